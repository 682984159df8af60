#include "config.h"

#include "document/cohesion-document-actions.h"
#include "document/cohesion-document-closure.h"
#include "document/cohesion-document-statuses.h"
#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-updates.h"
#include "document/cohesion-document-verbs.h"
#include "exchange/cohesion-clipping.h"
#include "model/cohesion-status.h"
#include "tracking-fixture.h"

static void
test_complete (TrackingFixture *fixture, gconstpointer data)
{
  g_assert_true (cohesion_document_complete_action (fixture->document, fixture->action, "blue",
                                                    COHESION_DATE_INIT (2026, 5, 2), "Programme printed"));
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS), ==, "blue");
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS_AS_AT), ==, "2026-05-15");
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_COMPLETED_ON), ==, "2026-05-02");
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_COMPLETION_EVIDENCE), ==,
                   "Programme printed");
  g_assert_cmpstr (tracking_undo_label (fixture), ==, "Complete action");
  tracking_assert_one_step (fixture, fixture->before);
}

/* One step for all, and nothing is written that does not belong to the status. */
static void
test_close_several (TrackingFixture *fixture, gconstpointer data)
{
  CohesionStatusReport report = { .key = "abandoned",
                                  .date = "2026-05-02",
                                  .evidence = "none",
                                  .outcome = "transferred",
                                  .reason = "Taken on by the college" };
  CohesionNode *other = tracking_add_action (fixture);
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();
  g_autofree char *before = tracking_dump (fixture);

  g_ptr_array_add (actions, fixture->action);
  g_ptr_array_add (actions, other);
  g_assert_true (cohesion_document_report_status (fixture->document, actions, &report));
  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);

      g_assert_cmpstr (tracking_text (action, COHESION_ACTION_STATUS), ==, "abandoned");
      g_assert_cmpstr (tracking_text (action, COHESION_ACTION_OUTCOME_OF_CLOSURE), ==, "transferred");
      g_assert_cmpstr (tracking_text (action, COHESION_ACTION_CLOSURE_REASON), ==, "Taken on by the college");
      g_assert_null (tracking_text (action, COHESION_ACTION_COMPLETED_ON));
      g_assert_null (tracking_text (action, COHESION_ACTION_COMPLETION_EVIDENCE));
    }
  g_assert_cmpstr (tracking_undo_label (fixture), ==, "Close actions");
  tracking_assert_one_step (fixture, before);
}

static void
test_trouble_with_a_comment (TrackingFixture *fixture, gconstpointer data)
{
  CohesionStatusReport report = { .key = "amber", .comment = "Waits for funding", .reason = "stray" };
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  g_ptr_array_add (actions, fixture->action);
  g_assert_true (cohesion_document_report_status (fixture->document, actions, &report));
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS_COMMENT), ==, "Waits for funding");
  g_assert_null (tracking_text (fixture->action, COHESION_ACTION_CLOSURE_REASON));
  tracking_assert_one_step (fixture, fixture->before);

  report = (CohesionStatusReport) { .key = "amber" };
  g_assert_true (cohesion_document_report_status (fixture->document, actions, &report));
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS_COMMENT), ==, "Waits for funding");
  /* What was said of amber is not said of red. */
  report.key = "red";
  g_assert_true (cohesion_document_report_status (fixture->document, actions, &report));
  g_assert_null (tracking_text (fixture->action, COHESION_ACTION_STATUS_COMMENT));
  report.key = "mauve";
  g_assert_false (cohesion_document_report_status (fixture->document, actions, &report));
}

/* The ways in which an action that came to its end gets another status. */
static void
by_form (TrackingFixture *fixture, const char *key)
{
  cohesion_document_choose (fixture->document, fixture->action, COHESION_ACTION_STATUS, key);
}

static void
by_board (TrackingFixture *fixture, const char *key)
{
  CohesionStatusReport report = { .key = key };
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  g_ptr_array_add (actions, fixture->action);
  cohesion_document_report_status (fixture->document, actions, &report);
}

static void
by_bulk (TrackingFixture *fixture, const char *key)
{
  CohesionStatusReport report = { .key = key };
  CohesionBulkEdit edit = { .status = &report };
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  g_ptr_array_add (actions, fixture->action);
  cohesion_document_edit_actions (fixture->document, actions, &edit);
}

