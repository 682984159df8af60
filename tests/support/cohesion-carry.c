#include "config.h"

#include "cohesion-carry.h"

#include "cohesion-carry-story.h"

#include "document/cohesion-document-closure.h"
#include "document/cohesion-document-periods.h"
#include "document/cohesion-document-snapshots.h"
#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-verbs.h"
#include "format/cohesion-format.h"
#include "model/cohesion-summary.h"

/* Tells the story event by event, each on its day, with nothing but the verbs of the document: what comes of
 * it is what an officer would have in the file after these years. */

static gint64 now;

static gint64
clock_of_story (void)
{
  return now;
}

/* Ten in the morning. */
static void
set_day (const char *day)
{
  g_autofree char *iso = g_strdup_printf ("%sT10:00:00Z", day);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (iso, NULL);

  g_assert_nonnull (time);
  now = g_date_time_to_unix (time) * G_USEC_PER_SEC;
}

static CohesionNode *
root (CohesionDocument *document)
{
  return cohesion_tree_get_root (cohesion_document_get_tree (document));
}

static CohesionNode *
find_by (CohesionDocument *document, guint kind, guint field, const char *text)
{
  g_autoptr (GPtrArray) nodes = cohesion_node_collect (root (document), kind);

  for (guint i = 0; i < nodes->len; i++)
    if (g_strcmp0 (cohesion_node_get_string (g_ptr_array_index (nodes, i), field), text) == 0)
      return g_ptr_array_index (nodes, i);
  return NULL;
}

/**
 * cohesion_carry_find:
 * @code: code of an action, a measure or a risk
 *
 * Returns: (transfer none): what has that code
 */
CohesionNode *
cohesion_carry_find (CohesionDocument *document, const char *code)
{
  CohesionNode *node = find_by (document, COHESION_KIND_ACTION, COHESION_ACTION_CODE, code);

  if (node == NULL)
    node = find_by (document, COHESION_KIND_MEASURE, COHESION_MEASURE_CODE, code);
  if (node == NULL)
    node = find_by (document, COHESION_KIND_RISK, COHESION_RISK_CODE, code);
  g_assert_nonnull (node);
  return node;
}

static CohesionNode *
last_of (CohesionDocument *document, guint list)
{
  guint length = cohesion_node_get_n_children (root (document), list);

  g_assert_cmpuint (length, >, 0);
  return cohesion_list_get (cohesion_node_get_list (root (document), list), length - 1);
}

static CohesionNode *
add (CohesionDocument *document, CohesionNode *parent, guint list)
{
  CohesionNode *node = cohesion_document_add_entry (document, parent, list);

  g_assert_nonnull (node);
  return node;
}

static void
set (CohesionDocument *document, CohesionNode *node, guint field, const char *text)
{
  if (text)
    g_assert_true (cohesion_document_set_text (document, node, field, text));
}

static void
set_number (CohesionDocument *document, CohesionNode *node, guint field, gint64 number)
{
  CohesionValue value = cohesion_value_integer (number);

  g_assert_true (cohesion_document_set_value (document, node, field, &value));
}

static void
set_party (CohesionDocument *document, CohesionNode *node, guint field, const char *post)
{
  CohesionNode *party = find_by (document, COHESION_KIND_PARTY, COHESION_PARTY_ROLE, post);

  g_assert_nonnull (party);
  set (document, node, field, cohesion_node_get_id (party));
}

static void
refer (CohesionDocument *document, CohesionNode *node, guint field, CohesionNode *target)
{
  const char *ids[] = { cohesion_node_get_id (target), NULL };

  g_assert_true (cohesion_document_set_strings (document, node, field, ids));
}

static CohesionDeadline *
read_deadline (CohesionDocument *document, const char *text)
{
  CohesionDeadline *deadline = cohesion_document_read_deadline (document, text, NULL);

  g_assert_cmpuint (cohesion_deadline_get_date (deadline).year, !=, 0);
  return deadline;
}

static void
adopt (CohesionDocument *document, const CarryEvent *event)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (document));
  CohesionNode *decision = last_of (document, COHESION_DOCUMENT_LIST_DECISIONS);

  cohesion_document_choose (document, decision, COHESION_DECISION_OUTCOME, "asRecommended");
  cohesion_document_choose (document, strategy, COHESION_STRATEGY_STATUS, "adopted");
  g_assert_nonnull (cohesion_document_take_snapshot_for (
      document, event->a, "adoption", cohesion_node_get_reference (decision, COHESION_DECISION_MEETING),
      NULL));
}

