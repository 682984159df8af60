#include "config.h"

#include "support/cohesion-plan.h"
#include "ui/overview/cohesion-overview-rows.h"

/* The sentences in the rows of the overview. */

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
add_late (CohesionPlan *plan, const char *promised, const char *due)
{
  CohesionNode *action = cohesion_plan_add_action (plan, "Late", "red");

  cohesion_plan_set_deadline (action, COHESION_ACTION_DEADLINE, due);
  cohesion_plan_set_deadline (action, COHESION_ACTION_ORIGINAL_DEADLINE, promised);
  return action;
}

static CohesionNode *
add_note (CohesionNode *action, const char *on, const char *from, const char *to, const char *category)
{
  CohesionNode *note = cohesion_build_add (action, COHESION_ACTION_LIST_DEADLINE_CHANGES,
                                           COHESION_KIND_DEADLINE_CHANGE);

  cohesion_plan_set_deadline (note, COHESION_DEADLINE_CHANGE_FROM, from);
  cohesion_plan_set_deadline (note, COHESION_DEADLINE_CHANGE_TO, to);
  cohesion_build_set_text (note, COHESION_DEADLINE_CHANGE_ON, on);
  cohesion_build_set_text (note, COHESION_DEADLINE_CHANGE_REASON_CATEGORY, category);
  return note;
}

static void
assert_trouble (CohesionNode *action, guint day, const char *expected)
{
  g_autofree char *text = cohesion_action_describe_trouble (action, COHESION_DATE_INIT (2026, 11, day));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_weeks (CohesionPlan *plan, gconstpointer data)
{
  assert_trouble (add_late (plan, NULL, "9 November 2026"), 22,
                  "No lead; was due 9 November 2026, 13 days ago\nNobody has said why.");
  assert_trouble (add_late (plan, "19 October 2026", "9 November 2026"), 23,
                  "No lead; was due 9 November 2026, 2 weeks ago\n"
                  "First promised for 19 October 2026; put off by 3 weeks\n"
                  "Nobody has said why. The new deadline has not been approved.");
}

/* Beside the comment on the status, the reason for each slip and who agreed to it. */
static void
test_reasons (CohesionPlan *plan, gconstpointer data)
{
  CohesionNode *action = add_late (plan, "19 October 2026", "9 November 2026");
  CohesionNode *note = add_note (action, "2026-10-12", "19 October 2026", "9 November 2026", "thirdParty");

  cohesion_build_set_text (note, COHESION_DEADLINE_CHANGE_REASON, "The hall was let");
  assert_trouble (action, 12,
                  "No lead; was due 9 November 2026, 3 days ago\n"
                  "First promised for 19 October 2026; put off by 3 weeks\n"
                  "Third party: The hall was let. The new deadline has not been approved.");
  add_note (action, "2026-11-02", "9 November 2026", "23 November 2026", "resources");
  cohesion_plan_set_deadline (action, COHESION_ACTION_DEADLINE, "23 November 2026");
  cohesion_build_set_text (action, COHESION_ACTION_STATUS_COMMENT, "No staff.");
  assert_trouble (action, 26,
                  "No lead; was due 23 November 2026, 3 days ago\n"
                  "No staff.\n"
                  "First promised for 19 October 2026; put off by 5 weeks\n"
                  "On 12 October 2026 it was put back by 3 weeks, to 9 November 2026. Third party: The hall "
                  "was let. The new deadline has not been approved.\n"
                  "On 2 November 2026 it was put back by 2 weeks, to 23 November 2026. Resources. The new "
                  "deadline has not been approved.");
}

#define ADD(path, func) g_test_add ("/overview-rows/" path, CohesionPlan, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("weeks", test_weeks);
  ADD ("reasons", test_reasons);
  return g_test_run ();
}
