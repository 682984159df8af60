#include "config.h"

#include "cohesion-chart-line.h"
#include "cohesion-chart-private.h"

#include "model/cohesion-language.h"

#include <glib/gi18n.h>

#include <math.h>

/* Draws the readings of a measure over time. */

#define RADIUS 3.5
#define LINE_WIDTH 2.0
#define MAX_STEPS 100

/* Where things are on the surface, before it is mirrored. */
typedef struct
{
  const CohesionChartLine *line;
  const CohesionChartStyle *style;
  cairo_t *cr;
  double width;
  double left, top, right, bottom;
  double low, high, step;
  guint first_day, last_day;
} Plot;

static const CohesionChartPoint *
get_point (const Plot *plot, guint i)
{
  return &g_array_index (plot->line->points, CohesionChartPoint, i);
}

static double
get_x (const Plot *plot, double x)
{
  return plot->style->mirrored ? plot->width - x : x;
}

static double
get_day_x (const Plot *plot, guint day)
{
  guint span = plot->last_day - plot->first_day;
  double part = span == 0 ? 0.5 : (double) (day - plot->first_day) / span;

  return get_x (plot, plot->left + part * (plot->right - plot->left));
}

static double
get_y (const Plot *plot, double value)
{
  return plot->bottom - (value - plot->low) / (plot->high - plot->low) * (plot->bottom - plot->top);
}

static void
widen (Plot *plot, gboolean has_value, double value)
{
  if (!has_value)
    return;
  plot->low = MIN (plot->low, value);
  plot->high = MAX (plot->high, value);
}

static void
widen_days (Plot *plot, guint day)
{
  if (day == 0)
    return;
  plot->first_day = plot->first_day == 0 ? day : MIN (plot->first_day, day);
  plot->last_day = MAX (plot->last_day, day);
}

static void
find_extent (Plot *plot)
{
  plot->low = G_MAXDOUBLE;
  plot->high = -G_MAXDOUBLE;
  for (guint i = 0; i < plot->line->points->len; i++)
    {
      const CohesionChartPoint *point = get_point (plot, i);

      widen (plot, point->has_value, point->value);
      widen (plot, point->has_lower, point->lower);
      widen (plot, point->has_upper, point->upper);
      widen_days (plot, point->day);
    }
  widen (plot, plot->line->baseline.has_value, plot->line->baseline.value);
  widen (plot, plot->line->benchmark.has_value, plot->line->benchmark.value);
  widen_days (plot, plot->line->baseline.day);
}

/* A round step, so that there are about @n of them. */
static double
choose_step (double range, double n)
{
  double rough = range / n;
  double power = pow (10, floor (log10 (rough)));
  double part = rough / power;

  return power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
}

/* The values on the axis: round ones, from nothing where that does not press the line flat. */
static void
choose_scale (Plot *plot, double height)
{
  double n_steps = CLAMP (height / (cohesion_chart_get_size (plot->style) * 3), 2, 5);

  if (plot->low > plot->high)
    {
      plot->low = 0;
      plot->high = 1;
    }
  if (plot->low >= 0 && plot->low <= plot->high / 2)
    plot->low = 0;
  if (plot->high - plot->low <= fabs (plot->high) * 1e-9)
    {
      double room = plot->high != 0 ? fabs (plot->high) / 10 : 1;

      plot->low -= room;
      plot->high += room;
    }
  plot->step = choose_step (plot->high - plot->low, n_steps);
  plot->low = floor (plot->low / plot->step + 1e-9) * plot->step;
  plot->high = ceil (plot->high / plot->step - 1e-9) * plot->step;
}

static char *
format_tick (const Plot *plot, double value)
{
  guint places = plot->step >= 1 ? 0
                                 : (guint) MIN (ceil (-log10 (plot->step) - 1e-9), COHESION_DECIMAL_PLACES);
  g_autofree char *number = NULL;

  if (fabs (value) >= (double) COHESION_DECIMAL_MAX / (double) COHESION_DECIMAL_ONE)
    return g_strdup_printf ("%g", value);
  number = cohesion_language_format_decimal (
      plot->line->language, (CohesionDecimal) llround (value * (double) COHESION_DECIMAL_ONE), places);
  if (!plot->line->percentage)
    return g_steal_pointer (&number);
  return cohesion_language_fill (
      cohesion_language_text (plot->line->language, "value", NC_ ("value", "%s%%")), number, NULL);
}