static CohesionNode *
find_priority (CohesionDocument *document, const char *number)
{
  g_autoptr (GPtrArray) priorities = cohesion_node_collect (root (document), COHESION_KIND_PRIORITY);

  return g_ptr_array_index (priorities, (guint) (*number - '1'));
}

static void
add_action (CohesionDocument *document, const CarryEvent *event)
{
  CohesionNode *action = add (document, find_priority (document, event->b), COHESION_PRIORITY_LIST_ACTIONS);
  g_autoptr (CohesionDeadline) deadline = read_deadline (document, event->d);
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  set (document, action, COHESION_ACTION_CODE, event->code);
  set (document, action, COHESION_ACTION_TITLE, event->a);
  set (document, action, COHESION_ACTION_KIND, "oneOff");
  set_party (document, action, COHESION_ACTION_LEAD, event->c);
  g_assert_true (cohesion_document_set_value (document, action, COHESION_ACTION_DEADLINE, &value));
  g_assert_true (cohesion_document_set_value (document, action, COHESION_ACTION_ORIGINAL_DEADLINE, &value));
  cohesion_document_choose (document, action, COHESION_ACTION_STATUS, "notStarted");
}

static void
change_deadline (CohesionDocument *document, const CarryEvent *event)
{
  g_autoptr (CohesionDeadline) deadline = read_deadline (document, event->a);

  g_assert_nonnull (cohesion_document_change_deadline (document, cohesion_carry_find (document, event->code),
                                                       deadline, event->b, event->c));
}

static void
update (CohesionDocument *document, const CarryEvent *event)
{
  CohesionUpdateDraft draft = {
    .status = event->a, .done = event->b, .next = event->c, .blockers = event->d
  };

  cohesion_document_set_user (document, event->by);
  g_assert_nonnull (
      cohesion_document_add_update (document, cohesion_carry_find (document, event->code), &draft));
}

static void
add_period (CohesionDocument *document, const CarryEvent *event)
{
  CohesionNode *period = add (document, root (document), COHESION_DOCUMENT_LIST_PERIODS);

  set (document, period, COHESION_PERIOD_LABEL, event->a);
  set (document, period, COHESION_PERIOD_FROM, event->b);
  set (document, period, COHESION_PERIOD_TO, event->c);
  set (document, period, COHESION_PERIOD_UPDATES_DUE, event->d);
  set_number (document, period, COHESION_PERIOD_GRACE_DAYS, 5);
}

static void
add_meeting (CohesionDocument *document, const CarryEvent *event)
{
  CohesionNode *meeting = add (document, root (document), COHESION_DOCUMENT_LIST_MEETINGS);
  CohesionNode *period = last_of (document, COHESION_DOCUMENT_LIST_PERIODS);

  set (document, meeting, COHESION_MEETING_BODY, "Cabinet");
  set (document, meeting, COHESION_MEETING_TITLE, event->a);
  set (document, meeting, COHESION_MEETING_DATE, event->b);
  set (document, period, COHESION_PERIOD_REPORT_TO, cohesion_node_get_id (meeting));
}

static void
add_measure (CohesionDocument *document, const CarryEvent *event)
{
  CohesionNode *measure = add (document, root (document), COHESION_DOCUMENT_LIST_MEASURES);

  set (document, measure, COHESION_MEASURE_CODE, event->code);
  set (document, measure, COHESION_MEASURE_TITLE, event->a);
  set (document, measure, COHESION_MEASURE_DOMAIN, event->b);
  set (document, measure, COHESION_MEASURE_KIND, "performance");
  set (document, measure, COHESION_MEASURE_POLARITY, event->c);
  set (document, measure, COHESION_MEASURE_UNIT, event->d);
  set (document, measure, COHESION_MEASURE_FREQUENCY, "annual");
  set (document, measure, COHESION_MEASURE_DATA_SOURCE, "Made-up figures of the example");
  set_number (document, measure, COHESION_MEASURE_DECIMALS, 1);
  refer (document, find_priority (document, event->by), COHESION_PRIORITY_MEASURES, measure);
}

static void
add_target (CohesionDocument *document, const CarryEvent *event)
{
  CohesionNode *target = add (document, cohesion_carry_find (document, event->code),
                              COHESION_MEASURE_LIST_TARGETS);

  set (document, target, COHESION_TARGET_PERIOD, event->a);
  set (document, target, COHESION_TARGET_VALUE, event->b);
}

