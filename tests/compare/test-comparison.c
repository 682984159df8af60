#include "config.h"

#include "compare-fixture.h"

#include "support/cohesion-sample.h"

static void
test_none (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_assert (fixture, "");
}

static void
test_added (CompareFixture *fixture, gconstpointer data)
{
  CohesionNode *theme = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_THEMES,
                                             COHESION_KIND_THEME, COHESION_THEME_TITLE, "Voice");

  /* What is below something new is not told by itself; what was moved there is. */
  compare_fixture_add (fixture, theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY,
                       COHESION_PRIORITY_TITLE, "Speak");
  compare_fixture_move (fixture, fixture->priority, theme, COHESION_THEME_LIST_PRIORITIES, 0);
  compare_fixture_assert (fixture, "added Voice; moved Meet");
}

static void
test_removed (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_move (fixture, fixture->actions[0], fixture->priority, COHESION_PRIORITY_LIST_ACTIONS, 3);
  compare_fixture_remove (fixture, fixture->themes[0]);
  compare_fixture_assert (fixture, "removed Relationships");
}

/* A little at a time it finds the same, in the same order. */
static void
test_steps (CompareFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionComparison) whole = NULL;
  g_autoptr (CohesionComparison) comparison = NULL;
  GPtrArray *expected, *found;
  guint n_steps = 1;

  compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME,
                       COHESION_THEME_TITLE, "Voice");
  compare_fixture_move (fixture, fixture->actions[0], fixture->priority, COHESION_PRIORITY_LIST_ACTIONS, 3);
  compare_fixture_remove (fixture, fixture->actions[1]);
  whole = compare_fixture_compare (fixture);
  expected = cohesion_comparison_get_differences (whole);
  comparison = cohesion_comparison_begin (cohesion_comparison_get_before (whole),
                                          cohesion_comparison_get_after (whole));
  while (cohesion_comparison_advance (comparison, 1))
    n_steps++;
  found = cohesion_comparison_get_differences (comparison);
  g_assert_cmpuint (n_steps, >, 10);
  g_assert_cmpuint (found->len, ==, expected->len);
  g_assert_cmpuint (found->len, ==, 3);
  for (guint i = 0; i < found->len; i++)
    {
      const CohesionDifference *a = g_ptr_array_index (expected, i), *b = g_ptr_array_index (found, i);

      g_assert_true (a->type == b->type && a->node == b->node && a->field == b->field);
    }
}

static void
test_moved (CompareFixture *fixture, gconstpointer data)
{
  compare_fixture_move (fixture, fixture->priority, fixture->themes[1], COHESION_THEME_LIST_PRIORITIES, 0);
  compare_fixture_assert (fixture, "moved Meet");
}

static void
test_reordered (CompareFixture *fixture, gconstpointer data)
{
  /* One that was dragged to the end is one difference, not three. */
  compare_fixture_move (fixture, fixture->actions[0], fixture->priority, COHESION_PRIORITY_LIST_ACTIONS, 3);
  compare_fixture_assert (fixture, "reordered Summer of Festivals");
}

static void
test_reordered_and_added (CompareFixture *fixture, gconstpointer data)
{
  CohesionNode *added = cohesion_document_add (fixture->document, fixture->priority,
                                               COHESION_PRIORITY_LIST_ACTIONS, 0, COHESION_KIND_ACTION);

  cohesion_document_set_text (fixture->document, added, COHESION_ACTION_TITLE, "New");
  compare_fixture_remove (fixture, fixture->actions[1]);
  compare_fixture_assert (fixture, "added New; removed Faith forum");
}

static void
test_reworded (CompareFixture *fixture, gconstpointer data)
{
  cohesion_document_set_text (fixture->document, fixture->themes[1], COHESION_THEME_TITLE, "Belonging");
  cohesion_document_set_text (fixture->document, fixture->actions[0], COHESION_ACTION_CODE, "A1");
  compare_fixture_assert (fixture, "changed Summer of Festivals; reworded Belonging");
}

