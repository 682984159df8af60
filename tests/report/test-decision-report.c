#include "config.h"

#include "format/cohesion-format.h"
#include "model/cohesion-blank.h"
#include "report/cohesion-decision-report.h"
#include "report/cohesion-report.h"

#include "describe.h"

static const CohesionDate as_at = COHESION_DATE_INIT (2019, 5, 13);

static CohesionTree *
load (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "reports", "decision.cohesion", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CohesionTree *tree;
  gboolean newer;
  gsize size;
  char *data;

  g_assert_true (g_file_get_contents (path, &data, &size, &error));
  bytes = g_bytes_new_take (data, size);
  tree = cohesion_format_read (bytes, &newer, &error);
  g_assert_no_error (error);
  return tree;
}

static CohesionNode *
get_report (CohesionTree *tree)
{
  return cohesion_list_get (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_REPORTS), 0);
}

/* COHESION_UPDATE_GOLDEN=1 writes the files anew: read the difference before it is committed. */
static void
compare_with_golden (CohesionBlocks *blocks, CohesionPurpose purpose, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "reports", name, NULL);
  g_autofree char *text = describe_blocks (blocks, purpose);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("COHESION_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, text, -1, NULL);
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, golden);
}

static void
test_golden (void)
{
  g_autoptr (CohesionTree) tree = load ();
  g_autoptr (CohesionBlocks) blocks = cohesion_decision_report_build (tree, get_report (tree), as_at);

  compare_with_golden (blocks, COHESION_PURPOSE_PREVIEW, "decision-preview.txt");
  compare_with_golden (blocks, COHESION_PURPOSE_PUBLISH, "decision-publish.txt");
}

/* Without a report the strategy and its decision say what they can. */
static void
test_without_report (void)
{
  g_autoptr (CohesionTree) tree = load ();
  g_autoptr (CohesionBlocks) blocks = cohesion_decision_report_build (tree, NULL, as_at);

  compare_with_golden (blocks, COHESION_PURPOSE_PUBLISH, "decision-without-report.txt");
}

/* Of an empty strategy print says nothing but that nothing is recorded; the preview says what to do. */
static void
test_blank (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  g_autoptr (CohesionBlocks) blocks = cohesion_decision_report_build (tree, NULL, as_at);

  compare_with_golden (blocks, COHESION_PURPOSE_PREVIEW, "blank-preview.txt");
  compare_with_golden (blocks, COHESION_PURPOSE_PUBLISH, "blank-publish.txt");
}

static void
test_pdf (void)
{
  g_autoptr (CohesionTree) tree = load ();
  g_autoptr (CohesionTree) again = load ();
  g_autoptr (CohesionBlocks) first = cohesion_decision_report_build (tree, get_report (tree), as_at);
  g_autoptr (CohesionBlocks) second = cohesion_decision_report_build (again, get_report (again), as_at);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first_pdf = cohesion_report_make_pdf (first, as_at, "A council", NULL, &error);
  g_autoptr (GBytes) second_pdf = cohesion_report_make_pdf (second, as_at, "A council", NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first_pdf, second_pdf));
}

/* A click on the words of a node leads to its field. */
static void
test_sources (void)
{
  g_autoptr (CohesionTree) tree = load ();
  CohesionNode *report = get_report (tree);
  g_autoptr (CohesionBlocks) blocks = cohesion_decision_report_build (tree, report, as_at);
  g_autoptr (CohesionLayout)
      layout = cohesion_report_lay_out (blocks, as_at, COHESION_PURPOSE_PREVIEW, NULL, NULL);
  cairo_rectangle_t area;
  const CohesionText *text;
  guint page;

  g_assert_true (cohesion_layout_find (layout, cohesion_node_get_id (report), "summary", &page, &area));
  text = cohesion_layout_hit (layout, page, area.x + 1, area.y + 1);
  g_assert_cmpstr (text->node, ==, cohesion_node_get_id (report));
  g_assert_cmpint (cohesion_kind_find_field (cohesion_node_get_kind (report), text->field), ==,
                   COHESION_REPORT_SUMMARY);
  /* What is missing leads there too. */
  g_assert_true (
      cohesion_layout_find (layout, cohesion_node_get_id (report), "sections.proposal", &page, &area));
}

/* Every source names a field that its node has. */
static void
check_source (CohesionTree *tree, const CohesionText *text)
{
  CohesionNode *node;

  if (text == NULL || text->node == NULL)
    return;
  node = cohesion_tree_lookup (tree, text->node);
  g_assert_nonnull (node);
  g_assert_cmpint (cohesion_kind_find_field (cohesion_node_get_kind (node), text->field), >=, 0);
}

static void
test_all_sources (void)
{
  g_autoptr (CohesionTree) tree = load ();
  g_autoptr (CohesionBlocks) blocks = cohesion_decision_report_build (tree, get_report (tree), as_at);

  for (guint i = 0; i < cohesion_blocks_get_n (blocks); i++)
    {
      const CohesionBlock *block = cohesion_blocks_get (blocks, i);

      check_source (tree, block->text);
      for (guint j = 0; block->items != NULL && j < block->items->len; j++)
        check_source (tree, g_array_index (block->items, CohesionItem, j).text);
      for (guint j = 0; block->table != NULL && j < block->table->cells->len; j++)
        check_source (tree, g_array_index (block->table->cells, CohesionCell, j).text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/decision/golden", test_golden);
  g_test_add_func ("/report/decision/without-report", test_without_report);
  g_test_add_func ("/report/decision/blank", test_blank);
  g_test_add_func ("/report/decision/pdf", test_pdf);
  g_test_add_func ("/report/decision/sources", test_sources);
  g_test_add_func ("/report/decision/all-sources", test_all_sources);
  return g_test_run ();
}