static void
by_update (TrackingFixture *fixture, const char *key)
{
  CohesionStatusReport report = { .key = key };
  CohesionUpdateDraft draft = { .status = key, .report = &report, .done = "Taken up again" };

  cohesion_document_add_update (fixture->document, fixture->action, &draft);
}

/* Its status goes, and the other takes its place. */
static void
by_scheme (TrackingFixture *fixture, const char *key)
{
  CohesionTree *tree = cohesion_document_get_tree (fixture->document);

  cohesion_document_remove_status (fixture->document, cohesion_action_get_status (fixture->action),
                                   cohesion_status_find (tree, key));
}

static void (*const routes[]) (TrackingFixture *fixture, const char *key) = { by_form, by_board, by_bulk,
                                                                              by_update, by_scheme };

static void
come_to_its_end (TrackingFixture *fixture, const char *key)
{
  CohesionStatusReport report = { .key = key,
                                  .date = "2026-05-02",
                                  .evidence = "Programme printed",
                                  .outcome = "partly",
                                  .reason = "The college took on the rest" };
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  g_ptr_array_add (actions, fixture->action);
  g_assert_true (cohesion_document_report_status (fixture->document, actions, &report));
  g_assert_nonnull (tracking_text (fixture->action, COHESION_ACTION_CLOSURE_REASON));
}

static void
assert_no_ending (CohesionNode *action)
{
  g_assert_null (tracking_text (action, COHESION_ACTION_COMPLETED_ON));
  g_assert_null (tracking_text (action, COHESION_ACTION_COMPLETION_EVIDENCE));
  g_assert_null (tracking_text (action, COHESION_ACTION_OUTCOME_OF_CLOSURE));
  g_assert_null (tracking_text (action, COHESION_ACTION_CLOSURE_REASON));
}

/* Whatever the way, what is open again has no day of completion and no reason of closure, in one step. */
static void
test_reopen (TrackingFixture *fixture, gconstpointer data)
{
  static const char *const ends[] = { "blue", "abandoned" };

  for (gsize end = 0; end < G_N_ELEMENTS (ends); end++)
    for (gsize route = 0; route < G_N_ELEMENTS (routes); route++)
      {
        g_autofree char *before = NULL;

        come_to_its_end (fixture, ends[end]);
        before = tracking_dump (fixture);
        routes[route](fixture, "green");
        g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS), ==, "green");
        assert_no_ending (fixture->action);
        tracking_assert_one_step (fixture, before);
        cohesion_history_undo (tracking_history (fixture));
        g_assert_nonnull (tracking_text (fixture->action, COHESION_ACTION_CLOSURE_REASON));
        cohesion_history_undo (tracking_history (fixture));
      }
}

/* What was completed and is abandoned after all has the reason of that only. */
static void
test_other_end (TrackingFixture *fixture, gconstpointer data)
{
  CohesionStatusReport report = { .key = "abandoned", .reason = "The hall burnt down" };
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  come_to_its_end (fixture, "blue");
  g_ptr_array_add (actions, fixture->action);
  g_assert_true (cohesion_document_report_status (fixture->document, actions, &report));
  g_assert_null (tracking_text (fixture->action, COHESION_ACTION_COMPLETED_ON));
  g_assert_null (tracking_text (fixture->action, COHESION_ACTION_COMPLETION_EVIDENCE));
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_CLOSURE_REASON), ==,
                   "The hall burnt down");
}

/* Whatever the way, a comment is about the status it was made on; that of a scheme is renamed, no more. */
static void
test_old_comment (TrackingFixture *fixture, gconstpointer data)
{
  CohesionStatusReport amber = { .key = "amber", .comment = "Waits for funding" };
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  g_ptr_array_add (actions, fixture->action);
  for (gsize route = 0; route < G_N_ELEMENTS (routes); route++)
    {
      const char *expected = routes[route] == by_scheme ? "Waits for funding" : NULL;

      g_assert_true (cohesion_document_report_status (fixture->document, actions, &amber));
      routes[route](fixture, "red");
      g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS), ==, "red");
      g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS_COMMENT), ==, expected);
      cohesion_history_undo (tracking_history (fixture));
      g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS_COMMENT), ==,
                       "Waits for funding");
    }
}

