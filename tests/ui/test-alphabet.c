#include "config.h"

#include "model/cohesion-blank.h"
#include "support/cohesion-build.h"
#include "ui/actions/cohesion-alphabet.h"

/* The places of what is sorted by its name. */

typedef struct
{
  CohesionTree *tree;
  CohesionAlphabet *alphabet;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->tree = cohesion_tree_new_blank ("en-GB");
  fixture->alphabet = cohesion_alphabet_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cohesion_alphabet_free (fixture->alphabet);
  g_object_unref (fixture->tree);
}

static CohesionNode *
add (Fixture *fixture, const char *title)
{
  CohesionNode *theme = cohesion_build_add (cohesion_tree_get_root (fixture->tree),
                                            COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);

  cohesion_build_set_text (theme, COHESION_THEME_TITLE, title);
  return theme;
}

static void
test_ranks (Fixture *fixture, gconstpointer data)
{
  CohesionNode *zoo = add (fixture, "Zoo");
  CohesionNode *guide = add (fixture, "guide");
  CohesionNode *same = add (fixture, "Guide");

  cohesion_alphabet_add (fixture->alphabet, zoo);
  cohesion_alphabet_add (fixture->alphabet, same);
  g_assert_cmpint (cohesion_alphabet_get_rank (fixture->alphabet, guide), ==, 0);
  g_assert_cmpint (cohesion_alphabet_get_rank (fixture->alphabet, same), ==, 0);
  g_assert_cmpint (cohesion_alphabet_get_rank (fixture->alphabet, zoo), ==, 1);
}

static void
test_forgets (Fixture *fixture, gconstpointer data)
{
  CohesionNode *days = add (fixture, "Days");
  CohesionNode *guide = add (fixture, "Guide");

  cohesion_alphabet_add (fixture->alphabet, days);
  g_assert_cmpint (cohesion_alphabet_get_rank (fixture->alphabet, guide), ==, 1);
  cohesion_build_set_text (days, COHESION_THEME_TITLE, "Yards");
  cohesion_alphabet_forget (fixture->alphabet, days);
  g_assert_cmpint (cohesion_alphabet_get_rank (fixture->alphabet, days), ==, 1);
  g_assert_cmpint (cohesion_alphabet_get_rank (fixture->alphabet, guide), ==, 0);
  /* Whoever comes later moves the others. */
  g_assert_cmpint (cohesion_alphabet_get_rank (fixture->alphabet, add (fixture, "Arts")), ==, 0);
  g_assert_cmpint (cohesion_alphabet_get_rank (fixture->alphabet, guide), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/alphabet/ranks", Fixture, NULL, set_up, test_ranks, tear_down);
  g_test_add ("/alphabet/forgets", Fixture, NULL, set_up, test_forgets, tear_down);
  return g_test_run ();
}
