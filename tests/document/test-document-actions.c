#include "config.h"

#include "document/cohesion-document-actions.h"
#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"
#include "support/cohesion-dump.h"

typedef struct
{
  CohesionDocument *document;
  CohesionNode *root;
  CohesionNode *party;
  GPtrArray *actions;
} Fixture;

/* Noon on 15 May 2026. */
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

static CohesionNode *
action_of (Fixture *fixture, guint i)
{
  return g_ptr_array_index (fixture->actions, i);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionDocument *document = cohesion_document_new (NULL);
  CohesionNode *theme;
  CohesionNode *priority;

  fixture->document = document;
  cohesion_history_set_clock (cohesion_document_get_history (document), may);
  fixture->root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  fixture->party = cohesion_document_add (document, fixture->root, COHESION_DOCUMENT_LIST_PARTIES, 0,
                                          COHESION_KIND_PARTY);
  theme = cohesion_document_add (document, fixture->root, COHESION_DOCUMENT_LIST_THEMES, 0,
                                 COHESION_KIND_THEME);
  priority = cohesion_document_add (document, theme, COHESION_THEME_LIST_PRIORITIES, 0,
                                    COHESION_KIND_PRIORITY);
  fixture->actions = g_ptr_array_new ();
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (fixture->actions,
                     cohesion_document_add (document, priority, COHESION_PRIORITY_LIST_ACTIONS, G_MAXUINT,
                                            COHESION_KIND_ACTION));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->actions);
  g_assert_finalize_object (fixture->document);
}

static void
set_deadline (Fixture *fixture, guint i, const char *text)
{
  g_autoptr (CohesionDeadline) deadline = cohesion_document_read_deadline (fixture->document, text, NULL);
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  cohesion_document_set_value (fixture->document, action_of (fixture, i), COHESION_ACTION_DEADLINE, &value);
}

static void
set_tags (Fixture *fixture, guint i, const char *one, const char *other)
{
  const char *tags[] = { one, other, NULL };

  cohesion_document_set_strings (fixture->document, action_of (fixture, i), COHESION_ACTION_TAGS, tags);
}

static void
assert_text (Fixture *fixture, guint i, guint field, const char *expected)
{
  g_assert_cmpstr (cohesion_node_get_string (action_of (fixture, i), field), ==, expected);
}

/* Everything at once is one step, and undoing it gives the same bytes as before. */
static void
test_one_step (Fixture *fixture, gconstpointer data)
{
  CohesionHistory *history = cohesion_document_get_history (fixture->document);
  g_autoptr (CohesionDeadline)
      deadline = cohesion_document_read_deadline (fixture->document, "31 March 2028", NULL);
  CohesionStatusReport amber = { .key = "amber", .comment = "Waits for funding" };
  CohesionBulkEdit edit = { .lead = cohesion_node_get_id (fixture->party),
                            .status = &amber,
                            .deadline = deadline,
                            .category = "resources",
                            .reason = "Fewer people",
                            .add_tag = "new",
                            .remove_tag = "old" };
  g_autofree char *before = NULL;
  g_autofree char *done = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  set_deadline (fixture, 0, "31 March 2027");
  set_tags (fixture, 0, "old", "kept");
  set_tags (fixture, 1, "new", NULL);
  cohesion_document_choose (fixture->document,
                            cohesion_tree_get_strategy (cohesion_document_get_tree (fixture->document)),
                            COHESION_STRATEGY_STATUS, "adopted");
  before = dump (fixture);
  g_assert_cmpuint (cohesion_document_edit_actions (fixture->document, fixture->actions, &edit), ==, 3);
  g_assert_cmpstr (cohesion_history_get_undo_label (history), ==, "Change 3 actions");
  for (guint i = 0; i < 3; i++)
    {
      assert_text (fixture, i, COHESION_ACTION_STATUS, "amber");
      assert_text (fixture, i, COHESION_ACTION_STATUS_AS_AT, "2026-05-15");
      assert_text (fixture, i, COHESION_ACTION_STATUS_COMMENT, "Waits for funding");
      g_assert_true (cohesion_node_get_reference (action_of (fixture, i), COHESION_ACTION_LEAD) ==
                     fixture->party);
      g_assert_cmpstr (cohesion_deadline_get_text (
                           cohesion_node_get_deadline (action_of (fixture, i), COHESION_ACTION_DEADLINE)),
                       ==, "31 March 2028");
      g_assert_true (
          g_strv_contains (cohesion_node_get_strings (action_of (fixture, i), COHESION_ACTION_TAGS), "new"));
    }
  g_assert_false (
      g_strv_contains (cohesion_node_get_strings (action_of (fixture, 0), COHESION_ACTION_TAGS), "old"));
  g_assert_cmpuint (
      g_strv_length ((GStrv) cohesion_node_get_strings (action_of (fixture, 1), COHESION_ACTION_TAGS)), ==,
      1);
  /* Only the deadline that was promised is noted. */
  g_assert_cmpuint (
      cohesion_node_get_n_children (action_of (fixture, 0), COHESION_ACTION_LIST_DEADLINE_CHANGES), ==, 1);
  g_assert_cmpuint (
      cohesion_node_get_n_children (action_of (fixture, 1), COHESION_ACTION_LIST_DEADLINE_CHANGES), ==, 0);
  done = dump (fixture);
  g_assert_true (cohesion_history_undo (history));
  undone = dump (fixture);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (cohesion_history_redo (history));
  redone = dump (fixture);
  g_assert_cmpstr (redone, ==, done);
}

