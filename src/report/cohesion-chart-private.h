#pragma once

#include "cohesion-chart.h"

G_BEGIN_DECLS

/* What the colours of a chart are for. */
typedef enum
{
  COHESION_CHART_INK_TEXT,
  COHESION_CHART_INK_QUIET,
  COHESION_CHART_INK_GRID,
  COHESION_CHART_INK_LINE,
  COHESION_CHART_INK_TARGET,
  COHESION_CHART_INK_PAPER,
  COHESION_CHART_N_INKS,
} CohesionChartInk;

/**
 * CohesionChartText:
 * @x: where it is anchored
 * @y: where it is anchored
 * @anchor_x: which part of its width is there: 0 is the start of reading, 1 the end
 * @anchor_y: which part of its height is there: 0 is the top
 * @max_width: where it is cut short, or 0
 * @ink: its colour
 * @bold: whether it is heavier
 *
 * Where a text of a chart goes.
 */
typedef struct
{
  double x, y;
  double anchor_x, anchor_y;
  double max_width;
  CohesionChartInk ink;
  gboolean bold;
} CohesionChartText;

/* What the sample before a word of the legend shows. */
typedef enum
{
  COHESION_CHART_SAMPLE_TARGET,
  COHESION_CHART_SAMPLE_BENCHMARK,
  COHESION_CHART_SAMPLE_BASELINE,
  COHESION_CHART_SAMPLE_PROVISIONAL,
} CohesionChartSample;

typedef struct
{
  CohesionChartSample sample;
  const char *label;
} CohesionChartEntry;

double cohesion_chart_get_size (const CohesionChartStyle *style);
void cohesion_chart_set_ink (cairo_t *cr, const CohesionChartStyle *style, CohesionChartInk ink);
double
cohesion_chart_measure_text (cairo_t *cr, const CohesionChartStyle *style, const char *text, gboolean bold);
void cohesion_chart_show_text (cairo_t *cr,
                               const CohesionChartStyle *style,
                               const char *text,
                               const CohesionChartText *place);
void cohesion_chart_hatch (cairo_t *cr,
                           const CohesionChartStyle *style,
                           CohesionShape shape,
                           const cairo_rectangle_t *area);
double cohesion_chart_draw_legend (cairo_t *cr,
                                   const CohesionChartStyle *style,
                                   const CohesionChartEntry *entries,
                                   guint n_entries,
                                   double width,
                                   gboolean draw);

G_END_DECLS
