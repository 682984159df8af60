#include "config.h"

#include "cohesion-update-text.h"

#include "cohesion-date.h"
#include "cohesion-node-text.h"
#include "cohesion-period.h"
#include "cohesion-status.h"

#include <glib/gi18n.h>

/* What the entries of an action’s logs say, in sentences. */

static char *
date_of (CohesionNode *node, guint field)
{
  const char *text = cohesion_node_get_string (node, field);
  CohesionDate date;

  if (text && cohesion_date_parse_iso (text, &date))
    return cohesion_date_format (date);
  return g_strdup (C_ ("date", "No date"));
}

static const char *
person (CohesionNode *node, guint field)
{
  const char *by = cohesion_node_get_string (node, field);

  return by ? by : C_ ("person", "not signed");
}

static const char *
status_label (CohesionNode *node, guint field)
{
  const char *key = cohesion_node_get_string (node, field);
  CohesionNode *status = key ? cohesion_status_find (cohesion_node_get_tree (node), key) : NULL;

  return status ? cohesion_node_get_name (status) : key;
}

static char *
describe_move (CohesionNode *update)
{
  const char *before = status_label (update, COHESION_UPDATE_STATUS_BEFORE);
  const char *after = status_label (update, COHESION_UPDATE_STATUS_AFTER);

  if (after == NULL)
    return g_strdup (_ ("No status reported"));
  if (before == NULL)
    /* Translators: %s is the status that was reported, such as “On track”. */
    return g_strdup_printf (_ ("Reported as “%s”"), after);
  if (g_str_equal (before, after))
    /* Translators: %s is the status that was reported again, such as “On track”. */
    return g_strdup_printf (_ ("Still “%s”"), after);
  /* Translators: the status before and after an update, such as “On track” and “At risk”. */
  return g_strdup_printf (_ ("From “%1$s” to “%2$s”"), before, after);
}

static char *
dup_period (CohesionNode *update)
{
  CohesionNode *node = cohesion_node_get_reference (update, COHESION_UPDATE_PERIOD);
  CohesionReportingPeriod period;

  if (node && cohesion_reporting_period_read (node, &period))
    return cohesion_reporting_period_dup_label (&period, cohesion_node_get_tree (update), NULL);
  return node ? g_strdup (cohesion_node_get_name (node)) : NULL;
}

/**
 * cohesion_update_describe:
 * @update: a node of the kind “update”, in a tree
 *
 * Returns: (transfer full): when it was given, by whom, for which period, and from which status to which
 */
char *
cohesion_update_describe (CohesionNode *update)
{
  g_autofree char *date = date_of (update, COHESION_UPDATE_DATE);
  g_autofree char *move = describe_move (update);
  g_autofree char *period = dup_period (update);
  const char *by = person (update, COHESION_UPDATE_BY);

  if (period)
    /* Translators: %1$s is what was reported, %2$s a date, %3$s who, %4$s the reporting period. */
    return g_strdup_printf (_ ("%1$s; %2$s, %3$s; %4$s"), move, date, by, period);
  /* Translators: %1$s is what was reported, %2$s a date, %3$s who. */
  return g_strdup_printf (_ ("%1$s; %2$s, %3$s"), move, date, by);
}

static char *
describe_approval (CohesionNode *change)
{
  CohesionNode *approval = cohesion_node_get_reference (change, COHESION_DEADLINE_CHANGE_APPROVED_BY);
  g_autofree char *heading = approval ? cohesion_node_dup_heading (approval) : NULL;

  if (heading == NULL)
    return g_strdup (_ ("Not approved yet"));
  /* Translators: %s is the heading of a decision or a resolution. */
  return g_strdup_printf (_ ("Approved by %s"), heading);
}

/**
 * cohesion_deadline_change_describe:
 * @change: a node of the kind “deadlineChange”, in a tree
 *
 * Returns: (transfer full): from what to what, when and by whom, and on the next line by what it was approved
 */
char *
cohesion_deadline_change_describe (CohesionNode *change)
{
  g_autofree char *from = cohesion_node_dup_text (change, COHESION_DEADLINE_CHANGE_FROM);
  g_autofree char *to = cohesion_node_dup_text (change, COHESION_DEADLINE_CHANGE_TO);
  g_autofree char *date = date_of (change, COHESION_DEADLINE_CHANGE_ON);
  g_autofree char *approval = describe_approval (change);
  g_autofree char *moved = NULL;

  if (*to == '\0')
    to = (g_free (to), g_strdup (C_ ("deadline", "none")));
  /* Translators: a deadline before and after a change, the date of the change, and who made it. */
  moved = g_strdup_printf (_ ("From “%1$s” to “%2$s”; %3$s, %4$s"), from, to, date,
                           person (change, COHESION_DEADLINE_CHANGE_BY));
  return g_strjoin ("\n", moved, approval, NULL);
}

/**
 * cohesion_occurrence_describe:
 * @occurrence: a node of the kind “occurrence”
 *
 * Returns: (transfer full): when it was done, and when it was due
 */
char *
cohesion_occurrence_describe (CohesionNode *occurrence)
{
  g_autofree char *due = date_of (occurrence, COHESION_OCCURRENCE_DUE);
  g_autofree char *done = date_of (occurrence, COHESION_OCCURRENCE_DONE_ON);

  /* Translators: two dates of one time of something that recurs. */
  return g_strdup_printf (_ ("Due %1$s; done %2$s"), due, done);
}
