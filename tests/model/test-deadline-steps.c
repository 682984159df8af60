#include "config.h"

#include "model/cohesion-deadline-steps.h"
#include "model/cohesion-sentence.h"
#include "support/cohesion-plan.h"

static void
set_up (CohesionPlan *plan, gconstpointer data)
{
  cohesion_plan_init (plan);
}

static void
tear_down (CohesionPlan *plan, gconstpointer data)
{
  cohesion_plan_clear (plan);
}

static CohesionNode *
add_note (CohesionNode *action, const char *on, const char *from, const char *to)
{
  CohesionNode *note = cohesion_build_add (action, COHESION_ACTION_LIST_DEADLINE_CHANGES,
                                           COHESION_KIND_DEADLINE_CHANGE);

  cohesion_plan_set_deadline (note, COHESION_DEADLINE_CHANGE_FROM, from);
  cohesion_plan_set_deadline (note, COHESION_DEADLINE_CHANGE_TO, to);
  cohesion_build_set_text (note, COHESION_DEADLINE_CHANGE_ON, on);
  return note;
}

/* The sentences of all steps, a line each. */
static void
assert_steps (CohesionNode *action, const char *expected)
{
  g_autoptr (GArray) steps = cohesion_action_list_deadline_steps (action, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *line = cohesion_deadline_step_describe (
          &g_array_index (steps, CohesionDeadlineStep, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* 156.4 and 165.3 weeks are 321.7: what is told of the parts is what is told of the whole. */
static void
test_parts_add_up (CohesionPlan *plan, gconstpointer data)
{
  CohesionNode *action = cohesion_plan_add_action (plan, "Memories", "amber");
  CohesionNode *note = add_note (action, "2020-05-14", "31 August 2020", "31 August 2023");
  g_autoptr (GArray) steps = NULL;

  cohesion_build_set_text (note, COHESION_DEADLINE_CHANGE_REASON_CATEGORY, "external");
  cohesion_build_set_text (note, COHESION_DEADLINE_CHANGE_REASON, "Visits had to stop");
  note = add_note (action, "2023-06-08", "31 August 2023", "31 October 2026");
  cohesion_build_set_text (note, COHESION_DEADLINE_CHANGE_REASON_CATEGORY, "resources");
  cohesion_plan_set_deadline (action, COHESION_ACTION_ORIGINAL_DEADLINE, "31 August 2020");
  cohesion_plan_set_deadline (action, COHESION_ACTION_DEADLINE, "31 October 2026");
  assert_steps (
      action, "On 14 May 2020 it was put back by 157 weeks, to 31 August 2023. External: Visits had to stop. "
              "The new deadline has not been approved.\n"
              "On 8 June 2023 it was put back by 165 weeks, to 31 October 2026. Resources. "
              "The new deadline has not been approved.");
  steps = cohesion_action_list_deadline_steps (action, NULL);
  g_assert_cmpint (g_array_index (steps, CohesionDeadlineStep, 0).weeks +
                       g_array_index (steps, CohesionDeadlineStep, 1).weeks,
                   ==, 322);
  g_assert_false (cohesion_deadline_steps_are_approved (steps));
}

/* What nobody noted is told as such, before, between and after what was. */
static void
test_gaps (CohesionPlan *plan, gconstpointer data)
{
  CohesionNode *action = cohesion_plan_add_action (plan, "Fair", "amber");

  cohesion_plan_set_deadline (action, COHESION_ACTION_ORIGINAL_DEADLINE, "30 June 2026");
  cohesion_plan_set_deadline (action, COHESION_ACTION_DEADLINE, "29 June 2026");
  add_note (action, NULL, "30 July 2026", "6 August 2026");
  assert_steps (action, "It was put back by 4 weeks, to 30 July 2026. Nobody has said why. The new deadline "
                        "has not been approved.\n"
                        "It was put back by 7 days, to 6 August 2026. Nobody has said why. The new deadline "
                        "has not been approved.\n"
                        "It was brought forward by 5 weeks, to 29 June 2026. Nobody has said why. The new "
                        "deadline has not been approved.");
}

/* The same day in other words is no step; a deadline that is no day is. */
static void
test_words (CohesionPlan *plan, gconstpointer data)
{
  CohesionNode *action = cohesion_plan_add_action (plan, "Fair", "amber");
  g_autoptr (GArray) steps = NULL;

  assert_steps (action, "");
  cohesion_plan_set_deadline (action, COHESION_ACTION_ORIGINAL_DEADLINE, "30 June 2026");
  cohesion_plan_set_deadline (action, COHESION_ACTION_DEADLINE, "June 2026");
  assert_steps (action, "");
  cohesion_plan_set_deadline (action, COHESION_ACTION_DEADLINE, "ongoing");
  assert_steps (action, "It was changed to “ongoing”. Nobody has said why. The new deadline has not been "
                        "approved.");
  steps = cohesion_action_list_deadline_steps (action, action);
  g_assert_cmpuint (steps->len, ==, 0);
  g_assert_false (cohesion_deadline_steps_are_approved (steps));
}

/* Without an original deadline, the first note says what was promised. */
static void
test_first (CohesionPlan *plan, gconstpointer data)
{
  CohesionNode *action = cohesion_plan_add_action (plan, "Fair", "amber");
  CohesionNode *note;

  cohesion_plan_set_deadline (action, COHESION_ACTION_DEADLINE, "30 June 2026");
  g_assert_null (cohesion_action_get_first_deadline (action));
  assert_steps (action, "");
  note = add_note (action, NULL, "1 June 2026", "30 June 2026");
  g_assert_true (cohesion_action_get_first_deadline (action) ==
                 cohesion_node_get_deadline (note, COHESION_DEADLINE_CHANGE_FROM));
}

static void
test_sentences (void)
{
  static const char *const cases[][3] = {
    { "It rained.", "", "It rained." },
    { "It rained.", " \n", "It rained." },
    { "It rained.", "The hall\nwas let", "It rained. The hall was let." },
    { "It rained.", "Was it?", "It rained. Was it?" },
    { "", "The hall was let", "The hall was let." },
    { "", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *joined = cohesion_sentences_join (cases[i][0], cases[i][1]);

      g_assert_cmpstr (joined, ==, cases[i][2]);
    }
}

#define ADD(path, func) g_test_add ("/deadline-steps/" path, CohesionPlan, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("parts-add-up", test_parts_add_up);
  ADD ("gaps", test_gaps);
  ADD ("words", test_words);
  ADD ("first", test_first);
  g_test_add_func ("/deadline-steps/sentences", test_sentences);
  return g_test_run ();
}
