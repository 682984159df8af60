#include "config.h"

#include "report/cohesion-decision-report.h"

#include "describe.h"
#include "report-fixture.h"
#include "support/cohesion-build.h"

#include "model/cohesion-citation.h"

/* What a report cites has a mark behind it, and a place among the sources at its end. */

static const CohesionDate as_at = COHESION_DATE_INIT (2019, 5, 13);

static CohesionNode *
get_statistic (CohesionTree *tree, guint i)
{
  return cohesion_list_get (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_EVIDENCE), i);
}

/* A strategy whose vision cites its first statistic twice, and then its second, or nothing that is there. */
static CohesionTree *
load (gboolean gone)
{
  CohesionTree *tree = report_fixture_load ("consulted.cohesion");
  g_autofree char *vision = NULL;

  for (guint i = 0; i < 2; i++)
    {
      cohesion_build_set_text (get_statistic (tree, i), COHESION_EVIDENCE_SOURCE, i ? "Survey" : "Census");
      cohesion_build_set_text (get_statistic (tree, i), COHESION_EVIDENCE_PUBLISHER, "");
      cohesion_build_set_text (get_statistic (tree, i), COHESION_EVIDENCE_URL,
                               i ? "survey.pdf" : "https://a.b/census");
    }
  vision = g_strdup_printf ("As [**72** per cent](cite:%s) and [more](cite:%s) and [others](cite:%s) say.",
                            gone ? "gone" : cohesion_node_get_id (get_statistic (tree, 0)),
                            gone ? "gone" : cohesion_node_get_id (get_statistic (tree, 0)),
                            gone ? "gone" : cohesion_node_get_id (get_statistic (tree, 1)));
  cohesion_build_set_text (cohesion_tree_get_strategy (tree), COHESION_STRATEGY_VISION, vision);
  return tree;
}

static char *
describe (CohesionTree *tree)
{
  g_autoptr (CohesionBlocks)
      blocks = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);

  return describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
}

static const CohesionBlock *
find_last_heading (CohesionBlocks *blocks)
{
  for (guint i = cohesion_blocks_get_n (blocks); i-- > 0;)
    if (cohesion_blocks_get (blocks, i)->kind == COHESION_BLOCK_HEADING)
      return cohesion_blocks_get (blocks, i);
  return NULL;
}

static void
test_each_source_once (void)
{
  g_autoptr (CohesionTree) tree = load (FALSE);
  g_autofree char *text = describe (tree);
  const char *sources;

  describe_assert_says (text, "72 per cent");
  describe_assert_says (text, "[1]");
  describe_assert_says (text, "[2]");
  g_assert_null (strstr (text, "[3]"));
  g_assert_null (strstr (text, "cite:"));
  sources = strstr (text, "Sources");
  g_assert_nonnull (sources);
  describe_assert_says (sources, "Census");
  describe_assert_says (sources, "https://a.b/census");
  describe_assert_says (sources, "Survey");
  /* A file beside the document is not offered to readers. */
  g_assert_null (strstr (sources, "survey.pdf"));
}

/* From the mark to the sources, and from the source to the part that cites it. */
static void
test_both_ways (void)
{
  g_autoptr (CohesionTree) tree = load (FALSE);
  g_autoptr (CohesionBlocks)
      blocks = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);
  const CohesionBlock *heading = find_last_heading (blocks);
  const CohesionBlock *list = cohesion_blocks_get (blocks, cohesion_blocks_get_n (blocks) - 1);
  const CohesionText *source = g_array_index (list->items, CohesionItem, 0).text;
  const CohesionTextRun *back = &g_array_index (source->runs, CohesionTextRun, source->runs->len - 1);
  gboolean found = FALSE;

  g_assert_cmpstr (heading->anchor, ==, "sources");
  g_assert_nonnull (back->dest);
  for (guint i = 0; i < cohesion_blocks_get_n (blocks); i++)
    found = found || g_strcmp0 (cohesion_blocks_get (blocks, i)->anchor, back->dest) == 0;
  g_assert_true (found);
}

/* What is printed follows the statistic. */
static void
test_source_changes (void)
{
  g_autoptr (CohesionTree) tree = load (FALSE);
  g_autofree char *text = NULL;

  cohesion_build_set_text (get_statistic (tree, 1), COHESION_EVIDENCE_SOURCE, "A better survey");
  text = describe (tree);
  describe_assert_says (strstr (text, "Sources"), "A better survey");
}

/* What cites nothing that is there is only its words. */
static void
test_gone (void)
{
  g_autoptr (CohesionTree) tree = load (TRUE);
  g_autofree char *text = describe (tree);

  describe_assert_says (text, "72 per cent");
  g_assert_null (strstr (text, "[1]"));
  g_assert_null (strstr (text, "Sources\n"));
  g_assert_null (strstr (text, "cite:"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sources/each-source-once", test_each_source_once);
  g_test_add_func ("/sources/both-ways", test_both_ways);
  g_test_add_func ("/sources/source-changes", test_source_changes);
  g_test_add_func ("/sources/gone", test_gone);
  return g_test_run ();
}
