#include "config.h"

#include "cohesion-format.h"
#include "cohesion-json-guard.h"
#include "cohesion-migrations.h"
#include "cohesion-reader-private.h"

#include "model/cohesion-blank.h"

#include <glib/gi18n.h>

/*
 * Keeps the first error, with the path and the line. Always returns %FALSE.
 */
gboolean
cohesion_reader_fail (CohesionReader *self,
                      const CohesionJsonPath *path,
                      CohesionFormatError code,
                      const char *format,
                      ...)
{
  g_autofree char *where = cohesion_json_path_to_string (path);
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  self->error = cohesion_format_error_new_literal (code, where, cohesion_json_locate (self->bytes, where),
                                                   text);
  return FALSE;
}

static CohesionReader
reader_new (GBytes *bytes)
{
  return (CohesionReader) {
    .bytes = bytes,
    .nodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };
}

/* Whatever json-glib may still refuse after the guard is told as it says it. */
static JsonNode *
parse (CohesionReader *self)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data;

  if (!cohesion_json_guard (self->bytes, &self->error))
    return NULL;
  data = g_bytes_get_data (self->bytes, &size);
  json_parser_set_strict (parser, TRUE);
  if (json_parser_load_from_data (parser, data, (gssize) size, &error) &&
      json_parser_get_root (parser) != NULL)
    return json_parser_steal_root (parser);
  cohesion_reader_fail (self, NULL, COHESION_FORMAT_ERROR_SYNTAX, "%s", error != NULL ? error->message : "");
  return NULL;
}

static gboolean
is_ours (JsonNode *root)
{
  JsonNode *format = NULL;

  if (JSON_NODE_HOLDS_OBJECT (root))
    format = json_object_get_member (json_node_get_object (root), "format");
  return format != NULL && JSON_NODE_HOLDS_VALUE (format) &&
         json_node_get_value_type (format) == G_TYPE_STRING &&
         g_str_equal (json_node_get_string (format), COHESION_FORMAT_NAME);
}

/* Finds out which version the file is of. */
static gboolean
read_header (CohesionReader *self, JsonNode *root, gint64 *version)
{
  CohesionJsonPath path = cohesion_json_path_member (NULL, "formatVersion");
  JsonNode *json;

  if (!is_ours (root))
    return cohesion_reader_fail (self, NULL, COHESION_FORMAT_ERROR_NOT_COHESION,
                                 _ ("This is not a strategy of Cohesion."));
  json = json_object_get_member (json_node_get_object (root), path.member);
  if (json == NULL)
    return cohesion_reader_fail (self, &path, COHESION_FORMAT_ERROR_VERSION,
                                 _ ("The version of the format is missing."));
  if (!cohesion_reader_get_integer (self, &path, json, version))
    return FALSE;
  if (*version < 1)
    return cohesion_reader_fail (self, &path, COHESION_FORMAT_ERROR_VERSION,
                                 _ ("There is no such version of the format."));
  self->newer = *version > COHESION_FORMAT_VERSION;
  return TRUE;
}

static JsonNode *
read_root (CohesionReader *self)
{
  g_autoptr (JsonNode) root = parse (self);
  gint64 version;

  if (root == NULL || !read_header (self, root, &version) ||
      !cohesion_migrate (json_node_get_object (root), version, cohesion_migrations, COHESION_FORMAT_VERSION,
                         &self->error))
    return NULL;
  return g_steal_pointer (&root);
}

static void
reader_end (CohesionReader *self, GError **error)
{
  g_clear_pointer (&self->nodes, g_hash_table_unref);
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
}

/**
 * cohesion_format_read:
 * @bytes: what is in the file
 * @newer: (out) (optional): whether the file is of a later version of the format than this program writes.
 * Then it must not be saved: see cohesion_format_get_newer_message()
 * @error: where to put the error
 *
 * Makes the strategy of what is in a file. It is strict about what it knows: a member of the wrong type, a
 * date that is none, an id that is there twice are refused. Members that it does not know, at any level, are
 * kept for cohesion_format_write(). References to what is not there are let in; the checks list them. What
 * every document has (settings, a council, a strategy) is added if the file leaves it out.
 *
 * May be called in any thread. Takes time in proportion to the size of the file.
 *
 * Returns: (transfer full): the strategy, or %NULL with one of %COHESION_FORMAT_ERROR, which names the place
 */
