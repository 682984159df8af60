#include "config.h"

#include "cohesion-document-questions.h"

#include "cohesion-document-private.h"

#include "model/cohesion-node-private.h"

#include <glib/gi18n.h>

/* The one thing that whoever reviews a strategy may add to it, and take back. */

/**
 * cohesion_document_can_ask:
 * @node: (nullable): a node
 *
 * Returns: whether a question can be left on @node: it is an action, and the document can be saved
 */
gboolean
cohesion_document_can_ask (CohesionDocument *self, CohesionNode *node)
{
  return node && cohesion_node_is (node, COHESION_KIND_ACTION) && cohesion_document_get_can_save (self) &&
         cohesion_tree_lookup_live (cohesion_document_get_tree (self), cohesion_node_get_id (node)) == node;
}

static void
fill (CohesionNode *node, guint field, const char *text)
{
  g_auto (CohesionValue) value = cohesion_value_string (&cohesion_node_get_kind (node)->fields[field], text);

  cohesion_node_set_value (node, field, &value);
}

/**
 * cohesion_document_ask:
 * @action: an action
 * @question: what is asked
 * @by: (nullable): who asks
 *
 * Leaves a question on an action, for the officers. This can be done while the document is reviewed, too.
 *
 * Returns: (transfer none) (nullable): the comment; %NULL if it could not be done, or nothing is asked
 */
CohesionNode *
cohesion_document_ask (CohesionDocument *self, CohesionNode *action, const char *question, const char *by)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionValue time = cohesion_value_integer (cohesion_history_get_time (history));
  g_autofree char *text = g_strstrip (g_strdup (question));
  g_autoptr (CohesionNode) comment = NULL;
  CohesionPlace place;

  if (*text == '\0' || !cohesion_document_can_ask (self, action))
    return NULL;
  comment = cohesion_node_new (COHESION_KIND_COMMENT, NULL);
  fill (comment, COHESION_COMMENT_TEXT, text);
  fill (comment, COHESION_COMMENT_KIND, "question");
  fill (comment, COHESION_COMMENT_BY, by);
  cohesion_node_set_value (comment, COHESION_COMMENT_AT, &time);
  place = (CohesionPlace) { action, COHESION_ACTION_LIST_COMMENTS,
                            cohesion_node_get_n_children (action, COHESION_ACTION_LIST_COMMENTS) };
  cohesion_history_begin_group (history, C_ ("step", "Ask question"));
  cohesion_document_insert (self, comment, &place);
  cohesion_history_end_group (history);
  self->n_asked++;
  self->n_taken_back = 0;
  return comment;
}

/**
 * cohesion_document_get_can_undo:
 *
 * Returns: whether there is a step that may be taken back; while the document is reviewed, a question that
 *   was asked in the review
 */
gboolean
cohesion_document_get_can_undo (CohesionDocument *self)
{
  return !self->read_only && (!self->reviewing || self->n_asked > 0) &&
         cohesion_history_get_can_undo (cohesion_document_get_history (self));
}

/**
 * cohesion_document_get_can_redo:
 *
 * Returns: whether there is a step that may be done again; while the document is reviewed, a question that
 *   was taken back in the review
 */
gboolean
cohesion_document_get_can_redo (CohesionDocument *self)
{
  return !self->read_only && (!self->reviewing || self->n_taken_back > 0) &&
         cohesion_history_get_can_redo (cohesion_document_get_history (self));
}

/**
 * cohesion_document_undo:
 *
 * Returns: whether a step could be taken back
 */
gboolean
cohesion_document_undo (CohesionDocument *self)
{
  if (!cohesion_document_get_can_undo (self))
    return FALSE;
  if (self->reviewing)
    {
      self->n_asked--;
      self->n_taken_back++;
    }
  return cohesion_history_undo (cohesion_document_get_history (self));
}

/**
 * cohesion_document_redo:
 *
 * Returns: whether a step could be done again
 */
gboolean
cohesion_document_redo (CohesionDocument *self)
{
  if (!cohesion_document_get_can_redo (self))
    return FALSE;
  if (self->reviewing)
    {
      self->n_asked++;
      self->n_taken_back--;
    }
  return cohesion_history_redo (cohesion_document_get_history (self));
}