/* The first reading is what the measure began with. */
static void
add_reading (CohesionDocument *document, const CarryEvent *event)
{
  CohesionNode *measure = cohesion_carry_find (document, event->code);
  CohesionNode *reading = add (document, measure, COHESION_MEASURE_LIST_READINGS);

  set (document, reading, COHESION_READING_PERIOD, event->a);
  set (document, reading, COHESION_READING_VALUE, event->b);
  if (cohesion_node_has_value (measure, COHESION_MEASURE_BASELINE))
    return;
  set (document, measure, COHESION_MEASURE_BASELINE, event->b);
  set (document, measure, COHESION_MEASURE_BASELINE_PERIOD, event->a);
}

static void
score (CohesionDocument *document, CohesionNode *risk, const char *digits)
{
  set_number (document, risk, COHESION_RISK_LIKELIHOOD, digits[0] - '0');
  set_number (document, risk, COHESION_RISK_IMPACT, digits[1] - '0');
}

static void
add_risk (CohesionDocument *document, const CarryEvent *event)
{
  CohesionNode *action = cohesion_carry_find (document, event->d);
  CohesionNode *risk = add (document, root (document), COHESION_DOCUMENT_LIST_RISKS);

  set (document, risk, COHESION_RISK_CODE, event->code);
  set (document, risk, COHESION_RISK_EVENT, event->a);
  set (document, risk, COHESION_RISK_MITIGATION, event->b);
  set (document, risk, COHESION_RISK_STATUS, "open");
  set (document, risk, COHESION_RISK_OWNER, cohesion_node_get_string (action, COHESION_ACTION_LEAD));
  set_number (document, risk, COHESION_RISK_TARGET_SCORE, 6);
  refer (document, risk, COHESION_RISK_LINKS, action);
  score (document, risk, event->c);
}

static void
reword (CohesionDocument *document, const CarryEvent *event)
{
  set (document, cohesion_carry_find (document, event->code), COHESION_ACTION_TITLE, event->a);
}

static void
change_lead (CohesionDocument *document, const CarryEvent *event)
{
  set_party (document, cohesion_carry_find (document, event->code), COHESION_ACTION_LEAD, event->a);
}

static void
complete (CohesionDocument *document, const CarryEvent *event)
{
  g_assert_true (cohesion_document_complete_action (document, cohesion_carry_find (document, event->code),
                                                    "blue", cohesion_document_get_today (document),
                                                    event->a));
}

static void
abandon (CohesionDocument *document, const CarryEvent *event)
{
  CohesionStatusReport report = { .key = "abandoned", .outcome = event->a, .reason = event->b };
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  g_ptr_array_add (actions, cohesion_carry_find (document, event->code));
  g_assert_true (cohesion_document_report_status (document, actions, &report));
}

static void
comment (CohesionDocument *document, const CarryEvent *event)
{
  set (document, cohesion_carry_find (document, event->code), COHESION_ACTION_STATUS_COMMENT, event->a);
}

static void
complete_occurrence (CohesionDocument *document, const CarryEvent *event)
{
  g_assert_nonnull (cohesion_document_complete_occurrence (document,
                                                           cohesion_carry_find (document, event->code),
                                                           cohesion_document_get_today (document), event->a));
}

static void
close_period (CohesionDocument *document, const CarryEvent *event)
{
  CohesionNode *period = last_of (document, COHESION_DOCUMENT_LIST_PERIODS);
  CohesionNode *snapshot = cohesion_document_take_snapshot (document, event->a, "periodClose", NULL);

  g_assert_nonnull (snapshot);
  g_assert_cmpstr (cohesion_node_get_name (period), ==, event->a);
  g_assert_true (cohesion_document_close_period (document, period, snapshot));
}

/* Cabinet notes the progress and approves the new deadline. */
static void
approve (CohesionDocument *document, const CarryEvent *event)
{
  CohesionNode *action = cohesion_carry_find (document, event->code);
  CohesionNode *decision = add (document, root (document), COHESION_DOCUMENT_LIST_DECISIONS);
  CohesionNode *note = add (document, decision, COHESION_DECISION_LIST_RESOLUTIONS);
  CohesionNode *approval = add (document, decision, COHESION_DECISION_LIST_RESOLUTIONS);
  CohesionNode *meeting = last_of (document, COHESION_DOCUMENT_LIST_MEETINGS);
  g_autoptr (GPtrArray) changes = NULL;

  set (document, decision, COHESION_DECISION_TITLE,
       cohesion_node_get_string (meeting, COHESION_MEETING_TITLE));
  set (document, decision, COHESION_DECISION_MEETING, cohesion_node_get_id (meeting));
  set (document, decision, COHESION_DECISION_LEAD, "Cabinet resolved to:");
  cohesion_document_choose (document, decision, COHESION_DECISION_OUTCOME, "asRecommended");
  cohesion_document_choose (document, note, COHESION_RESOLUTION_VERB, "note");
  set (document, note, COHESION_RESOLUTION_TEXT, "the progress of the Strategy to March 2026");
  cohesion_document_choose (document, approval, COHESION_RESOLUTION_VERB, "approve");
  set (document, approval, COHESION_RESOLUTION_TEXT,
       "the new deadline of the jobs and skills desks, March 2027");
  refer (document, approval, COHESION_RESOLUTION_AFFECTS, action);
  changes = cohesion_resolution_list_unapproved_changes (approval);
  g_assert_cmpuint (changes->len, >, 0);
  g_assert_true (cohesion_document_approve_deadline_changes (document, changes, approval));
}

