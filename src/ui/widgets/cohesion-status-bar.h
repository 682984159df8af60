#pragma once

#include "model/cohesion-summary.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_STATUS_BAR (cohesion_status_bar_get_type ())
G_DECLARE_FINAL_TYPE (CohesionStatusBar, cohesion_status_bar, COHESION, STATUS_BAR, GtkWidget)

GtkWidget *cohesion_status_bar_new (void);
void
cohesion_status_bar_set_summary (CohesionStatusBar *self, CohesionTree *tree, const CohesionSummary *summary);

char *cohesion_summary_describe (CohesionTree *tree, const CohesionSummary *summary);

G_END_DECLS
