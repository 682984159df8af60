#pragma once

#include "model/cohesion-summary.h"

#include <adwaita.h>

G_BEGIN_DECLS

char *cohesion_action_describe_due (CohesionNode *action, CohesionDate today);
char *cohesion_action_describe_trouble (CohesionNode *action, CohesionDate today);
char *cohesion_summary_describe_lateness (CohesionTree *tree, const CohesionSummary *summary);

GtkWidget *cohesion_overview_action_row_new (void);
void cohesion_overview_action_row_show (GtkWidget *row, CohesionNode *action, CohesionDate today);
GtkWidget *cohesion_overview_summary_row_new (void);
void cohesion_overview_summary_row_show (GtkWidget *row, CohesionNode *node, const CohesionSummary *summary);

G_END_DECLS
