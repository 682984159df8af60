#include "config.h"

#include "cohesion-document-closure.h"

#include "cohesion-document-tracking-private.h"
#include "cohesion-document-tracking.h"
#include "cohesion-document-verbs.h"

#include "model/cohesion-occurrence.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

/* How actions come to an end, or round again: each verb is one step. */

static void
set_if_said (CohesionDocument *self, CohesionNode *action, guint field, const char *text)
{
  if (text)
    cohesion_document_set_text (self, action, field, text);
}

/* Private: writes what is said with a status, without the status itself. */
void
cohesion_tracking_say_with_status (CohesionDocument *self,
                                   CohesionNode *action,
                                   const CohesionStatusReport *report)
{
  CohesionNode *status = cohesion_status_find (cohesion_document_get_tree (self), report->key);
  CohesionOutcome outcome = cohesion_status_get_outcome (status);

  set_if_said (self, action, COHESION_ACTION_STATUS_COMMENT, report->comment);
  if (outcome == COHESION_OUTCOME_DONE)
    {
      set_if_said (self, action, COHESION_ACTION_COMPLETED_ON, report->date);
      set_if_said (self, action, COHESION_ACTION_COMPLETION_EVIDENCE, report->evidence);
    }
  if (outcome == COHESION_OUTCOME_OPEN)
    return;
  set_if_said (self, action, COHESION_ACTION_OUTCOME_OF_CLOSURE, report->outcome);
  set_if_said (self, action, COHESION_ACTION_CLOSURE_REASON, report->reason);
}

/* Private: reports a status of one action. Among several, one that has the status keeps its own day and
 * outcome. */
void
cohesion_tracking_report_status (CohesionDocument *self,
                                 CohesionNode *action,
                                 const CohesionStatusReport *report,
                                 gboolean among_several)
{
  gboolean had = g_strcmp0 (cohesion_node_get_string (action, COHESION_ACTION_STATUS), report->key) == 0;
  CohesionStatusReport said = *report;

  if (among_several && had && cohesion_node_has_value (action, COHESION_ACTION_COMPLETED_ON))
    said.date = NULL;
  if (among_several && had && cohesion_node_has_value (action, COHESION_ACTION_OUTCOME_OF_CLOSURE))
    said.outcome = NULL;
  cohesion_document_choose (self, action, COHESION_ACTION_STATUS, report->key);
  cohesion_tracking_say_with_status (self, action, &said);
}

static const char *
step_label (CohesionOutcome outcome, guint n_actions)
{
  switch (outcome)
    {
    case COHESION_OUTCOME_DONE:
      return n_actions == 1 ? C_ ("step", "Complete action") : C_ ("step", "Complete actions");
    case COHESION_OUTCOME_CLOSED:
      return n_actions == 1 ? C_ ("step", "Close action") : C_ ("step", "Close actions");
    case COHESION_OUTCOME_OPEN:
    default:
      return C_ ("step", "Change status");
    }
}

/**
 * cohesion_document_report_status:
 * @actions: (element-type CohesionNode): actions
 * @report: the status to give to all of them, and what is said with it
 *
 * Reports a status as at today, with what belongs to it: when and by what it was completed, or why it was
 * closed. What does not belong to a status of its kind is not written, and what was said of the status before
 * goes.
 *
 * Returns: whether it could be done; not in a read-only document, or if the scheme has no such status
 */
gboolean
cohesion_document_report_status (CohesionDocument *self,
                                 GPtrArray *actions,
                                 const CohesionStatusReport *report)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionNode *status = cohesion_status_find (cohesion_document_get_tree (self), report->key);
  CohesionOutcome outcome = cohesion_status_get_outcome (status);

  if (cohesion_document_get_read_only (self) || status == NULL || cohesion_status_is_retired (status) ||
      actions->len == 0)
    return FALSE;
  cohesion_history_begin_group (history, step_label (outcome, actions->len));
  for (guint i = 0; i < actions->len; i++)
    cohesion_tracking_report_status (self, g_ptr_array_index (actions, i), report, actions->len > 1);
  cohesion_history_end_group (history);
  return TRUE;
}

/**
 * cohesion_document_complete_action:
 * @key: key of a status that counts as done
 * @date: when it was completed
 * @evidence: (nullable): what shows that it was
 *
 * Returns: whether it could be done
 */
gboolean
cohesion_document_complete_action (CohesionDocument *self,
                                   CohesionNode *action,
                                   const char *key,
                                   CohesionDate date,
                                   const char *evidence)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();
  char iso[COHESION_DATE_ISO_SIZE];
  CohesionStatusReport report = { .key = key, .evidence = evidence };

  report.date = cohesion_date_to_iso (date, iso);
  g_ptr_array_add (actions, action);
  return cohesion_document_report_status (self, actions, &report);
}

/**
 * cohesion_document_complete_occurrence:
 * @action: an action whose deadline recurs
 * @done_on: when it was done this time
 * @evidence: (nullable): what shows that it was
 *
 * Notes that a recurring action was done the time it was due, and by whom that was noted; it is next due the
 * time after.
 *
 * Returns: (transfer none) (nullable): the note; %NULL in a read-only document, or if no time is left to be
 * met
 */
CohesionNode *
cohesion_document_complete_occurrence (CohesionDocument *self,
                                       CohesionNode *action,
                                       CohesionDate done_on,
                                       const char *evidence)
{
  CohesionDate due = cohesion_action_get_occurrence_due (action, done_on);
  g_autoptr (CohesionNode) note = NULL;
  char iso[COHESION_DATE_ISO_SIZE];

  if (cohesion_document_get_read_only (self) || due.year == 0 || done_on.year == 0)
    return NULL;
  note = cohesion_node_new (COHESION_KIND_OCCURRENCE, NULL);
  cohesion_tracking_fill_text (note, COHESION_OCCURRENCE_DUE, cohesion_date_to_iso (due, iso));
  cohesion_tracking_fill_text (note, COHESION_OCCURRENCE_DONE_ON, cohesion_date_to_iso (done_on, iso));
  cohesion_tracking_fill_text (note, COHESION_OCCURRENCE_BY, cohesion_document_get_user (self));
  cohesion_tracking_fill_text (note, COHESION_OCCURRENCE_EVIDENCE, evidence);
  cohesion_tracking_append (self, action, COHESION_ACTION_LIST_OCCURRENCES, note);
  return note;
}
