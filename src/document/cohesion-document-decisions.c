#include "config.h"

#include "cohesion-document-decisions.h"

#include "cohesion-document-tracking-private.h"
#include "cohesion-document-tracking.h"
#include "cohesion-document-typing.h"
#include "cohesion-document-verbs.h"

#include "model/cohesion-decision.h"
#include "model/cohesion-list.h"
#include "model/cohesion-minute.h"
#include "model/cohesion-status.h"
#include "model/cohesion-summary.h"

#include <glib/gi18n.h>

/* What a meeting decided, with all that follows from it, in one step. */

/* Words that were agreed as they were recommended are not kept twice. */
static void
record_words (CohesionDocument *self, CohesionNode *resolution, const char *agreed)
{
  const char *recommended = cohesion_resolution_get_words (resolution, COHESION_WORDING_RECOMMENDED);
  g_autofree char *words = agreed ? g_strstrip (g_strdup (agreed)) : NULL;
  gboolean differs = words && *words && g_strcmp0 (words, recommended) != 0;

  cohesion_document_set_text (self, resolution, COHESION_RESOLUTION_TEXT_AS_AGREED, differs ? words : NULL);
}

static void
record_resolutions (CohesionDocument *self, CohesionNode *decision, const CohesionOutcomeRecord *record)
{
  CohesionList *resolutions = cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS);
  gboolean amended = g_strcmp0 (record->outcome, "amended") == 0 && record->agreed;
  guint n = amended ? g_strv_length ((char **) record->agreed) : 0;

  for (guint i = 0; i < cohesion_list_get_length (resolutions); i++)
    record_words (self, cohesion_list_get (resolutions, i), i < n ? record->agreed[i] : NULL);
}

/* The resolution that is about the action, else the first that approves something, else the decision. */
static CohesionNode *
find_approval (CohesionNode *decision, CohesionNode *change)
{
  CohesionList *resolutions = cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS);
  const char *action = cohesion_node_get_id (cohesion_node_get_parent (change));
  CohesionNode *approval = decision;

  for (guint i = cohesion_list_get_length (resolutions); i > 0; i--)
    {
      CohesionNode *resolution = cohesion_list_get (resolutions, i - 1);

      if (g_strcmp0 (cohesion_node_get_string (resolution, COHESION_RESOLUTION_VERB), "approve") == 0)
        approval = resolution;
    }
  for (guint i = 0; i < cohesion_list_get_length (resolutions); i++)
    if (g_strv_contains (
            cohesion_node_get_strings (cohesion_list_get (resolutions, i), COHESION_RESOLUTION_AFFECTS),
            action))
      return cohesion_list_get (resolutions, i);
  return approval;
}

static void
record_changes (CohesionDocument *self, CohesionNode *decision, const CohesionOutcomeRecord *record)
{
  g_autoptr (GPtrArray) changes = cohesion_decision_list_changes (decision);

  for (guint i = 0; i < changes->len; i++)
    {
      CohesionNode *change = g_ptr_array_index (changes, i);
      gboolean approves = cohesion_outcome_is_agreed (record->outcome) && record->changes &&
                          g_ptr_array_find (record->changes, change, NULL);

      if (approves != cohesion_decision_approved (decision, change))
        cohesion_document_set_text (self, change, COHESION_DEADLINE_CHANGE_APPROVED_BY,
                                    approves ? cohesion_node_get_id (find_approval (decision, change))
                                             : NULL);
    }
}

/**
 * cohesion_document_record_outcome:
 * @decision: a decision
 * @record: what the meeting made of it
 *
 * Records the outcome, the words as agreed and which changes of deadlines were approved. A decision that
 * approves the strategy adopts it, as choosing its stage does; one that was deferred or rejected changes
 * nothing but what is said of itself.
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_record_outcome (CohesionDocument *self,
                                  CohesionNode *decision,
                                  const CohesionOutcomeRecord *record)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (self));
  gboolean was_in_force = cohesion_strategy_is_in_force (strategy);

  if (cohesion_document_get_read_only (self))
    return FALSE;
  cohesion_history_begin_group (history, C_ ("step", "Record outcome"));
  record_resolutions (self, decision, record);
  cohesion_tracking_choose (self, decision, COHESION_DECISION_OUTCOME, record->outcome);
  record_changes (self, decision, record);
  cohesion_history_end_group (history);
  cohesion_tracking_tell_adoption (self, was_in_force);
  return TRUE;
}

/**
 * cohesion_document_would_adopt:
 * @outcome: (nullable): key of the outcome of @decision
 *
 * Returns: whether the strategy, which is not in force yet, would be adopted by that outcome
 */
gboolean
cohesion_document_would_adopt (CohesionDocument *self, CohesionNode *decision, const char *outcome)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (self));

  return !cohesion_strategy_is_in_force (strategy) && cohesion_outcome_is_agreed (outcome) &&
         cohesion_decision_adopts (decision);
}

/**
 * cohesion_document_count_unfixed_deadlines:
 *
 * Returns: how many deadlines the adoption of the strategy would fix as the original ones
 */
guint
cohesion_document_count_unfixed_deadlines (CohesionDocument *self)
{
  g_autoptr (GPtrArray) actions = cohesion_node_collect (
      cohesion_tree_get_root (cohesion_document_get_tree (self)), COHESION_KIND_ACTION);
  guint n = 0;

  for (guint i = 0; i < actions->len; i++)
    n += cohesion_node_has_value (g_ptr_array_index (actions, i), COHESION_ACTION_DEADLINE) &&
         !cohesion_node_has_value (g_ptr_array_index (actions, i), COHESION_ACTION_ORIGINAL_DEADLINE);
  return n;
}
