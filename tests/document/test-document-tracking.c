#include "config.h"

#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-verbs.h"
#include "support/cohesion-dump.h"

typedef struct
{
  CohesionDocument *document;
  CohesionNode *strategy;
  CohesionNode *action;
  char *before;
} Fixture;

/* Noon on 15 May 2026, which is the same day in every council of the country. */
static gint64
may (void)
{
  return G_GINT64_CONSTANT (1778842800) * G_USEC_PER_SEC;
}

static char *
dump (Fixture *fixture)
{
  return cohesion_dump (cohesion_document_get_tree (fixture->document));
}

static CohesionHistory *
history (Fixture *fixture)
{
  return cohesion_document_get_history (fixture->document);
}

static CohesionDeadline *
read_deadline (Fixture *fixture, const char *text)
{
  return cohesion_document_read_deadline (fixture->document, text, NULL);
}

static void
set_deadline (Fixture *fixture, const char *text)
{
  g_autoptr (CohesionDeadline) deadline = read_deadline (fixture, text);
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  cohesion_document_set_value (fixture->document, fixture->action, COHESION_ACTION_DEADLINE, &value);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionTree *tree;
  CohesionNode *theme;
  CohesionNode *priority;

  fixture->document = cohesion_document_new (NULL);
  tree = cohesion_document_get_tree (fixture->document);
  cohesion_history_set_clock (history (fixture), may);
  cohesion_document_set_user (fixture->document, "AB");
  fixture->strategy = cohesion_tree_get_strategy (tree);
  theme = cohesion_document_add (fixture->document, cohesion_tree_get_root (tree),
                                 COHESION_DOCUMENT_LIST_THEMES, 0, COHESION_KIND_THEME);
  priority = cohesion_document_add (fixture->document, theme, COHESION_THEME_LIST_PRIORITIES, 0,
                                    COHESION_KIND_PRIORITY);
  fixture->action = cohesion_document_add (fixture->document, priority, COHESION_PRIORITY_LIST_ACTIONS, 0,
                                           COHESION_KIND_ACTION);
  set_deadline (fixture, "by September 2026");
  fixture->before = dump (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->before);
  g_assert_finalize_object (fixture->document);
}

/* One undo takes all of it back, one redo does it again. */
static void
assert_one_step (Fixture *fixture, const char *before)
{
  g_autofree char *after = dump (fixture);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  cohesion_history_undo (history (fixture));
  undone = dump (fixture);
  g_assert_cmpstr (undone, ==, before);
  cohesion_history_redo (history (fixture));
  redone = dump (fixture);
  g_assert_cmpstr (redone, ==, after);
}

static const char *
text (CohesionNode *node, guint field)
{
  return cohesion_node_get_string (node, field);
}

static const char *
deadline_of (CohesionNode *node, guint field)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (node, field);

  return deadline ? cohesion_deadline_get_text (deadline) : NULL;
}

static void
test_status_has_a_date (Fixture *fixture, gconstpointer data)
{
  g_assert_true (
      cohesion_document_choose (fixture->document, fixture->action, COHESION_ACTION_STATUS, "amber"));
  g_assert_cmpstr (text (fixture->action, COHESION_ACTION_STATUS), ==, "amber");
  g_assert_cmpstr (text (fixture->action, COHESION_ACTION_STATUS_AS_AT), ==, "2026-05-15");
  assert_one_step (fixture, fixture->before);
}

static void
test_same_choice_is_no_step (Fixture *fixture, gconstpointer data)
{
  const CohesionChange *last = cohesion_history_get_last_step (history (fixture));

  g_assert_true (cohesion_document_choose (fixture->document, fixture->action, COHESION_ACTION_STATUS, NULL));
  g_assert_true (cohesion_history_get_last_step (history (fixture)) == last);
}

static void
adopt (Fixture *fixture)
{
  cohesion_document_choose (fixture->document, fixture->strategy, COHESION_STRATEGY_STATUS, "adopted");
}

