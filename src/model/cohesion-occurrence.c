#include "config.h"

#include "cohesion-occurrence.h"

#include "cohesion-list.h"

/* Times at which a recurring deadline was met. Until the first is recorded, nothing is known of the past, and
 * nobody is called late for it; from then on, each time counts. */

/**
 * cohesion_action_recurs:
 *
 * Returns: whether its deadline comes again on days that are known: one that is only “ongoing” does not
 */
gboolean
cohesion_action_recurs (CohesionNode *action)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);

  return deadline && cohesion_deadline_get_rhythm (deadline) > 0 &&
         cohesion_deadline_next_occurrence (deadline, COHESION_DATE_INIT (1, 1, 1)).year != 0;
}

/**
 * cohesion_action_get_last_occurrence:
 *
 * Returns: the last day of its recurring deadline for which it is recorded when it was done, or no date
 */
CohesionDate
cohesion_action_get_last_occurrence (CohesionNode *action)
{
  CohesionDate last = COHESION_DATE_NONE;
  CohesionList *list;

  if (cohesion_node_get_n_children (action, COHESION_ACTION_LIST_OCCURRENCES) == 0)
    return last;
  list = cohesion_node_get_list (action, COHESION_ACTION_LIST_OCCURRENCES);
  for (guint i = 0; i < cohesion_list_get_length (list); i++)
    {
      CohesionNode *occurrence = cohesion_list_get (list, i);
      const char *text = cohesion_node_get_string (occurrence, COHESION_OCCURRENCE_DUE);
      CohesionDate due;

      if (text && cohesion_date_parse_iso (text, &due) &&
          cohesion_node_has_value (occurrence, COHESION_OCCURRENCE_DONE_ON) &&
          (last.year == 0 || cohesion_date_compare (last, due) < 0))
        last = cohesion_date_last_day (due);
    }
  return last;
}

/* Without a past to go by, what was done belongs to the time it was done nearest to. */
static CohesionDate
nearest_due (CohesionDeadline *deadline, CohesionDate day)
{
  CohesionDate next = cohesion_deadline_next_occurrence (deadline, cohesion_date_add_days (day, -1));
  int rhythm = (int) cohesion_deadline_get_rhythm (deadline);
  CohesionDate earlier = next.year ? cohesion_date_add_months (next, -rhythm) : COHESION_DATE_NONE;
  CohesionDate previous;

  if (next.year == 0)
    return cohesion_deadline_get_date (deadline);
  if (earlier.year == 0)
    return next;
  /* The ends of months are up to three days apart. */
  previous = cohesion_deadline_next_occurrence (deadline, cohesion_date_add_days (earlier, -4));
  if (previous.year && cohesion_date_compare (previous, day) < 0 &&
      cohesion_date_days_between (previous, day) <= cohesion_date_days_between (day, next))
    return previous;
  return next;
}

/**
 * cohesion_action_get_occurrence_due:
 * @done_on: when it was done
 *
 * Returns: which of the days of its recurring deadline was met: the first after those that are recorded; of
 *   the first that is recorded, the nearest; no date if none is left or the deadline does not recur
 */
CohesionDate
cohesion_action_get_occurrence_due (CohesionNode *action, CohesionDate done_on)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  CohesionDate last = cohesion_action_get_last_occurrence (action);

  if (!cohesion_action_recurs (action))
    return COHESION_DATE_NONE;
  if (last.year)
    return cohesion_deadline_next_occurrence (deadline, last);
  return nearest_due (deadline, cohesion_date_last_day (done_on));
}
