#include "config.h"

#include "cohesion-checks-private.h"
#include "cohesion-period.h"
#include "cohesion-question.h"
#include "cohesion-status.h"

#include <glib/gi18n.h>

/* Checks of what is said about an action while it is followed: updates, comments, questions. */

/* Seconds from 1970, UTC, as a comment keeps them; a day is enough here. */
static CohesionDate
day_of (gint64 seconds)
{
  g_autoptr (GDateTime) time = seconds > 0 ? g_date_time_new_from_unix_utc (seconds) : NULL;

  if (time == NULL)
    return COHESION_DATE_NONE;
  return COHESION_DATE_INIT ((guint16) g_date_time_get_year (time), (guint8) g_date_time_get_month (time),
                             (guint8) g_date_time_get_day_of_month (time));
}

static CohesionDate
later_of (CohesionDate a, CohesionDate b)
{
  if (!cohesion_date_is_valid (a) || (cohesion_date_is_valid (b) && cohesion_date_compare (a, b) < 0))
    return b;
  return a;
}

/* The day of the last update or comment, or none. */
static CohesionDate
last_word_on (CohesionNode *action)
{
  CohesionList *updates = cohesion_node_get_list (action, COHESION_ACTION_LIST_UPDATES);
  CohesionList *comments = cohesion_node_get_list (action, COHESION_ACTION_LIST_COMMENTS);
  CohesionDate last = COHESION_DATE_NONE;

  for (guint i = 0; i < cohesion_list_get_length (updates); i++)
    last = later_of (last, cohesion_date_last_day (cohesion_checker_get_date (cohesion_list_get (updates, i),
                                                                              COHESION_UPDATE_DATE)));
  for (guint i = 0; i < cohesion_list_get_length (comments); i++)
    last = later_of (
        last, day_of (cohesion_node_get_integer (cohesion_list_get (comments, i), COHESION_COMMENT_AT)));
  return last;
}

/* Private: whoever is late says how things stand, at least once in each reporting period. */
void
cohesion_check_overdue_is_told (CohesionChecker *self, CohesionNode *action)
{
  CohesionList *updates = cohesion_node_get_list (action, COHESION_ACTION_LIST_UPDATES);
  CohesionReportingPeriod period;

  if (!cohesion_action_is_overdue (action, self->today) ||
      !cohesion_reporting_period_get_current (self->tree, self->today, &period))
    return;
  for (guint i = 0; i < cohesion_list_get_length (updates); i++)
    if (cohesion_reporting_period_contains (
            &period, cohesion_checker_get_date (cohesion_list_get (updates, i), COHESION_UPDATE_DATE)))
      return;
  cohesion_checker_report (self, action, COHESION_ACTION_STATUS_COMMENT,
                           _ ("This is overdue, and there is no update in this reporting period."));
}

/* Private: what was said last is about the status as it is now. */
void
cohesion_check_status_is_told (CohesionChecker *self, CohesionNode *action)
{
  CohesionDate as_at = cohesion_date_first_day (
      cohesion_checker_get_date (action, COHESION_ACTION_STATUS_AS_AT));
  CohesionDate said = last_word_on (action);
  g_autofree char *date = NULL;

  if (!cohesion_date_is_valid (as_at) || !cohesion_date_is_valid (said) ||
      cohesion_date_compare (said, as_at) >= 0)
    return;
  date = cohesion_date_format (said);
  cohesion_checker_report (self, action, COHESION_ACTION_STATUS_COMMENT,
                           /* Translators: %s is a date */
                           _ ("The status is newer than the last update or comment, of %s."), date);
}

/* Private: a member’s question has an answer. */
void
cohesion_check_question (CohesionChecker *self, CohesionNode *comment)
{
  if (cohesion_comment_is_open_question (comment))
    cohesion_checker_report (self, comment, COHESION_COMMENT_RESOLVED,
                             _ ("This question is not answered yet."));
}

static gboolean
was_missed (CohesionChecker *self, CohesionNode *change)
{
  CohesionDate on = cohesion_date_last_day (cohesion_checker_get_date (change, COHESION_DEADLINE_CHANGE_ON));
  CohesionList *meetings = cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_MEETINGS);

  if (!cohesion_date_is_valid (on))
    return FALSE;
  for (guint i = 0; i < cohesion_list_get_length (meetings); i++)
    {
      CohesionDate held = cohesion_date_last_day (
          cohesion_checker_get_date (cohesion_list_get (meetings, i), COHESION_MEETING_DATE));

      if (cohesion_date_is_valid (held) && cohesion_date_compare (held, on) > 0 &&
          cohesion_date_compare (held, self->today) <= 0)
        return TRUE;
    }
  return FALSE;
}

/* Private: a deadline is moved with somebody’s approval. It weighs more once a meeting that could have given
 * it has gone by. */
void
cohesion_check_approval (CohesionChecker *self, CohesionNode *change)
{
  if (cohesion_node_has_value (change, COHESION_DEADLINE_CHANGE_APPROVED_BY))
    return;
  if (cohesion_strategy_is_in_force (cohesion_tree_get_strategy (self->tree)) && was_missed (self, change))
    {
      self->severity = COHESION_SEVERITY_WARNING;
      cohesion_checker_report (
          self, change, COHESION_DEADLINE_CHANGE_APPROVED_BY,
          _ ("No decision has approved this change of the deadline, though there was a meeting since."));
    }
  else
    cohesion_checker_report (self, change, COHESION_DEADLINE_CHANGE_APPROVED_BY,
                             _ ("No decision has approved this change of the deadline."));
}

/* Private: somebody can tell whether a priority is reached: it has a measure, or one of its actions
 * has one or says how one will know. */
void
cohesion_check_priority_is_measured (CohesionChecker *self, CohesionNode *priority)
{
  CohesionList *actions = cohesion_node_get_list (priority, COHESION_PRIORITY_LIST_ACTIONS);

  if (cohesion_node_has_value (priority, COHESION_PRIORITY_MEASURES))
    return;
  for (guint i = 0; i < cohesion_list_get_length (actions); i++)
    if (cohesion_node_has_value (cohesion_list_get (actions, i), COHESION_ACTION_MEASURES) ||
        cohesion_node_has_value (cohesion_list_get (actions, i), COHESION_ACTION_SUCCESS_MEASURE))
      return;
  cohesion_checker_report (self, priority, COHESION_PRIORITY_MEASURES,
                           _ ("No measure tells whether this priority is reached."));
}
