#include "config.h"

#include "format/cohesion-format.h"
#include "format/cohesion-json-guard.h"
#include "model/cohesion-blank.h"
#include "model/cohesion-limits.h"
#include "model/cohesion-node-private.h"
#include "support/cohesion-dump.h"
#include "support/cohesion-sample.h"

#include <locale.h>
#include <string.h>

static GBytes *
write_tree (CohesionTree *tree)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = cohesion_format_write (tree, &error);

  g_assert_no_error (error);
  return bytes;
}

static CohesionTree *
read_tree (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  CohesionTree *tree = cohesion_format_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return tree;
}

static GBytes *
read_data (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

static void
assert_same_bytes (GBytes *one, GBytes *two)
{
  g_autofree char *a = g_strndup (g_bytes_get_data (one, NULL), g_bytes_get_size (one));
  g_autofree char *b = g_strndup (g_bytes_get_data (two, NULL), g_bytes_get_size (two));

  g_assert_cmpstr (a, ==, b);
  g_assert_true (g_bytes_equal (one, two));
}

/* Written, read, written again: the same nodes and the same bytes. */
static void
assert_round_trip (CohesionTree *tree)
{
  g_autoptr (GBytes) bytes = write_tree (tree);
  g_autoptr (CohesionTree) again = read_tree (bytes);
  g_autoptr (GBytes) bytes_again = write_tree (again);
  g_autofree char *dump = cohesion_dump (tree);
  g_autofree char *dump_again = cohesion_dump (again);

  assert_same_bytes (bytes, bytes_again);
  g_assert_cmpstr (dump, ==, dump_again);
  g_assert_cmpuint (cohesion_tree_get_n_nodes (tree), ==, cohesion_tree_get_n_nodes (again));
}

static void
test_blank (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");

  assert_round_trip (tree);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (CohesionTree) tree = cohesion_sample_random (rand, i * 3);

      assert_round_trip (tree);
    }
}

/* The layout of the file is a promise. If it changes on purpose, run with COHESION_UPDATE_GOLDEN=1 and look
 * at the difference. */
static void
test_golden (void)
{
  g_autoptr (CohesionTree) tree = cohesion_sample_whole ();
  g_autoptr (GBytes) bytes = write_tree (tree);
  g_autoptr (GBytes) golden = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "golden", "whole.cohesion", NULL);

  if (g_getenv ("COHESION_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
  golden = read_data ("golden/whole.cohesion");
  assert_same_bytes (bytes, golden);
  assert_round_trip (tree);
}

static gboolean
has_every_field (CohesionNode *node, gpointer user_data)
{
  for (guint i = 0; i < cohesion_node_get_kind (node)->n_fields; i++)
    g_assert_true (cohesion_node_has_value (node, i));
  g_hash_table_add (user_data, (gpointer) cohesion_node_get_kind (node));
  return TRUE;
}

/* Otherwise the golden file would prove less than it says. */
static void
test_golden_is_whole (void)
{
  g_autoptr (GBytes) golden = read_data ("golden/whole.cohesion");
  g_autoptr (CohesionTree) tree = read_tree (golden);
  g_autoptr (GHashTable) kinds = g_hash_table_new (NULL, NULL);

  cohesion_node_foreach (cohesion_tree_get_root (tree), has_every_field, kinds);
  g_assert_cmpuint (g_hash_table_size (kinds), ==, cohesion_kind_get_count ());
}

/* Puts members that nobody knows into every object. Returns how many. */
static guint
add_unknown (JsonNode *json)
{
  guint n = 0;

  if (JSON_NODE_HOLDS_ARRAY (json))
    {
      JsonArray *array = json_node_get_array (json);

      for (guint i = 0; i < json_array_get_length (array); i++)
        n += add_unknown (json_array_get_element (array, i));
    }
  else if (JSON_NODE_HOLDS_OBJECT (json))
    {
      JsonObject *object = json_node_get_object (json);
      g_autoptr (GList) members = json_object_get_members (object);

      for (GList *l = members; l != NULL; l = l->next)
        n += add_unknown (json_object_get_member (object, l->data));
      json_object_set_member (object, "later",
                              json_from_string ("{\"b\": [1, 0.5, null, {}], \"a\": \"é\"}", NULL));
      json_object_set_string_member (object, "_x", "");
      n += 2;
    }
  return n;
}

static JsonNode *
parse (GBytes *bytes)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_true (json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                             (gssize) g_bytes_get_size (bytes), NULL));
  return json_parser_steal_root (parser);
}

