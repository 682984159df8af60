#include "config.h"

#include "history/cohesion-history.h"
#include "model/cohesion-blank.h"
#include "model/cohesion-node-private.h"
#include "support/cohesion-dump.h"
#include "support/cohesion-edits.h"

/* What becomes one step and what does not, what is told of it, and who waits for whom. */

typedef struct
{
  CohesionTree *tree;
  CohesionHistory *history;
  CohesionNode *strategy;
  GString *heard;
} Fixture;

static void
hear_step (Fixture *fixture, int event)
{
  g_string_append_c (fixture->heard, "DTUR"[event]);
}

static void
hear_applied (Fixture *fixture, const CohesionChange *change, gboolean forward)
{
  g_string_append_c (fixture->heard, forward ? '+' : '-');
}

static void
hear_property (Fixture *fixture, GParamSpec *pspec)
{
  g_string_append_printf (fixture->heard, "[%s]", pspec->name);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->tree = cohesion_tree_new_blank ("en-GB");
  fixture->strategy = cohesion_tree_get_strategy (fixture->tree);
  fixture->history = cohesion_history_new (fixture->tree);
  fixture->heard = g_string_new (NULL);
  cohesion_history_set_clock (fixture->history, cohesion_edits_clock);
  g_signal_connect_swapped (fixture->history, "stepped", G_CALLBACK (hear_step), fixture);
  g_signal_connect_swapped (fixture->history, "applied", G_CALLBACK (hear_applied), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->tree);
  g_string_free (fixture->heard, TRUE);
}

typedef void (*Setter) (CohesionHistory *, CohesionNode *, guint, const CohesionValue *);

static void
put (Fixture *fixture, Setter setter, guint field, const char *text)
{
  g_auto (CohesionValue)
      value = cohesion_value_string (&cohesion_node_get_kind (fixture->strategy)->fields[field], text);

  setter (fixture->history, fixture->strategy, field, &value);
}

static void
type (Fixture *fixture, const char *text)
{
  put (fixture, cohesion_history_type, COHESION_STRATEGY_TITLE, text);
}

static void
set (Fixture *fixture, const char *text)
{
  put (fixture, cohesion_history_set, COHESION_STRATEGY_TITLE, text);
}

static guint
count_steps (Fixture *fixture)
{
  guint n = 0;

  while (cohesion_history_undo (fixture->history))
    n++;
  return n;
}

static void
test_events (Fixture *fixture, gconstpointer data)
{
  type (fixture, "W");
  type (fixture, "We");
  type (fixture, "We");
  cohesion_history_undo (fixture->history);
  cohesion_history_redo (fixture->history);
  g_assert_false (cohesion_history_redo (fixture->history));
  g_assert_cmpstr (fixture->heard->str, ==, "+D+T-U+R");
}

static void
test_properties_notify (Fixture *fixture, gconstpointer data)
{
  g_signal_handlers_disconnect_by_func (fixture->history, hear_step, fixture);
  g_signal_handlers_disconnect_by_func (fixture->history, hear_applied, fixture);
  g_signal_connect_swapped (fixture->history, "notify", G_CALLBACK (hear_property), fixture);

  set (fixture, "We all belong");
  g_assert_cmpstr (fixture->heard->str, ==, "[undo-label][can-undo][modified]");
  g_string_truncate (fixture->heard, 0);
  set (fixture, "All of us");
  g_assert_cmpstr (fixture->heard->str, ==, "");
  cohesion_history_undo (fixture->history);
  g_assert_cmpstr (fixture->heard->str, ==, "[redo-label][can-redo]");
  g_string_truncate (fixture->heard, 0);
  cohesion_history_undo (fixture->history);
  g_assert_cmpstr (fixture->heard->str, ==, "[undo-label][can-undo][modified]");
  g_assert_null (cohesion_history_get_undo_label (fixture->history));
}

