#pragma once

#include "report/cohesion-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

CohesionChartStyle cohesion_widget_get_chart_style (GtkWidget *widget);

G_END_DECLS
