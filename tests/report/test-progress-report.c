#include "config.h"

#include "document/cohesion-document-snapshots.h"
#include "format/cohesion-format.h"
#include "model/cohesion-blank.h"
#include "model/cohesion-query.h"
#include "model/cohesion-summary.h"
#include "report/cohesion-briefing.h"
#include "report/cohesion-progress-report.h"
#include "report/cohesion-report-kind.h"
#include "report/cohesion-report.h"

#include "describe.h"
#include "support/cohesion-build.h"
#include "support/cohesion-sample.h"

/* The strategy of Barking and Dagenham as it was at the last report, and half a year later. */

static const CohesionDate as_at = COHESION_DATE_INIT (2026, 11, 28);

static CohesionTree *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "reports", name, NULL);
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

static CohesionBlocks *
build (CohesionTree *tree, CohesionTree *before, gboolean exception)
{
  CohesionProgressOptions options = { .as_at = as_at, .before = before, .exception = exception };

  return cohesion_progress_report_build (tree, get_report (tree), &options);
}

static void
test_golden (void)
{
  g_autoptr (CohesionTree) before = load ("progress-before.cohesion");
  g_autoptr (CohesionTree) tree = load ("progress.cohesion");
  g_autoptr (CohesionBlocks) progress = build (tree, before, FALSE);
  g_autoptr (CohesionBlocks) exception = build (tree, before, TRUE);

  describe_compare_with_golden (progress, COHESION_PURPOSE_PREVIEW, "progress-preview.txt");
  describe_compare_with_golden (progress, COHESION_PURPOSE_PUBLISH, "progress-publish.txt");
  describe_compare_with_golden (exception, COHESION_PURPOSE_PUBLISH, "exception-publish.txt");
}

static void
test_newham (void)
{
  g_autoptr (CohesionTree) before = load ("progress-before.cohesion");
  g_autoptr (CohesionTree) tree = load ("progress.cohesion");
  g_autoptr (CohesionBlocks) blocks = NULL;
  g_autofree char *text = NULL;

  cohesion_build_set_text (cohesion_tree_get_settings (tree), COHESION_SETTINGS_REPORT_TEMPLATE, "newham");
  blocks = build (tree, before, FALSE);
  text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
  g_assert_nonnull (strstr (text, "\nDecision maker: Cabinet\n"));
  g_assert_nonnull (strstr (text, "\n## 1 Executive summary\n"));
  g_assert_nonnull (strstr (text, "\n## 2 Recommendations\n"));
  g_assert_nonnull (strstr (text, "\n## 3 Overall position\n"));
  g_assert_nonnull (strstr (text, "\n### 12.1 Financial implications\n"));
}

/* Without an earlier version the report says so, asks for no approval and has no columns for it. */
static void
test_without_before (void)
{
  g_autoptr (CohesionTree) tree = load ("progress.cohesion");
  g_autoptr (CohesionBlocks) blocks = build (tree, NULL, FALSE);
  g_autofree char *text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);

  g_assert_nonnull (strstr (text, "There is no earlier version to compare the strategy with."));
  g_assert_nonnull (strstr (text, "\n| Status | Number | Per cent\n"));
  g_assert_null (strstr (text, "Approve"));
}

