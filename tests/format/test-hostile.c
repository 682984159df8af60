#include "config.h"

#include "format/cohesion-format.h"
#include "format/cohesion-json-guard.h"
#include "model/cohesion-limits.h"
#include "support/cohesion-fixed-point.h"

#include <locale.h>
#include <string.h>

#define EMPTY COHESION_FORMAT_ERROR_EMPTY
#define LIMIT COHESION_FORMAT_ERROR_LIMIT
#define SYNTAX COHESION_FORMAT_ERROR_SYNTAX
#define ENCODING COHESION_FORMAT_ERROR_ENCODING
#define NUMBER COHESION_FORMAT_ERROR_NUMBER
#define TWICE COHESION_FORMAT_ERROR_DUPLICATE_MEMBER
#define NOT_COHESION COHESION_FORMAT_ERROR_NOT_COHESION
#define VERSION COHESION_FORMAT_ERROR_VERSION
#define MISSING COHESION_FORMAT_ERROR_MISSING
#define TYPE COHESION_FORMAT_ERROR_TYPE
#define VALUE COHESION_FORMAT_ERROR_VALUE
#define SAME_ID COHESION_FORMAT_ERROR_DUPLICATE_ID

#define ACTION "themes[0].priorities[0].actions[0]."

/* clang-format off */
static const struct
{
  const char *file;
  CohesionFormatError code;
  const char *path;
  guint line;
} refusals[] = {
  { "array", NOT_COHESION, "", 1 },
  { "boolean-number", TYPE, "settings.percentages.largestRemainder", 8 },
  { "by-object", TYPE, "modifiedBy", 5 },
  { "choice-unknown", VALUE, "strategy.status", 7 },
  { "colour-word", VALUE, "settings.statusScheme[0].colour", 11 },
  { "date-british", VALUE, "strategy.period.from", 8 },
  { "date-impossible", VALUE, "strategy.period.from", 8 },
  { "date-number", TYPE, "strategy.period.from", 8 },
  { "deadline-anchor", TYPE, ACTION "deadline.anchor", 16 },
  { "deadline-date-impossible", VALUE, ACTION "deadline.date", 16 },
  { "deadline-date-month", VALUE, ACTION "deadline.date", 16 },
  { "deadline-date-number", TYPE, ACTION "deadline.date", 16 },
  { "deadline-day-alone", VALUE, ACTION "deadline.day", 16 },
  { "deadline-month", VALUE, ACTION "deadline.month", 16 },
  { "deadline-precision", VALUE, ACTION "deadline.precision", 16 },
  { "deadline-recurrence", TYPE, ACTION "deadline.recurrence", 16 },
  { "deadline-words", LIMIT, ACTION "deadline.text", 15 },
  { "deadline-text", TYPE, ACTION "deadline", 14 },
  { "decimal-comma", VALUE, "settings.measureTolerance", 7 },
  { "decimal-number", TYPE, "settings.measureTolerance", 7 },
  { "empty", EMPTY, "", 0 },
  { "format-number", NOT_COHESION, "", 1 },
  { "id-empty", VALUE, "themes[0].id", 7 },
  { "id-long", VALUE, "themes[0].id", 7 },
  { "id-number", TYPE, "themes[0].id", 7 },
  { "id-of-document", SAME_ID, "strategy.id", 6 },
  { "id-path", VALUE, "themes[0].id", 7 },
  { "id-spaces", VALUE, "themes[0].id", 7 },
  { "id-twice", SAME_ID, "themes[1].priorities[0].id", 13 },
  { "id-twice-in-trash", SAME_ID, "trash[0].object.id", 15 },
  { "level-text", TYPE, "settings.levelNames.theme.singular", 9 },
  { "lone-surrogate", ENCODING, "strategy.title", 7 },
  { "member-twice", TWICE, "strategy.title", 8 },
  { "modified-before-time", VALUE, "modified", 5 },
  { "modified-date", VALUE, "modified", 5 },
  { "modified-no-zone", VALUE, "modified", 5 },
  { "modified-number", TYPE, "modified", 5 },
  { "nested", LIMIT, "x[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]"
                     "[0][0][0][0][0][0][0][0][0][0][0]", 5 },
  { "no-format", NOT_COHESION, "", 1 },
  { "no-id", MISSING, "id", 1 },
  { "no-version", VERSION, "formatVersion", 1 },
  { "nul-byte", SYNTAX, "strategy.title", 7 },
  { "nul-escape", ENCODING, "strategy.title", 7 },
  { "number-fraction", TYPE, "settings.amberDays", 7 },
  { "number-huge", NUMBER, "settings.amberDays", 7 },
  { "number-infinite", NUMBER, "settings.x", 7 },
  { "number-none", NUMBER, "settings.amberDays", 7 },
  { "number-text", TYPE, "settings.amberDays", 7 },
  { "other-format", NOT_COHESION, "", 1 },
  { "period-array", TYPE, "strategy.period", 7 },
  { "period-text", TYPE, "strategy.period", 7 },
  { "reference-object", TYPE, ACTION "lead", 14 },
  { "reference-spaces", VALUE, ACTION "lead", 14 },
  { "references-numbers", TYPE, ACTION "supporters[1]", 16 },
  { "references-text", TYPE, ACTION "supporters", 14 },
  { "rev-negative", VALUE, "rev", 5 },
  { "rev-text", TYPE, "rev", 5 },
  { "status-without-key", MISSING, "settings.statusScheme[0].key", 8 },
  { "strategy-array", TYPE, "strategy", 5 },
  { "strings-null", TYPE, ACTION "tags[1]", 16 },
  { "text", NOT_COHESION, "", 1 },
  { "theme-array", TYPE, "themes[0]", 6 },
  { "theme-null", TYPE, "themes[0]", 6 },
  { "theme-text", TYPE, "themes[0]", 6 },
  { "themes-object", TYPE, "themes", 5 },
  { "title-boolean", TYPE, "strategy.title", 7 },
  { "title-number", TYPE, "strategy.title", 7 },
  { "title-object", TYPE, "strategy.title", 7 },
  { "trash-document", VALUE, "trash[0].object", 9 },
  { "trash-in-trash", VALUE, "trash[0].object", 9 },
  { "trash-without-kind", MISSING, "trash[0].kind", 6 },
  { "utf-16", SYNTAX, "", 1 },
  { "version-fraction", TYPE, "formatVersion", 3 },
  { "version-huge", NUMBER, "formatVersion", 3 },
  { "version-text", TYPE, "formatVersion", 3 },
  { "version-zero", VERSION, "formatVersion", 3 },
  { "windows-1252", ENCODING, "strategy.title", 7 },
};
/* clang-format on */

