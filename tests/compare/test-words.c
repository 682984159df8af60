#include "config.h"

#include "compare/cohesion-words.h"

/* Kept as they are, removed in [-…-], added in {+…+}. */
static char *
mark (const char *old, const char *new)
{
  static const char *const marks[][2] = {
    [COHESION_WORDS_KEPT] = { "", "" },
    [COHESION_WORDS_REMOVED] = { "[-", "-]" },
    [COHESION_WORDS_ADDED] = { "{+", "+}" },
  };
  g_autoptr (GArray) ranges = cohesion_words_compare (old, new);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ranges->len; i++)
    {
      const CohesionWordsRange *range = &g_array_index (ranges, CohesionWordsRange, i);

      g_string_append (text, marks[range->change][0]);
      g_string_append_len (text, (range->change == COHESION_WORDS_REMOVED ? old : new) + range->start,
                           (gssize) range->length);
      g_string_append (text, marks[range->change][1]);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
test_cases (void)
{
  static const struct
  {
    const char *old;
    const char *new;
    const char *marked;
  } cases[] = {
    { "", "", "" },
    { "", "New words", "{+New words+}" },
    { "Old words", "", "[-Old words-]" },
    { "The same", "The same", "The same" },
    { "Meet neighbours", "Meet new neighbours", "Meet {+new +}neighbours" },
    { "Meet new neighbours", "Meet neighbours", "Meet [-new -]neighbours" },
    { "Hold a fair", "Hold a large festival", "Hold a [-fair-]{+large festival+}" },
    { "Meet friends", "Meet friends.", "Meet friends{+.+}" },
    { "one two three", "uno due tre", "[-one two three-]{+uno due tre+}" },
    { "a b c d", "a x c d", "a [-b-]{+x+} c d" },
    { "Café nights", "Café days", "Café [-nights-]{+days+}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *marked = mark (cases[i].old, cases[i].new);

      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

static char *
make_text (GRand *rand, guint most)
{
  static const char *const words[] = { "and", "festival", "of", " ",   "  ", "\n",
                                       ".",   "“youth”",  "é",  "the", "," };
  GString *text = g_string_new (NULL);

  for (guint i = (guint) g_rand_int_range (rand, 0, (gint32) most); i > 0; i--)
    {
      g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
      g_string_append (text, g_rand_boolean (rand) ? " " : "");
    }
  return g_string_free (text, FALSE);
}

/* Leaving out what was added gives the old text, leaving out what was removed the new one. */
static void
assert_whole (const char *old, const char *new)
{
  g_autoptr (GArray) ranges = cohesion_words_compare (old, new);
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);

  for (guint i = 0; i < ranges->len; i++)
    {
      const CohesionWordsRange *range = &g_array_index (ranges, CohesionWordsRange, i);
      const char *text = (range->change == COHESION_WORDS_REMOVED ? old : new) + range->start;

      g_assert_cmpuint (range->length, >, 0);
      if (range->change != COHESION_WORDS_ADDED)
        g_string_append_len (before, text, (gssize) range->length);
      if (range->change != COHESION_WORDS_REMOVED)
        g_string_append_len (after, text, (gssize) range->length);
    }
  g_assert_cmpstr (before->str, ==, old);
  g_assert_cmpstr (after->str, ==, new);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *old = make_text (rand, 30);
      g_autofree char *new = make_text (rand, 30);

      assert_whole (old, new);
    }
}

/* Long texts with nothing in common are not worth the search. */
static void
test_bounded (void)
{
  g_autoptr (GString) old = g_string_new (NULL);
  g_autoptr (GString) new = g_string_new (NULL);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 20000; i++)
    {
      g_string_append_printf (old, "a%u ", i);
      g_string_append_printf (new, "b%u ", i);
    }
  assert_whole (old->str, new->str);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

static void
test_long (void)
{
  g_autoptr (GString) old = g_string_new ("First ");
  g_autoptr (GString) new = g_string_new ("Changed ");
  g_autoptr (GArray) ranges = NULL;

  for (guint i = 0; i < 5000; i++)
    {
      g_string_append_printf (old, "word%u ", i);
      g_string_append_printf (new, "word%u ", i);
    }
  g_string_append (old, "last");
  g_string_append (new, "end");
  ranges = cohesion_words_compare (old->str, new->str);
  g_assert_cmpuint (ranges->len, ==, 5);
}

static void
test_describe (void)
{
  static const struct
  {
    const char *old;
    const char *new;
    const char *words;
  } cases[] = {
    { "Hold a fair", "Hold a festival", "Words removed: “fair”. Words added: “festival”." },
    { "Hold a fair", "Hold a fair soon", "Words added: “soon”." },
    { "Hold a small fair, soon", "Hold a fair", "Words removed: “small”; “, soon”." },
    { "Hold", "Hold", "No word was removed or added." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = cohesion_words_describe (cases[i].old, cases[i].new);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/cases", test_cases);
  g_test_add_func ("/words/random", test_random);
  g_test_add_func ("/words/bounded", test_bounded);
  g_test_add_func ("/words/long", test_long);
  g_test_add_func ("/words/describe", test_describe);
  return g_test_run ();
}