static void
test_adoption_fixes_originals (Fixture *fixture, gconstpointer data)
{
  adopt (fixture);
  g_assert_cmpstr (deadline_of (fixture->action, COHESION_ACTION_ORIGINAL_DEADLINE), ==, "by September 2026");
  assert_one_step (fixture, fixture->before);
  /* Adopted once more, after a review, what was promised first stays. */
  set_deadline (fixture, "2028");
  cohesion_document_choose (fixture->document, fixture->strategy, COHESION_STRATEGY_STATUS, "underReview");
  adopt (fixture);
  g_assert_cmpstr (deadline_of (fixture->action, COHESION_ACTION_ORIGINAL_DEADLINE), ==, "by September 2026");
}

static void
test_reasons_are_wanted_after_adoption (Fixture *fixture, gconstpointer data)
{
  CohesionDocument *document = fixture->document;
  CohesionNode *action = fixture->action;

  g_assert_false (cohesion_document_wants_reason (document, action, COHESION_ACTION_DEADLINE));
  adopt (fixture);
  g_assert_true (cohesion_document_wants_reason (document, action, COHESION_ACTION_DEADLINE));
  g_assert_false (cohesion_document_wants_reason (document, action, COHESION_ACTION_TITLE));
  g_assert_false (
      cohesion_document_wants_reason (document, fixture->strategy, COHESION_STRATEGY_REVIEW_NEXT));
  set_deadline (fixture, "");
  g_assert_false (cohesion_document_wants_reason (document, action, COHESION_ACTION_DEADLINE));
}

static void
test_change_deadline (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionDeadline) deadline = read_deadline (fixture, "end of March 2027");
  g_autofree char *adopted = NULL;
  CohesionNode *note;

  adopt (fixture);
  adopted = dump (fixture);
  note = cohesion_document_change_deadline (fixture->document, fixture->action, deadline, "thirdParty",
                                            "The college withdrew");
  g_assert_nonnull (note);
  g_assert_cmpstr (deadline_of (fixture->action, COHESION_ACTION_DEADLINE), ==, "end of March 2027");
  g_assert_cmpstr (deadline_of (fixture->action, COHESION_ACTION_ORIGINAL_DEADLINE), ==, "by September 2026");
  g_assert_cmpstr (deadline_of (note, COHESION_DEADLINE_CHANGE_FROM), ==, "by September 2026");
  g_assert_cmpstr (deadline_of (note, COHESION_DEADLINE_CHANGE_TO), ==, "end of March 2027");
  g_assert_cmpstr (text (note, COHESION_DEADLINE_CHANGE_ON), ==, "2026-05-15");
  g_assert_cmpstr (text (note, COHESION_DEADLINE_CHANGE_BY), ==, "AB");
  g_assert_cmpstr (text (note, COHESION_DEADLINE_CHANGE_REASON_CATEGORY), ==, "thirdParty");
  g_assert_cmpstr (text (note, COHESION_DEADLINE_CHANGE_REASON), ==, "The college withdrew");
  g_assert_cmpstr (cohesion_history_get_undo_label (history (fixture)), ==, "Change deadline");
  assert_one_step (fixture, adopted);
  /* The same deadline again is no change. */
  g_assert_null (
      cohesion_document_change_deadline (fixture->document, fixture->action, deadline, "other", "x"));
}

/* An action that came later: its first deadline is the one that is kept. */
static void
test_original_of_a_late_action (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionDeadline) deadline = read_deadline (fixture, "2027");

  cohesion_document_set_text (fixture->document, fixture->strategy, COHESION_STRATEGY_STATUS, "adopted");
  cohesion_document_change_deadline (fixture->document, fixture->action, deadline, "scope", "More to do");
  g_assert_cmpstr (deadline_of (fixture->action, COHESION_ACTION_ORIGINAL_DEADLINE), ==, "by September 2026");
}

