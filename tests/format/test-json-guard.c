#include "config.h"

#include "format/cohesion-format-error.h"
#include "format/cohesion-json-guard.h"

#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  gsize length; /* 0: up to the NUL */
  CohesionFormatError code;
  const char *path;
  guint line;
} Refusal;

#define EMPTY COHESION_FORMAT_ERROR_EMPTY
#define LIMIT COHESION_FORMAT_ERROR_LIMIT
#define SYNTAX COHESION_FORMAT_ERROR_SYNTAX
#define ENCODING COHESION_FORMAT_ERROR_ENCODING
#define NUMBER COHESION_FORMAT_ERROR_NUMBER
#define TWICE COHESION_FORMAT_ERROR_DUPLICATE_MEMBER

static const Refusal refusals[] = {
  { "empty", "", 0, EMPTY, "", 0 },
  { "space", " \n\t\r\n", 0, EMPTY, "", 0 },
  { "only-mark", "\xef\xbb\xbf", 0, EMPTY, "", 0 },
  { "nul-bytes", "\0\0\0", 3, SYNTAX, "", 1 },
  { "utf-16", "{\0\"\0a\0", 6, SYNTAX, "", 1 },
  { "twice", "{\n\"a\": 1,\n\"b\": 2,\n\"a\": 3}", 0, TWICE, "a", 4 },
  { "twice-escaped", "{\"t\": [{}, {\"id\": 1,\n \"\\u0069d\": 2}]}", 0, TWICE, "t[1].id", 2 },
  { "twice-inner", "{\"x\": {\"a\": 1, \"b\": {\"a\": 1, \"c\": 2, \"c\": 2}}}", 0, TWICE, "x.b.c", 1 },
  { "twice-surrogates", "{\"\\ud83d\\ude00\": 1, \"\xf0\x9f\x98\x80\": 1}", 0, TWICE, "\xf0\x9f\x98\x80", 1 },
  { "nul-escape", "{\"title\": \"x\\u0000y\"}", 0, ENCODING, "title", 1 },
  { "nul-escape-in-name", "{\"a\": {\"x\\u0000y\": 1}}", 0, ENCODING, "a", 1 },
  { "latin-1", "{\n\"title\":\n\"caf\xe9\"}", 0, ENCODING, "title", 3 },
  { "latin-1-in-name", "{\"caf\xe9\": 1}", 0, ENCODING, "", 1 },
  { "overlong", "[0, \"\xc0\xaf\"]", 0, ENCODING, "[1]", 1 },
  { "surrogate-bytes", "[\"\xed\xa0\x80\"]", 0, ENCODING, "[0]", 1 },
  { "cut-character", "[\"\xe2\x80\"]", 0, ENCODING, "[0]", 1 },
  { "lone-high", "[\"\\ud800\"]", 0, ENCODING, "[0]", 1 },
  { "lone-low", "[\"\\udc00\"]", 0, ENCODING, "[0]", 1 },
  { "swapped", "[\"\\udc00\\ud800\"]", 0, ENCODING, "[0]", 1 },
  { "high-high", "[\"\\ud800\\ud800\"]", 0, ENCODING, "[0]", 1 },
  { "short-escape", "[\"\\u12\"]  ", 0, SYNTAX, "[0]", 1 },
  { "bad-escape", "[\"\\x41\"]", 0, SYNTAX, "[0]", 1 },
  { "nul-after-backslash", "[\"\\\0\"]", 6, SYNTAX, "[0]", 1 },
  { "line-break", "[\n\"a\nb\"]", 0, SYNTAX, "[0]", 2 },
  { "control", "[\"\x01\"]", 0, SYNTAX, "[0]", 1 },
  { "integer-plus-one", "[9223372036854775808]", 0, NUMBER, "[0]", 1 },
  { "integer-minus-one", "[0,\n-9223372036854775809]", 0, NUMBER, "[1]", 2 },
  { "integer-long",
    "{\"a\": 100000000000000000000000000000000000000000000000000000000000000000000000000000000}", 0, NUMBER,
    "a", 1 },
  { "infinite", "{\"a\": 1e999}", 0, NUMBER, "a", 1 },
  { "too-small", "{\"a\": 1e-999}", 0, NUMBER, "a", 1 },
  { "too-many-digits", "{\"a\": 0.123456789012345678}", 0, NUMBER, "a", 1 },
  { "seventeen-digits-lost", "{\"a\": 9007199254740993.0}", 0, NUMBER, "a", 1 },
  { "nan", "{\"a\": NaN}", 0, SYNTAX, "a", 1 },
  { "infinity", "{\"a\": -Infinity}", 0, SYNTAX, "a", 1 },
  { "true", "{\"a\": True}", 0, SYNTAX, "a", 1 },
  { "truest", "{\"a\": truest}", 0, SYNTAX, "", 1 },
  { "octal", "[007]", 0, SYNTAX, "", 1 },
  { "hex", "[0x10]", 0, SYNTAX, "", 1 },
  { "point-first", "[.5]", 0, SYNTAX, "[0]", 1 },
  { "point-last", "[5.]", 0, SYNTAX, "[0]", 1 },
  { "exponent-empty", "[5e]", 0, SYNTAX, "[0]", 1 },
  { "plus", "[+1]", 0, SYNTAX, "[0]", 1 },
  { "minus", "[-]", 0, SYNTAX, "[0]", 1 },
  { "two-documents", "{}\n{}", 0, SYNTAX, "", 2 },
  { "nul-at-end", "{}\0", 3, SYNTAX, "", 1 },
  { "comment", "{/* */}", 0, SYNTAX, "", 1 },
  { "single-quotes", "{'a': 1}", 0, SYNTAX, "", 1 },
  { "assignment", "var a = 1", 0, SYNTAX, "", 1 },
  { "comma-last", "{\"a\": [1, 2,\n]}", 0, SYNTAX, "a[2]", 2 },
  { "comma-last-in-object", "{\"a\": 1,\n}", 0, SYNTAX, "", 2 },
  { "comma-missing", "{\"a\": 1\n\"b\": 2}", 0, SYNTAX, "", 2 },
  { "colon-missing", "{\"a\" 1}", 0, SYNTAX, "a", 1 },
  { "bracket-wrong", "{\"a\": [1}", 0, SYNTAX, "a", 1 },
  { "cut-word", "[tru", 0, SYNTAX, "[0]", 1 },
  { "cut-number", "[-", 0, SYNTAX, "[0]", 1 },
  { "cut-text", "[\"abc", 0, SYNTAX, "[0]", 1 },
  { "cut-escape", "[\"abc\\", 0, SYNTAX, "[0]", 1 },
  { "cut-unicode", "[\"abc\\u00", 0, SYNTAX, "[0]", 1 },
  { "cut-array", "[1,\n2", 0, SYNTAX, "", 2 },
  { "cut-object", "{\"a\":\n", 0, SYNTAX, "a", 2 },
};

