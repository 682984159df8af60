#include "config.h"

#include "cohesion-document-tracking.h"

#include "cohesion-document-tracking-private.h"
#include "cohesion-document-typing.h"
#include "cohesion-document-verbs.h"

#include "model/cohesion-decision.h"
#include "model/cohesion-node-private.h"
#include "model/cohesion-status.h"
#include "model/cohesion-summary.h"

#include <glib/gi18n.h>

/* Verbs of following a strategy: those that change more than the field they are about. Each is one step. */

static const CohesionField *
field_of (CohesionNode *node, guint field)
{
  return &cohesion_node_get_kind (node)->fields[field];
}

static gboolean
is_in_force (CohesionDocument *self)
{
  return cohesion_strategy_is_in_force (cohesion_tree_get_strategy (cohesion_document_get_tree (self)));
}

static void
keep_original (CohesionDocument *self, CohesionNode *action)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  if (deadline && !cohesion_node_has_value (action, COHESION_ACTION_ORIGINAL_DEADLINE))
    cohesion_document_set_value (self, action, COHESION_ACTION_ORIGINAL_DEADLINE, &value);
}

/* From its adoption on, the strategy holds what was promised. */
static void
strategy_was_staged (CohesionDocument *self, CohesionNode *strategy, const char *before)
{
  g_autoptr (GPtrArray) actions = NULL;

  if (!is_in_force (self))
    return;
  actions = cohesion_node_collect (cohesion_tree_get_root (cohesion_document_get_tree (self)),
                                   COHESION_KIND_ACTION);
  for (guint i = 0; i < actions->len; i++)
    keep_original (self, g_ptr_array_index (actions, i));
}

/* A strategy that is drafted, or was looked at anew, is adopted by what approves it; one that has ended is
 * not taken up again. */
static void
decision_was_made (CohesionDocument *self, CohesionNode *decision, const char *before)
{
  static const char *const ended[] = { "adopted", "superseded", "closed", NULL };
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (self));
  const char *stage = cohesion_node_get_string (strategy, COHESION_STRATEGY_STATUS);

  if (!cohesion_decision_is_agreed (decision) || !cohesion_decision_adopts (decision) ||
      (stage && g_strv_contains (ended, stage)))
    return;
  cohesion_document_set_text (self, strategy, COHESION_STRATEGY_STATUS, "adopted");
  strategy_was_staged (self, strategy, stage);
}

/* What follows from a choice, in the same step. */
static const struct
{
  guint kind;
  guint field;
  void (*follow) (CohesionDocument *self, CohesionNode *node, const char *before);
} consequences[] = {
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_STATUS, strategy_was_staged },
  { COHESION_KIND_ACTION, COHESION_ACTION_STATUS, cohesion_tracking_status_was_set },
  { COHESION_KIND_DECISION, COHESION_DECISION_OUTCOME, decision_was_made },
};

/* Private: chooses, with all that follows, within the step that is open. */
void
cohesion_tracking_choose (CohesionDocument *self, CohesionNode *node, guint field, const char *key)
{
  g_autofree char *before = g_strdup (cohesion_node_get_string (node, field));

  cohesion_document_set_text (self, node, field, key);
  for (gsize i = 0; i < G_N_ELEMENTS (consequences); i++)
    if (cohesion_node_is (node, consequences[i].kind) && consequences[i].field == field)
      consequences[i].follow (self, node, before);
}

/* Private: tells of the adoption of the strategy, if it was not in force before and is now. */
void
cohesion_tracking_tell_adoption (CohesionDocument *self, gboolean was_in_force)
{
  if (!was_in_force && is_in_force (self))
    g_signal_emit_by_name (self, "adopted");
}

