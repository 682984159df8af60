#include "config.h"

#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-verbs.h"
#include "tracking-fixture.h"

static const char *
deadline_of (CohesionNode *node, guint field)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (node, field);

  return deadline ? cohesion_deadline_get_text (deadline) : NULL;
}

static void
test_status_has_a_date (TrackingFixture *fixture, gconstpointer data)
{
  g_assert_true (
      cohesion_document_choose (fixture->document, fixture->action, COHESION_ACTION_STATUS, "amber"));
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS), ==, "amber");
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS_AS_AT), ==, "2026-05-15");
  tracking_assert_one_step (fixture, fixture->before);
}

static void
test_same_choice_is_no_step (TrackingFixture *fixture, gconstpointer data)
{
  const CohesionChange *last = cohesion_history_get_last_step (tracking_history (fixture));

  g_assert_true (cohesion_document_choose (fixture->document, fixture->action, COHESION_ACTION_STATUS, NULL));
  g_assert_true (cohesion_history_get_last_step (tracking_history (fixture)) == last);
}

static void
test_adoption_fixes_originals (TrackingFixture *fixture, gconstpointer data)
{
  tracking_adopt (fixture);
  g_assert_cmpstr (deadline_of (fixture->action, COHESION_ACTION_ORIGINAL_DEADLINE), ==, "by September 2026");
  tracking_assert_one_step (fixture, fixture->before);
  /* Adopted once more, after a review, what was promised first stays. */
  tracking_set_deadline (fixture, "2028");
  cohesion_document_choose (fixture->document, fixture->strategy, COHESION_STRATEGY_STATUS, "underReview");
  tracking_adopt (fixture);
  g_assert_cmpstr (deadline_of (fixture->action, COHESION_ACTION_ORIGINAL_DEADLINE), ==, "by September 2026");
}

static void
test_reasons_are_wanted_after_adoption (TrackingFixture *fixture, gconstpointer data)
{
  CohesionDocument *document = fixture->document;
  CohesionNode *action = fixture->action;

  g_assert_false (cohesion_document_wants_reason (document, action, COHESION_ACTION_DEADLINE));
  tracking_adopt (fixture);
  g_assert_true (cohesion_document_wants_reason (document, action, COHESION_ACTION_DEADLINE));
  g_assert_false (cohesion_document_wants_reason (document, action, COHESION_ACTION_TITLE));
  g_assert_false (
      cohesion_document_wants_reason (document, fixture->strategy, COHESION_STRATEGY_REVIEW_NEXT));
  tracking_set_deadline (fixture, "");
  g_assert_false (cohesion_document_wants_reason (document, action, COHESION_ACTION_DEADLINE));
}

static void
test_change_deadline (TrackingFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionDeadline) deadline = tracking_read_deadline (fixture, "end of March 2027");
  g_autofree char *adopted = NULL;
  CohesionNode *note;

  tracking_adopt (fixture);
  adopted = tracking_dump (fixture);
  note = cohesion_document_change_deadline (fixture->document, fixture->action, deadline, "thirdParty",
                                            "The college withdrew");
  g_assert_nonnull (note);
  g_assert_cmpstr (deadline_of (fixture->action, COHESION_ACTION_DEADLINE), ==, "end of March 2027");
  g_assert_cmpstr (deadline_of (fixture->action, COHESION_ACTION_ORIGINAL_DEADLINE), ==, "by September 2026");
  g_assert_cmpstr (deadline_of (note, COHESION_DEADLINE_CHANGE_FROM), ==, "by September 2026");
  g_assert_cmpstr (deadline_of (note, COHESION_DEADLINE_CHANGE_TO), ==, "end of March 2027");
  g_assert_cmpstr (tracking_text (note, COHESION_DEADLINE_CHANGE_ON), ==, "2026-05-15");
  g_assert_cmpstr (tracking_text (note, COHESION_DEADLINE_CHANGE_BY), ==, "AB");
  g_assert_cmpstr (tracking_text (note, COHESION_DEADLINE_CHANGE_REASON_CATEGORY), ==, "thirdParty");
  g_assert_cmpstr (tracking_text (note, COHESION_DEADLINE_CHANGE_REASON), ==, "The college withdrew");
  g_assert_cmpstr (cohesion_history_get_undo_label (tracking_history (fixture)), ==, "Change deadline");
  tracking_assert_one_step (fixture, adopted);
  /* The same deadline again is no change. */
  g_assert_null (
      cohesion_document_change_deadline (fixture->document, fixture->action, deadline, "other", "x"));
}

