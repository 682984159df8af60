#include "config.h"

#include "cohesion-clipping-private.h"

#include "format/cohesion-format.h"
#include "model/cohesion-deadline.h"
#include "model/cohesion-list.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-numbering.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

/* Branches on their way from one strategy to another, or to another place in the same one. Each is written as
 * the file format writes a branch, and begins with a record separator: a JSON text sequence (RFC 7464). No
 * JSON text has that character in it. */
#define SEPARATOR '\x1e'

static gboolean
has_ancestor_in (CohesionNode *node, GPtrArray *nodes)
{
  for (CohesionNode *up = cohesion_node_get_parent (node); up; up = cohesion_node_get_parent (up))
    if (g_ptr_array_find (nodes, up, NULL))
      return TRUE;
  return FALSE;
}

/**
 * cohesion_clipping_topmost:
 * @nodes: (element-type CohesionNode): some nodes
 *
 * Returns: (transfer container) (element-type CohesionNode): those that are not below another of them
 */
GPtrArray *
cohesion_clipping_topmost (GPtrArray *nodes)
{
  GPtrArray *top = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    if (!has_ancestor_in (g_ptr_array_index (nodes, i), nodes))
      g_ptr_array_add (top, g_ptr_array_index (nodes, i));
  return top;
}

static gboolean
write_records (GByteArray *sequence, GPtrArray *nodes, GError **error)
{
  const guint8 separator = SEPARATOR;

  for (guint i = 0; i < nodes->len; i++)
    {
      g_autoptr (GBytes) branch = cohesion_format_write_branch (g_ptr_array_index (nodes, i), error);

      if (branch == NULL)
        return FALSE;
      g_byte_array_append (sequence, &separator, 1);
      g_byte_array_append (sequence, g_bytes_get_data (branch, NULL), (guint) g_bytes_get_size (branch));
    }
  return TRUE;
}

/**
 * cohesion_clipping_write:
 * @nodes: (element-type CohesionNode): branches of the outline, none below another
 * @error: where to put the error
 *
 * Writes branches, and after them the people they refer to.
 *
 * Returns: (transfer full): what cohesion_clipping_read() reads, or %NULL with one of
 *   %COHESION_FORMAT_ERROR
 */
GBytes *
cohesion_clipping_write (GPtrArray *nodes, GError **error)
{
  g_autoptr (GByteArray) sequence = g_byte_array_new ();
  g_autoptr (GPtrArray) people = cohesion_clipping_list_people (nodes);

  if (!write_records (sequence, nodes, error) || !write_records (sequence, people, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&sequence));
}

/* The next record: moves @start behind it. */
static GBytes *
next_record (GBytes *bytes, gsize *start)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  const guint8 *end;
  gsize begin = *start;

  while (begin < size && data[begin] == SEPARATOR)
    begin++;
  if (begin == size)
    return NULL;
  end = memchr (data + begin, SEPARATOR, size - begin);
  *start = end ? (gsize) (end - data) : size;
  return g_bytes_new_from_bytes (bytes, begin, *start - begin);
}

/* The id that a node had where it was copied; reading has given it another. */
static char *
dup_former_id (GBytes *record)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize size;
  const char *data = g_bytes_get_data (record, &size);
  JsonNode *root;
  JsonNode *object;

  if (!json_parser_load_from_data (parser, data, (gssize) size, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  object = json_object_get_member (json_node_get_object (root), "object");
  return g_strdup (json_object_get_string_member_with_default (json_node_get_object (object), "id", NULL));
}

static gboolean
take_record (GBytes *record, GPtrArray *branches, GHashTable *people, GError **error)
{
  g_autoptr (CohesionNode) node = cohesion_format_read_branch (record, error);
  g_autofree char *id = NULL;

  if (node == NULL)
    return FALSE;
  if (!cohesion_node_is (node, COHESION_KIND_PARTY))
    g_ptr_array_add (branches, g_steal_pointer (&node));
  else if ((id = dup_former_id (record)))
    g_hash_table_insert (people, g_steal_pointer (&id), g_steal_pointer (&node));
  return TRUE;
}

/**
 * cohesion_clipping_read:
 * @bytes: what cohesion_clipping_write() wrote, perhaps in another program or another version
 * @tree: the strategy that the branches are for
 * @people: (out) (transfer full) (element-type CohesionNode): the people they refer to whom @tree does not
 *   have, in no tree; perhaps none
 * @error: where to put the error
 *
 * Returns: (transfer full) (element-type CohesionNode): the branches, at least one, with ids of their own,
 *   or %NULL with one of %COHESION_FORMAT_ERROR
 */
GPtrArray *
cohesion_clipping_read (GBytes *bytes, CohesionTree *tree, GPtrArray **people, GError **error)
{
  g_autoptr (GPtrArray) branches = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) came_along = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  gsize start = 0;

  *people = NULL;
  for (;;)
    {
      g_autoptr (GBytes) record = next_record (bytes, &start);

      if (record == NULL)
        break;
      if (!take_record (record, branches, came_along, error))
        return NULL;
    }
  if (branches->len > 0)
    {
      *people = cohesion_clipping_settle_people (branches, tree, came_along);
      return g_steal_pointer (&branches);
    }
  g_set_error_literal (error, COHESION_FORMAT_ERROR, COHESION_FORMAT_ERROR_MISSING,
                       _ ("There is nothing in what was copied."));
  return NULL;
}

static void
append_branch (GString *text, CohesionNode *node, guint depth)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);
  g_autofree char *number = cohesion_node_dup_number (node);
  g_autofree char *name = cohesion_node_dup_plain_name (node);

  for (guint i = 0; i < depth; i++)
    g_string_append_c (text, '\t');
  if (number)
    g_string_append_printf (text, "%s%s ", number, strchr (number, '.') ? "" : ".");
  g_string_append_len (text, name, (gssize) strcspn (name, "\r\n"));
  g_string_append_c (text, '\n');
  for (guint i = 0; kind->outline_list >= 0 && i < cohesion_node_get_n_children (node, kind->outline_list);
       i++)
    append_branch (text, cohesion_list_get (cohesion_node_get_list (node, kind->outline_list), i), depth + 1);
}

/**
 * cohesion_clipping_dup_text:
 * @nodes: (element-type CohesionNode): branches, none below another
 *
 * Returns: (transfer full): their numbers and titles, a line each, indented by tabs
 */
char *
cohesion_clipping_dup_text (GPtrArray *nodes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    append_branch (text, g_ptr_array_index (nodes, i), 0);
  return g_string_free_and_steal (text);
}
