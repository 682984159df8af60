#include "config.h"

#include "compare-fixture.h"

static CohesionNode *
get_action (CompareFixture *fixture)
{
  return fixture->actions[1];
}

static void
test_structure (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_add (fixture, fixture->priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION,
                       COHESION_ACTION_TITLE, "Street play");
  compare_fixture_move (fixture, fixture->themes[1], fixture->root, COHESION_DOCUMENT_LIST_THEMES, 0);
  cohesion_document_set_text (fixture->document, fixture->actions[2], COHESION_ACTION_CLOSURE_REASON,
                              "The grant ended");
  compare_fixture_remove (fixture, fixture->actions[2]);
  compare_fixture_assert_sentences (
      fixture, "1 Inclusion was put in another place of its list: it was number 2 and is number 1.\n"
               "Action “1.3 Street play” was added to “1 Meet”.\n"
               "Action “1.3 Youth voice” was removed. The grant ended.");
}

static void
test_wording (CompareFixture *fixture, gconstpointer data)
{
  cohesion_document_set_text (fixture->document, fixture->themes[1], COHESION_THEME_TITLE, "Belonging");
  cohesion_document_set_text (fixture->document, fixture->themes[1], COHESION_THEME_STRAND, "Political");
  cohesion_document_set_text (fixture->document, get_action (fixture), COHESION_ACTION_DESCRIPTION,
                              "First line\nSecond line");
  cohesion_document_set_text (fixture->document, get_action (fixture), COHESION_ACTION_START, "2026-05");
  compare_fixture_assert_sentences (fixture,
                                    "1.2 Faith forum: “Description” was reworded.\n"
                                    "1.2 Faith forum: “Start” is now “May 2026”; it was empty.\n"
                                    "2 Belonging: “Title” was reworded from “Inclusion” to “Belonging”.\n"
                                    "2 Belonging: “Strand” is now “Political”; it was empty.");
}

static void
test_status (CompareFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *status;
    guint field;
    const char *text;
    const char *sentence;
  } cases[] = {
    { "amber", COHESION_ACTION_STATUS_COMMENT, "The hall was let.",
      "1.2 Faith forum is now “At risk”; it was “Not started”. The hall was let." },
    { "blue", COHESION_ACTION_COMPLETED_ON, "2026-05-03", "1.2 Faith forum was completed on 3 May 2026." },
    { "blue", COHESION_ACTION_COMPLETION_EVIDENCE, "Minutes", "1.2 Faith forum was completed. Minutes." },
    { "abandoned", COHESION_ACTION_CLOSURE_REASON, "No funds", "1.2 Faith forum was abandoned. No funds." },
    { "abandoned", COHESION_ACTION_OUTCOME_OF_CLOSURE, "transferred",
      "1.2 Faith forum was abandoned: Transferred." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cohesion_document_set_text (fixture->document, get_action (fixture), COHESION_ACTION_STATUS,
                                  cases[i].status);
      cohesion_document_set_text (fixture->document, get_action (fixture), cases[i].field, cases[i].text);
      compare_fixture_assert_sentences (fixture, cases[i].sentence);
      cohesion_document_set_text (fixture->document, get_action (fixture), cases[i].field, NULL);
    }
}

