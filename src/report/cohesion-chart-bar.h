#pragma once

#include "cohesion-chart.h"

#include "model/cohesion-summary.h"

G_BEGIN_DECLS

/**
 * CohesionChartPart:
 * @label: what is counted
 * @count: how many there are
 * @colour: 0xRRGGBB on white paper
 * @shape: the sign of what is counted, which gives the hatching
 *
 * A part of a stacked bar.
 */
typedef struct
{
  char *label;
  guint count;
  guint32 colour;
  CohesionShape shape;
} CohesionChartPart;

GArray *cohesion_chart_bar_new (void);
GArray *cohesion_chart_bar_new_for_summary (CohesionTree *tree, const CohesionSummary *summary);
void cohesion_chart_bar_draw (const GArray *parts,
                              const CohesionChartStyle *style,
                              cairo_t *cr,
                              double width,
                              double height);
char *cohesion_chart_bar_describe (const GArray *parts);
GPtrArray *cohesion_chart_bar_make_table (const GArray *parts);

G_END_DECLS
