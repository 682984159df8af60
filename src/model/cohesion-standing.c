#include "config.h"

#include "cohesion-standing.h"

#include "cohesion-status.h"

#include <glib/gi18n.h>

/* What follows from the dates and the log of an action. None of it is stored, and none of it is mixed with
 * the status that was reported. */

#define DEFAULT_STALE_DAYS 92 /* a quarter */
#define DEFAULT_AMBER_DAYS 1
#define DEFAULT_RED_DAYS 90

static guint
get_days (CohesionTree *tree, guint field, guint otherwise)
{
  gint64 days = cohesion_node_get_integer (cohesion_tree_get_settings (tree), field);

  return days > 0 ? (guint) MIN (days, 36600) : otherwise;
}

/**
 * cohesion_update_get_date:
 * @update: a node of the kind “update”
 *
 * Returns: its date; none if it has none
 */
CohesionDate
cohesion_update_get_date (CohesionNode *update)
{
  const char *text = cohesion_node_get_string (update, COHESION_UPDATE_DATE);
  CohesionDate date = COHESION_DATE_NONE;

  if (text)
    cohesion_date_parse_iso (text, &date);
  return date;
}

/**
 * cohesion_update_is_in_period:
 * @update: a node of the kind “update”
 *
 * Returns: whether the update says that it is of the period; if it says nothing, whether its date lies in it
 */
gboolean
cohesion_update_is_in_period (CohesionNode *update, const CohesionReportingPeriod *period)
{
  const char *id = cohesion_node_get_string (update, COHESION_UPDATE_PERIOD);

  if (id && cohesion_node_get_reference (update, COHESION_UPDATE_PERIOD))
    return period->node && g_strcmp0 (id, cohesion_node_get_id (period->node)) == 0;
  return cohesion_reporting_period_contains (period, cohesion_update_get_date (update));
}

/* An update of an earlier day may be added late; of one day, the last in the log was written last. */
static gboolean
is_later (CohesionNode *update, CohesionNode *than)
{
  CohesionDate a = cohesion_update_get_date (update);
  CohesionDate b = than ? cohesion_update_get_date (than) : COHESION_DATE_NONE;

  return than == NULL || b.year == 0 || (a.year != 0 && cohesion_date_compare (a, b) >= 0);
}

static CohesionNode *
find_last (CohesionNode *action, const CohesionReportingPeriod *period, CohesionNode *before)
{
  CohesionNode *last = NULL;
  CohesionList *log;

  if (cohesion_node_get_n_children (action, COHESION_ACTION_LIST_UPDATES) == 0)
    return NULL;
  log = cohesion_node_get_list (action, COHESION_ACTION_LIST_UPDATES);
  for (guint i = 0; i < cohesion_list_get_length (log); i++)
    {
      CohesionNode *update = cohesion_list_get (log, i);

      if (update != before && (period == NULL || cohesion_update_is_in_period (update, period)) &&
          is_later (update, last))
        last = update;
    }
  return last;
}

/**
 * cohesion_action_get_last_update:
 *
 * Returns: (transfer none) (nullable): the update of the latest date, or %NULL
 */
CohesionNode *
cohesion_action_get_last_update (CohesionNode *action)
{
  return find_last (action, NULL, NULL);
}

/**
 * cohesion_action_get_update_in_period:
 *
 * Returns: (transfer none) (nullable): the last update that is of the period, or %NULL
 */
CohesionNode *
cohesion_action_get_update_in_period (CohesionNode *action, const CohesionReportingPeriod *period)
{
  return find_last (action, period, NULL);
}

/**
 * cohesion_action_get_added:
 *
 * Returns: the day on which the action came into the strategy; none if nobody knows, and it counts as having
 *   been there always
 */
CohesionDate
cohesion_action_get_added (CohesionNode *action)
{
  const char *text = cohesion_node_get_string (action, COHESION_ACTION_ADDED);
  CohesionDate date = COHESION_DATE_NONE;

  return text && cohesion_date_parse_iso (text, &date) ? cohesion_date_first_day (date) : date;
}

/**
 * cohesion_action_is_awaited:
 *
 * Returns: whether the period asks for an update of the action that it has not got: it is open, and was there
 *   before the period ended
 */
