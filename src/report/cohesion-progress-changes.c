#include "config.h"

#include "cohesion-progress-changes.h"

#include "compare/cohesion-comparison.h"
#include "model/cohesion-progress.h"
#include "model/cohesion-status.h"
#include "model/cohesion-summary.h"

/* Of what was done between two versions, what a progress report tells of actions. */

/* Where a difference is told. */
static const struct
{
  CohesionDifferenceType type;
  CohesionProgressChangeKind kind;
} told[] = {
  { COHESION_DIFFERENCE_COMPLETED, COHESION_PROGRESS_COMPLETED },
  { COHESION_DIFFERENCE_TROUBLED, COHESION_PROGRESS_TROUBLED },
  { COHESION_DIFFERENCE_SLIPPED, COHESION_PROGRESS_DEADLINE },
  { COHESION_DIFFERENCE_BROUGHT_FORWARD, COHESION_PROGRESS_DEADLINE },
  { COHESION_DIFFERENCE_DATED, COHESION_PROGRESS_DEADLINE },
  { COHESION_DIFFERENCE_UNDATED, COHESION_PROGRESS_DEADLINE },
  { COHESION_DIFFERENCE_REWORDED, COHESION_PROGRESS_REWORDED },
  { COHESION_DIFFERENCE_ABANDONED, COHESION_PROGRESS_ABANDONED },
  { COHESION_DIFFERENCE_LEAD, COHESION_PROGRESS_LEAD },
};

static void
add (CohesionProgressChanges *self, CohesionProgressChangeKind kind, CohesionNode *before, CohesionNode *now)
{
  CohesionProgressChange change = { before, now };

  g_array_append_val (self->lists[kind], change);
}

static gboolean
has_slipped (CohesionNode *action)
{
  CohesionDeadline *first = cohesion_action_get_first_deadline (action);
  CohesionDeadline *now = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  int days = 0;

  return first && now && cohesion_deadline_slip (first, now, &days) && days > 0;
}

/* A new action may have been completed, put off or run into trouble since. */
static void
add_new (CohesionProgressChanges *self, CohesionNode *action)
{
  CohesionNode *status = cohesion_action_get_status (action);

  if (has_slipped (action))
    add (self, COHESION_PROGRESS_DEADLINE, NULL, action);
  add (self, COHESION_PROGRESS_ADDED, NULL, action);
  switch (cohesion_status_get_outcome (status))
    {
    case COHESION_OUTCOME_DONE:
      add (self, COHESION_PROGRESS_COMPLETED, NULL, action);
      break;
    case COHESION_OUTCOME_CLOSED:
      add (self, COHESION_PROGRESS_ABANDONED, NULL, action);
      break;
    case COHESION_OUTCOME_OPEN:
    default:
      if (cohesion_status_is_trouble (status))
        add (self, COHESION_PROGRESS_TROUBLED, NULL, action);
    }
}

static void
tell (CohesionProgressChanges *self, const CohesionDifference *difference)
{
  if (difference->type == COHESION_DIFFERENCE_REWORDED && difference->field != COHESION_ACTION_TITLE)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    if (told[i].type == difference->type)
      add (self, told[i].kind, difference->other, difference->node);
}

static void
tell_differences (CohesionProgressChanges *self, CohesionComparison *comparison)
{
  GPtrArray *differences = cohesion_comparison_get_differences (comparison);

  for (guint i = 0; i < differences->len; i++)
    {
      const CohesionDifference *difference = g_ptr_array_index (differences, i);

      if (cohesion_node_is (difference->node, COHESION_KIND_ACTION) &&
          difference->type != COHESION_DIFFERENCE_REMOVED && difference->other &&
          cohesion_action_is_public (difference->other) && cohesion_action_is_public (difference->node))
        tell (self, difference);
    }
}

/* The actions of @tree that @other does not have, or does not show. */
static void
tell_missing (CohesionProgressChanges *self, CohesionTree *tree, CohesionTree *other, gboolean removed)
{
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);

  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);
      CohesionNode *same = cohesion_tree_lookup_live (other, cohesion_node_get_id (action));

      if (!cohesion_action_is_public (action))
        continue;
      if (removed && same == NULL)
        add (self, COHESION_PROGRESS_REMOVED, action, NULL);
      else if (!removed && (same == NULL || !cohesion_action_is_public (same)))
        add_new (self, action);
    }
}

/**
 * cohesion_progress_changes_new:
 * @before: the strategy as it was
 * @now: the strategy as it is
 *
 * Only actions that the public may see are looked at; one that became so has been added.
 *
 * Returns: (transfer full): how the actions have changed
 */
CohesionProgressChanges *
cohesion_progress_changes_new (CohesionTree *before, CohesionTree *now)
{
  CohesionProgressChanges *self = g_new0 (CohesionProgressChanges, 1);
  g_autoptr (CohesionComparison) comparison = cohesion_comparison_new (before, now);

  for (guint i = 0; i < COHESION_N_PROGRESS_CHANGES; i++)
    self->lists[i] = g_array_new (FALSE, FALSE, sizeof (CohesionProgressChange));
  tell_differences (self, comparison);
  tell_missing (self, now, before, FALSE);
  tell_missing (self, before, now, TRUE);
  return self;
}

/**
 * cohesion_progress_changes_free:
 *
 * Frees @self.
 */
void
cohesion_progress_changes_free (CohesionProgressChanges *self)
{
  for (guint i = 0; i < COHESION_N_PROGRESS_CHANGES; i++)
    g_array_unref (self->lists[i]);
  g_free (self);
}

/**
 * cohesion_progress_change_list_steps:
 * @self: a changed deadline
 *
 * Returns: (transfer full) (element-type CohesionDeadlineStep): each change of it since the last report
 */
GArray *
cohesion_progress_change_list_steps (const CohesionProgressChange *self)
{
  return cohesion_action_list_deadline_steps (self->now, self->before);
}

/**
 * cohesion_progress_change_is_approved:
 * @self: a changed deadline
 *
 * Returns: whether all that was done to the deadline since the last report was approved
 */
gboolean
cohesion_progress_change_is_approved (const CohesionProgressChange *self)
{
  g_autoptr (GArray) steps = cohesion_progress_change_list_steps (self);

  return cohesion_deadline_steps_are_approved (steps);
}

/**
 * cohesion_progress_change_has_own_comment:
 * @self: a change of the status
 *
 * Returns: whether the comment on the status goes with it: one that was there at the last report already goes
 *   with the status of then
 */
gboolean
cohesion_progress_change_has_own_comment (const CohesionProgressChange *self)
{
  const char *now = cohesion_node_get_string (self->now, COHESION_ACTION_STATUS_COMMENT);

  if (now == NULL)
    return FALSE;
  return self->before == NULL ||
         g_strcmp0 (now, cohesion_node_get_string (self->before, COHESION_ACTION_STATUS_COMMENT)) != 0 ||
         g_strcmp0 (cohesion_node_get_string (self->now, COHESION_ACTION_STATUS),
                    cohesion_node_get_string (self->before, COHESION_ACTION_STATUS)) == 0;
}
