#pragma once

#include "cohesion-timeline-geometry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_TIMELINE_SCALE (cohesion_timeline_scale_get_type ())
G_DECLARE_FINAL_TYPE (CohesionTimelineScale, cohesion_timeline_scale, COHESION, TIMELINE_SCALE, GObject)

CohesionTimelineScale *cohesion_timeline_scale_new (void);
GtkAdjustment *cohesion_timeline_scale_get_across (CohesionTimelineScale *self);
const CohesionTimelineGeometry *cohesion_timeline_scale_get_geometry (CohesionTimelineScale *self);
CohesionDate cohesion_timeline_scale_get_today (CohesionTimelineScale *self);

void cohesion_timeline_scale_set_days (CohesionTimelineScale *self,
                                       const CohesionTimelineSpan *days,
                                       const char *year_start,
                                       CohesionDate today);
void cohesion_timeline_scale_set_width (CohesionTimelineScale *self, int width);
void cohesion_timeline_scale_zoom (CohesionTimelineScale *self, double scale, double aim);
void cohesion_timeline_scale_show_today (CohesionTimelineScale *self);
void cohesion_timeline_scale_scroll (CohesionTimelineScale *self, double distance);

gboolean cohesion_timeline_scale_get_as_text (CohesionTimelineScale *self);
void cohesion_timeline_scale_set_as_text (CohesionTimelineScale *self, gboolean as_text);

gboolean cohesion_timeline_is_stacked (int width);
int cohesion_timeline_get_label_width (int width);
double cohesion_timeline_scale_place (CohesionTimelineScale *self, int width, guint day);

G_END_DECLS