static GBytes *
read_data (const char *folder, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".cohesion", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", folder, file, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

static void
assert_refused (GBytes *bytes, CohesionFormatError code, const char *path, guint line)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cohesion_format_read (bytes, NULL, &error));
  g_assert_error (error, COHESION_FORMAT_ERROR, (gint) code);
  g_assert_cmpstr (cohesion_format_error_get_path (error), ==, path);
  g_assert_cmpuint (cohesion_format_error_get_line (error), ==, line);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_refusals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GBytes) bytes = read_data ("hostile", refusals[i].file);

      g_test_message ("%s", refusals[i].file);
      assert_refused (bytes, refusals[i].code, refusals[i].path, refusals[i].line);
    }
}

/* A file that nobody wrote a line for above proves nothing. */
static void
test_every_file_is_tried (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "hostile", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    n += !g_str_has_prefix (name, "good-");
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (refusals));
}

/* References that go round, go nowhere or go to something else do not keep a file from opening. */
static void
test_cycle (void)
{
  g_autoptr (GBytes) bytes = read_data ("hostile", "good-cycle");
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionTree) tree = cohesion_format_read (bytes, NULL, &error);
  CohesionNode *action;
  g_autoptr (GPtrArray) nodes = NULL;

  g_assert_no_error (error);
  action = cohesion_tree_lookup (tree, "a");
  nodes = cohesion_node_get_references (action, COHESION_ACTION_DEPENDS_ON);
  g_assert_cmpuint (nodes->len, ==, 1);
  g_assert_true (nodes->pdata[0] == action);
  g_assert_cmpstr (cohesion_node_get_string (action, COHESION_ACTION_LEAD), ==, "t");
}

static GBytes *
generate (const char *member, const char *before, const char *filling, guint times, const char *after)
{
  GString *text = g_string_new (
      "{\"format\": \"com.council.Cohesion\", \"formatVersion\": 1, \"id\": \"d\", ");

  g_string_append_printf (text, "\"%s\": %s", member, before);
  for (guint i = 0; i < times; i++)
    g_string_append (text, filling);
  g_string_append (text, after);
  g_string_append_c (text, '}');
  return g_string_free_to_bytes (text);
}

static void
test_long_texts (void)
{
  g_autoptr (GBytes)
      title = generate ("strategy", "{\"id\": \"s\", \"title\": \"", "é", COHESION_MAX_TITLE, "\"}");
  g_autoptr (GBytes)
      longer = generate ("strategy", "{\"id\": \"s\", \"title\": \"", "é", COHESION_MAX_TITLE + 1, "\"}");
  g_autoptr (GBytes)
      text = generate ("strategy", "{\"id\": \"s\", \"vision\": \"", "é", COHESION_MAX_TEXT + 1, "\"}");
  g_autoptr (GBytes)
      tag = generate ("strategy", "{\"id\": \"s\", \"wards\": [\"\", \"", "é", COHESION_MAX_TEXT + 1, "\"]}");
  g_autoptr (GBytes) by = generate ("modifiedBy", "\"", "é", COHESION_MAX_TITLE + 1, "\"");
  g_autoptr (CohesionTree) tree = cohesion_format_read (title, NULL, NULL);

  g_assert_nonnull (tree);
  assert_refused (longer, LIMIT, "strategy.title", 1);
  assert_refused (text, LIMIT, "strategy.vision", 1);
  assert_refused (tag, LIMIT, "strategy.wards[1]", 1);
  assert_refused (by, LIMIT, "modifiedBy", 1);
}

