#include "config.h"

#include "cohesion-deadline-format-private.h"
#include "cohesion-format.h"
#include "cohesion-json-writer.h"
#include "cohesion-shape-private.h"
#include "cohesion-writer-private.h"

#include "model/cohesion-date.h"
#include "model/cohesion-limits.h"
#include "model/cohesion-node-private.h"

#include <glib/gi18n.h>
#include <string.h>

static void write_node (CohesionJsonWriter *writer, const char *member, CohesionNode *node);

/* The members of an object inside @extra that this version does not know, or NULL. */
static JsonObject *
inner_extra (JsonObject *extra, const char *name)
{
  JsonNode *json = extra != NULL ? json_object_get_member (extra, name) : NULL;

  return json != NULL && JSON_NODE_HOLDS_OBJECT (json) ? json_node_get_object (json) : NULL;
}

static void
write_text (CohesionJsonWriter *writer, const char *member, const CohesionField *field, const char *text)
{
  cohesion_json_writer_add_string (writer, member, text);
  if (!cohesion_text_fits (text, cohesion_field_get_max_length (field)))
    cohesion_json_writer_fail (writer, member, COHESION_FORMAT_ERROR_LIMIT,
                               _ ("This text is too long to be read again. Shorten it."));
  else if (*text != '\0' && !cohesion_field_accepts (field, text))
    cohesion_json_writer_fail (writer, member, COHESION_FORMAT_ERROR_VALUE,
                               _ ("This makes no sense here and could not be read again."));
}

static void
write_time (CohesionJsonWriter *writer, const char *member, gint64 seconds)
{
  char text[COHESION_TIMESTAMP_SIZE];

  cohesion_json_writer_add_string (writer, member, cohesion_timestamp_to_text (seconds, text));
  if (*text == '\0')
    cohesion_json_writer_fail (writer, member, COHESION_FORMAT_ERROR_VALUE,
                               _ ("This time lies outside all calendars."));
}

static void
write_strings (CohesionJsonWriter *writer, const char *member, const CohesionField *field, GStrv strings)
{
  cohesion_json_writer_begin_array (writer, member);
  for (; *strings != NULL; strings++)
    write_text (writer, NULL, field, *strings);
  cohesion_json_writer_end_array (writer);
}

static void
write_value (CohesionJsonWriter *writer,
             const char *member,
             const CohesionField *field,
             const CohesionSlot *slot,
             JsonObject *extra)
{
  if (field->type == COHESION_FIELD_DEADLINE)
    cohesion_deadline_format_write (writer, member, slot->deadline, extra);
  else if (field->type == COHESION_FIELD_BOOLEAN)
    cohesion_json_writer_add_boolean (writer, member, slot->integer != 0);
  else if (field->type == COHESION_FIELD_DATE_TIME)
    write_time (writer, member, slot->integer);
  else if (field->type == COHESION_FIELD_INTEGER)
    cohesion_json_writer_add_int (writer, member, slot->integer);
  else if (field->type == COHESION_FIELD_JSON)
    cohesion_json_writer_add_raw (writer, member, slot->string);
  else if (cohesion_field_get_storage (field) == COHESION_STORAGE_STRINGS)
    write_strings (writer, member, field, slot->strings);
  else
    write_text (writer, member, field, slot->string);
}

/* Members that this version does not know, after all that it does. Those of the groups and deadlines inside
 * are already written there. */
static void
write_unknown (CohesionJsonWriter *writer,
               const CohesionKind *kind,
               const CohesionShape *shape,
               JsonObject *extra)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *json;

  if (extra == NULL)
    return;
  json_object_iter_init_ordered (&iter, extra);
  while (json_object_iter_next_ordered (&iter, &name, &json))
    {
      const CohesionShapeMember *member = cohesion_shape_find (shape, name);

      if (member == NULL || !JSON_NODE_HOLDS_OBJECT (json) ||
          (member->group == NULL && kind->fields[member->field].type != COHESION_FIELD_DEADLINE))
        cohesion_json_writer_add_node (writer, name, json);
    }
}

static gboolean
has_anything (CohesionNode *node, const CohesionShape *shape, JsonObject *extra)
{
  if (extra != NULL && json_object_get_size (extra) > 0)
    return TRUE;
  for (guint i = 0; i < shape->n_members; i++)
    {
      const CohesionShapeMember *member = &shape->members[i];

      if (member->group != NULL ? has_anything (node, member->group, NULL)
                                : cohesion_node_has_value (node, (guint) member->field))
        return TRUE;
    }
  return FALSE;
}

static gboolean
says_anything (CohesionNode *node, guint field, JsonObject *extra)
{
  CohesionDeadline *deadline;

  if (cohesion_node_get_kind (node)->fields[field].type != COHESION_FIELD_DEADLINE)
    return cohesion_node_has_value (node, field);
  deadline = cohesion_node_get_deadline (node, field);
  return extra != NULL || (deadline != NULL && !cohesion_deadline_format_is_empty (deadline));
}

