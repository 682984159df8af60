#include "config.h"

#include "model/cohesion-blank.h"
#include "report/cohesion-chart-bar.h"
#include "report/cohesion-chart-columns.h"
#include "report/cohesion-chart-line.h"
#include "report/cohesion-chart-matrix.h"
#include "support/cohesion-build.h"

/* Set to a folder to keep what is drawn, to be looked at. */
#define KEEP "COHESION_CHARTS"

static const CohesionDate today = COHESION_DATE_INIT (2026, 11, 28);
static const guint32 papers[] = { 0xffffff, 0x36363a, 0xffffff };

typedef struct
{
  CohesionTree *tree;
  CohesionNode *measure;
} Fixture;

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  guint32 paper;
} Sheet;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->tree = cohesion_tree_new_blank ("en-GB");
  fixture->measure = cohesion_build_add (cohesion_tree_get_root (fixture->tree),
                                         COHESION_DOCUMENT_LIST_MEASURES, COHESION_KIND_MEASURE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

static Sheet
open_sheet (const CohesionChartStyle *style, int width, int height)
{
  Sheet sheet = { cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height), NULL,
                  papers[style->theme] };

  sheet.cr = cairo_create (sheet.surface);
  cairo_set_source_rgb (sheet.cr, (sheet.paper >> 16) / 255.0, (sheet.paper >> 8 & 255) / 255.0,
                        (sheet.paper & 255) / 255.0);
  cairo_paint (sheet.cr);
  return sheet;
}

static guint32
get_pixel (Sheet *sheet, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (sheet->surface);

  return ((const guint32 *) (gconstpointer) (data + y * cairo_image_surface_get_stride (sheet->surface)))[x] &
         0xffffff;
}

/* How many pixels of a part of the sheet something was drawn on. */
static guint
count_ink (Sheet *sheet, int from, int to)
{
  guint n = 0;

  cairo_surface_flush (sheet->surface);
  for (int y = 0; y < cairo_image_surface_get_height (sheet->surface); y++)
    for (int x = from; x < to; x++)
      n += get_pixel (sheet, x, y) != sheet->paper;
  return n;
}

static guint
count_colour (Sheet *sheet, guint32 colour)
{
  guint n = 0;

  cairo_surface_flush (sheet->surface);
  for (int y = 0; y < cairo_image_surface_get_height (sheet->surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (sheet->surface); x++)
      n += get_pixel (sheet, x, y) == colour;
  return n;
}

static void
close_sheet (Sheet *sheet, const char *name)
{
  const char *folder = g_getenv (KEEP);

  g_assert_cmpint (cairo_status (sheet->cr), ==, CAIRO_STATUS_SUCCESS);
  if (folder)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, name);

      cairo_surface_write_to_png (sheet->surface, path);
    }
  cairo_destroy (sheet->cr);
  cairo_surface_destroy (sheet->surface);
}

static void
add_part (GArray *parts, const char *label, guint count, guint32 colour, CohesionShape shape)
{
  CohesionChartPart part = { g_strdup (label), count, colour, shape };

  g_array_append_val (parts, part);
}

static GArray *
make_parts (void)
{
  GArray *parts = cohesion_chart_bar_new ();

  add_part (parts, "Not started", 3, 0x5e5c64, COHESION_SHAPE_RING);
  add_part (parts, "On track", 8, 0x1a7f4b, COHESION_SHAPE_DISC);
  add_part (parts, "At risk", 4, 0x9c6500, COHESION_SHAPE_TRIANGLE);
  add_part (parts, "Off track", 3, 0xc01c28, COHESION_SHAPE_DIAMOND);
  add_part (parts, "No update", 0, 0x5e5c64, COHESION_SHAPE_BAR);
  add_part (parts, "Complete", 6, 0x1a5fb4, COHESION_SHAPE_TICK);
  add_part (parts, "Abandoned", 1, 0x3d3846, COHESION_SHAPE_CROSS);
  return parts;
}

