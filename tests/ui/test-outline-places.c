#include "config.h"

#include "document/cohesion-document-verbs.h"
#include "outline-fixture.h"
#include "ui/strategy/cohesion-outline-places.h"

/* Where things go: new ones, moved ones and dropped ones. */

typedef struct
{
  CohesionDocument *document;
  CohesionNode *root;
  CohesionNode *themes[3];
  CohesionNode *priorities[3];
  CohesionNode *actions[2];
} Fixture;

/* The second theme is empty. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionDocument *document = cohesion_document_new (NULL);

  fixture->document = document;
  fixture->root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  for (int i = 0; i < 3; i++)
    fixture->themes[i] = outline_fixture_add (document, fixture->root, "Theme");
  fixture->priorities[0] = outline_fixture_add (document, fixture->themes[0], "Priority");
  fixture->priorities[1] = outline_fixture_add (document, fixture->themes[0], "Priority");
  fixture->priorities[2] = outline_fixture_add (document, fixture->themes[2], "Priority");
  fixture->actions[0] = outline_fixture_add (document, fixture->priorities[0], "Action");
  fixture->actions[1] = outline_fixture_add (document, fixture->priorities[0], "Action");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->document);
}

#define assert_place(place, node, at)                                                                        \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_assert_true ((place).parent == (node));                                                                \
    g_assert_cmpuint ((place).position, ==, at);                                                             \
  }                                                                                                          \
  G_STMT_END

static void
test_new (Fixture *fixture, gconstpointer data)
{
  CohesionPlace place;

  /* Beside a sibling, inside a parent, in the branch that one is in, at the end. */
  g_assert_true (cohesion_place_for_new (fixture->root, fixture->actions[0], COHESION_KIND_ACTION, &place));
  assert_place (place, fixture->priorities[0], 1);
  g_assert_true (
      cohesion_place_for_new (fixture->root, fixture->priorities[0], COHESION_KIND_ACTION, &place));
  assert_place (place, fixture->priorities[0], 2);
  g_assert_true (cohesion_place_for_new (fixture->root, fixture->themes[0], COHESION_KIND_ACTION, &place));
  assert_place (place, fixture->priorities[1], 0);
  g_assert_true (cohesion_place_for_new (fixture->root, fixture->actions[0], COHESION_KIND_PRIORITY, &place));
  assert_place (place, fixture->themes[0], 1);
  g_assert_true (cohesion_place_for_new (fixture->root, fixture->actions[0], COHESION_KIND_THEME, &place));
  assert_place (place, fixture->root, 1);
  g_assert_true (cohesion_place_for_new (fixture->root, NULL, COHESION_KIND_ACTION, &place));
  assert_place (place, fixture->priorities[2], 0);
  /* An empty theme has no priority, so the last one elsewhere takes it. */
  g_assert_true (cohesion_place_for_new (fixture->root, fixture->themes[1], COHESION_KIND_ACTION, &place));
  assert_place (place, fixture->priorities[2], 0);
}

static void
test_new_without_a_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionDocument) blank = cohesion_document_new (NULL);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (blank));
  CohesionPlace place;

  g_assert_true (cohesion_place_for_new (root, NULL, COHESION_KIND_THEME, &place));
  g_assert_false (cohesion_place_for_new (root, NULL, COHESION_KIND_PRIORITY, &place));
  g_assert_false (cohesion_place_for_new (root, NULL, COHESION_KIND_MEETING, &place));
}

static gboolean
find_move (CohesionNode *first, CohesionNode *second, CohesionMove move, CohesionPlace *place)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, first);
  if (second)
    g_ptr_array_add (nodes, second);
  return cohesion_place_for_move (nodes, move, place);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  CohesionPlace place;

  g_assert_true (find_move (fixture->actions[1], NULL, COHESION_MOVE_UP, &place));
  assert_place (place, fixture->priorities[0], 0);
  g_assert_true (find_move (fixture->actions[0], NULL, COHESION_MOVE_DOWN, &place));
  assert_place (place, fixture->priorities[0], 2);
  g_assert_false (find_move (fixture->actions[0], NULL, COHESION_MOVE_UP, &place));
  g_assert_false (find_move (fixture->actions[0], fixture->actions[1], COHESION_MOVE_DOWN, &place));
  /* Out of the branch: beyond the empty theme for an action, into it for a priority. */
  g_assert_true (find_move (fixture->actions[0], NULL, COHESION_MOVE_TO_NEXT, &place));
  assert_place (place, fixture->priorities[1], 0);
  g_assert_true (find_move (fixture->priorities[1], NULL, COHESION_MOVE_TO_NEXT, &place));
  assert_place (place, fixture->themes[1], 0);
  g_assert_true (find_move (fixture->priorities[2], NULL, COHESION_MOVE_TO_PREVIOUS, &place));
  assert_place (place, fixture->themes[1], 0);
  g_assert_false (find_move (fixture->themes[1], NULL, COHESION_MOVE_TO_NEXT, &place));
  g_assert_false (find_move (fixture->priorities[0], fixture->priorities[2], COHESION_MOVE_UP, &place));
}

