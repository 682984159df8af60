#pragma once

#include "cohesion-chart-bar.h"

G_BEGIN_DECLS

/* Which way the bars run. */
typedef enum
{
  COHESION_CHART_UPRIGHT, /* for what follows in time */
  COHESION_CHART_LEVEL,   /* for what has long names */
} CohesionChartRun;

double cohesion_chart_columns_get_height (const GArray *parts, const CohesionChartStyle *style);
void cohesion_chart_columns_draw (const GArray *parts,
                                  CohesionChartRun run,
                                  const CohesionChartStyle *style,
                                  cairo_t *cr,
                                  double width,
                                  double height);
char *cohesion_chart_columns_describe (const GArray *parts, const char *language);
GPtrArray *cohesion_chart_columns_make_table (const GArray *parts, const char *category, const char *counted);

G_END_DECLS