static void
test_bar (void)
{
  g_autoptr (GArray) parts = make_parts ();
  g_autoptr (GPtrArray) table = cohesion_chart_bar_make_table (parts);
  g_autofree char *words = cohesion_chart_bar_describe (parts);

  g_assert_cmpstr (words, ==, "3 Not started, 8 On track, 4 At risk, 3 Off track, 6 Complete, 1 Abandoned");
  g_assert_cmpuint (table->len, ==, 8);
  g_assert_cmpstr (((char **) g_ptr_array_index (table, 2))[1], ==, "8");
  for (CohesionChartTheme theme = COHESION_CHART_LIGHT; theme <= COHESION_CHART_PRINT; theme++)
    {
      CohesionChartStyle style = { .theme = theme };
      Sheet sheet = open_sheet (&style, 300, 14);
      guint32 green = cohesion_chart_adapt_colour (theme, 0x1a7f4b);
      g_autofree char *name = g_strdup_printf ("bar-%d", theme);

      cohesion_chart_bar_draw (parts, &style, sheet.cr, 300, 14);
      g_assert_cmpuint (count_colour (&sheet, green), >, 80 * 14);
      /* The paper shows through between the parts and in the hatching. */
      g_assert_cmpuint (count_ink (&sheet, 150, 230), <, 75 * 14);
      close_sheet (&sheet, name);
    }
}

static void
test_bar_mirrored (void)
{
  g_autoptr (GArray) parts = cohesion_chart_bar_new ();
  CohesionChartStyle style = { .mirrored = TRUE };
  Sheet sheet = open_sheet (&style, 100, 10);

  cohesion_chart_bar_draw (parts, &style, sheet.cr, 100, 10);
  g_assert_cmpuint (count_ink (&sheet, 0, 100), ==, 0);
  add_part (parts, "On track", 1, 0x1a7f4b, COHESION_SHAPE_DISC);
  add_part (parts, "Complete", 3, 0x1a5fb4, COHESION_SHAPE_DISC);
  cohesion_chart_bar_draw (parts, &style, sheet.cr, 100, 10);
  cairo_surface_flush (sheet.surface);
  g_assert_cmphex (get_pixel (&sheet, 90, 5), ==, 0x1a7f4b);
  g_assert_cmphex (get_pixel (&sheet, 10, 5), ==, 0x1a5fb4);
  close_sheet (&sheet, "bar-mirrored");
}

static void
test_colours (void)
{
  guint32 colour = 7;

  g_assert_true (cohesion_chart_parse_colour ("#1a5fb4", &colour));
  g_assert_cmphex (colour, ==, 0x1a5fb4);
  g_assert_false (cohesion_chart_parse_colour ("#1a5fb", &colour));
  g_assert_false (cohesion_chart_parse_colour ("#1a5fzz", &colour));
  g_assert_false (cohesion_chart_parse_colour (NULL, &colour));
  g_assert_cmphex (colour, ==, 0x1a5fb4);
  g_assert_cmphex (cohesion_chart_adapt_colour (COHESION_CHART_LIGHT, 0x1a5fb4), ==, 0x1a5fb4);
  g_assert_cmphex (cohesion_chart_adapt_colour (COHESION_CHART_DARK, 0x1a5fb4), >, 0x1a5fb4);
  g_assert_cmphex (cohesion_chart_adapt_colour (COHESION_CHART_PRINT, 0xffff00), <, 0xcccc00);
  g_assert_cmpint (cohesion_chart_get_shape ("diamond"), ==, COHESION_SHAPE_DIAMOND);
  g_assert_cmpint (cohesion_chart_get_shape ("star"), ==, COHESION_SHAPE_NONE);
}

static CohesionNode *
add_reading (Fixture *fixture, const char *period, const char *value)
{
  CohesionNode *reading = cohesion_build_add (fixture->measure, COHESION_MEASURE_LIST_READINGS,
                                              COHESION_KIND_READING);

  cohesion_build_set_text (reading, COHESION_READING_PERIOD, period);
  cohesion_build_set_text (reading, COHESION_READING_VALUE, value);
  return reading;
}

static void
add_target (Fixture *fixture, const char *period, const char *value, const char *upper)
{
  CohesionNode *target = cohesion_build_add (fixture->measure, COHESION_MEASURE_LIST_TARGETS,
                                             COHESION_KIND_TARGET);

  cohesion_build_set_text (target, COHESION_TARGET_PERIOD, period);
  cohesion_build_set_text (target, COHESION_TARGET_VALUE, value);
  cohesion_build_set_text (target, COHESION_TARGET_UPPER, upper);
}

/* Eight quarters, of which one has no figure and one nothing at all. */
static void
fill_measure (Fixture *fixture)
{
  static const char *const texts[][2] = {
    { "2024-12", "55.2" }, { "2025-03", "57" },   { "2025-06", "56.4" },
    { "2025-12", "60.1" }, { "2026-03", "61.8" }, { "2026-09-30", "63" }
  };
  CohesionNode *reading = NULL;

  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_TITLE, "Residents who get on well together");
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_UNIT, "%");
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_POLARITY, "higher");
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_FREQUENCY, "quarterly");
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    reading = add_reading (fixture, texts[i][0], texts[i][1]);
  cohesion_build_set_integer (reading, COHESION_READING_PROVISIONAL, TRUE);
  cohesion_build_set_text (add_reading (fixture, "2025-09", NULL), COHESION_READING_NOT_AVAILABLE,
                           "The survey was not run.");
  add_target (fixture, "2026-03-31", "60", NULL);
  add_target (fixture, "2027-03-31", "65", NULL);
}