/* An action that came later: its first deadline is the one that is kept. */
static void
test_original_of_a_late_action (TrackingFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionDeadline) deadline = tracking_read_deadline (fixture, "2027");

  cohesion_document_set_text (fixture->document, fixture->strategy, COHESION_STRATEGY_STATUS, "adopted");
  cohesion_document_change_deadline (fixture->document, fixture->action, deadline, "scope", "More to do");
  g_assert_cmpstr (deadline_of (fixture->action, COHESION_ACTION_ORIGINAL_DEADLINE), ==, "by September 2026");
}

/* Two changes of one deadline, and a resolution on the action. */
static CohesionNode *
resolve (TrackingFixture *fixture)
{
  CohesionNode *decision = tracking_add (fixture, COHESION_DOCUMENT_LIST_DECISIONS, COHESION_KIND_DECISION);
  CohesionNode *resolution = cohesion_document_add (
      fixture->document, decision, COHESION_DECISION_LIST_RESOLUTIONS, 0, COHESION_KIND_RESOLUTION);
  const char *affects[] = { cohesion_node_get_id (fixture->action), cohesion_node_get_id (fixture->strategy),
                            NULL };
  static const char *const deadlines[] = { "end of March 2027", "end of June 2027" };

  tracking_adopt (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (deadlines); i++)
    {
      g_autoptr (CohesionDeadline) deadline = tracking_read_deadline (fixture, deadlines[i]);

      cohesion_document_change_deadline (fixture->document, fixture->action, deadline, "scope", "More to do");
    }
  cohesion_document_set_strings (fixture->document, resolution, COHESION_RESOLUTION_AFFECTS, affects);
  return resolution;
}

static void
test_approval (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *resolution = resolve (fixture);
  g_autoptr (GPtrArray) waiting = cohesion_resolution_list_unapproved_changes (resolution);
  g_autoptr (GPtrArray) left = NULL;
  g_autofree char *before = tracking_dump (fixture);
  CohesionNode *change = g_ptr_array_index (waiting, 1);

  g_assert_cmpuint (waiting->len, ==, 2);
  g_assert_true (cohesion_document_approve_deadline_changes (fixture->document, waiting, resolution));
  g_assert_true (cohesion_node_get_reference (change, COHESION_DEADLINE_CHANGE_APPROVED_BY) == resolution);
  g_assert_cmpstr (tracking_undo_label (fixture), ==, "Approve change of deadline");
  left = cohesion_resolution_list_unapproved_changes (resolution);
  g_assert_cmpuint (left->len, ==, 0);
  tracking_assert_one_step (fixture, before);

  g_assert_true (cohesion_document_approve_deadline_changes (fixture->document, waiting, NULL));
  g_assert_null (tracking_text (change, COHESION_DEADLINE_CHANGE_APPROVED_BY));
  cohesion_document_set_read_only (fixture->document, TRUE);
  g_assert_false (cohesion_document_approve_deadline_changes (fixture->document, waiting, resolution));
}

static void
test_approval_by_decision (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *resolution = resolve (fixture);
  CohesionNode *decision = cohesion_node_get_parent (resolution);
  CohesionList *changes = cohesion_node_get_list (fixture->action, COHESION_ACTION_LIST_DEADLINE_CHANGES);
  g_autofree char *before = NULL;

  g_assert_cmpuint (cohesion_decision_count_unapproved_changes (decision), ==, 0);
  cohesion_document_set_text (fixture->document, decision, COHESION_DECISION_OUTCOME, "deferred");
  g_assert_cmpuint (cohesion_document_approve_by_decision (fixture->document, decision), ==, 0);
  cohesion_document_set_text (fixture->document, decision, COHESION_DECISION_OUTCOME, "amended");
  g_assert_cmpuint (cohesion_decision_count_unapproved_changes (decision), ==, 2);
  before = tracking_dump (fixture);
  g_assert_cmpuint (cohesion_document_approve_by_decision (fixture->document, decision), ==, 2);
  g_assert_true (cohesion_node_get_reference (cohesion_list_get (changes, 0),
                                              COHESION_DEADLINE_CHANGE_APPROVED_BY) == resolution);
  g_assert_cmpuint (cohesion_decision_count_unapproved_changes (decision), ==, 0);
  tracking_assert_one_step (fixture, before);
}