static void
test_unknown_members (void)
{
  g_autoptr (GBytes) golden = read_data ("golden/whole.cohesion");
  g_autoptr (JsonNode) json = parse (golden);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CohesionTree) tree = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (JsonNode) written_json = NULL;
  g_autoptr (CohesionTree) again = NULL;

  g_assert_cmpuint (add_unknown (json), >, 50);
  text = json_to_string (json, TRUE);
  bytes = g_bytes_new (text, strlen (text));
  tree = read_tree (bytes);
  written = write_tree (tree);
  written_json = parse (written);
  g_assert_true (json_node_equal (json, written_json));
  assert_round_trip (tree);
}

/* A value of a kind that this version does not know is kept; it can be opened, and is told to be newer. */
static void
test_newer (void)
{
  static const char text[] = "{\"format\": \"com.council.Cohesion\", \"formatVersion\": 2, \"id\": \"d\","
                             " \"strategy\": {\"id\": \"s\", \"title\": \"T\", \"status\": \"dreamt\","
                             " \"period\": {\"from\": 12}, \"spell\": 1}}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;
  gboolean newer = FALSE;
  g_autoptr (CohesionTree) tree = cohesion_format_read (bytes, &newer, &error);
  g_autofree char *out = NULL;

  g_assert_no_error (error);
  g_assert_true (newer);
  g_assert_nonnull (cohesion_format_get_newer_message ());
  g_assert_cmpstr (cohesion_node_get_name (cohesion_tree_get_strategy (tree)), ==, "T");
  written = write_tree (tree);
  out = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_assert_nonnull (strstr (out, "\"status\": \"dreamt\""));
  g_assert_nonnull (strstr (out, "\"from\": 12"));
  g_assert_nonnull (strstr (out, "\"spell\": 1"));
}

static CohesionTree *
read_text (const char *members, GError **error)
{
  g_autofree char *text = g_strdup_printf ("{\"format\": \"com.council.Cohesion\",\n\"formatVersion\": 1,\n"
                                           "\"id\": \"d\"%s}",
                                           members);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cohesion_format_read (bytes, NULL, error);
}

/* Whatever is left out is none, and what every document has is added. */
static void
test_least (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionTree)
      tree = read_text (", \"rev\": null, \"language\": null, \"themes\": [], \"parties\": null", &error);

  g_assert_no_error (error);
  g_assert_nonnull (cohesion_tree_get_strategy (tree));
  g_assert_nonnull (cohesion_tree_get_organisation (tree));
  g_assert_cmpuint (
      cohesion_node_get_n_children (cohesion_tree_get_settings (tree), COHESION_SETTINGS_LIST_STATUSES), >,
      3);
  g_assert_cmpint (cohesion_node_get_modified (cohesion_tree_get_root (tree)), ==, COHESION_UNSET);
  assert_round_trip (tree);
}

/* What was deleted by a later version, of a kind that this one does not know, stays in the trash. */
static void
test_unknown_kind_in_trash (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionTree) tree = read_text (
      ", \"trash\": [{\"id\": \"t\", \"kind\": \"spell\", \"object\": {\"id\": \"x\", \"words\": [1]}}]",
      &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  bytes = write_tree (tree);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (text, "\"words\": ["));
  assert_round_trip (tree);
}

static guint
count_in_file (CohesionTree *tree, const char *word)
{
  g_autoptr (GBytes) bytes = write_tree (tree);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) pieces = g_strsplit (text, word, -1);

  return g_strv_length (pieces) - 1;
}

