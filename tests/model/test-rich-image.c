#include "config.h"

#include "model/cohesion-rich-image.h"

#include <string.h>

/* Light markup as it is seen, and back. */

static const char marks[] = " -*.#~";

/* An image in one line: a tab is “>”, a newline “/”; <b>, <a> and the letter of a mark around runs. */
static char *
describe (const CohesionRichImage *image)
{
  GString *out = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < image->runs->len; i++)
    {
      const CohesionRichRun *run = &g_array_index (image->runs, CohesionRichRun, i);

      g_assert_cmpuint (run->start, >=, at);
      g_assert_cmpuint (run->end, >=, run->start);
      g_assert_cmpuint (run->end, <=, strlen (image->text));
      g_string_append_len (out, image->text + at, run->start - at);
      if (run->mark != COHESION_RICH_MARK_NONE)
        g_string_append_printf (out, "<%c>", marks[run->mark]);
      g_string_append (out, run->bold ? "<b>" : "");
      if (run->uri != NULL)
        g_string_append_printf (out, "<a %s>", run->uri);
      g_string_append_len (out, image->text + run->start, run->end - run->start);
      g_string_append (out, run->bold || run->uri != NULL ? "</>" : "");
      at = run->end;
    }
  g_string_append (out, image->text + at);
  g_string_replace (out, "\n", "/", 0);
  g_string_replace (out, "\t", ">", 0);
  return g_string_free_and_steal (out);
}

static void
assert_comes_back (const char *source)
{
  g_autoptr (CohesionRichImage) image = cohesion_rich_image_new (source);
  g_autofree char *back = cohesion_rich_image_dup_source (image);

  g_assert_cmpstr (back, ==, source);
}

typedef struct
{
  const char *source;
  const char *expected;
} Case;