/* Typing goes on only in the same field, of the same step, without a pause. */
static void
test_what_ends_typing (Fixture *fixture, gconstpointer data)
{
  type (fixture, "a");
  put (fixture, cohesion_history_type, COHESION_STRATEGY_SUBTITLE, "b");
  type (fixture, "c");
  cohesion_history_get_state (fixture->history);
  type (fixture, "d");
  set (fixture, "e");
  type (fixture, "f");
  cohesion_edits_wait (3600);
  type (fixture, "g");
  g_assert_cmpuint (count_steps (fixture), ==, 7);
}

/* A clock that was set back makes no step out of the ordinary. */
static void
test_clock_set_back (Fixture *fixture, gconstpointer data)
{
  type (fixture, "a");
  cohesion_edits_wait (-7200);
  type (fixture, "ab");
  g_assert_cmpuint (count_steps (fixture), >=, 1);
  g_assert_false (cohesion_node_has_value (fixture->strategy, COHESION_STRATEGY_TITLE));
}

static void
test_same_value_is_no_step (Fixture *fixture, gconstpointer data)
{
  set (fixture, "a");
  cohesion_history_undo (fixture->history);
  set (fixture, "");
  type (fixture, NULL);
  g_assert_true (cohesion_history_get_can_redo (fixture->history));
  g_assert_false (cohesion_history_get_can_undo (fixture->history));
}

/* After a group was taken back, what is typed is not taken for more of what came before it. */
static void
test_cancel_ends_typing (Fixture *fixture, gconstpointer data)
{
  type (fixture, "before");
  cohesion_history_begin_group (fixture->history, NULL);
  type (fixture, "within");
  cohesion_history_cancel_group (fixture->history);
  g_assert_cmpstr (cohesion_node_get_name (fixture->strategy), ==, "before");
  type (fixture, "after");
  cohesion_history_undo (fixture->history);
  g_assert_cmpstr (cohesion_node_get_name (fixture->strategy), ==, "before");
}

/* Taking back an inner group leaves what the outer one did. */
static void
test_cancel_within_group (Fixture *fixture, gconstpointer data)
{
  cohesion_history_begin_group (fixture->history, "Outer");
  set (fixture, "outer");
  cohesion_history_begin_group (fixture->history, "Inner");
  set (fixture, "inner");
  put (fixture, cohesion_history_set, COHESION_STRATEGY_SUBTITLE, "inner");
  cohesion_history_cancel_group (fixture->history);
  cohesion_history_end_group (fixture->history);
  g_assert_cmpstr (cohesion_node_get_name (fixture->strategy), ==, "outer");
  g_assert_false (cohesion_node_has_value (fixture->strategy, COHESION_STRATEGY_SUBTITLE));
  g_assert_cmpstr (cohesion_history_get_undo_label (fixture->history), ==, "Outer");
  g_assert_cmpuint (count_steps (fixture), ==, 1);
  g_assert_cmpstr (fixture->heard->str, ==, "+++--D-U");
}

/* A group without a name takes that of its first part; its parts are told in order, and back to front. */
static void
test_group_of_groups (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = cohesion_dump (fixture->tree);
  g_autofree char *after = NULL;
  g_autofree char *back = NULL;
  g_autofree char *again = NULL;

  for (guint depth = 0; depth < 20; depth++)
    {
      g_autofree char *text = g_strdup_printf ("%u", depth);

      cohesion_history_begin_group (fixture->history, NULL);
      set (fixture, text);
    }
  for (guint depth = 0; depth < 20; depth++)
    cohesion_history_end_group (fixture->history);
  after = cohesion_dump (fixture->tree);
  g_assert_cmpstr (cohesion_history_get_undo_label (fixture->history), ==, "Change “Title”");
  g_assert_cmpuint (count_steps (fixture), ==, 1);
  back = cohesion_dump (fixture->tree);
  g_assert_cmpstr (before, ==, back);
  cohesion_history_redo (fixture->history);
  again = cohesion_dump (fixture->tree);
  g_assert_cmpstr (after, ==, again);
}

