#include "config.h"

#include "model/cohesion-query.h"
#include "model/cohesion-summary.h"
#include "report/cohesion-briefing.h"
#include "report/cohesion-report-since.h"

#include "describe.h"
#include "report-fixture.h"
#include "support/cohesion-build.h"

/* What a member is told: by whom it is asked, whom to ring, and where each number comes from. */

static CohesionBlocks *
brief (CohesionTree *tree)
{
  CohesionBriefingOptions options = { .as_at = report_fixture_as_at };

  return cohesion_briefing_build (tree, NULL, &options);
}

static char *
describe (CohesionTree *tree)
{
  g_autoptr (CohesionBlocks) blocks = brief (tree);

  return describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
}

/* The body that is asked is the one that reviews the strategy; without one, it is the reader. */
static void
test_lead_in (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");
  CohesionNode *strategy = cohesion_tree_get_strategy (tree);
  g_autoptr (GPtrArray)
      decisions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_DECISION);
  g_autofree char *cabinet = NULL;
  g_autofree char *nobody = NULL;

  cohesion_build_set_text (strategy, COHESION_STRATEGY_REVIEW_BODY, "Cabinet");
  cabinet = describe (tree);
  describe_assert_says (cabinet, "\nCabinet is recommended to:\n");
  cohesion_build_set_text (strategy, COHESION_STRATEGY_REVIEW_BODY, NULL);
  for (guint i = 0; i < decisions->len; i++)
    cohesion_build_set_text (g_ptr_array_index (decisions, i), COHESION_DECISION_MEETING, NULL);
  nobody = describe (tree);
  describe_assert_says (nobody, "\nYou are asked to:\n");
}

/* Only whoever has a telephone can be rung. */
static void
test_ring (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");
  g_autoptr (GPtrArray) parties = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_PARTY);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *text = NULL;

      for (guint j = 0; j < parties->len; j++)
        cohesion_build_set_text (g_ptr_array_index (parties, j), COHESION_PARTY_PHONE,
                                 i == 0 ? "020 7946 0000" : NULL);
      text = describe (tree);
      if (i == 0)
        {
          describe_assert_says (text, "## What is late or in trouble, and whom to ring\n");
          describe_assert_says (text, ", telephone 020 7946 0000\n");
          describe_assert_says (text, "\nRing: ");
          continue;
        }
      describe_assert_says (text, "## What is late or in trouble\n");
      describe_assert_says (text, "\nLead: ");
      describe_assert_silent (text, "Ring: ");
    }
}

typedef struct
{
  CohesionTree *tree;
  guint n;
} Counting;

/* A sentence that begins with a number, or ends with one, leads to that many actions. */
static void
check_number (const CohesionText *text, gpointer user_data)
{
  Counting *counting = user_data;
  g_autoptr (GPtrArray)
      actions = cohesion_node_collect (cohesion_tree_get_root (counting->tree), COHESION_KIND_ACTION);
  CohesionQueryContext context = { .today = report_fixture_as_at };
  g_autoptr (CohesionQuery) query = NULL;
  const char *digits = strpbrk (text->text, "0123456789");
  guint n = 0;

  if (text->query == NULL || digits == NULL)
    return;
  query = cohesion_query_new (counting->tree, text->query, &context);
  for (guint i = 0; i < actions->len; i++)
    {
      g_autofree char *key = cohesion_action_dup_search_key (g_ptr_array_index (actions, i));

      n += cohesion_query_matches (query, g_ptr_array_index (actions, i), key);
    }
  g_assert_cmpuint (n, ==, (guint) g_ascii_strtoull (digits, NULL, 10));
  counting->n += g_str_has_suffix (text->text, ".");
}

static void
test_numbers (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");
  g_autoptr (CohesionBlocks) blocks = brief (tree);
  Counting counting = { .tree = tree };

  report_fixture_foreach_text (blocks, check_number, &counting);
  g_assert_cmpuint (counting.n, ==, 3);
}

/* The day says most; a name that has it in it is not said besides. */
static void
test_since (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");
  CohesionNode *snapshot = cohesion_build_add (cohesion_tree_get_root (tree),
                                               COHESION_DOCUMENT_LIST_SNAPSHOTS, COHESION_KIND_SNAPSHOT);
  static const struct
  {
    const char *label;
    const char *day;
    const char *words;
  } cases[] = {
    { "Half-year", "2026-04-24",
      "This part compares the strategy with how it stood on 24 April 2026 (Half-year)." },
    { "As adopted on 21 May 2019", "2019-05-21",
      "This part compares the strategy with how it stood on 21 May 2019." },
    { NULL, "2019-05-21", "This part compares the strategy with how it stood on 21 May 2019." },
    { "Half-year", NULL, "This part compares the strategy with an earlier version: Half-year." },
    { NULL, NULL, "This part compares the strategy with an earlier version." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = NULL;

      cohesion_build_set_text (snapshot, COHESION_SNAPSHOT_LABEL, cases[i].label);
      cohesion_build_set_text (snapshot, COHESION_SNAPSHOT_TAKEN_ON, cases[i].day);
      words = cohesion_report_since_describe (snapshot, "en-GB");
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/briefing/lead-in", test_lead_in);
  g_test_add_func ("/briefing/ring", test_ring);
  g_test_add_func ("/briefing/numbers", test_numbers);
  g_test_add_func ("/briefing/since", test_since);
  return g_test_run ();
}
