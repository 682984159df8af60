#include "config.h"

#include "report/cohesion-draw-shape.h"
#include "report/cohesion-draw.h"
#include "sample.h"

static cairo_surface_t *
draw_preview (CohesionLayout *layout, guint page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 596, 842);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cohesion_draw_page (layout, page, cr, NULL);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *data = cairo_image_surface_get_data (surface);

  return ((const guint32 *) (gconstpointer) (data + y * cairo_image_surface_get_stride (surface)))[x] &
         0xffffff;
}

static guint
count_colour (cairo_surface_t *surface, guint32 colour)
{
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += get_pixel (surface, x, y) == colour;
  return n;
}

/* Ink between the margins, none in them but the footer. */
static void
test_preview (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_every_kind ();
  g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);
  cairo_surface_t *surface = draw_preview (layout, 0);

  g_assert_cmpuint (count_colour (surface, 0xffffff), <, 596 * 842 - 5000);
  for (int y = 0; y < 842; y++)
    for (int x = 0; x < 70; x++)
      {
        g_assert_cmpuint (get_pixel (surface, x, y), ==, 0xffffff);
        g_assert_cmpuint (get_pixel (surface, 595 - x, y), ==, 0xffffff);
      }
  cairo_surface_destroy (surface);
}

static void
test_missing (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_every_kind ();
  g_autoptr (CohesionLayout) preview = sample_lay_out (blocks, COHESION_PURPOSE_PREVIEW);
  g_autoptr (CohesionLayout) published = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);
  cairo_surface_t *marked = draw_preview (preview, 0);
  cairo_surface_t *plain = draw_preview (published, 0);

  g_assert_cmpuint (count_colour (marked, 0xfff3d6), >, 1000);
  g_assert_cmpuint (count_colour (plain, 0xfff3d6), ==, 0);
  cairo_surface_destroy (marked);
  cairo_surface_destroy (plain);
}

static cairo_surface_t *
draw_shape (CohesionShape shape)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 60, 60);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cohesion_draw_set_colour (cr, 0x204060);
  cohesion_draw_shape (cr, shape, 10, 10, 40);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint
count_differences (cairo_surface_t *a, cairo_surface_t *b)
{
  guint n = 0;

  for (int y = 0; y < 60; y++)
    for (int x = 0; x < 60; x++)
      n += get_pixel (a, x, y) != get_pixel (b, x, y);
  return n;
}

/* In black and white each sign still differs from every other, and keeps to its square. */
static void
test_shapes (void)
{
  cairo_surface_t *shapes[COHESION_N_SHAPES];

  for (int i = COHESION_SHAPE_DISC; i < COHESION_N_SHAPES; i++)
    {
      shapes[i] = draw_shape ((CohesionShape) i);
      g_assert_cmpuint (count_colour (shapes[i], 0x204060), >, 100);
      for (int x = 0; x < 60; x++)
        {
          g_assert_cmpuint (get_pixel (shapes[i], x, 8), ==, 0xffffff);
          g_assert_cmpuint (get_pixel (shapes[i], x, 51), ==, 0xffffff);
          g_assert_cmpuint (get_pixel (shapes[i], 8, x), ==, 0xffffff);
        }
    }
  for (int i = COHESION_SHAPE_DISC; i < COHESION_N_SHAPES; i++)
    for (int j = COHESION_SHAPE_DISC; j < i; j++)
      g_assert_cmpuint (count_differences (shapes[i], shapes[j]), >, 150);
  for (int i = COHESION_SHAPE_DISC; i < COHESION_N_SHAPES; i++)
    cairo_surface_destroy (shapes[i]);
}

static GBytes *
make_pdf (CohesionBlocks *blocks)
{
  g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2019, 5, 21, 0, 0, 0);
  CohesionPdfMetadata metadata = { .title = "Sample", .language = "en-GB", .created = created };
  g_autoptr (GError) error = NULL;
  GBytes *pdf = cohesion_report_to_pdf (layout, &metadata, NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

static void
test_same_bytes (void)
{
  g_autoptr (CohesionBlocks) first = sample_every_kind ();
  g_autoptr (CohesionBlocks) second = sample_every_kind ();
  g_autoptr (GBytes) first_pdf = make_pdf (first);
  g_autoptr (GBytes) second_pdf = make_pdf (second);

  g_assert_true (g_bytes_equal (first_pdf, second_pdf));
}

/* Whatever the blocks are, the surface finds nothing to refuse. */
static void
test_random_pdf (void)
{
  for (guint32 seed = 100; seed < 112; seed++)
    {
      g_autoptr (CohesionBlocks) blocks = sample_random (seed);
      g_autoptr (GBytes) pdf = make_pdf (blocks);

      g_assert_cmpuint (g_bytes_get_size (pdf), >, 1000);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_every_kind ();
  g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  CohesionPdfMetadata metadata = { .title = "Sample", .language = "en-GB" };
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (cohesion_report_to_pdf (layout, &metadata, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* More elements than an index of 65,536 objects could hold. */
static void
test_many_rows (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_table (10000);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GBytes) pdf = make_pdf (blocks);

  g_test_message ("10,000 rows in %.2f s, %.1f MB",
                  (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC,
                  (double) g_bytes_get_size (pdf) / 1e6);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 1000000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/draw/preview", test_preview);
  g_test_add_func ("/report/draw/missing", test_missing);
  g_test_add_func ("/report/draw/shapes", test_shapes);
  g_test_add_func ("/report/draw/same-bytes", test_same_bytes);
  g_test_add_func ("/report/draw/random-pdf", test_random_pdf);
  g_test_add_func ("/report/draw/cancelled", test_cancelled);
  g_test_add_func ("/report/draw/many-rows", test_many_rows);
  return g_test_run ();
}