static void
test_status (CompareFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *type;
  } cases[] = {
    { NULL, "green", "status Summer of Festivals" },
    { NULL, "notStarted", "" },
    { "green", "amber", "troubled Summer of Festivals" },
    { "amber", "red", "troubled Summer of Festivals" },
    { "red", "amber", "status Summer of Festivals" },
    { "amber", "blue", "completed Summer of Festivals" },
    { "blue", "green", "status Summer of Festivals" },
    { "blue", "red", "troubled Summer of Festivals" },
    { "green", "abandoned", "abandoned Summer of Festivals" },
    { "blue", "blue", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cohesion_document_set_text (fixture->document, fixture->actions[0], COHESION_ACTION_STATUS,
                                  cases[i].from);
      compare_fixture_freeze (fixture);
      cohesion_document_choose (fixture->document, fixture->actions[0], COHESION_ACTION_STATUS, cases[i].to);
      compare_fixture_assert (fixture, cases[i].type);
    }
}

static void
test_status_tells_all_of_itself (CompareFixture *fixture, gconstpointer data)
{
  CohesionNode *action = fixture->actions[0];

  cohesion_document_set_text (fixture->document, action, COHESION_ACTION_STATUS, "blue");
  cohesion_document_set_text (fixture->document, action, COHESION_ACTION_STATUS_COMMENT, "Done well");
  cohesion_document_set_text (fixture->document, action, COHESION_ACTION_COMPLETED_ON, "2026-05-03");
  cohesion_document_set_text (fixture->document, action, COHESION_ACTION_COMPLETION_EVIDENCE, "Report");
  compare_fixture_assert (fixture, "completed Summer of Festivals");
}

static void
test_update (CompareFixture *fixture, gconstpointer data)
{
  CohesionUpdateDraft draft = { .done = "Stage booked" };

  /* That the status is as it was is not a change of the action. */
  cohesion_document_add_update (fixture->document, fixture->actions[0], &draft);
  compare_fixture_assert (fixture, "recorded Stage booked");
}

static void
test_deadline (CompareFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *type;
  } cases[] = {
    { "30 June 2026", "30 September 2026", "slipped Summer of Festivals" },
    { "30 September 2026", "30 June 2026", "broughtForward Summer of Festivals" },
    { "30 June 2026", "June 2026", "broughtForward Summer of Festivals" },
    { NULL, "June 2026", "dated Summer of Festivals" },
    { "June 2026", NULL, "undated Summer of Festivals" },
    { "June 2026", "June 2026", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      compare_fixture_set_deadline (fixture, fixture->actions[0], cases[i].from);
      compare_fixture_freeze (fixture);
      compare_fixture_set_deadline (fixture, fixture->actions[0], cases[i].to);
      compare_fixture_assert (fixture, cases[i].type);
    }
}

static void
test_milestone (CompareFixture *fixture, gconstpointer data)
{
  CohesionNode *milestone = compare_fixture_add (fixture, fixture->actions[0],
                                                 COHESION_ACTION_LIST_MILESTONES, COHESION_KIND_MILESTONE,
                                                 COHESION_MILESTONE_TITLE, "Stage");

  compare_fixture_set_deadline (fixture, milestone, "May 2026");
  compare_fixture_freeze (fixture);
  compare_fixture_set_deadline (fixture, milestone, "June 2026");
  cohesion_document_set_text (fixture->document, milestone, COHESION_MILESTONE_DONE_ON, "2026-06-02");
  compare_fixture_assert (fixture, "slipped Stage; completed Stage");
}

static void
test_measure (CompareFixture *fixture, gconstpointer data)
{
  CohesionNode *measure = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_MEASURES,
                                               COHESION_KIND_MEASURE, COHESION_MEASURE_TITLE, "Belonging");
  CohesionNode *reading = compare_fixture_add (fixture, measure, COHESION_MEASURE_LIST_READINGS,
                                               COHESION_KIND_READING, COHESION_READING_PERIOD, "2025");

  cohesion_document_set_text (fixture->document, reading, COHESION_READING_VALUE, "60");
  compare_fixture_freeze (fixture);
  /* The reading that changed how the measure stands is told with it; another speaks for itself. */
  reading = compare_fixture_add (fixture, measure, COHESION_MEASURE_LIST_READINGS, COHESION_KIND_READING,
                                 COHESION_READING_PERIOD, "2026");
  cohesion_document_set_text (fixture->document, reading, COHESION_READING_VALUE, "64");
  compare_fixture_assert (fixture, "measure Belonging");
  compare_fixture_freeze (fixture);
  compare_fixture_add (fixture, measure, COHESION_MEASURE_LIST_READINGS, COHESION_KIND_READING,
                       COHESION_READING_PERIOD, "2024");
  compare_fixture_assert (fixture, "added ");
}