static void
test_deadline (CompareFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *from;
    const char *to;
    int weeks;
    const char *sentence;
  } cases[] = {
    { "30 June 2026", "30 September 2026", 13,
      "1.2 Faith forum slipped by 13 weeks, from 30 June 2026 to 30 September 2026." },
    { "30 June 2026", "7 July 2026", 1,
      "1.2 Faith forum slipped by 7 days, from 30 June 2026 to 7 July 2026." },
    { "30 June 2026", "1 July 2026", 0,
      "1.2 Faith forum slipped by 1 day, from 30 June 2026 to 1 July 2026." },
    { "30 June 2026", "16 June 2026", -2,
      "1.2 Faith forum was brought forward by 2 weeks, from 30 June 2026 to 16 June 2026." },
    { "30 June 2026", "28 June 2026", 0,
      "1.2 Faith forum was brought forward by 2 days, from 30 June 2026 to 28 June 2026." },
    { "30 June 2026", "June 2026", 0,
      "The deadline of 1.2 Faith forum was reworded from “30 June 2026” to “June 2026”." },
    { NULL, "June 2026", 0, "1.2 Faith forum was given a deadline: June 2026." },
    { "by Summer 2020", "by end of October 2026", 322,
      "1.2 Faith forum slipped by 322 weeks, from the end of August 2020 to October 2026." },
    { NULL, "ongoing", 0, "1.2 Faith forum was given a deadline: “ongoing”." },
    { "June 2026", NULL, 0, "1.2 Faith forum no longer has a deadline; it was June 2026." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionComparison) comparison = NULL;

      compare_fixture_set_deadline (fixture, get_action (fixture), cases[i].from);
      compare_fixture_freeze (fixture);
      compare_fixture_set_deadline (fixture, get_action (fixture), cases[i].to);
      compare_fixture_assert_sentences (fixture, cases[i].sentence);
      comparison = compare_fixture_compare (fixture);
      g_assert_cmpint (cohesion_difference_get_weeks (
                           g_ptr_array_index (cohesion_comparison_get_differences (comparison), 0)),
                       ==, cases[i].weeks);
    }
}

/* What is new is one change, whatever became of it since. */
static void
test_added_and_done (CompareFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *status;
    const char *sentence;
  } cases[] = {
    { "blue", "Action “1.4 Hold a fair” was added to “1 Belonging”. It has since been completed." },
    { "abandoned", "Action “1.4 Hold a fair” was added to “1 Belonging”. It has since been abandoned." },
    { "amber", "Action “1.4 Hold a fair” was added to “1 Belonging”. It is now “At risk”." },
    { "green", "Action “1.4 Hold a fair” was added to “1 Belonging”." },
  };
  CohesionNode *action = compare_fixture_add (fixture, fixture->priority, COHESION_PRIORITY_LIST_ACTIONS,
                                              COHESION_KIND_ACTION, COHESION_ACTION_TITLE, "Hold a fair");

  cohesion_document_set_text (fixture->document, fixture->priority, COHESION_PRIORITY_TITLE, "Belonging");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionComparison) comparison = NULL;
      g_autoptr (GPtrArray) added = NULL;
      g_autofree char *sentence = NULL;

      cohesion_document_set_text (fixture->document, action, COHESION_ACTION_STATUS, cases[i].status);
      comparison = compare_fixture_compare (fixture);
      added = cohesion_comparison_get (comparison, COHESION_DIFFERENCE_ADDED);
      g_assert_cmpuint (added->len, ==, 1);
      sentence = cohesion_difference_describe (g_ptr_array_index (added, 0));
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static CohesionNode *
slip (CompareFixture *fixture, const char *to, const char *category, const char *reason)
{
  CohesionDeadlineContext context = { 0 };
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (to, &context, NULL);

  return cohesion_document_change_deadline (fixture->document, get_action (fixture), deadline, category,
                                            reason);
}

static void
assert_reason (CompareFixture *fixture, const char *expected)
{
  g_autoptr (CohesionComparison) comparison = compare_fixture_compare (fixture);
  g_autofree char *reason = cohesion_difference_dup_reason (
      g_ptr_array_index (cohesion_comparison_get_differences (comparison), 0));

  g_assert_cmpstr (reason, ==, expected);
}

static void
test_reason (CompareFixture *fixture, gconstpointer data)
{
  CohesionNode *note;

  compare_fixture_set_deadline (fixture, get_action (fixture), "30 June 2026");
  compare_fixture_freeze (fixture);
  note = slip (fixture, "31 July 2026", "resources", "Staff left");
  cohesion_document_set_text (fixture->document, note, COHESION_DEADLINE_CHANGE_ON, "2026-06-02");
  assert_reason (fixture, "Resources: Staff left");
  compare_fixture_assert_sentences (fixture,
                                    "1.2 Faith forum slipped by 4 weeks, from 30 June 2026 to 31 July 2026. "
                                    "Resources: Staff left. The new deadline has not been approved.");
  /* Each change has a part of the whole and a reason of its own. */
  note = slip (fixture, "30 September 2026", "thirdParty", NULL);
  cohesion_document_set_text (fixture->document, note, COHESION_DEADLINE_CHANGE_ON, "2026-07-20");
  compare_fixture_assert_sentences (
      fixture, "1.2 Faith forum slipped by 13 weeks, from 30 June 2026 to 30 September 2026. "
               "On 2 June 2026 it was put back by 4 weeks, to 31 July 2026. Resources: Staff left. The new "
               "deadline has not been approved. "
               "On 20 July 2026 it was put back by 9 weeks, to 30 September 2026. Third party. The new "
               "deadline has not been approved.");
  assert_reason (fixture, "Resources: Staff left. Third party.");
}

