#include "config.h"

#include "cohesion-chart-private.h"

#include <math.h>

/* The words that say what the lines and marks of a chart are, with a sample of each. */

#define SAMPLE 18.0

static void
draw_sample (cairo_t *cr, const CohesionChartStyle *style, CohesionChartSample sample, double x, double y)
{
  static const double dashes[] = { 7, 4, 1.5, 3 };

  cohesion_chart_set_ink (cr, style,
                          sample == COHESION_CHART_SAMPLE_TARGET      ? COHESION_CHART_INK_TARGET
                          : sample == COHESION_CHART_SAMPLE_BENCHMARK ? COHESION_CHART_INK_QUIET
                          : sample == COHESION_CHART_SAMPLE_BASELINE  ? COHESION_CHART_INK_TEXT
                                                                      : COHESION_CHART_INK_LINE);
  cairo_new_path (cr);
  cairo_set_line_width (cr, sample == COHESION_CHART_SAMPLE_TARGET ? 2 : 1.5);
  if (sample == COHESION_CHART_SAMPLE_BASELINE)
    cairo_rectangle (cr, x + SAMPLE / 2 - 3.5, y - 3.5, 7, 7);
  else if (sample == COHESION_CHART_SAMPLE_PROVISIONAL)
    cairo_arc (cr, x + SAMPLE / 2, y, 3.5, 0, 2 * G_PI);
  else
    {
      cairo_set_dash (cr, sample == COHESION_CHART_SAMPLE_TARGET ? dashes : dashes + 2, 2, 0);
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, x + SAMPLE, y);
    }
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* Private: draws what @n_entries things are, in lines of no more than @width, and returns their height.
 * Without
 * @draw, it is only measured. */
double
cohesion_chart_draw_legend (cairo_t *cr,
                            const CohesionChartStyle *style,
                            const CohesionChartEntry *entries,
                            guint n_entries,
                            double width,
                            gboolean draw)
{
  double size = cohesion_chart_get_size (style);
  double line = size * 1.5;
  double x = 0, y = 0;

  for (guint i = 0; i < n_entries; i++)
    {
      double text = cohesion_chart_measure_text (cr, style, entries[i].label, FALSE);
      double whole = MIN (SAMPLE + size / 2 + text, width);

      if (x > 0 && x + whole > width)
        {
          x = 0;
          y += line;
        }
      if (draw)
        {
          double start = style->mirrored ? width - x - SAMPLE : x;
          double label = x + SAMPLE + size / 2;

          draw_sample (cr, style, entries[i].sample, start, y + line / 2);
          cohesion_chart_show_text (cr, style, entries[i].label,
                                    &(CohesionChartText) { .x = style->mirrored ? width - label : label,
                                                           .y = y + line / 2,
                                                           .anchor_y = 0.5,
                                                           .max_width = MAX (width - label, 1),
                                                           .ink = COHESION_CHART_INK_TEXT });
        }
      x += whole + size;
    }
  return n_entries > 0 ? y + line : 0;
}