static void
write_members (CohesionJsonWriter *writer, CohesionNode *node, const CohesionShape *shape, JsonObject *extra)
{
  for (guint i = 0; i < shape->n_members; i++)
    {
      const CohesionShapeMember *member = &shape->members[i];
      JsonObject *inner = inner_extra (extra, member->name);
      const CohesionField *field;

      if (member->group != NULL)
        {
          if (!has_anything (node, member->group, inner))
            continue;
          cohesion_json_writer_begin_object (writer, member->name);
          write_members (writer, node, member->group, inner);
          write_unknown (writer, cohesion_node_get_kind (node), member->group, inner);
          cohesion_json_writer_end_object (writer);
          continue;
        }
      field = &cohesion_node_get_kind (node)->fields[member->field];
      if (says_anything (node, (guint) member->field, inner))
        write_value (writer, member->name, field, &cohesion_node_record (node)->slots[member->field], inner);
      else if (field->flags & COHESION_FLAG_REQUIRED)
        cohesion_json_writer_fail (writer, member->name, COHESION_FORMAT_ERROR_MISSING,
                                   _ ("This must not be empty."));
    }
}

static void
write_id (CohesionJsonWriter *writer, CohesionNode *node)
{
  cohesion_json_writer_add_string (writer, "id", cohesion_node_get_id (node));
  if (!cohesion_id_is_valid (cohesion_node_get_id (node)))
    cohesion_json_writer_fail (writer, "id", COHESION_FORMAT_ERROR_VALUE, _ ("This is not an id."));
}

static void
write_stamp (CohesionJsonWriter *writer, CohesionNode *node)
{
  const CohesionStamp *stamp = &cohesion_node_record (node)->stamp;

  cohesion_json_writer_add_int (writer, "rev", stamp->revision);
  if (stamp->modified != COHESION_UNSET)
    write_time (writer, "modified", stamp->modified);
  if (stamp->by == NULL)
    return;
  cohesion_json_writer_add_string (writer, "modifiedBy", stamp->by);
  if (!cohesion_text_fits (stamp->by, COHESION_MAX_TITLE))
    cohesion_json_writer_fail (writer, "modifiedBy", COHESION_FORMAT_ERROR_LIMIT,
                               _ ("This name is too long."));
}

static void
write_children (CohesionJsonWriter *writer,
                CohesionNode *node,
                guint list,
                void (*write_child) (CohesionJsonWriter *writer, const char *member, CohesionNode *node))
{
  const CohesionListSpec *spec = &cohesion_node_get_kind (node)->lists[list];
  guint n_children = cohesion_node_get_n_children (node, list);

  if (n_children == 0)
    return;
  if (spec->flags & COHESION_LIST_SINGLE)
    {
      write_child (writer, spec->json, cohesion_node_get_single (node, list));
      return;
    }
  cohesion_json_writer_begin_array (writer, spec->json);
  for (guint i = 0; i < n_children; i++)
    write_child (writer, NULL, cohesion_list_get (cohesion_node_get_list (node, list), i));
  cohesion_json_writer_end_array (writer);
}

static void
write_list (CohesionJsonWriter *writer, CohesionNode *node, guint list)
{
  write_children (writer, node, list, write_node);
}

static void
write_contents (CohesionJsonWriter *writer,
                CohesionNode *node,
                void (*write_below) (CohesionJsonWriter *writer, CohesionNode *node, guint list))
{
  const CohesionKind *kind = cohesion_node_get_kind (node);
  const CohesionShape *shape = cohesion_shape_get (kind);
  JsonObject *extra = cohesion_node_get_extra (node);

  write_members (writer, node, shape, extra);
  for (guint i = 0; i < kind->n_lists; i++)
    write_below (writer, node, i);
  write_unknown (writer, kind, shape, extra);
}

static void
write_node (CohesionJsonWriter *writer, const char *member, CohesionNode *node)
{
  cohesion_json_writer_begin_object (writer, member);
  write_id (writer, node);
  write_stamp (writer, node);
  write_contents (writer, node, write_list);
  cohesion_json_writer_end_object (writer);
}

static void
write_ids (CohesionJsonWriter *writer, CohesionNode *node, guint list)
{
  const CohesionListSpec *spec = &cohesion_node_get_kind (node)->lists[list];
  guint n_children = cohesion_node_get_n_children (node, list);

  if (n_children == 0 || spec->kind == COHESION_KIND_SNAPSHOT || spec->kind == COHESION_KIND_TRASH_ENTRY)
    return;
  cohesion_json_writer_begin_array (writer, spec->json);
  for (guint i = 0; i < n_children; i++)
    cohesion_json_writer_add_string (
        writer, NULL, cohesion_node_get_id (cohesion_list_get (cohesion_node_get_list (node, list), i)));
  cohesion_json_writer_end_array (writer);
}

/*
 * Writes a node without those below it: each list holds their ids, but those of deleted items and of
 * snapshots are left out.
 */
