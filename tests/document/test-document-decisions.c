#include "config.h"

#include "tracking-fixture.h"

#include "document/cohesion-document-decisions.h"
#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-decision.h"
#include "model/cohesion-list.h"

/* What follows when the outcome of a decision is recorded. */

typedef struct
{
  TrackingFixture base;
  CohesionNode *decision;
  CohesionNode *resolutions[2];
  guint n_adoptions;
} Fixture;

static void
count_adoption (Fixture *fixture)
{
  fixture->n_adoptions++;
}

static CohesionNode *
add_resolution (Fixture *fixture, const char *verb, const char *text, CohesionNode *affected)
{
  const char *affects[] = { cohesion_node_get_id (affected), NULL };
  CohesionNode *resolution = cohesion_document_add (fixture->base.document, fixture->decision,
                                                    COHESION_DECISION_LIST_RESOLUTIONS, G_MAXUINT,
                                                    COHESION_KIND_RESOLUTION);

  cohesion_document_set_text (fixture->base.document, resolution, COHESION_RESOLUTION_VERB, verb);
  cohesion_document_set_text (fixture->base.document, resolution, COHESION_RESOLUTION_TEXT, text);
  cohesion_document_set_strings (fixture->base.document, resolution, COHESION_RESOLUTION_AFFECTS, affects);
  return resolution;
}

/* A decision of 9 February 2027 to approve the strategy and to note the action. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionNode *meeting;

  tracking_set_up (&fixture->base, data);
  meeting = tracking_add (&fixture->base, COHESION_DOCUMENT_LIST_MEETINGS, COHESION_KIND_MEETING);
  fixture->decision = tracking_add (&fixture->base, COHESION_DOCUMENT_LIST_DECISIONS, COHESION_KIND_DECISION);
  cohesion_document_set_text (fixture->base.document, meeting, COHESION_MEETING_DATE, "2027-02-09");
  cohesion_document_set_text (fixture->base.document, fixture->decision, COHESION_DECISION_MEETING,
                              cohesion_node_get_id (meeting));
  fixture->resolutions[0] = add_resolution (fixture, "approve", "the Strategy", fixture->base.strategy);
  fixture->resolutions[1] = add_resolution (fixture, "note", "the action", fixture->base.action);
  g_signal_connect_swapped (fixture->base.document, "adopted", G_CALLBACK (count_adoption), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tracking_tear_down (&fixture->base, data);
}

static gboolean
record (Fixture *fixture, const char *outcome, const char *const *agreed, GPtrArray *changes)
{
  CohesionOutcomeRecord what = { outcome, agreed, changes };

  return cohesion_document_record_outcome (fixture->base.document, fixture->decision, &what);
}

static const char *
stage_of (Fixture *fixture)
{
  return tracking_text (fixture->base.strategy, COHESION_STRATEGY_STATUS);
}

static gboolean
is_fixed (Fixture *fixture)
{
  return cohesion_node_has_value (fixture->base.action, COHESION_ACTION_ORIGINAL_DEADLINE);
}

static void
test_adopts (Fixture *fixture, gconstpointer data)
{
  CohesionTree *tree = cohesion_document_get_tree (fixture->base.document);
  g_autofree char *before = tracking_dump (&fixture->base);
  CohesionNode *adoption;

  g_assert_null (cohesion_strategy_find_adoption (tree));
  g_assert_true (cohesion_document_would_adopt (fixture->base.document, fixture->decision, "asRecommended"));
  g_assert_cmpuint (cohesion_document_count_unfixed_deadlines (fixture->base.document), ==, 1);
  g_assert_true (record (fixture, "asRecommended", NULL, NULL));
  g_assert_cmpstr (stage_of (fixture), ==, "adopted");
  g_assert_true (is_fixed (fixture));
  g_assert_cmpuint (fixture->n_adoptions, ==, 1);
  g_assert_cmpuint (cohesion_document_count_unfixed_deadlines (fixture->base.document), ==, 0);
  g_assert_false (cohesion_document_would_adopt (fixture->base.document, fixture->decision, "asRecommended"));
  adoption = cohesion_strategy_find_adoption (tree);
  g_assert_true (adoption == fixture->decision);
  g_assert_cmpuint (cohesion_decision_get_date (adoption).month, ==, 2);
  g_assert_cmpstr (tracking_undo_label (&fixture->base), ==, "Record outcome");
  tracking_assert_one_step (&fixture->base, before);
}

/* Chosen in the details it does the same. */
static void
test_choosing_adopts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = tracking_dump (&fixture->base);

  cohesion_document_choose (fixture->base.document, fixture->decision, COHESION_DECISION_OUTCOME, "amended");
  g_assert_cmpstr (stage_of (fixture), ==, "adopted");
  g_assert_true (is_fixed (fixture));
  g_assert_cmpuint (fixture->n_adoptions, ==, 1);
  tracking_assert_one_step (&fixture->base, before);
}

