#include "config.h"

#include "cohesion-chart-columns.h"

#include "model/cohesion-language.h"

#include "cohesion-chart-private.h"
#include "cohesion-draw-shape.h"

#include <glib/gi18n.h>

#include <math.h>

/* Bars beside one another: how many there are of each, such as deadlines in each month. */

/* The most of the width that the names of level bars take. */
#define NAMES 0.45

static const CohesionChartPart *
get_part (const GArray *parts, guint i)
{
  return &g_array_index (parts, CohesionChartPart, i);
}

static guint
get_largest (const GArray *parts)
{
  guint largest = 0;

  for (guint i = 0; i < parts->len; i++)
    largest = MAX (largest, get_part (parts, i)->count);
  return largest;
}

static void
fill (cairo_t *cr,
      const CohesionChartStyle *style,
      const CohesionChartPart *part,
      const cairo_rectangle_t *area)
{
  cohesion_draw_set_colour (cr, cohesion_chart_adapt_colour (style->theme, part->colour));
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_fill (cr);
  if (part->shape != COHESION_SHAPE_NONE)
    cohesion_chart_hatch (cr, style, part->shape, area);
}

static void
show_count (cairo_t *cr, const CohesionChartStyle *style, guint count, CohesionChartText place)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  place.ink = COHESION_CHART_INK_TEXT;
  cohesion_chart_show_text (cr, style, text, &place);
}

static void
draw_upright (const GArray *parts, const CohesionChartStyle *style, cairo_t *cr, double width, double height)
{
  double size = cohesion_chart_get_size (style);
  double top = size * 1.6, bottom = height - size * 1.8;
  double step = width / parts->len;
  double bar = MIN (step * 0.66, size * 4);
  double free_from = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const CohesionChartPart *part = get_part (parts, i);
      double centre = style->mirrored ? width - (i + 0.5) * step : (i + 0.5) * step;
      double tall = (bottom - top) * part->count / MAX (get_largest (parts), 1);
      double text = MIN (cohesion_chart_measure_text (cr, style, part->label, FALSE), step * 3);
      cairo_rectangle_t area = { centre - bar / 2, bottom - tall, bar, tall };

      fill (cr, style, part, &area);
      show_count (
          cr, style, part->count,
          (CohesionChartText) { .x = centre, .y = bottom - tall - 1, .anchor_x = 0.5, .anchor_y = 1 });
      if ((i + 0.5) * step - text / 2 < free_from - 0.5)
        continue;
      free_from = (i + 0.5) * step + text / 2 + size / 2;
      cohesion_chart_show_text (
          cr, style, part->label,
          &(CohesionChartText) { .x = CLAMP (centre, text / 2, MAX (width - text / 2, text / 2)),
                                 .y = bottom + size * 0.3,
                                 .anchor_x = 0.5,
                                 .max_width = text + 1,
                                 .ink = COHESION_CHART_INK_QUIET });
    }
  cohesion_chart_set_ink (cr, style, COHESION_CHART_INK_GRID);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, 0, floor (bottom) + 0.5);
  cairo_line_to (cr, width, floor (bottom) + 0.5);
  cairo_stroke (cr);
}

static double
measure_names (const GArray *parts, const CohesionChartStyle *style, cairo_t *cr, double width)
{
  double widest = 0;

  for (guint i = 0; i < parts->len; i++)
    widest = MAX (widest, cohesion_chart_measure_text (cr, style, get_part (parts, i)->label, FALSE));
  return MIN (widest + 1, width * NAMES);
}

static void
draw_level (const GArray *parts, const CohesionChartStyle *style, cairo_t *cr, double width, double height)
{
  double size = cohesion_chart_get_size (style);
  double step = height / parts->len;
  double bar = MIN (step * 0.66, size * 1.4);
  double names = measure_names (parts, style, cr, width);
  double start = names + size / 2;
  double room = MAX (width - start - size * 2.5, 1);

  for (guint i = 0; i < parts->len; i++)
    {
      const CohesionChartPart *part = get_part (parts, i);
      double y = (i + 0.5) * step;
      double length = room * part->count / MAX (get_largest (parts), 1);
      double end = start + length + size / 3;
      cairo_rectangle_t area = { style->mirrored ? width - start - length : start, y - bar / 2, length, bar };

      cohesion_chart_show_text (cr, style, part->label,
                                &(CohesionChartText) { .x = style->mirrored ? width - names : names,
                                                       .y = y,
                                                       .anchor_x = 1,
                                                       .anchor_y = 0.5,
                                                       .max_width = names,
                                                       .ink = COHESION_CHART_INK_TEXT });
      fill (cr, style, part, &area);
      show_count (cr, style, part->count,
                  (CohesionChartText) { .x = style->mirrored ? width - end : end, .y = y, .anchor_y = 0.5 });
    }
}

/**
 * cohesion_chart_columns_get_height:
 * @parts: (element-type CohesionChartPart): what is counted
 *
 * Returns: a good height for level bars, in the unit of the surface
 */
double
cohesion_chart_columns_get_height (const GArray *parts, const CohesionChartStyle *style)
{
  return parts->len * cohesion_chart_get_size (style) * 1.9;
}

/**
 * cohesion_chart_columns_draw:
 * @parts: (element-type CohesionChartPart): what is counted, in order; without hatching where a part has no
 *   sign
 * @run: which way the bars run
 * @width: of the chart, in the unit of the surface
 * @height: of the chart
 *
 * Draws a bar for each part at the origin, with its name and its number.
 */
void
cohesion_chart_columns_draw (const GArray *parts,
                             CohesionChartRun run,
                             const CohesionChartStyle *style,
                             cairo_t *cr,
                             double width,
                             double height)
{
  if (parts->len == 0 || width <= 0 || height < cohesion_chart_get_size (style) * 4)
    return;
  cairo_save (cr);
  if (run == COHESION_CHART_UPRIGHT)
    draw_upright (parts, style, cr, width, height);
  else
    draw_level (parts, style, cr, width, height);
  cairo_restore (cr);
}

/**
 * cohesion_chart_columns_describe:
 * @parts: (element-type CohesionChartPart): what the chart shows
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 *
 * Returns: (transfer full): the numbers in words, such as “Culture: 5; Housing: 2”
 */
char *
cohesion_chart_columns_describe (const GArray *parts, const char *language)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", get_part (parts, i)->count);

      /* Translators: how many there are of something, as part of a list: “Culture: 5” */
      g_strv_builder_take (
          builder,
          cohesion_language_fill (cohesion_language_text (language, "chart", NC_ ("chart", "%1$s: %2$s")),
                                  get_part (parts, i)->label, count, NULL));
    }
  words = g_strv_builder_end (builder);
  /* Translators: what stands between the items of a list, as in “Culture; Housing”. */
  return g_strjoinv (cohesion_language_text (language, "list", NC_ ("list", "; ")), words);
}

/**
 * cohesion_chart_columns_make_table:
 * @parts: (element-type CohesionChartPart): what the chart shows
 * @category: heading of the names, in the language of the reader
 * @counted: heading of the numbers
 *
 * Returns: (transfer full) (element-type GStrv): the same as a table; the first row is its heading
 */
GPtrArray *
cohesion_chart_columns_make_table (const GArray *parts, const char *category, const char *counted)
{
  GPtrArray *rows = cohesion_chart_bar_make_table (parts);
  char **heading = g_ptr_array_index (rows, 0);

  g_set_str (&heading[0], category);
  g_set_str (&heading[1], counted);
  return rows;
}
