#pragma once

#include "cohesion-timeline-scale.h"

#include "model/cohesion-node.h"

G_BEGIN_DECLS

#define COHESION_TYPE_TIMELINE_ROW (cohesion_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (CohesionTimelineRow, cohesion_timeline_row, COHESION, TIMELINE_ROW, GtkWidget)

GtkWidget *cohesion_timeline_row_new (CohesionTimelineScale *scale);
void cohesion_timeline_row_set_action (CohesionTimelineRow *self, CohesionNode *action);

G_END_DECLS
