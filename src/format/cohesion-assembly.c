#include "config.h"

#include "cohesion-assembly-private.h"

#include "cohesion-format.h"

#include "model/cohesion-kinds.h"

#include <glib/gi18n.h>

/* Takes a strategy to pieces and puts it together again, for snapshots. */

void
cohesion_assembly_init (CohesionAssembly *self, const char *path)
{
  self->path = path;
  self->version = COHESION_FORMAT_VERSION;
  self->items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) json_node_unref);
  self->placed = g_hash_table_new (g_str_hash, g_str_equal);
  self->order = g_ptr_array_new ();
}

void
cohesion_assembly_clear (CohesionAssembly *self)
{
  g_clear_pointer (&self->root, g_free);
  g_clear_pointer (&self->placed, g_hash_table_unref);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_hash_table_unref);
  g_clear_error (&self->error);
}

/* Whatever is wrong with it, there is one thing to do. Always returns FALSE. */
gboolean
cohesion_assembly_fail (CohesionAssembly *self)
{
  if (self->error == NULL)
    self->error = cohesion_format_error_new_literal (
        COHESION_FORMAT_ERROR_VALUE, self->path, 0,
        _ ("This snapshot is damaged and cannot be shown. Remove it, or take it from an earlier copy of the "
           "file."));
  return FALSE;
}

static const char *
get_string (JsonNode *json)
{
  return json != NULL && JSON_NODE_HOLDS_VALUE (json) && json_node_get_value_type (json) == G_TYPE_STRING
             ? json_node_get_string (json)
             : NULL;
}

static JsonNode *
get_member (JsonNode *json, const char *name)
{
  return json != NULL && JSON_NODE_HOLDS_OBJECT (json)
             ? json_object_get_member (json_node_get_object (json), name)
             : NULL;
}

static JsonArray *
get_array (JsonNode *json)
{
  return json != NULL && JSON_NODE_HOLDS_ARRAY (json) ? json_node_get_array (json) : NULL;
}

/* What was added first is the newest. */
static gboolean
add_item (CohesionAssembly *self, JsonNode *item)
{
  const char *id = get_string (get_member (item, "id"));

  if (id == NULL)
    return cohesion_assembly_fail (self);
  if (g_hash_table_contains (self->items, id))
    return TRUE;
  g_hash_table_insert (self->items, (char *) id, json_node_ref (item));
  g_ptr_array_add (self->order, item);
  return TRUE;
}

static gboolean
read_version (CohesionAssembly *self, JsonNode *json)
{
  if (json == NULL || !JSON_NODE_HOLDS_VALUE (json) || json_node_get_value_type (json) != G_TYPE_INT64)
    return cohesion_assembly_fail (self);
  self->version = json_node_get_int (json);
  return TRUE;
}

/* Adds those items of the content of a snapshot that are not there yet. The first content says which item is
 * the document. */
gboolean
cohesion_assembly_add (CohesionAssembly *self, const char *content)
{
  g_autoptr (JsonNode) json = json_from_string (content, NULL);
  const char *root = get_string (get_member (json, "root"));
  JsonArray *items = get_array (get_member (json, "nodes"));

  if (root == NULL || items == NULL)
    return cohesion_assembly_fail (self);
  if (self->root == NULL)
    {
      g_set_str (&self->root, root);
      if (!read_version (self, get_member (json, "formatVersion")))
        return FALSE;
    }
  for (guint i = 0; i < json_array_get_length (items); i++)
    if (!add_item (self, json_array_get_element (items, i)))
      return FALSE;
  return TRUE;
}

static gboolean
put_members (CohesionAssembly *self, const CohesionKind *kind, JsonNode *item, JsonObject *into);