static void
test_approval (CompareFixture *fixture, gconstpointer data)
{
  CohesionNode *meeting = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_MEETINGS,
                                               COHESION_KIND_MEETING, COHESION_MEETING_BODY, "Cabinet");
  CohesionNode *decision = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_DECISIONS,
                                                COHESION_KIND_DECISION, COHESION_DECISION_TITLE, "Review");
  CohesionNode *resolution = compare_fixture_add (fixture, decision, COHESION_DECISION_LIST_RESOLUTIONS,
                                                  COHESION_KIND_RESOLUTION, COHESION_RESOLUTION_TEXT,
                                                  "the new deadline");
  CohesionNode *note;
  g_autoptr (CohesionComparison) comparison = NULL;
  g_autoptr (GArray) steps = NULL;

  compare_fixture_set_deadline (fixture, get_action (fixture), "30 June 2026");
  compare_fixture_freeze (fixture);
  note = slip (fixture, "30 September 2026", NULL, "The hall was let.");
  cohesion_document_set_text (fixture->document, note, COHESION_DEADLINE_CHANGE_APPROVED_BY,
                              cohesion_node_get_id (resolution));
  compare_fixture_assert_sentences (
      fixture, "1.2 Faith forum slipped by 13 weeks, from 30 June 2026 to 30 September 2026. "
               "The hall was let. Approved: (i) the new deadline.");
  cohesion_document_set_text (fixture->document, decision, COHESION_DECISION_MEETING,
                              cohesion_node_get_id (meeting));
  cohesion_document_set_text (fixture->document, meeting, COHESION_MEETING_DATE, "2026-05-19");
  compare_fixture_freeze (fixture);
  note = slip (fixture, "31 October 2026", NULL, "The hall was let.");
  cohesion_document_set_text (fixture->document, note, COHESION_DEADLINE_CHANGE_APPROVED_BY,
                              cohesion_node_get_id (decision));
  compare_fixture_assert_sentences (
      fixture, "1.2 Faith forum slipped by 4 weeks, from 30 September 2026 to 31 October 2026. "
               "The hall was let. Approved by Cabinet on 19 May 2026.");
  comparison = compare_fixture_compare (fixture);
  steps = cohesion_difference_list_steps (
      g_ptr_array_index (cohesion_comparison_get_differences (comparison), 0));
  g_assert_cmpuint (steps->len, ==, 1);
  g_assert_true (cohesion_deadline_step_get_approval (&g_array_index (steps, CohesionDeadlineStep, 0)) ==
                 decision);
  g_assert_true (cohesion_deadline_steps_are_approved (steps));
}

static char *
dup_only (CohesionComparison *comparison, CohesionDifferenceType type)
{
  g_autoptr (GPtrArray) found = cohesion_comparison_get (comparison, type);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpuint (cohesion_differences_count_added (found), ==, type == COHESION_DIFFERENCE_ADDED ? 0 : 1);
  return cohesion_difference_describe (g_ptr_array_index (found, 0));
}

