#include "config.h"

#include "cohesion-deadline-format-private.h"
#include "cohesion-format.h"
#include "cohesion-reader-private.h"
#include "cohesion-shape-private.h"

#include "model/cohesion-limits.h"

#include <glib/gi18n.h>

/* What every node has before its fields, and the document besides. */
static const char *const common_members[] = { "id", "rev", "modified", "modifiedBy", NULL };
static const char *const document_members[] = { "format", "formatVersion", NULL };

/*
 * Keeps a member as it stands in the file.
 */
void
cohesion_reader_keep (JsonObject **extra, const char *name, JsonNode *json)
{
  if (*extra == NULL)
    *extra = json_object_new ();
  json_object_set_member (*extra, name, json_node_copy (json));
}

/*
 * Keeps those members of @object that this version does not know, in their order.
 */
void
cohesion_reader_keep_unknown (JsonObject *object, CohesionKnows knows, gconstpointer data, JsonObject **extra)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *json;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &json))
    if (!knows (data, name))
      cohesion_reader_keep (extra, name, json);
}

static void
keep_object (JsonObject **extra, const char *name, JsonObject *object)
{
  g_autoptr (JsonNode) json = NULL;

  if (object == NULL)
    return;
  json = json_node_init_object (json_node_alloc (), object);
  cohesion_reader_keep (extra, name, json);
}

/* Nothing is said by null, so it is as if the member were not there. */
static JsonNode *
get_member (JsonObject *object, const char *name)
{
  JsonNode *json = json_object_get_member (object, name);

  return json != NULL && JSON_NODE_HOLDS_NULL (json) ? NULL : json;
}

static gboolean
shape_knows (gconstpointer data, const char *name)
{
  return cohesion_shape_find (data, name) != NULL;
}

static gboolean
kind_knows (gconstpointer data, const char *name)
{
  const CohesionKind *kind = data;

  return g_strv_contains (common_members, name) || cohesion_kind_find_list (kind, name) >= 0 ||
         shape_knows (cohesion_shape_get (kind), name) ||
         (kind->id == COHESION_KIND_DOCUMENT && g_strv_contains (document_members, name));
}

static gboolean
read_field (CohesionReader *self,
            const CohesionJsonPath *path,
            CohesionNode *node,
            guint index,
            JsonNode *json,
            JsonObject **extra)
{
  const CohesionField *field = &cohesion_node_get_kind (node)->fields[index];
  g_auto (CohesionValue) value = cohesion_value_none (field);
  g_autoptr (JsonObject) inner = NULL;
  gboolean read;

  read = field->type == COHESION_FIELD_DEADLINE
             ? cohesion_deadline_format_read (self, path, json, &value, &inner)
             : cohesion_reader_read_value (self, path, field, json, &value);
  if (read)
    {
      cohesion_node_set_value (node, index, &value);
      keep_object (extra, path->member, inner);
    }
  else if (self->newer)
    {
      g_clear_error (&self->error);
      cohesion_reader_keep (extra, path->member, json);
      read = TRUE;
    }
  return read;
}

static gboolean
fail_missing (CohesionReader *self, const CohesionJsonPath *path, CohesionNode *node)
{
  return cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_MISSING,
                               /* Translators: %s is what the item is, such as “Action” */
                               _ ("This is missing, and every item of the kind “%s” needs it."),
                               cohesion_kind_get_label (cohesion_node_get_kind (node)));
}

static gboolean
read_members (CohesionReader *self,
              const CohesionJsonPath *path,
              CohesionNode *node,
              const CohesionShape *shape,
              JsonObject *object,
              JsonObject **extra)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);

  for (guint i = 0; i < shape->n_members; i++)
    {
      const CohesionShapeMember *member = &shape->members[i];
      CohesionJsonPath inner = cohesion_json_path_member (path, member->name);
      JsonNode *json = get_member (object, member->name);
      g_autoptr (JsonObject) inner_extra = NULL;
      JsonObject *group;

      if (json == NULL)
        {
          if (member->field >= 0 && (kind->fields[member->field].flags & COHESION_FLAG_REQUIRED))
            return fail_missing (self, &inner, node);
          continue;
        }
      if (member->group == NULL)
        {
          if (!read_field (self, &inner, node, (guint) member->field, json, extra))
            return FALSE;
          continue;
        }
      group = cohesion_reader_get_object (self, &inner, json);
      if (group == NULL || !read_members (self, &inner, node, member->group, group, &inner_extra))
        return FALSE;
      cohesion_reader_keep_unknown (group, shape_knows, member->group, &inner_extra);
      keep_object (extra, member->name, inner_extra);
    }
  return TRUE;
}