static GBytes *
bytes_of (const char *text, gsize length)
{
  return g_bytes_new (text, length > 0 ? length : strlen (text));
}

static void
test_refusal (gconstpointer data)
{
  const Refusal *refusal = data;
  g_autoptr (GBytes) bytes = bytes_of (refusal->text, refusal->length);
  g_autoptr (GError) error = NULL;

  g_assert_false (cohesion_json_guard (bytes, &error));
  g_assert_error (error, COHESION_FORMAT_ERROR, (gint) refusal->code);
  g_assert_cmpstr (cohesion_format_error_get_path (error), ==, refusal->path);
  g_assert_cmpuint (cohesion_format_error_get_line (error), ==, refusal->line);
  g_assert_true (g_str_has_suffix (error->message, cohesion_format_error_get_text (error)));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static const char *const accepted[] = {
  "{}",
  "[]",
  " [ ] ",
  "\xef\xbb\xbf{\"a\": 1}\r\n",
  "null",
  "\"\"",
  "[true, false, null, -0, 0.5, -1.25e-7, 1E+2, 0.0, 1.50, 5e-324, 0.10000000000000001]",
  "[9223372036854775807, -9223372036854775808]",
  "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\xc3\xa9\xf0\x9f\x98\x80\x7f\"]",
  "{\"a\": {\"b\": 1, \"c\": [{\"d\": 1}, {\"d\": 1}]}, \"b\": 2, \"d\": 3, \"c\": 4}",
  "{\"a\": {\"a\": {\"a\": 1}, \"b\": {\"a\": 1}}, \"A\": [{\"a\": 1}, {\"a\": 2}], \"\": 0}",
};

static void
test_accepted (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autoptr (GBytes) bytes = bytes_of (accepted[i], 0);
      g_autoptr (GError) error = NULL;

      cohesion_json_guard (bytes, &error);
      g_assert_no_error (error);
    }
}

