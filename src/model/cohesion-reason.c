#include "config.h"

#include "cohesion-reason.h"

/* Why an action is late or in trouble, in the words of whoever said so. */

static const char *
last_blockers (CohesionNode *action)
{
  CohesionList *updates = cohesion_node_get_list (action, COHESION_ACTION_LIST_UPDATES);

  for (guint i = cohesion_list_get_length (updates); i-- > 0;)
    if (cohesion_node_has_value (cohesion_list_get (updates, i), COHESION_UPDATE_BLOCKERS))
      return cohesion_node_get_string (cohesion_list_get (updates, i), COHESION_UPDATE_BLOCKERS);
  return NULL;
}

/**
 * cohesion_action_dup_reason:
 * @action: an action
 *
 * Returns: (transfer full) (nullable): why it stands as it does: the comment on the status, else what was in
 *   the way when it was last reported on; %NULL if nobody has said
 */
char *
cohesion_action_dup_reason (CohesionNode *action)
{
  const char *text = cohesion_node_get_string (action, COHESION_ACTION_STATUS_COMMENT);

  return g_strdup (text ? text : last_blockers (action));
}

/**
 * cohesion_action_get_promised:
 * @action: an action
 *
 * Returns: the day by which it was promised at first; no date if that was no day
 */
CohesionDate
cohesion_action_get_promised (CohesionNode *action)
{
  CohesionDeadline *original = cohesion_node_get_deadline (action, COHESION_ACTION_ORIGINAL_DEADLINE);

  return original ? cohesion_deadline_get_date (original) : COHESION_DATE_NONE;
}

/**
 * cohesion_action_get_delay:
 * @action: an action
 *
 * Returns: how many days later than promised at first it is due now; 0 if it is not later, or either is no
 * day
 */
int
cohesion_action_get_delay (CohesionNode *action)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  CohesionDate now = deadline ? cohesion_deadline_get_date (deadline) : COHESION_DATE_NONE;
  CohesionDate promised = cohesion_action_get_promised (action);

  if (!cohesion_date_is_valid (now) || !cohesion_date_is_valid (promised))
    return 0;
  return MAX (cohesion_date_days_between (promised, now), 0);
}