static void
test_blank (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  CohesionProgressOptions options = { .as_at = as_at };
  CohesionBriefingOptions briefing = { .as_at = as_at };
  g_autoptr (CohesionBlocks) blocks = cohesion_progress_report_build (tree, NULL, &options);
  g_autoptr (CohesionBlocks) brief = cohesion_briefing_build (tree, NULL, &briefing);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) brief_pdf = NULL;

  describe_compare_with_golden (blocks, COHESION_PURPOSE_PREVIEW, "progress-blank-preview.txt");
  describe_compare_with_golden (blocks, COHESION_PURPOSE_PUBLISH, "progress-blank-publish.txt");
  pdf = cohesion_report_make_pdf (blocks, as_at, NULL, NULL, &error);
  g_assert_no_error (error);
  brief_pdf = cohesion_report_make_pdf (brief, as_at, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Counts as a council has published them: 20, 1, 5 and 1 of 27 are 74, 4, 18 and 4 per cent. */
static void
test_percentages (void)
{
  static const struct
  {
    const char *key;
    guint n;
  } statuses[] = { { "green", 1 }, { "amber", 5 }, { "red", 1 }, { "blue", 20 } };
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  CohesionNode *theme = cohesion_build_add (cohesion_tree_get_root (tree), COHESION_DOCUMENT_LIST_THEMES,
                                            COHESION_KIND_THEME);
  CohesionNode *priority = cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  CohesionProgressOptions options = { .as_at = as_at };
  g_autoptr (CohesionBlocks) blocks = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    for (guint j = 0; j < statuses[i].n; j++)
      {
        CohesionNode *action = cohesion_build_add (priority, COHESION_PRIORITY_LIST_ACTIONS,
                                                   COHESION_KIND_ACTION);

        cohesion_build_set_text (action, COHESION_ACTION_TITLE, "Action");
        cohesion_build_set_text (action, COHESION_ACTION_STATUS, statuses[i].key);
      }
  blocks = cohesion_progress_report_build (tree, NULL, &options);
  text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
  g_assert_nonnull (strstr (text, " On track | 1 | 4\n"));
  g_assert_nonnull (strstr (text, " At risk | 5 | 18\n"));
  g_assert_nonnull (strstr (text, " Off track | 1 | 4\n"));
  g_assert_nonnull (strstr (text, " Complete | 20 | 74\n"));
  g_assert_nonnull (strstr (text, "| All actions | 27 | 100\n"));
  g_assert_nonnull (strstr (text, "The strategy has 27 actions. 20 are complete."));
}

static guint
count_found (CohesionTree *tree, const char *text)
{
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);
  CohesionQueryContext context = { .today = as_at };
  g_autoptr (CohesionQuery) query = cohesion_query_new (tree, text, &context);
  guint n = 0;

  g_assert_cmpuint (cohesion_query_get_problems (query)->len, ==, 0);
  for (guint i = 0; i < actions->len; i++)
    {
      g_autofree char *key = cohesion_action_dup_search_key (g_ptr_array_index (actions, i));

      n += cohesion_query_matches (query, g_ptr_array_index (actions, i), key);
    }
  return n;
}

static guint
check_query (CohesionTree *tree, const CohesionText *text)
{
  if (text == NULL || text->query == NULL)
    return 0;
  if (count_found (tree, text->query) != (guint) g_ascii_strtoull (text->text, NULL, 10))
    g_error ("“%s” does not find %s actions", text->query, text->text);
  return 1;
}

/* Each number of actions leads to a search that finds as many. */
static void
test_queries (void)
{
  g_autoptr (CohesionTree) before = load ("progress-before.cohesion");
  g_autoptr (CohesionTree) tree = load ("progress.cohesion");
  g_autoptr (CohesionBlocks) blocks = build (tree, before, FALSE);
  guint n = 0;

  for (guint i = 0; i < cohesion_blocks_get_n (blocks); i++)
    {
      const CohesionBlock *block = cohesion_blocks_get (blocks, i);

      n += check_query (tree, block->text);
      for (guint j = 0; block->items != NULL && j < block->items->len; j++)
        n += check_query (tree, g_array_index (block->items, CohesionItem, j).text);
      for (guint j = 0; block->table != NULL && j < block->table->cells->len; j++)
        n += check_query (tree, g_array_index (block->table->cells, CohesionCell, j).text);
    }
  g_assert_cmpuint (n, >, 60);
}

/* A click on a number finds its query, and one on an action its field. */
static void
test_hits (void)
{
  g_autoptr (CohesionTree) tree = load ("progress.cohesion");
  g_autoptr (CohesionBlocks) blocks = build (tree, NULL, FALSE);
  g_autoptr (CohesionLayout)
      layout = cohesion_report_lay_out (blocks, as_at, COHESION_PURPOSE_PREVIEW, NULL, NULL);
  gboolean found = FALSE;

  for (double y = 0; y < 842 && !found; y += 3)
    for (double x = 0; x < 595 && !found; x += 3)
      {
        const CohesionText *text = cohesion_layout_hit (layout, 0, x, y);

        found = text != NULL && g_strcmp0 (text->query, "-is:internal status=green") == 0;
      }
  g_assert_true (found);
}