void
cohesion_writer_add_alone (CohesionJsonWriter *writer, CohesionNode *node)
{
  cohesion_json_writer_begin_object (writer, NULL);
  write_id (writer, node);
  write_contents (writer, node, write_ids);
  cohesion_json_writer_end_object (writer);
}

static CohesionJsonWriter *
begin_file (void)
{
  CohesionJsonWriter *writer = cohesion_json_writer_new ();

  cohesion_json_writer_begin_object (writer, NULL);
  cohesion_json_writer_add_string (writer, "format", COHESION_FORMAT_NAME);
  cohesion_json_writer_add_int (writer, "formatVersion", COHESION_FORMAT_VERSION);
  return writer;
}

static void write_bare_list (CohesionJsonWriter *writer, CohesionNode *node, guint list);

static void
write_bare_node (CohesionJsonWriter *writer, const char *member, CohesionNode *node)
{
  cohesion_json_writer_begin_object (writer, member);
  write_id (writer, node);
  write_contents (writer, node, write_bare_list);
  cohesion_json_writer_end_object (writer);
}

static void
write_bare_list (CohesionJsonWriter *writer, CohesionNode *node, guint list)
{
  const CohesionListSpec *spec = &cohesion_node_get_kind (node)->lists[list];

  if (spec->kind != COHESION_KIND_SNAPSHOT && spec->kind != COHESION_KIND_TRASH_ENTRY)
    write_children (writer, node, list, write_bare_node);
}

/*
 * Writes the strategy as a file holds it, but without when it was changed and by whom, without deleted items
 * and without snapshots: the same as it is once a snapshot of it is put together again.
 */
GBytes *
cohesion_writer_write_bare (CohesionTree *tree, GError **error)
{
  CohesionJsonWriter *writer = begin_file ();

  write_id (writer, cohesion_tree_get_root (tree));
  write_contents (writer, cohesion_tree_get_root (tree), write_bare_list);
  cohesion_json_writer_end_object (writer);
  return cohesion_json_writer_finish (writer, error);
}

/**
 * cohesion_format_write:
 * @tree: a strategy
 * @error: where to put the error
 *
 * Writes the strategy as a file holds it: the same strategy always gives the same bytes, members in the order
 * of the tables, then those that this version does not know. Nothing is written that cohesion_format_read()
 * would refuse.
 *
 * Returns: (transfer full): the bytes, or %NULL with one of %COHESION_FORMAT_ERROR, which names the item
 */
GBytes *
cohesion_format_write (CohesionTree *tree, GError **error)
{
  CohesionJsonWriter *writer = begin_file ();

  write_id (writer, cohesion_tree_get_root (tree));
  write_stamp (writer, cohesion_tree_get_root (tree));
  write_contents (writer, cohesion_tree_get_root (tree), write_list);
  if (cohesion_tree_get_n_nodes (tree) > COHESION_MAX_NODES)
    cohesion_json_writer_fail (writer, NULL, COHESION_FORMAT_ERROR_LIMIT,
                               _ ("There are too many items to be read again."));
  cohesion_json_writer_end_object (writer);
  return cohesion_json_writer_finish (writer, error);
}

/**
 * cohesion_format_write_branch:
 * @node: a node
 * @error: where to put the error
 *
 * Writes a node with its children for the clipboard.
 *
 * Returns: (transfer full): what cohesion_format_read_branch() reads, or %NULL with one of
 * %COHESION_FORMAT_ERROR
 */
GBytes *
cohesion_format_write_branch (CohesionNode *node, GError **error)
{
  CohesionJsonWriter *writer = begin_file ();

  cohesion_json_writer_add_string (writer, "kind", cohesion_node_get_kind (node)->json);
  write_node (writer, "object", node);
  cohesion_json_writer_end_object (writer);
  return cohesion_json_writer_finish (writer, error);
}

static void
prepend_step (GString *path, CohesionNode *node)
{
  CohesionList *container = cohesion_node_get_container (node);
  const CohesionListSpec *spec = cohesion_list_get_spec (container);

  if (path->len > 0)
    g_string_prepend_c (path, '.');
  if (!(spec->flags & COHESION_LIST_SINGLE))
    {
      g_autofree char *step = g_strdup_printf ("[%u]", cohesion_node_get_position (node));

      g_string_prepend (path, step);
    }
  g_string_prepend (path, spec->json);
}

/**
 * cohesion_format_dup_path:
 * @node: a node
 * @field: index of one of its fields, or -1 for the node itself
 *
 * Returns: (transfer full): where it is in the file, such as `themes[2].priorities[0].title`
 */
char *
cohesion_format_dup_path (CohesionNode *node, int field)
{
  g_autoptr (GString) path = g_string_new (NULL);

  if (field >= 0)
    g_string_append (path, cohesion_node_get_kind (node)->fields[field].json);
  for (; cohesion_node_get_container (node) != NULL; node = cohesion_node_get_parent (node))
    prepend_step (path, node);
  return g_string_free (g_steal_pointer (&path), FALSE);
}