/* A deleted item is of the kind that its entry names; it may be one that only a later version knows. */
static const CohesionKind *
kind_of_child (CohesionNode *node, const CohesionListSpec *spec)
{
  int field;

  if (spec->kind != COHESION_KIND_ANY)
    return cohesion_kind_get (spec->kind);
  field = cohesion_kind_find_field (cohesion_node_get_kind (node), "kind");
  return cohesion_kind_lookup (cohesion_node_get_string (node, (guint) field));
}

static gboolean
read_array (CohesionReader *self,
            const CohesionJsonPath *path,
            CohesionNode *node,
            guint list,
            const CohesionKind *kind,
            JsonNode *json)
{
  JsonArray *array = cohesion_reader_get_array (self, path, json);

  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      CohesionJsonPath element = cohesion_json_path_element (path, i);
      JsonNode *item = json_array_get_element (array, i);
      g_autoptr (CohesionNode) child = cohesion_reader_read_node (self, &element, kind, item, node, list);

      if (child == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_list (CohesionReader *self,
           const CohesionJsonPath *path,
           CohesionNode *node,
           guint list,
           JsonNode *json,
           JsonObject **extra)
{
  const CohesionListSpec *spec = &cohesion_node_get_kind (node)->lists[list];
  const CohesionKind *kind = kind_of_child (node, spec);
  g_autoptr (CohesionNode) child = NULL;

  if (kind == NULL)
    {
      cohesion_reader_keep (extra, spec->json, json);
      return TRUE;
    }
  if (spec->kind == COHESION_KIND_ANY &&
      (kind->id == COHESION_KIND_DOCUMENT || kind->id == COHESION_KIND_TRASH_ENTRY))
    return cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_VALUE,
                                 _ ("An item of this kind cannot have been deleted."));
  if (!(spec->flags & COHESION_LIST_SINGLE))
    return read_array (self, path, node, list, kind, json);
  child = cohesion_reader_read_node (self, path, kind, json, node, list);
  return child != NULL;
}

static gboolean
read_lists (CohesionReader *self,
            const CohesionJsonPath *path,
            CohesionNode *node,
            JsonObject *object,
            JsonObject **extra)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);

  for (guint i = 0; i < kind->n_lists; i++)
    {
      CohesionJsonPath inner = cohesion_json_path_member (path, kind->lists[i].json);
      JsonNode *json = get_member (object, kind->lists[i].json);

      if (json != NULL && !read_list (self, &inner, node, i, json, extra))
        return FALSE;
    }
  return TRUE;
}

/* How often, when and by whom; a paste begins anew. */
static gboolean
read_stamp (CohesionReader *self, const CohesionJsonPath *path, CohesionNode *node, JsonObject *object)
{
  g_auto (CohesionStamp) stamp = { .modified = COHESION_UNSET };
  CohesionJsonPath inner = cohesion_json_path_member (path, "rev");
  JsonNode *json = get_member (object, "rev");
  const char *by;

  if (json != NULL && !cohesion_reader_get_integer (self, &inner, json, &stamp.revision))
    return FALSE;
  if (stamp.revision < 0)
    return cohesion_reader_fail (self, &inner, COHESION_FORMAT_ERROR_VALUE,
                                 _ ("This counts changes and cannot be less than nothing."));
  inner = cohesion_json_path_member (path, "modified");
  json = get_member (object, "modified");
  if (json != NULL && !cohesion_reader_get_time (self, &inner, json, &stamp.modified))
    return FALSE;
  inner = cohesion_json_path_member (path, "modifiedBy");
  json = get_member (object, "modifiedBy");
  if (json != NULL)
    {
      if ((by = cohesion_reader_get_string (self, &inner, json)) == NULL)
        return FALSE;
      if (!cohesion_text_fits (by, COHESION_MAX_TITLE))
        return cohesion_reader_fail (self, &inner, COHESION_FORMAT_ERROR_LIMIT, _ ("This name is too long."));
      stamp.by = *by != '\0' ? g_ref_string_new_intern (by) : NULL;
    }
  if (!self->fresh_ids)
    cohesion_node_set_stamp (node, &stamp);
  return TRUE;
}