static GBytes *
nested (guint depth, char begin, char end)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, begin == '[' ? "[" : "{\"a\":");
  g_string_append_c (text, '1');
  for (guint i = 0; i < depth; i++)
    g_string_append_c (text, end);
  return g_string_free_to_bytes (text);
}

static void
test_nesting (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) deepest = nested (COHESION_JSON_MAX_DEPTH, "[{"[i], "]}"[i]);
      g_autoptr (GBytes) deeper = nested (COHESION_JSON_MAX_DEPTH + 1, "[{"[i], "]}"[i]);
      g_autoptr (GBytes) hostile = nested (1000 * 1000, "[{"[i], "]}"[i]);
      g_autoptr (GError) error = NULL;

      g_assert_true (cohesion_json_guard (deepest, NULL));
      g_assert_false (cohesion_json_guard (deeper, NULL));
      g_assert_false (cohesion_json_guard (hostile, &error));
      g_assert_error (error, COHESION_FORMAT_ERROR, LIMIT);
    }
}

/* A large object is checked too, and in time that does not grow with the square of its members. */
static void
test_many_members (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (GBytes) good = NULL;
  g_autoptr (GBytes) bad = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 300000; i++)
    g_string_append_printf (text, "%s\"m%u\": {\"x\": 0}", i > 0 ? "," : "", i);
  g_string_append (text, "}");
  good = bytes_of (text->str, 0);
  g_assert_true (cohesion_json_guard (good, &error));
  g_assert_no_error (error);

  g_string_truncate (text, text->len - 1);
  g_string_append (text, ",\n\"m7\": 0}");
  bad = bytes_of (text->str, 0);
  g_assert_false (cohesion_json_guard (bad, &error));
  g_assert_error (error, COHESION_FORMAT_ERROR, TWICE);
  g_assert_cmpstr (cohesion_format_error_get_path (error), ==, "m7");
  g_assert_cmpuint (cohesion_format_error_get_line (error), ==, 2);
}

static void
test_too_large (void)
{
  gsize size = (gsize) COHESION_FORMAT_MAX_SIZE + 1;
  g_autofree char *text = g_malloc (size);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  text[0] = '1';
  bytes = g_bytes_new_take (g_steal_pointer (&text), size);
  g_assert_false (cohesion_json_guard (bytes, &error));
  g_assert_error (error, COHESION_FORMAT_ERROR, LIMIT);
  g_assert_nonnull (strstr (error->message, "256 MB"));
}

/* The bytes come from a mapped file: what stands behind them is not ours. */
static void
test_slice (void)
{
  static const char text[] = "[12, \"a\"]999\"";
  g_autoptr (GBytes) whole = g_bytes_new_static (text, strlen (text));
  g_autoptr (GBytes) good = g_bytes_new_from_bytes (whole, 0, 9);

  g_assert_true (cohesion_json_guard (good, NULL));
  for (gsize length = 0; length < 9; length++)
    {
      g_autofree char *exact = g_memdup2 (text, length);
      g_autoptr (GBytes) cut = g_bytes_new_take (g_steal_pointer (&exact), length);

      g_assert_false (cohesion_json_guard (cut, NULL));
    }
}