static void
add_marks (Fixture *fixture)
{
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_BASELINE, "52");
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_BASELINE_PERIOD, "2024-03-31");
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_BENCHMARK, "68");
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_BENCHMARK_LABEL, "London");
}

static void
test_line_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionChartLine) line = NULL;
  g_autoptr (GPtrArray) table = NULL;
  g_autofree char *words = NULL;
  char **row;

  fill_measure (fixture);
  add_marks (fixture);
  line = cohesion_chart_line_new (fixture->measure, today, NULL);
  words = cohesion_chart_line_describe (line);
  g_assert_cmpstr (words, ==,
                   "It went from 55.2% in Q3 2024–25 to 63% in Q2 2026–27, and was improving of late. "
                   "The latest reading is provisional. "
                   "The target for Q2 2026–27 is 65%, and it was missed. "
                   "Baseline: 52% in Q4 2023–24. London: 68%. 2 periods have no reading.");
  table = cohesion_chart_line_make_table (line);
  g_assert_cmpuint (table->len, ==, 9);
  row = g_ptr_array_index (table, 8);
  g_assert_cmpuint (g_strv_length (row), ==, 5);
  g_assert_cmpstr (row[1], ==, "63% (provisional)");
  g_assert_cmpstr (row[3], ==, "Off target");
  row = g_ptr_array_index (table, 4);
  g_assert_cmpstr (row[1], ==, "Not available");
  g_assert_cmpstr (row[4], ==, "The survey was not run.");
}

static void
test_line_without_readings (Fixture *fixture, gconstpointer data)
{
  CohesionChartStyle style = { 0 };
  Sheet sheet = open_sheet (&style, 300, 160);
  g_autoptr (CohesionChartLine) line = NULL;
  g_autofree char *none = NULL;
  g_autofree char *one = NULL;

  line = cohesion_chart_line_new (fixture->measure, today, NULL);
  none = cohesion_chart_line_describe (line);
  g_assert_cmpstr (none, ==, "There is no reading yet.");
  cohesion_chart_line_draw (line, &style, sheet.cr, 300, 160);
  cohesion_chart_line_draw_small (line, &style, sheet.cr, 300, 160);
  g_assert_cmpuint (count_ink (&sheet, 0, 300), ==, 0);
  cohesion_chart_line_free (g_steal_pointer (&line));
  add_reading (fixture, "2026", "7");
  line = cohesion_chart_line_new (fixture->measure, today, NULL);
  one = cohesion_chart_line_describe (line);
  g_assert_cmpstr (one, ==, "The only reading is 7 in 2026.");
  cohesion_chart_line_draw (line, &style, sheet.cr, 300, 160);
  g_assert_cmpuint (count_ink (&sheet, 0, 300), >, 100);
  close_sheet (&sheet, "line-one");
}

static void
draw_line (const CohesionChartLine *line,
           const CohesionChartStyle *style,
           int width,
           int height,
           const char *name)
{
  Sheet sheet = open_sheet (style, width, height);

  cohesion_chart_line_draw (line, style, sheet.cr, width, height);
  g_assert_cmpuint (count_ink (&sheet, 0, width / 2), >, 50);
  g_assert_cmpuint (count_ink (&sheet, width / 2, width), >, 50);
  close_sheet (&sheet, name);
}

static void
test_line (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionChartLine) line = NULL;

  fill_measure (fixture);
  add_marks (fixture);
  line = cohesion_chart_line_new (fixture->measure, today, NULL);
  draw_line (line, &(CohesionChartStyle) { .theme = COHESION_CHART_LIGHT }, 560, 240, "line-light");
  draw_line (line, &(CohesionChartStyle) { .theme = COHESION_CHART_DARK }, 400, 200, "line-dark");
  draw_line (line, &(CohesionChartStyle) { .theme = COHESION_CHART_PRINT, .size = 9 }, 451, 170,
             "line-print");
  draw_line (line, &(CohesionChartStyle) { .mirrored = TRUE }, 320, 180, "line-mirrored");
  draw_line (line, &(CohesionChartStyle) { .size = 24 }, 560, 320, "line-large");
}