static void
test_update (Fixture *fixture, gconstpointer data)
{
  CohesionUpdateDraft draft = { "green", "Venues booked", "Print the programme", NULL };
  CohesionNode *update = cohesion_document_add_update (fixture->document, fixture->action, &draft);

  g_assert_cmpstr (text (fixture->action, COHESION_ACTION_STATUS), ==, "green");
  g_assert_cmpstr (text (fixture->action, COHESION_ACTION_STATUS_AS_AT), ==, "2026-05-15");
  g_assert_cmpstr (text (update, COHESION_UPDATE_DATE), ==, "2026-05-15");
  g_assert_cmpstr (text (update, COHESION_UPDATE_BY), ==, "AB");
  g_assert_null (text (update, COHESION_UPDATE_STATUS_BEFORE));
  g_assert_cmpstr (text (update, COHESION_UPDATE_STATUS_AFTER), ==, "green");
  g_assert_cmpstr (text (update, COHESION_UPDATE_DONE), ==, "Venues booked");
  g_assert_cmpstr (text (update, COHESION_UPDATE_NEXT), ==, "Print the programme");
  assert_one_step (fixture, fixture->before);

  /* The next one says what the status was, and comes after it. */
  draft = (CohesionUpdateDraft) { NULL, "Nothing new", NULL, NULL };
  update = cohesion_document_add_update (fixture->document, fixture->action, &draft);
  g_assert_cmpstr (text (update, COHESION_UPDATE_STATUS_BEFORE), ==, "green");
  g_assert_cmpstr (text (update, COHESION_UPDATE_STATUS_AFTER), ==, "green");
  g_assert_cmpuint (cohesion_node_get_position (update), ==, 1);
}

static void
test_entries_are_signed (Fixture *fixture, gconstpointer data)
{
  CohesionNode *settings = cohesion_tree_get_settings (cohesion_document_get_tree (fixture->document));
  CohesionNode *comment = cohesion_document_add_entry (fixture->document, fixture->action,
                                                       COHESION_ACTION_LIST_COMMENTS);
  CohesionNode *status;

  g_assert_cmpstr (text (comment, COHESION_COMMENT_BY), ==, "AB");
  g_assert_cmpint (cohesion_node_get_integer (comment, COHESION_COMMENT_AT), ==, 1778842800);
  assert_one_step (fixture, fixture->before);
  /* A file without the key of a status would be refused. */
  status = cohesion_document_add_entry (fixture->document, settings, COHESION_SETTINGS_LIST_STATUSES);
  g_assert_nonnull (text (status, COHESION_STATUS_DEFINITION_KEY));
}

static void
test_add_referred (Fixture *fixture, gconstpointer data)
{
  CohesionNode *party = cohesion_document_add_referred (fixture->document, fixture->action,
                                                        COHESION_ACTION_LEAD, "Culture");
  CohesionNode *other;
  g_autoptr (GPtrArray) supporters = NULL;

  g_assert_true (cohesion_node_is (party, COHESION_KIND_PARTY));
  g_assert_cmpstr (cohesion_node_get_name (party), ==, "Culture");
  g_assert_true (cohesion_node_get_reference (fixture->action, COHESION_ACTION_LEAD) == party);
  assert_one_step (fixture, fixture->before);

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
test_read_only (Fixture *fixture, gconstpointer data)
{
  CohesionUpdateDraft draft = { "green", "x", NULL, NULL };
  g_autoptr (CohesionDeadline) deadline = read_deadline (fixture, "2030");
  CohesionDocument *document = fixture->document;
  g_autofree char *after = NULL;

  cohesion_document_set_read_only (document, TRUE);
  g_assert_false (cohesion_document_choose (document, fixture->action, COHESION_ACTION_STATUS, "red"));
  g_assert_null (cohesion_document_change_deadline (document, fixture->action, deadline, "other", "x"));
  g_assert_null (cohesion_document_add_update (document, fixture->action, &draft));
  g_assert_null (cohesion_document_add_entry (document, fixture->action, COHESION_ACTION_LIST_COMMENTS));
  g_assert_null (cohesion_document_add_referred (document, fixture->action, COHESION_ACTION_LEAD, "x"));
  after = dump (fixture);
  g_assert_cmpstr (after, ==, fixture->before);
}

#define ADD(path, func) g_test_add ("/document-tracking/" path, Fixture, NULL, set_up, func, tear_down)

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
  ADD ("update", test_update);
  ADD ("entries-are-signed", test_entries_are_signed);
  ADD ("add-referred", test_add_referred);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