/* A deadline without words or date is none; what a later version says in it is kept all the same. */
static void
test_deadline_that_says_nothing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionTree) tree = read_text (
      ", \"themes\": [{\"id\": \"t\", \"priorities\": [{\"id\": \"p\", \"actions\": ["
      "{\"id\": \"a\", \"deadline\": {}}, {\"id\": \"b\", \"deadline\": {\"later\": 1}}]}]}]",
      &error);
  CohesionNode *action = tree != NULL ? cohesion_tree_lookup (tree, "a") : NULL;
  const CohesionDeadlineParts nothing = { NULL };
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_new (&nothing);
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  g_assert_no_error (error);
  g_assert_false (cohesion_node_has_value (action, COHESION_ACTION_DEADLINE));
  g_assert_false (cohesion_node_has_value (cohesion_tree_lookup (tree, "b"), COHESION_ACTION_DEADLINE));
  g_assert_cmpuint (count_in_file (tree, "\"deadline\""), ==, 1);
  g_assert_cmpuint (count_in_file (tree, "\"later\": 1"), ==, 1);
  cohesion_node_set_value (action, COHESION_ACTION_DEADLINE, &value);
  g_assert_cmpuint (count_in_file (tree, "\"deadline\""), ==, 1);
}

static CohesionTree *
read_nested (guint levels, GError **error)
{
  g_autofree char *begin = g_strnfill (levels, '[');
  g_autofree char *end = g_strnfill (levels, ']');
  g_autofree char *members = g_strdup_printf (
      ", \"themes\": [{\"id\": \"t\", \"later\": %s%s}], \"trash\": [{\"id\": \"x\","
      " \"kind\": \"theme\"}]",
      begin, end);

  return read_text (members, error);
}

/* What was opened can be saved wherever its nodes are moved to. */
static void
test_depth_of_unknown_members (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionTree) tree = read_nested (24, &error);
  g_autoptr (CohesionTree) deeper = NULL;
  g_autoptr (CohesionNode) theme = NULL;

  g_assert_no_error (error);
  theme = g_object_ref (cohesion_tree_lookup (tree, "t"));
  cohesion_node_detach (theme);
  cohesion_node_insert (cohesion_tree_lookup (tree, "x"), COHESION_TRASH_ENTRY_LIST_OBJECT, 0, theme);
  assert_round_trip (tree);

  deeper = read_nested (25, &error);
  g_assert_null (deeper);
  g_assert_error (error, COHESION_FORMAT_ERROR, COHESION_FORMAT_ERROR_LIMIT);
  g_assert_cmpstr (cohesion_format_error_get_path (error), ==, "themes[0].later");
}

static CohesionNode *
first_theme (CohesionTree *tree)
{
  return cohesion_list_get (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_THEMES), 0);
}

static void
set_text (CohesionNode *node, guint field, const char *text)
{
  g_auto (CohesionValue) value = cohesion_value_string (&cohesion_node_get_kind (node)->fields[field], text);

  cohesion_node_set_value (node, field, &value);
}

static void
assert_write_fails (CohesionTree *tree, CohesionFormatError code, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cohesion_format_write (tree, &error));
  g_assert_error (error, COHESION_FORMAT_ERROR, (gint) code);
  g_assert_cmpstr (cohesion_format_error_get_path (error), ==, path);
}

/* Nothing is written that would be refused when it is read. */
static void
test_write_refuses (void)
{
  g_autoptr (CohesionTree) tree = cohesion_sample_whole ();
  CohesionNode *settings = cohesion_tree_get_settings (tree);
  CohesionNode *status = cohesion_list_get (
      cohesion_node_get_list (settings, COHESION_SETTINGS_LIST_STATUSES), 0);
  g_autofree char *longest = g_strnfill (COHESION_MAX_TITLE, 'x');
  g_autofree char *longer = g_strnfill (COHESION_MAX_TITLE + 1, 'x');
  g_autofree char *text = g_strnfill (COHESION_MAX_TEXT + 1, 'x');

  set_text (first_theme (tree), COHESION_THEME_TITLE, longest);
  assert_round_trip (tree);
  set_text (first_theme (tree), COHESION_THEME_TITLE, longer);
  assert_write_fails (tree, COHESION_FORMAT_ERROR_LIMIT, "themes[0].title");
  set_text (first_theme (tree), COHESION_THEME_TITLE, "caf\xe9");
  assert_write_fails (tree, COHESION_FORMAT_ERROR_ENCODING, "themes[0].title");
  set_text (first_theme (tree), COHESION_THEME_TITLE, NULL);
  set_text (first_theme (tree), COHESION_THEME_DESCRIPTION, text);
  assert_write_fails (tree, COHESION_FORMAT_ERROR_LIMIT, "themes[0].description");
  set_text (first_theme (tree), COHESION_THEME_DESCRIPTION, NULL);
  set_text (cohesion_tree_get_strategy (tree), COHESION_STRATEGY_STATUS, "dreamt");
  assert_write_fails (tree, COHESION_FORMAT_ERROR_VALUE, "strategy.status");
  set_text (cohesion_tree_get_strategy (tree), COHESION_STRATEGY_STATUS, "draft");
  set_text (cohesion_tree_get_strategy (tree), COHESION_STRATEGY_FROM, "May");
  assert_write_fails (tree, COHESION_FORMAT_ERROR_VALUE, "strategy.period.from");
  set_text (cohesion_tree_get_strategy (tree), COHESION_STRATEGY_FROM, NULL);
  set_text (status, COHESION_STATUS_DEFINITION_KEY, NULL);
  assert_write_fails (tree, COHESION_FORMAT_ERROR_MISSING, "settings.statusScheme[0].key");
}

