#include "config.h"

#include "format/cohesion-format.h"
#include "history/cohesion-history.h"
#include "model/cohesion-blank.h"
#include "support/cohesion-dump.h"
#include "support/cohesion-edits.h"

typedef struct
{
  CohesionTree *tree;
  CohesionHistory *history;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->tree = cohesion_tree_new_blank ("en-GB");
  fixture->history = cohesion_history_new (fixture->tree);
  cohesion_history_set_clock (fixture->history, cohesion_edits_clock);
  cohesion_history_set_author (fixture->history, "AB");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->tree);
}

static CohesionNode *
insert (Fixture *fixture, CohesionNode *parent, guint list, guint kind)
{
  g_autoptr (CohesionNode) node = cohesion_node_new (kind, NULL);
  CohesionPlace place = { parent, list, cohesion_node_get_n_children (parent, list) };

  cohesion_history_insert (fixture->history, node, &place);
  return node;
}

static CohesionNode *
insert_theme (Fixture *fixture)
{
  return insert (fixture, cohesion_tree_get_root (fixture->tree), COHESION_DOCUMENT_LIST_THEMES,
                 COHESION_KIND_THEME);
}

static void
type_title (Fixture *fixture, CohesionNode *theme, const char *text)
{
  const CohesionField *field = &cohesion_node_get_kind (theme)->fields[COHESION_THEME_TITLE];
  g_auto (CohesionValue) value = cohesion_value_string (field, text);

  cohesion_history_type (fixture->history, theme, COHESION_THEME_TITLE, &value);
}

static void
test_typing_coalesces (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme = insert_theme (fixture);

  type_title (fixture, theme, "I");
  type_title (fixture, theme, "In");
  type_title (fixture, theme, "Inclusion");
  g_assert_cmpint (cohesion_node_get_revision (theme), ==, 2);
  cohesion_edits_wait (3);
  type_title (fixture, theme, "Inclusion and participation");
  cohesion_history_settle (fixture->history);
  type_title (fixture, theme, "Inclusion");

  g_assert_true (cohesion_history_undo (fixture->history));
  g_assert_cmpstr (cohesion_node_get_name (theme), ==, "Inclusion and participation");
  g_assert_true (cohesion_history_undo (fixture->history));
  g_assert_cmpstr (cohesion_node_get_name (theme), ==, "Inclusion");
  g_assert_true (cohesion_history_undo (fixture->history));
  g_assert_cmpstr (cohesion_node_get_name (theme), ==, "");
  g_assert_true (cohesion_history_redo (fixture->history));
  g_assert_cmpstr (cohesion_node_get_name (theme), ==, "Inclusion");
}

static void
test_labels (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme = insert_theme (fixture);

  g_assert_cmpstr (cohesion_history_get_undo_label (fixture->history), ==, "Add theme");
  type_title (fixture, theme, "Inclusion");
  g_assert_cmpstr (cohesion_history_get_undo_label (fixture->history), ==, "Change “Title”");
  cohesion_history_undo (fixture->history);
  g_assert_cmpstr (cohesion_history_get_undo_label (fixture->history), ==, "Add theme");
  g_assert_cmpstr (cohesion_history_get_redo_label (fixture->history), ==, "Change “Title”");
}

static void
test_groups (Fixture *fixture, gconstpointer data)
{
  g_autofree char *start = cohesion_dump (fixture->tree);
  g_autofree char *end = NULL;

  cohesion_history_begin_group (fixture->history, "Paste");
  insert_theme (fixture);
  cohesion_history_begin_group (fixture->history, NULL);
  cohesion_history_remove (fixture->history, insert_theme (fixture));
  cohesion_history_end_group (fixture->history);
  cohesion_history_end_group (fixture->history);
  g_assert_cmpstr (cohesion_history_get_undo_label (fixture->history), ==, "Paste");
  g_assert_true (cohesion_history_undo (fixture->history));
  g_assert_false (cohesion_history_get_can_undo (fixture->history));
  end = cohesion_dump (fixture->tree);
  g_assert_cmpstr (start, ==, end);

  cohesion_history_begin_group (fixture->history, "Nothing");
  cohesion_history_end_group (fixture->history);
  g_assert_false (cohesion_history_get_can_undo (fixture->history));

  cohesion_history_begin_group (fixture->history, "Import");
  insert_theme (fixture);
  cohesion_history_cancel_group (fixture->history);
  g_clear_pointer (&end, g_free);
  end = cohesion_dump (fixture->tree);
  g_assert_cmpstr (start, ==, end);
  g_assert_true (cohesion_history_get_can_redo (fixture->history));
}

static void
test_saved_mark (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme = insert_theme (fixture);
  gconstpointer state;

  g_assert_true (cohesion_history_get_modified (fixture->history));
  state = cohesion_history_get_state (fixture->history);
  type_title (fixture, theme, "Typed while the save was under way");
  cohesion_history_mark_saved (fixture->history, state);
  g_assert_true (cohesion_history_get_modified (fixture->history));
  cohesion_history_undo (fixture->history);
  g_assert_false (cohesion_history_get_modified (fixture->history));
  cohesion_history_undo (fixture->history);
  g_assert_true (cohesion_history_get_modified (fixture->history));
  insert_theme (fixture);
  cohesion_history_undo (fixture->history);
  g_assert_true (cohesion_history_get_modified (fixture->history));
}

