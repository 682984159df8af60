#include "config.h"

#include "exchange/cohesion-clipping.h"
#include "format/cohesion-format.h"
#include "model/cohesion-blank.h"
#include "model/cohesion-list.h"
#include "support/cohesion-build.h"

/* Which of the chosen branches are copied, what they are as text, and what is refused on the way back. */

typedef struct
{
  CohesionTree *tree;
  CohesionNode *theme;
  CohesionNode *priorities[2];
  CohesionNode *action;
  GPtrArray *chosen;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->tree = cohesion_tree_new_blank ("en-GB");
  fixture->chosen = g_ptr_array_new ();
  fixture->theme = cohesion_build_add (cohesion_tree_get_root (fixture->tree), COHESION_DOCUMENT_LIST_THEMES,
                                       COHESION_KIND_THEME);
  cohesion_build_set_text (fixture->theme, COHESION_THEME_TITLE, "Culture");
  for (gsize i = 0; i < G_N_ELEMENTS (fixture->priorities); i++)
    {
      fixture->priorities[i] = cohesion_build_add (fixture->theme, COHESION_THEME_LIST_PRIORITIES,
                                                   COHESION_KIND_PRIORITY);
      cohesion_build_set_text (fixture->priorities[i], COHESION_PRIORITY_TITLE, i ? "Celebrate" : "Belong");
    }
  fixture->action = cohesion_build_add (fixture->priorities[0], COHESION_PRIORITY_LIST_ACTIONS,
                                        COHESION_KIND_ACTION);
  cohesion_build_set_text (fixture->action, COHESION_ACTION_TITLE, "Festivals");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->chosen);
  g_assert_finalize_object (fixture->tree);
}

/* Whoever chooses a branch and something in it copies the branch once. */
static void
test_topmost (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) nothing = cohesion_clipping_topmost (fixture->chosen);
  g_autoptr (GPtrArray) below = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_assert_cmpuint (nothing->len, ==, 0);
  g_ptr_array_add (fixture->chosen, fixture->action);
  g_ptr_array_add (fixture->chosen, fixture->priorities[1]);
  below = cohesion_clipping_topmost (fixture->chosen);
  g_assert_cmpuint (below->len, ==, 2);
  g_assert_true (g_ptr_array_index (below, 0) == fixture->action);

  /* The action is two levels below the theme, and its priority was not chosen. */
  g_ptr_array_add (fixture->chosen, fixture->theme);
  all = cohesion_clipping_topmost (fixture->chosen);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_true (g_ptr_array_index (all, 0) == fixture->theme);
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nothing = cohesion_clipping_dup_text (fixture->chosen);
  g_autofree char *text = NULL;

  g_ptr_array_add (fixture->chosen, fixture->priorities[0]);
  g_ptr_array_add (fixture->chosen, fixture->priorities[1]);
  text = cohesion_clipping_dup_text (fixture->chosen);
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (text, ==, "1. Belong\n\t1.1 Festivals\n2. Celebrate\n");
}

/* Every cut of a clipping is either read as what it says or refused with an error; nothing in between. */
static void
test_cut_off (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) whole = NULL;

  g_ptr_array_add (fixture->chosen, fixture->theme);
  whole = cohesion_clipping_write (fixture->chosen, &error);
  g_assert_no_error (error);
  for (gsize length = 0; length <= g_bytes_get_size (whole); length += 7)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, length);
      g_autoptr (GPtrArray) people = NULL;
      g_autoptr (GPtrArray) branches = cohesion_clipping_read (cut, fixture->tree, &people, &error);

      if (branches)
        g_assert_cmpuint (branches->len, ==, 1);
      else
        g_assert_true (error && error->domain == COHESION_FORMAT_ERROR && people == NULL);
      g_clear_error (&error);
    }
}

/* People alone are no branch. */
static void
test_only_people (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionNode) party = cohesion_node_new (COHESION_KIND_PARTY, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GBytes) bytes = NULL;

  cohesion_build_set_text (party, COHESION_PARTY_ROLE, "Head of Culture");
  g_ptr_array_add (fixture->chosen, party);
  bytes = cohesion_clipping_write (fixture->chosen, &error);
  g_assert_no_error (error);
  g_assert_null (cohesion_clipping_read (bytes, fixture->tree, &people, &error));
  g_assert_error (error, COHESION_FORMAT_ERROR, COHESION_FORMAT_ERROR_MISSING);
}

/* Each time it is pasted it is another branch. */
static void
test_pasted_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GBytes) bytes = NULL;

  g_ptr_array_add (fixture->chosen, fixture->priorities[0]);
  bytes = cohesion_clipping_write (fixture->chosen, NULL);
  g_hash_table_add (ids, g_strdup (cohesion_node_get_id (fixture->priorities[0])));
  g_hash_table_add (ids, g_strdup (cohesion_node_get_id (fixture->action)));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) people = NULL;
      g_autoptr (GPtrArray) branches = cohesion_clipping_read (bytes, fixture->tree, &people, NULL);
      CohesionNode *copy = g_ptr_array_index (branches, 0);
      CohesionNode *action = cohesion_list_get (cohesion_node_get_list (copy, COHESION_PRIORITY_LIST_ACTIONS),
                                                0);

      g_assert_true (g_hash_table_add (ids, g_strdup (cohesion_node_get_id (copy))));
      g_assert_true (g_hash_table_add (ids, g_strdup (cohesion_node_get_id (action))));
      g_assert_null (cohesion_node_get_tree (copy));
    }
}

#define ADD(path, func) g_test_add ("/clipping/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("topmost", test_topmost);
  ADD ("text", test_text);
  ADD ("cut-off", test_cut_off);
  ADD ("only-people", test_only_people);
  ADD ("pasted-twice", test_pasted_twice);
  return g_test_run ();
}