static guint
get_n_ticks (const Plot *plot)
{
  return (guint) MIN (lround ((plot->high - plot->low) / plot->step), MAX_STEPS) + 1;
}

static double
measure_ticks (const Plot *plot)
{
  double widest = 0;

  for (guint i = 0; i < get_n_ticks (plot); i++)
    {
      g_autofree char *text = format_tick (plot, plot->low + i * plot->step);

      widest = MAX (widest, cohesion_chart_measure_text (plot->cr, plot->style, text, FALSE));
    }
  return widest;
}

static void
draw_value_axis (const Plot *plot)
{
  cairo_set_line_width (plot->cr, 1);
  for (guint i = 0; i < get_n_ticks (plot); i++)
    {
      double value = plot->low + i * plot->step;
      double y = floor (get_y (plot, value)) + 0.5;
      g_autofree char *text = format_tick (plot, value);

      cohesion_chart_set_ink (plot->cr, plot->style, COHESION_CHART_INK_GRID);
      cairo_move_to (plot->cr, get_x (plot, plot->left - RADIUS * 2), y);
      cairo_line_to (plot->cr, get_x (plot, plot->right + RADIUS * 2), y);
      cairo_stroke (plot->cr);
      cohesion_chart_show_text (plot->cr, plot->style, text,
                                &(CohesionChartText) { .x = get_x (plot, plot->left - RADIUS * 2 - 6),
                                                       .y = y,
                                                       .anchor_x = 1,
                                                       .anchor_y = 0.5,
                                                       .ink = COHESION_CHART_INK_QUIET });
    }
}

/* Names the periods, as many as there is room for; the last one always. */
static void
draw_periods (const Plot *plot)
{
  double free_from = G_MAXDOUBLE;
  double gap = cohesion_chart_get_size (plot->style);

  for (guint i = plot->line->points->len; i > 0; i--)
    {
      const CohesionChartPoint *point = get_point (plot, i - 1);
      double width = cohesion_chart_measure_text (plot->cr, plot->style, point->label, FALSE);
      double x = get_x (plot, get_day_x (plot, point->day));
      double start = CLAMP (x - width / 2, 0, MAX (plot->width - width, 0));

      if (start + width + gap > free_from || (start + width > plot->width + 1))
        continue;
      free_from = start;
      cohesion_chart_show_text (plot->cr, plot->style, point->label,
                                &(CohesionChartText) { .x = get_x (plot, start),
                                                       .y = plot->bottom + RADIUS * 2,
                                                       .ink = COHESION_CHART_INK_QUIET });
    }
}

/* The target in force for each period, as steps half-way between them; a range is an area between two. */
static void
draw_targets (const Plot *plot, gboolean upper)
{
  gboolean drawing = FALSE;

  cohesion_chart_set_ink (plot->cr, plot->style, COHESION_CHART_INK_TARGET);
  cairo_set_line_width (plot->cr, LINE_WIDTH);
  cairo_set_dash (plot->cr, (double[]) { 7, 4 }, 2, 0);
  for (guint i = 0; i < plot->line->points->len; i++)
    {
      const CohesionChartPoint *point = get_point (plot, i);
      double x = get_day_x (plot, point->day);
      double edge = get_x (plot, plot->left - RADIUS * 2), end = get_x (plot, plot->right + RADIUS * 2);
      double before = i == 0 ? edge : (get_day_x (plot, get_point (plot, i - 1)->day) + x) / 2;
      double after = i + 1 == plot->line->points->len
                         ? end
                         : (get_day_x (plot, get_point (plot, i + 1)->day) + x) / 2;
      double y = get_y (plot, upper ? point->upper : point->lower);

      if (!(upper ? point->has_upper : point->has_lower))
        drawing = FALSE;
      else
        {
          if (drawing)
            cairo_line_to (plot->cr, before, y);
          else
            cairo_move_to (plot->cr, before, y);
          cairo_line_to (plot->cr, after, y);
          drawing = TRUE;
        }
    }
  cairo_stroke (plot->cr);
  cairo_set_dash (plot->cr, NULL, 0, 0);
}