/* What was put off after it was added is told where slipped deadlines are, with the reason. */
static void
test_added_and_slipped (CompareFixture *fixture, gconstpointer data)
{
  CohesionDeadlineContext context = { 0 };
  g_autoptr (CohesionDeadline) june = cohesion_deadline_parse ("30 June 2026", &context, NULL);
  g_autoptr (CohesionDeadline) july = cohesion_deadline_parse ("31 July 2026", &context, NULL);
  g_auto (CohesionValue) promised = cohesion_value_deadline (june);
  CohesionNode *action = compare_fixture_add (fixture, fixture->priority, COHESION_PRIORITY_LIST_ACTIONS,
                                              COHESION_KIND_ACTION, COHESION_ACTION_TITLE, "Hold a fair");
  g_autoptr (CohesionComparison) comparison = NULL;
  g_autofree char *added = NULL;
  g_autofree char *slipped = NULL;
  g_autofree char *troubled = NULL;

  cohesion_document_set_value (fixture->document, action, COHESION_ACTION_DEADLINE, &promised);
  cohesion_document_set_value (fixture->document, action, COHESION_ACTION_ORIGINAL_DEADLINE, &promised);
  cohesion_document_change_deadline (fixture->document, action, july, "resources", "Staff left");
  cohesion_document_set_text (fixture->document, action, COHESION_ACTION_STATUS, "amber");
  comparison = compare_fixture_compare (fixture);
  added = dup_only (comparison, COHESION_DIFFERENCE_ADDED);
  slipped = dup_only (comparison, COHESION_DIFFERENCE_SLIPPED);
  troubled = dup_only (comparison, COHESION_DIFFERENCE_TROUBLED);
  g_assert_cmpstr (added, ==,
                   "Action “1.4 Hold a fair” was added to “1 Meet”. Its deadline has since "
                   "slipped by 4 weeks. It is now “At risk”.");
  g_assert_cmpstr (slipped, ==,
                   "1.4 Hold a fair slipped by 4 weeks, from 30 June 2026 to 31 July 2026. "
                   "Resources: Staff left. The new deadline has not been approved. It was added "
                   "since.");
  g_assert_cmpstr (troubled, ==, "1.4 Hold a fair is now “At risk”. It was added since.");
  /* It still is one change. */
  g_assert_cmpuint (cohesion_comparison_get_differences (comparison)->len, ==, 1);
  g_assert_cmpuint (cohesion_comparison_get_of_added (comparison)->len, ==, 2);
}

static void
test_headings (void)
{
  static const struct
  {
    guint n;
    guint n_added;
    const char *heading;
  } cases[] = {
    { 5, 0, "Completed (5)" },
    { 7, 1, "Completed (7, of which 1 is of an action added since)" },
    { 7, 2, "Completed (7, of which 2 are of actions added since)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *heading = cohesion_difference_type_format_heading (COHESION_DIFFERENCE_COMPLETED,
                                                                          cases[i].n, cases[i].n_added);

      g_assert_cmpstr (heading, ==, cases[i].heading);
    }
}

static void
test_lead (CompareFixture *fixture, gconstpointer data)
{
  CohesionNode *culture = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_PARTIES,
                                               COHESION_KIND_PARTY, COHESION_PARTY_ROLE, "Culture");
  CohesionNode *housing = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_PARTIES,
                                               COHESION_KIND_PARTY, COHESION_PARTY_ROLE, "Housing");
  const char *leads[] = { cohesion_node_get_id (culture), cohesion_node_get_id (housing), NULL };
  const char *sentences[] = { "1.2 Faith forum is now led by Culture; it had no lead.",
                              "1.2 Faith forum is now led by Housing; it was led by Culture.",
                              "1.2 Faith forum no longer has a lead; it was Housing." };

  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      compare_fixture_freeze (fixture);
      cohesion_document_set_text (fixture->document, get_action (fixture), COHESION_ACTION_LEAD, leads[i]);
      compare_fixture_assert_sentences (fixture, sentences[i]);
    }
}

static void
add_reading (CompareFixture *fixture, CohesionNode *measure, const char *period, const char *value)
{
  CohesionNode *reading = compare_fixture_add (fixture, measure, COHESION_MEASURE_LIST_READINGS,
                                               COHESION_KIND_READING, COHESION_READING_PERIOD, period);

  cohesion_document_set_text (fixture->document, reading, COHESION_READING_VALUE, value);
}

