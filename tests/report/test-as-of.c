#include "config.h"

#include "document/cohesion-document-snapshots.h"
#include "document/cohesion-document-verbs.h"
#include "format/cohesion-format-error.h"
#include "model/cohesion-decision.h"
#include "model/cohesion-summary.h"
#include "report/cohesion-report-as-of.h"
#include "report/cohesion-report-kind.h"

#include "describe.h"
#include "report-fixture.h"
#include "support/cohesion-build.h"

/* A report that asks for a decision goes on printing the strategy that was put to the meeting. */

typedef struct
{
  CohesionDocument *document;
  CohesionTree *tree;
  CohesionNode *report;
  CohesionNode *snapshot;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");

  fixture->document = cohesion_document_new (tree);
  fixture->tree = tree;
  fixture->report = report_fixture_get_report (tree);
  fixture->snapshot = cohesion_document_take_snapshot_for (
      fixture->document, "To Cabinet", "dispatch", cohesion_report_get_meeting (fixture->report), NULL);
  g_assert_nonnull (fixture->snapshot);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->document);
}

static void
set (Fixture *fixture, CohesionNode *node, guint field, const char *text)
{
  g_assert_true (cohesion_document_set_text (fixture->document, node, field, text));
}

static CohesionNode *
get_first (Fixture *fixture, guint kind)
{
  g_autoptr (GPtrArray) nodes = cohesion_node_collect (cohesion_tree_get_root (fixture->tree), kind);

  g_assert_cmpuint (nodes->len, >, 0);
  return g_ptr_array_index (nodes, 0);
}

static char *
print (Fixture *fixture)
{
  CohesionReportRequest request = { .as_at = report_fixture_as_at };
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionBlocks)
      blocks = cohesion_report_compose (fixture->tree, fixture->report, &request, &error);

  g_assert_no_error (error);
  return describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
}

/* What was done to the strategy since is not in it; what is written for the report is. */
static void
test_prints_then (Fixture *fixture, gconstpointer data)
{
  CohesionNode *action = get_first (fixture, COHESION_KIND_ACTION);
  g_autofree char *before = print (fixture);
  g_autofree char *after = NULL;
  g_autofree char *now = NULL;

  set (fixture, action, COHESION_ACTION_TITLE, "What came later");
  cohesion_build_add (cohesion_node_get_parent (action), COHESION_PRIORITY_LIST_ACTIONS,
                      COHESION_KIND_ACTION);
  after = print (fixture);
  g_assert_cmpstr (after, ==, before);
  set (fixture, fixture->report, COHESION_REPORT_AS_OF, NULL);
  now = print (fixture);
  describe_assert_says (now, "What came later");
}

static void
test_says_now (Fixture *fixture, gconstpointer data)
{
  CohesionNode *root = cohesion_tree_get_root (fixture->tree);
  CohesionNode *party = cohesion_document_add (fixture->document, root, COHESION_DOCUMENT_LIST_PARTIES, 0,
                                               COHESION_KIND_PARTY);
  CohesionNode *paper = cohesion_document_add (fixture->document, root, COHESION_DOCUMENT_LIST_DOCUMENTS, 0,
                                               COHESION_KIND_DOCUMENT_LINK);
  const char *papers[] = { cohesion_node_get_id (paper), NULL };
  g_autofree char *text = NULL;

  set (fixture, party, COHESION_PARTY_ROLE, "Head of Later");
  set (fixture, paper, COHESION_DOCUMENT_LINK_TITLE, "A later paper");
  set (fixture, fixture->report, COHESION_REPORT_AUTHOR, cohesion_node_get_id (party));
  set (fixture, fixture->report, COHESION_REPORT_SUMMARY, "Corrected since.");
  g_assert_true (cohesion_document_set_strings (fixture->document, fixture->report,
                                                COHESION_REPORT_BACKGROUND_PAPERS, papers));
  set (fixture, get_first (fixture, COHESION_KIND_RESOLUTION), COHESION_RESOLUTION_TEXT, "the other words");
  set (fixture, cohesion_report_get_meeting (fixture->report), COHESION_MEETING_ITEM, "77");
  text = print (fixture);
  describe_assert_says (text, "Corrected since.");
  describe_assert_says (text, "Head of Later");
  describe_assert_says (text, "A later paper");
  describe_assert_says (text, "the other words");
  describe_assert_says (text, "Item: 77\n");
}

