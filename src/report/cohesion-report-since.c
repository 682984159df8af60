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

/* What the snapshot is called, unless that says no more than its day does. */
static const char *
get_label (CohesionNode *snapshot, const char *date)
{
  const char *label = snapshot != NULL ? cohesion_node_get_string (snapshot, COHESION_SNAPSHOT_LABEL) : NULL;

  if (label == NULL || *label == '\0' || (*date != '\0' && strstr (label, date) != NULL))
    return NULL;
  return label;
}

/**
 * cohesion_report_since_describe:
 * @snapshot: (nullable): a snapshot
 * @language: BCP 47 tag of the report
 *
 * Returns: (transfer full): a sentence that says with which version of the strategy this one is compared
 */
char *
cohesion_report_since_describe (CohesionNode *snapshot, const char *language)
{
  g_autofree char *date = cohesion_language_format_date (language, cohesion_snapshot_get_date (snapshot));
  const char *label = get_label (snapshot, date);
  const char *sentence;

  if (*date != '\0' && label != NULL)
    /* Translators: %1$s is a day, and %2$s what the strategy as it was then is called: “Adoption” */
    sentence = NC_ ("report", "This part compares the strategy with how it stood on %1$s (%2$s).");
  else if (*date != '\0')
    sentence = NC_ ("report", "This part compares the strategy with how it stood on %1$s.");
  else if (label != NULL)
    /* Translators: %2$s is what the strategy as it was is called: “Adoption” */
    sentence = NC_ ("report", "This part compares the strategy with an earlier version: %2$s.");
  else
    sentence = NC_ ("report", "This part compares the strategy with an earlier version.");
  return cohesion_language_fill (cohesion_language_text (language, "report", sentence), date,
                                 label != NULL ? label : "", NULL);
}
