#include "config.h"

#include "report/cohesion-layout-text.h"
#include "sample.h"

static void
test_stops (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_every_kind ();
  g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PREVIEW);
  g_autoptr (GArray) stops = cohesion_layout_list_stops (layout);
  guint n_headings = 0;
  guint page = 0;

  for (guint i = 0; i < cohesion_blocks_get_n (blocks); i++)
    n_headings += cohesion_blocks_get (blocks, i)->kind == COHESION_BLOCK_HEADING;
  g_assert_cmpuint (stops->len, ==, n_headings);
  for (guint i = 0; i < stops->len; i++)
    {
      const CohesionStop *stop = &g_array_index (stops, CohesionStop, i);

      g_assert_cmpint (stop->heading->kind, ==, COHESION_BLOCK_HEADING);
      g_assert_cmpuint (stop->page, >=, page);
      g_assert_cmpfloat (stop->y, >=, 0);
      page = stop->page;
    }
  g_assert_cmpuint (page, >, 0);
}

static void
test_page_text (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_every_kind ();
  g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PREVIEW);
  g_autofree char *first = cohesion_layout_dup_page_text (layout, 0);
  g_autofree char *second = cohesion_layout_dup_page_text (layout, 1);

  g_assert_true (g_str_has_prefix (first, "A strategy in which “everyone” belongs & stays\n"));
  g_assert_nonnull (strstr (first, "Wards affected Say which wards are affected\n"));
  g_assert_nonnull (strstr (first, "(i) Approve the strategy"));
  g_assert_nonnull (strstr (first, "a link to the guidance on how to publish accessible documents"));
  g_assert_null (strstr (first, "Page 1 of"));
  g_assert_cmpstr (first, !=, second);
}

/* A page in the middle of a table says its rows, not the headings that it repeats. */
static void
test_repeated_rows (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_table (200);
  g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PREVIEW);
  g_autofree char *text = cohesion_layout_dup_page_text (layout, 1);

  g_assert_true (strstr (text, "Culture and Heritage\n") != NULL);
  g_assert_null (strstr (text, "Deadline"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-text/stops", test_stops);
  g_test_add_func ("/layout-text/page-text", test_page_text);
  g_test_add_func ("/layout-text/repeated-rows", test_repeated_rows);
  return g_test_run ();
}
