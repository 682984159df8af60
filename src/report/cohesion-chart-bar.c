#include "config.h"

#include "cohesion-chart-bar.h"

#include "cohesion-chart-private.h"
#include "cohesion-draw-shape.h"

#include "model/cohesion-list.h"

#include <glib/gi18n.h>

/* A stacked bar: how many of the whole each part has. */

#define GAP 2.0
#define UNKNOWN_COLOUR 0x5e5c64

static void
part_clear (gpointer data)
{
  g_free (((CohesionChartPart *) data)->label);
}

/**
 * cohesion_chart_bar_new:
 *
 * Returns: (transfer full) (element-type CohesionChartPart): a bar without parts; it owns their labels
 */
GArray *
cohesion_chart_bar_new (void)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (CohesionChartPart));

  g_array_set_clear_func (parts, part_clear);
  return parts;
}

/**
 * cohesion_chart_bar_new_for_summary:
 * @tree: whose status scheme gives words, colours and signs
 *
 * Returns: (transfer full) (element-type CohesionChartPart): how many actions have each status of the scheme
 */
GArray *
cohesion_chart_bar_new_for_summary (CohesionTree *tree, const CohesionSummary *summary)
{
  CohesionList *scheme = cohesion_status_get_scheme (tree);
  GArray *parts = cohesion_chart_bar_new ();

  for (guint i = 0; i < summary->n_statuses; i++)
    {
      CohesionNode *status = cohesion_list_get (scheme, i);
      CohesionChartPart part = {
        g_strdup (cohesion_node_get_name (status)), summary->by_status[i], UNKNOWN_COLOUR,
        cohesion_chart_get_shape (cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_SYMBOL))
      };

      cohesion_chart_parse_colour (cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_COLOUR),
                                   &part.colour);
      g_array_append_val (parts, part);
    }
  return parts;
}

static guint
get_total (const GArray *parts)
{
  guint total = 0;

  for (guint i = 0; i < parts->len; i++)
    total += g_array_index (parts, CohesionChartPart, i).count;
  return total;
}

static void
draw_part (const CohesionChartPart *part,
           const CohesionChartStyle *style,
           cairo_t *cr,
           const cairo_rectangle_t *area)
{
  cohesion_draw_set_colour (cr, cohesion_chart_adapt_colour (style->theme, part->colour));
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_fill (cr);
  cohesion_chart_hatch (cr, style, part->shape, area);
}

static void
add_outline (cairo_t *cr, double width, double height)
{
  double radius = MIN (height, width) / 2;

  cairo_new_path (cr);
  cairo_arc (cr, width - radius, height / 2, radius, -G_PI / 2, G_PI / 2);
  cairo_arc (cr, radius, height / 2, radius, G_PI / 2, 3 * G_PI / 2);
  cairo_close_path (cr);
}

/**
 * cohesion_chart_bar_draw:
 * @parts: (element-type CohesionChartPart): what to draw; without anything counted, nothing is drawn
 * @width: of the bar, in the unit of the surface
 * @height: of the bar
 *
 * Draws a bar at the origin. Its parts are told apart by gaps and hatching, not by their colours alone.
 */
void
cohesion_chart_bar_draw (const GArray *parts,
                         const CohesionChartStyle *style,
                         cairo_t *cr,
                         double width,
                         double height)
{
  guint total = get_total (parts);
  double start = 0;

  if (total == 0)
    return;
  cairo_save (cr);
  add_outline (cr, width, height);
  cairo_clip (cr);
  for (guint i = 0; i < parts->len; i++)
    {
      const CohesionChartPart *part = &g_array_index (parts, CohesionChartPart, i);
      double end = start + (width + GAP) * part->count / total;
      cairo_rectangle_t area = { style->mirrored ? width + GAP - end : start, 0, MAX (end - start - GAP, 1),
                                 height };

      if (part->count > 0)
        draw_part (part, style, cr, &area);
      start = end;
    }
  cairo_restore (cr);
}

/**
 * cohesion_chart_bar_describe:
 * @parts: (element-type CohesionChartPart): what the bar shows
 *
 * Returns: (transfer full): the counts in words, such as “5 On track, 2 At risk”
 */
char *
cohesion_chart_bar_describe (const GArray *parts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      const CohesionChartPart *part = &g_array_index (parts, CohesionChartPart, i);

      if (part->count > 0)
        /* Translators: how many actions have a status, as part of a list: “5 On track” */
        g_strv_builder_take (builder,
                             g_strdup_printf (C_ ("status count", "%u %s"), part->count, part->label));
    }
  words = g_strv_builder_end (builder);
  /* Translators: stands between the items of a list */
  return g_strjoinv (C_ ("list", ", "), words);
}

/**
 * cohesion_chart_bar_make_table:
 * @parts: (element-type CohesionChartPart): what the bar shows
 *
 * Returns: (transfer full) (element-type GStrv): the same as a table; the first row is its heading
 */
GPtrArray *
cohesion_chart_bar_make_table (const GArray *parts)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *heading[] = { C_ ("chart", "Status"), C_ ("chart", "Actions"), NULL };

  g_ptr_array_add (rows, g_strdupv ((char **) heading));
  for (guint i = 0; i < parts->len; i++)
    {
      const CohesionChartPart *part = &g_array_index (parts, CohesionChartPart, i);
      char **row = g_new0 (char *, 3);

      row[0] = g_strdup (part->label);
      row[1] = g_strdup_printf ("%u", part->count);
      g_ptr_array_add (rows, row);
    }
  return rows;
}