/**
 * cohesion_document_choose:
 * @field: index of a field that holds a choice or a status
 * @key: (nullable): key of what is chosen; %NULL for none
 *
 * Chooses, with all that follows from it: a status is as at today and without the comment on the one before,
 * an action that is open again is no longer said to be completed or closed, a decision that approves the
 * strategy adopts it once it was agreed, and the adoption of the strategy fixes the original deadline of
 * every action that has none, and is told by the signal "adopted".
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_choose (CohesionDocument *self, CohesionNode *node, guint field, const char *key)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  gboolean was_in_force = is_in_force (self);

  if (cohesion_document_get_read_only (self))
    return FALSE;
  if (g_strcmp0 (cohesion_node_get_string (node, field), key) == 0)
    return TRUE;
  cohesion_history_begin_group (history, NULL);
  cohesion_tracking_choose (self, node, field, key);
  cohesion_history_end_group (history);
  cohesion_tracking_tell_adoption (self, was_in_force);
  return TRUE;
}

/**
 * cohesion_document_wants_reason:
 * @field: index of one of the fields of the node’s kind
 *
 * Returns: whether the field holds what was promised when the strategy was adopted, so that it is changed
 *   with a reason only: the deadline of an action, once it has one
 */
gboolean
cohesion_document_wants_reason (CohesionDocument *self, CohesionNode *node, guint field)
{
  return cohesion_node_is (node, COHESION_KIND_ACTION) && field == COHESION_ACTION_DEADLINE &&
         cohesion_node_has_value (node, field) && is_in_force (self);
}

/**
 * cohesion_document_change_deadline:
 * @action: an action
 * @deadline: (nullable): its new deadline
 * @category: (nullable): key of the kind of reason
 * @reason: (nullable): the reason, in a sentence
 *
 * Changes the deadline of an action of a strategy that was adopted, and notes from what, to what, when, by
 * whom and why. The deadline it had at first stays beside it.
 *
 * Returns: (transfer none) (nullable): the note; %NULL if nothing changed, or in a read-only document
 */
CohesionNode *
cohesion_document_change_deadline (CohesionDocument *self,
                                   CohesionNode *action,
                                   CohesionDeadline *deadline,
                                   const char *category,
                                   const char *reason)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionDeadline *before = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  CohesionNode *period = cohesion_tracking_get_period (self);
  g_autoptr (CohesionNode) note = NULL;
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);
  g_auto (CohesionValue) old = cohesion_value_deadline (before);
  char today[COHESION_DATE_ISO_SIZE];

  if (cohesion_document_get_read_only (self) || cohesion_value_equal (&value, &old))
    return NULL;
  note = cohesion_node_new (COHESION_KIND_DEADLINE_CHANGE, NULL);
  cohesion_tracking_fill_deadline (note, COHESION_DEADLINE_CHANGE_FROM, before);
  cohesion_tracking_fill_deadline (note, COHESION_DEADLINE_CHANGE_TO, deadline);
  cohesion_tracking_fill_text (note, COHESION_DEADLINE_CHANGE_ON, cohesion_tracking_today (self, today));
  cohesion_tracking_fill_text (note, COHESION_DEADLINE_CHANGE_BY, cohesion_document_get_user (self));
  cohesion_tracking_fill_text (note, COHESION_DEADLINE_CHANGE_REASON_CATEGORY, category);
  cohesion_tracking_fill_text (note, COHESION_DEADLINE_CHANGE_REASON, reason);
  if (period)
    cohesion_tracking_fill_text (note, COHESION_DEADLINE_CHANGE_PERIOD, cohesion_node_get_id (period));

  cohesion_history_begin_group (history, C_ ("step", "Change deadline"));
  keep_original (self, action);
  cohesion_document_set_value (self, action, COHESION_ACTION_DEADLINE, &value);
  cohesion_tracking_append (self, action, COHESION_ACTION_LIST_DEADLINE_CHANGES, note);
  cohesion_history_end_group (history);
  return note;
}