static void
test_deep (void)
{
  g_autoptr (GBytes) bytes = generate ("x", "", "[", 1000 * 1000, "");
  g_autoptr (GError) error = NULL;

  g_assert_null (cohesion_format_read (bytes, NULL, &error));
  g_assert_error (error, COHESION_FORMAT_ERROR, LIMIT);
}

static void
test_too_many_nodes (void)
{
  GString *text = g_string_new (
      "{\"format\": \"com.council.Cohesion\", \"formatVersion\": 1, \"id\": \"d\", \"themes\": [");
  g_autoptr (GBytes) bytes = NULL;

  /* It takes a gigabyte, so only where time and memory are not short. */
  if (!g_test_slow ())
    {
      g_string_free (text, TRUE);
      g_test_skip ("run with -m slow");
      return;
    }
  for (guint i = 0; i < COHESION_MAX_NODES; i++)
    g_string_append_printf (text, "%s{\"id\":\"%u\"}", i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  bytes = g_string_free_to_bytes (text);
  assert_refused (bytes, LIMIT, "themes[999999].id", 1);
}

static void
test_truncated (void)
{
  g_autoptr (GBytes) golden = read_data ("golden", "whole");
  gsize size = g_bytes_get_size (golden);

  /* The last byte is the newline at the end, and the brace before it the last that counts. */
  for (gsize length = 1; length < size - 1; length++)
    {
      /* A copy, so that a step over its end is seen. */
      g_autofree char *text = g_memdup2 (g_bytes_get_data (golden, NULL), length);
      g_autoptr (GBytes) cut = g_bytes_new_take (g_steal_pointer (&text), length);
      g_autoptr (GError) error = NULL;

      g_assert_null (cohesion_format_read (cut, NULL, &error));
      g_assert_error (error, COHESION_FORMAT_ERROR, SYNTAX);
    }
}

static void
mutate (GRand *rand, guchar *text, gsize length)
{
  static const char likely[] = "{}[]\",:0-e.\\ \n";
  gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) length);
  gsize from = (gsize) g_rand_int_range (rand, 0, (gint32) length);
  gsize n = (gsize) g_rand_int_range (rand, 1, 40);

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      text[at] = (guchar) g_rand_int_range (rand, 0, 256);
      break;
    case 1:
      text[at] = (guchar) likely[g_rand_int_range (rand, 0, (gint32) strlen (likely))];
      break;
    case 2:
      text[at] ^= (guchar) (1 << g_rand_int_range (rand, 0, 8));
      break;
    case 3:
    case 4:
      text[at] = (guchar) ('0' + g_rand_int_range (rand, 0, 75));
      break;
    default:
      memmove (text + at, text + from, MIN (n, length - MAX (at, from)));
      break;
    }
}

static void
test_mutated (void)
{
  g_autoptr (GBytes) sample = read_data ("hostile", "good-cycle");
  g_autoptr (GBytes) golden = read_data ("golden", "whole");
  g_autoptr (GRand) rand = g_rand_new_with_seed (20190521);
  guint n_taken = 0;

  for (guint round = 0; round < 20000; round++)
    {
      GBytes *source = round % 3 == 0 ? golden : sample;
      gsize length = g_bytes_get_size (source);
      guchar *text = g_memdup2 (g_bytes_get_data (source, NULL), length);
      g_autoptr (GBytes) bytes = NULL;

      for (gint i = g_rand_int_range (rand, 1, 3); i > 0; i--)
        mutate (rand, text, length);
      bytes = g_bytes_new_take (text, length);
      n_taken += cohesion_check_fixed_point (bytes);
    }
  g_test_message ("%u of 20,000 were taken in", n_taken);
  g_assert_cmpuint (n_taken, >, 1000);
  g_assert_cmpuint (n_taken, <, 19000);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/hostile/refusals", test_refusals);
  g_test_add_func ("/format/hostile/every-file-is-tried", test_every_file_is_tried);
  g_test_add_func ("/format/hostile/cycle", test_cycle);
  g_test_add_func ("/format/hostile/long-texts", test_long_texts);
  g_test_add_func ("/format/hostile/deep", test_deep);
  g_test_add_func ("/format/hostile/too-many-nodes", test_too_many_nodes);
  g_test_add_func ("/format/hostile/truncated", test_truncated);
  g_test_add_func ("/format/hostile/mutated", test_mutated);
  return g_test_run ();
}
