#include "config.h"

#include "format/cohesion-format-error.h"
#include "format/cohesion-json-guard.h"
#include "format/cohesion-json-writer.h"

#include <locale.h>
#include <math.h>

static const char golden[] = "{\n"
                             "  \"text\": \"a \\\"b\\\" \\\\ /\\n\\t\\r\\b\\f\\u0001\\u001f \x7f é 😀\",\n"
                             "  \"least\": -9223372036854775808,\n"
                             "  \"yes\": true,\n"
                             "  \"no\": false,\n"
                             "  \"nothing\": null,\n"
                             "  \"empty\": {},\n"
                             "  \"none\": [],\n"
                             "  \"list\": [\n"
                             "    1,\n"
                             "    \"\",\n"
                             "    {\n"
                             "      \"a \\\" b\": []\n"
                             "    }\n"
                             "  ]\n"
                             "}\n";

static void
assert_bytes (GBytes *bytes, const char *expected)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_cmpmem (data, size, expected, strlen (expected));
}

static void
test_layout (void)
{
  CohesionJsonWriter *writer = cohesion_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  cohesion_json_writer_begin_object (writer, NULL);
  cohesion_json_writer_add_string (writer, "text", "a \"b\" \\ /\n\t\r\b\f\x01\x1f \x7f é 😀");
  cohesion_json_writer_add_int (writer, "least", G_MININT64);
  cohesion_json_writer_add_boolean (writer, "yes", TRUE);
  cohesion_json_writer_add_boolean (writer, "no", FALSE);
  cohesion_json_writer_add_null (writer, "nothing");
  cohesion_json_writer_begin_object (writer, "empty");
  cohesion_json_writer_end_object (writer);
  cohesion_json_writer_begin_array (writer, "none");
  cohesion_json_writer_end_array (writer);
  cohesion_json_writer_begin_array (writer, "list");
  cohesion_json_writer_add_int (writer, NULL, 1);
  cohesion_json_writer_add_string (writer, NULL, "");
  cohesion_json_writer_begin_object (writer, NULL);
  cohesion_json_writer_begin_array (writer, "a \" b");
  cohesion_json_writer_end_array (writer);
  cohesion_json_writer_end_object (writer);
  cohesion_json_writer_end_array (writer);
  cohesion_json_writer_end_object (writer);
  bytes = cohesion_json_writer_finish (writer, &error);
  g_assert_no_error (error);
  assert_bytes (bytes, golden);
  g_assert_true (cohesion_json_guard (bytes, &error));
}

static GBytes *
write_again (GBytes *bytes, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  CohesionJsonWriter *writer = cohesion_json_writer_new ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  json_parser_set_strict (parser, TRUE);
  g_assert_true (json_parser_load_from_data (parser, data, (gssize) size, NULL));
  cohesion_json_writer_add_node (writer, NULL, json_parser_get_root (parser));
  return cohesion_json_writer_finish (writer, error);
}

/* Members nobody knows come back as they were. */
static void
test_nodes (void)
{
  static const char numbers[] = "[\n"
                                "  0.1,\n"
                                "  0.5,\n"
                                "  -1.25e-07,\n"
                                "  100.0,\n"
                                "  5e-300,\n"
                                "  1.7976931348623157e+308,\n"
                                "  0.30000000000000004,\n"
                                "  9223372036854775807\n"
                                "]\n";
  g_autoptr (GBytes) one = g_bytes_new_static (golden, strlen (golden));
  g_autoptr (GBytes) one_again = write_again (one, NULL);
  g_autoptr (GBytes) two = g_bytes_new_static (numbers, strlen (numbers));
  g_autoptr (GBytes) two_again = write_again (two, NULL);

  assert_bytes (one_again, golden);
  assert_bytes (two_again, numbers);
}

