#pragma once

#include "cohesion-block.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* What charts are drawn on. */
typedef enum
{
  COHESION_CHART_LIGHT,
  COHESION_CHART_DARK,
  COHESION_CHART_PRINT,
} CohesionChartTheme;

/**
 * CohesionChartStyle:
 * @theme: what the chart is drawn on
 * @context: (nullable): fonts and language of the text; %NULL for those of the surface
 * @size: height of the text, in the unit of the surface; 0 for a usual one
 * @mirrored: whether reading goes from right to left
 *
 * How a chart is drawn. Charts have no background of their own.
 */
typedef struct
{
  CohesionChartTheme theme;
  PangoContext *context;
  double size;
  gboolean mirrored;
} CohesionChartStyle;

guint32 cohesion_chart_adapt_colour (CohesionChartTheme theme, guint32 colour);
gboolean cohesion_chart_parse_colour (const char *text, guint32 *colour);
CohesionShape cohesion_chart_get_shape (const char *symbol);

G_END_DECLS
