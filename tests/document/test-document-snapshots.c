#include "config.h"

#include "document/cohesion-document-snapshots.h"
#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-verbs.h"
#include "format/cohesion-snapshot.h"
#include "support/cohesion-sample.h"

#include <json-glib/json-glib.h>

/* What a snapshot holds, what it costs, and what comes of damaged ones. */

static GBytes *
write_tree (CohesionTree *tree)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = cohesion_format_write (tree, &error);

  g_assert_no_error (error);
  return bytes;
}

static GBytes *
write_document (CohesionDocument *document)
{
  return write_tree (cohesion_document_get_tree (document));
}

static void
remove_list (CohesionDocument *document, guint list)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  for (guint i = 0; i < cohesion_node_get_n_children (root, list); i++)
    g_ptr_array_add (nodes, cohesion_list_get (cohesion_node_get_list (root, list), i));
  if (nodes->len > 0)
    g_assert_true (cohesion_document_remove (document, nodes));
}

static void strip (JsonArray *array, guint index, JsonNode *json, gpointer user_data);

/* When, by whom and how often an item was changed is not frozen. */
static void
strip_member (JsonObject *object, const char *name, JsonNode *json, gpointer user_data)
{
  strip (NULL, 0, json, NULL);
}

static void
strip (JsonArray *array, guint index, JsonNode *json, gpointer user_data)
{
  if (JSON_NODE_HOLDS_ARRAY (json))
    json_array_foreach_element (json_node_get_array (json), strip, NULL);
  if (!JSON_NODE_HOLDS_OBJECT (json))
    return;
  json_object_remove_member (json_node_get_object (json), "rev");
  json_object_remove_member (json_node_get_object (json), "modified");
  json_object_remove_member (json_node_get_object (json), "modifiedBy");
  json_object_foreach_member (json_node_get_object (json), strip_member, NULL);
}

/* The file without what no snapshot holds. */
static char *
describe (CohesionTree *tree)
{
  g_autoptr (GBytes) bytes = write_tree (tree);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (JsonNode) json = json_from_string (text, NULL);

  json_object_remove_member (json_node_get_object (json), "snapshots");
  json_object_remove_member (json_node_get_object (json), "trash");
  strip (NULL, 0, json, NULL);
  return json_to_string (json, TRUE);
}

static void
assert_holds (CohesionNode *snapshot, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionTree) tree = cohesion_snapshot_load (snapshot, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = describe (tree);
  g_assert_cmpstr (text, ==, expected);
}

static CohesionNode *
take (CohesionDocument *document)
{
  CohesionNode *snapshot = cohesion_document_take_snapshot (document, "Before the summer", "manual", NULL);

  g_assert_nonnull (snapshot);
  return snapshot;
}

static void
undo (CohesionDocument *document)
{
  g_assert_true (cohesion_history_undo (cohesion_document_get_history (document)));
}

static void
redo (CohesionDocument *document)
{
  g_assert_true (cohesion_history_redo (cohesion_document_get_history (document)));
}

static void
test_says_when_and_why (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionNode *snapshot;

  cohesion_document_set_user (document, "AB");
  snapshot = take (document);
  g_assert_cmpstr (cohesion_node_get_name (snapshot), ==, "Before the summer");
  g_assert_cmpstr (cohesion_node_get_string (snapshot, COHESION_SNAPSHOT_BY), ==, "AB");
  g_assert_cmpstr (cohesion_node_get_string (snapshot, COHESION_SNAPSHOT_REASON), ==, "manual");
  g_assert_true (cohesion_node_has_value (snapshot, COHESION_SNAPSHOT_TAKEN_ON));
  g_assert_true (cohesion_document_get_newest_snapshot (document) == snapshot);

  cohesion_document_set_read_only (document, TRUE);
  g_assert_null (cohesion_document_take_snapshot (document, "Not now", "manual", NULL));
}

/* Any strategy, unknown members and all, comes out as it went in, and again after it went through a file. */
static void
test_random (void)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (i);
      g_autoptr (CohesionTree) sample = cohesion_sample_random (rand, 60);
      g_autoptr (CohesionDocument) document = cohesion_document_new (sample);
      g_autofree char *before = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (CohesionTree) again = NULL;
      CohesionList *snapshots;
      CohesionNode *snapshot;

      remove_list (document, COHESION_DOCUMENT_LIST_SNAPSHOTS);
      before = describe (cohesion_document_get_tree (document));
      snapshot = take (document);
      assert_holds (snapshot, before);
      bytes = write_document (document);
      again = cohesion_format_read (bytes, NULL, NULL);
      g_assert_nonnull (again);
      snapshots = cohesion_tree_get_list (again, COHESION_DOCUMENT_LIST_SNAPSHOTS);
      assert_holds (cohesion_list_get (snapshots, 0), before);
    }
}