static void
test_seen (void)
{
  static const Case cases[] = {
    { "", "" },
    { "One.\n\nTwo.", "One.//Two." },
    { "so **much** of this", "so <b>much</> of this" },
    { "[words](https://a.b)", "<a https://a.b>words</>" },
    { "[72 %](cite:4f)", "<a cite:4f>72 %</>" },
    { "- a\n* b\n• c", "<->•>a/<*>•>b/<.>•>c" },
    { "  - a", "<->  •>a" },
    { "- ", "<->•>" },
    { "-  a", "<->•> a" },
    { "1. a\n2. b", "<#>1.>a/<#>2.>b" },
    { "1. a\n4. b", "<#>1.>a/4. b" },
    { "- a\n  on **b**\n\n  c", "<->•>a/<~>  on <b>b</>//  c" },
    { "**a [b](https://c.d) e**", "<b>a </><b><a https://c.d>b</><b> e</>" },
    { "[a **b**](https://c.d)", "<a https://c.d>a </><b><a https://c.d>b</>" },
    { "**[a](https://c.d)** b", "<b><a https://c.d>a</> b" },
    { "**a [b** c](https://c.d)", "<b>a </><b><a https://c.d>b</><a https://c.d> c</>" },
    { "**a**[b](https://c.d)**e**", "<b>a</><a https://c.d>b</><b>e</>" },
    { "[**a**](https://c.d)", "<b><a https://c.d>a</>" },
    { "[**a** b](c)", "[<b>a</> b](c)" },
    { "[**a](https://c.d) b**", "<b><a https://c.d>a</><b> b</>" },
    { "**a [b**](https://c.d)", "<b>a </><b><a https://c.d>b</>" },
    { "[**a**](cite:b) **[c](cite:d)**", "<b><a cite:b>a</> <b><a cite:d>c</>" },
    { "**a\nb**", "<b>a/b</>" },
    { "**a**\n**b**", "<b>a</>/<b>b</>" },
    { "**a\n\nb**", "**a//b**" },
    { "**a \n b\nc** d", "<b>a / b/c</> d" },
    { "**a\n[b](https://c.d)\ne**", "<b>a/</><b><a https://c.d>b</><b>/e</>" },
    { "**a\n[b**](https://c.d)", "<b>a/</><b><a https://c.d>b</>" },
    { "- **a\n  b**\n- **c", "<->•><b>a/</><~>  <b>b</>/<->•>**c" },
    { "1. a **b\n  c** d", "<#>1.>a <b>b/</><~>  <b>c</> d" },
    { "**a\n- b**", "**a/<->•>b**" },
    /* What could not be written back in the same way is seen as it is. */
    { "[**a](https://c.d)**", "[**a](https://c.d)**" },
    { "a ** b", "a ** b" },
    { "a\r\n- b", "a\r/<->•>b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionRichImage) image = cohesion_rich_image_new (cases[i].source);
      g_autofree char *found = describe (image);

      g_test_message ("%s", cases[i].source);
      g_assert_cmpstr (found, ==, cases[i].expected);
      assert_comes_back (cases[i].source);
    }
}

static char *
random_source (GRand *random)
{
  static const char *const pieces[] = {
    "a",
    "é",
    " ",
    "  ",
    "\n",
    "\n\n",
    "**",
    "*",
    "[",
    "]",
    "](",
    "(",
    ")",
    "- ",
    "* ",
    "• ",
    "\n- ",
    "\n1. ",
    "\n2. ",
    "1. ",
    "\t",
    "\r\n",
    "https://a.b",
    "[c](https://d)",
    "[e](cite:f)",
    "**g**",
    "\n  ",
    "•\t",
    "\f",
    "\n10. ",
    ".",
    "\n* ",
    "**[h](cite:i)**",
    "[j **k**](mailto:l@m)",
    "[**n**](https://o)",
    "[**p** q](cite:r)",
    "[ s](https://t)",
    "**u\nv**",
    "**w\n  x** y",
  };
  GString *source = g_string_new (NULL);
  int n = g_rand_int_range (random, 0, 24);

  for (int i = 0; i < n; i++)
    g_string_append (source, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free_and_steal (source);
}

/* Whatever somebody wrote is the same after it was only looked at. */
static void
test_any_comes_back (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint i = 0; i < 30000; i++)
    {
      g_autofree char *source = random_source (random);

      assert_comes_back (source);
    }
}

static void
check_changed (CohesionRichImage *image, const char *expected)
{
  g_autofree char *source = cohesion_rich_image_dup_source (image);

  g_assert_cmpstr (source, ==, expected);
  cohesion_rich_image_free (image);
}

static CohesionRichImage *
image_of (const char *text)
{
  return cohesion_rich_image_new_take (g_strdup (text));
}

static void
add (CohesionRichImage *image, CohesionRichRun run)
{
  cohesion_rich_image_add (image, &run);
}

/* What an editor leaves behind is tidied up where it is written. */
static void
test_writing (void)
{
  CohesionRichImage *image = image_of ("3.\ta\n1.\tb\n7.\tc");

  add (image, (CohesionRichRun) { .start = 0, .end = 3, .mark = COHESION_RICH_MARK_NUMBER });
  add (image, (CohesionRichRun) { .start = 5, .end = 8, .mark = COHESION_RICH_MARK_NUMBER });
  add (image, (CohesionRichRun) { .start = 10, .end = 13, .mark = COHESION_RICH_MARK_NUMBER });
  check_changed (image, "1. a\n1. b\n2. c");

  image = image_of ("a bold b");
  add (image, (CohesionRichRun) { .start = 1, .end = 7, .bold = TRUE });
  check_changed (image, "a **bold** b");

  image = image_of ("one\n two\n \n");
  add (image, (CohesionRichRun) { .start = 0, .end = 10, .bold = TRUE });
  check_changed (image, "**one\n two**\n \n");

  /* Bold goes on only where the passage does. */
  image = image_of ("one\n\ttwo\nthree \n\nfour");
  add (image, (CohesionRichRun) { .start = 0, .end = 4, .bold = TRUE });
  add (image, (CohesionRichRun) { .start = 4, .end = 5, .mark = COHESION_RICH_MARK_INDENT });
  add (image, (CohesionRichRun) { .start = 5, .end = 21, .bold = TRUE });
  check_changed (image, "**one\n\ttwo\nthree** \n\n**four**");

  image = image_of ("one\n- two");
  add (image, (CohesionRichRun) { .start = 0, .end = 9, .bold = TRUE });
  check_changed (image, "**one**\n**- two**");

  image = image_of ("a [b] c");
  add (image, (CohesionRichRun) { .start = 0, .end = 7, .uri = (char *) "https://d.e" });
  check_changed (image, "a [b] c");

  /* Half a mark is none. */
  image = image_of ("•a\n\tb");
  add (image, (CohesionRichRun) { .start = 0, .end = 3, .mark = COHESION_RICH_MARK_DASH });
  add (image, (CohesionRichRun) { .start = 5, .end = 6, .mark = COHESION_RICH_MARK_STAR });
  check_changed (image, "•a\n\tb");
}

/* A long text takes no longer for each of its words than a short one. */
static void
test_long (void)
{
  g_autoptr (GString) source = g_string_new (NULL);

  while (source->len < 400000)
    g_string_append (source, "**a** [b](cite:c) ");
  assert_comes_back (source->str);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rich-image/seen", test_seen);
  g_test_add_func ("/rich-image/any-comes-back", test_any_comes_back);
  g_test_add_func ("/rich-image/writing", test_writing);
  g_test_add_func ("/rich-image/long", test_long);
  return g_test_run ();
}
