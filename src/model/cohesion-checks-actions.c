#include "config.h"

#include "cohesion-checks-private.h"
#include "cohesion-status.h"
#include "cohesion-summary.h"

#include <glib/gi18n.h>

/* Checks of actions, their milestones and the changes of their deadlines. */

/* Private: exactly one leads each action. */
void
cohesion_check_lead (CohesionChecker *self, CohesionNode *action)
{
  if (!cohesion_node_has_value (action, COHESION_ACTION_LEAD))
    cohesion_checker_report (self, action, COHESION_ACTION_LEAD, _ ("Nobody leads this action."));
}

/* Private: whoever leads what is still to be done is still there. */
void
cohesion_check_lead_is_active (CohesionChecker *self, CohesionNode *action)
{
  CohesionNode *lead = cohesion_node_get_reference (action, COHESION_ACTION_LEAD);
  CohesionDate to = COHESION_DATE_NONE;

  if (lead && cohesion_node_is (lead, COHESION_KIND_PARTY))
    to = cohesion_date_last_day (cohesion_checker_get_date (lead, COHESION_PARTY_ACTIVE_TO));
  if (cohesion_date_is_valid (to) && cohesion_date_compare (to, self->today) < 0 &&
      cohesion_action_is_open (action))
    cohesion_checker_report (self, action, COHESION_ACTION_LEAD,
                             _ ("The lead of this action is no longer active."));
}

/* Private: each action has a deadline that means a day, or comes round again. */
void
cohesion_check_deadline (CohesionChecker *self, CohesionNode *action)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);

  if (deadline == NULL)
    cohesion_checker_report (self, action, COHESION_ACTION_DEADLINE, _ ("This action has no deadline."));
  else if (cohesion_action_lacks_date (action))
    cohesion_checker_report (self, action, COHESION_ACTION_DEADLINE,
                             _ ("The deadline is in words only; no date follows from it."));
}

/* Once the period is over, that is told of the strategy and not of each deadline. */
static gboolean
is_past (CohesionChecker *self, CohesionDate to)
{
  return cohesion_date_is_valid (to) && cohesion_date_compare (to, self->today) < 0;
}

/* Private: nothing is left to be done when the strategy's period is over. */
void
cohesion_check_period_is_over (CohesionChecker *self, CohesionNode *strategy)
{
  CohesionDate to = cohesion_date_last_day (cohesion_checker_get_date (strategy, COHESION_STRATEGY_TO));
  g_autoptr (GPtrArray) actions = NULL;
  g_autofree char *date = NULL;
  guint n = 0;

  if (!is_past (self, to))
    return;
  actions = cohesion_node_collect (cohesion_tree_get_root (self->tree), COHESION_KIND_ACTION);
  for (guint i = 0; i < actions->len; i++)
    n += cohesion_action_is_open (g_ptr_array_index (actions, i)) ? 1 : 0;
  if (n == 0)
    return;
  date = cohesion_date_format (to);
  cohesion_checker_report (self, strategy, COHESION_STRATEGY_TO,
                           /* Translators: a day, and how many actions are not done */
                           g_dngettext (NULL, "The period ended on %1$s, and %2$u action is still open.",
                                        "The period ended on %1$s, and %2$u actions are still open.", n),
                           date, n);
}

/* Private: a deadline lies within the strategy's period. */
void
cohesion_check_deadline_in_period (CohesionChecker *self, CohesionNode *action)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (self->tree);
  CohesionDate from = cohesion_date_first_day (cohesion_checker_get_date (strategy, COHESION_STRATEGY_FROM));
  CohesionDate to = cohesion_date_last_day (cohesion_checker_get_date (strategy, COHESION_STRATEGY_TO));
  CohesionDeadline *deadline = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  CohesionDate date = deadline ? cohesion_deadline_get_date (deadline) : COHESION_DATE_NONE;

  if (!cohesion_date_is_valid (date))
    return;
  if ((cohesion_date_is_valid (from) && cohesion_date_compare (date, from) < 0) ||
      (cohesion_date_is_valid (to) && !is_past (self, to) && cohesion_date_compare (date, to) > 0))
    cohesion_checker_report (self, action, COHESION_ACTION_DEADLINE,
                             _ ("The deadline is outside the period of the strategy."));
}

static void
check_overdue (CohesionChecker *self, CohesionNode *node, guint field)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (node, field);
  g_autofree char *length = NULL;
  int days;

  if (deadline == NULL || !cohesion_deadline_is_overdue (deadline, self->today))
    return;
  days = cohesion_date_days_between (cohesion_deadline_get_date (deadline), self->today);
  length = cohesion_days_format (days);
  /* Translators: %s is a time, such as “13 weeks” */
  cohesion_checker_report (self, node, (int) field, _ ("This is overdue by %s."), length);
}

/* Private: what is still to be done is not late. */
void
cohesion_check_overdue (CohesionChecker *self, CohesionNode *action)
{
  if (cohesion_action_is_open (action))
    check_overdue (self, action, COHESION_ACTION_DEADLINE);
}

