#include "config.h"

#include "document/cohesion-document-closure.h"
#include "document/cohesion-document-tracking.h"
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

  report = (CohesionStatusReport) { .key = "red" };
  g_assert_true (cohesion_document_report_status (fixture->document, actions, &report));
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS_COMMENT), ==, "Waits for funding");
  report.key = "mauve";
  g_assert_false (cohesion_document_report_status (fixture->document, actions, &report));
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
  ADD ("occurrence", test_occurrence);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
