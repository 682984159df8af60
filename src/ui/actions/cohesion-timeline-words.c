#include "config.h"

#include "cohesion-timeline-facts.h"

#include "model/cohesion-node-text.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

/* What a timeline shows, in words: for screen readers, and for whoever would rather read it. */

static char *
dup_date (const CohesionDeadline *deadline)
{
  CohesionDate date = cohesion_deadline_get_date (deadline);
  CohesionTimelineSpan span = cohesion_timeline_get_span (deadline);
  g_autofree char *day = NULL;

  if (cohesion_deadline_get_precision (deadline) == COHESION_DEADLINE_PRECISION_MONTH)
    return cohesion_date_format (COHESION_DATE_INIT (date.year, date.month, 0));
  day = cohesion_date_format (date);
  if (!cohesion_timeline_is_long (&span))
    return g_steal_pointer (&day);
  /* Translators: the last day of a deadline, and its words: “30 November 2026 (“autumn 2026”)” */
  return g_strdup_printf (C_ ("timeline", "%1$s (“%2$s”)"), day, cohesion_deadline_get_text (deadline));
}

static char *
dup_slip (int days)
{
  g_autofree char *length = cohesion_days_format (days);

  /* Translators: %s is a time, such as “13 weeks” */
  return g_strdup_printf (days > 0 ? _ ("%s later") : _ ("%s earlier"), length);
}

static char *
dup_dated (CohesionDeadline *deadline, CohesionDeadline *original, gboolean overdue)
{
  g_autofree char *due = dup_date (deadline);
  g_autofree char *first = NULL;
  g_autofree char *slip = NULL;
  int days = 0;

  if (!cohesion_deadline_slip (original, deadline, &days) || days == 0)
    /* Translators: %s is a date */
    return g_strdup_printf (overdue ? C_ ("timeline", "overdue, was due %s") : C_ ("timeline", "due %s"),
                            due);
  first = dup_date (original);
  slip = dup_slip (days);
  if (overdue)
    /* Translators: “overdue, was due 30 September 2026, first promised for June 2026, 13 weeks later” */
    return g_strdup_printf (C_ ("timeline", "overdue, was due %1$s, first promised for %2$s, %3$s"), due,
                            first, slip);
  /* Translators: “due 30 September 2026, first promised for June 2026, 13 weeks later” */
  return g_strdup_printf (C_ ("timeline", "due %1$s, first promised for %2$s, %3$s"), due, first, slip);
}

static char *
dup_recurring (CohesionNode *action, CohesionDeadline *deadline, CohesionDate today)
{
  CohesionDate due = cohesion_action_get_due (action, today);
  g_autofree char *date = cohesion_date_format (due);

  if (due.year == 0)
    /* Translators: %s are the words of a deadline, such as “ongoing” */
    return g_strdup_printf (C_ ("timeline", "no date, “%s”"), cohesion_deadline_get_text (deadline));
  if (cohesion_date_days_between (due, today) > 0)
    return g_strdup_printf (C_ ("timeline", "recurring, last due %s"), date);
  return g_strdup_printf (C_ ("timeline", "recurring, next due %s"), date);
}

/* What is done is told by when it was. */
static char *
dup_completed (CohesionNode *action, CohesionDeadline *deadline)
{
  const char *text = cohesion_node_get_string (action, COHESION_ACTION_COMPLETED_ON);
  CohesionDate date = COHESION_DATE_NONE;
  g_autofree char *due = NULL;
  g_autofree char *done = NULL;

  if (text == NULL || !cohesion_date_parse_iso (text, &date) ||
      cohesion_status_get_outcome (cohesion_action_get_status (action)) != COHESION_OUTCOME_DONE)
    return NULL;
  due = dup_date (deadline);
  done = cohesion_date_format (date);
  return g_strdup_printf (C_ ("timeline", "completed on %1$s, was due %2$s"), done, due);
}

/**
 * cohesion_timeline_dup_due:
 * @action: an action
 * @today: the day by which it is overdue
 *
 * Returns: (transfer full): when the action is due and what was promised at first, as part of a sentence
 */
char *
cohesion_timeline_dup_due (CohesionNode *action, CohesionDate today)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  char *completed;

  if (deadline == NULL)
    return g_strdup (C_ ("timeline", "no deadline"));
  if (cohesion_deadline_get_recurrence (deadline) != COHESION_DEADLINE_RECURRENCE_NONE)
    return dup_recurring (action, deadline, today);
  if (cohesion_deadline_get_date (deadline).year == 0)
    return g_strdup_printf (C_ ("timeline", "no date, “%s”"), cohesion_deadline_get_text (deadline));
  completed = dup_completed (action, deadline);
  if (completed)
    return completed;
  return dup_dated (deadline, cohesion_node_get_deadline (action, COHESION_ACTION_ORIGINAL_DEADLINE),
                    cohesion_action_is_overdue (action, today));
}

/**
 * cohesion_timeline_get_status_word:
 *
 * Returns: the status of an action as its scheme words it; its key if the scheme does not have it
 */
const char *
cohesion_timeline_get_status_word (CohesionNode *action)
{
  CohesionNode *status = cohesion_action_get_status (action);
  const char *key = cohesion_node_get_string (action, COHESION_ACTION_STATUS);

  if (status)
    return cohesion_node_get_name (status);
  return key ? key : C_ ("status", "No status");
}

/**
 * cohesion_timeline_dup_sentence:
 *
 * Returns: (transfer full): all that a row of the timeline shows: “1.2 Summer of Festivals: due 30 September
 *   2026, first promised for June 2026, 13 weeks later; At risk”
 */
char *
cohesion_timeline_dup_sentence (CohesionNode *action, CohesionDate today)
{
  g_autofree char *title = cohesion_node_dup_title (action);
  g_autofree char *due = cohesion_timeline_dup_due (action, today);

  /* Translators: the number and title of an action, when it is due, and its status */
  return g_strdup_printf (C_ ("timeline", "%1$s: %2$s; %3$s"), title, due,
                          cohesion_timeline_get_status_word (action));
}
