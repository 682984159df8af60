#include "config.h"

#include "cohesion-report-since.h"

#include "format/cohesion-snapshot.h"
#include "model/cohesion-language.h"
#include "model/cohesion-snapshot-choice.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* What a report compares the strategy with. */

/**
 * cohesion_report_since_find:
 * @tree: a strategy
 * @report: (nullable): a report
 * @as_at: the day that it speaks of
 *
 * Returns: (transfer none) (nullable): the snapshot that the report names, or else the one since which
 * changes were told before that day
 */
CohesionNode *
cohesion_report_since_find (CohesionTree *tree, CohesionNode *report, CohesionDate as_at)
{
  CohesionNode *named = report != NULL ? cohesion_node_get_reference (report, COHESION_REPORT_SINCE) : NULL;

  return named != NULL ? named : cohesion_snapshot_choose (tree, cohesion_date_add_days (as_at, -1));
}

/**
 * cohesion_report_since_load:
 * @snapshot: a snapshot
 *
 * Returns: (transfer full) (nullable): the strategy as it was then, %NULL where the file does not hold it
 */
CohesionTree *
cohesion_report_since_load (CohesionNode *snapshot)
{
  return cohesion_snapshot_load (snapshot, NULL);
}

/**
 * cohesion_report_since_describe:
 * @snapshot: (nullable): a snapshot
 * @language: BCP 47 tag of the report
 *
 * Returns: (transfer full): what the snapshot is called, and when it was taken
 */
char *
cohesion_report_since_describe (CohesionNode *snapshot, const char *language)
{
  const char *label = snapshot != NULL ? cohesion_node_get_string (snapshot, COHESION_SNAPSHOT_LABEL) : NULL;
  g_autofree char *date = cohesion_language_format_date (language, cohesion_snapshot_get_date (snapshot));

  if (label == NULL || *label == '\0')
    return *date != '\0'
               ? g_steal_pointer (&date)
               : g_strdup (cohesion_language_text (language, "report", NC_ ("report", "an earlier version")));
  /* A label that names the day needs it no second time. */
  if (*date == '\0' || strstr (label, date) != NULL)
    return g_strdup (label);
  /* Translators: what was compared with: a name, and a date: “Cabinet, 21 May 2019” */
  return cohesion_language_fill (cohesion_language_text (language, "report", NC_ ("report", "%1$s, %2$s")),
                                 label, date, NULL);
}