/* A copy of what is complete is complete since when it was; it is reopened as the other is. */
static void
test_paste (TrackingFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) copied = g_ptr_array_new ();
  g_autoptr (GPtrArray) branches = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) pasted = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CohesionPlace place = { fixture->priority, COHESION_PRIORITY_LIST_ACTIONS, 1 };
  g_autofree char *before = NULL;
  CohesionNode *copy;

  come_to_its_end (fixture, "blue");
  before = tracking_dump (fixture);
  g_ptr_array_add (copied, fixture->action);
  bytes = cohesion_clipping_write (copied, NULL);
  branches = cohesion_clipping_read (bytes, cohesion_document_get_tree (fixture->document), &people, NULL);
  pasted = cohesion_document_paste (fixture->document, branches, &place);
  tracking_assert_one_step (fixture, before);
  copy = g_ptr_array_index (pasted, 0);
  g_assert_cmpstr (tracking_text (copy, COHESION_ACTION_COMPLETED_ON), ==, "2026-05-02");
  cohesion_document_choose (fixture->document, copy, COHESION_ACTION_STATUS, "green");
  assert_no_ending (copy);
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_COMPLETED_ON), ==, "2026-05-02");
}

/* Among several, what was complete before stays so since when it was. */
static void
test_complete_again (TrackingFixture *fixture, gconstpointer data)
{
  CohesionStatusReport report = { .key = "blue", .date = "2026-05-14", .evidence = "All printed" };
  CohesionNode *other = tracking_add_action (fixture);
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  come_to_its_end (fixture, "blue");
  g_ptr_array_add (actions, fixture->action);
  g_ptr_array_add (actions, other);
  g_assert_true (cohesion_document_report_status (fixture->document, actions, &report));
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_COMPLETED_ON), ==, "2026-05-02");
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_COMPLETION_EVIDENCE), ==, "All printed");
  g_assert_cmpstr (tracking_text (other, COHESION_ACTION_COMPLETED_ON), ==, "2026-05-14");
}

static void
test_occurrence (TrackingFixture *fixture, gconstpointer data)
{
  CohesionDate october = COHESION_DATE_INIT (2026, 10, 3);
  g_autofree char *before = NULL;
  CohesionNode *note;

  /* What comes once cannot be done “this time”. */
  g_assert_null (cohesion_document_complete_occurrence (fixture->document, fixture->action, october, "x"));
  tracking_set_deadline (fixture, "by end of September annually");
  before = tracking_dump (fixture);
  note = cohesion_document_complete_occurrence (fixture->document, fixture->action, october, "Eleven events");
  g_assert_cmpstr (tracking_text (note, COHESION_OCCURRENCE_DUE), ==, "2026-09-30");
  g_assert_cmpstr (tracking_text (note, COHESION_OCCURRENCE_DONE_ON), ==, "2026-10-03");
  g_assert_cmpstr (tracking_text (note, COHESION_OCCURRENCE_BY), ==, "AB");
  g_assert_cmpstr (tracking_text (note, COHESION_OCCURRENCE_EVIDENCE), ==, "Eleven events");
  g_assert_cmpint (cohesion_action_get_due (fixture->action, october).year, ==, 2027);
  g_assert_cmpstr (tracking_undo_label (fixture), ==, "Mark as done this time");
  tracking_assert_one_step (fixture, before);
  /* The next is the one after, however early. */
  note = cohesion_document_complete_occurrence (fixture->document, fixture->action, october, NULL);
  g_assert_cmpstr (tracking_text (note, COHESION_OCCURRENCE_DUE), ==, "2027-09-30");
}

static void
test_read_only (TrackingFixture *fixture, gconstpointer data)
{
  CohesionDate day = COHESION_DATE_INIT (2026, 5, 2);
  g_autofree char *after = NULL;

  cohesion_document_set_read_only (fixture->document, TRUE);
  g_assert_false (cohesion_document_complete_action (fixture->document, fixture->action, "blue", day, NULL));
  g_assert_null (cohesion_document_complete_occurrence (fixture->document, fixture->action, day, NULL));
  after = tracking_dump (fixture);
  g_assert_cmpstr (after, ==, fixture->before);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/document-closure/" path, TrackingFixture, NULL, tracking_set_up, func, tracking_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("complete", test_complete);
  ADD ("close-several", test_close_several);
  ADD ("trouble-with-a-comment", test_trouble_with_a_comment);
  ADD ("reopen", test_reopen);
  ADD ("other-end", test_other_end);
  ADD ("old-comment", test_old_comment);
  ADD ("paste", test_paste);
  ADD ("complete-again", test_complete_again);
  ADD ("occurrence", test_occurrence);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