/* What the guard lets through, json-glib takes as well: otherwise its messages would reach people. */
static void
test_agrees_with_parser (void)
{
  static const char alphabet[] = "{}[],:\"\\\"ue0019.-+ \n\taé{\"a\":";
  guint n_accepted = 0;

  for (guint round = 0; round < 60000; round++)
    {
      g_autofree char *text = g_strdup (accepted[g_test_rand_int_range (5, G_N_ELEMENTS (accepted))]);
      gsize length = strlen (text);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      for (gint i = g_test_rand_int_range (1, 3); i > 0; i--)
        text[g_test_rand_int_range (0, (gint32) length)] =
            alphabet[g_test_rand_int_range (0, (gint32) strlen (alphabet))];
      bytes = g_bytes_new (text, length);
      if (!cohesion_json_guard (bytes, NULL))
        continue;
      n_accepted++;
      json_parser_set_strict (parser, TRUE);
      json_parser_load_from_data (parser, text, (gssize) length, &error);
      if (error != NULL)
        g_test_message ("%s", text);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (n_accepted, >, 1000);
}

static const char located[] = "{\n"
                              "  \"themes\": [\n"
                              "    {},\n"
                              "    {\n"
                              "      \"title\": \"x\",\n"
                              "      \"period\": {\n"
                              "        \"from\": 1 } } ],\n"
                              "  \"end\":\n"
                              "    0 }";

static void
test_locate (void)
{
  static const struct
  {
    const char *path;
    guint line;
  } cases[] = {
    { "", 1 },
    { "themes", 2 },
    { "themes[0]", 3 },
    { "themes[1]", 4 },
    { "themes[1].title", 5 },
    { "themes[1].period.from", 7 },
    { "themes[1].period.to", 6 },
    { "themes[1].nothing.of[3].this", 4 },
    { "themes[12]", 2 },
    { "end", 9 },
    { "missing", 1 },
  };
  g_autoptr (GBytes) bytes = bytes_of (located, 0);
  const char *paths[G_N_ELEMENTS (cases)];
  guint lines[G_N_ELEMENTS (cases)];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      paths[i] = cases[i].path;
      g_assert_cmpuint (cohesion_json_locate (bytes, cases[i].path), ==, cases[i].line);
    }
  cohesion_json_locate_all (bytes, paths, G_N_ELEMENTS (paths), lines);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (lines[i], ==, cases[i].line);
}

static void
test_message (void)
{
  g_autoptr (GBytes) bytes = bytes_of ("{\"themes\": [\n{\"title\": 1, \"title\": 2}]}", 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;
  g_autoptr (GError) other = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "other");

  cohesion_json_guard (bytes, &error);
  g_assert_cmpstr (error->message, ==,
                   "themes[0].title, line 2: This member is there twice. Keep one of the two.");
  copy = g_error_copy (error);
  g_clear_error (&error);
  g_assert_cmpstr (cohesion_format_error_get_path (copy), ==, "themes[0].title");
  g_assert_cmpstr (cohesion_format_error_get_text (copy), ==,
                   "This member is there twice. Keep one of the two.");
  g_assert_cmpuint (cohesion_format_error_get_line (copy), ==, 2);
  g_assert_cmpstr (cohesion_format_error_get_path (other), ==, "");
  g_assert_cmpstr (cohesion_format_error_get_text (other), ==, "other");
  g_assert_cmpuint (cohesion_format_error_get_line (other), ==, 0);
}

/* A name of megabytes in a hostile file must not fill the screen. */
static void
test_long_name (void)
{
  g_autofree char *name = g_strnfill (1000 * 1000, 'n');
  g_autofree char *text = g_strdup_printf ("{\"%s\": 1e999}", name);
  g_autoptr (GBytes) bytes = bytes_of (text, 0);
  g_autoptr (GError) error = NULL;

  g_assert_false (cohesion_json_guard (bytes, &error));
  g_assert_cmpuint (strlen (error->message), <, 300);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/format/json-guard/refuses/%s", refusals[i].name);

      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  g_test_add_func ("/format/json-guard/accepts", test_accepted);
  g_test_add_func ("/format/json-guard/nesting", test_nesting);
  g_test_add_func ("/format/json-guard/many-members", test_many_members);
  g_test_add_func ("/format/json-guard/too-large", test_too_large);
  g_test_add_func ("/format/json-guard/slice", test_slice);
  g_test_add_func ("/format/json-guard/agrees-with-parser", test_agrees_with_parser);
  g_test_add_func ("/format/json-guard/locate", test_locate);
  g_test_add_func ("/format/json-guard/message", test_message);
  g_test_add_func ("/format/json-guard/long-name", test_long_name);
  return g_test_run ();
}