static gboolean
index_node (CohesionReader *self, const CohesionJsonPath *path, const char *id, CohesionNode *node)
{
  CohesionNode *other = g_hash_table_lookup (self->nodes, id);
  g_autofree char *there = NULL;

  if (other != NULL)
    {
      there = cohesion_format_dup_path (other, -1);
      return cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_DUPLICATE_ID,
                                   /* Translators: %s is a place in the file, such as “themes[2]” */
                                   _ ("This id is already that of %s. Two items cannot have the same."),
                                   *there != '\0' ? there : _ ("the document itself"));
    }
  if (g_hash_table_size (self->nodes) >= COHESION_MAX_NODES)
    return cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_LIMIT,
                                 _ ("There are more than %d items, the most that Cohesion reads."),
                                 COHESION_MAX_NODES);
  g_hash_table_insert (self->nodes, g_strdup (id), node);
  return TRUE;
}

/* Makes the node and puts it into its list at once, so that its path is known if another has the same id. */
static CohesionNode *
make_node (CohesionReader *self,
           const CohesionJsonPath *path,
           const CohesionKind *kind,
           JsonObject *object,
           CohesionNode *parent,
           guint list)
{
  CohesionJsonPath id_path = cohesion_json_path_member (path, "id");
  JsonNode *json = get_member (object, "id");
  g_autoptr (CohesionNode) node = NULL;
  const char *id;

  if (json == NULL)
    {
      cohesion_reader_fail (self, &id_path, COHESION_FORMAT_ERROR_MISSING,
                            _ ("This is missing, and every item needs one."));
      return NULL;
    }
  id = cohesion_reader_get_id (self, &id_path, json);
  if (id == NULL)
    return NULL;
  node = cohesion_node_new (kind->id, self->fresh_ids ? NULL : id);
  if (parent != NULL)
    cohesion_node_insert (parent, list, cohesion_node_get_n_children (parent, list), node);
  return index_node (self, &id_path, id, node) ? g_steal_pointer (&node) : NULL;
}

static gboolean
members_are_shallow (JsonObject *object, guint levels)
{
  JsonObjectIter iter;
  JsonNode *json;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, NULL, &json))
    if (!cohesion_reader_is_shallow (json, levels))
      return FALSE;
  return TRUE;
}

/*
 * Returns whether no more than so many objects and arrays lie in each other.
 */
gboolean
cohesion_reader_is_shallow (JsonNode *json, guint levels)
{
  if (JSON_NODE_HOLDS_OBJECT (json))
    return levels > 0 && members_are_shallow (json_node_get_object (json), levels - 1);
  if (!JSON_NODE_HOLDS_ARRAY (json))
    return TRUE;
  for (guint i = 0; levels > 0 && i < json_array_get_length (json_node_get_array (json)); i++)
    if (!cohesion_reader_is_shallow (json_array_get_element (json_node_get_array (json), i), levels - 1))
      return FALSE;
  return levels > 0;
}

static gboolean
keep_extra (CohesionReader *self, const CohesionJsonPath *path, CohesionNode *node, JsonObject *extra)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *json;

  json_object_iter_init_ordered (&iter, extra);
  while (json_object_iter_next_ordered (&iter, &name, &json))
    {
      CohesionJsonPath member = cohesion_json_path_member (path, name);

      if (!cohesion_reader_is_shallow (json, COHESION_MAX_UNKNOWN_DEPTH))
        return cohesion_reader_fail (self, &member, COHESION_FORMAT_ERROR_LIMIT,
                                     _ ("Objects and lists are nested too deeply here."));
    }
  cohesion_node_set_extra (node, extra);
  return TRUE;
}

/*
 * Reads a node and all below it; with a @parent it becomes the last of that list. The caller owns what is
 * returned.
 */
CohesionNode *
cohesion_reader_read_node (CohesionReader *self,
                           const CohesionJsonPath *path,
                           const CohesionKind *kind,
                           JsonNode *json,
                           CohesionNode *parent,
                           guint list)
{
  JsonObject *object = cohesion_reader_get_object (self, path, json);
  g_autoptr (CohesionNode) node = NULL;
  g_autoptr (JsonObject) extra = NULL;

  if (object != NULL)
    node = make_node (self, path, kind, object, parent, list);
  if (node == NULL || !read_stamp (self, path, node, object) ||
      !read_members (self, path, node, cohesion_shape_get (kind), object, &extra) ||
      !read_lists (self, path, node, object, &extra))
    return NULL;
  cohesion_reader_keep_unknown (object, kind_knows, kind, &extra);
  if (extra != NULL && !keep_extra (self, path, node, extra))
    return NULL;
  return g_steal_pointer (&node);
}