/* Edits between snapshots; each holds its own moment, whichever of them are removed, undone or done again. */
static void
test_chain (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (CohesionTree) sample = cohesion_sample_random (rand, 60);
  g_autoptr (CohesionDocument) document = cohesion_document_new (sample);
  g_autoptr (GPtrArray) moments = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) all = NULL;
  g_autoptr (GBytes) again = NULL;
  CohesionNode *snapshots[6];

  remove_list (document, COHESION_DOCUMENT_LIST_SNAPSHOTS);
  for (guint i = 0; i < 6; i++)
    {
      CohesionNode *theme = cohesion_document_add (
          document, cohesion_tree_get_root (cohesion_document_get_tree (document)),
          COHESION_DOCUMENT_LIST_THEMES, 0, COHESION_KIND_THEME);
      g_autofree char *title = g_strdup_printf ("Theme %u", i);

      cohesion_document_set_text (document, theme, COHESION_THEME_TITLE, title);
      g_ptr_array_add (moments, describe (cohesion_document_get_tree (document)));
      snapshots[i] = g_object_ref (take (document));
    }
  all = write_document (document);
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new ();

      g_ptr_array_add (one, snapshots[(i * 5 + 2) % 6]);
      g_assert_true (cohesion_document_remove (document, one));
      for (guint j = i + 1; j < 6; j++)
        assert_holds (snapshots[(j * 5 + 2) % 6], moments->pdata[(j * 5 + 2) % 6]);
    }
  for (guint i = 0; i < 6; i++)
    undo (document);
  again = write_document (document);
  g_assert_true (g_bytes_equal (all, again));
  for (guint i = 0; i < 6; i++)
    {
      assert_holds (snapshots[i], moments->pdata[i]);
      g_object_unref (snapshots[i]);
    }
}

static void
test_undo (void)
{
  g_autoptr (CohesionTree) sample = cohesion_sample_whole ();
  g_autoptr (CohesionDocument) document = cohesion_document_new (sample);
  g_autoptr (GBytes) before = write_document (document);
  g_autoptr (GBytes) with = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;

  take (document);
  with = write_document (document);
  undo (document);
  undone = write_document (document);
  g_assert_true (g_bytes_equal (before, undone));
  redo (document);
  redone = write_document (document);
  g_assert_true (g_bytes_equal (with, redone));
}

/* What was deleted is small. */
static void
test_removed_is_empty (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionNode *snapshot = take (document);

  remove_list (document, COHESION_DOCUMENT_LIST_SNAPSHOTS);
  g_assert_false (cohesion_node_has_value (snapshot, COHESION_SNAPSHOT_CONTENT));
  undo (document);
  g_assert_true (cohesion_node_has_value (snapshot, COHESION_SNAPSHOT_CONTENT));
}

#define N_ACTIONS 120
#define N_PERIODS 12

static CohesionNode *
add_named (CohesionDocument *document, CohesionNode *parent, guint list, const char *title)
{
  CohesionNode *node = cohesion_document_add_entry (document, parent, list);

  cohesion_document_set_text (document, node, (guint) cohesion_node_get_kind (node)->name_field, title);
  return node;
}

static CohesionNode *
add_actions (CohesionDocument *document)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  CohesionNode *theme = add_named (document, root, COHESION_DOCUMENT_LIST_THEMES, "Relationships");
  CohesionNode *priority = add_named (document, theme, COHESION_THEME_LIST_PRIORITIES, "To meet and mix");

  for (guint i = 0; i < N_ACTIONS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Hold event %u of those that bring people together", i);
      CohesionNode *action = add_named (document, priority, COHESION_PRIORITY_LIST_ACTIONS, title);

      cohesion_document_set_text (
          document, action, COHESION_ACTION_DESCRIPTION,
          "With community groups, in all wards, for people of every background and age; "
          "those who come are asked whom they met and what they would like next.");
    }
  return priority;
}

static gsize
measure_file (CohesionDocument *document)
{
  g_autoptr (GBytes) bytes = write_document (document);

  return g_bytes_get_size (bytes);
}

/* A dozen periods with an update of every action in each: the file stays far below what a dozen copies would
 * make of it. */
static void
test_size (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionList *actions = cohesion_node_get_list (add_actions (document), COHESION_PRIORITY_LIST_ACTIONS);
  CohesionUpdateDraft draft = { .status = "green", .done = "All that was planned for this period was done." };
  gsize without, with, copies = 0;

  for (guint period = 0; period < N_PERIODS; period++)
    {
      for (guint i = 0; i < N_ACTIONS; i++)
        cohesion_document_add_update (document, cohesion_list_get (actions, i), &draft);
      take (document);
    }
  with = measure_file (document);
  for (guint period = N_PERIODS; period > 0; period--)
    {
      remove_list (document, COHESION_DOCUMENT_LIST_SNAPSHOTS);
      without = measure_file (document);
      copies += without * period / N_PERIODS;
    }
  g_test_message ("without snapshots %" G_GSIZE_FORMAT " bytes, with twelve %" G_GSIZE_FORMAT
                  ", with copies about %" G_GSIZE_FORMAT,
                  without, with, without + copies);
  g_assert_cmpuint (with, <, 3 * without);
  g_assert_cmpuint (with - without, <, copies / 3);
}

