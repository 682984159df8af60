#include "config.h"

#include "cohesion-report-as-of.h"

#include "cohesion-report-kind.h"

#include "model/cohesion-decision.h"
#include "model/cohesion-snapshot-choice.h"

#include <glib/gi18n.h>

/* Which strategy a report prints: the one that there is now, or the one that was put to a meeting. */

static gboolean
is_frozen (CohesionNode *report)
{
  return report != NULL && cohesion_report_kind_has_as_of (cohesion_report_get_kind (report)) &&
         cohesion_node_has_value (report, COHESION_REPORT_AS_OF);
}

/**
 * cohesion_report_as_of_find:
 * @report: (nullable): a report
 *
 * Returns: (transfer none) (nullable): the snapshot that it prints; %NULL if it prints the strategy as it is
 *   now, or if the snapshot is not there
 */
CohesionNode *
cohesion_report_as_of_find (CohesionNode *report)
{
  return is_frozen (report) ? cohesion_node_get_reference (report, COHESION_REPORT_AS_OF) : NULL;
}

/* What is written for the report itself, and what it is put to. */
static GPtrArray *
list_present (CohesionNode *report)
{
  GPtrArray *present = g_ptr_array_new ();
  CohesionNode *decision = cohesion_node_get_reference (report, COHESION_REPORT_DECISION);
  CohesionNode *meeting = cohesion_report_get_meeting (report);

  g_ptr_array_add (present, report);
  if (meeting != NULL)
    g_ptr_array_add (present, meeting);
  if (decision != NULL)
    g_ptr_array_add (present, decision);
  return present;
}

static void
say_missing (CohesionNode *report, GError **error)
{
  const char *id = cohesion_node_get_string (report, COHESION_REPORT_AS_OF);
  CohesionNode *deleted = cohesion_tree_lookup (cohesion_node_get_tree (report), id);
  g_autofree char *title = deleted != NULL && cohesion_node_is (deleted, COHESION_KIND_SNAPSHOT)
                               ? cohesion_snapshot_dup_title (deleted)
                               : NULL;

  if (title != NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 /* Translators: %s is the name of a snapshot */
                 _ ("The report prints the strategy as of the snapshot “%s”, which was removed. Choose "
                    "another under “Strategy as of”, or none."),
                 title);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 /* Translators: %s is the id of a snapshot */
                 _ ("The report prints the strategy as of the snapshot %s, which is not in this file. Choose "
                    "another under “Strategy as of”, or none."),
                 id);
}

/**
 * cohesion_report_as_of_freeze:
 * @report: (nullable): a report
 * @frozen: (out) (transfer full) (nullable): what makes the strategy that it prints, with the report itself,
 *   its meeting and its decision as they are written now; %NULL where that is the strategy that it is in
 * @error: where to put the error, which names the snapshot
 *
 * Returns: whether there is that strategy; not if the snapshot is missing
 */
gboolean
cohesion_report_as_of_freeze (CohesionNode *report, CohesionFrozen **frozen, GError **error)
{
  CohesionNode *snapshot = cohesion_report_as_of_find (report);
  g_autoptr (GPtrArray) present = NULL;

  *frozen = NULL;
  if (!is_frozen (report))
    return TRUE;
  if (snapshot == NULL)
    {
      say_missing (report, error);
      return FALSE;
    }
  present = list_present (report);
  *frozen = cohesion_frozen_new (snapshot);
  cohesion_frozen_set_present (*frozen, present);
  return TRUE;
}

/**
 * cohesion_report_as_of_thaw:
 * @frozen: what makes the strategy
 * @title: what the snapshot is called
 * @error: where to put the error, which names the snapshot
 *
 * Any thread may do it, once.
 *
 * Returns: (transfer full): the strategy, or %NULL with one of %COHESION_FORMAT_ERROR if it is damaged
 */
CohesionTree *
cohesion_report_as_of_thaw (CohesionFrozen *frozen, const char *title, GError **error)
{
  g_autoptr (GError) cause = NULL;
  CohesionTree *tree = cohesion_frozen_thaw (frozen, &cause);

  if (tree == NULL)
    g_set_error (error, cause->domain, cause->code,
                 /* Translators: the name of a snapshot, then what is wrong with it */
                 _ ("The report prints the strategy as of the snapshot “%1$s”. %2$s"), title, cause->message);
  return tree;
}
