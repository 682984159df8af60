#include "config.h"

#include "cohesion-document-periods.h"

#include "cohesion-document-snapshots.h"
#include "cohesion-document-tracking-private.h"
#include "cohesion-document-verbs.h"

#include "model/cohesion-period.h"

#include <glib/gi18n.h>

/* What leads are given after the end of a period, and on top of that before they are called late; the officer
 * changes it where the council has it otherwise. */
#define DUE_AFTER_DAYS 14
#define GRACE_DAYS 7

static gboolean
is_taken (CohesionTree *tree, const CohesionReportingPeriod *wanted)
{
  CohesionList *periods = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PERIODS);
  CohesionReportingPeriod period;

  for (guint i = 0; i < cohesion_list_get_length (periods); i++)
    if (cohesion_reporting_period_read (cohesion_list_get (periods, i), &period) &&
        cohesion_date_compare (period.from, wanted->to) <= 0 &&
        cohesion_date_compare (wanted->from, period.to) <= 0)
      return TRUE;
  return FALSE;
}

static CohesionNode *
make_period (CohesionTree *tree, const CohesionReportingPeriod *period)
{
  CohesionNode *node = cohesion_node_new (COHESION_KIND_PERIOD, NULL);
  g_autofree char *label = cohesion_reporting_period_dup_label (period, tree, NULL);
  char iso[COHESION_DATE_ISO_SIZE];

  cohesion_tracking_fill_text (node, COHESION_PERIOD_LABEL, label);
  cohesion_tracking_fill_text (node, COHESION_PERIOD_FROM, cohesion_date_to_iso (period->from, iso));
  cohesion_tracking_fill_text (node, COHESION_PERIOD_TO, cohesion_date_to_iso (period->to, iso));
  cohesion_tracking_fill_text (
      node, COHESION_PERIOD_UPDATES_DUE,
      cohesion_date_to_iso (cohesion_date_add_days (period->to, DUE_AFTER_DAYS), iso));
  cohesion_tracking_fill_integer (node, COHESION_PERIOD_GRACE_DAYS, GRACE_DAYS);
  return node;
}

/* The periods of the financial year in which @day lies, without what is there. */
static GPtrArray *
make_year (CohesionTree *tree, CohesionDate day)
{
  GPtrArray *made = g_ptr_array_new_with_free_func (g_object_unref);
  CohesionReportingPeriod period;
  CohesionDate start = cohesion_financial_year_get_start (tree, day);
  CohesionDate end = cohesion_date_add_months (start, 12);

  if (!cohesion_reporting_period_derive (tree, start, &period))
    return made;
  while (cohesion_date_compare (period.from, end) < 0)
    {
      if (!is_taken (tree, &period))
        g_ptr_array_add (made, make_period (tree, &period));
      if (!cohesion_reporting_period_derive (tree, cohesion_date_add_days (period.to, 1), &period))
        break;
    }
  return made;
}

/**
 * cohesion_document_add_periods:
 * @day: a day
 *
 * Adds a year of reporting periods by the pattern of the settings, from the one in which the day lies on;
 * where a period is there already, none is added.
 *
 * Returns: (transfer container) (nullable): the new periods; %NULL in a read-only document, or if the pattern
 *   gives none that is not there
 */
GPtrArray *
cohesion_document_add_periods (CohesionDocument *self, CohesionDate day)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionTree *tree = cohesion_document_get_tree (self);
  g_autoptr (GPtrArray) made = make_year (tree, day);

  if (cohesion_document_get_read_only (self) || made->len == 0)
    return NULL;
  cohesion_history_begin_group (history, C_ ("step", "Add a year of reporting periods"));
  for (guint i = 0; i < made->len; i++)
    cohesion_tracking_append (self, cohesion_tree_get_root (tree), COHESION_DOCUMENT_LIST_PERIODS,
                              g_ptr_array_index (made, i));
  cohesion_history_end_group (history);
  return g_steal_pointer (&made);
}

static void
set_closed (CohesionDocument *self, CohesionNode *period, gboolean closed)
{
  CohesionValue value = cohesion_value_integer (closed);

  cohesion_document_set_value (self, period, COHESION_PERIOD_CLOSED, &value);
}

/**
 * cohesion_document_close_period:
 * @period: a node of the kind “period”
 * @snapshot: (nullable): the snapshot that was taken of it
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_close_period (CohesionDocument *self, CohesionNode *period, CohesionNode *snapshot)
{
  CohesionHistory *history = cohesion_document_get_history (self);

  if (cohesion_document_get_read_only (self))
    return FALSE;
  cohesion_history_begin_group (history, C_ ("step", "Close reporting period"));
  set_closed (self, period, TRUE);
  if (snapshot)
    cohesion_document_set_text (self, period, COHESION_PERIOD_SNAPSHOT, cohesion_node_get_id (snapshot));
  cohesion_history_end_group (history);
  return TRUE;
}

/**
 * cohesion_document_freeze_period:
 * @period: a node of the kind “period”
 * @error: where to put the error
 *
 * Closes a period, and keeps with it a snapshot of the strategy as it stands then, in one step.
 *
 * Returns: whether both could be done; if not, with an error as of cohesion_document_take_snapshot(), or
 *   %G_IO_ERROR_INVALID_DATA if the period has no dates
 */
gboolean
cohesion_document_freeze_period (CohesionDocument *self, CohesionNode *period, GError **error)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionTree *tree = cohesion_document_get_tree (self);
  CohesionReportingPeriod read;
  g_autofree char *label = NULL;
  CohesionNode *snapshot;

  if (!cohesion_reporting_period_read (period, &read))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The reporting period has no first and last day."));
      return FALSE;
    }
  label = cohesion_reporting_period_dup_label (&read, tree, NULL);
  cohesion_history_begin_group (history, C_ ("step", "Close reporting period"));
  snapshot = cohesion_document_take_snapshot (self, label, "periodClose", error);
  if (snapshot == NULL)
    {
      cohesion_history_cancel_group (history);
      return FALSE;
    }
  cohesion_document_close_period (self, period, snapshot);
  cohesion_history_end_group (history);
  return TRUE;
}

/**
 * cohesion_document_reopen_period:
 * @period: a node of the kind “period”
 *
 * Takes its close back. A snapshot that was taken at the close stays.
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_reopen_period (CohesionDocument *self, CohesionNode *period)
{
  CohesionHistory *history = cohesion_document_get_history (self);

  if (cohesion_document_get_read_only (self))
    return FALSE;
  cohesion_history_begin_group (history, C_ ("step", "Reopen reporting period"));
  set_closed (self, period, FALSE);
  cohesion_history_end_group (history);
  return TRUE;
}
