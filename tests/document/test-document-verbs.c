#include "config.h"

#include "document/cohesion-document-consultation.h"
#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-verbs.h"
#include "exchange/cohesion-clipping.h"
#include "model/cohesion-standing.h"
#include "support/cohesion-dump.h"

typedef struct
{
  CohesionDocument *document;
  CohesionNode *theme;
  CohesionNode *priorities[4];
} Fixture;

static CohesionNode *
add (Fixture *fixture, CohesionNode *parent, guint list, guint kind)
{
  return cohesion_document_add (fixture->document, parent, list, G_MAXUINT, kind);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = cohesion_document_new (NULL);
  fixture->theme = add (fixture, cohesion_tree_get_root (cohesion_document_get_tree (fixture->document)),
                        COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->priorities); i++)
    {
      g_autofree char *title = g_strdup_printf ("%c", 'a' + (char) i);

      fixture->priorities[i] = add (fixture, fixture->theme, COHESION_THEME_LIST_PRIORITIES,
                                    COHESION_KIND_PRIORITY);
      cohesion_document_set_text (fixture->document, fixture->priorities[i], COHESION_PRIORITY_TITLE, title);
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->document);
}

static char *
order (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cohesion_node_get_n_children (fixture->theme, COHESION_THEME_LIST_PRIORITIES); i++)
    g_string_append (text, cohesion_node_get_name (cohesion_list_get (
                               cohesion_node_get_list (fixture->theme, COHESION_THEME_LIST_PRIORITIES), i)));
  return g_string_free_and_steal (text);
}

/* Moves the priorities of the given letters before a place; then takes it back and does it again. */
static void
check_move (Fixture *fixture, const char *letters, guint position, const char *expected)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CohesionHistory *history = cohesion_document_get_history (fixture->document);
  CohesionPlace place = { fixture->theme, COHESION_THEME_LIST_PRIORITIES, position };
  g_autofree char *before = order (fixture);
  g_autofree char *moved = NULL;
  g_autofree char *back = NULL;

  for (const char *letter = letters; *letter; letter++)
    g_ptr_array_add (nodes, fixture->priorities[*letter - 'a']);
  g_assert_true (cohesion_document_move (fixture->document, nodes, &place));
  moved = order (fixture);
  g_assert_cmpstr (moved, ==, expected);
  if (g_str_equal (before, expected))
    return;
  g_assert_cmpstr (cohesion_history_get_undo_label (history), ==, "Move priority");
  cohesion_history_undo (history);
  back = order (fixture);
  g_assert_cmpstr (back, ==, before);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  check_move (fixture, "a", 2, "bacd");
  check_move (fixture, "a", 4, "bcda");
  check_move (fixture, "d", 0, "dabc");
  check_move (fixture, "b", 1, "abcd");
  check_move (fixture, "b", 2, "abcd");
  check_move (fixture, "ac", 4, "bdac");
  check_move (fixture, "bd", 0, "bdac");
  check_move (fixture, "ad", 2, "badc");
}

static void
test_move_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CohesionPlace within = { fixture->theme, COHESION_THEME_LIST_PRIORITIES, 0 };

  g_ptr_array_add (nodes, fixture->theme);
  g_assert_false (cohesion_document_move (fixture->document, nodes, &within));
}

static void
test_remove_counts_a_branch_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CohesionTree *tree = cohesion_document_get_tree (fixture->document);

  g_ptr_array_add (nodes, fixture->priorities[0]);
  g_ptr_array_add (nodes, fixture->theme);
  g_assert_true (cohesion_document_remove (fixture->document, nodes));
  g_assert_cmpuint (cohesion_list_get_length (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_TRASH)),
                    ==, 1);
  g_assert_cmpstr (cohesion_history_get_undo_label (cohesion_document_get_history (fixture->document)), ==,
                   "Remove theme");
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  CohesionTree *tree = cohesion_document_get_tree (fixture->document);
  g_autofree char *before = cohesion_dump (tree);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CohesionPlace place = { fixture->theme, COHESION_THEME_LIST_PRIORITIES, 0 };

  cohesion_document_set_read_only (fixture->document, TRUE);
  g_ptr_array_add (nodes, fixture->priorities[1]);
  g_assert_false (cohesion_document_type_text (fixture->document, fixture->theme, COHESION_THEME_TITLE, "x"));
  g_assert_null (add (fixture, fixture->theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY));
  g_assert_false (cohesion_document_remove (fixture->document, nodes));
  g_assert_false (cohesion_document_move (fixture->document, nodes, &place));
  g_assert_null (cohesion_document_paste (fixture->document, nodes, &place));
  after = cohesion_dump (tree);
  g_assert_cmpstr (before, ==, after);
}

