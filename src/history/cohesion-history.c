#include "config.h"

#include "cohesion-history-private.h"

#include "model/cohesion-list.h"

/* A pause in typing of this length, in microseconds, begins another step. */
#define PAUSE (2 * G_USEC_PER_SEC)

/**
 * CohesionHistory:
 *
 * What was done to a tree, step by step, and the only way to do more. It knows no widget and no
 * file.
 *
 * Signal "stepped" (event): after the steps have changed as #CohesionHistoryEvent says.
 *
 * Signal "applied" (change, forward): after a change, a group’s parts one by one, was applied, or
 * reverted if not @forward.
 */

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
  N_PROPS
};

enum
{
  APPLIED,
  STEPPED,
  N_SIGNALS
};

static GParamSpec *pspecs[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionHistory, cohesion_history, G_TYPE_OBJECT)

static void
cohesion_history_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CohesionHistory *self = COHESION_HISTORY (object);

  switch (property_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, cohesion_history_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, cohesion_history_get_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, cohesion_history_get_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cohesion_history_finalize (GObject *object)
{
  CohesionHistory *self = COHESION_HISTORY (object);

  g_queue_clear_full (&self->groups, (GDestroyNotify) cohesion_change_free);
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->undo_label, g_free);
  g_clear_pointer (&self->redo_label, g_free);
  g_clear_object (&self->tree);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->released);

  G_OBJECT_CLASS (cohesion_history_parent_class)->finalize (object);
}

static void
cohesion_history_class_init (CohesionHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = cohesion_history_get_property;
  object_class->finalize = cohesion_history_finalize;

  pspecs[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  pspecs[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  pspecs[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  pspecs[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  pspecs[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);

  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_BOOLEAN);
  signals[STEPPED] = g_signal_new ("stepped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
cohesion_history_init (CohesionHistory *self)
{
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) cohesion_change_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) cohesion_change_free);
  self->clock = g_get_real_time;
  g_queue_init (&self->groups);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->released);
}

static CohesionChange *
last (GPtrArray *changes)
{
  return changes->len > 0 ? g_ptr_array_index (changes, changes->len - 1) : NULL;
}

static void
tell_stepped (CohesionHistory *self, CohesionHistoryEvent event)
{
  g_signal_emit (self, signals[STEPPED], 0, (int) event);
}

static void
update_label (CohesionHistory *self, char **label, GPtrArray *changes, guint prop)
{
  g_autofree char *now = last (changes) ? cohesion_change_describe (last (changes)) : NULL;

  if (g_set_str (label, now))
    g_object_notify_by_pspec (G_OBJECT (self), pspecs[prop]);
}

/* Tells what a step has changed about the history itself. */
void
cohesion_history_update (CohesionHistory *self, gboolean could_undo, gboolean could_redo)
{
  gboolean modified = cohesion_history_get_modified (self);

  update_label (self, &self->undo_label, self->done, PROP_UNDO_LABEL);
  update_label (self, &self->redo_label, self->undone, PROP_REDO_LABEL);
  if (could_undo != cohesion_history_get_can_undo (self))
    g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_CAN_UNDO]);
  if (could_redo != cohesion_history_get_can_redo (self))
    g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_CAN_REDO]);
  if (self->was_modified != modified)
    {
      self->was_modified = modified;
      g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_MODIFIED]);
    }
}

static void
tell_applied (CohesionHistory *self, const CohesionChange *change, gboolean forward)
{
  guint n = cohesion_change_get_n_parts (change);

  if (cohesion_change_get_change_type (change) != COHESION_CHANGE_GROUP)
    g_signal_emit (self, signals[APPLIED], 0, change, forward);
  for (guint i = 0; i < n; i++)
    tell_applied (self, cohesion_change_get_part (change, forward ? i : n - 1 - i), forward);
}

/* A new step makes what was undone unreachable, and with it perhaps the saved state. */
static void
keep (CohesionHistory *self, CohesionChange *change)
{
  gboolean could_undo = cohesion_history_get_can_undo (self);
  gboolean could_redo = cohesion_history_get_can_redo (self);

  if (self->saved != NEVER && self->saved > self->done->len)
    self->saved = NEVER;
  g_ptr_array_set_size (self->undone, 0);
  g_ptr_array_add (self->done, change);
  tell_stepped (self, COHESION_HISTORY_DONE);
  cohesion_history_update (self, could_undo, could_redo);
}

