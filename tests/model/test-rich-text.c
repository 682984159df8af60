#include "config.h"

#include "model/cohesion-rich-text.h"

#include <string.h>

/* A passage in one line: ¶, • or the mark of a number, “+” before the first of a list; <b> and <a> for spans.
 */
static void
describe_passage (GString *out, const CohesionRichPassage *passage)
{
  static const char *const kinds[] = { "¶", "•", "#" };
  guint at = 0;

  g_string_append_printf (out, "%s%s ", passage->starts_list ? "+" : "", kinds[passage->kind]);
  for (guint i = 0; i < passage->spans->len; i++)
    {
      const CohesionRichSpan *span = &g_array_index (passage->spans, CohesionRichSpan, i);

      g_assert_cmpuint (span->start, >=, at);
      g_assert_cmpuint (span->end, >, span->start);
      g_assert_cmpuint (span->end, <=, strlen (passage->text));
      g_string_append_len (out, passage->text + at, span->start - at);
      g_string_append (out, span->bold ? "<b>" : "");
      if (span->uri != NULL)
        g_string_append_printf (out, "<a %s>", span->uri);
      g_string_append_len (out, passage->text + span->start, span->end - span->start);
      g_string_append (out, span->uri != NULL ? "</a>" : "");
      g_string_append (out, span->bold ? "</b>" : "");
      at = span->end;
    }
  g_string_append (out, passage->text + at);
  g_string_replace (out, "\n", "/", 0);
}

static char *
describe (const char *source)
{
  g_autoptr (GPtrArray) passages = cohesion_rich_text_parse (source);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < passages->len; i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      describe_passage (line, g_ptr_array_index (passages, i));
      g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", line->str);
    }
  return g_string_free_and_steal (out);
}

typedef struct
{
  const char *source;
  const char *expected;
} Case;