static void
change_score (CohesionDocument *document, const CarryEvent *event)
{
  score (document, cohesion_carry_find (document, event->code), event->a);
}

static void
add_report (CohesionDocument *document, const CarryEvent *event)
{
  CohesionNode *report = add (document, root (document), COHESION_DOCUMENT_LIST_REPORTS);
  CohesionNode *since = find_by (document, COHESION_KIND_SNAPSHOT, COHESION_SNAPSHOT_LABEL, event->b);
  CohesionNode *period = find_by (document, COHESION_KIND_PERIOD, COHESION_PERIOD_LABEL,
                                  "April to September 2026");

  cohesion_document_choose (document, report, COHESION_REPORT_KIND, event->a);
  set (document, report, COHESION_REPORT_TITLE, "Example: progress of the Cohesion and Integration Strategy");
  set (document, report, COHESION_REPORT_MEETING,
       cohesion_node_get_id (last_of (document, COHESION_DOCUMENT_LIST_MEETINGS)));
  set (document, report, COHESION_REPORT_SINCE, cohesion_node_get_id (since));
  set (document, report, COHESION_REPORT_PERIOD, cohesion_node_get_id (period));
  set (document, report, COHESION_REPORT_WARDS, "All");
  set_party (document, report, COHESION_REPORT_REPORT_OF,
             "Cabinet Member for Community Leadership and Engagement");
  set_party (document, report, COHESION_REPORT_AUTHOR, "Head of Participation and Engagement");
  set_party (document, report, COHESION_REPORT_ACCOUNTABLE_DIRECTOR, "Director of Policy and Participation");
  cohesion_document_choose (document, report, COHESION_REPORT_CLASSIFICATION, "open");
  cohesion_document_choose (document, report, COHESION_REPORT_FOR_WHAT, "decision");
  cohesion_document_choose (document, report, COHESION_REPORT_STATE, "drafting");
}

static void (*const tell[]) (CohesionDocument *document, const CarryEvent *event) = {
  [CARRY_ADOPT] = adopt,
  [CARRY_ADD] = add_action,
  [CARRY_REWORD] = reword,
  [CARRY_LEAD] = change_lead,
  [CARRY_COMPLETE] = complete,
  [CARRY_ABANDON] = abandon,
  [CARRY_DEADLINE] = change_deadline,
  [CARRY_UPDATE] = update,
  [CARRY_COMMENT] = comment,
  [CARRY_OCCURRENCE] = complete_occurrence,
  [CARRY_PERIOD] = add_period,
  [CARRY_CLOSE] = close_period,
  [CARRY_MEETING] = add_meeting,
  [CARRY_APPROVE] = approve,
  [CARRY_MEASURE] = add_measure,
  [CARRY_TARGET] = add_target,
  [CARRY_READING] = add_reading,
  [CARRY_RISK] = add_risk,
  [CARRY_SCORE] = change_score,
  [CARRY_REPORT] = add_report,
};

/**
 * cohesion_carry:
 * @bytes: the strategy as it was put to Cabinet
 *
 * Returns: (transfer full): the strategy of the example after two reporting periods, on 24 November 2026
 */
CohesionDocument *
cohesion_carry (GBytes *bytes)
{
  g_autoptr (CohesionTree) tree = cohesion_format_read (bytes, NULL, NULL);
  CohesionDocument *document;

  g_assert_nonnull (tree);
  document = cohesion_document_new (tree);
  cohesion_history_set_clock (cohesion_document_get_history (document), clock_of_story);
  for (const CarryEvent *event = cohesion_carry_story; event->day; event++)
    {
      set_day (event->day);
      cohesion_document_set_user (document, "Policy");
      tell[event->op](document, event);
    }
  return document;
}