/* A resolution that went over to another decision since is there once. */
static void
test_moved (Fixture *fixture, gconstpointer data)
{
  CohesionNode *resolution = get_first (fixture, COHESION_KIND_RESOLUTION);
  CohesionNode *other = cohesion_document_add (fixture->document, cohesion_tree_get_root (fixture->tree),
                                               COHESION_DOCUMENT_LIST_DECISIONS, 0, COHESION_KIND_DECISION);
  CohesionPlace place = { other, COHESION_DECISION_LIST_RESOLUTIONS, 0 };
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  g_autofree char *text = NULL;

  set (fixture, resolution, COHESION_RESOLUTION_TEXT, "the words that moved");
  g_ptr_array_add (moved, resolution);
  g_assert_true (cohesion_document_move (fixture->document, moved, &place));
  set (fixture, fixture->report, COHESION_REPORT_DECISION, cohesion_node_get_id (other));
  text = print (fixture);
  describe_assert_says (text, "the words that moved");
}

/* It speaks of the day of the snapshot, whenever the meeting is. */
static void
test_day (Fixture *fixture, gconstpointer data)
{
  CohesionDate today = COHESION_DATE_INIT (2031, 1, 1);
  CohesionDate day;

  cohesion_build_set_text (fixture->snapshot, COHESION_SNAPSHOT_TAKEN_ON, "2026-10-05");
  day = cohesion_report_get_day (fixture->report, today);
  g_assert_cmpint (cohesion_date_compare (day, (CohesionDate) COHESION_DATE_INIT (2026, 10, 5)), ==, 0);
  set (fixture, fixture->report, COHESION_REPORT_KIND, "progress");
  day = cohesion_report_get_day (fixture->report, today);
  g_assert_cmpint (cohesion_date_compare (day, (CohesionDate) COHESION_DATE_INIT (2026, 10, 5)), !=, 0);
  g_assert_null (cohesion_report_as_of_find (fixture->report));
  g_assert_null (cohesion_report_as_of_find (NULL));
}

static void
assert_fails (Fixture *fixture, const char *words)
{
  CohesionReportRequest request = { .as_at = report_fixture_as_at };
  g_autoptr (GError) error = NULL;

  g_assert_null (cohesion_report_compose (fixture->tree, fixture->report, &request, &error));
  g_assert_nonnull (error);
  describe_assert_says (error->message, words);
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  cohesion_build_set_text (fixture->snapshot, COHESION_SNAPSHOT_HASH, "0");
  assert_fails (fixture, "as of the snapshot “To Cabinet, ");
  assert_fails (fixture, "This snapshot is damaged and cannot be shown.");
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, fixture->snapshot);
  g_assert_true (cohesion_document_remove (fixture->document, nodes));
  assert_fails (fixture, "”, which was removed. Choose another under “Strategy as of”, or none.");
  set (fixture, fixture->report, COHESION_REPORT_AS_OF, "00000000-0000-4000-8000-00000000dead");
  assert_fails (fixture, "the snapshot 00000000-0000-4000-8000-00000000dead, which is not in this file.");
}

/* Taking the snapshot and letting the report print it is one step, and another snapshot changes nothing. */
static void
test_one_step (Fixture *fixture, gconstpointer data)
{
  CohesionHistory *history = cohesion_document_get_history (fixture->document);
  CohesionNode *meeting = cohesion_report_get_meeting (fixture->report);

  g_assert_true (cohesion_report_as_of_find (fixture->report) == fixture->snapshot);
  g_assert_nonnull (
      cohesion_document_take_snapshot_for (fixture->document, "Again", "dispatch", meeting, NULL));
  g_assert_true (cohesion_report_as_of_find (fixture->report) == fixture->snapshot);
  g_assert_true (cohesion_history_undo (history));
  g_assert_cmpstr (cohesion_history_get_undo_label (history), ==, "Take snapshot");
  g_assert_true (cohesion_history_undo (history));
  g_assert_false (cohesion_node_has_value (fixture->report, COHESION_REPORT_AS_OF));
  g_assert_null (cohesion_document_get_newest_snapshot (fixture->document));

  set (fixture, fixture->report, COHESION_REPORT_KIND, "progress");
  g_assert_nonnull (
      cohesion_document_take_snapshot_for (fixture->document, "Progress", "dispatch", meeting, NULL));
  g_assert_false (cohesion_node_has_value (fixture->report, COHESION_REPORT_AS_OF));
  cohesion_document_set_read_only (fixture->document, TRUE);
  g_assert_null (
      cohesion_document_take_snapshot_for (fixture->document, "Not now", "dispatch", meeting, NULL));
}

#define add_test(path, func) g_test_add ("/as-of/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("prints-then", test_prints_then);
  add_test ("says-now", test_says_now);
  add_test ("moved", test_moved);
  add_test ("day", test_day);
  add_test ("damaged", test_damaged);
  add_test ("missing", test_missing);
  add_test ("one-step", test_one_step);
  return g_test_run ();
}