static void
test_does_not_adopt (Fixture *fixture, gconstpointer data)
{
  static const char *const outcomes[] = { "deferred", "rejected" };
  g_autofree char *stage = g_strdup (stage_of (fixture));

  for (gsize i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      g_assert_false (cohesion_document_would_adopt (fixture->base.document, fixture->decision, outcomes[i]));
      g_assert_true (record (fixture, outcomes[i], NULL, NULL));
      g_assert_cmpstr (tracking_text (fixture->decision, COHESION_DECISION_OUTCOME), ==, outcomes[i]);
      g_assert_cmpstr (stage_of (fixture), ==, stage);
      g_assert_false (is_fixed (fixture));
    }
  /* To note the strategy is not to approve it. */
  cohesion_document_set_text (fixture->base.document, fixture->resolutions[0], COHESION_RESOLUTION_VERB,
                              "note");
  record (fixture, "asRecommended", NULL, NULL);
  g_assert_cmpstr (stage_of (fixture), ==, stage);
  g_assert_cmpuint (fixture->n_adoptions, ==, 0);
}

/* What has ended is not taken up again; what was reviewed is adopted anew, and that is no first adoption. */
static void
test_stages (Fixture *fixture, gconstpointer data)
{
  cohesion_document_set_text (fixture->base.document, fixture->base.strategy, COHESION_STRATEGY_STATUS,
                              "closed");
  record (fixture, "asRecommended", NULL, NULL);
  g_assert_cmpstr (stage_of (fixture), ==, "closed");
  cohesion_document_set_text (fixture->base.document, fixture->base.strategy, COHESION_STRATEGY_STATUS,
                              "underReview");
  record (fixture, "amended", NULL, NULL);
  g_assert_cmpstr (stage_of (fixture), ==, "adopted");
  g_assert_cmpuint (fixture->n_adoptions, ==, 0);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  static const char *const agreed[] = { " the Strategy, for two years ", "the action", NULL };

  record (fixture, "amended", agreed, NULL);
  g_assert_cmpstr (tracking_text (fixture->resolutions[0], COHESION_RESOLUTION_TEXT_AS_AGREED), ==,
                   "the Strategy, for two years");
  g_assert_cmpstr (tracking_text (fixture->resolutions[0], COHESION_RESOLUTION_TEXT), ==, "the Strategy");
  g_assert_null (tracking_text (fixture->resolutions[1], COHESION_RESOLUTION_TEXT_AS_AGREED));
  /* What is agreed as recommended after all has no words of its own. */
  record (fixture, "asRecommended", agreed, NULL);
  g_assert_null (tracking_text (fixture->resolutions[0], COHESION_RESOLUTION_TEXT_AS_AGREED));
}

static CohesionNode *
change_deadline (Fixture *fixture, const char *text)
{
  g_autoptr (CohesionDeadline) deadline = tracking_read_deadline (&fixture->base, text);

  return cohesion_document_change_deadline (fixture->base.document, fixture->base.action, deadline, "scope",
                                            "More to do");
}

