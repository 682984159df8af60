#include "config.h"

#include "model/cohesion-occurrence.h"
#include "model/cohesion-status.h"
#include "support/cohesion-plan.h"

static CohesionDate
day_of (const char *iso)
{
  CohesionDate date = COHESION_DATE_NONE;

  if (iso)
    g_assert_true (cohesion_date_parse_iso (iso, &date));
  return date;
}

/* What a deadline is next due by, and whether it is overdue, after the times that are recorded. */
static const struct
{
  const char *deadline;
  const char *met;     /* the day of the time that was recorded last */
  const char *done_on; /* when it was met; not done if NULL */
  const char *today;
  const char *due;
  gboolean recurs;
  gboolean overdue;
} cases[] = {
  /* Nothing recorded: years of history are nobody’s fault. */
  { "by end of September annually", NULL, NULL, "2026-11-28", "2027-09-30", TRUE, FALSE },
  { "quarterly", NULL, NULL, "2026-11-28", "2026-12-31", TRUE, FALSE },
  /* The next one not met is due, early or late. */
  { "by end of September annually", "2026-09-30", "2026-10-03", "2026-11-28", "2027-09-30", TRUE, FALSE },
  { "by end of September annually", "2027-09-30", "2026-11-20", "2026-11-28", "2028-09-30", TRUE, FALSE },
  { "by end of September annually", "2025-09-30", "2025-09-20", "2026-09-30", "2026-09-30", TRUE, FALSE },
  { "by end of September annually", "2025-09-30", "2025-09-20", "2026-11-28", "2026-09-30", TRUE, TRUE },
  { "quarterly", "2026-06-30", "2026-07-01", "2026-11-28", "2026-09-30", TRUE, TRUE },
  /* Noted, but not done. */
  { "by end of September annually", "2025-09-30", NULL, "2026-11-28", "2027-09-30", TRUE, FALSE },
  /* Once only, or in no rhythm. */
  { "September 2026", NULL, NULL, "2026-11-28", "2026-09-30", FALSE, TRUE },
  { "ongoing", NULL, NULL, "2026-11-28", NULL, FALSE, FALSE },
  { NULL, NULL, NULL, "2026-11-28", NULL, FALSE, FALSE },
};

static void
assert_date (CohesionDate date, const char *iso)
{
  char buffer[COHESION_DATE_ISO_SIZE];

  if (iso == NULL)
    g_assert_cmpuint (date.year, ==, 0);
  else
    g_assert_cmpstr (cohesion_date_to_iso (date, buffer), ==, iso);
}

static void
test_due (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CohesionPlan plan;
      CohesionNode *action;

      cohesion_plan_init (&plan);
      action = cohesion_plan_add_action (&plan, "x", "green");
      cohesion_plan_set_deadline (action, COHESION_ACTION_DEADLINE, cases[i].deadline);
      if (cases[i].met)
        cohesion_plan_add_occurrence (action, cases[i].met, cases[i].done_on);
      g_assert_cmpint (cohesion_action_recurs (action), ==, cases[i].recurs);
      assert_date (cohesion_action_get_due (action, day_of (cases[i].today)), cases[i].due);
      g_assert_cmpint (cohesion_action_is_overdue (action, day_of (cases[i].today)), ==, cases[i].overdue);
      cohesion_build_set_text (action, COHESION_ACTION_STATUS, "abandoned");
      g_assert_false (cohesion_action_is_overdue (action, day_of (cases[i].today)));
      cohesion_plan_clear (&plan);
    }
}

/* Which time is met by what was done on a day. */
static const struct
{
  const char *deadline;
  const char *met;
  const char *done_on;
  const char *due;
} met[] = {
  { "by end of September annually", NULL, "2026-10-12", "2026-09-30" },
  { "by end of September annually", NULL, "2026-09-30", "2026-09-30" },
  { "by end of September annually", NULL, "2026-06-12", "2026-09-30" },
  { "by end of September annually", NULL, "2026-01-12", "2025-09-30" },
  { "quarterly", NULL, "2026-10-03", "2026-09-30" },
  { "quarterly", NULL, "2026-12-20", "2026-12-31" },
  { "monthly", NULL, "2026-03-02", "2026-02-28" },
  { "quarterly", "2026-03-31", "2026-12-20", "2026-06-30" },
  { "September 2026", NULL, "2026-10-12", NULL },
  { "ongoing", NULL, "2026-10-12", NULL },
  { NULL, NULL, "2026-10-12", NULL },
};

static void
test_met (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (met); i++)
    {
      CohesionPlan plan;
      CohesionNode *action;

      cohesion_plan_init (&plan);
      action = cohesion_plan_add_action (&plan, "x", "green");
      cohesion_plan_set_deadline (action, COHESION_ACTION_DEADLINE, met[i].deadline);
      if (met[i].met)
        cohesion_plan_add_occurrence (action, met[i].met, met[i].met);
      assert_date (cohesion_action_get_occurrence_due (action, day_of (met[i].done_on)), met[i].due);
      cohesion_plan_clear (&plan);
    }
}

/* A rhythm that ends: when its last time is met, nothing is due any more. */
static void
test_last_of_all (void)
{
  CohesionDeadlineParts parts = { .text = "Every quarter until March 2027",
                                  .date = { 2027, 3, 31 },
                                  .precision = COHESION_DEADLINE_PRECISION_MONTH,
                                  .recurrence = COHESION_DEADLINE_RECURRENCE_QUARTERLY };
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_new (&parts);
  CohesionPlan plan;
  CohesionNode *action;

  cohesion_plan_init (&plan);
  action = cohesion_plan_add_action (&plan, "x", "green");
  cohesion_build_set_deadline (action, COHESION_ACTION_DEADLINE, deadline);
  cohesion_plan_add_occurrence (action, "2027-03-31", "2027-04-02");
  cohesion_plan_add_occurrence (action, "2026-12-31", "2027-01-02");
  assert_date (cohesion_action_get_last_occurrence (action), "2027-03-31");
  assert_date (cohesion_action_get_due (action, day_of ("2027-05-01")), NULL);
  assert_date (cohesion_action_get_occurrence_due (action, day_of ("2027-05-01")), NULL);
  g_assert_false (cohesion_action_is_overdue (action, day_of ("2027-05-01")));
  cohesion_plan_clear (&plan);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/occurrence/due", test_due);
  g_test_add_func ("/occurrence/met", test_met);
  g_test_add_func ("/occurrence/last-of-all", test_last_of_all);
  return g_test_run ();
}