static void
check_cases (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *found = describe (cases[i].source);

      g_test_message ("%s", cases[i].source);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_blocks (void)
{
  static const Case cases[] = {
    { NULL, "" },
    { "", "" },
    { " \n\t\n", "" },
    { "One.", "¶ One." },
    { "One.\n\nTwo.", "¶ One.|¶ Two." },
    { "One,\nstill one.\r\n \r\nTwo.", "¶ One,/still one.|¶ Two." },
    { "- a\n* b\n• c", "+• a|• b|• c" },
    { "Before:\n- a\n- b\nAfter.", "¶ Before:|+• a|• b|¶ After." },
    { "- a\n\n- b", "+• a|• b" },
    { "- a\n  goes on\n- b", "+• a/goes on|• b" },
    { "- a\n\nBetween.\n\n- b", "+• a|¶ Between.|+• b" },
    { "  - indented", "+• indented" },
    { "1. a\n2. b\n\n3. c", "+# a|# b|# c" },
    { "1. a\n1. b", "+# a|+# b" },
    { "1. a\n- b\n1. c", "+# a|+• b|+# c" },
    { "10. a", "¶ 10. a" },
    { "1. a\n3. b", "+# a|¶ 3. b" },
    { "1. a\n\nBetween.\n\n2. b", "+# a|¶ Between.|¶ 2. b" },
    { "2019. That was the year.", "¶ 2019. That was the year." },
    { "01. a", "¶ 01. a" },
    { "- \n- b", "+• b" },
    { "a\n- ", "¶ a" },
    { "1. \n2. b\n3. \n4. c", "+# b|# c" },
    { "- \n  b", "¶ b" },
    { "-a\n*b\n1.c\n-\n1.", "¶ -a/*b/1.c/-/1." },
    { "# Title\n> quote\n`code` _so_", "¶ # Title/> quote/`code` _so_" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_bold (void)
{
  static const Case cases[] = {
    { "**a**", "¶ <b>a</b>" },
    { "so **much** of **this**.", "¶ so <b>much</b> of <b>this</b>." },
    { "- **a** b", "+• <b>a</b> b" },
    { "**a**b**c**", "¶ <b>a</b>b<b>c</b>" },
    { "**a", "¶ **a" },
    { "a**", "¶ a**" },
    { "** a**", "¶ ** a**" },
    { "**a **", "¶ **a **" },
    { "****", "¶ ****" },
    { "***a***", "¶ *<b>a</b>*" },
    { "2 ** 3 and **b**", "¶ 2 ** 3 and <b>b</b>" },
    { "**a **b**", "¶ <b>a **b</b>" },
    { "**a\nb**", "¶ <b>a/b</b>" },
    { "**a\n\nb**", "¶ **a|¶ b**" },
    { "*a*", "¶ *a*" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_links (void)
{
  static const Case cases[] = {
    { "[a](https://x)", "¶ <a https://x>a</a>" },
    { "see [the plan](http://x/y?z#1), page 2", "¶ see <a http://x/y?z#1>the plan</a>, page 2" },
    { "[us](mailto:us@example.org)", "¶ <a mailto:us@example.org>us</a>" },
    { "[a](HTTPS://x)", "¶ <a HTTPS://x>a</a>" },
    { "[a](https://x/y_(z))", "¶ <a https://x/y_(z)>a</a>" },
    { "[a](https://x)[b](https://y)", "¶ <a https://x>a</a><a https://y>b</a>" },
    { "[[a](https://x)]", "¶ [<a https://x>a</a>]" },
    { "**[a](https://x)**", "¶ <b><a https://x>a</a></b>" },
    { "**a [b](https://x) c**", "¶ <b>a </b><b><a https://x>b</a></b><b> c</b>" },
    { "[a **b** c](https://x)", "¶ <a https://x>a </a><b><a https://x>b</a></b><a https://x> c</a>" },
    { "**a [b** c](https://x)", "¶ <b>a </b><b><a https://x>b</a></b><a https://x> c</a>" },
    { "**a** [b](https://x/**c**)", "¶ <b>a</b> <a https://x/**c**>b</a>" },
    { "[a](javascript:x)", "¶ [a](javascript:x)" },
    { "[a](file:///etc/passwd)", "¶ [a](file:///etc/passwd)" },
    { "[a](https:x)", "¶ [a](https:x)" },
    { "[a](https://)", "¶ [a](https://)" },
    { "[a](mailto:)", "¶ [a](mailto:)" },
    { "[a](https://x y)", "¶ [a](https://x y)" },
    { "[a](https://x", "¶ [a](https://x" },
    { "[a](https://x\n)", "¶ [a](https://x/)" },
    { "[a] (https://x)", "¶ [a] (https://x)" },
    { "[](https://x)", "¶ [](https://x)" },
    { "[ ](https://x)", "¶ [ ](https://x)" },
    { "[**](https://x)a**", "¶ [<b>](https://x)a</b>" },
    { "https://x", "¶ https://x" },
    { "![a](https://x)", "¶ !<a https://x>a</a>" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
append_words (GString *out, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (strchr ("*[]()•- \n\t", text[i]) == NULL && (guchar) text[i] < 0x80)
      g_string_append_c (out, text[i]);
}

/* Every letter and every address, in the order of reading; an address follows the last part of its words. */
static char *
collect_words (GPtrArray *passages)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < passages->len; i++)
    {
      const CohesionRichPassage *passage = g_ptr_array_index (passages, i);
      guint at = 0;

      g_assert_true (g_utf8_validate (passage->text, -1, NULL));
      g_assert_cmpuint (strlen (passage->text), >, 0);
      for (guint j = 0; j < passage->spans->len; j++)
        {
          const CohesionRichSpan *span = &g_array_index (passage->spans, CohesionRichSpan, j);
          const CohesionRichSpan *next = j + 1 < passage->spans->len ? span + 1 : NULL;

          append_words (out, passage->text + at, span->end - at);
          at = span->end;
          if (span->uri != NULL &&
              !(next != NULL && next->start == at && g_strcmp0 (next->uri, span->uri) == 0))
            append_words (out, span->uri, strlen (span->uri));
        }
      append_words (out, passage->text + at, strlen (passage->text) - at);
    }
  return g_string_free_and_steal (out);
}

/* Whatever is typed: nothing but markup goes, and nothing comes. */
static void
test_random (void)
{
  static const char *const parts[] = { "*",  "**",       "[",       "]",   "](",        ")",
                                       "(",  "https://", "mailto:", "a",   "bc",        " ",
                                       "\n", "- ",       "\n\n",    "• ",  "é",         "[x](https://y)",
                                       "/",  ".",        "**d",     "e**", "](https://" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guint links = 0;

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (GString) source = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autoptr (GPtrArray) passages = NULL;
      g_autofree char *found = NULL;
      guint n = (guint) g_rand_int_range (rand, 0, 30);
      guint serial = 0;

      for (guint j = 0; j < n; j++)
        {
          const char *part = parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))];

          /* Each address differs, so that neighbours are told apart. */
          if (g_str_equal (part, "[x](https://y)"))
            g_string_append_printf (source, "[x](https://y%u)", serial++);
          else
            g_string_append (source, part);
        }
      append_words (expected, source->str, source->len);
      passages = cohesion_rich_text_parse (source->str);
      found = collect_words (passages);
      links += serial;
      if (!g_str_equal (found, expected->str))
        g_error ("“%s” becomes “%s”", source->str, found);
    }
  g_assert_cmpuint (links, >, 500);
}

/* Markup that never ends does not hang, at twice the most that a field holds: what grows with the square of
 * it would outlast the test. */
static void
test_hostile (void)
{
  static const char *const parts[] = {
    "[", "**", "**a",    "[a](",           "[a](https://", "** ",  "*",
    "(", "- ", "1. a\n", "[a](https://x)", "**a** ",       "a **", "[a](https://("
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) source = g_string_new (NULL);
      g_autoptr (GPtrArray) passages = NULL;

      while (source->len < 200000)
        g_string_append (source, parts[i]);
      passages = cohesion_rich_text_parse (source->str);
      g_assert_cmpuint (passages->len, >, 0);
    }
}

static void
test_plain (void)
{
  g_autofree char *none = cohesion_rich_text_to_plain (NULL);
  g_autofree char *text = cohesion_rich_text_to_plain (
      "We **welcome** [all](https://example.org).\n\n- One\n- Two");

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (text, ==, "We welcome all.\n• One\n• Two");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/rich-text/blocks", test_blocks);
  g_test_add_func ("/model/rich-text/bold", test_bold);
  g_test_add_func ("/model/rich-text/links", test_links);
  g_test_add_func ("/model/rich-text/plain", test_plain);
  g_test_add_func ("/model/rich-text/random", test_random);
  g_test_add_func ("/model/rich-text/hostile", test_hostile);
  return g_test_run ();
}