static void
test_stamp (Fixture *fixture, gconstpointer data)
{
  gint64 revision = cohesion_node_get_revision (fixture->strategy);
  gint64 modified = cohesion_node_get_modified (fixture->strategy);

  cohesion_history_set_author (fixture->history, "AB");
  type (fixture, "a");
  cohesion_edits_wait (1);
  type (fixture, "ab");
  g_assert_cmpint (cohesion_node_get_revision (fixture->strategy), ==, revision + 1);
  g_assert_cmpint (cohesion_node_get_modified (fixture->strategy), ==,
                   cohesion_history_get_time (fixture->history));
  g_assert_cmpstr (cohesion_node_get_modified_by (fixture->strategy), ==, "AB");
  cohesion_history_undo (fixture->history);
  g_assert_cmpint (cohesion_node_get_revision (fixture->strategy), ==, revision);
  g_assert_true (cohesion_node_get_modified (fixture->strategy) == modified);
  g_assert_null (cohesion_node_get_modified_by (fixture->strategy));
}

/* Saved before anything, saved in the middle, and saved where redo leads. */
static void
test_saved_anywhere (Fixture *fixture, gconstpointer data)
{
  gconstpointer states[4];

  states[0] = cohesion_history_get_state (fixture->history);
  g_assert_null (states[0]);
  for (guint i = 1; i < G_N_ELEMENTS (states); i++)
    {
      set (fixture, (char[]) { (char) ('a' + i), '\0' });
      states[i] = cohesion_history_get_state (fixture->history);
    }
  for (guint done = G_N_ELEMENTS (states); done-- > 0; cohesion_history_undo (fixture->history))
    for (guint saved = 0; saved < G_N_ELEMENTS (states); saved++)
      {
        cohesion_history_mark_saved (fixture->history, states[saved]);
        g_assert_cmpint (cohesion_history_get_modified (fixture->history), ==, saved != done);
      }
}

static gpointer
release_later (gpointer data)
{
  Fixture *fixture = data;

  g_usleep (50 * 1000);
  g_assert_false (cohesion_node_has_value (fixture->strategy, COHESION_STRATEGY_TITLE));
  cohesion_history_release (fixture->history);
  return NULL;
}

/* While others read, nothing changes. */
static void
test_hold (Fixture *fixture, gconstpointer data)
{
  GThread *threads[2];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    cohesion_history_hold (fixture->history);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", release_later, fixture);
  set (fixture, "after both");
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpstr (cohesion_node_get_name (fixture->strategy), ==, "after both");
}

/* What a step holds lives as long as the step, and no longer. */
static void
test_steps_own_nodes (void)
{
  CohesionTree *tree = cohesion_tree_new_blank ("en-GB");
  CohesionHistory *history = cohesion_history_new (tree);
  CohesionNode *theme = cohesion_node_new (COHESION_KIND_THEME, NULL);
  CohesionPlace place = { cohesion_tree_get_root (tree), COHESION_DOCUMENT_LIST_THEMES, 0 };

  cohesion_history_insert (history, theme, &place);
  cohesion_history_undo (history);
  g_assert_null (cohesion_node_get_parent (theme));
  g_object_add_weak_pointer (G_OBJECT (theme), (gpointer *) &theme);
  g_object_unref (theme);
  g_assert_nonnull (theme);
  g_assert_finalize_object (history);
  g_assert_null (theme);
  g_assert_finalize_object (tree);
}

#define ADD(path, func) g_test_add ("/history-steps/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("events", test_events);
  ADD ("properties-notify", test_properties_notify);
  ADD ("what-ends-typing", test_what_ends_typing);
  ADD ("clock-set-back", test_clock_set_back);
  ADD ("same-value-is-no-step", test_same_value_is_no_step);
  ADD ("cancel-ends-typing", test_cancel_ends_typing);
  ADD ("cancel-within-group", test_cancel_within_group);
  ADD ("group-of-groups", test_group_of_groups);
  ADD ("stamp", test_stamp);
  ADD ("saved-anywhere", test_saved_anywhere);
  ADD ("hold", test_hold);
  g_test_add_func ("/history-steps/steps-own-nodes", test_steps_own_nodes);
  return g_test_run ();
}
