#include "config.h"

#include "ui/text/cohesion-rich-buffer.h"

#include <string.h>

/* What an editor of rich text makes of what is typed. “|” is the caret. */

typedef struct
{
  CohesionRichBuffer *rich;
  GtkTextBuffer *buffer;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->rich = cohesion_rich_buffer_new ();
  fixture->buffer = GTK_TEXT_BUFFER (fixture->rich);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->rich);
}

static void
assert_source (Fixture *fixture, const char *expected)
{
  g_autofree char *source = cohesion_rich_buffer_dup_source (fixture->rich);

  g_assert_cmpstr (source, ==, expected);
}

static void
assert_shown (Fixture *fixture, const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (fixture->buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static int
get_caret (Fixture *fixture)
{
  int position;

  g_object_get (fixture->buffer, "cursor-position", &position, NULL);
  return position;
}

static void
set_caret (Fixture *fixture, int position)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, position);
  gtk_text_buffer_place_cursor (fixture->buffer, &iter);
}

static void
select_range (Fixture *fixture, int from, int to)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &end, to);
  gtk_text_buffer_select_range (fixture->buffer, &end, &start);
}

/* Key by key, as an editor does. */
static void
type (Fixture *fixture, const char *keys)
{
  for (const char *p = keys; *p; p = g_utf8_next_char (p))
    {
      gtk_text_buffer_begin_user_action (fixture->buffer);
      gtk_text_buffer_delete_selection (fixture->buffer, TRUE, TRUE);
      gtk_text_buffer_insert_interactive_at_cursor (fixture->buffer, p, (int) (g_utf8_next_char (p) - p),
                                                    TRUE);
      gtk_text_buffer_end_user_action (fixture->buffer);
    }
}

static void
backspace (Fixture *fixture)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, get_caret (fixture));
  gtk_text_buffer_backspace (fixture->buffer, &iter, TRUE, TRUE);
}

static void
delete_range (Fixture *fixture, int from, int to)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &end, to);
  gtk_text_buffer_delete_interactive (fixture->buffer, &start, &end, TRUE);
}

static void
test_list_by_typing (Fixture *fixture, gconstpointer data)
{
  type (fixture, "- Art\nParks");
  assert_shown (fixture, "•\tArt\n•\tParks");
  assert_source (fixture, "- Art\n- Parks");
  g_assert_cmpint (cohesion_rich_buffer_get_kind (fixture->rich), ==, COHESION_RICH_BULLET);
  /* Enter in an empty item ends the list. */
  type (fixture, "\n");
  assert_source (fixture, "- Art\n- Parks\n- ");
  type (fixture, "\n");
  assert_source (fixture, "- Art\n- Parks\n");
  g_assert_cmpint (cohesion_rich_buffer_get_kind (fixture->rich), ==, COHESION_RICH_PARAGRAPH);
  type (fixture, "After");
  assert_source (fixture, "- Art\n- Parks\nAfter");
}

static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  type (fixture, "1. One\nTwo\nThree");
  assert_source (fixture, "1. One\n2. Two\n3. Three");
  /* A new item in between: those below count on. */
  set_caret (fixture, (int) strlen ("1.\tOne"));
  type (fixture, "\nNew");
  assert_source (fixture, "1. One\n2. New\n3. Two\n4. Three");
  assert_shown (fixture, "1.\tOne\n2.\tNew\n3.\tTwo\n4.\tThree");
  /* Backspace before the words takes the number away, and the next begins again. */
  set_caret (fixture, (int) strlen ("1.\tOne\n2.\t"));
  backspace (fixture);
  assert_source (fixture, "1. One\nNew\n1. Two\n2. Three");
}

static void
test_bold (Fixture *fixture, gconstpointer data)
{
  cohesion_rich_buffer_set_source (fixture->rich, "so much of this");
  select_range (fixture, 3, 8);
  cohesion_rich_buffer_set_bold (fixture->rich, TRUE);
  assert_source (fixture, "so **much** of this");
  assert_shown (fixture, "so much of this");
  g_assert_true (cohesion_rich_buffer_get_bold (fixture->rich));
  cohesion_rich_buffer_set_bold (fixture->rich, FALSE);
  assert_source (fixture, "so much of this");
  /* What is typed next, until it is switched off. */
  set_caret (fixture, 15);
  cohesion_rich_buffer_set_bold (fixture->rich, TRUE);
  type (fixture, " and that");
  cohesion_rich_buffer_set_bold (fixture->rich, FALSE);
  type (fixture, "!");
  assert_source (fixture, "so much of this **and that**!");
  /* Behind a bold word it goes on bold. */
  set_caret (fixture, 24);
  g_assert_true (cohesion_rich_buffer_get_bold (fixture->rich));
  set_caret (fixture, 3);
  g_assert_false (cohesion_rich_buffer_get_bold (fixture->rich));
}