static void
test_risk (CompareFixture *fixture, gconstpointer data)
{
  CohesionNode *risk = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_RISKS,
                                            COHESION_KIND_RISK, COHESION_RISK_EVENT, "No hall");
  g_auto (CohesionValue) four = cohesion_value_integer (4);

  compare_fixture_freeze (fixture);
  cohesion_document_set_value (fixture->document, risk, COHESION_RISK_LIKELIHOOD, &four);
  cohesion_document_set_value (fixture->document, risk, COHESION_RISK_IMPACT, &four);
  cohesion_document_set_text (fixture->document, risk, COHESION_RISK_EFFECT, "Fewer come");
  compare_fixture_assert (fixture, "risk No hall; reworded No hall");
}

static void
test_many (CompareFixture *fixture, gconstpointer data)
{
  CohesionNode *lead = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_PARTIES,
                                            COHESION_KIND_PARTY, COHESION_PARTY_ROLE, "Head of Culture");
  g_autoptr (CohesionComparison) comparison = NULL;
  g_autoptr (GPtrArray) led = NULL;
  const CohesionDifference *difference;

  cohesion_document_set_text (fixture->document, fixture->actions[0], COHESION_ACTION_LEAD,
                              cohesion_node_get_id (lead));
  cohesion_document_set_text (fixture->document, fixture->actions[0], COHESION_ACTION_STATUS, "amber");
  compare_fixture_set_deadline (fixture, fixture->actions[0], "June 2026");
  compare_fixture_assert (fixture, "troubled Summer of Festivals; dated Summer of Festivals; "
                                   "lead Summer of Festivals; added Head of Culture");
  comparison = compare_fixture_compare (fixture);
  led = cohesion_comparison_get (comparison, COHESION_DIFFERENCE_LEAD);
  g_assert_cmpuint (led->len, ==, 1);
  difference = g_ptr_array_index (led, 0);
  g_assert_true (difference->node == fixture->actions[0]);
  g_assert_true (cohesion_node_get_tree (difference->other) == cohesion_comparison_get_before (comparison));
  g_assert_cmpint (difference->field, ==, COHESION_ACTION_LEAD);
}

/* How the strategy is kept is no change of it. */
static void
test_bookkeeping (CompareFixture *fixture, gconstpointer data)
{
  CohesionNode *period = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_PERIODS,
                                              COHESION_KIND_PERIOD, COHESION_PERIOD_LABEL, "Quarter 1");
  CohesionNode *report = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_REPORTS,
                                              COHESION_KIND_REPORT, COHESION_REPORT_TITLE, "Progress");

  compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_VIEWS, COHESION_KIND_SAVED_VIEW,
                       COHESION_SAVED_VIEW_NAME, "Mine");
  compare_fixture_assert (fixture, "added Progress");
  compare_fixture_freeze (fixture);
  cohesion_document_set_text (fixture->document, period, COHESION_PERIOD_LABEL, "Quarter 2");
  cohesion_document_set_text (fixture->document, report, COHESION_REPORT_STATE, "dispatched");
  compare_fixture_assert (fixture, "");
  compare_fixture_remove (fixture, period);
  cohesion_document_set_text (fixture->document, fixture->actions[0], COHESION_ACTION_ADDED, "2026-05-15");
  compare_fixture_assert (fixture, "");
}

static guint
count_told (CompareFixture *fixture, CohesionNode *holder)
{
  g_autoptr (CohesionComparison) comparison = compare_fixture_compare (fixture);
  g_autoptr (GPtrArray) told = cohesion_comparison_tell (comparison, holder);

  return told->len;
}