static void
draw_benchmark (const Plot *plot)
{
  double y = get_y (plot, plot->line->benchmark.value);

  if (!plot->line->benchmark.has_value)
    return;
  cohesion_chart_set_ink (plot->cr, plot->style, COHESION_CHART_INK_QUIET);
  cairo_set_line_width (plot->cr, 1.5);
  cairo_set_dash (plot->cr, (double[]) { 1.5, 3 }, 2, 0);
  cairo_move_to (plot->cr, get_x (plot, plot->left - RADIUS * 2), y);
  cairo_line_to (plot->cr, get_x (plot, plot->right + RADIUS * 2), y);
  cairo_stroke (plot->cr);
  cairo_set_dash (plot->cr, NULL, 0, 0);
}

static void
draw_square (cairo_t *cr, double x, double y)
{
  cairo_rectangle (cr, x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
  cairo_stroke (cr);
}

static void
draw_baseline (const Plot *plot)
{
  const CohesionChartMark *mark = &plot->line->baseline;
  double x = mark->day ? get_day_x (plot, mark->day) : get_x (plot, plot->left - RADIUS * 2);

  if (!mark->has_value)
    return;
  cohesion_chart_set_ink (plot->cr, plot->style, COHESION_CHART_INK_TEXT);
  cairo_set_line_width (plot->cr, 1.5);
  draw_square (plot->cr, x, get_y (plot, mark->value));
}

static void
draw_dot (const Plot *plot, double x, double y, gboolean hollow)
{
  cairo_new_path (plot->cr);
  cairo_arc (plot->cr, x, y, RADIUS, 0, 2 * G_PI);
  cohesion_chart_set_ink (plot->cr, plot->style, hollow ? COHESION_CHART_INK_PAPER : COHESION_CHART_INK_LINE);
  cairo_fill_preserve (plot->cr);
  cohesion_chart_set_ink (plot->cr, plot->style, COHESION_CHART_INK_LINE);
  cairo_set_line_width (plot->cr, 1.5);
  cairo_stroke (plot->cr);
}

/* A line from reading to reading; where a period has none, it is broken. */
static void
draw_line (const Plot *plot)
{
  gboolean drawing = FALSE;

  cohesion_chart_set_ink (plot->cr, plot->style, COHESION_CHART_INK_LINE);
  cairo_set_line_width (plot->cr, LINE_WIDTH);
  cairo_set_line_join (plot->cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < plot->line->points->len; i++)
    {
      const CohesionChartPoint *point = get_point (plot, i);

      if (point->has_value && drawing)
        cairo_line_to (plot->cr, get_day_x (plot, point->day), get_y (plot, point->value));
      else if (point->has_value)
        cairo_move_to (plot->cr, get_day_x (plot, point->day), get_y (plot, point->value));
      drawing = point->has_value;
    }
  cairo_stroke (plot->cr);
}

static void
draw_dots (const Plot *plot)
{
  for (guint i = 0; i < plot->line->points->len; i++)
    {
      const CohesionChartPoint *point = get_point (plot, i);

      if (point->has_value)
        draw_dot (plot, get_day_x (plot, point->day), get_y (plot, point->value), point->provisional);
    }
}

/* The latest value is what people look for: it stands at its point. */
static void
draw_latest (const Plot *plot)
{
  for (guint i = plot->line->points->len; i > 0; i--)
    {
      const CohesionChartPoint *point = get_point (plot, i - 1);
      double y = get_y (plot, point->value);
      double room = cohesion_chart_get_size (plot->style) * 1.4 + RADIUS;
      gboolean above = !(point->has_lower && point->lower > point->value &&
                         y - get_y (plot, point->lower) < room + RADIUS);
      double width, x;

      if (!point->has_value)
        continue;
      width = cohesion_chart_measure_text (plot->cr, plot->style, point->text, TRUE);
      x = CLAMP (get_day_x (plot, point->day), width / 2, MAX (plot->width - width / 2, width / 2));
      cohesion_chart_show_text (plot->cr, plot->style, point->text,
                                &(CohesionChartText) { .x = x,
                                                       .y = above ? y - RADIUS - 1 : y + RADIUS + 1,
                                                       .anchor_x = 0.5,
                                                       .anchor_y = above ? 1 : 0,
                                                       .ink = COHESION_CHART_INK_TEXT,
                                                       .bold = TRUE });
      return;
    }
}

static gboolean
has_point (const Plot *plot, gboolean (*test) (const CohesionChartPoint *point))
{
  for (guint i = 0; i < plot->line->points->len; i++)
    if (test (get_point (plot, i)))
      return TRUE;
  return FALSE;
}

static gboolean
has_target (const CohesionChartPoint *point)
{
  return point->has_lower || point->has_upper;
}

static gboolean
is_provisional (const CohesionChartPoint *point)
{
  return point->has_value && point->provisional;
}

static const char *
say (const Plot *plot, const char *msgid)
{
  return cohesion_language_text (plot->line->language, "chart", msgid);
}

static double
draw_legend (const Plot *plot, gboolean draw)
{
  CohesionChartEntry entries[4];
  guint n = 0;

  if (has_point (plot, has_target))
    entries[n++] = (CohesionChartEntry) { COHESION_CHART_SAMPLE_TARGET, say (plot, NC_ ("chart", "Target")) };
  if (plot->line->benchmark.has_value)
    entries[n++] = (CohesionChartEntry) { COHESION_CHART_SAMPLE_BENCHMARK, plot->line->benchmark.label };
  if (plot->line->baseline.has_value)
    entries[n++] = (CohesionChartEntry) { COHESION_CHART_SAMPLE_BASELINE, plot->line->baseline.label };
  if (has_point (plot, is_provisional))
    entries[n++] = (CohesionChartEntry) { COHESION_CHART_SAMPLE_PROVISIONAL,
                                          say (plot, NC_ ("chart", "Provisional")) };
  return cohesion_chart_draw_legend (plot->cr, plot->style, entries, n, plot->width, draw);
}

static void
draw_all (const Plot *plot)
{
  draw_legend (plot, TRUE);
  draw_value_axis (plot);
  draw_periods (plot);
  draw_benchmark (plot);
  draw_targets (plot, FALSE);
  draw_targets (plot, TRUE);
  draw_line (plot);
  draw_baseline (plot);
  draw_dots (plot);
  draw_latest (plot);
}

/**
 * cohesion_chart_line_draw:
 * @width: of the chart, in the unit of the surface
 * @height: of the chart
 *
 * Draws the readings at the origin, with axes and what their marks mean. Nothing is drawn where there is no
 * room for it.
 */
void
cohesion_chart_line_draw (const CohesionChartLine *self,
                          const CohesionChartStyle *style,
                          cairo_t *cr,
                          double width,
                          double height)
{
  Plot plot = { .line = self, .style = style, .cr = cr, .width = width };
  double size = cohesion_chart_get_size (style);

  find_extent (&plot);
  plot.top = draw_legend (&plot, FALSE) + size * 1.6;
  plot.bottom = height - size * 1.6 - RADIUS * 2;
  choose_scale (&plot, plot.bottom - plot.top);
  plot.left = measure_ticks (&plot) + RADIUS * 4 + 6;
  plot.right = width - RADIUS * 4;
  if (plot.right - plot.left < size || plot.bottom - plot.top < size || plot.first_day == 0)
    return;
  cairo_save (cr);
  draw_all (&plot);
  cairo_restore (cr);
}

/**
 * cohesion_chart_line_draw_small:
 *
 * As cohesion_chart_line_draw(), the line and its target alone, for the cell of a table.
 */
void
cohesion_chart_line_draw_small (const CohesionChartLine *self,
                                const CohesionChartStyle *style,
                                cairo_t *cr,
                                double width,
                                double height)
{
  Plot plot = { .line = self, .style = style, .cr = cr, .width = width };

  find_extent (&plot);
  if (plot.first_day == 0 || plot.low > plot.high)
    return;
  if (plot.low == plot.high)
    plot.high = plot.low + 1;
  plot.left = RADIUS * 2;
  plot.right = width - RADIUS * 2;
  plot.top = RADIUS + 1;
  plot.bottom = height - RADIUS - 1;
  cairo_save (cr);
  draw_targets (&plot, FALSE);
  draw_targets (&plot, TRUE);
  draw_line (&plot);
  for (guint i = self->points->len; i > 0; i--)
    if (get_point (&plot, i - 1)->has_value)
      {
        const CohesionChartPoint *last = get_point (&plot, i - 1);

        draw_dot (&plot, get_day_x (&plot, last->day), get_y (&plot, last->value), last->provisional);
        break;
      }
  cairo_restore (cr);
}
