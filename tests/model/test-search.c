#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-node-private.h"
#include "model/cohesion-search.h"
#include "support/cohesion-build.h"

#include <string.h>

typedef struct
{
  CohesionTree *tree;
  CohesionNode *theme;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->tree = cohesion_tree_new_blank ("en-GB");
  fixture->theme = cohesion_build_add (cohesion_tree_get_root (fixture->tree), COHESION_DOCUMENT_LIST_THEMES,
                                       COHESION_KIND_THEME);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

static void
assert_found (Fixture *fixture, const char *words, const char *text, const char *matched)
{
  g_autoptr (GPtrArray) matches = cohesion_search (fixture->tree, words, 10);
  const CohesionMatch *match;
  g_autofree char *word = NULL;

  g_assert_cmpuint (matches->len, ==, 1);
  match = g_ptr_array_index (matches, 0);
  word = g_strndup (match->text + match->start, match->length);
  g_assert_true (match->node == fixture->theme);
  g_assert_cmpuint (match->field, ==, COHESION_THEME_DESCRIPTION);
  g_assert_cmpstr (match->text, ==, text);
  g_assert_cmpstr (word, ==, matched);
}

static void
assert_count (Fixture *fixture, const char *words, guint expected)
{
  g_autoptr (GPtrArray) matches = cohesion_search (fixture->tree, words, 10);

  g_assert_cmpuint (matches->len, ==, expected);
}

static void
test_fold (void)
{
  static const char *const cases[][2] = {
    { "Summer", "summer" },
    { "CAFÉ", "cafe" },
    { "Cafe\u0301", "cafe" },
    { "Council’s “own”", "council's \"own\"" },
    { "2026–27", "2026-27" },
    { "Straße", "strasse" },
    { "Llŷn\tac\u00a0Eryri", "llyn ac eryri" },
    { "ﬁnance", "finance" },
    { "ΟΔΟΣ", "οδοσ" },
    { "বাংলা", "বাংলা" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = cohesion_search_fold (cases[i][0]);

      g_assert_cmpstr (folded, ==, cases[i][1]);
    }
}

static void
test_case_and_accents (Fixture *fixture, gconstpointer data)
{
  cohesion_build_set_text (fixture->theme, COHESION_THEME_DESCRIPTION, "The Café’s festival");
  assert_found (fixture, "cafe's", "The Café’s festival", "Café’s");
  assert_found (fixture, "FESTIVAL", "The Café’s festival", "festival");
}

static void
test_all_words (Fixture *fixture, gconstpointer data)
{
  cohesion_build_set_text (fixture->theme, COHESION_THEME_DESCRIPTION, "Good Neighbour Guide");
  assert_found (fixture, " guide  good ", "Good Neighbour Guide", "Guide");
  assert_count (fixture, "guide bad", 0);
  assert_count (fixture, "", 0);
  assert_count (fixture, " \t", 0);
}

static void
test_excerpt (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) matches = NULL;
  const CohesionMatch *match;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, "é\n");
  g_string_append (text, "needle");
  for (guint i = 0; i < 200; i++)
    g_string_append (text, "é\n");
  cohesion_build_set_text (fixture->theme, COHESION_THEME_DESCRIPTION, text->str);

  matches = cohesion_search (fixture->tree, "needle", 10);
  g_assert_cmpuint (matches->len, ==, 1);
  match = g_ptr_array_index (matches, 0);
  g_assert_true (g_utf8_validate (match->text, -1, NULL));
  g_assert_null (strchr (match->text, '\n'));
  g_assert_true (g_str_has_prefix (match->text, "…"));
  g_assert_true (g_str_has_suffix (match->text, "…"));
  g_assert_cmpint (g_utf8_strlen (match->text, -1), <, 140);
  g_assert_true (g_str_has_prefix (match->text + match->start, "needle"));
}

static void
test_excerpt_has_whole_words (Fixture *fixture, gconstpointer data)
{
  cohesion_build_set_text (
      fixture->theme, COHESION_THEME_DESCRIPTION,
      "Among the many things that people have told us, the needle was named by residents of every ward and "
      "by those "
      "who work there, who wish for more of it in the years to come.");
  assert_found (
      fixture, "needle",
      "…people have told us, the needle was named by residents of every ward and by those who work there, "
      "who wish for more of it…",
      "needle");
}

/* The tables say where texts are: each text of each kind is found, but what is hidden. */
static void
test_every_text (Fixture *fixture, gconstpointer data)
{
  for (guint kind = 0; kind < COHESION_N_KINDS; kind++)
    for (guint i = 0; i < cohesion_kind_get (kind)->n_fields; i++)
      {
        const CohesionField *field = &cohesion_kind_get (kind)->fields[i];
        g_autoptr (CohesionNode) node = cohesion_node_new (kind, NULL);
        g_autoptr (CohesionTree) tree = NULL;
        g_autoptr (GPtrArray) matches = NULL;

        if (!cohesion_field_is_text (field) || kind == COHESION_KIND_TRASH_ENTRY)
          continue;
        cohesion_build_set_text (node, i, "A needle in it");
        tree = cohesion_tree_new (node);
        matches = cohesion_search (tree, "needle", 10);
        g_assert_cmpuint (matches->len, ==, field->flags & COHESION_FLAG_HIDDEN ? 0 : 1);
      }
}

static void
test_limit (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 30; i++)
    cohesion_build_set_text (
        cohesion_build_add (fixture->theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY),
        COHESION_PRIORITY_TITLE, "needle");
  assert_count (fixture, "needle", 10);
}

/* 10,000 actions must not keep anybody waiting who types: 100 ms is felt, so a tenth of a second is the most
 * even on a slow machine that is busy. */
static void
test_fast (Fixture *fixture, gconstpointer data)
{
  CohesionNode *priority = cohesion_build_add (fixture->theme, COHESION_THEME_LIST_PRIORITIES,
                                               COHESION_KIND_PRIORITY);
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < 10000; i++)
    {
      CohesionNode *action = cohesion_build_add (priority, COHESION_PRIORITY_LIST_ACTIONS,
                                                 COHESION_KIND_ACTION);

      cohesion_build_set_text (action, COHESION_ACTION_TITLE,
                               "Hold the Summer of Festivals’ events each year");
      cohesion_build_set_text (
          action, COHESION_ACTION_DESCRIPTION,
          "With partners, in every ward, so that neighbours who have never met do meet – and stay in touch.");
    }
  for (guint i = 0; i < 5; i++)
    {
      gint64 start = g_get_monotonic_time ();

      assert_count (fixture, "nowhere", 0);
      best = MIN (best, g_get_monotonic_time () - start);
    }
  g_test_minimized_result ((double) best / 1000, "search of 10,000 actions: %.1f ms", (double) best / 1000);
  if (g_test_perf ())
    g_assert_cmpint (best, <, 100 * 1000);
}

#define ADD(path, func) g_test_add ("/search/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/fold", test_fold);
  ADD ("case-and-accents", test_case_and_accents);
  ADD ("all-words", test_all_words);
  ADD ("excerpt", test_excerpt);
  ADD ("excerpt/whole-words", test_excerpt_has_whole_words);
  ADD ("every-text", test_every_text);
  ADD ("limit", test_limit);
  ADD ("fast", test_fast);
  return g_test_run ();
}
