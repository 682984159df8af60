#include "config.h"

#include "document/cohesion-document-questions.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-question.h"

typedef struct
{
  CohesionDocument *document;
  CohesionNode *theme;
  CohesionNode *action;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionNode *node;

  fixture->document = cohesion_document_new (NULL);
  node = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));
  fixture->theme = cohesion_document_add (fixture->document, node, COHESION_DOCUMENT_LIST_THEMES, 0,
                                          COHESION_KIND_THEME);
  node = cohesion_document_add (fixture->document, fixture->theme, COHESION_THEME_LIST_PRIORITIES, 0,
                                COHESION_KIND_PRIORITY);
  fixture->action = cohesion_document_add (fixture->document, node, COHESION_PRIORITY_LIST_ACTIONS, 0,
                                           COHESION_KIND_ACTION);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->document);
}

static void
test_asks (Fixture *fixture, gconstpointer data)
{
  CohesionHistory *history = cohesion_document_get_history (fixture->document);
  CohesionNode *comment = cohesion_document_ask (fixture->document, fixture->action, " When? ",
                                                 "Cllr Example");
  CohesionValue yes = cohesion_value_integer (TRUE);

  g_assert_nonnull (comment);
  g_assert_cmpstr (cohesion_node_get_string (comment, COHESION_COMMENT_TEXT), ==, "When?");
  g_assert_cmpstr (cohesion_node_get_string (comment, COHESION_COMMENT_BY), ==, "Cllr Example");
  g_assert_cmpint (cohesion_node_get_integer (comment, COHESION_COMMENT_AT), ==,
                   cohesion_history_get_time (history));
  g_assert_cmpstr (cohesion_history_get_undo_label (history), ==, "Ask question");
  g_assert_cmpuint (cohesion_action_count_open_questions (fixture->action), ==, 1);
  cohesion_document_set_value (fixture->document, comment, COHESION_COMMENT_RESOLVED, &yes);
  g_assert_cmpuint (cohesion_action_count_open_questions (fixture->action), ==, 0);
  g_assert_true (cohesion_history_undo (history));
  g_assert_true (cohesion_history_undo (history));
  g_assert_cmpuint (cohesion_node_get_n_children (fixture->action, COHESION_ACTION_LIST_COMMENTS), ==, 0);
}

/* While it is reviewed, the verbs refuse; a question can be left all the same, and saved. */
static void
test_review (Fixture *fixture, gconstpointer data)
{
  guint notified = 0;

  g_signal_connect_swapped (fixture->document, "notify::read-only", G_CALLBACK (g_atomic_int_inc), &notified);
  cohesion_document_set_reviewing (fixture->document, TRUE);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_true (cohesion_document_get_read_only (fixture->document));
  g_assert_true (cohesion_document_get_can_save (fixture->document));
  g_assert_false (
      cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_TITLE, "x"));
  g_assert_nonnull (cohesion_document_ask (fixture->document, fixture->action, "Why?", NULL));
  cohesion_document_set_reviewing (fixture->document, FALSE);
  g_assert_false (cohesion_document_get_read_only (fixture->document));
  g_assert_true (cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_TITLE, "x"));
}

/* One’s own question can be taken back while one reviews; nothing that was done before can. */
static void
test_taken_back (Fixture *fixture, gconstpointer data)
{
  CohesionHistory *history = cohesion_document_get_history (fixture->document);

  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_TITLE, "x");
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_TITLE, "y");
  cohesion_history_undo (history);
  cohesion_document_set_reviewing (fixture->document, TRUE);
  g_assert_false (cohesion_document_get_can_undo (fixture->document));
  g_assert_false (cohesion_document_get_can_redo (fixture->document));
  g_assert_false (cohesion_document_redo (fixture->document));
  cohesion_document_ask (fixture->document, fixture->action, "Why?", NULL);
  cohesion_document_ask (fixture->document, fixture->action, "When?", NULL);
  g_assert_true (cohesion_document_undo (fixture->document));
  g_assert_cmpuint (cohesion_action_count_open_questions (fixture->action), ==, 1);
  g_assert_true (cohesion_document_redo (fixture->document));
  g_assert_false (cohesion_document_redo (fixture->document));
  g_assert_true (cohesion_document_undo (fixture->document));
  g_assert_true (cohesion_document_undo (fixture->document));
  g_assert_false (cohesion_document_undo (fixture->document));
  g_assert_cmpuint (cohesion_action_count_open_questions (fixture->action), ==, 0);
  g_assert_cmpstr (cohesion_node_get_name (fixture->action), ==, "x");
  cohesion_document_set_reviewing (fixture->document, FALSE);
  g_assert_true (cohesion_document_undo (fixture->document));
  g_assert_cmpstr (cohesion_node_get_name (fixture->action), !=, "x");
}

/* What could not be saved is not asked. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  cohesion_document_set_read_only (fixture->document, TRUE);
  g_assert_false (cohesion_document_can_ask (fixture->document, fixture->action));
  g_assert_null (cohesion_document_ask (fixture->document, fixture->action, "Why?", NULL));
  cohesion_document_set_reviewing (fixture->document, TRUE);
  g_assert_false (cohesion_document_get_can_save (fixture->document));
  cohesion_document_set_reviewing (fixture->document, FALSE);
  g_assert_true (cohesion_document_get_read_only (fixture->document));
}

static void
test_nothing_to_ask (Fixture *fixture, gconstpointer data)
{
  g_assert_null (cohesion_document_ask (fixture->document, fixture->action, "  ", NULL));
  g_assert_null (cohesion_document_ask (fixture->document, fixture->theme, "Why?", NULL));
  g_assert_false (cohesion_document_can_ask (fixture->document, NULL));
}

#define ADD(path, func) g_test_add ("/document/questions/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("asks", test_asks);
  ADD ("review", test_review);
  ADD ("taken-back", test_taken_back);
  ADD ("read-only", test_read_only);
  ADD ("nothing-to-ask", test_nothing_to_ask);
  return g_test_run ();
}