/* Bold goes over lines, and within links, as it is seen; who takes it away leaves no mark behind. */
static void
test_bold_over_lines (Fixture *fixture, gconstpointer data)
{
  cohesion_rich_buffer_set_source (fixture->rich, "- one **two\n  three** [**four**](https://a.b)");
  assert_shown (fixture, "•\tone two\n  three four");
  assert_source (fixture, "- one **two\n  three** [**four**](https://a.b)");
  select_range (fixture, 0, 14);
  cohesion_rich_buffer_set_bold (fixture->rich, TRUE);
  assert_source (fixture, "- **one two\n  three** [**four**](https://a.b)");
  select_range (fixture, 18, 23);
  cohesion_rich_buffer_set_bold (fixture->rich, FALSE);
  assert_source (fixture, "- **one two\n  three** [four](https://a.b)");
  select_range (fixture, 6, 9);
  cohesion_rich_buffer_set_bold (fixture->rich, FALSE);
  assert_source (fixture, "- **one** two\n  **three** [four](https://a.b)");
}

/* Whatever is made bold is read again as it was written. */
static void
test_any_bold_comes_back (Fixture *fixture, gconstpointer data)
{
  static const char *const pieces[] = { "a",      " ",   "\n",          "\n\n",        "\n- ",
                                        "\n  ",   "- ",  "**b**",       "[c](cite:d)", "[**e**](cite:f)",
                                        "\n1. ",  "é",   "**g\nh** i ", "*",           "[j **k**](cite:l)",
                                        "\n2. m", "[ n", "](o)",        "\t" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) source = g_string_new (NULL);
      g_autofree char *text = NULL;
      g_autofree char *written = NULL;
      int length;

      for (int n = g_rand_int_range (random, 1, 16); n > 0; n--)
        g_string_append (source, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      g_test_message ("%s", source->str);
      cohesion_rich_buffer_set_source (fixture->rich, source->str);
      length = gtk_text_buffer_get_char_count (fixture->buffer);
      select_range (fixture, g_rand_int_range (random, 0, length + 1),
                    g_rand_int_range (random, 0, length + 1));
      cohesion_rich_buffer_set_bold (fixture->rich, i % 3 > 0);
      g_object_get (fixture->buffer, "text", &text, NULL);
      written = cohesion_rich_buffer_dup_source (fixture->rich);
      cohesion_rich_buffer_set_source (fixture->rich, written);
      assert_shown (fixture, text);
      assert_source (fixture, written);
    }
}

/* Markup that somebody types becomes what it means. */
static void
test_typed_markup (Fixture *fixture, gconstpointer data)
{
  type (fixture, "see **this** and [that](https://a.b).");
  assert_shown (fixture, "see this and that.");
  assert_source (fixture, "see **this** and [that](https://a.b).");
}

static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  cohesion_rich_buffer_set_source (fixture->rich, "One\nTwo\n\nThree");
  select_range (fixture, 1, 12);
  cohesion_rich_buffer_set_kind (fixture->rich, COHESION_RICH_NUMBER);
  assert_source (fixture, "1. One\n2. Two\n\n3. Three");
  cohesion_rich_buffer_set_kind (fixture->rich, COHESION_RICH_BULLET);
  assert_source (fixture, "- One\n- Two\n\n- Three");
  cohesion_rich_buffer_set_kind (fixture->rich, COHESION_RICH_PARAGRAPH);
  assert_source (fixture, "One\nTwo\n\nThree");
  /* An empty line can be the first item. */
  cohesion_rich_buffer_set_source (fixture->rich, "");
  cohesion_rich_buffer_set_kind (fixture->rich, COHESION_RICH_BULLET);
  type (fixture, "a");
  assert_source (fixture, "- a");
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  const char *uri;
  g_autofree char *words = NULL;

  cohesion_rich_buffer_set_source (fixture->rich, "see this page");
  select_range (fixture, 4, 8);
  cohesion_rich_buffer_set_link (fixture->rich, "[that]", "https://a.b");
  assert_source (fixture, "see [(that)](https://a.b) page");
  set_caret (fixture, 6);
  words = cohesion_rich_buffer_dup_link (fixture->rich, &uri);
  g_assert_cmpstr (words, ==, "(that)");
  g_assert_cmpstr (uri, ==, "https://a.b");
  cohesion_rich_buffer_set_link (fixture->rich, "it", "https://c.d");
  assert_source (fixture, "see [it](https://c.d) page");
  set_caret (fixture, 5);
  cohesion_rich_buffer_remove_link (fixture->rich);
  assert_source (fixture, "see it page");
}

