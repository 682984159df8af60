#include "config.h"

#include "cohesion-decision.h"

#include "cohesion-deadline.h"
#include "cohesion-list.h"
#include "cohesion-node-text.h"
#include "cohesion-summary.h"

#include <glib/gi18n.h>

/* What follows from a decision: whether it was agreed, when it is in force, what it adopts and approves. */

/**
 * cohesion_outcome_is_agreed:
 * @outcome: (nullable): key of the outcome of a decision
 *
 * Returns: whether something was resolved; what was deferred or rejected approved nothing
 */
gboolean
cohesion_outcome_is_agreed (const char *outcome)
{
  return g_strcmp0 (outcome, "asRecommended") == 0 || g_strcmp0 (outcome, "amended") == 0;
}

/**
 * cohesion_decision_is_agreed:
 *
 * Returns: whether its outcome says that it was agreed
 */
gboolean
cohesion_decision_is_agreed (CohesionNode *decision)
{
  return cohesion_outcome_is_agreed (cohesion_node_get_string (decision, COHESION_DECISION_OUTCOME));
}

static CohesionDate
date_of (CohesionNode *node, guint field)
{
  const char *iso = node ? cohesion_node_get_string (node, field) : NULL;
  CohesionDate date = COHESION_DATE_NONE;

  if (iso)
    cohesion_date_parse_iso (iso, &date);
  return date;
}

/**
 * cohesion_decision_get_date:
 *
 * Returns: the date of the meeting that made the decision, or no date
 */
CohesionDate
cohesion_decision_get_date (CohesionNode *decision)
{
  return date_of (cohesion_node_get_reference (decision, COHESION_DECISION_MEETING), COHESION_MEETING_DATE);
}

/**
 * cohesion_meeting_dup_title:
 *
 * Returns: (transfer full): which body met, and when
 */
char *
cohesion_meeting_dup_title (CohesionNode *meeting)
{
  const char *body = cohesion_node_get_string (meeting, COHESION_MEETING_BODY);
  g_autofree char *date = cohesion_node_dup_text (meeting, COHESION_MEETING_DATE);

  if (body && *date)
    /* Translators: a body and the day on which it met: “Cabinet, 21 May 2019” */
    return g_strdup_printf (C_ ("meeting", "%s, %s"), body, date);
  return g_strdup (body ? body : *date ? date : C_ ("meeting", "New meeting"));
}

/**
 * cohesion_report_get_meeting:
 * @report: a report
 *
 * Returns: (transfer none) (nullable): the meeting that it goes to: its own, or that of its decision
 */
CohesionNode *
cohesion_report_get_meeting (CohesionNode *report)
{
  CohesionNode *meeting = cohesion_node_get_reference (report, COHESION_REPORT_MEETING);
  CohesionNode *decision = cohesion_node_get_reference (report, COHESION_REPORT_DECISION);

  return meeting == NULL && decision ? cohesion_node_get_reference (decision, COHESION_DECISION_MEETING)
                                     : meeting;
}

/* A report is one that asks for a decision where nobody has said otherwise. */
static gboolean
asks_for_decision (CohesionNode *report)
{
  const char *kind = cohesion_node_get_string (report, COHESION_REPORT_KIND);

  return kind == NULL || *kind == '\0' || g_str_equal (kind, "decision");
}

/**
 * cohesion_meeting_list_unfrozen_reports:
 * @meeting: a meeting in a tree
 *
 * Returns: (transfer container) (element-type CohesionNode): the reports that ask it for a decision and print
 *   the strategy as it is now, not as a snapshot has it
 */
GPtrArray *
cohesion_meeting_list_unfrozen_reports (CohesionNode *meeting)
{
  CohesionList *reports = cohesion_tree_get_list (cohesion_node_get_tree (meeting),
                                                  COHESION_DOCUMENT_LIST_REPORTS);
  GPtrArray *unfrozen = g_ptr_array_new ();

  for (guint i = 0; i < cohesion_list_get_length (reports); i++)
    {
      CohesionNode *report = cohesion_list_get (reports, i);

      if (asks_for_decision (report) && !cohesion_node_has_value (report, COHESION_REPORT_AS_OF) &&
          cohesion_report_get_meeting (report) == meeting)
        g_ptr_array_add (unfrozen, report);
    }
  return unfrozen;
}