/* Between the readings before and after a gap there is no line. */
static void
test_line_has_gaps (Fixture *fixture, gconstpointer data)
{
  CohesionChartStyle style = { 0 };
  Sheet sheet = open_sheet (&style, 100, 30);
  g_autoptr (CohesionChartLine) line = NULL;

  add_reading (fixture, "2020", "5");
  add_reading (fixture, "2021", NULL);
  add_reading (fixture, "2022", "5");
  add_reading (fixture, "2023", "5");
  line = cohesion_chart_line_new (fixture->measure, today, NULL);
  cohesion_chart_line_draw_small (line, &style, sheet.cr, 100, 30);
  g_assert_cmpuint (count_ink (&sheet, 12, 60), ==, 0);
  g_assert_cmpuint (count_ink (&sheet, 70, 90), >, 20);
  close_sheet (&sheet, "line-gaps");
}

static void
test_line_small (Fixture *fixture, gconstpointer data)
{
  CohesionChartStyle style = { 0 };
  Sheet sheet = open_sheet (&style, 96, 28);
  g_autoptr (CohesionChartLine) line = NULL;

  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_POLARITY, "inRange");
  add_reading (fixture, "2020", "30");
  add_reading (fixture, "2021", "45");
  add_target (fixture, NULL, "40", "60");
  line = cohesion_chart_line_new (fixture->measure, today, NULL);
  g_assert_true (g_array_index (line->points, CohesionChartPoint, 0).has_upper);
  cohesion_chart_line_draw_small (line, &style, sheet.cr, 96, 28);
  g_assert_cmpuint (count_ink (&sheet, 0, 96), >, 60);
  close_sheet (&sheet, "line-small");
}

/* Values from millions down to the smallest fraction. */
static void
test_line_scales (Fixture *fixture, gconstpointer data)
{
  static const char *const values[][2] = { { "8999999999999", "-8999999999999" },
                                           { "0.000001", "0.000002" },
                                           { "1000000", "1000001" },
                                           { "0", "0" },
                                           { "-5", "3" } };
  CohesionNode *first = add_reading (fixture, "2024", NULL);
  CohesionNode *second = add_reading (fixture, "2025", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (CohesionChartLine) line = NULL;
      g_autofree char *name = g_strdup_printf ("line-scale-%u", (guint) i);

      cohesion_build_set_text (first, COHESION_READING_VALUE, values[i][0]);
      cohesion_build_set_text (second, COHESION_READING_VALUE, values[i][1]);
      line = cohesion_chart_line_new (fixture->measure, today, NULL);
      draw_line (line, &(CohesionChartStyle) { .theme = COHESION_CHART_LIGHT }, 360, 180, name);
    }
}

static void
test_columns (void)
{
  g_autoptr (GArray) parts = cohesion_chart_bar_new ();
  g_autoptr (GPtrArray) table = NULL;
  g_autofree char *words = NULL;
  CohesionChartStyle style = { 0 };
  Sheet upright = open_sheet (&style, 400, 160);
  Sheet level = open_sheet (&style, 400, 160);

  cohesion_chart_columns_draw (parts, COHESION_CHART_UPRIGHT, &style, upright.cr, 400, 160);
  g_assert_cmpuint (count_ink (&upright, 0, 400), ==, 0);
  add_part (parts, "December 2026", 2, 0x1a5fb4, COHESION_SHAPE_NONE);
  add_part (parts, "January 2027", 0, 0x1a5fb4, COHESION_SHAPE_NONE);
  add_part (parts, "February 2027", 8, 0x1a5fb4, COHESION_SHAPE_NONE);
  add_part (parts, "March 2027", 4, 0xc01c28, COHESION_SHAPE_DIAMOND);
  words = cohesion_chart_columns_describe (parts, NULL);
  g_assert_cmpstr (words, ==, "December 2026: 2; January 2027: 0; February 2027: 8; March 2027: 4");
  table = cohesion_chart_columns_make_table (parts, "Month", "Deadlines");
  g_assert_cmpstr (((char **) g_ptr_array_index (table, 0))[1], ==, "Deadlines");
  cohesion_chart_columns_draw (parts, COHESION_CHART_UPRIGHT, &style, upright.cr, 400, 160);
  cohesion_chart_columns_draw (parts, COHESION_CHART_LEVEL, &style, level.cr, 400, 160);
  g_assert_cmpuint (count_colour (&upright, 0x1a5fb4), >, 1000);
  g_assert_cmpuint (count_colour (&level, 0x1a5fb4), >, 1000);
  g_assert_cmpfloat (cohesion_chart_columns_get_height (parts, &style), >, 60);
  close_sheet (&upright, "columns-upright");
  close_sheet (&level, "columns-level");
}

