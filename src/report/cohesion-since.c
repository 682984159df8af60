#include "config.h"

#include "cohesion-since.h"

#include "model/cohesion-language.h"

#include "format/cohesion-snapshot.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* What a report compares the strategy with. */

/**
 * cohesion_since_get_date:
 * @snapshot: (nullable): a snapshot
 *
 * Returns: the day it was taken on, or none
 */
CohesionDate
cohesion_since_get_date (CohesionNode *snapshot)
{
  const char *text = snapshot != NULL ? cohesion_node_get_string (snapshot, COHESION_SNAPSHOT_TAKEN_ON)
                                      : NULL;
  CohesionDate date = COHESION_DATE_NONE;

  if (text != NULL)
    cohesion_date_parse_iso (text, &date);
  return date;
}

/**
 * cohesion_since_find:
 * @tree: a strategy
 * @report: (nullable): a report
 * @as_at: the day that it speaks of
 *
 * Returns: (transfer none) (nullable): the snapshot that the report names, or else the newest from before
 *   that day
 */
CohesionNode *
cohesion_since_find (CohesionTree *tree, CohesionNode *report, CohesionDate as_at)
{
  CohesionList *snapshots = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_SNAPSHOTS);
  CohesionNode *found = report != NULL ? cohesion_node_get_reference (report, COHESION_REPORT_SINCE) : NULL;
  CohesionDate newest = COHESION_DATE_NONE;

  if (found != NULL)
    return found;
  for (guint i = 0; i < cohesion_list_get_length (snapshots); i++)
    {
      CohesionNode *snapshot = cohesion_list_get (snapshots, i);
      CohesionDate date = cohesion_since_get_date (snapshot);

      if (!cohesion_date_is_valid (date) || cohesion_date_compare (date, as_at) >= 0 ||
          (found != NULL && cohesion_date_compare (date, newest) < 0))
        continue;
      found = snapshot;
      newest = date;
    }
  return found;
}

/**
 * cohesion_since_load:
 * @snapshot: a snapshot
 *
 * Returns: (transfer full) (nullable): the strategy as it was then, %NULL where the file does not hold it
 */
CohesionTree *
cohesion_since_load (CohesionNode *snapshot)
{
  return cohesion_snapshot_load (snapshot, NULL);
}

/**
 * cohesion_since_describe:
 * @snapshot: (nullable): a snapshot
 * @language: BCP 47 tag of the report
 *
 * Returns: (transfer full): what the snapshot is called, and when it was taken
 */
char *
cohesion_since_describe (CohesionNode *snapshot, const char *language)
{
  const char *label = snapshot != NULL ? cohesion_node_get_string (snapshot, COHESION_SNAPSHOT_LABEL) : NULL;
  g_autofree char *date = cohesion_language_format_date (language, cohesion_since_get_date (snapshot));

  if (label == NULL || *label == '\0')
    return *date != '\0'
               ? g_steal_pointer (&date)
               : g_strdup (cohesion_language_text (language, "report", NC_ ("report", "an earlier version")));
  if (*date == '\0')
    return g_strdup (label);
  /* Translators: what was compared with: a name, and a date: “Cabinet, 21 May 2019” */
  return cohesion_language_fill (cohesion_language_text (language, "report", NC_ ("report", "%1$s, %2$s")),
                                 label, date, NULL);
}