static void
test_citation_is_one_thing (Fixture *fixture, gconstpointer data)
{
  cohesion_rich_buffer_set_source (fixture->rich, "here [72 %](cite:4f) there");
  assert_shown (fixture, "here 72 % there");
  /* The caret goes over it in either direction. */
  set_caret (fixture, 5);
  set_caret (fixture, 6);
  g_assert_cmpint (get_caret (fixture), ==, 9);
  set_caret (fixture, 8);
  g_assert_cmpint (get_caret (fixture), ==, 5);
  set_caret (fixture, 9);
  backspace (fixture);
  assert_source (fixture, "here  there");
  cohesion_rich_buffer_set_source (fixture->rich, "here [72 %](cite:4f) there");
  delete_range (fixture, 2, 7);
  assert_source (fixture, "he there");
}

static void
test_caret_stays_out_of_marks (Fixture *fixture, gconstpointer data)
{
  cohesion_rich_buffer_set_source (fixture->rich, "a\n- b\n- c");
  set_caret (fixture, 1);
  set_caret (fixture, 2);
  g_assert_cmpint (get_caret (fixture), ==, 4);
  /* To the left of the words is the line above. */
  set_caret (fixture, 3);
  g_assert_cmpint (get_caret (fixture), ==, 1);
  /* Joining an item to the line above leaves no bullet in the middle of it. */
  delete_range (fixture, 5, 6);
  assert_source (fixture, "a\n- bc");
  /* Whole lines leave the next one alone. */
  cohesion_rich_buffer_set_source (fixture->rich, "a\n\n- b");
  delete_range (fixture, 2, 3);
  assert_source (fixture, "a\n- b");
}

static void
test_paste (Fixture *fixture, gconstpointer data)
{
  type (fixture, "- x");
  cohesion_rich_buffer_paste (fixture->rich, "•\tArt\r\n•\tParks");
  assert_source (fixture, "- xArt\n- Parks");
  cohesion_rich_buffer_set_source (fixture->rich, "");
  cohesion_rich_buffer_paste (fixture->rich, "One\n1)\ta\n2)\tb");
  assert_source (fixture, "One\n1. a\n2. b");
}

/* Another text keeps the caret, and changes nothing that is the same. */
static void
test_another_source (Fixture *fixture, gconstpointer data)
{
  cohesion_rich_buffer_set_source (fixture->rich, "- **a** b\n- c");
  set_caret (fixture, 4);
  cohesion_rich_buffer_set_source (fixture->rich, "- **a** b\n- d **e**");
  g_assert_cmpint (get_caret (fixture), ==, 4);
  assert_source (fixture, "- **a** b\n- d **e**");
  cohesion_rich_buffer_set_source (fixture->rich, "- a b\n- d **e**");
  assert_source (fixture, "- a b\n- d **e**");
}

static void
note (guint *n)
{
  (*n)++;
}

/* Whoever writes it down is told once a key, when all of it is done. */
static void
test_told_once (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  g_signal_connect_swapped (fixture->buffer, "notify::text", G_CALLBACK (note), &n);
  type (fixture, "-");
  type (fixture, " ");
  g_assert_cmpuint (n, ==, 2);
  assert_source (fixture, "- ");
}

/* A long text is not tagged again at each key. */
static void
test_long_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) source = g_string_new (NULL);
  guint n = 0;

  while (source->len < 20000)
    g_string_append (source, "- An item with **bold words** and a [link](https://example.org)\n");
  cohesion_rich_buffer_set_source (fixture->rich, source->str);
  g_signal_connect_swapped (fixture->buffer, "apply-tag", G_CALLBACK (note), &n);
  set_caret (fixture, 10);
  type (fixture, "word\n");
  g_assert_cmpuint (n, <=, 2);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/ui/rich-buffer/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("list-by-typing", test_list_by_typing);
  ADD ("numbers", test_numbers);
  ADD ("bold", test_bold);
  ADD ("bold-over-lines", test_bold_over_lines);
  ADD ("any-bold-comes-back", test_any_bold_comes_back);
  ADD ("typed-markup", test_typed_markup);
  ADD ("kinds", test_kinds);
  ADD ("links", test_links);
  ADD ("citation-is-one-thing", test_citation_is_one_thing);
  ADD ("caret-stays-out-of-marks", test_caret_stays_out_of_marks);
  ADD ("paste", test_paste);
  ADD ("another-source", test_another_source);
  ADD ("told-once", test_told_once);
  ADD ("long-text", test_long_text);
#undef ADD
  return g_test_run ();
}