static void
test_approves_changes (Fixture *fixture, gconstpointer data)
{
  CohesionNode *changes[2] = { change_deadline (fixture, "March 2027"),
                               change_deadline (fixture, "June 2027") };
  g_autoptr (GPtrArray) offered = cohesion_decision_list_changes (fixture->decision);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autofree char *before = tracking_dump (&fixture->base);
  g_autofree char *told = cohesion_deadline_change_sum_up (changes[1]);

  g_assert_cmpuint (offered->len, ==, 2);
  g_assert_cmpstr (told, ==, "From March 2027 to June 2027: More to do");
  g_ptr_array_add (chosen, changes[1]);
  record (fixture, "asRecommended", NULL, chosen);
  g_assert_null (tracking_text (changes[0], COHESION_DEADLINE_CHANGE_APPROVED_BY));
  /* The resolution that is about the action, though another comes first. */
  g_assert_true (cohesion_node_get_reference (changes[1], COHESION_DEADLINE_CHANGE_APPROVED_BY) ==
                 fixture->resolutions[1]);
  g_assert_true (cohesion_decision_approved (fixture->decision, changes[1]));
  tracking_assert_one_step (&fixture->base, before);

  record (fixture, "deferred", NULL, chosen);
  g_assert_null (tracking_text (changes[1], COHESION_DEADLINE_CHANGE_APPROVED_BY));
}

/* What another decision approved is not this one’s to approve. */
static void
test_changes_of_others (Fixture *fixture, gconstpointer data)
{
  CohesionNode *change = change_deadline (fixture, "March 2027");
  CohesionNode *other = tracking_add (&fixture->base, COHESION_DOCUMENT_LIST_DECISIONS,
                                      COHESION_KIND_DECISION);
  g_autoptr (GPtrArray) offered = NULL;

  cohesion_document_set_text (fixture->base.document, change, COHESION_DEADLINE_CHANGE_APPROVED_BY,
                              cohesion_node_get_id (other));
  offered = cohesion_decision_list_changes (fixture->decision);
  g_assert_cmpuint (offered->len, ==, 0);
  record (fixture, "asRecommended", NULL, NULL);
  g_assert_true (cohesion_node_get_reference (change, COHESION_DEADLINE_CHANGE_APPROVED_BY) == other);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  cohesion_document_set_read_only (fixture->base.document, TRUE);
  g_assert_false (record (fixture, "asRecommended", NULL, NULL));
  g_assert_null (tracking_text (fixture->decision, COHESION_DECISION_OUTCOME));
}

static void
assert_force (Fixture *fixture, CohesionDate today, const char *expected)
{
  g_autofree char *told = cohesion_decision_describe_force (fixture->decision, today);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_force (Fixture *fixture, gconstpointer data)
{
  const CohesionDate early = COHESION_DATE_INIT (2027, 2, 16);
  const CohesionDate late = COHESION_DATE_INIT (2027, 2, 17);
  CohesionDocument *document = fixture->base.document;
  const CohesionValue yes = cohesion_value_integer (TRUE);

  assert_force (fixture, early, NULL);
  cohesion_document_set_text (document, fixture->decision, COHESION_DECISION_OUTCOME, "asRecommended");
  assert_force (fixture, early, "In force since 9 February 2027.");
  cohesion_document_set_value (document, fixture->decision, COHESION_DECISION_CALL_IN, &yes);
  assert_force (fixture, early, "Open to call-in; the day on which that ends is missing.");
  cohesion_document_set_text (document, fixture->decision, COHESION_DECISION_CALL_IN_ENDS, "2027-02-16");
  assert_force (fixture, early, "Open to call-in until 16 February 2027; in force from 17 February 2027.");
  assert_force (fixture, late, "In force since 17 February 2027.");
  cohesion_document_set_text (document, fixture->decision, COHESION_DECISION_EFFECTIVE_FROM, "2027-04-01");
  assert_force (fixture, late, "In force from 1 April 2027.");
  cohesion_document_set_text (document, fixture->decision, COHESION_DECISION_OUTCOME, "rejected");
  assert_force (fixture, late, NULL);
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/decisions/adopts", test_adopts);
  TEST ("/decisions/choosing-adopts", test_choosing_adopts);
  TEST ("/decisions/does-not-adopt", test_does_not_adopt);
  TEST ("/decisions/stages", test_stages);
  TEST ("/decisions/words", test_words);
  TEST ("/decisions/approves-changes", test_approves_changes);
  TEST ("/decisions/changes-of-others", test_changes_of_others);
  TEST ("/decisions/read-only", test_read_only);
  TEST ("/decisions/force", test_force);
  return g_test_run ();
}
