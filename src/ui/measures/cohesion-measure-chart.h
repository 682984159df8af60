#pragma once

#include "model/cohesion-date.h"
#include "model/cohesion-node.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_MEASURE_CHART (cohesion_measure_chart_get_type ())
G_DECLARE_FINAL_TYPE (CohesionMeasureChart, cohesion_measure_chart, COHESION, MEASURE_CHART, GtkWidget)

GtkWidget *cohesion_measure_chart_new (void);
GtkWidget *cohesion_measure_chart_new_small (void);
void
cohesion_measure_chart_set_measure (CohesionMeasureChart *self, CohesionNode *measure, CohesionDate today);
char *cohesion_measure_chart_dup_description (CohesionMeasureChart *self);

G_END_DECLS