/**
 * cohesion_resolution_adopts:
 *
 * Returns: whether the strategy itself is approved by it
 */
gboolean
cohesion_resolution_adopts (CohesionNode *resolution)
{
  g_autoptr (GPtrArray) affected = NULL;

  if (g_strcmp0 (cohesion_node_get_string (resolution, COHESION_RESOLUTION_VERB), "approve") != 0)
    return FALSE;
  affected = cohesion_node_get_references (resolution, COHESION_RESOLUTION_AFFECTS);
  for (guint i = 0; i < affected->len; i++)
    if (cohesion_node_is (g_ptr_array_index (affected, i), COHESION_KIND_STRATEGY))
      return TRUE;
  return FALSE;
}

/**
 * cohesion_decision_adopts:
 *
 * Returns: whether one of its resolutions approves the strategy itself, be it agreed or not
 */
gboolean
cohesion_decision_adopts (CohesionNode *decision)
{
  CohesionList *resolutions = cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS);

  for (guint i = 0; i < cohesion_list_get_length (resolutions); i++)
    if (cohesion_resolution_adopts (cohesion_list_get (resolutions, i)))
      return TRUE;
  return FALSE;
}

/**
 * cohesion_strategy_find_adoption:
 *
 * Returns: (transfer none) (nullable): the first decision by which the strategy was adopted
 */
CohesionNode *
cohesion_strategy_find_adoption (CohesionTree *tree)
{
  CohesionList *decisions = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_DECISIONS);
  CohesionNode *first = NULL;

  for (guint i = 0; i < cohesion_list_get_length (decisions); i++)
    {
      CohesionNode *decision = cohesion_list_get (decisions, i);

      if (!cohesion_decision_is_agreed (decision) || !cohesion_decision_adopts (decision))
        continue;
      if (first == NULL || cohesion_date_compare (cohesion_decision_get_date (decision),
                                                  cohesion_decision_get_date (first)) < 0)
        first = decision;
    }
  return first;
}

/* The first day on which it may be acted on. */
static CohesionDate
get_start (CohesionNode *decision)
{
  CohesionDate start = date_of (decision, COHESION_DECISION_EFFECTIVE_FROM);
  CohesionDate ends = date_of (decision, COHESION_DECISION_CALL_IN_ENDS);

  if (start.year == 0 && cohesion_node_get_boolean (decision, COHESION_DECISION_CALL_IN))
    return ends.year ? cohesion_date_add_days (cohesion_date_last_day (ends), 1) : COHESION_DATE_NONE;
  if (start.year == 0)
    return cohesion_decision_get_date (decision);
  return cohesion_date_first_day (start);
}

/**
 * cohesion_decision_get_force:
 *
 * Returns: whether @decision may be acted on: not before its call-in has ended, nor before the day on which
 * it is to take effect; one without call-in and such a day, from the day of its meeting. Unknown of one that
 * was not agreed, or of which too little is known.
 */
CohesionForce
cohesion_decision_get_force (CohesionNode *decision, CohesionDate today)
{
  CohesionDate ends = date_of (decision, COHESION_DECISION_CALL_IN_ENDS);
  CohesionDate start = get_start (decision);

  if (!cohesion_decision_is_agreed (decision))
    return COHESION_FORCE_UNKNOWN;
  if (cohesion_node_get_boolean (decision, COHESION_DECISION_CALL_IN) && ends.year &&
      cohesion_date_compare (today, cohesion_date_last_day (ends)) <= 0)
    return COHESION_FORCE_CALL_IN;
  if (start.year == 0)
    return COHESION_FORCE_UNKNOWN;
  return cohesion_date_compare (today, start) < 0 ? COHESION_FORCE_WAITING : COHESION_FORCE_ON;
}