gboolean
cohesion_action_is_awaited (CohesionNode *action, const CohesionReportingPeriod *period)
{
  CohesionDate added = cohesion_action_get_added (action);

  return cohesion_action_is_open (action) &&
         (added.year == 0 || cohesion_date_compare (added, period->to) <= 0) &&
         cohesion_action_get_update_in_period (action, period) == NULL;
}

/**
 * cohesion_staleness_init:
 * @self: (out caller-allocates): when an action of the tree is stale on a day
 */
void
cohesion_staleness_init (CohesionStaleness *self, CohesionTree *tree, CohesionDate today)
{
  *self = (CohesionStaleness) { .today = today };
  self->stale_days = get_days (tree, COHESION_SETTINGS_STALE_DAYS, DEFAULT_STALE_DAYS);
  self->called = cohesion_reporting_period_get_current (tree, today, &self->period) &&
                 cohesion_reporting_period_is_late (&self->period, today);
}

/**
 * cohesion_staleness_test:
 *
 * Returns: whether the action is open, and nothing was heard of it for too long: its last update, or if there
 *   is none the day on which it was added, is longer ago than the settings allow or not known, or there is no
 *   update of the current period though it is late
 */
gboolean
cohesion_staleness_test (const CohesionStaleness *self, CohesionNode *action)
{
  CohesionNode *last;
  CohesionDate date;

  if (!cohesion_action_is_open (action))
    return FALSE;
  last = cohesion_action_get_last_update (action);
  date = last ? cohesion_update_get_date (last) : cohesion_action_get_added (action);
  if (date.year == 0 || cohesion_date_days_between (date, self->today) > (int) self->stale_days)
    return TRUE;
  return self->called && cohesion_action_is_awaited (action, &self->period);
}

/**
 * cohesion_action_is_stale:
 *
 * For one action; for many, cohesion_staleness_test() looks the period up only once.
 *
 * Returns: whether an update is wanting
 */
gboolean
cohesion_action_is_stale (CohesionNode *action, CohesionDate today)
{
  CohesionStaleness staleness;

  cohesion_staleness_init (&staleness, cohesion_node_get_tree (action), today);
  return cohesion_staleness_test (&staleness, action);
}

/**
 * cohesion_action_get_days_late:
 *
 * Returns: days since the last day of its deadline; 0 if it is not overdue
 */
guint
cohesion_action_get_days_late (CohesionNode *action, CohesionDate today)
{
  if (!cohesion_action_is_overdue (action, today))
    return 0;
  return (guint) MAX (0, cohesion_date_days_between (cohesion_action_get_missed (action, today), today));
}

/**
 * cohesion_action_get_lateness:
 *
 * Returns: how late it is, by the days that the settings give; whatever was reported
 */
CohesionLateness
cohesion_action_get_lateness (CohesionNode *action, CohesionDate today)
{
  CohesionTree *tree = cohesion_node_get_tree (action);
  guint late = cohesion_action_get_days_late (action, today);

  if (late >= get_days (tree, COHESION_SETTINGS_RED_DAYS, DEFAULT_RED_DAYS))
    return COHESION_LATENESS_RED;
  if (late >= get_days (tree, COHESION_SETTINGS_AMBER_DAYS, DEFAULT_AMBER_DAYS))
    return COHESION_LATENESS_AMBER;
  return COHESION_LATENESS_NONE;
}

/**
 * cohesion_action_get_slip_days:
 * @days: (out): days from the deadline as adopted to the deadline now; negative if it was brought forward
 *
 * Returns: whether both have a date; if not, @days is untouched
 */
gboolean
cohesion_action_get_slip_days (CohesionNode *action, int *days)
{
  return cohesion_deadline_slip (cohesion_node_get_deadline (action, COHESION_ACTION_ORIGINAL_DEADLINE),
                                 cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE), days);
}

/* From trouble to done; -1 for what says nothing of how it goes, such as that it has not begun. */
static int
rank (CohesionTree *tree, const char *key)
{
  CohesionNode *status = key ? cohesion_status_find (tree, key) : NULL;
  const char *symbol = status ? cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_SYMBOL) : NULL;

  if (status == NULL || cohesion_status_get_outcome (status) == COHESION_OUTCOME_CLOSED)
    return -1;
  if (cohesion_status_get_outcome (status) == COHESION_OUTCOME_DONE)
    return 3;
  if (cohesion_status_is_trouble (status))
    return g_strcmp0 (symbol, "diamond") == 0 ? 0 : 1;
  return g_strcmp0 (symbol, "circle") == 0 || g_strcmp0 (symbol, "dash") == 0 ? -1 : 2;
}