static void
test_measure (CompareFixture *fixture, gconstpointer data)
{
  CohesionNode *measure = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_MEASURES,
                                               COHESION_KIND_MEASURE, COHESION_MEASURE_TITLE, "Belonging");
  CohesionNode *target = compare_fixture_add (fixture, measure, COHESION_MEASURE_LIST_TARGETS,
                                              COHESION_KIND_TARGET, COHESION_TARGET_PERIOD, "2025-12");

  cohesion_document_set_text (fixture->document, target, COHESION_TARGET_VALUE, "60");
  cohesion_document_set_text (fixture->document, measure, COHESION_MEASURE_UNIT, "%");
  cohesion_document_set_text (fixture->document, measure, COHESION_MEASURE_POLARITY, "higher");
  compare_fixture_freeze (fixture);
  add_reading (fixture, measure, "2025-12-31", "61");
  compare_fixture_assert_sentences (fixture, "Belonging now stands at 61% (31 December 2025); before, at no "
                                             "reading. Rating: On target; it was: Not rated.");
  compare_fixture_freeze (fixture);
  add_reading (fixture, measure, "2026-12-31", "63");
  compare_fixture_assert_sentences (
      fixture, "Belonging now stands at 63% (31 December 2026); before, at 61% (31 December 2025). "
               "Rating: On target, as before. Direction of travel: Improving.");
}

static void
test_risk (CompareFixture *fixture, gconstpointer data)
{
  CohesionNode *risk = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_RISKS,
                                            COHESION_KIND_RISK, COHESION_RISK_EVENT, "No hall");
  g_auto (CohesionValue) four = cohesion_value_integer (4);

  cohesion_document_set_value (fixture->document, risk, COHESION_RISK_LIKELIHOOD, &four);
  compare_fixture_freeze (fixture);
  cohesion_document_set_value (fixture->document, risk, COHESION_RISK_IMPACT, &four);
  compare_fixture_assert_sentences (fixture,
                                    "The risk “No hall” is now scored 16 Very high; it was Not scored.");
  compare_fixture_freeze (fixture);
  cohesion_document_set_text (fixture->document, risk, COHESION_RISK_STATUS, "closed");
  compare_fixture_assert_sentences (fixture, "The risk “No hall” has a new status: Closed.");
}

/* Two meetings of one body are told apart by their day. */
static void
test_meeting (CompareFixture *fixture, gconstpointer data)
{
  CohesionNode *meeting = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_MEETINGS,
                                               COHESION_KIND_MEETING, COHESION_MEETING_BODY, "Cabinet");

  compare_fixture_assert_sentences (fixture, "Meeting “Cabinet” was added.");
  cohesion_document_set_text (fixture->document, meeting, COHESION_MEETING_DATE, "2026-05-19");
  compare_fixture_assert_sentences (fixture, "Meeting “Cabinet, 19 May 2026” was added.");
}

static void
test_records (CompareFixture *fixture, gconstpointer data)
{
  CohesionUpdateDraft draft = { .done = "Stage booked" };
  CohesionNode *comment = cohesion_document_add_entry (fixture->document, get_action (fixture),
                                                       COHESION_ACTION_LIST_COMMENTS);

  cohesion_document_set_text (fixture->document, comment, COHESION_COMMENT_TEXT, "Who pays?");
  cohesion_document_add_update (fixture->document, get_action (fixture), &draft);
  compare_fixture_assert_sentences (fixture, "New on “1.2 Faith forum”: Update. Stage booked.\n"
                                             "New on “1.2 Faith forum”: Comment. Who pays?");
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/difference-text/" path, CompareFixture, NULL, compare_fixture_set_up, func,                  \
              compare_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("structure", test_structure);
  ADD ("wording", test_wording);
  ADD ("status", test_status);
  ADD ("deadline", test_deadline);
  ADD ("added-and-done", test_added_and_done);
  ADD ("added-and-slipped", test_added_and_slipped);
  g_test_add_func ("/difference-text/headings", test_headings);
  ADD ("reason", test_reason);
  ADD ("approval", test_approval);
  ADD ("lead", test_lead);
  ADD ("measure", test_measure);
  ADD ("risk", test_risk);
  ADD ("meeting", test_meeting);
  ADD ("records", test_records);
  return g_test_run ();
}
