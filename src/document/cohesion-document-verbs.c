#include "config.h"

#include "cohesion-document-verbs.h"

#include "cohesion-document-private.h"
#include "cohesion-document-snapshots.h"
#include "cohesion-document-typing.h"

#include "model/cohesion-list.h"
#include "model/cohesion-node-private.h"

#include <glib/gi18n.h>

/* What a user can do to a strategy. Each verb is one step of the history, and does nothing but say
 * so when the document is read-only. */

static const CohesionField *
field_of (CohesionNode *node, guint field)
{
  return &cohesion_node_get_kind (node)->fields[field];
}

/**
 * cohesion_document_set_value:
 * @field: index of one of the fields of the node’s kind
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_set_value (CohesionDocument *self,
                             CohesionNode *node,
                             guint field,
                             const CohesionValue *value)
{
  if (cohesion_document_get_read_only (self))
    return FALSE;
  cohesion_history_set (cohesion_document_get_history (self), node, field, value);
  return TRUE;
}

/**
 * cohesion_document_type_value:
 * @value: what the field holds after a keystroke
 *
 * As cohesion_document_set_value(), but keystrokes without a pause between them make one step.
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_type_value (CohesionDocument *self,
                              CohesionNode *node,
                              guint field,
                              const CohesionValue *value)
{
  if (cohesion_document_get_read_only (self))
    return FALSE;
  cohesion_history_type (cohesion_document_get_history (self), node, field, value);
  return TRUE;
}

/**
 * cohesion_document_set_text:
 * @text: (nullable): what the field is to say: text, a date, or the key of a choice or a status,
 *   or the id of what is referred to
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_set_text (CohesionDocument *self, CohesionNode *node, guint field, const char *text)
{
  g_auto (CohesionValue) value = cohesion_value_string (field_of (node, field), text);

  return cohesion_document_set_value (self, node, field, &value);
}

/**
 * cohesion_document_type_text:
 * @text: (nullable): what the field says after a keystroke
 *
 * As cohesion_document_set_text(), but keystrokes without a pause between them make one step.
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_type_text (CohesionDocument *self, CohesionNode *node, guint field, const char *text)
{
  g_auto (CohesionValue) value = cohesion_value_string (field_of (node, field), text);

  return cohesion_document_type_value (self, node, field, &value);
}

/**
 * cohesion_document_set_strings:
 * @strings: (nullable): texts, or ids of what is referred to
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_set_strings (CohesionDocument *self,
                               CohesionNode *node,
                               guint field,
                               const char *const *strings)
{
  g_auto (CohesionValue) value = cohesion_value_strings (strings);

  return cohesion_document_set_value (self, node, field, &value);
}

/* Dates an action that comes into the strategy; whatever it says of another one is not of this one. */
static gboolean
date_action (CohesionNode *node, gpointer user_data)
{
  const CohesionValue *today = user_data;

  if (cohesion_node_is (node, COHESION_KIND_ACTION))
    cohesion_node_set_value (node, COHESION_ACTION_ADDED, today);
  return TRUE;
}

/* Private to the verbs: puts a branch in that is in no tree yet. Each does it by this one, so that every
 * action says since when it is there. */
void
cohesion_document_insert (CohesionDocument *self, CohesionNode *branch, const CohesionPlace *place)
{
  char iso[COHESION_DATE_ISO_SIZE];
  g_auto (CohesionValue)
      today = cohesion_value_string (&cohesion_kind_get (COHESION_KIND_ACTION)->fields[COHESION_ACTION_ADDED],
                                     cohesion_date_to_iso (cohesion_document_get_today (self), iso));

  cohesion_node_foreach (branch, date_action, &today);
  cohesion_history_insert (cohesion_document_get_history (self), branch, place);
}

/**
 * cohesion_document_add:
 * @list: index of one of the child lists of the parent’s kind
 * @position: where in it; %G_MAXUINT for the end
 * @kind: kind of the node to add, one of the `COHESION_KIND_` constants
 *
 * Returns: (transfer none) (nullable): the new node, with nothing set; %NULL if that cannot be
 */
CohesionNode *
cohesion_document_add (CohesionDocument *self, CohesionNode *parent, guint list, guint position, guint kind)
{
  g_autoptr (CohesionNode) node = NULL;
  CohesionPlace place = { parent, list, MIN (position, cohesion_node_get_n_children (parent, list)) };

  if (cohesion_document_get_read_only (self) ||
      !cohesion_list_accepts (cohesion_node_get_list (parent, list), kind))
    return NULL;
  node = cohesion_node_new (kind, NULL);
  cohesion_document_insert (self, node, &place);
  return node;
}

static gboolean
has_ancestor_in (CohesionNode *node, GPtrArray *nodes)
{
  for (CohesionNode *up = cohesion_node_get_parent (node); up; up = cohesion_node_get_parent (up))
    if (g_ptr_array_find (nodes, up, NULL))
      return TRUE;
  return FALSE;
}