static void
test_write_refuses_stamps (void)
{
  g_autoptr (CohesionTree) tree = cohesion_sample_whole ();
  g_autofree char *name = g_strnfill (COHESION_MAX_TITLE + 1, 'x');
  g_auto (CohesionStamp) stamp = { .modified = G_MAXINT64 };
  g_autoptr (CohesionNode) theme = cohesion_node_new (COHESION_KIND_THEME, "../t");

  cohesion_node_set_stamp (first_theme (tree), &stamp);
  assert_write_fails (tree, COHESION_FORMAT_ERROR_VALUE, "themes[0].modified");
  stamp.modified = COHESION_UNSET;
  stamp.by = g_ref_string_new_intern (name);
  cohesion_node_set_stamp (first_theme (tree), &stamp);
  assert_write_fails (tree, COHESION_FORMAT_ERROR_LIMIT, "themes[0].modifiedBy");
  cohesion_node_insert (cohesion_tree_get_root (tree), COHESION_DOCUMENT_LIST_THEMES, 0, theme);
  assert_write_fails (tree, COHESION_FORMAT_ERROR_VALUE, "themes[0].id");
}

static gboolean
path_is_found (CohesionNode *node, gpointer user_data)
{
  GBytes *bytes = user_data;
  g_autofree char *path = cohesion_format_dup_path (node, -1);
  g_autofree char *id_path = *path != '\0' ? g_strconcat (path, ".id", NULL) : g_strdup ("id");
  const char *text = g_bytes_get_data (bytes, NULL);
  g_autofree char *wanted = g_strdup_printf ("\"id\": \"%s\"", cohesion_node_get_id (node));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_nonnull (strstr (lines[cohesion_json_locate (bytes, id_path) - 1], wanted));
  return TRUE;
}

/* The path of a node leads back to it in the file. */
static void
test_paths (void)
{
  g_autoptr (CohesionTree) tree = cohesion_sample_whole ();
  g_autoptr (GBytes) bytes = write_tree (tree);
  g_autofree char *terminated = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GBytes) text = g_bytes_new (terminated, strlen (terminated) + 1);
  g_autoptr (GBytes) slice = g_bytes_new_from_bytes (text, 0, strlen (terminated));
  g_autofree char *field = cohesion_format_dup_path (cohesion_tree_get_strategy (tree),
                                                     COHESION_STRATEGY_FROM);

  g_assert_cmpstr (field, ==, "strategy.period.from");
  cohesion_node_foreach (cohesion_tree_get_root (tree), path_is_found, slice);
}

static guint
count_nodes (CohesionNode *node)
{
  guint n = 1;

  for (guint i = 0; i < cohesion_node_get_kind (node)->n_lists; i++)
    for (guint j = 0; j < cohesion_node_get_n_children (node, i); j++)
      n += count_nodes (cohesion_list_get (cohesion_node_get_list (node, i), j));
  return n;
}

static gboolean
id_is_fresh (CohesionNode *node, gpointer user_data)
{
  g_assert_null (cohesion_tree_lookup (user_data, cohesion_node_get_id (node)));
  g_assert_cmpint (cohesion_node_get_revision (node), ==, 0);
  return TRUE;
}