static gint64 now;

static gint64
get_now (void)
{
  return now * G_USEC_PER_SEC;
}

static char *
day_of (CohesionNode *action)
{
  char iso[COHESION_DATE_ISO_SIZE];

  return g_strdup (cohesion_date_to_iso (cohesion_action_get_added (action), iso));
}

#define assert_added(action, expected)                                                                       \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *day_ = day_of (action);                                                                 \
    g_assert_cmpstr (day_, ==, expected);                                                                    \
  }                                                                                                          \
  G_STMT_END

static CohesionNode *
first_action (CohesionNode *priority)
{
  return cohesion_list_get (cohesion_node_get_list (priority, COHESION_PRIORITY_LIST_ACTIONS), 0);
}

/* An action says since when it is there; undoing takes that away with it, and doing it again brings the first
 * day back. */
static void
test_actions_are_dated (Fixture *fixture, gconstpointer data)
{
  CohesionHistory *history = cohesion_document_get_history (fixture->document);
  g_autofree char *before = cohesion_dump (cohesion_document_get_tree (fixture->document));
  g_autofree char *after = NULL;

  now = 1778842800; /* noon on 15 May 2026 */
  cohesion_history_set_clock (history, get_now);
  assert_added (add (fixture, fixture->priorities[0], COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION),
                "2026-05-15");
  cohesion_history_undo (history);
  after = cohesion_dump (cohesion_document_get_tree (fixture->document));
  g_assert_cmpstr (after, ==, before);
  now += G_TIME_SPAN_DAY / G_TIME_SPAN_SECOND;
  cohesion_history_redo (history);
  assert_added (first_action (fixture->priorities[0]), "2026-05-15");
}

/* So does a copy, however deep below what is pasted, and what is made of what people raised. */
static void
test_copies_are_dated_anew (Fixture *fixture, gconstpointer data)
{
  CohesionTree *tree = cohesion_document_get_tree (fixture->document);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GPtrArray) pasted = NULL;
  CohesionPlace place = { fixture->theme, COHESION_THEME_LIST_PRIORITIES, 4 };
  CohesionNode *engagement;

  now = 1778842800;
  cohesion_history_set_clock (cohesion_document_get_history (fixture->document), get_now);
  add (fixture, fixture->priorities[0], COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);
  g_ptr_array_add (chosen, fixture->priorities[0]);
  bytes = cohesion_clipping_write (chosen, NULL);
  copies = cohesion_clipping_read (bytes, tree, &people, NULL);
  now += G_TIME_SPAN_DAY / G_TIME_SPAN_SECOND;
  pasted = cohesion_document_paste (fixture->document, copies, &place);
  assert_added (first_action (g_ptr_array_index (pasted, 0)), "2026-05-16");
  assert_added (first_action (fixture->priorities[0]), "2026-05-15");

  engagement = cohesion_document_add_engagement (fixture->document, "event");
  assert_added (cohesion_document_make_of_focus (
                    fixture->document,
                    add (fixture, engagement, COHESION_ENGAGEMENT_LIST_FOCUSES, COHESION_KIND_FOCUS),
                    fixture->priorities[1]),
                "2026-05-16");
}

static void
count (guint *counter)
{
  (*counter)++;
}

static void
test_title_follows_the_strategy (Fixture *fixture, gconstpointer data)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (fixture->document));
  g_autofree char *untitled = cohesion_document_dup_title (fixture->document);
  g_autofree char *title = NULL;
  guint notified = 0;

  g_assert_cmpstr (untitled, ==, "Untitled strategy");
  g_signal_connect_swapped (fixture->document, "notify::title", G_CALLBACK (count), &notified);
  cohesion_document_type_text (fixture->document, strategy, COHESION_STRATEGY_TITLE, "We all belong");
  title = cohesion_document_dup_title (fixture->document);
  g_assert_cmpstr (title, ==, "We all belong");
  g_assert_cmpuint (notified, ==, 1);
}

#define ADD(path, func) g_test_add ("/document/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("move", test_move);
  ADD ("move-refused", test_move_refused);
  ADD ("remove-counts-a-branch-once", test_remove_counts_a_branch_once);
  ADD ("read-only", test_read_only);
  ADD ("actions-are-dated", test_actions_are_dated);
  ADD ("copies-are-dated-anew", test_copies_are_dated_anew);
  ADD ("title-follows-the-strategy", test_title_follows_the_strategy);
  return g_test_run ();
}
