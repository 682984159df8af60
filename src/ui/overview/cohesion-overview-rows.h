#pragma once

#include "model/cohesion-summary.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *cohesion_overview_action_row_new (CohesionNode *action, CohesionDate today);
GtkWidget *cohesion_overview_summary_row_new (CohesionNode *node, const CohesionSummary *summary);
GtkWidget *cohesion_overview_status_row_new (CohesionTree *tree, const CohesionSummary *summary);

char *cohesion_action_describe_due (CohesionNode *action, CohesionDate today);
char *cohesion_summary_describe_lateness (CohesionTree *tree, const CohesionSummary *summary);

G_END_DECLS