/* A change belongs to the period in which it was made. */
static void
test_change_has_a_period (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *period = tracking_add (fixture, COHESION_DOCUMENT_LIST_PERIODS, COHESION_KIND_PERIOD);
  g_autoptr (CohesionDeadline) deadline = tracking_read_deadline (fixture, "2027");
  CohesionNode *note;

  cohesion_document_set_text (fixture->document, period, COHESION_PERIOD_FROM, "2026-04-01");
  cohesion_document_set_text (fixture->document, period, COHESION_PERIOD_TO, "2026-06-30");
  note = cohesion_document_change_deadline (fixture->document, fixture->action, deadline, "scope", "More");
  g_assert_true (cohesion_node_get_reference (note, COHESION_DEADLINE_CHANGE_PERIOD) == period);
}

static void
test_entries_are_signed (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *settings = cohesion_tree_get_settings (cohesion_document_get_tree (fixture->document));
  CohesionNode *comment = cohesion_document_add_entry (fixture->document, fixture->action,
                                                       COHESION_ACTION_LIST_COMMENTS);
  CohesionNode *status;

  g_assert_cmpstr (tracking_text (comment, COHESION_COMMENT_BY), ==, "AB");
  g_assert_cmpint (cohesion_node_get_integer (comment, COHESION_COMMENT_AT), ==, 1778842800);
  tracking_assert_one_step (fixture, fixture->before);
  /* A file without the key of a status would be refused. */
  status = cohesion_document_add_entry (fixture->document, settings, COHESION_SETTINGS_LIST_STATUSES);
  g_assert_nonnull (tracking_text (status, COHESION_STATUS_DEFINITION_KEY));
}

static void
test_add_referred (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *party = cohesion_document_add_referred (fixture->document, fixture->action,
                                                        COHESION_ACTION_LEAD, "Culture");
  CohesionNode *other;
  g_autoptr (GPtrArray) supporters = NULL;

  g_assert_true (cohesion_node_is (party, COHESION_KIND_PARTY));
  g_assert_cmpstr (cohesion_node_get_name (party), ==, "Culture");
  g_assert_true (cohesion_node_get_reference (fixture->action, COHESION_ACTION_LEAD) == party);
  tracking_assert_one_step (fixture, fixture->before);

  cohesion_document_add_referred (fixture->document, fixture->action, COHESION_ACTION_SUPPORTERS, "Housing");
  other = cohesion_document_add_referred (fixture->document, fixture->action, COHESION_ACTION_SUPPORTERS,
                                          "Parks");
  supporters = cohesion_node_get_references (fixture->action, COHESION_ACTION_SUPPORTERS);
  g_assert_cmpuint (supporters->len, ==, 2);
  g_assert_true (g_ptr_array_index (supporters, 1) == other);
  /* Actions have no list of their own in the document. */
  g_assert_null (cohesion_document_add_referred (fixture->document, fixture->action,
                                                 COHESION_ACTION_DEPENDS_ON, "Another"));
}

static void
test_read_only (TrackingFixture *fixture, gconstpointer data)
{
  CohesionUpdateDraft draft = { .status = "green", .done = "x" };
  g_autoptr (CohesionDeadline) deadline = tracking_read_deadline (fixture, "2030");
  CohesionDocument *document = fixture->document;
  g_autofree char *after = NULL;

  cohesion_document_set_read_only (document, TRUE);
  g_assert_false (cohesion_document_choose (document, fixture->action, COHESION_ACTION_STATUS, "red"));
  g_assert_null (cohesion_document_change_deadline (document, fixture->action, deadline, "other", "x"));
  g_assert_null (cohesion_document_add_update (document, fixture->action, &draft));
  g_assert_null (cohesion_document_add_entry (document, fixture->action, COHESION_ACTION_LIST_COMMENTS));
  g_assert_null (cohesion_document_add_referred (document, fixture->action, COHESION_ACTION_LEAD, "x"));
  after = tracking_dump (fixture);
  g_assert_cmpstr (after, ==, fixture->before);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/document-tracking/" path, TrackingFixture, NULL, tracking_set_up, func, tracking_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("status-has-a-date", test_status_has_a_date);
  ADD ("same-choice-is-no-step", test_same_choice_is_no_step);
  ADD ("adoption-fixes-originals", test_adoption_fixes_originals);
  ADD ("reasons-are-wanted-after-adoption", test_reasons_are_wanted_after_adoption);
  ADD ("change-deadline", test_change_deadline);
  ADD ("original-of-a-late-action", test_original_of_a_late_action);
  ADD ("approval", test_approval);
  ADD ("approval-by-decision", test_approval_by_decision);
  ADD ("change-has-a-period", test_change_has_a_period);
  ADD ("entries-are-signed", test_entries_are_signed);
  ADD ("add-referred", test_add_referred);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