/* Of one portfolio, its actions, what is below them, and what they are judged by. */
static void
test_portfolio (CompareFixture *fixture, gconstpointer data)
{
  CohesionNode *culture = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_PARTIES,
                                               COHESION_KIND_PARTY, COHESION_PARTY_ROLE, "Culture");
  CohesionNode *housing = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_PARTIES,
                                               COHESION_KIND_PARTY, COHESION_PARTY_ROLE, "Housing");
  CohesionNode *measure = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_MEASURES,
                                               COHESION_KIND_MEASURE, COHESION_MEASURE_TITLE, "Visitors");
  const char *measures[] = { cohesion_node_get_id (measure), NULL };

  cohesion_document_set_text (fixture->document, fixture->actions[0], COHESION_ACTION_PORTFOLIO_HOLDER,
                              cohesion_node_get_id (culture));
  cohesion_document_set_text (fixture->document, fixture->actions[1], COHESION_ACTION_PORTFOLIO_HOLDER,
                              cohesion_node_get_id (housing));
  cohesion_document_set_strings (fixture->document, fixture->actions[0], COHESION_ACTION_MEASURES, measures);
  compare_fixture_freeze (fixture);
  cohesion_document_set_text (fixture->document, fixture->actions[0], COHESION_ACTION_STATUS, "amber");
  cohesion_document_set_text (fixture->document, fixture->actions[1], COHESION_ACTION_STATUS, "red");
  cohesion_document_set_text (fixture->document, measure, COHESION_MEASURE_TITLE, "Guests");
  compare_fixture_add (fixture, fixture->actions[0], COHESION_ACTION_LIST_MILESTONES, COHESION_KIND_MILESTONE,
                       COHESION_MILESTONE_TITLE, "Hall booked");
  g_assert_cmpuint (count_told (fixture, NULL), ==, 4);
  g_assert_cmpuint (count_told (fixture, culture), ==, 3);
  g_assert_cmpuint (count_told (fixture, housing), ==, 1);
  /* What was removed was somebody’s. */
  compare_fixture_remove (fixture, fixture->actions[1]);
  g_assert_cmpuint (count_told (fixture, housing), ==, 1);
}

static void
test_every_kind (void)
{
  g_autoptr (CohesionTree) whole = cohesion_sample_whole ();
  g_autoptr (CohesionTree) same = compare_fixture_copy (whole);
  g_autoptr (CohesionComparison) comparison = cohesion_comparison_new (whole, same);

  g_assert_cmpuint (cohesion_comparison_get_differences (comparison)->len, ==, 0);
}

/* Whatever two versions are, every difference can be told, and its type has a label. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (CohesionTree) before = cohesion_sample_random (rand, 60);
      g_autoptr (CohesionTree) after = cohesion_sample_random (rand, 60);
      g_autoptr (CohesionComparison) comparison = cohesion_comparison_new (before, after);
      GPtrArray *found = cohesion_comparison_get_differences (comparison);

      g_assert_true (cohesion_comparison_get_after (comparison) == after);
      for (guint j = 0; j < found->len; j++)
        {
          CohesionDifference *difference = g_ptr_array_index (found, j);
          g_autofree char *sentence = cohesion_difference_describe (difference);

          g_assert_cmpstr (sentence, !=, "");
          g_assert_cmpstr (cohesion_difference_type_get_label (difference->type), !=, "");
        }
    }
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/comparison/" path, CompareFixture, NULL, compare_fixture_set_up, func,                       \
              compare_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("none", test_none);
  ADD ("added", test_added);
  ADD ("removed", test_removed);
  ADD ("steps", test_steps);
  ADD ("moved", test_moved);
  ADD ("reordered", test_reordered);
  ADD ("reordered-and-added", test_reordered_and_added);
  ADD ("reworded", test_reworded);
  ADD ("status", test_status);
  ADD ("status-tells-all-of-itself", test_status_tells_all_of_itself);
  ADD ("update", test_update);
  ADD ("deadline", test_deadline);
  ADD ("bookkeeping", test_bookkeeping);
  ADD ("portfolio", test_portfolio);
  ADD ("milestone", test_milestone);
  ADD ("measure", test_measure);
  ADD ("risk", test_risk);
  ADD ("many", test_many);
  g_test_add_func ("/comparison/every-kind", test_every_kind);
  g_test_add_func ("/comparison/random", test_random);
  return g_test_run ();
}