CohesionTree *
cohesion_format_read (GBytes *bytes, gboolean *newer, GError **error)
{
  CohesionReader self = reader_new (bytes);
  g_autoptr (JsonNode) root = read_root (&self);
  g_autoptr (CohesionNode) document = NULL;

  if (root != NULL)
    document = cohesion_reader_read_node (&self, NULL, cohesion_kind_get (COHESION_KIND_DOCUMENT), root, NULL,
                                          0);
  if (newer != NULL)
    *newer = self.newer;
  reader_end (&self, error);
  /* The largest thing in memory is needed no more. */
  g_clear_pointer (&root, json_node_unref);
  if (document == NULL)
    return NULL;
  cohesion_node_complete (document);
  return cohesion_tree_new (document);
}

/**
 * cohesion_format_get_newer_message:
 *
 * Returns: the sentence to show with a file of a later version of the format
 */
const char *
cohesion_format_get_newer_message (void)
{
  return _ ("A newer version of Cohesion made this file. It is open for reading only, so that nothing in it "
            "is lost.");
}

static const CohesionKind *
read_branch_kind (CohesionReader *self, JsonObject *object)
{
  CohesionJsonPath path = cohesion_json_path_member (NULL, "kind");
  JsonNode *json = json_object_get_member (object, path.member);
  const CohesionKind *kind = NULL;
  const char *name;

  if (json == NULL)
    {
      cohesion_reader_fail (self, &path, COHESION_FORMAT_ERROR_NOT_COHESION,
                            _ ("This is not a part of a strategy of Cohesion."));
      return NULL;
    }
  name = cohesion_reader_get_string (self, &path, json);
  if (name == NULL)
    return NULL;
  kind = cohesion_kind_lookup (name);
  if (kind == NULL)
    cohesion_reader_fail (self, &path, COHESION_FORMAT_ERROR_VALUE,
                          _ ("Cohesion knows no item of this kind."));
  return kind;
}

/* References inside the branch follow the nodes to their new ids; those to other nodes stay. */
static gboolean
follow_ids (CohesionNode *node, gpointer user_data)
{
  GHashTable *nodes = user_data;
  const CohesionKind *kind = cohesion_node_get_kind (node);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_auto (CohesionValue) value = cohesion_value_none (&kind->fields[i]);
      CohesionNode *target;

      if (kind->fields[i].targets == 0)
        continue;
      value = cohesion_node_dup_value (node, i);
      if (kind->fields[i].type == COHESION_FIELD_REFERENCE)
        {
          target = value.slot.string ? g_hash_table_lookup (nodes, value.slot.string) : NULL;
          if (target == NULL)
            continue;
          cohesion_value_clear (&value);
          value = cohesion_value_string (&kind->fields[i], cohesion_node_get_id (target));
        }
      else
        for (char **id = value.slot.strings; id != NULL && *id != NULL; id++)
          if ((target = g_hash_table_lookup (nodes, *id)) != NULL)
            g_set_str (id, cohesion_node_get_id (target));
      cohesion_node_set_value (node, i, &value);
    }
  return TRUE;
}

/**
 * cohesion_format_read_branch:
 * @bytes: what cohesion_format_write_branch() wrote, perhaps in another program or another version
 * @error: where to put the error
 *
 * Makes a node with its children of what was copied. All of them get new ids, and references among them
 * follow; how often, when and by whom they were changed begins anew.
 *
 * Returns: (transfer full): a node that is in no tree, or %NULL with one of %COHESION_FORMAT_ERROR
 */
CohesionNode *
cohesion_format_read_branch (GBytes *bytes, GError **error)
{
  CohesionReader self = reader_new (bytes);
  CohesionJsonPath path = cohesion_json_path_member (NULL, "object");
  g_autoptr (JsonNode) root = read_root (&self);
  g_autoptr (CohesionNode) node = NULL;
  const CohesionKind *kind = root != NULL ? read_branch_kind (&self, json_node_get_object (root)) : NULL;
  JsonNode *json = kind != NULL ? json_object_get_member (json_node_get_object (root), path.member) : NULL;

  self.fresh_ids = TRUE;
  if (json != NULL)
    node = cohesion_reader_read_node (&self, &path, kind, json, NULL, 0);
  else if (kind != NULL)
    cohesion_reader_fail (&self, &path, COHESION_FORMAT_ERROR_MISSING,
                          _ ("There is nothing in what was copied."));
  if (node != NULL)
    cohesion_node_foreach (node, follow_ids, self.nodes);
  reader_end (&self, error);
  return g_steal_pointer (&node);
}
