#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-node-private.h"
#include "support/cohesion-build.h"

/* What a tree tells of its changes, what it finds, and what outlives what. */

typedef struct
{
  CohesionTree *tree;
  CohesionNode *theme;
  GString *heard;
} Fixture;

static void
hear_node (Fixture *fixture, CohesionNode *node, guint field)
{
  g_string_append_printf (fixture->heard, "%s.%s ", cohesion_node_get_kind (node)->json,
                          cohesion_node_get_kind (node)->fields[field].json);
}

static void
hear_list (Fixture *fixture, CohesionList *list, guint position, guint removed, guint added)
{
  g_string_append_printf (fixture->heard, "%s@%u-%u+%u ", cohesion_list_get_spec (list)->json, position,
                          removed, added);
}

static void
hear_change (Fixture *fixture)
{
  g_string_append (fixture->heard, "! ");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->tree = cohesion_tree_new_blank ("en-GB");
  fixture->theme = cohesion_build_add (cohesion_tree_get_root (fixture->tree), COHESION_DOCUMENT_LIST_THEMES,
                                       COHESION_KIND_THEME);
  fixture->heard = g_string_new (NULL);
  g_signal_connect_swapped (fixture->tree, "node-changed", G_CALLBACK (hear_node), fixture);
  g_signal_connect_swapped (fixture->tree, "list-changed", G_CALLBACK (hear_list), fixture);
  g_signal_connect_swapped (fixture->tree, "changed", G_CALLBACK (hear_change), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
  g_string_free (fixture->heard, TRUE);
}

static CohesionNode *
add_priority (Fixture *fixture)
{
  return cohesion_build_add (fixture->theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
}

/* One change, one signal of its sort and one that sums up, after it. */
static void
test_signals (Fixture *fixture, gconstpointer data)
{
  guint serial = cohesion_tree_get_serial (fixture->tree);
  g_autoptr (CohesionNode) priority = g_object_ref (add_priority (fixture));

  cohesion_build_set_text (priority, COHESION_PRIORITY_TITLE, "Belong");
  add_priority (fixture);
  cohesion_node_detach (priority);
  g_assert_cmpstr (fixture->heard->str, ==,
                   "priorities@0-0+1 ! priority.title ! priorities@1-0+1 ! priorities@0-1+0 ! ");
  g_assert_cmpuint (cohesion_tree_get_serial (fixture->tree), ==, serial + 4);
}

/* Who is not in the tree changes in silence; a branch comes and goes as one. */
static void
test_detached_is_silent (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionNode) priority = g_object_ref (add_priority (fixture));
  CohesionNode *action;

  cohesion_node_detach (priority);
  g_string_truncate (fixture->heard, 0);
  action = cohesion_build_add (priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);
  cohesion_build_set_text (action, COHESION_ACTION_TITLE, "Festivals");
  g_assert_cmpstr (fixture->heard->str, ==, "");
  g_assert_null (cohesion_node_get_tree (action));
  g_assert_null (cohesion_node_get_container (priority));
  g_assert_null (cohesion_node_get_parent (priority));

  cohesion_node_insert (fixture->theme, COHESION_THEME_LIST_PRIORITIES, 0, priority);
  g_assert_cmpstr (fixture->heard->str, ==, "priorities@0-0+1 ! ");
  g_assert_true (cohesion_node_get_tree (action) == fixture->tree);
  g_assert_true (cohesion_tree_lookup_live (fixture->tree, cohesion_node_get_id (action)) == action);
}

/* What hears of a change finds it done. */
static void
check_is_gone (CohesionTree *tree, CohesionList *list, guint position, guint removed, guint added, char **id)
{
  g_assert_cmpuint (removed, ==, 1);
  g_assert_null (cohesion_tree_lookup (tree, *id));
  g_assert_cmpuint (cohesion_list_get_length (list), ==, 1);
  g_clear_pointer (id, g_free);
}

static void
test_lookup_while_told (Fixture *fixture, gconstpointer data)
{
  CohesionNode *first = add_priority (fixture);
  char *id = g_strdup (cohesion_node_get_id (first));

  add_priority (fixture);
  g_signal_connect (fixture->tree, "list-changed", G_CALLBACK (check_is_gone), &id);
  cohesion_node_detach (first);
  g_assert_null (id);
}

/* Whatever lies below something deleted is deleted, and is there again when it is put back. */
static void
test_lookup_of_deleted (Fixture *fixture, gconstpointer data)
{
  CohesionNode *root = cohesion_tree_get_root (fixture->tree);
  CohesionNode *entry = cohesion_build_add (root, COHESION_DOCUMENT_LIST_TRASH, COHESION_KIND_TRASH_ENTRY);
  CohesionNode *priority = add_priority (fixture);
  CohesionNode *action = cohesion_build_add (priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);
  const char *id = cohesion_node_get_id (action);
  g_autoptr (CohesionNode) theme = g_object_ref (fixture->theme);

  cohesion_node_detach (theme);
  cohesion_node_insert (entry, COHESION_TRASH_ENTRY_LIST_OBJECT, 0, theme);
  g_assert_true (cohesion_tree_lookup (fixture->tree, id) == action);
  g_assert_null (cohesion_tree_lookup_live (fixture->tree, id));
  g_assert_null (cohesion_tree_lookup_live (fixture->tree, cohesion_node_get_id (entry)));
  cohesion_node_detach (theme);
  cohesion_node_insert (root, COHESION_DOCUMENT_LIST_THEMES, 0, theme);
  g_assert_true (cohesion_tree_lookup_live (fixture->tree, id) == action);
  g_assert_null (cohesion_tree_lookup (fixture->tree, "nothing of that id"));
}

static gboolean
note (CohesionNode *node, gpointer data)
{
  GString *names = data;

  g_string_append (names, cohesion_node_get_name (node));
  return !g_str_equal (cohesion_node_get_name (node), "c");
}

/* Parents before children, in their order; nothing below where the answer was no. */
static void
test_foreach (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "b", "c", "d" };
  g_autoptr (GString) seen = g_string_new (NULL);

  cohesion_build_set_text (fixture->theme, COHESION_THEME_TITLE, "a");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      CohesionNode *priority = add_priority (fixture);

      cohesion_build_set_text (priority, COHESION_PRIORITY_TITLE, names[i]);
      for (guint j = 0; j < 2; j++)
        cohesion_build_set_text (
            cohesion_build_add (priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION),
            COHESION_ACTION_TITLE, j ? "2" : "1");
    }
  cohesion_node_foreach (fixture->theme, note, seen);
  g_assert_cmpstr (seen->str, ==, "ab12cd12");
}

