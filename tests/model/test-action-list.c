#include "config.h"

#include "model/cohesion-action-list.h"
#include "model/cohesion-blank.h"
#include "model/cohesion-node-private.h"
#include "model/cohesion-summary.h"
#include "support/cohesion-build.h"

typedef struct
{
  CohesionTree *tree;
  CohesionNode *priorities[3];
  CohesionActionList *list;
  GPtrArray *mirror; /* what somebody knows who believes the signals */
  guint n_changes;
} Fixture;

static CohesionNode *
add_action (Fixture *fixture, guint priority, const char *title)
{
  CohesionNode *action = cohesion_build_add (fixture->priorities[priority], COHESION_PRIORITY_LIST_ACTIONS,
                                             COHESION_KIND_ACTION);

  cohesion_build_set_text (action, COHESION_ACTION_TITLE, title);
  return action;
}

static void
items_changed (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  Fixture *fixture = data;

  fixture->n_changes++;
  if (removed)
    g_ptr_array_remove_range (fixture->mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (fixture->mirror, (int) (position + i), g_list_model_get_item (model, position + i));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme = NULL;

  fixture->tree = cohesion_tree_new_blank ("en-GB");
  for (guint i = 0; i < G_N_ELEMENTS (fixture->priorities); i++)
    {
      if (i < 2)
        theme = cohesion_build_add (cohesion_tree_get_root (fixture->tree), COHESION_DOCUMENT_LIST_THEMES,
                                    COHESION_KIND_THEME);
      fixture->priorities[i] = cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES,
                                                   COHESION_KIND_PRIORITY);
    }
  add_action (fixture, 0, "a");
  add_action (fixture, 0, "b");
  add_action (fixture, 2, "c");
  fixture->list = cohesion_action_list_new (fixture->tree);
  fixture->mirror = g_ptr_array_new_with_free_func (g_object_unref);
  items_changed (G_LIST_MODEL (fixture->list), 0, 0, 3, fixture);
  fixture->n_changes = 0;
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (items_changed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->mirror);
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->tree);
}

static void
assert_titles (Fixture *fixture, const char *expected)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  g_assert_cmpuint (fixture->mirror->len, ==, g_list_model_get_n_items (G_LIST_MODEL (fixture->list)));
  for (guint i = 0; i < fixture->mirror->len; i++)
    {
      g_autoptr (CohesionNode) node = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);

      g_assert_true (node == g_ptr_array_index (fixture->mirror, i));
      g_assert_cmpuint (cohesion_action_list_get_position (fixture->list, node), ==, i);
      g_string_append (titles, cohesion_node_get_name (node));
    }
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
test_follows_the_strategy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionNode) d = NULL;
  g_autoptr (CohesionNode) theme = g_object_ref (cohesion_node_get_parent (fixture->priorities[0]));

  assert_titles (fixture, "abc");
  d = g_object_ref (add_action (fixture, 1, ""));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  cohesion_build_set_text (d, COHESION_ACTION_TITLE, "d");
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  assert_titles (fixture, "abdc");
  cohesion_node_detach (d);
  g_assert_cmpuint (cohesion_action_list_get_position (fixture->list, d), ==, G_MAXUINT);
  assert_titles (fixture, "abc");
  cohesion_node_insert (fixture->priorities[0], COHESION_PRIORITY_LIST_ACTIONS, 0, d);
  assert_titles (fixture, "dabc");
  cohesion_node_detach (theme);
  assert_titles (fixture, "c");
  cohesion_node_insert (cohesion_tree_get_root (fixture->tree), COHESION_DOCUMENT_LIST_THEMES, 1, theme);
  assert_titles (fixture, "cdab");
}

static void
test_leaves_deleted_ones_out (Fixture *fixture, gconstpointer data)
{
  CohesionNode *entry = cohesion_build_add (cohesion_tree_get_root (fixture->tree),
                                            COHESION_DOCUMENT_LIST_TRASH, COHESION_KIND_TRASH_ENTRY);
  g_autoptr (CohesionNode) first = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);

  cohesion_node_detach (first);
  cohesion_node_insert (entry, COHESION_TRASH_ENTRY_LIST_OBJECT, 0, first);
  assert_titles (fixture, "bc");
}

/* Only what differs is told. */
static void
test_tells_little (Fixture *fixture, gconstpointer data)
{
  cohesion_build_add (fixture->priorities[0], COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  cohesion_build_add (cohesion_tree_get_root (fixture->tree), COHESION_DOCUMENT_LIST_THEMES,
                      COHESION_KIND_THEME);
  cohesion_build_add (cohesion_tree_get_root (fixture->tree), COHESION_DOCUMENT_LIST_PARTIES,
                      COHESION_KIND_PARTY);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static void
test_search_keys (Fixture *fixture, gconstpointer data)
{
  CohesionNode *party = cohesion_build_add (cohesion_tree_get_root (fixture->tree),
                                            COHESION_DOCUMENT_LIST_PARTIES, COHESION_KIND_PARTY);
  g_autoptr (CohesionNode) action = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  const char *key;

  cohesion_build_set_text (party, COHESION_PARTY_ROLE, "Library");
  cohesion_build_set_text (action, COHESION_ACTION_LEAD, cohesion_node_get_id (party));
  key = cohesion_action_list_get_search_key (fixture->list, action);
  g_assert_cmpstr (key, ==, "a\nlibrary\n");
  g_assert_true (cohesion_action_list_get_search_key (fixture->list, action) == key);
  cohesion_build_set_text (action, COHESION_ACTION_TITLE, "Ä");
  g_assert_cmpstr (cohesion_action_list_get_search_key (fixture->list, action), ==, "a\nlibrary\n");
  cohesion_build_set_text (party, COHESION_PARTY_ROLE, "Museum");
  g_assert_cmpstr (cohesion_action_list_get_search_key (fixture->list, action), ==, "a\nmuseum\n");
}

/* Whatever is done, whoever believes the signals knows what is there. */
static void
test_random (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 500; i++)
    {
      CohesionNode *priority = fixture->priorities[g_test_rand_int_range (0, 3)];
      guint n = cohesion_node_get_n_children (priority, COHESION_PRIORITY_LIST_ACTIONS);

      if (n > 0 && g_test_rand_bit ())
        {
          CohesionList *list = cohesion_node_get_list (priority, COHESION_PRIORITY_LIST_ACTIONS);
          g_autoptr (CohesionNode)
              node = g_object_ref (cohesion_list_get (list, (guint) g_test_rand_int_range (0, (int) n)));

          cohesion_node_detach (node);
          if (g_test_rand_bit ())
            cohesion_node_insert (fixture->priorities[g_test_rand_int_range (0, 3)],
                                  COHESION_PRIORITY_LIST_ACTIONS, 0, node);
        }
      else
        cohesion_build_add (priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);
      g_assert_cmpuint (fixture->mirror->len, ==, g_list_model_get_n_items (G_LIST_MODEL (fixture->list)));
    }
  for (guint i = 0; i < fixture->mirror->len; i++)
    g_assert_cmpuint (
        cohesion_action_list_get_position (fixture->list, g_ptr_array_index (fixture->mirror, i)), ==, i);
}

#define ADD(path, func) g_test_add ("/action-list/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("follows-the-strategy", test_follows_the_strategy);
  ADD ("leaves-deleted-ones-out", test_leaves_deleted_ones_out);
  ADD ("tells-little", test_tells_little);
  ADD ("search-keys", test_search_keys);
  ADD ("random", test_random);
  return g_test_run ();
}