/**
 * cohesion_document_approve_deadline_changes:
 * @changes: (element-type CohesionNode): changes of deadlines
 * @approval: (nullable): the decision or resolution that approved them; %NULL takes the approval back
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_approve_deadline_changes (CohesionDocument *self,
                                            GPtrArray *changes,
                                            CohesionNode *approval)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  const char *id = approval ? cohesion_node_get_id (approval) : NULL;

  if (cohesion_document_get_read_only (self))
    return FALSE;
  cohesion_history_begin_group (history, approval ? C_ ("step", "Approve change of deadline")
                                                  : C_ ("step", "Take back approval"));
  for (guint i = 0; i < changes->len; i++)
    cohesion_document_set_text (self, g_ptr_array_index (changes, i), COHESION_DEADLINE_CHANGE_APPROVED_BY,
                                id);
  cohesion_history_end_group (history);
  return TRUE;
}

static void
add_unapproved (GPtrArray *changes, CohesionNode *action)
{
  CohesionList *list = cohesion_node_get_list (action, COHESION_ACTION_LIST_DEADLINE_CHANGES);

  for (guint i = 0; i < cohesion_list_get_length (list); i++)
    if (!cohesion_node_get_reference (cohesion_list_get (list, i), COHESION_DEADLINE_CHANGE_APPROVED_BY))
      g_ptr_array_add (changes, g_object_ref (cohesion_list_get (list, i)));
}

/**
 * cohesion_resolution_list_unapproved_changes:
 * @resolution: a node of the kind “resolution”
 *
 * Returns: (transfer full) (element-type CohesionNode): changes of the deadlines of the actions that it
 * affects which nobody approved yet
 */
GPtrArray *
cohesion_resolution_list_unapproved_changes (CohesionNode *resolution)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) affected = cohesion_node_get_references (resolution, COHESION_RESOLUTION_AFFECTS);

  for (guint i = 0; i < affected->len; i++)
    if (cohesion_node_is (g_ptr_array_index (affected, i), COHESION_KIND_ACTION))
      add_unapproved (changes, g_ptr_array_index (affected, i));
  return changes;
}

/**
 * cohesion_decision_count_unapproved_changes:
 * @decision: a node of the kind “decision”
 *
 * Returns: how many changes of deadlines its resolutions affect that nobody has marked as approved; none if
 *   it was not agreed
 */
guint
cohesion_decision_count_unapproved_changes (CohesionNode *decision)
{
  CohesionList *resolutions = cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS);
  guint n = 0;

  for (guint i = 0; cohesion_decision_is_agreed (decision) && i < cohesion_list_get_length (resolutions); i++)
    {
      g_autoptr (GPtrArray)
          changes = cohesion_resolution_list_unapproved_changes (cohesion_list_get (resolutions, i));

      n += changes->len;
    }
  return n;
}

/**
 * cohesion_document_approve_by_decision:
 * @decision: a node of the kind “decision” that was agreed
 *
 * Marks the changes of deadlines that its resolutions affect as approved by these, in one step.
 *
 * Returns: how many there were; none in a read-only document
 */
guint
cohesion_document_approve_by_decision (CohesionDocument *self, CohesionNode *decision)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionList *resolutions = cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS);
  guint n = 0;

  if (cohesion_document_get_read_only (self) || !cohesion_decision_is_agreed (decision))
    return 0;
  cohesion_history_begin_group (history, C_ ("step", "Approve change of deadline"));
  for (guint i = 0; i < cohesion_list_get_length (resolutions); i++)
    {
      CohesionNode *resolution = cohesion_list_get (resolutions, i);
      g_autoptr (GPtrArray) changes = cohesion_resolution_list_unapproved_changes (resolution);

      n += changes->len;
      cohesion_document_approve_deadline_changes (self, changes, resolution);
    }
  cohesion_history_end_group (history);
  return n;
}

/* What a new entry says of itself: who made it, when, and the key by which the file knows it. */
static void
sign (CohesionDocument *self, CohesionNode *node)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);
  int by = cohesion_kind_find_field (kind, "by");
  int at = cohesion_kind_find_field (kind, "at");
  gint64 now = cohesion_history_get_time (cohesion_document_get_history (self));
  CohesionValue time = cohesion_value_integer (now);

  if (by >= 0 && at >= 0)
    {
      cohesion_tracking_fill_text (node, (guint) by, cohesion_document_get_user (self));
      cohesion_node_set_value (node, (guint) at, &time);
    }
  for (guint i = 0; i < kind->n_fields; i++)
    if ((kind->fields[i].flags & COHESION_FLAG_REQUIRED) && cohesion_field_is_text (&kind->fields[i]))
      {
        g_autofree char *key = g_uuid_string_random ();

        cohesion_tracking_fill_text (node, i, key);
      }
}

/**
 * cohesion_document_add_entry:
 * @parent: a node
 * @list: index of one of its child lists, which holds nodes of one kind
 *
 * As cohesion_document_add(), at the end; the new node has what it cannot do without, and a comment says
 * who made it and when.
 *
 * Returns: (transfer none) (nullable): the new node; %NULL in a read-only document, or if the list is full
 */
