#include "config.h"

#include "cohesion-timeline-facts.h"

#include "model/cohesion-status.h"

static guint
get_start (CohesionNode *action)
{
  const char *text = cohesion_node_get_string (action, COHESION_ACTION_START);
  CohesionDate date = COHESION_DATE_NONE;

  if (text)
    cohesion_date_parse_iso (text, &date);
  return cohesion_date_get_julian (cohesion_date_first_day (date));
}

/**
 * cohesion_timeline_facts_read:
 * @self: (out): what is found
 * @action: an action
 * @today: the day from which on a recurring one is next due
 */
void
cohesion_timeline_facts_read (CohesionTimelineFacts *self, CohesionNode *action, CohesionDate today)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  CohesionDeadline *original = cohesion_node_get_deadline (action, COHESION_ACTION_ORIGINAL_DEADLINE);
  gboolean recurs = deadline &&
                    cohesion_deadline_get_recurrence (deadline) != COHESION_DEADLINE_RECURRENCE_NONE;

  *self = (CohesionTimelineFacts) { .start = get_start (action), .rhythm = recurs ? deadline : NULL };
  if (recurs)
    self->due = cohesion_timeline_get_day_span (cohesion_action_get_due (action, today),
                                                COHESION_DEADLINE_PRECISION_DAY);
  else
    self->due = cohesion_timeline_get_span (deadline);
  self->original = cohesion_timeline_get_span (original);
  if (recurs || self->original.last == self->due.last)
    self->original = (CohesionTimelineSpan) { 0, 0 };
}

/**
 * cohesion_timeline_facts_add:
 * @days: (inout): stretched so that all that is known lies in it
 */
void
cohesion_timeline_facts_add (const CohesionTimelineFacts *self, CohesionTimelineSpan *days)
{
  cohesion_timeline_span_add (days, self->start);
  cohesion_timeline_span_add (days, self->original.first);
  cohesion_timeline_span_add (days, self->original.last);
  cohesion_timeline_span_add (days, self->due.first);
  cohesion_timeline_span_add (days, self->due.last);
}

/**
 * cohesion_timeline_facts_next:
 * @day: a Julian day
 *
 * Returns: the first Julian day after @day, and after the start, on which a recurring action is due; 0 if
 *   there is none
 */
guint
cohesion_timeline_facts_next (const CohesionTimelineFacts *self, guint day)
{
  if (self->rhythm == NULL)
    return 0;
  day = MAX (day, self->start > 1 ? self->start - 1 : 1);
  return cohesion_date_get_julian (
      cohesion_deadline_next_occurrence (self->rhythm, cohesion_date_from_julian (day)));
}