/* An item with all below it; NULL if it is missing or has a place already. */
static JsonNode *
put_item (CohesionAssembly *self, const CohesionKind *kind, JsonNode *id)
{
  const char *key = get_string (id);
  JsonNode *item = key ? g_hash_table_lookup (self->items, key) : NULL;
  g_autoptr (JsonNode) whole = NULL;
  JsonObject *object;

  if (item == NULL || !g_hash_table_add (self->placed, (char *) get_string (get_member (item, "id"))))
    {
      cohesion_assembly_fail (self);
      return NULL;
    }
  g_ptr_array_add (self->order, item);
  whole = json_node_new (JSON_NODE_OBJECT);
  object = json_object_new ();
  json_node_take_object (whole, object);
  return put_members (self, kind, item, object) ? g_steal_pointer (&whole) : NULL;
}

static JsonNode *
put_list (CohesionAssembly *self, const CohesionListSpec *spec, JsonArray *ids)
{
  guint n_ids = ids ? json_array_get_length (ids) : 0;
  g_autoptr (JsonArray) list = json_array_new ();
  JsonNode *json;

  if (n_ids == 0 || spec->kind == COHESION_KIND_ANY || ((spec->flags & COHESION_LIST_SINGLE) && n_ids != 1))
    {
      cohesion_assembly_fail (self);
      return NULL;
    }
  for (guint i = 0; i < n_ids; i++)
    {
      json = put_item (self, cohesion_kind_get (spec->kind), json_array_get_element (ids, i));
      if (json == NULL || (spec->flags & COHESION_LIST_SINGLE))
        return json;
      json_array_add_element (list, json);
    }
  json = json_node_new (JSON_NODE_ARRAY);
  json_node_set_array (json, list);
  return json;
}

static gboolean
put_members (CohesionAssembly *self, const CohesionKind *kind, JsonNode *item, JsonObject *into)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *json;

  json_object_iter_init_ordered (&iter, json_node_get_object (item));
  while (json_object_iter_next_ordered (&iter, &name, &json))
    {
      int list = cohesion_kind_find_list (kind, name);
      JsonNode *member = list < 0 ? json_node_copy (json)
                                  : put_list (self, &kind->lists[list], get_array (json));

      if (member == NULL)
        return FALSE;
      json_object_set_member (into, name, member);
    }
  return TRUE;
}

/* The strategy as a file holds it, or NULL with the error set. */
JsonNode *
cohesion_assembly_dup_whole (CohesionAssembly *self)
{
  g_autoptr (JsonNode) whole = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonNode *root = self->root ? g_hash_table_lookup (self->items, self->root) : NULL;

  json_node_take_object (whole, object);
  json_object_set_string_member (object, "format", COHESION_FORMAT_NAME);
  json_object_set_int_member (object, "formatVersion", self->version);
  g_hash_table_remove_all (self->placed);
  g_ptr_array_set_size (self->order, 0);
  if (root == NULL || !put_members (self, cohesion_kind_get (COHESION_KIND_DOCUMENT), root, object))
    {
      cohesion_assembly_fail (self);
      return NULL;
    }
  g_ptr_array_insert (self->order, 0, root);
  return g_steal_pointer (&whole);
}

/* To the byte: the order of members counts. */
static gboolean
is_same (JsonNode *item, JsonNode *other)
{
  g_autofree char *text = NULL;
  g_autofree char *other_text = NULL;

  if (!json_node_equal (item, other))
    return FALSE;
  text = json_to_string (item, FALSE);
  other_text = json_to_string (other, FALSE);
  return g_str_equal (text, other_text);
}

/* The content of a snapshot: those of the items in order that are not the same in @known. */
char *
cohesion_assembly_pack (CohesionAssembly *self, CohesionAssembly *known)
{
  g_autoptr (JsonNode) content = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonArray *items = json_array_new ();

  json_node_take_object (content, object);
  json_object_set_int_member (object, "formatVersion", self->version);
  json_object_set_string_member (object, "root", self->root);
  json_object_set_array_member (object, "nodes", items);
  for (guint i = 0; i < self->order->len; i++)
    {
      JsonNode *item = g_ptr_array_index (self->order, i);
      JsonNode *same = g_hash_table_lookup (known->items, get_string (get_member (item, "id")));

      if (same == NULL || !is_same (item, same))
        json_array_add_element (items, json_node_ref (item));
    }
  return json_to_string (content, FALSE);
}