static void
test_move_over_an_empty_branch (Fixture *fixture, gconstpointer data)
{
  CohesionNode *action = outline_fixture_add (fixture->document, fixture->priorities[1], "Action");
  CohesionPlace place;

  g_assert_true (find_move (action, NULL, COHESION_MOVE_TO_NEXT, &place));
  assert_place (place, fixture->priorities[2], 0);
}

static void
test_drop (Fixture *fixture, gconstpointer data)
{
  CohesionNode *action = fixture->actions[1];
  CohesionPlace place;

  g_assert_cmpint (cohesion_drop_part (action, COHESION_KIND_ACTION, FALSE, 3, 36), ==, COHESION_DROP_BEFORE);
  g_assert_cmpint (cohesion_drop_part (action, COHESION_KIND_ACTION, FALSE, 30, 36), ==, COHESION_DROP_AFTER);
  g_assert_cmpint (cohesion_drop_part (fixture->priorities[0], COHESION_KIND_ACTION, TRUE, 3, 36), ==,
                   COHESION_DROP_INTO);
  g_assert_cmpint (cohesion_drop_part (fixture->themes[0], COHESION_KIND_ACTION, TRUE, 3, 36), ==,
                   COHESION_DROP_NOWHERE);
  g_assert_cmpint (cohesion_drop_part (action, COHESION_KIND_THEME, FALSE, 3, 36), ==, COHESION_DROP_NOWHERE);
  /* The lower half of an open branch is above its first child. */
  g_assert_cmpint (cohesion_drop_part (fixture->themes[0], COHESION_KIND_THEME, TRUE, 30, 36), ==,
                   COHESION_DROP_BEFORE);
  g_assert_cmpint (cohesion_drop_part (fixture->themes[0], COHESION_KIND_THEME, FALSE, 30, 36), ==,
                   COHESION_DROP_AFTER);

  g_assert_true (cohesion_place_for_drop (action, COHESION_KIND_ACTION, COHESION_DROP_BEFORE, &place));
  assert_place (place, fixture->priorities[0], 1);
  g_assert_true (cohesion_place_for_drop (action, COHESION_KIND_ACTION, COHESION_DROP_AFTER, &place));
  assert_place (place, fixture->priorities[0], 2);
  g_assert_true (
      cohesion_place_for_drop (fixture->priorities[0], COHESION_KIND_ACTION, COHESION_DROP_INTO, &place));
  assert_place (place, fixture->priorities[0], 2);
  g_assert_false (cohesion_place_for_drop (action, COHESION_KIND_ACTION, COHESION_DROP_INTO, &place));
  g_assert_false (cohesion_place_for_drop (action, COHESION_KIND_ACTION, COHESION_DROP_NOWHERE, &place));
}

static CohesionNode *
find_after_removal (CohesionNode *first, CohesionNode *second)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, first);
  if (second)
    g_ptr_array_add (nodes, second);
  return cohesion_node_after_removal (nodes);
}

static void
test_after_removal (Fixture *fixture, gconstpointer data)
{
  g_assert_true (find_after_removal (fixture->actions[0], NULL) == fixture->actions[1]);
  g_assert_true (find_after_removal (fixture->actions[1], NULL) == fixture->actions[0]);
  g_assert_true (find_after_removal (fixture->actions[0], fixture->actions[1]) == fixture->priorities[0]);
  g_assert_true (find_after_removal (fixture->priorities[2], NULL) == fixture->themes[2]);
  g_assert_true (find_after_removal (fixture->themes[2], fixture->priorities[2]) == NULL ||
                 cohesion_node_get_parent (find_after_removal (fixture->themes[2], fixture->priorities[2])) ==
                     fixture->root);
}

#define ADD(path, func) g_test_add ("/outline-places/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("new", test_new);
  ADD ("new-without-a-place", test_new_without_a_place);
  ADD ("move", test_move);
  ADD ("move-over-an-empty-branch", test_move_over_an_empty_branch);
  ADD ("drop", test_drop);
  ADD ("after-removal", test_after_removal);
  return g_test_run ();
}