/* Whoever reads the tree on another thread reads it as it is. */
static void
begin_change (CohesionHistory *self)
{
  self->busy = TRUE;
  g_mutex_lock (&self->mutex);
  while (self->n_holds > 0)
    g_cond_wait (&self->released, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

static void
perform (CohesionHistory *self, CohesionChange *change)
{
  CohesionChange *group = g_queue_peek_head (&self->groups);

  begin_change (self);
  cohesion_change_apply (change);
  self->busy = FALSE;
  g_signal_emit (self, signals[APPLIED], 0, change, TRUE);

  if (group)
    cohesion_change_group_add (group, change);
  else
    keep (self, change);
}

static CohesionAuthor
author (CohesionHistory *self)
{
  return (CohesionAuthor) { self->author, self->clock () / G_USEC_PER_SEC };
}

static gboolean
set_changes_nothing (CohesionNode *node, guint field, const CohesionValue *value)
{
  g_auto (CohesionValue) old = cohesion_node_dup_value (node, field);

  return cohesion_value_equal (&old, value);
}

/**
 * cohesion_history_new:
 * @tree: what is changed through the history
 *
 * Returns: (transfer full): an empty history, in the saved state
 */
CohesionHistory *
cohesion_history_new (CohesionTree *tree)
{
  CohesionHistory *self = g_object_new (COHESION_TYPE_HISTORY, NULL);

  self->tree = g_object_ref (tree);
  return self;
}

/**
 * cohesion_history_set_author:
 * @by: (nullable): initials or post of whoever makes the changes from now on
 */
void
cohesion_history_set_author (CohesionHistory *self, const char *by)
{
  g_set_str (&self->author, by);
}

/**
 * cohesion_history_set_clock:
 * @clock: (scope forever): what tells the time of edits; for tests
 */
void
cohesion_history_set_clock (CohesionHistory *self, CohesionClock clock)
{
  self->clock = clock;
}

/**
 * cohesion_history_set:
 * @field: index of one of the fields of the node’s kind
 * @value: what it is to hold
 *
 * Sets a field, as a step of its own. Does nothing if the field holds @value already.
 */
void
cohesion_history_set (CohesionHistory *self, CohesionNode *node, guint field, const CohesionValue *value)
{
  CohesionAuthor by = author (self);

  g_return_if_fail (!self->busy && cohesion_node_get_tree (node) == self->tree);

  if (set_changes_nothing (node, field, value))
    return;
  cohesion_history_settle (self);
  perform (self, cohesion_change_new_set (node, field, value, &by));
}

/**
 * cohesion_history_type:
 * @field: index of one of the fields of the node’s kind
 * @value: what it is to hold
 *
 * Sets a field as typing does: what is typed without a pause is one step. cohesion_history_settle()
 * ends it when the focus leaves.
 */
void
cohesion_history_type (CohesionHistory *self, CohesionNode *node, guint field, const CohesionValue *value)
{
  CohesionAuthor by = author (self);
  CohesionChange *top = g_queue_is_empty (&self->groups) ? last (self->done) : NULL;
  gint64 now = self->clock ();
  g_autoptr (CohesionChange) change = NULL;

  g_return_if_fail (!self->busy && cohesion_node_get_tree (node) == self->tree);

  if (set_changes_nothing (node, field, value))
    return;

  change = cohesion_change_new_set (node, field, value, &by);
  if (top && self->last_typed && now - self->last_typed < PAUSE && cohesion_change_get_node (top) == node &&
      cohesion_change_get_field (top) == field)
    {
      begin_change (self);
      cohesion_change_apply (change);
      cohesion_change_absorb (top, change);
      self->busy = FALSE;
      g_signal_emit (self, signals[APPLIED], 0, top, TRUE);
      tell_stepped (self, COHESION_HISTORY_TYPED);
    }
  else
    perform (self, g_steal_pointer (&change));
  self->last_typed = now;
}

/**
 * cohesion_history_insert:
 * @node: a node that is in no list
 * @place: where it is to be
 */
void
cohesion_history_insert (CohesionHistory *self, CohesionNode *node, const CohesionPlace *place)
{
  CohesionAuthor by = author (self);

  g_return_if_fail (!self->busy && cohesion_node_get_tree (place->parent) == self->tree);
  g_return_if_fail (cohesion_list_accepts (cohesion_node_get_list (place->parent, place->list),
                                           cohesion_node_get_kind (node)->id));

  cohesion_history_settle (self);
  perform (self, cohesion_change_new_insert (node, place, &by));
}

/**
 * cohesion_history_remove:
 * @node: a node that is not the root
 *
 * Moves the node to the trash.
 */
void
cohesion_history_remove (CohesionHistory *self, CohesionNode *node)
{
  CohesionAuthor by = author (self);

  g_return_if_fail (!self->busy && cohesion_node_get_tree (node) == self->tree);
  g_return_if_fail (cohesion_node_get_parent (node) != NULL);

  cohesion_history_settle (self);
  perform (self, cohesion_change_new_remove (node, &by));
}

/**
 * cohesion_history_can_move:
 *
 * Returns: whether @node may be moved to @place, and would not be where it was
 */
gboolean
cohesion_history_can_move (CohesionHistory *self, CohesionNode *node, const CohesionPlace *place)
{
  CohesionList *list = cohesion_node_get_list (place->parent, place->list);
  gboolean same_list = list == cohesion_node_get_container (node);
  guint length = cohesion_list_get_length (list) - (same_list ? 1 : 0);

  return place->position <= length && cohesion_node_get_parent (node) != NULL &&
         !cohesion_node_is_within (place->parent, node) &&
         (same_list ? cohesion_node_get_position (node) != place->position
                    : cohesion_list_accepts (list, cohesion_node_get_kind (node)->id));
}

/**
 * cohesion_history_move:
 * @place: where it is to be, counted without the node itself
 */
void
cohesion_history_move (CohesionHistory *self, CohesionNode *node, const CohesionPlace *place)
{
  CohesionAuthor by = author (self);

  g_return_if_fail (!self->busy && cohesion_history_can_move (self, node, place));

  cohesion_history_settle (self);
  perform (self, cohesion_change_new_move (node, place, &by));
}

/**
 * cohesion_history_begin_group:
 * @label: (nullable): translated name of the step; %NULL takes the name of its first part
 *
 * What follows, until cohesion_history_end_group(), is one step. Groups may be nested; the
 * outermost makes the step.
 */
void
cohesion_history_begin_group (CohesionHistory *self, const char *label)
{
  cohesion_history_settle (self);
  g_queue_push_head (&self->groups, cohesion_change_new_group (label));
}

/**
 * cohesion_history_end_group:
 *
 * Ends the group. An empty group is no step.
 */
void
cohesion_history_end_group (CohesionHistory *self)
{
  CohesionChange *outer;
  g_autoptr (CohesionChange) group = g_queue_pop_head (&self->groups);

  g_return_if_fail (group != NULL);

  outer = g_queue_peek_head (&self->groups);
  if (cohesion_change_get_n_parts (group) == 0)
    return;
  if (outer)
    cohesion_change_group_add (outer, g_steal_pointer (&group));
  else
    keep (self, g_steal_pointer (&group));
}

static void
revert (CohesionHistory *self, CohesionChange *change)
{
  begin_change (self);
  cohesion_change_revert (change);
  self->busy = FALSE;
  tell_applied (self, change, FALSE);
}

/**
 * cohesion_history_cancel_group:
 *
 * Takes back what was done since cohesion_history_begin_group(), as if it had never been.
 */
void
cohesion_history_cancel_group (CohesionHistory *self)
{
  g_autoptr (CohesionChange) group = g_queue_pop_head (&self->groups);

  g_return_if_fail (group != NULL);

  cohesion_history_settle (self);
  revert (self, group);
}

/**
 * cohesion_history_settle:
 *
 * Makes the next keystroke begin a step of its own.
 */
void
cohesion_history_settle (CohesionHistory *self)
{
  self->last_typed = 0;
}

/**
 * cohesion_history_undo:
 *
 * Returns: whether there was a step to take back
 */
gboolean
cohesion_history_undo (CohesionHistory *self)
{
  gboolean could_undo = cohesion_history_get_can_undo (self);
  gboolean could_redo = cohesion_history_get_can_redo (self);
  CohesionChange *change;

  g_return_val_if_fail (!self->busy && g_queue_is_empty (&self->groups), FALSE);

  if (!could_undo)
    return FALSE;
  cohesion_history_settle (self);
  change = g_ptr_array_steal_index (self->done, self->done->len - 1);
  g_ptr_array_add (self->undone, change);
  revert (self, change);
  tell_stepped (self, COHESION_HISTORY_UNDONE);
  cohesion_history_update (self, could_undo, could_redo);
  return TRUE;
}

/**
 * cohesion_history_redo:
 *
 * Returns: whether there was a step to do again
 */
gboolean
cohesion_history_redo (CohesionHistory *self)
{
  gboolean could_undo = cohesion_history_get_can_undo (self);
  gboolean could_redo = cohesion_history_get_can_redo (self);
  CohesionChange *change;

  g_return_val_if_fail (!self->busy && g_queue_is_empty (&self->groups), FALSE);

  if (!could_redo)
    return FALSE;
  cohesion_history_settle (self);
  change = g_ptr_array_steal_index (self->undone, self->undone->len - 1);
  g_ptr_array_add (self->done, change);
  begin_change (self);
  cohesion_change_apply (change);
  self->busy = FALSE;
  tell_applied (self, change, TRUE);
  tell_stepped (self, COHESION_HISTORY_REDONE);
  cohesion_history_update (self, could_undo, could_redo);
  return TRUE;
}