/* Of several nodes, those that are not below another of them. */
static GPtrArray *
topmost (GPtrArray *nodes)
{
  GPtrArray *top = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    if (!has_ancestor_in (g_ptr_array_index (nodes, i), nodes))
      g_ptr_array_add (top, g_ptr_array_index (nodes, i));
  return top;
}

static const char *
label_of_removal (GPtrArray *top)
{
  CohesionNode *first = g_ptr_array_index (top, 0);

  return top->len > 1 ? _ ("Remove several")
                      : cohesion_kind_get_step_label (cohesion_node_get_kind (first), COHESION_STEP_REMOVE);
}

/**
 * cohesion_document_remove:
 * @nodes: (element-type CohesionNode): what is to go, with all below it
 *
 * Moves nodes to the trash, in one step.
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_remove (CohesionDocument *self, GPtrArray *nodes)
{
  g_autoptr (GPtrArray) top = topmost (nodes);
  CohesionHistory *history = cohesion_document_get_history (self);

  if (cohesion_document_get_read_only (self) || top->len == 0)
    return FALSE;
  cohesion_history_begin_group (history, label_of_removal (top));
  for (guint i = 0; i < top->len; i++)
    {
      if (cohesion_node_is (g_ptr_array_index (top, i), COHESION_KIND_SNAPSHOT))
        cohesion_document_release_snapshot (self, g_ptr_array_index (top, i));
      cohesion_history_remove (history, g_ptr_array_index (top, i));
    }
  cohesion_history_end_group (history);
  return TRUE;
}

/* A place is counted without what is moved; this is the same place once @node is out of the list. */
static CohesionPlace
place_without (CohesionNode *node, const CohesionPlace *place)
{
  CohesionPlace without = *place;

  if (cohesion_node_get_container (node) == cohesion_node_get_list (place->parent, place->list) &&
      cohesion_node_get_position (node) < place->position)
    without.position--;
  return without;
}

/**
 * cohesion_document_can_move:
 * @nodes: (element-type CohesionNode): what is to be moved
 * @place: before which child of which list; counted with the nodes where they are
 *
 * Returns: whether @nodes could be moved there
 */
gboolean
cohesion_document_can_move (CohesionDocument *self, GPtrArray *nodes, const CohesionPlace *place)
{
  CohesionList *list = cohesion_node_get_list (place->parent, place->list);

  if (cohesion_document_get_read_only (self) || nodes->len == 0 ||
      place->position > cohesion_list_get_length (list))
    return FALSE;
  for (guint i = 0; i < nodes->len; i++)
    {
      CohesionNode *node = g_ptr_array_index (nodes, i);

      if (cohesion_node_is_within (place->parent, node) ||
          !cohesion_list_accepts (list, cohesion_node_get_kind (node)->id))
        return FALSE;
    }
  return TRUE;
}

/**
 * cohesion_document_move:
 * @nodes: (element-type CohesionNode): what is to be moved, in the order they are to have
 * @place: before which child of which list; counted with the nodes where they are
 *
 * Moves nodes, in one step.
 *
 * Returns: whether it could be done
 */
gboolean
cohesion_document_move (CohesionDocument *self, GPtrArray *nodes, const CohesionPlace *place)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionPlace next = *place;

  if (!cohesion_document_can_move (self, nodes, place))
    return FALSE;

  cohesion_history_begin_group (history, NULL);
  for (guint i = 0; i < nodes->len; i++)
    {
      CohesionNode *node = g_ptr_array_index (nodes, i);
      CohesionPlace to = place_without (node, &next);

      if (cohesion_history_can_move (history, node, &to))
        cohesion_history_move (history, node, &to);
      next.position = to.position + 1;
    }
  cohesion_history_end_group (history);
  return TRUE;
}

/**
 * cohesion_document_paste:
 * @branches: (element-type CohesionNode): nodes that are in no tree, with what is below them
 * @place: where the first of them is to be
 *
 * Puts branches in, in one step.
 *
 * Returns: (transfer container) (nullable): what was put in; %NULL if that cannot be
 */
GPtrArray *
cohesion_document_paste (CohesionDocument *self, GPtrArray *branches, const CohesionPlace *place)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionList *list = cohesion_node_get_list (place->parent, place->list);
  GPtrArray *pasted;
  CohesionPlace next = *place;

  if (cohesion_document_get_read_only (self) || branches->len == 0)
    return NULL;
  for (guint i = 0; i < branches->len; i++)
    if (!cohesion_list_accepts (list, cohesion_node_get_kind (g_ptr_array_index (branches, i))->id))
      return NULL;

  pasted = g_ptr_array_new ();
  cohesion_history_begin_group (history, C_ ("step", "Paste"));
  for (guint i = 0; i < branches->len; i++)
    {
      cohesion_document_insert (self, g_ptr_array_index (branches, i), &next);
      g_ptr_array_add (pasted, g_ptr_array_index (branches, i));
      next.position++;
    }
  cohesion_history_end_group (history);
  return pasted;
}