static void
assert_damaged (CohesionDocument *document, CohesionNode *snapshot, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionTree) tree = NULL;

  cohesion_document_set_text (document, snapshot, field, text);
  tree = cohesion_snapshot_load (snapshot, &error);
  g_assert_null (tree);
  g_assert_error (error, COHESION_FORMAT_ERROR, COHESION_FORMAT_ERROR_VALUE);
  g_assert_cmpstr (cohesion_format_error_get_path (error), ==, "snapshots[0].content");
  undo (document);
}

static void
test_damaged (void)
{
  static const char *const contents[] = {
    NULL,
    "7",
    "{}",
    "{\"formatVersion\":1,\"root\":\"a\",\"nodes\":7}",
    "{\"formatVersion\":1,\"root\":\"a\",\"nodes\":[]}",
    "{\"formatVersion\":1,\"root\":\"a\",\"nodes\":[7]}",
    "{\"formatVersion\":1,\"root\":\"a\",\"nodes\":[{\"id\":7}]}",
    "{\"formatVersion\":\"1\",\"root\":\"a\",\"nodes\":[{\"id\":\"a\"}]}",
    "{\"formatVersion\":1,\"root\":7,\"nodes\":[{\"id\":\"a\"}]}",
    "{\"formatVersion\":1,\"root\":\"a\",\"nodes\":[{\"id\":\"a\",\"themes\":[\"b\"]}]}",
    "{\"formatVersion\":1,\"root\":\"a\",\"nodes\":[{\"id\":\"a\",\"themes\":\"b\"},{\"id\":\"b\"}]}",
    "{\"formatVersion\":1,\"root\":\"a\",\"nodes\":[{\"id\":\"a\",\"themes\":[\"b\",\"b\"]},{\"id\":\"b\"}]}",
    "{\"formatVersion\":1,\"root\":\"a\",\"nodes\":[{\"id\":\"a\",\"themes\":[\"a\"]}]}",
    "{\"formatVersion\":1,\"root\":\"a\",\"nodes\":[{\"id\":\"a\",\"strategy\":[\"b\",\"c\"]},{\"id\":\"b\"},"
    "{\"id\":\"c\"}]}",
    "{\"formatVersion\":1,\"root\":\"a\",\"nodes\":[{\"id\":\"a\"}]}",
  };
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionNode *snapshot = take (document);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    assert_damaged (document, snapshot, COHESION_SNAPSHOT_CONTENT, contents[i]);
  assert_damaged (document, snapshot, COHESION_SNAPSHOT_HASH, "0");
  assert_damaged (document, snapshot, COHESION_SNAPSHOT_BASE, "gone");
  assert_damaged (document, snapshot, COHESION_SNAPSHOT_BASE, cohesion_node_get_id (snapshot));
}

/* A new snapshot does without one that is damaged. */
static void
test_after_a_damaged_one (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionNode *damaged = take (document);
  g_autofree char *before = NULL;
  CohesionNode *snapshot;

  cohesion_document_set_text (document, damaged, COHESION_SNAPSHOT_CONTENT, "{}");
  before = describe (cohesion_document_get_tree (document));
  snapshot = take (document);
  g_assert_false (cohesion_node_has_value (snapshot, COHESION_SNAPSHOT_BASE));
  assert_holds (snapshot, before);
}

/* Nor does it build on one of which an item that has changed since cannot be read. */
static void
test_after_a_damaged_item (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (document));
  CohesionNode *damaged = take (document);
  g_autoptr (GString) content = g_string_new (cohesion_node_get_string (damaged, COHESION_SNAPSHOT_CONTENT));
  g_autofree char *before = NULL;
  CohesionNode *snapshot;

  cohesion_document_set_text (document, strategy, COHESION_STRATEGY_TITLE, "Another");
  before = describe (cohesion_document_get_tree (document));
  /* The braces still match. */
  g_assert_true (g_str_has_suffix (content->str, "]}"));
  g_string_truncate (content, content->len - strlen ("]}"));
  g_string_append (content, ",{\"id\":\"gone\",\"t\"}]}");
  cohesion_document_set_text (document, damaged, COHESION_SNAPSHOT_CONTENT, content->str);
  snapshot = take (document);
  g_assert_false (cohesion_node_has_value (snapshot, COHESION_SNAPSHOT_BASE));
  assert_holds (snapshot, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-snapshots/says-when-and-why", test_says_when_and_why);
  g_test_add_func ("/document-snapshots/random", test_random);
  g_test_add_func ("/document-snapshots/chain", test_chain);
  g_test_add_func ("/document-snapshots/undo", test_undo);
  g_test_add_func ("/document-snapshots/removed-is-empty", test_removed_is_empty);
  g_test_add_func ("/document-snapshots/size", test_size);
  g_test_add_func ("/document-snapshots/damaged", test_damaged);
  g_test_add_func ("/document-snapshots/after-a-damaged-one", test_after_a_damaged_one);
  g_test_add_func ("/document-snapshots/after-a-damaged-item", test_after_a_damaged_item);
  return g_test_run ();
}