/**
 * cohesion_decision_describe_force:
 *
 * Returns: (transfer full) (nullable): in a sentence, when call-in ends and from when @decision is in force;
 *   %NULL if there is nothing to say
 */
char *
cohesion_decision_describe_force (CohesionNode *decision, CohesionDate today)
{
  g_autofree char *ends = cohesion_date_format (date_of (decision, COHESION_DECISION_CALL_IN_ENDS));
  g_autofree char *start = cohesion_date_format (get_start (decision));

  switch (cohesion_decision_get_force (decision, today))
    {
    case COHESION_FORCE_CALL_IN:
      /* Translators: %1$s and %2$s are days. Call-in: councillors may ask for a decision to be looked at
       * anew. */
      return g_strdup_printf (_ ("Open to call-in until %1$s; in force from %2$s."), ends, start);
    case COHESION_FORCE_WAITING:
      /* Translators: of a decision; %s is a day. */
      return g_strdup_printf (_ ("In force from %s."), start);
    case COHESION_FORCE_ON:
      /* Translators: of a decision; %s is a day. */
      return g_strdup_printf (_ ("In force since %s."), start);
    case COHESION_FORCE_UNKNOWN:
    default:
      if (cohesion_decision_is_agreed (decision) &&
          cohesion_node_get_boolean (decision, COHESION_DECISION_CALL_IN))
        return g_strdup (_ ("Open to call-in; the day on which that ends is missing."));
      return NULL;
    }
}

/**
 * cohesion_decision_approved:
 * @change: a change of a deadline
 *
 * Returns: whether @decision, or a resolution of it, is said to have approved @change
 */
gboolean
cohesion_decision_approved (CohesionNode *decision, CohesionNode *change)
{
  CohesionNode *approval = cohesion_node_get_reference (change, COHESION_DEADLINE_CHANGE_APPROVED_BY);

  return approval && (approval == decision || cohesion_node_get_parent (approval) == decision);
}

/**
 * cohesion_decision_list_changes:
 *
 * Returns: (transfer full) (element-type CohesionNode): the changes of deadlines that @decision approved or
 *   may approve: those that no other approved
 */
GPtrArray *
cohesion_decision_list_changes (CohesionNode *decision)
{
  CohesionTree *tree = cohesion_node_get_tree (decision);
  g_autoptr (GPtrArray)
      all = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_DEADLINE_CHANGE);
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    {
      CohesionNode *change = g_ptr_array_index (all, i);

      if (cohesion_node_get_reference (change, COHESION_DEADLINE_CHANGE_APPROVED_BY) == NULL ||
          cohesion_decision_approved (decision, change))
        g_ptr_array_add (changes, g_object_ref (change));
    }
  return changes;
}

/**
 * cohesion_deadline_change_sum_up:
 * @change: a change of a deadline
 *
 * Returns: (transfer full): in a sentence, from when to when, and why
 */
char *
cohesion_deadline_change_sum_up (CohesionNode *change)
{
  g_autofree char *from = cohesion_deadline_dup_phrase (
      cohesion_node_get_deadline (change, COHESION_DEADLINE_CHANGE_FROM));
  g_autofree char *to = cohesion_deadline_dup_phrase (
      cohesion_node_get_deadline (change, COHESION_DEADLINE_CHANGE_TO));
  const char *reason = cohesion_node_get_string (change, COHESION_DEADLINE_CHANGE_REASON);

  if (reason)
    /* Translators: of a deadline that was changed: “From March 2026 to July 2026: The hall was closed.” */
    return g_strdup_printf (_ ("From %1$s to %2$s: %3$s"), from, to, reason);
  /* Translators: of a deadline that was changed: “From March 2026 to July 2026”. */
  return g_strdup_printf (_ ("From %1$s to %2$s"), from, to);
}
