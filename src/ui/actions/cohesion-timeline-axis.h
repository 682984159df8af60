#pragma once

#include "cohesion-timeline-scale.h"

G_BEGIN_DECLS

#define COHESION_TYPE_TIMELINE_AXIS (cohesion_timeline_axis_get_type ())
G_DECLARE_FINAL_TYPE (CohesionTimelineAxis, cohesion_timeline_axis, COHESION, TIMELINE_AXIS, GtkWidget)

void cohesion_timeline_axis_set_scale (CohesionTimelineAxis *self, CohesionTimelineScale *scale);

G_END_DECLS
