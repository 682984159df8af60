#include "config.h"

#include "cohesion-change.h"

#include "model/cohesion-id.h"
#include "model/cohesion-node-private.h"

#include <glib/gi18n.h>

struct _CohesionChange
{
  CohesionChangeType type;
  gsize serial;

  /* Owned: the node that is changed, and its stamp on either side. */
  CohesionNode *node;
  CohesionStamp stamp_before;
  CohesionStamp stamp_after;

  /* Set. */
  guint field;
  CohesionValue before;
  CohesionValue after;

  /* Insert, remove, move; owned parents. */
  CohesionPlace from;
  CohesionPlace to;
  CohesionNode *trash_entry;

  /* Group. */
  char *label;
  GPtrArray *parts;
};

static CohesionChange *
change_alloc (CohesionChangeType type)
{
  static gsize last_serial;
  CohesionChange *self = g_new0 (CohesionChange, 1);

  self->type = type;
  self->serial = (gsize) g_atomic_pointer_add (&last_serial, 1) + 1;
  return self;
}

static CohesionChange *
change_new (CohesionChangeType type, CohesionNode *node, const CohesionAuthor *author)
{
  CohesionChange *self = change_alloc (type);

  self->node = g_object_ref (node);
  self->stamp_before = cohesion_node_dup_stamp (node);
  self->stamp_after.revision = self->stamp_before.revision + 1;
  self->stamp_after.modified = author->at;
  self->stamp_after.by = author->by && *author->by ? g_ref_string_new_intern (author->by) : NULL;
  return self;
}

static CohesionPlace
place_copy (const CohesionPlace *place)
{
  return (CohesionPlace) { g_object_ref (place->parent), place->list, place->position };
}

static CohesionPlace
place_of (CohesionNode *node)
{
  CohesionList *container = cohesion_node_get_container (node);
  CohesionPlace place = { cohesion_node_get_parent (node), cohesion_list_get_index (container),
                          cohesion_node_get_position (node) };

  return place_copy (&place);
}

/**
 * cohesion_change_new_set:
 * @field: index of one of the fields of the node’s kind
 * @value: what it is to hold, copied
 *
 * Returns: (transfer full): the change of that field
 */
CohesionChange *
cohesion_change_new_set (CohesionNode *node,
                         guint field,
                         const CohesionValue *value,
                         const CohesionAuthor *author)
{
  CohesionChange *self = change_new (COHESION_CHANGE_SET, node, author);

  self->field = field;
  self->before = cohesion_node_dup_value (node, field);
  self->after = cohesion_value_copy (value);
  return self;
}

/**
 * cohesion_change_new_insert:
 * @node: a node that is in no list
 * @place: where it is to be
 *
 * Returns: (transfer full): the insertion
 */
CohesionChange *
cohesion_change_new_insert (CohesionNode *node, const CohesionPlace *place, const CohesionAuthor *author)
{
  CohesionChange *self = change_new (COHESION_CHANGE_INSERT, node, author);

  self->to = place_copy (place);
  return self;
}

static void
set_entry_text (CohesionNode *entry, guint field, const char *text)
{
  g_auto (CohesionValue) value = cohesion_value_string (&cohesion_node_get_kind (entry)->fields[field], text);

  cohesion_node_set_value (entry, field, &value);
}

/**
 * cohesion_change_new_remove:
 * @node: a node in a tree
 *
 * The node goes to the document’s trash, so that a merge can tell that it was deleted from its never
 * having been there.
 *
 * Returns: (transfer full): the removal
 */
CohesionChange *
cohesion_change_new_remove (CohesionNode *node, const CohesionAuthor *author)
{
  CohesionChange *self = change_new (COHESION_CHANGE_REMOVE, node, author);
  CohesionNode *root = cohesion_tree_get_root (cohesion_node_get_tree (node));
  CohesionPlace trash = { root, COHESION_DOCUMENT_LIST_TRASH,
                          cohesion_node_get_n_children (root, COHESION_DOCUMENT_LIST_TRASH) };
  CohesionValue at = cohesion_value_integer (author->at);
  g_autofree char *name = g_strdup_printf ("trash %" G_GINT64_FORMAT, self->stamp_after.revision);
  g_autofree char *id = cohesion_id_derive (cohesion_node_get_id (node), name);
  CohesionNode *entry = cohesion_node_new (COHESION_KIND_TRASH_ENTRY, id);

  self->from = place_of (node);
  self->to = place_copy (&trash);
  self->trash_entry = entry;
  set_entry_text (entry, COHESION_TRASH_ENTRY_KIND, cohesion_node_get_kind (node)->json);
  set_entry_text (entry, COHESION_TRASH_ENTRY_PARENT, cohesion_node_get_id (self->from.parent));
  set_entry_text (entry, COHESION_TRASH_ENTRY_BY, author->by);
  cohesion_node_set_value (entry, COHESION_TRASH_ENTRY_AT, &at);
  return self;
}