static void
test_briefing (void)
{
  g_autoptr (CohesionTree) before = load ("progress-before.cohesion");
  g_autoptr (CohesionTree) tree = load ("progress.cohesion");
  CohesionBriefingOptions options = { .as_at = as_at, .before = before };
  g_autoptr (CohesionBlocks) blocks = NULL;
  g_autoptr (CohesionLayout) layout = NULL;

  options.portfolio_holder = cohesion_list_get (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PARTIES),
                                                0);
  blocks = cohesion_briefing_build (tree, get_report (tree), &options);
  describe_compare_with_golden (blocks, COHESION_PURPOSE_PUBLISH, "briefing-publish.txt");
  g_assert_cmpfloat (cohesion_blocks_get_text_size (blocks), ==, 14);
  layout = cohesion_report_lay_out (blocks, as_at, COHESION_PURPOSE_PUBLISH, NULL, NULL);
  g_assert_cmpuint (cohesion_layout_get_n_pages (layout), ==, 2);
}

/* A snapshot in the file is what a report compares with. */
static void
test_snapshot (void)
{
  g_autoptr (CohesionTree) tree = load ("progress-before.cohesion");
  g_autoptr (CohesionDocument) document = cohesion_document_new (tree);
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);
  CohesionProgressOptions options = { .as_at = COHESION_DATE_INIT (2099, 1, 1) };
  g_autoptr (CohesionBlocks) blocks = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (cohesion_document_take_snapshot (document, "Cabinet in May", "dispatch", NULL));
  cohesion_build_set_text (g_ptr_array_index (actions, 0), COHESION_ACTION_STATUS, "blue");
  blocks = cohesion_progress_report_build (tree, NULL, &options);
  text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
  g_assert_nonnull (strstr (text, "This part tells what has changed since: Cabinet in May, "));
  g_assert_nonnull (
      strstr (text, "\nTable 3: Actions completed\n| Action | Lead | Completed on\n| 1.1 Hold"));
}

/* All kinds are made by their names; what nobody knows is a decision report. */
static void
test_kinds (void)
{
  static const char *const kinds[] = { "decision", "progress", "exception", "briefing" };
  g_autoptr (CohesionTree) tree = load ("progress.cohesion");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      CohesionReportRequest request = { .kind = kinds[i], .as_at = as_at };
      g_autoptr (CohesionBlocks) blocks = cohesion_report_compose (tree, get_report (tree), &request);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = cohesion_report_make_pdf (blocks, as_at, NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_true (cohesion_report_kind_can_make (kinds[i]));
    }
  g_assert_false (cohesion_report_kind_can_make ("strategy"));
  g_assert_cmpstr (cohesion_report_get_kind (NULL), ==, "decision");
  g_assert_cmpstr (cohesion_report_get_kind (get_report (tree)), ==, "progress");
}

/* No part of any strategy makes a report that cannot be laid out and published. */
static void
test_random (void)
{
  for (guint32 seed = 0; seed < 6; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (CohesionTree) tree = cohesion_sample_random (rand, 150);
      g_autoptr (CohesionTree) before = cohesion_sample_random (rand, 150);
      CohesionProgressOptions options = { .as_at = as_at, .before = before };
      CohesionBriefingOptions briefing = { .as_at = as_at, .before = before };
      g_autoptr (CohesionBlocks) blocks = NULL;
      g_autoptr (CohesionBlocks) brief = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = NULL;
      g_autoptr (GBytes) brief_pdf = NULL;

      g_test_message ("seed %u", seed);
      cohesion_build_set_text (cohesion_tree_get_root (tree), COHESION_DOCUMENT_LANGUAGE, "en-GB");
      blocks = cohesion_progress_report_build (tree, NULL, &options);
      pdf = cohesion_report_make_pdf (blocks, as_at, NULL, NULL, &error);
      g_assert_no_error (error);
      brief = cohesion_briefing_build (tree, NULL, &briefing);
      brief_pdf = cohesion_report_make_pdf (brief, as_at, NULL, NULL, &error);
      g_assert_no_error (error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/progress/golden", test_golden);
  g_test_add_func ("/report/progress/newham", test_newham);
  g_test_add_func ("/report/progress/without-before", test_without_before);
  g_test_add_func ("/report/progress/blank", test_blank);
  g_test_add_func ("/report/progress/percentages", test_percentages);
  g_test_add_func ("/report/progress/queries", test_queries);
  g_test_add_func ("/report/progress/hits", test_hits);
  g_test_add_func ("/report/progress/briefing", test_briefing);
  g_test_add_func ("/report/progress/snapshot", test_snapshot);
  g_test_add_func ("/report/progress/kinds", test_kinds);
  g_test_add_func ("/report/progress/random", test_random);
  return g_test_run ();
}