static void
test_branch (void)
{
  g_autoptr (CohesionTree) tree = cohesion_sample_whole ();
  CohesionNode *theme = first_theme (tree);
  CohesionNode *priority = cohesion_list_get (cohesion_node_get_list (theme, COHESION_THEME_LIST_PRIORITIES),
                                              0);
  CohesionNode *action = cohesion_list_get (cohesion_node_get_list (priority, COHESION_PRIORITY_LIST_ACTIONS),
                                            0);
  const char *inside_and_out[] = { cohesion_node_get_id (action), "elsewhere", NULL };
  g_auto (CohesionValue) value = cohesion_value_strings (inside_and_out);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionNode) copy = NULL;
  const char *const *references;
  CohesionNode *copied;

  cohesion_node_set_value (action, COHESION_ACTION_DEPENDS_ON, &value);
  bytes = cohesion_format_write_branch (theme, &error);
  g_assert_no_error (error);
  copy = cohesion_format_read_branch (bytes, &error);
  g_assert_no_error (error);
  g_assert_true (cohesion_node_is (copy, COHESION_KIND_THEME));
  g_assert_cmpuint (count_nodes (copy), ==, count_nodes (theme));
  g_assert_cmpstr (cohesion_node_get_name (copy), ==, cohesion_node_get_name (theme));
  cohesion_node_foreach (copy, id_is_fresh, tree);
  copied = cohesion_list_get (cohesion_node_get_list (copy, COHESION_THEME_LIST_PRIORITIES), 0);
  copied = cohesion_list_get (cohesion_node_get_list (copied, COHESION_PRIORITY_LIST_ACTIONS), 0);
  references = cohesion_node_get_strings (copied, COHESION_ACTION_DEPENDS_ON);
  g_assert_cmpstr (references[0], ==, cohesion_node_get_id (copied));
  g_assert_cmpstr (references[1], ==, "elsewhere");
}

static void
test_branch_refuses (void)
{
  static const struct
  {
    const char *members;
    CohesionFormatError code;
    const char *path;
  } cases[] = {
    { "", COHESION_FORMAT_ERROR_NOT_COHESION, "kind" },
    { ", \"kind\": 1", COHESION_FORMAT_ERROR_TYPE, "kind" },
    { ", \"kind\": \"spell\"", COHESION_FORMAT_ERROR_VALUE, "kind" },
    { ", \"kind\": \"theme\"", COHESION_FORMAT_ERROR_MISSING, "object" },
    { ", \"kind\": \"theme\", \"object\": {\"id\": \"a\", \"title\": 1}", COHESION_FORMAT_ERROR_TYPE,
      "object.title" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "{\"format\": \"com.council.Cohesion\", \"formatVersion\": 1%s}", cases[i].members);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;

      g_assert_null (cohesion_format_read_branch (bytes, &error));
      g_assert_error (error, COHESION_FORMAT_ERROR, (gint) cases[i].code);
      g_assert_cmpstr (cohesion_format_error_get_path (error), ==, cases[i].path);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/blank", test_blank);
  g_test_add_func ("/format/random", test_random);
  g_test_add_func ("/format/golden", test_golden);
  g_test_add_func ("/format/golden-is-whole", test_golden_is_whole);
  g_test_add_func ("/format/unknown-members", test_unknown_members);
  g_test_add_func ("/format/newer", test_newer);
  g_test_add_func ("/format/least", test_least);
  g_test_add_func ("/format/unknown-kind-in-trash", test_unknown_kind_in_trash);
  g_test_add_func ("/format/deadline-that-says-nothing", test_deadline_that_says_nothing);
  g_test_add_func ("/format/depth-of-unknown-members", test_depth_of_unknown_members);
  g_test_add_func ("/format/write-refuses", test_write_refuses);
  g_test_add_func ("/format/write-refuses-stamps", test_write_refuses_stamps);
  g_test_add_func ("/format/paths", test_paths);
  g_test_add_func ("/format/branch", test_branch);
  g_test_add_func ("/format/branch-refuses", test_branch_refuses);
  return g_test_run ();
}
