#include "config.h"

#include "cohesion-bench.h"

#include "model/cohesion-summary.h"
#include "report/cohesion-decision-report.h"
#include "report/cohesion-progress-report.h"
#include "report/cohesion-report.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

/* The decision report with its table of actions, beside the plainest loop that puts the same actions
 * on paper: a new line of Pango for each cell, no tags, no second pass. */

#define AS_AT COHESION_DATE_INIT (2026, 11, 23)

static double
report_ours (guint n)
{
  g_autoptr (CohesionTree) tree = cohesion_bench_tree (n);
  g_autoptr (GError) error = NULL;
  double start = cohesion_bench_cpu ();
  g_autoptr (CohesionBlocks) blocks = cohesion_decision_report_build (tree, NULL, AS_AT);
  g_autoptr (GBytes) pdf = cohesion_report_make_pdf (blocks, AS_AT, "Council", NULL, &error);

  g_assert_no_error (error);
  return cohesion_bench_cpu () - start;
}

static double
progress_ours (guint n)
{
  g_autoptr (CohesionTree) tree = cohesion_bench_tree (n);
  CohesionProgressOptions options = { .as_at = AS_AT, .before = tree };
  g_autoptr (GError) error = NULL;
  double start = cohesion_bench_cpu ();
  g_autoptr (CohesionBlocks) blocks = cohesion_progress_report_build (tree, NULL, &options);
  g_autoptr (GBytes) pdf = cohesion_report_make_pdf (blocks, AS_AT, "Council", NULL, &error);

  g_assert_no_error (error);
  return cohesion_bench_cpu () - start;
}

static cairo_status_t
count_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  *(gsize *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

/* Draws one cell and returns how high it is, in points. */
static double
draw_cell (cairo_t *cr, const PangoFontDescription *font, const char *text, double x, double y, double width)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  int height;

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text ? text : "", -1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  return height;
}

static double
report_plain (guint n)
{
  g_autoptr (CohesionTree) tree = cohesion_bench_tree (n);
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Noto Sans 12px");
  gsize size = 0;
  double start = cohesion_bench_cpu ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_bytes, &size, 595, 842);
  cairo_t *cr = cairo_create (surface);
  double y = 72;

  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);
      CohesionNode *lead = cohesion_node_get_reference (action, COHESION_ACTION_LEAD);
      CohesionDeadline *deadline = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
      double height = draw_cell (cr, font, cohesion_node_get_string (action, COHESION_ACTION_CODE), 72, y,
                                 70);

      height = MAX (height, draw_cell (cr, font, cohesion_node_get_name (action), 150, y, 200));
      height = MAX (height, draw_cell (cr, font, cohesion_node_get_name (lead), 358, y, 80));
      height = MAX (height, draw_cell (cr, font, cohesion_deadline_get_text (deadline), 446, y, 77));
      y += height + 4;
      if (y > 770)
        {
          cairo_show_page (cr);
          y = 72;
        }
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (size, >, 0);
  return cohesion_bench_cpu () - start;
}

const CohesionBenchTask cohesion_bench_report_tasks[] = {
  { "report", report_ours },
  { "report-progress", progress_ours },
  { "report-plain", report_plain },
  { NULL },
};
