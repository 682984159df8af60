#include "config.h"

#include "cohesion-snapshot-choice.h"

#include "cohesion-node-text.h"
#include "cohesion-period.h"

#include <glib/gi18n.h>

/* Since when changes are told, if nobody says otherwise: since the strategy was last before a meeting. */

static CohesionDate
read_day (CohesionNode *node, guint field)
{
  const char *text = cohesion_node_get_string (node, field);
  CohesionDate date = COHESION_DATE_NONE;

  if (text)
    cohesion_date_parse_iso (text, &date);
  return cohesion_date_last_day (date);
}

/**
 * cohesion_snapshot_get_date:
 * @snapshot: (nullable): a snapshot
 *
 * Returns: the day it was taken on, or none
 */
CohesionDate
cohesion_snapshot_get_date (CohesionNode *snapshot)
{
  return snapshot ? read_day (snapshot, COHESION_SNAPSHOT_TAKEN_ON) : COHESION_DATE_NONE;
}

static gboolean
has_reason (CohesionNode *snapshot, const char *reason)
{
  return g_strcmp0 (cohesion_node_get_string (snapshot, COHESION_SNAPSHOT_REASON), reason) == 0;
}

/* What was kept for a meeting: a report that was dispatched, or a period that was closed to be reported on.
 */
static gboolean
is_for_meeting (CohesionNode *snapshot)
{
  return has_reason (snapshot, "dispatch") || has_reason (snapshot, "periodClose");
}

/**
 * cohesion_snapshot_get_meeting:
 * @snapshot: a snapshot in a tree
 *
 * Returns: (transfer none) (nullable): the meeting that the strategy was before as the snapshot has it: the
 *   first from the day on which it was taken; %NULL if none is known, or if it was not taken for one
 */
CohesionNode *
cohesion_snapshot_get_meeting (CohesionNode *snapshot)
{
  CohesionList *meetings = cohesion_tree_get_list (cohesion_node_get_tree (snapshot),
                                                   COHESION_DOCUMENT_LIST_MEETINGS);
  CohesionDate taken = cohesion_snapshot_get_date (snapshot);
  CohesionDate first = COHESION_DATE_NONE;
  CohesionNode *found = NULL;

  if (!is_for_meeting (snapshot) || taken.year == 0)
    return NULL;
  for (guint i = 0; i < cohesion_list_get_length (meetings); i++)
    {
      CohesionDate date = read_day (cohesion_list_get (meetings, i), COHESION_MEETING_DATE);

      if (date.year == 0 || cohesion_date_compare (date, taken) < 0 ||
          (found && cohesion_date_compare (date, first) >= 0))
        continue;
      found = cohesion_list_get (meetings, i);
      first = date;
    }
  return found;
}

/* Nobody has been told yet of what goes to a meeting that is still to come, nor of a period that is open. */
static gboolean
was_told (CohesionNode *snapshot, CohesionDate day)
{
  CohesionTree *tree = cohesion_node_get_tree (snapshot);
  CohesionNode *meeting = cohesion_snapshot_get_meeting (snapshot);
  CohesionReportingPeriod period;

  if (has_reason (snapshot, "adoption"))
    return TRUE;
  if (!is_for_meeting (snapshot))
    return FALSE;
  if (meeting)
    return cohesion_date_compare (read_day (meeting, COHESION_MEETING_DATE), day) < 0;
  return !cohesion_reporting_period_get_current (tree, day, &period) || period.closed ||
         cohesion_date_compare (cohesion_snapshot_get_date (snapshot), period.to) <= 0;
}

static CohesionNode *
find_newest (CohesionTree *tree, CohesionDate day, gboolean told)
{
  CohesionList *snapshots = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_SNAPSHOTS);
  CohesionDate newest = COHESION_DATE_NONE;
  CohesionNode *found = NULL;

  for (guint i = 0; i < cohesion_list_get_length (snapshots); i++)
    {
      CohesionNode *snapshot = cohesion_list_get (snapshots, i);
      CohesionDate date = cohesion_snapshot_get_date (snapshot);

      if (date.year == 0 || cohesion_date_compare (date, day) > 0 ||
          (found && cohesion_date_compare (date, newest) < 0) || (told && !was_told (snapshot, day)))
        continue;
      found = snapshot;
      newest = date;
    }
  return found;
}

/**
 * cohesion_snapshot_choose:
 * @tree: a strategy
 * @day: a day
 *
 * Chooses what to tell changes since, on a day: the strategy as it was adopted or as it last was before a
 * meeting, whichever is later; without such a snapshot, the newest.
 *
 * Returns: (transfer none) (nullable): the snapshot; %NULL if none had been taken by that day
 */
CohesionNode *
cohesion_snapshot_choose (CohesionTree *tree, CohesionDate day)
{
  CohesionNode *found = find_newest (tree, day, TRUE);

  return found ? found : find_newest (tree, day, FALSE);
}

/**
 * cohesion_snapshots_list:
 * @tree: a strategy
 *
 * Returns: (transfer full) (element-type CohesionNode): its snapshots, that which was taken last first
 */
GPtrArray *
cohesion_snapshots_list (CohesionTree *tree)
{
  CohesionList *list = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_SNAPSHOTS);
  GPtrArray *snapshots = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = cohesion_list_get_length (list); i-- > 0;)
    g_ptr_array_add (snapshots, g_object_ref (cohesion_list_get (list, i)));
  return snapshots;
}

/**
 * cohesion_snapshot_dup_title:
 * @snapshot: a snapshot
 *
 * Returns: (transfer full): what it is called and when it was taken, each once: “As adopted, 21 May 2019”
 */
char *
cohesion_snapshot_dup_title (CohesionNode *snapshot)
{
  g_autofree char *date = cohesion_node_dup_text (snapshot, COHESION_SNAPSHOT_TAKEN_ON);
  const char *label = cohesion_node_get_name (snapshot);

  if (*label == '\0')
    return *date ? g_steal_pointer (&date) : g_strdup (_ ("Snapshot without a label"));
  if (*date == '\0' || strstr (label, date))
    return g_strdup (label);
  /* Translators: the label of a snapshot, and when it was taken: “Adoption, 3 May 2026”. */
  return g_strdup_printf (C_ ("snapshot", "%1$s, %2$s"), label, date);
}

static char *
describe_meeting (CohesionNode *meeting)
{
  g_autofree char *date = cohesion_node_dup_text (meeting, COHESION_MEETING_DATE);
  const char *body = cohesion_node_get_name (meeting);

  if (*body)
    /* Translators: a body and a day: “As it was before Cabinet on 19 May 2026” */
    return g_strdup_printf (_ ("As it was before %1$s on %2$s"), body, date);
  /* Translators: the day of a meeting */
  return g_strdup_printf (_ ("As it was before the meeting on %s"), date);
}

/**
 * cohesion_snapshot_describe_origin:
 * @snapshot: a snapshot in a tree
 *
 * Returns: (transfer full): which state of the strategy it is, in a sentence without a full stop
 */
char *
cohesion_snapshot_describe_origin (CohesionNode *snapshot)
{
  CohesionNode *meeting = cohesion_snapshot_get_meeting (snapshot);

  if (meeting)
    return describe_meeting (meeting);
  if (has_reason (snapshot, "adoption"))
    return g_strdup (_ ("As it was when it was adopted"));
  if (has_reason (snapshot, "dispatch"))
    return g_strdup (_ ("As it was when a report was dispatched"));
  if (has_reason (snapshot, "periodClose"))
    return g_strdup (_ ("As it was at the close of a reporting period"));
  return g_strdup (_ ("As it was when this snapshot was taken by hand"));
}
