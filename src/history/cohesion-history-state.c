#include "config.h"

#include "cohesion-history-private.h"

/* What can be asked of a history, and its saved state. */

/**
 * cohesion_history_get_time:
 *
 * Returns: the time by the clock of the history, in seconds since 1970, UTC
 */
gint64
cohesion_history_get_time (CohesionHistory *self)
{
  return self->clock () / G_USEC_PER_SEC;
}

/**
 * cohesion_history_get_can_undo:
 *
 * Returns: whether there is a step to take back
 */
gboolean
cohesion_history_get_can_undo (CohesionHistory *self)
{
  return self->done->len > 0;
}

/**
 * cohesion_history_get_can_redo:
 *
 * Returns: whether there is a step to do again
 */
gboolean
cohesion_history_get_can_redo (CohesionHistory *self)
{
  return self->undone->len > 0;
}

/**
 * cohesion_history_get_undo_label:
 *
 * Returns: (nullable): name of the step that undo would take back
 */
const char *
cohesion_history_get_undo_label (CohesionHistory *self)
{
  return self->undo_label;
}

/**
 * cohesion_history_get_redo_label:
 *
 * Returns: (nullable): name of the step that redo would do again
 */
const char *
cohesion_history_get_redo_label (CohesionHistory *self)
{
  return self->redo_label;
}

/**
 * cohesion_history_get_modified:
 *
 * Returns: whether the tree is not as it was when saved
 */
gboolean
cohesion_history_get_modified (CohesionHistory *self)
{
  return self->saved != self->done->len;
}

/**
 * cohesion_history_get_last_step:
 *
 * Returns: (transfer none) (nullable): the step that undo would take back
 */
const CohesionChange *
cohesion_history_get_last_step (CohesionHistory *self)
{
  return self->done->len > 0 ? g_ptr_array_index (self->done, self->done->len - 1) : NULL;
}

/**
 * cohesion_history_get_state:
 *
 * Returns: (nullable): a token of the state the tree is in, good for cohesion_history_mark_saved()
 *   only. What is typed from now on is another step.
 */
gconstpointer
cohesion_history_get_state (CohesionHistory *self)
{
  const CohesionChange *step = cohesion_history_get_last_step (self);

  cohesion_history_settle (self);
  return step ? GSIZE_TO_POINTER (cohesion_change_get_serial (step)) : NULL;
}

/* By its number and not its address, which a step made after it was freed may have. */
static gboolean
find_state (GPtrArray *changes, gconstpointer state, guint *place)
{
  for (*place = 0; *place < changes->len; (*place)++)
    if (cohesion_change_get_serial (g_ptr_array_index (changes, *place)) == GPOINTER_TO_SIZE (state))
      return TRUE;
  return FALSE;
}

/**
 * cohesion_history_mark_saved:
 * @state: (nullable): what cohesion_history_get_state() gave when the saved copy was taken
 *
 * Says that the tree, as it was then, has been saved.
 */
void
cohesion_history_mark_saved (CohesionHistory *self, gconstpointer state)
{
  guint place = 0;

  if (state == NULL)
    self->saved = 0;
  else if (find_state (self->done, state, &place))
    self->saved = place + 1;
  else if (find_state (self->undone, state, &place))
    self->saved = self->done->len + self->undone->len - place;
  else
    self->saved = NEVER;
  cohesion_history_update (self, cohesion_history_get_can_undo (self), cohesion_history_get_can_redo (self));
}

/**
 * cohesion_history_hold:
 *
 * Keeps the tree as it is until cohesion_history_release(), so that another thread can read it: whatever
 * would change it waits. To be called where changes are made, and only for as long as nobody minds waiting.
 */
void
cohesion_history_hold (CohesionHistory *self)
{
  g_mutex_lock (&self->mutex);
  self->n_holds++;
  g_mutex_unlock (&self->mutex);
}

/**
 * cohesion_history_release:
 *
 * Ends what cohesion_history_hold() began; in any thread.
 */
void
cohesion_history_release (CohesionHistory *self)
{
  g_mutex_lock (&self->mutex);
  self->n_holds--;
  g_cond_signal (&self->released);
  g_mutex_unlock (&self->mutex);
}
