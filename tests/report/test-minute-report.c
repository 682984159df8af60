#include "config.h"

#include "report/cohesion-minute-report.h"

#include "describe.h"
#include "model/cohesion-blank.h"
#include "support/cohesion-build.h"

/* The minute as pages. */

typedef struct
{
  CohesionTree *tree;
  CohesionNode *meeting;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionNode *root;
  CohesionNode *decision;

  fixture->tree = cohesion_tree_new_blank ("en-GB");
  root = cohesion_tree_get_root (fixture->tree);
  fixture->meeting = cohesion_build_add (root, COHESION_DOCUMENT_LIST_MEETINGS, COHESION_KIND_MEETING);
  decision = cohesion_build_add (root, COHESION_DOCUMENT_LIST_DECISIONS, COHESION_KIND_DECISION);
  cohesion_build_set_text (fixture->meeting, COHESION_MEETING_BODY, "Cabinet");
  cohesion_build_set_text (fixture->meeting, COHESION_MEETING_DATE, "2027-02-09");
  cohesion_build_set_text (decision, COHESION_DECISION_MEETING, cohesion_node_get_id (fixture->meeting));
  for (guint i = 0; i < 2; i++)
    {
      CohesionNode *resolution = cohesion_build_add (decision, COHESION_DECISION_LIST_RESOLUTIONS,
                                                     COHESION_KIND_RESOLUTION);

      cohesion_build_set_text (resolution, COHESION_RESOLUTION_VERB, i ? "note" : "approve");
      cohesion_build_set_text (resolution, COHESION_RESOLUTION_TEXT, "the Strategy");
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

/* A heading of level 1 first, whatever is missing, and the resolutions as one list. */
static void
test_headings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionBlocks) bare = cohesion_minute_report_build (fixture->meeting);
  g_autoptr (CohesionBlocks) whole = NULL;
  const CohesionBlock *list = cohesion_blocks_get (bare, 2);

  g_assert_cmpuint (cohesion_blocks_get_n (bare), ==, 3);
  g_assert_cmpint (cohesion_blocks_get (bare, 0)->kind, ==, COHESION_BLOCK_HEADING);
  g_assert_cmpint (cohesion_blocks_get (bare, 0)->level, ==, 1);
  g_assert_true (cohesion_blocks_get (bare, 1)->keep_with_next);
  g_assert_cmpint (list->kind, ==, COHESION_BLOCK_LIST);
  g_assert_cmpint (list->style, ==, COHESION_LIST_ROMAN);
  g_assert_cmpuint (list->items->len, ==, 2);

  cohesion_build_set_text (fixture->meeting, COHESION_MEETING_TITLE, "Cohesion Strategy");
  cohesion_build_set_text (fixture->meeting, COHESION_MEETING_ITEM, "5");
  cohesion_build_set_text (fixture->meeting, COHESION_MEETING_REPORT_TITLE, "The Strategy");
  whole = cohesion_minute_report_build (fixture->meeting);
  g_assert_cmpint (cohesion_blocks_get (whole, 0)->level, ==, 1);
  g_assert_cmpint (cohesion_blocks_get (whole, 1)->kind, ==, COHESION_BLOCK_PARAGRAPH);
  g_assert_cmpstr (cohesion_blocks_get (whole, 1)->text->text, ==, "Meeting: 09/02/2027 - Cabinet (Item 5)");
  g_assert_cmpint (cohesion_blocks_get (whole, 2)->level, ==, 2);
  g_assert_cmpstr (cohesion_blocks_get (whole, 2)->text->text, ==, "5 The Strategy");
}

static void
test_numerals (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionBlocks) blocks = NULL;

  cohesion_build_set_text (cohesion_tree_get_settings (fixture->tree), COHESION_SETTINGS_NUMERALS, "a");
  blocks = cohesion_minute_report_build (fixture->meeting);
  g_assert_cmpint (cohesion_blocks_get (blocks, 2)->style, ==, COHESION_LIST_ALPHA);
}

static char *
describe (Fixture *fixture, CohesionNode *report)
{
  g_autoptr (CohesionBlocks) blocks = cohesion_minute_report_compose (
      fixture->tree, report, cohesion_minute_report_find (fixture->tree, report));

  return describe_blocks (blocks, COHESION_PURPOSE_PREVIEW);
}

/* What nobody has decided has no minute; a report says which it is of. */
static void
test_find (Fixture *fixture, gconstpointer data)
{
  CohesionNode *root = cohesion_tree_get_root (fixture->tree);
  CohesionNode *decision = cohesion_list_get (
      cohesion_tree_get_list (fixture->tree, COHESION_DOCUMENT_LIST_DECISIONS), 0);
  CohesionNode *report = cohesion_build_add (root, COHESION_DOCUMENT_LIST_REPORTS, COHESION_KIND_REPORT);
  g_autofree char *none = describe (fixture, NULL);
  g_autofree char *unnamed = describe (fixture, report);
  g_autofree char *some = NULL;

  describe_assert_says (none, "# Minute extract\n(?) Choose the decision or the meeting");
  describe_assert_says (unnamed, "(?) Choose the decision or the meeting");
  cohesion_build_set_text (report, COHESION_REPORT_MEETING, cohesion_node_get_id (fixture->meeting));
  g_assert_true (cohesion_minute_report_find (fixture->tree, report) == fixture->meeting);
  cohesion_build_set_text (report, COHESION_REPORT_DECISION, cohesion_node_get_id (decision));
  g_assert_true (cohesion_minute_report_find (fixture->tree, report) == decision);
  cohesion_build_set_text (decision, COHESION_DECISION_OUTCOME, "asRecommended");
  some = describe (fixture, NULL);
  describe_assert_says (some, "\n(i) Approve the Strategy; and\n(ii) Note the Strategy.\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/minute-report/headings", Fixture, NULL, set_up, test_headings, tear_down);
  g_test_add ("/minute-report/numerals", Fixture, NULL, set_up, test_numerals, tear_down);
  g_test_add ("/minute-report/find", Fixture, NULL, set_up, test_find, tear_down);
  return g_test_run ();
}