static void
test_leaves_the_rest (Fixture *fixture, gconstpointer data)
{
  CohesionBulkEdit nothing = { NULL };
  CohesionBulkEdit nobody = { .lead = "" };
  CohesionStatusReport going_well = { .key = "green" };
  CohesionBulkEdit green = { .status = &going_well };
  CohesionHistory *history = cohesion_document_get_history (fixture->document);
  gconstpointer state = cohesion_history_get_state (history);

  g_assert_cmpuint (cohesion_document_edit_actions (fixture->document, fixture->actions, &nothing), ==, 0);
  g_assert_true (cohesion_history_get_state (history) == state);
  cohesion_document_set_text (fixture->document, action_of (fixture, 1), COHESION_ACTION_LEAD,
                              cohesion_node_get_id (fixture->party));
  cohesion_document_choose (fixture->document, action_of (fixture, 2), COHESION_ACTION_STATUS, "green");
  g_assert_cmpuint (cohesion_document_edit_actions (fixture->document, fixture->actions, &nobody), ==, 1);
  g_assert_null (cohesion_node_get_reference (action_of (fixture, 1), COHESION_ACTION_LEAD));
  g_assert_cmpuint (cohesion_document_edit_actions (fixture->document, fixture->actions, &green), ==, 2);
}

static void
test_wants_reason (Fixture *fixture, gconstpointer data)
{
  set_deadline (fixture, 2, "31 March 2027");
  g_assert_false (cohesion_document_bulk_wants_reason (fixture->document, fixture->actions));
  cohesion_document_choose (fixture->document,
                            cohesion_tree_get_strategy (cohesion_document_get_tree (fixture->document)),
                            COHESION_STRATEGY_STATUS, "adopted");
  g_assert_true (cohesion_document_bulk_wants_reason (fixture->document, fixture->actions));
  g_ptr_array_set_size (fixture->actions, 2);
  g_assert_false (cohesion_document_bulk_wants_reason (fixture->document, fixture->actions));
}

static void
test_views (Fixture *fixture, gconstpointer data)
{
  CohesionViewDraft draft = { "Late", "is:overdue", "table", "lead", "deadline", TRUE };
  CohesionList *views = cohesion_tree_get_list (cohesion_document_get_tree (fixture->document),
                                                COHESION_DOCUMENT_LIST_VIEWS);
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  CohesionNode *view = cohesion_document_save_view (fixture->document, &draft);

  g_assert_cmpuint (cohesion_list_get_length (views), ==, 1);
  g_assert_cmpstr (cohesion_node_get_string (view, COHESION_SAVED_VIEW_QUERY), ==, "is:overdue");
  g_assert_true (cohesion_node_get_boolean (view, COHESION_SAVED_VIEW_DESCENDING));
  draft.query = "is:overdue lead:culture";
  draft.descending = FALSE;
  g_assert_true (cohesion_document_save_view (fixture->document, &draft) == view);
  g_assert_cmpuint (cohesion_list_get_length (views), ==, 1);
  g_assert_false (cohesion_node_has_value (view, COHESION_SAVED_VIEW_DESCENDING));
  cohesion_history_undo (cohesion_document_get_history (fixture->document));
  g_assert_cmpstr (cohesion_node_get_string (view, COHESION_SAVED_VIEW_QUERY), ==, "is:overdue");
  cohesion_history_undo (cohesion_document_get_history (fixture->document));
  after = dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

#define ADD(path, func) g_test_add ("/document-actions/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("one-step", test_one_step);
  ADD ("leaves-the-rest", test_leaves_the_rest);
  ADD ("wants-reason", test_wants_reason);
  ADD ("views", test_views);
  return g_test_run ();
}