static CohesionHeading
compare (gint64 before, gint64 after)
{
  if (before == after)
    return COHESION_HEADING_STEADY;
  return after > before ? COHESION_HEADING_BETTER : COHESION_HEADING_WORSE;
}

/**
 * cohesion_action_get_heading:
 *
 * Compares the statuses that the last two updates reported; of the same status, their progress; of a
 * single update, the status before it.
 *
 * Returns: the direction of travel; unknown if there is nothing to compare
 */
CohesionHeading
cohesion_action_get_heading (CohesionNode *action)
{
  CohesionTree *tree = cohesion_node_get_tree (action);
  CohesionNode *last = cohesion_action_get_last_update (action);
  CohesionNode *earlier = last ? find_last (action, NULL, last) : NULL;
  int before, after;

  if (last == NULL)
    return COHESION_HEADING_UNKNOWN;
  after = rank (tree, cohesion_node_get_string (last, COHESION_UPDATE_STATUS_AFTER));
  before = rank (tree, earlier ? cohesion_node_get_string (earlier, COHESION_UPDATE_STATUS_AFTER)
                               : cohesion_node_get_string (last, COHESION_UPDATE_STATUS_BEFORE));
  if (before < 0 || after < 0)
    return COHESION_HEADING_UNKNOWN;
  if (before == after && earlier && cohesion_node_has_value (earlier, COHESION_UPDATE_PROGRESS) &&
      cohesion_node_has_value (last, COHESION_UPDATE_PROGRESS))
    return compare (cohesion_node_get_integer (earlier, COHESION_UPDATE_PROGRESS),
                    cohesion_node_get_integer (last, COHESION_UPDATE_PROGRESS));
  return compare (before, after);
}

/**
 * cohesion_action_describe_lateness:
 *
 * Returns: (transfer full): whether and how long it is overdue, in a sentence
 */
char *
cohesion_action_describe_lateness (CohesionNode *action, CohesionDate today)
{
  g_autofree char *length = cohesion_days_format ((int) cohesion_action_get_days_late (action, today));

  if (!cohesion_action_is_overdue (action, today))
    return g_strdup (C_ ("lateness", "Not overdue"));
  if (cohesion_action_get_lateness (action, today) == COHESION_LATENESS_RED)
    /* Translators: %s is a time, such as “13 weeks” */
    return g_strdup_printf (_ ("Seriously overdue: %s late"), length);
  /* Translators: %s is a time, such as “13 weeks” */
  return g_strdup_printf (_ ("Overdue: %s late"), length);
}

/**
 * cohesion_action_describe_slip:
 *
 * Returns: (transfer full) (nullable): how far its deadline was moved, in a sentence; %NULL if it is not
 * known
 */
char *
cohesion_action_describe_slip (CohesionNode *action)
{
  g_autofree char *length = NULL;
  int days;

  if (!cohesion_action_get_slip_days (action, &days))
    return NULL;
  length = cohesion_days_format (days);
  if (days == 0)
    return g_strdup (_ ("The deadline is the one that was adopted"));
  if (days < 0)
    /* Translators: %s is a time, such as “13 weeks” */
    return g_strdup_printf (_ ("Brought forward by %s"), length);
  /* Translators: %s is a time, such as “13 weeks” */
  return g_strdup_printf (_ ("Put back by %s"), length);
}

/**
 * cohesion_action_describe_heading:
 *
 * Returns: (transfer full): its direction of travel, in words
 */
char *
cohesion_action_describe_heading (CohesionNode *action)
{
  switch (cohesion_action_get_heading (action))
    {
    case COHESION_HEADING_WORSE:
      return g_strdup (C_ ("direction of travel", "Getting worse"));
    case COHESION_HEADING_STEADY:
      return g_strdup (C_ ("direction of travel", "No change"));
    case COHESION_HEADING_BETTER:
      return g_strdup (C_ ("direction of travel", "Improving"));
    case COHESION_HEADING_UNKNOWN:
    default:
      return g_strdup (C_ ("direction of travel", "Not known yet"));
    }
}