static void
add_risk (Fixture *fixture, gint64 likelihood, gint64 impact)
{
  CohesionNode *risk = cohesion_build_add (cohesion_tree_get_root (fixture->tree),
                                           COHESION_DOCUMENT_LIST_RISKS, COHESION_KIND_RISK);

  cohesion_build_set_integer (risk, COHESION_RISK_LIKELIHOOD, likelihood);
  cohesion_build_set_integer (risk, COHESION_RISK_IMPACT, impact);
}

static void
test_matrix_words (Fixture *fixture, gconstpointer data)
{
  CohesionChartMatrix matrix;
  g_autofree char *none = NULL;
  g_autofree char *words = NULL;
  g_autofree char *cell = NULL;
  g_autofree char *empty = NULL;
  g_autoptr (GPtrArray) table = NULL;
  char **row;

  cohesion_chart_matrix_init (&matrix, fixture->tree, FALSE);
  none = cohesion_chart_matrix_describe (&matrix);
  g_assert_cmpstr (none, ==, "There is no risk in this register.");
  add_risk (fixture, 4, 5);
  add_risk (fixture, 4, 5);
  add_risk (fixture, 1, 2);
  add_risk (fixture, 0, 2);
  cohesion_chart_matrix_init (&matrix, fixture->tree, FALSE);
  words = cohesion_chart_matrix_describe (&matrix);
  g_assert_cmpstr (words, ==, "4 risks. Very high: 2, Low: 1, Not scored: 1.");
  cell = cohesion_chart_matrix_describe_cell (4, 5, 2);
  empty = cohesion_chart_matrix_describe_cell (1, 1, 0);
  g_assert_cmpstr (cell, ==, "Likelihood 4, impact 5: 2 risks");
  g_assert_cmpstr (empty, ==, "Likelihood 1, impact 1: no risk");
  table = cohesion_chart_matrix_make_table (&matrix);
  g_assert_cmpuint (table->len, ==, 6);
  row = g_ptr_array_index (table, 2);
  g_assert_cmpstr (row[0], ==, "4 Likely");
  g_assert_cmpstr (row[5], ==, "2");
}

static void
test_matrix (Fixture *fixture, gconstpointer data)
{
  CohesionChartMatrix matrix;

  add_risk (fixture, 4, 5);
  add_risk (fixture, 3, 3);
  add_risk (fixture, 1, 2);
  cohesion_chart_matrix_init (&matrix, fixture->tree, FALSE);
  for (CohesionChartTheme theme = COHESION_CHART_LIGHT; theme <= COHESION_CHART_PRINT; theme++)
    {
      CohesionChartStyle style = { .theme = theme, .mirrored = theme == COHESION_CHART_DARK };
      Sheet sheet = open_sheet (&style, 460, 280);
      g_autofree char *name = g_strdup_printf ("matrix-%d", theme);

      cohesion_chart_matrix_draw (&matrix, &style, sheet.cr, 460, 280);
      for (guint score = 1; score <= 25; score += 8)
        g_assert_cmpuint (count_colour (&sheet, cohesion_chart_matrix_get_fill (theme, score)), >, 2000);
      close_sheet (&sheet, name);
    }
}

/* Where the names do not fit, the numbers do. */
static void
test_matrix_narrow (Fixture *fixture, gconstpointer data)
{
  CohesionChartStyle style = { 0 };
  CohesionChartMatrix matrix;
  Sheet sheet = open_sheet (&style, 300, 220);

  cohesion_chart_matrix_init (&matrix, fixture->tree, FALSE);
  cohesion_chart_matrix_draw (&matrix, &style, sheet.cr, 300, 220);
  g_assert_cmpuint (count_ink (&sheet, 150, 300), >, 4000);
  close_sheet (&sheet, "matrix-narrow");
}

#define ADD(path, func) g_test_add ("/chart/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/bar", test_bar);
  g_test_add_func ("/chart/bar-mirrored", test_bar_mirrored);
  g_test_add_func ("/chart/colours", test_colours);
  g_test_add_func ("/chart/columns", test_columns);
  ADD ("line-words", test_line_words);
  ADD ("line-without-readings", test_line_without_readings);
  ADD ("line", test_line);
  ADD ("line-has-gaps", test_line_has_gaps);
  ADD ("line-small", test_line_small);
  ADD ("line-scales", test_line_scales);
  ADD ("matrix-words", test_matrix_words);
  ADD ("matrix", test_matrix);
  ADD ("matrix-narrow", test_matrix_narrow);
  return g_test_run ();
}
