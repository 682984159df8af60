#include "config.h"

#include "cohesion-progress-changes.h"

#include "model/cohesion-progress.h"
#include "model/cohesion-status.h"
#include "model/cohesion-summary.h"

/* Pairs the actions of two versions, and sorts them by the ways in which they differ. */

static void
add (CohesionProgressChanges *self, CohesionProgressChangeKind kind, CohesionNode *before, CohesionNode *now)
{
  CohesionProgressChange change = { before, now };

  g_array_append_val (self->lists[kind], change);
}

static CohesionOutcome
get_outcome (CohesionNode *action)
{
  return cohesion_status_get_outcome (cohesion_action_get_status (action));
}

static gboolean
is_troubled (CohesionNode *action)
{
  return get_outcome (action) == COHESION_OUTCOME_OPEN &&
         cohesion_status_is_trouble (cohesion_action_get_status (action));
}

static const char *
get_lead (CohesionNode *action)
{
  CohesionNode *lead = cohesion_node_get_reference (action, COHESION_ACTION_LEAD);

  return lead ? cohesion_node_get_id (lead) : NULL;
}

static gboolean
has_other_deadline (CohesionNode *before, CohesionNode *now)
{
  CohesionDeadline *old = cohesion_node_get_deadline (before, COHESION_ACTION_DEADLINE);
  CohesionDeadline *new = cohesion_node_get_deadline (now, COHESION_ACTION_DEADLINE);

  return old && new ? !cohesion_deadline_equal (old, new) : old != new;
}

static void
compare_outcome (CohesionProgressChanges *self, CohesionNode *before, CohesionNode *now)
{
  CohesionOutcome outcome = get_outcome (now);

  if (outcome != (before ? get_outcome (before) : COHESION_OUTCOME_OPEN))
    {
      if (outcome == COHESION_OUTCOME_DONE)
        add (self, COHESION_PROGRESS_COMPLETED, before, now);
      else if (outcome == COHESION_OUTCOME_CLOSED)
        add (self, COHESION_PROGRESS_ABANDONED, before, now);
    }
  if (is_troubled (now) && !(before && is_troubled (before)))
    add (self, COHESION_PROGRESS_TROUBLED, before, now);
}

static void
compare (CohesionProgressChanges *self, CohesionNode *before, CohesionNode *now)
{
  compare_outcome (self, before, now);
  if (before == NULL)
    {
      add (self, COHESION_PROGRESS_ADDED, before, now);
      return;
    }
  if (has_other_deadline (before, now))
    add (self, COHESION_PROGRESS_DEADLINE, before, now);
  if (g_strcmp0 (cohesion_node_get_string (before, COHESION_ACTION_TITLE),
                 cohesion_node_get_string (now, COHESION_ACTION_TITLE)) != 0)
    add (self, COHESION_PROGRESS_REWORDED, before, now);
  if (g_strcmp0 (get_lead (before), get_lead (now)) != 0)
    add (self, COHESION_PROGRESS_LEAD, before, now);
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
  g_autoptr (GPtrArray) old = cohesion_node_collect (cohesion_tree_get_root (before), COHESION_KIND_ACTION);
  g_autoptr (GPtrArray) new = cohesion_node_collect (cohesion_tree_get_root (now), COHESION_KIND_ACTION);

  for (guint i = 0; i < COHESION_N_PROGRESS_CHANGES; i++)
    self->lists[i] = g_array_new (FALSE, FALSE, sizeof (CohesionProgressChange));
  for (guint i = 0; i < new->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (new, i);
      CohesionNode *was = cohesion_tree_lookup_live (before, cohesion_node_get_id (action));

      if (cohesion_action_is_public (action))
        compare (self, was && cohesion_action_is_public (was) ? was : NULL, action);
    }
  for (guint i = 0; i < old->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (old, i);
      CohesionNode *is = cohesion_tree_lookup_live (now, cohesion_node_get_id (action));

      if (cohesion_action_is_public (action) && is == NULL)
        add (self, COHESION_PROGRESS_REMOVED, action, NULL);
    }
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
 * cohesion_action_get_last_deadline_change:
 * @action: an action
 *
 * Returns: (transfer none) (nullable): how its deadline was changed last
 */
CohesionNode *
cohesion_action_get_last_deadline_change (CohesionNode *action)
{
  CohesionList *changes = cohesion_node_get_list (action, COHESION_ACTION_LIST_DEADLINE_CHANGES);
  guint n = cohesion_list_get_length (changes);

  return n > 0 ? cohesion_list_get (changes, n - 1) : NULL;
}