/* A position beyond the end is nothing, not a crash; who is elsewhere is not found. */
static void
test_list_edges (Fixture *fixture, gconstpointer data)
{
  CohesionList *list = cohesion_node_get_list (fixture->theme, COHESION_THEME_LIST_PRIORITIES);
  CohesionNode *first = add_priority (fixture);
  CohesionNode *last = add_priority (fixture);
  guint position = 99;

  g_assert_true (cohesion_list_get (list, 0) == first);
  g_assert_true (cohesion_list_get (list, 1) == last);
  g_assert_null (cohesion_list_get (list, 2));
  g_assert_null (cohesion_list_get (list, G_MAXUINT));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));
  g_assert_cmpuint (cohesion_node_get_position (last), ==, 1);
  g_assert_true (cohesion_list_find (list, last, &position));
  g_assert_cmpuint (position, ==, 1);
  g_assert_false (cohesion_list_find (list, fixture->theme, NULL));
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == COHESION_TYPE_NODE);
  g_assert_true (cohesion_list_get_owner (list) == fixture->theme);
  g_assert_cmpuint (cohesion_list_get_index (list), ==, COHESION_THEME_LIST_PRIORITIES);
}

static void
test_accepts (Fixture *fixture, gconstpointer data)
{
  CohesionNode *root = cohesion_tree_get_root (fixture->tree);
  CohesionList *themes = cohesion_node_get_list (root, COHESION_DOCUMENT_LIST_THEMES);
  CohesionList *strategy = cohesion_node_get_list (root, COHESION_DOCUMENT_LIST_STRATEGY);
  CohesionNode *entry = cohesion_build_add (root, COHESION_DOCUMENT_LIST_TRASH, COHESION_KIND_TRASH_ENTRY);
  CohesionList *object = cohesion_node_get_list (entry, COHESION_TRASH_ENTRY_LIST_OBJECT);

  g_assert_true (cohesion_list_accepts (themes, COHESION_KIND_THEME));
  g_assert_false (cohesion_list_accepts (themes, COHESION_KIND_PRIORITY));
  g_assert_false (cohesion_list_accepts (strategy, COHESION_KIND_STRATEGY));
  for (guint kind = 0; kind < cohesion_kind_get_count (); kind++)
    g_assert_true (cohesion_list_accepts (object, kind));
  cohesion_build_add (entry, COHESION_TRASH_ENTRY_LIST_OBJECT, COHESION_KIND_PARTY);
  g_assert_false (cohesion_list_accepts (object, COHESION_KIND_PARTY));
}

/* A list that somebody holds outlives its owner, empty of nobody else’s nodes and without an owner. */
static void
test_list_outlives_owner (void)
{
  CohesionNode *theme = cohesion_node_new (COHESION_KIND_THEME, NULL);
  g_autoptr (CohesionList)
      list = g_object_ref (cohesion_node_get_list (theme, COHESION_THEME_LIST_PRIORITIES));
  g_autoptr (CohesionNode) priority = g_object_ref (
      cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY));

  g_assert_finalize_object (theme);
  g_assert_null (cohesion_list_get_owner (list));
  g_assert_null (cohesion_node_get_parent (priority));
}

/* A node that somebody holds outlives its tree, and is in none then. */
static void
test_node_outlives_tree (void)
{
  CohesionTree *tree = cohesion_tree_new_blank ("en-GB");
  g_autoptr (CohesionNode) strategy = g_object_ref (cohesion_tree_get_strategy (tree));

  g_assert_true (cohesion_node_get_tree (strategy) == tree);
  g_assert_finalize_object (tree);
  g_assert_null (cohesion_node_get_tree (strategy));
  cohesion_build_set_text (strategy, COHESION_STRATEGY_TITLE, "We all belong");
  g_assert_cmpstr (cohesion_node_get_name (strategy), ==, "We all belong");
}

#define ADD(path, func) g_test_add ("/tree/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("signals", test_signals);
  ADD ("detached-is-silent", test_detached_is_silent);
  ADD ("lookup-while-told", test_lookup_while_told);
  ADD ("lookup-of-deleted", test_lookup_of_deleted);
  ADD ("foreach", test_foreach);
  ADD ("list-edges", test_list_edges);
  ADD ("accepts", test_accepts);
  g_test_add_func ("/tree/list-outlives-owner", test_list_outlives_owner);
  g_test_add_func ("/tree/node-outlives-tree", test_node_outlives_tree);
  return g_test_run ();
}