static void
test_refuses_bad_text (void)
{
  CohesionJsonWriter *writer = cohesion_json_writer_new ();
  g_autoptr (GError) error = NULL;

  cohesion_json_writer_begin_object (writer, NULL);
  cohesion_json_writer_begin_array (writer, "themes");
  cohesion_json_writer_add_null (writer, NULL);
  cohesion_json_writer_begin_object (writer, NULL);
  cohesion_json_writer_add_string (writer, "title", "caf\xe9");
  cohesion_json_writer_add_string (writer, "later", "\xff");
  cohesion_json_writer_end_object (writer);
  cohesion_json_writer_end_array (writer);
  cohesion_json_writer_end_object (writer);
  g_assert_null (cohesion_json_writer_finish (writer, &error));
  g_assert_error (error, COHESION_FORMAT_ERROR, COHESION_FORMAT_ERROR_ENCODING);
  g_assert_cmpstr (cohesion_format_error_get_path (error), ==, "themes[1].title");
}

static void
test_refuses_bad_name (void)
{
  CohesionJsonWriter *writer = cohesion_json_writer_new ();
  g_autoptr (GError) error = NULL;

  cohesion_json_writer_begin_object (writer, NULL);
  cohesion_json_writer_add_int (writer, "caf\xe9", 1);
  cohesion_json_writer_end_object (writer);
  g_assert_null (cohesion_json_writer_finish (writer, &error));
  g_assert_error (error, COHESION_FORMAT_ERROR, COHESION_FORMAT_ERROR_ENCODING);
}

static void
test_refuses_infinity (void)
{
  g_autoptr (JsonNode) node = json_node_alloc ();
  CohesionJsonWriter *writer = cohesion_json_writer_new ();
  g_autoptr (GError) error = NULL;

  json_node_init_double (node, -INFINITY);
  cohesion_json_writer_add_node (writer, NULL, node);
  g_assert_null (cohesion_json_writer_finish (writer, &error));
  g_assert_error (error, COHESION_FORMAT_ERROR, COHESION_FORMAT_ERROR_NUMBER);
}

/* What the guard would not let in again is not written. */
static void
test_refuses_depth (void)
{
  for (guint depth = COHESION_JSON_MAX_DEPTH; depth <= COHESION_JSON_MAX_DEPTH + 1; depth++)
    {
      g_autofree char *begin = g_strnfill (depth, '[');
      g_autofree char *end = g_strnfill (depth, ']');
      g_autofree char *text = g_strconcat (begin, end, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GBytes) again = NULL;
      g_autoptr (GError) error = NULL;

      again = write_again (bytes, &error);
      if (depth == COHESION_JSON_MAX_DEPTH)
        g_assert_true (cohesion_json_guard (again, NULL));
      else
        g_assert_error (error, COHESION_FORMAT_ERROR, COHESION_FORMAT_ERROR_LIMIT);
    }
}

static char *
random_text (void)
{
  GString *text = g_string_new (NULL);

  for (gint i = g_test_rand_int_range (0, 12); i > 0; i--)
    {
      gunichar c = (gunichar) g_test_rand_int_range (1, g_test_rand_bit () ? 0x80 : 0x110000);

      if (g_unichar_validate (c))
        g_string_append_unichar (text, c);
    }
  return g_string_free (text, FALSE);
}

static void
test_random_texts (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      g_autofree char *text = random_text ();
      g_autofree char *name = random_text ();
      CohesionJsonWriter *writer = cohesion_json_writer_new ();
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GBytes) bytes = NULL;
      JsonObject *object;

      cohesion_json_writer_begin_object (writer, NULL);
      cohesion_json_writer_add_string (writer, name, text);
      cohesion_json_writer_end_object (writer);
      bytes = cohesion_json_writer_finish (writer, NULL);
      g_assert_true (cohesion_json_guard (bytes, NULL));
      json_parser_set_strict (parser, TRUE);
      g_assert_true (json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                                 (gssize) g_bytes_get_size (bytes), NULL));
      object = json_node_get_object (json_parser_get_root (parser));
      g_assert_cmpstr (json_object_get_string_member (object, name), ==, text);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/json-writer/layout", test_layout);
  g_test_add_func ("/format/json-writer/nodes", test_nodes);
  g_test_add_func ("/format/json-writer/refuses-bad-text", test_refuses_bad_text);
  g_test_add_func ("/format/json-writer/refuses-bad-name", test_refuses_bad_name);
  g_test_add_func ("/format/json-writer/refuses-infinity", test_refuses_infinity);
  g_test_add_func ("/format/json-writer/refuses-depth", test_refuses_depth);
  g_test_add_func ("/format/json-writer/random-texts", test_random_texts);
  return g_test_run ();
}
