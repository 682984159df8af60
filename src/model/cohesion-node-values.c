#include "config.h"

#include "cohesion-node-private.h"

/* What a node says: its fields and its stamp. */

/**
 * cohesion_node_dup_value:
 * @field: index of one of the kind's fields
 *
 * Returns: (transfer full): the value of the field
 */
CohesionValue
cohesion_node_dup_value (CohesionNode *self, guint field)
{
  CohesionValue value = cohesion_node_borrow_value (self, field);

  return cohesion_value_copy (&value);
}

/**
 * cohesion_node_has_value:
 * @field: index of one of the kind's fields
 *
 * Returns: whether anything is set
 */
gboolean
cohesion_node_has_value (CohesionNode *self, guint field)
{
  CohesionValue value = cohesion_node_borrow_value (self, field);

  return !cohesion_value_is_none (&value);
}

/**
 * cohesion_node_get_string:
 * @field: index of a field that holds text, a date, a choice, a status or a reference
 *
 * Returns: (nullable): its text; %NULL when empty
 */
const char *
cohesion_node_get_string (CohesionNode *self, guint field)
{
  g_return_val_if_fail (cohesion_node_borrow_value (self, field).storage == COHESION_STORAGE_STRING, NULL);

  return cohesion_node_record (self)->slots[field].string;
}

/**
 * cohesion_node_get_integer:
 * @field: index of a field that holds a number, a boolean or a date-time
 *
 * Returns: the number, or %COHESION_UNSET
 */
gint64
cohesion_node_get_integer (CohesionNode *self, guint field)
{
  g_return_val_if_fail (cohesion_node_borrow_value (self, field).storage == COHESION_STORAGE_INTEGER,
                        COHESION_UNSET);

  return cohesion_node_record (self)->slots[field].integer;
}

/**
 * cohesion_node_get_boolean:
 * @field: index of a boolean field
 *
 * Returns: whether it is set and true
 */
gboolean
cohesion_node_get_boolean (CohesionNode *self, guint field)
{
  gint64 integer = cohesion_node_get_integer (self, field);

  return integer != COHESION_UNSET && integer != 0;
}

/**
 * cohesion_node_get_deadline:
 * @field: index of a field that holds a deadline
 *
 * Returns: (transfer none) (nullable): the deadline
 */
CohesionDeadline *
cohesion_node_get_deadline (CohesionNode *self, guint field)
{
  g_return_val_if_fail (cohesion_node_borrow_value (self, field).storage == COHESION_STORAGE_DEADLINE, NULL);

  return cohesion_node_record (self)->slots[field].deadline;
}

/**
 * cohesion_node_get_strings:
 * @field: index of a field that holds several texts or references
 *
 * Returns: (transfer none): the texts, ended by %NULL; never %NULL itself
 */
const char *const *
cohesion_node_get_strings (CohesionNode *self, guint field)
{
  static const char *const none[] = { NULL };

  g_return_val_if_fail (cohesion_node_borrow_value (self, field).storage == COHESION_STORAGE_STRINGS, none);

  return cohesion_node_record (self)->slots[field].strings
             ? (const char *const *) cohesion_node_record (self)->slots[field].strings
             : none;
}

/**
 * cohesion_node_get_reference:
 * @field: index of a field that refers to another node
 *
 * Returns: (transfer none) (nullable): that node, if it is in the tree and not deleted
 */
CohesionNode *
cohesion_node_get_reference (CohesionNode *self, guint field)
{
  const char *id = cohesion_node_get_string (self, field);

  return id && cohesion_node_record (self)->tree
             ? cohesion_tree_lookup_live (cohesion_node_record (self)->tree, id)
             : NULL;
}

/**
 * cohesion_node_get_references:
 * @field: index of a field that refers to several nodes
 *
 * Returns: (transfer container) (element-type CohesionNode): those of them that are in the tree and
 *   not deleted
 */
GPtrArray *
cohesion_node_get_references (CohesionNode *self, guint field)
{
  GPtrArray *nodes = g_ptr_array_new ();

  for (const char *const *id = cohesion_node_get_strings (self, field);
       *id && cohesion_node_record (self)->tree; id++)
    {
      CohesionNode *node = cohesion_tree_lookup_live (cohesion_node_record (self)->tree, *id);

      if (node)
        g_ptr_array_add (nodes, node);
    }
  return nodes;
}

/**
 * cohesion_node_get_name:
 *
 * Returns: what it is called: the text of its naming field, or an empty string
 */
const char *
cohesion_node_get_name (CohesionNode *self)
{
  int field = cohesion_node_kind (self)->name_field;
  const char *name = field < 0 ? NULL : cohesion_node_get_string (self, (guint) field);

  return name ? name : "";
}

/* Private: sets a field and tells those who watch, if that changes anything. */
void
cohesion_node_set_value (CohesionNode *self, guint field, const CohesionValue *value)
{
  CohesionNodeRecord *record = cohesion_node_record (self);
  CohesionValue old = cohesion_node_borrow_value (self, field);
  CohesionValue copy;

  g_return_if_fail (value->storage == old.storage);

  if (cohesion_value_equal (&old, value))
    return;
  copy = cohesion_value_copy (value);
  cohesion_value_clear (&old);
  record->slots[field] = copy.slot;

  g_object_notify_by_pspec (G_OBJECT (self), COHESION_NODE_GET_CLASS (self)->pspecs[field + 1]);
  if (record->tree)
    cohesion_tree_node_changed (record->tree, self, field);
}

/* Private: a copy of the node's stamp. */
CohesionStamp
cohesion_node_dup_stamp (CohesionNode *self)
{
  CohesionStamp stamp = cohesion_node_record (self)->stamp;

  if (stamp.by)
    g_ref_string_acquire (stamp.by);
  return stamp;
}

/* Private: sets when and by whom the node was changed. */
void
cohesion_node_set_stamp (CohesionNode *self, const CohesionStamp *stamp)
{
  CohesionStamp old = cohesion_node_record (self)->stamp;

  cohesion_node_record (self)->stamp = *stamp;
  if (stamp->by)
    g_ref_string_acquire (stamp->by);
  cohesion_stamp_clear (&old);
}

/* Private: frees what a stamp holds. */
void
cohesion_stamp_clear (CohesionStamp *stamp)
{
  g_clear_pointer (&stamp->by, g_ref_string_release);
}