/* Private: a milestone is done in time. */
void
cohesion_check_milestone_overdue (CohesionChecker *self, CohesionNode *milestone)
{
  CohesionNode *action = cohesion_node_get_parent (milestone);

  if (!cohesion_node_has_value (milestone, COHESION_MILESTONE_DONE_ON) && action &&
      cohesion_action_is_open (action))
    check_overdue (self, milestone, COHESION_MILESTONE_DEADLINE);
}

/* Private: whoever reports trouble says what it is. */
void
cohesion_check_status_comment (CohesionChecker *self, CohesionNode *action)
{
  CohesionNode *status = cohesion_action_get_status (action);

  if (cohesion_status_is_trouble (status) &&
      !cohesion_node_has_value (action, COHESION_ACTION_STATUS_COMMENT))
    cohesion_checker_report (self, action, COHESION_ACTION_STATUS_COMMENT,
                             /* Translators: %s is a status, such as “At risk” */
                             _ ("The status is “%s”, but no comment says why."),
                             cohesion_node_get_name (status));
}

/* Private: what is done says when, and how one knows. */
void
cohesion_check_completion (CohesionChecker *self, CohesionNode *action)
{
  if (cohesion_status_get_outcome (cohesion_action_get_status (action)) != COHESION_OUTCOME_DONE)
    return;
  if (!cohesion_node_has_value (action, COHESION_ACTION_COMPLETED_ON))
    cohesion_checker_report (self, action, COHESION_ACTION_COMPLETED_ON,
                             _ ("This action is complete, but no date says since when."));
  if (!cohesion_node_has_value (action, COHESION_ACTION_COMPLETION_EVIDENCE))
    cohesion_checker_report (self, action, COHESION_ACTION_COMPLETION_EVIDENCE,
                             _ ("This action is complete, but there is no evidence of it."));
}

/* Private: a code belongs to one action. */
void
cohesion_check_code (CohesionChecker *self, CohesionNode *action)
{
  const char *code = cohesion_node_get_string (action, COHESION_ACTION_CODE);
  CohesionNode *first = code ? g_hash_table_lookup (self->codes, code) : NULL;

  if (first)
    cohesion_checker_report (self, action, COHESION_ACTION_CODE,
                             /* Translators: the code of an action, then the title of another one */
                             _ ("The code “%s” is also that of “%s”."), code, cohesion_node_get_name (first));
  else if (code)
    g_hash_table_insert (self->codes, (char *) code, action);
}

/* Private: where actions go by their codes, each has one. */
void
cohesion_check_has_code (CohesionChecker *self, CohesionNode *action)
{
  CohesionNode *settings = cohesion_tree_get_settings (self->tree);

  if (g_strcmp0 (cohesion_node_get_string (settings, COHESION_SETTINGS_ACTION_NUMBERING), "code") == 0 &&
      !cohesion_node_has_value (action, COHESION_ACTION_CODE))
    cohesion_checker_report (self, action, COHESION_ACTION_CODE,
                             _ ("This action has no code, by which it would be listed."));
}

/* Private: progress is a percentage. */
void
cohesion_check_progress (CohesionChecker *self, CohesionNode *node)
{
  guint field = cohesion_node_is (node, COHESION_KIND_ACTION) ? COHESION_ACTION_PROGRESS
                                                              : COHESION_UPDATE_PROGRESS;
  gint64 progress = cohesion_node_get_integer (node, field);

  if (progress != COHESION_UNSET && (progress < 0 || progress > 100))
    cohesion_checker_report (self, node, (int) field, _ ("Progress goes from 0 to 100 per cent."));
}

/* An action on the way, and the next of those it depends on. */
typedef struct
{
  CohesionNode *action;
  guint next;
} Step;

static CohesionNode *
next_action (CohesionChecker *self, Step *step)
{
  const char *const *ids = cohesion_node_get_strings (step->action, COHESION_ACTION_DEPENDS_ON);

  while (ids[step->next] != NULL)
    {
      CohesionNode *action = cohesion_tree_lookup_live (self->tree, ids[step->next++]);

      if (action && cohesion_node_is (action, COHESION_KIND_ACTION))
        return action;
    }
  return NULL;
}

/* Private: no action waits for itself. Each is followed once; the way is kept here, not on the stack, because
 * it may be as long as the strategy. */
void
cohesion_check_circle (CohesionChecker *self, CohesionNode *action)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (Step));
  Step first = { action, 0 };

  if (g_hash_table_contains (self->followed, action))
    return;
  g_array_append_val (way, first);
  g_hash_table_insert (self->followed, action, GINT_TO_POINTER (FALSE));
  while (way->len > 0)
    {
      Step *step = &g_array_index (way, Step, way->len - 1);
      CohesionNode *from = step->action;
      Step next = { next_action (self, step), 0 };
      gpointer followed;

      if (next.action == NULL)
        {
          g_hash_table_insert (self->followed, from, GINT_TO_POINTER (TRUE));
          g_array_set_size (way, way->len - 1);
        }
      else if (!g_hash_table_lookup_extended (self->followed, next.action, NULL, &followed))
        {
          g_hash_table_insert (self->followed, next.action, GINT_TO_POINTER (FALSE));
          g_array_append_val (way, next);
        }
      else if (!GPOINTER_TO_INT (followed))
        cohesion_checker_report (self, from, COHESION_ACTION_DEPENDS_ON,
                                 _ ("What this action depends on depends in turn on this action."));
    }
}