CohesionNode *
cohesion_document_add_entry (CohesionDocument *self, CohesionNode *parent, guint list)
{
  guint kind = cohesion_node_get_kind (parent)->lists[list].kind;
  g_autoptr (CohesionNode) node = NULL;

  if (cohesion_document_get_read_only (self) || kind == COHESION_KIND_ANY ||
      !cohesion_list_accepts (cohesion_node_get_list (parent, list), kind))
    return NULL;
  node = cohesion_node_new (kind, NULL);
  sign (self, node);
  cohesion_tracking_append (self, parent, list, node);
  return node;
}

/**
 * cohesion_document_add_entry_with:
 * @parent: a node
 * @list: index of one of its child lists
 * @field: index of a field that holds a choice
 * @key: what it is to hold
 *
 * As cohesion_document_add_entry(), with a choice that is already made; one step.
 *
 * Returns: (transfer none) (nullable): the new node; %NULL in a read-only document, or if the list is full
 */
CohesionNode *
cohesion_document_add_entry_with (CohesionDocument *self,
                                  CohesionNode *parent,
                                  guint list,
                                  guint field,
                                  const char *key)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionNode *node;

  cohesion_history_begin_group (history, NULL);
  node = cohesion_document_add_entry (self, parent, list);
  if (node)
    cohesion_document_set_text (self, node, field, key);
  cohesion_history_end_group (history);
  return node;
}

/**
 * cohesion_document_find_list_for:
 * @field: a field that refers to other nodes
 *
 * Returns: index of the list of the document in which what the field refers to could be added, or -1
 */
int
cohesion_document_find_list_for (CohesionDocument *self, const CohesionField *field)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (self));
  const CohesionKind *kind = cohesion_node_get_kind (root);

  for (guint i = 0; i < kind->n_lists; i++)
    if (kind->lists[i].kind < COHESION_N_KINDS &&
        !(kind->lists[i].flags & (COHESION_LIST_OUTLINE | COHESION_LIST_SINGLE)) &&
        (field->targets & COHESION_KIND_BIT (kind->lists[i].kind)))
      return (int) i;
  return -1;
}

static void
refer (CohesionDocument *self, CohesionNode *node, guint field, CohesionNode *target)
{
  g_autoptr (GStrvBuilder) ids = NULL;
  g_auto (GStrv) strv = NULL;

  if (field_of (node, field)->type == COHESION_FIELD_REFERENCE)
    {
      cohesion_document_set_text (self, node, field, cohesion_node_get_id (target));
      return;
    }
  ids = g_strv_builder_new ();
  g_strv_builder_addv (ids, (const char **) cohesion_node_get_strings (node, field));
  g_strv_builder_add (ids, cohesion_node_get_id (target));
  strv = g_strv_builder_end (ids);
  cohesion_document_set_strings (self, node, field, (const char *const *) strv);
}

/**
 * cohesion_document_add_referred:
 * @field: index of a field that refers to other nodes
 * @name: (nullable): what the new one is called
 *
 * Adds what the field is to refer to, such as a person or team, and refers to it.
 *
 * Returns: (transfer none) (nullable): the new node; %NULL in a read-only document, or if the document has
 *   no list for it
 */
CohesionNode *
cohesion_document_add_referred (CohesionDocument *self, CohesionNode *node, guint field, const char *name)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (self));
  int list = cohesion_document_find_list_for (self, field_of (node, field));
  g_autoptr (CohesionNode) target = NULL;
  const CohesionKind *kind;

  if (cohesion_document_get_read_only (self) || list < 0)
    return NULL;
  kind = cohesion_kind_get (cohesion_node_get_kind (root)->lists[list].kind);
  target = cohesion_node_new (kind->id, NULL);
  if (kind->name_field >= 0)
    cohesion_tracking_fill_text (target, (guint) kind->name_field, name);

  cohesion_history_begin_group (history, cohesion_kind_get_step_label (kind, COHESION_STEP_ADD));
  cohesion_tracking_append (self, root, (guint) list, target);
  refer (self, node, field, target);
  cohesion_history_end_group (history);
  return target;
}