static void
test_removed_goes_to_trash (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme = insert_theme (fixture);
  const char *id = cohesion_node_get_id (theme);

  cohesion_history_remove (fixture->history, theme);
  g_assert_true (cohesion_tree_lookup (fixture->tree, id) == theme);
  g_assert_null (cohesion_tree_lookup_live (fixture->tree, id));
  cohesion_history_undo (fixture->history);
  g_assert_true (cohesion_tree_lookup_live (fixture->tree, id) == theme);
}

static void
test_refuses_impossible_moves (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme = insert_theme (fixture);
  CohesionNode *priority = insert (fixture, theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  CohesionPlace into_itself = { theme, COHESION_THEME_LIST_PRIORITIES, 0 };
  CohesionPlace where_it_is = { theme, COHESION_THEME_LIST_PRIORITIES, 0 };
  CohesionPlace too_far = { theme, COHESION_THEME_LIST_PRIORITIES, 1 };
  CohesionPlace wrong_kind = { priority, COHESION_PRIORITY_LIST_ACTIONS, 0 };

  g_assert_false (cohesion_history_can_move (fixture->history, theme, &into_itself));
  g_assert_false (cohesion_history_can_move (fixture->history, priority, &where_it_is));
  g_assert_false (cohesion_history_can_move (fixture->history, priority, &too_far));
  g_assert_false (cohesion_history_can_move (fixture->history, theme, &wrong_kind));
}

/* What the file would be. */
static GBytes *
bytes_of (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = cohesion_format_write (fixture->tree, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
test_random_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) start = bytes_of (fixture);
  g_autoptr (GBytes) end = NULL;
  g_autoptr (GBytes) back = NULL;
  g_autoptr (GBytes) again = NULL;

  for (guint i = 0; i < 10000; i++)
    {
      cohesion_edits_random (fixture->tree, fixture->history);
      if (g_test_rand_int_range (0, 20) == 0)
        cohesion_history_undo (fixture->history);
    }
  g_assert_cmpuint (cohesion_tree_get_n_nodes (fixture->tree), >, 500);
  /* The last thing done may have been an undo. */
  while (cohesion_history_redo (fixture->history))
    ;
  end = bytes_of (fixture);
  while (cohesion_history_undo (fixture->history))
    ;
  back = bytes_of (fixture);
  g_assert_true (g_bytes_equal (start, back));
  while (cohesion_history_redo (fixture->history))
    ;
  again = bytes_of (fixture);
  g_assert_true (g_bytes_equal (end, again));
}

#define ADD(path, func) g_test_add ("/history/" path, Fixture, NULL, set_up, func, tear_down)

/* A state that was undone and overwritten is not the saved one, even if its step’s memory is used anew. */
static void
test_saved_state_is_gone (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme = insert_theme (fixture);

  for (guint i = 0; i < 50; i++)
    {
      gconstpointer state;

      type_title (fixture, theme, i % 2 ? "a" : "b");
      state = cohesion_history_get_state (fixture->history);
      cohesion_history_undo (fixture->history);
      type_title (fixture, theme, "c");
      cohesion_history_settle (fixture->history);
      type_title (fixture, theme, "d");
      cohesion_history_mark_saved (fixture->history, state);
      g_assert_true (cohesion_history_get_modified (fixture->history));
      cohesion_history_undo (fixture->history);
      cohesion_history_undo (fixture->history);
    }
}

static void
note_event (CohesionHistory *history, int event, GString *events)
{
  g_string_append_c (events, "dtur"[event]);
}

static void
test_events (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) events = g_string_new (NULL);
  CohesionNode *theme;

  g_signal_connect (fixture->history, "stepped", G_CALLBACK (note_event), events);
  theme = insert_theme (fixture);
  type_title (fixture, theme, "a");
  type_title (fixture, theme, "ab");
  cohesion_history_undo (fixture->history);
  cohesion_history_redo (fixture->history);
  cohesion_history_begin_group (fixture->history, "Nothing");
  cohesion_history_end_group (fixture->history);
  cohesion_history_begin_group (fixture->history, "Cancelled");
  insert_theme (fixture);
  cohesion_history_cancel_group (fixture->history);
  cohesion_history_begin_group (fixture->history, "Two");
  insert_theme (fixture);
  insert_theme (fixture);
  cohesion_history_end_group (fixture->history);
  g_assert_cmpstr (events->str, ==, "ddturd");
}

static gpointer
release_later (gpointer data)
{
  g_usleep (50 * 1000);
  cohesion_history_release (data);
  return NULL;
}

/* Changes wait while another thread reads. */
static void
test_hold (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme = insert_theme (fixture);
  gint64 start = g_get_monotonic_time ();
  GThread *thread;

  cohesion_history_hold (fixture->history);
  thread = g_thread_new ("reader", release_later, fixture->history);
  type_title (fixture, theme, "a");
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 50 * 1000);
  g_thread_join (thread);
  cohesion_history_undo (fixture->history);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("typing-coalesces", test_typing_coalesces);
  ADD ("labels", test_labels);
  ADD ("groups", test_groups);
  ADD ("saved-mark", test_saved_mark);
  ADD ("saved-state-is-gone", test_saved_state_is_gone);
  ADD ("events", test_events);
  ADD ("hold", test_hold);
  ADD ("removed-goes-to-trash", test_removed_goes_to_trash);
  ADD ("refuses-impossible-moves", test_refuses_impossible_moves);
  ADD ("random-edits", test_random_edits);
  return g_test_run ();
}