/**
 * cohesion_change_new_move:
 * @node: a node in a tree
 * @place: where it is to be, counted without the node itself; not within the node
 *
 * Returns: (transfer full): the move
 */
CohesionChange *
cohesion_change_new_move (CohesionNode *node, const CohesionPlace *place, const CohesionAuthor *author)
{
  CohesionChange *self = change_new (COHESION_CHANGE_MOVE, node, author);

  self->from = place_of (node);
  self->to = place_copy (place);
  return self;
}

/**
 * cohesion_change_new_group:
 * @label: (nullable): translated name of the whole, such as “Paste”
 *
 * Returns: (transfer full): a group of changes, empty as yet
 */
CohesionChange *
cohesion_change_new_group (const char *label)
{
  CohesionChange *self = change_alloc (COHESION_CHANGE_GROUP);

  self->label = g_strdup (label);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) cohesion_change_free);
  return self;
}

/**
 * cohesion_change_free:
 *
 * Frees the change; what it did stays done.
 */
void
cohesion_change_free (CohesionChange *self)
{
  g_clear_object (&self->node);
  cohesion_stamp_clear (&self->stamp_before);
  cohesion_stamp_clear (&self->stamp_after);
  if (self->type == COHESION_CHANGE_SET)
    {
      cohesion_value_clear (&self->before);
      cohesion_value_clear (&self->after);
    }
  g_clear_object (&self->from.parent);
  g_clear_object (&self->to.parent);
  g_clear_object (&self->trash_entry);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self);
}

static void
put (CohesionNode *node, const CohesionPlace *place)
{
  cohesion_node_insert (place->parent, place->list, place->position, node);
}

/**
 * cohesion_change_apply:
 *
 * Does it, or does it again.
 */
void
cohesion_change_apply (CohesionChange *self)
{
  if (self->type == COHESION_CHANGE_GROUP)
    {
      for (guint i = 0; i < self->parts->len; i++)
        cohesion_change_apply (g_ptr_array_index (self->parts, i));
      return;
    }

  if (self->type == COHESION_CHANGE_REMOVE || self->type == COHESION_CHANGE_MOVE)
    cohesion_node_detach (self->node);
  cohesion_node_set_stamp (self->node, &self->stamp_after);

  if (self->type == COHESION_CHANGE_SET)
    cohesion_node_set_value (self->node, self->field, &self->after);
  else if (self->type == COHESION_CHANGE_REMOVE)
    {
      cohesion_node_insert (self->trash_entry, COHESION_TRASH_ENTRY_LIST_OBJECT, 0, self->node);
      put (self->trash_entry, &self->to);
    }
  else
    put (self->node, &self->to);
}

/**
 * cohesion_change_revert:
 *
 * Takes back what applying it did.
 */
void
cohesion_change_revert (CohesionChange *self)
{
  if (self->type == COHESION_CHANGE_GROUP)
    {
      for (guint i = self->parts->len; i > 0; i--)
        cohesion_change_revert (g_ptr_array_index (self->parts, i - 1));
      return;
    }

  if (self->type == COHESION_CHANGE_REMOVE)
    cohesion_node_detach (self->trash_entry);
  if (self->type != COHESION_CHANGE_SET)
    cohesion_node_detach (self->node);
  cohesion_node_set_stamp (self->node, &self->stamp_before);

  if (self->type == COHESION_CHANGE_SET)
    cohesion_node_set_value (self->node, self->field, &self->before);
  else if (self->type != COHESION_CHANGE_INSERT)
    put (self->node, &self->from);
}

/**
 * cohesion_change_describe:
 *
 * Returns: (transfer full): what it is called for people, such as “Move priority”
 */
char *
cohesion_change_describe (const CohesionChange *self)
{
  const CohesionKind *kind = self->node ? cohesion_node_get_kind (self->node) : NULL;

  switch (self->type)
    {
    case COHESION_CHANGE_SET:
      /* Translators: a step that can be undone; %s is the label of a field, such as Lead. */
      return g_strdup_printf (_ ("Change “%s”"), cohesion_field_get_label (&kind->fields[self->field]));
    case COHESION_CHANGE_INSERT:
      return g_strdup (cohesion_kind_get_step_label (kind, COHESION_STEP_ADD));
    case COHESION_CHANGE_REMOVE:
      return g_strdup (cohesion_kind_get_step_label (kind, COHESION_STEP_REMOVE));
    case COHESION_CHANGE_MOVE:
      return g_strdup (cohesion_kind_get_step_label (kind, COHESION_STEP_MOVE));
    case COHESION_CHANGE_GROUP:
    default:
      if (self->label == NULL && self->parts->len > 0)
        return cohesion_change_describe (g_ptr_array_index (self->parts, 0));
      return g_strdup (self->label);
    }
}

/**
 * cohesion_change_group_add:
 * @self: a group
 * @change: (transfer full): a change that has been applied
 *
 * Makes @change the last part of the group.
 */
void
cohesion_change_group_add (CohesionChange *self, CohesionChange *change)
{
  g_return_if_fail (self->type == COHESION_CHANGE_GROUP);

  g_ptr_array_add (self->parts, change);
}

/**
 * cohesion_change_absorb:
 * @next: a change made straight after @self and applied
 *
 * Makes one of two changes of the same field, as typing does.
 *
 * Returns: whether that could be done; if so @next is no longer needed
 */
gboolean
cohesion_change_absorb (CohesionChange *self, const CohesionChange *next)
{
  if (self->type != COHESION_CHANGE_SET || next->type != COHESION_CHANGE_SET || self->node != next->node ||
      self->field != next->field)
    return FALSE;

  cohesion_value_clear (&self->after);
  self->after = cohesion_value_copy (&next->after);
  self->stamp_after.modified = next->stamp_after.modified;
  cohesion_node_set_stamp (self->node, &self->stamp_after);
  return TRUE;
}

/**
 * cohesion_change_get_change_type:
 *
 * Returns: which of the five it is
 */
CohesionChangeType
cohesion_change_get_change_type (const CohesionChange *self)
{
  return self->type;
}

/**
 * cohesion_change_get_serial:
 *
 * Returns: a number that no other change has or had, not even one that was freed; never 0
 */
gsize
cohesion_change_get_serial (const CohesionChange *self)
{
  return self->serial;
}

/**
 * cohesion_change_get_node:
 *
 * Returns: (transfer none) (nullable): the node it changes; %NULL for a group
 */
CohesionNode *
cohesion_change_get_node (const CohesionChange *self)
{
  return self->node;
}

/**
 * cohesion_change_get_author:
 *
 * Returns: who made it and when; not for a group
 */
CohesionAuthor
cohesion_change_get_author (const CohesionChange *self)
{
  return (CohesionAuthor) { self->stamp_after.by, self->stamp_after.modified };
}

/**
 * cohesion_change_get_field:
 *
 * Returns: the index of the field it sets
 */
guint
cohesion_change_get_field (const CohesionChange *self)
{
  return self->field;
}

/**
 * cohesion_change_get_value:
 * @after: whether the value after the change is meant, or the one before
 *
 * Returns: (transfer none) (nullable): what the field holds; %NULL unless a field is set
 */
const CohesionValue *
cohesion_change_get_value (const CohesionChange *self, gboolean after)
{
  if (self->type != COHESION_CHANGE_SET)
    return NULL;
  return after ? &self->after : &self->before;
}

/**
 * cohesion_change_get_place:
 * @after: whether the place after the change is meant, or the one before
 *
 * Returns: (transfer none) (nullable): where the node is; %NULL if it is nowhere. Where a removed
 *   node goes is the place of its entry in the trash.
 */
const CohesionPlace *
cohesion_change_get_place (const CohesionChange *self, gboolean after)
{
  const CohesionPlace *place = after ? &self->to : &self->from;

  return place->parent ? place : NULL;
}

/**
 * cohesion_change_get_n_parts:
 *
 * Returns: how many changes a group is made of; 0 for the others
 */
guint
cohesion_change_get_n_parts (const CohesionChange *self)
{
  return self->parts ? self->parts->len : 0;
}

/**
 * cohesion_change_get_part:
 *
 * Returns: (transfer none): one of the changes a group is made of
 */
const CohesionChange *
cohesion_change_get_part (const CohesionChange *self, guint part)
{
  return g_ptr_array_index (self->parts, part);
}
