#include "config.h"

#include "model/cohesion-standing.h"
#include "model/cohesion-status.h"
#include "support/cohesion-plan.h"

static const CohesionDate today = COHESION_DATE_INIT (2026, 11, 28);

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

static void
test_last_update (CohesionPlan *plan, gconstpointer data)
{
  CohesionNode *action = cohesion_plan_add_action (plan, "x", "green");
  CohesionNode *update;

  g_assert_null (cohesion_action_get_last_update (action));
  cohesion_plan_add_update (action, "2026-04-08", NULL, "green");
  update = cohesion_plan_add_update (action, "2026-10-12", "green", "green");
  cohesion_plan_add_update (action, "2026-05-01", NULL, "green");
  g_assert_true (cohesion_action_get_last_update (action) == update);
  update = cohesion_plan_add_update (action, "2026-10-12", "green", "green");
  g_assert_true (cohesion_action_get_last_update (action) == update);
}

static const struct
{
  const char *status;
  const char *update;
  int stale_days;
  gboolean stale;
  const char *added;
} stale[] = {
  { "green", "2026-11-01", 0, FALSE },
  { "green", "2026-08-28", 0, FALSE },
  { "green", "2026-08-27", 0, TRUE },
  { "green", NULL, 0, TRUE },
  { "blue", NULL, 0, FALSE },
  { "abandoned", NULL, 0, FALSE },
  { "green", "2026-11-01", 10, TRUE },
  { "green", "2026-08-27", 365, FALSE },
  { "green", NULL, 0, FALSE, "2026-11-20" },
  { "green", NULL, 0, TRUE, "2026-08-27" },
  { "green", "2026-08-27", 0, TRUE, "2026-11-20" },
};

static void
test_stale (CohesionPlan *plan, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stale); i++)
    {
      CohesionNode *action = cohesion_plan_add_action (plan, "x", stale[i].status);

      cohesion_build_set_integer (cohesion_tree_get_settings (plan->tree), COHESION_SETTINGS_STALE_DAYS,
                                  stale[i].stale_days ? stale[i].stale_days : COHESION_UNSET);
      cohesion_build_set_text (action, COHESION_ACTION_ADDED, stale[i].added);
      if (stale[i].update)
        cohesion_plan_add_update (action, stale[i].update, NULL, "green");
      g_assert_cmpint (cohesion_action_is_stale (action, today), ==, stale[i].stale);
    }
}

/* An update of last month is not enough once those of the period are late. */
static void
test_stale_in_period (CohesionPlan *plan, gconstpointer data)
{
  CohesionNode *action = cohesion_plan_add_action (plan, "x", "green");
  CohesionNode *period = cohesion_plan_add_period (plan, "Q2", "2026-08-01", "2026-10-31", "2026-11-10");
  CohesionNode *update = cohesion_plan_add_update (action, "2026-11-05", NULL, "green");

  g_assert_true (cohesion_action_is_stale (action, today));
  g_assert_false (cohesion_action_is_stale (action, COHESION_DATE_INIT (2026, 11, 10)));
  cohesion_build_set_text (action, COHESION_ACTION_ADDED, "2026-11-01");
  g_assert_false (cohesion_action_is_stale (action, today));
  cohesion_build_set_text (action, COHESION_ACTION_ADDED, "2026-10-31");
  g_assert_true (cohesion_action_is_stale (action, today));
  cohesion_build_set_text (update, COHESION_UPDATE_PERIOD, cohesion_node_get_id (period));
  g_assert_false (cohesion_action_is_stale (action, today));
}

static void
test_update_in_period (CohesionPlan *plan, gconstpointer data)
{
  CohesionNode *node = cohesion_plan_add_period (plan, "Q2", "2026-07-01", "2026-09-30", NULL);
  CohesionNode *other = cohesion_plan_add_period (plan, "Q3", "2026-10-01", "2026-12-31", NULL);
  CohesionNode *action = cohesion_plan_add_action (plan, "x", "green");
  CohesionNode *update = cohesion_plan_add_update (action, "2026-08-05", NULL, "green");
  CohesionReportingPeriod period;

  g_assert_true (cohesion_reporting_period_read (node, &period));
  g_assert_true (cohesion_action_get_update_in_period (action, &period) == update);
  cohesion_build_set_text (update, COHESION_UPDATE_PERIOD, cohesion_node_get_id (other));
  g_assert_null (cohesion_action_get_update_in_period (action, &period));
  /* A period that is gone says nothing. */
  cohesion_build_set_text (update, COHESION_UPDATE_PERIOD, "00000000-0000-4000-8000-000000000000");
  g_assert_true (cohesion_action_get_update_in_period (action, &period) == update);
}

static const struct
{
  const char *status;
  const char *deadline;
  guint days;
  CohesionLateness lateness;
  const char *sentence;
} late[] = {
  { "green", "28 November 2026", 0, COHESION_LATENESS_NONE, "Not overdue" },
  { "green", "27 November 2026", 1, COHESION_LATENESS_AMBER, "Overdue: 1 day late" },
  { "green", "31 August 2026", 89, COHESION_LATENESS_AMBER, "Overdue: 13 weeks late" },
  { "green", "30 August 2026", 90, COHESION_LATENESS_RED, "Seriously overdue: 13 weeks late" },
  { "blue", "30 August 2026", 0, COHESION_LATENESS_NONE, "Not overdue" },
  { "green", NULL, 0, COHESION_LATENESS_NONE, "Not overdue" },
};

static void
test_lateness (CohesionPlan *plan, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (late); i++)
    {
      CohesionNode *action = cohesion_plan_add_action (plan, "x", late[i].status);
      g_autofree char *sentence = NULL;

      cohesion_plan_set_deadline (action, COHESION_ACTION_DEADLINE, late[i].deadline);
      g_assert_cmpuint (cohesion_action_get_days_late (action, today), ==, late[i].days);
      g_assert_cmpint (cohesion_action_get_lateness (action, today), ==, late[i].lateness);
      sentence = cohesion_action_describe_lateness (action, today);
      g_assert_cmpstr (sentence, ==, late[i].sentence);
    }
}

/* The council says from when on it is late. */
static void
test_lateness_by_settings (CohesionPlan *plan, gconstpointer data)
{
  CohesionNode *action = cohesion_plan_add_action (plan, "x", "green");
  CohesionNode *settings = cohesion_tree_get_settings (plan->tree);

  cohesion_plan_set_deadline (action, COHESION_ACTION_DEADLINE, "18 November 2026");
  cohesion_build_set_integer (settings, COHESION_SETTINGS_AMBER_DAYS, 11);
  g_assert_cmpint (cohesion_action_get_lateness (action, today), ==, COHESION_LATENESS_NONE);
  cohesion_build_set_integer (settings, COHESION_SETTINGS_AMBER_DAYS, 10);
  g_assert_cmpint (cohesion_action_get_lateness (action, today), ==, COHESION_LATENESS_AMBER);
  cohesion_build_set_integer (settings, COHESION_SETTINGS_RED_DAYS, 10);
  g_assert_cmpint (cohesion_action_get_lateness (action, today), ==, COHESION_LATENESS_RED);
}

/* A missed time of a recurring deadline is late by its own day. */
static void
test_lateness_of_an_occurrence (CohesionPlan *plan, gconstpointer data)
{
  CohesionNode *action = cohesion_plan_add_action (plan, "x", "green");

  cohesion_plan_set_deadline (action, COHESION_ACTION_DEADLINE, "quarterly");
  g_assert_cmpuint (cohesion_action_get_days_late (action, today), ==, 0);
  cohesion_plan_add_occurrence (action, "2026-06-30", "2026-06-20");
  g_assert_cmpuint (cohesion_action_get_days_late (action, today), ==, 59);
}

static const struct
{
  const char *original;
  const char *current;
  gboolean known;
  int days;
  const char *sentence;
} slips[] = {
  { "30 September 2026", "31 March 2027", TRUE, 182, "Put back by 26 weeks" },
  { "30 September 2026", "1 October 2026", TRUE, 1, "Put back by 1 day" },
  { "30 September 2026", "30 September 2026", TRUE, 0, "The deadline is the one that was adopted" },
  { "30 September 2026", "28 September 2026", TRUE, -2, "Brought forward by 2 days" },
  { "ongoing", "28 September 2026", FALSE, 77, NULL },
  { NULL, "28 September 2026", FALSE, 77, NULL },
};

static void
test_slip (CohesionPlan *plan, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      CohesionNode *action = cohesion_plan_add_action (plan, "x", "green");
      g_autofree char *sentence = NULL;
      int days = 77;

      cohesion_plan_set_deadline (action, COHESION_ACTION_ORIGINAL_DEADLINE, slips[i].original);
      cohesion_plan_set_deadline (action, COHESION_ACTION_DEADLINE, slips[i].current);
      g_assert_cmpint (cohesion_action_get_slip_days (action, &days), ==, slips[i].known);
      g_assert_cmpint (days, ==, slips[i].days);
      sentence = cohesion_action_describe_slip (action);
      g_assert_cmpstr (sentence, ==, slips[i].sentence);
    }
}

static const struct
{
  const char *first;
  const char *second_before;
  const char *second;
  int progress[2];
  CohesionHeading heading;
  const char *word;
} headings[] = {
  { "green", "green", "amber", { -1, -1 }, COHESION_HEADING_WORSE, "Getting worse" },
  { "amber", "amber", "red", { -1, -1 }, COHESION_HEADING_WORSE, "Getting worse" },
  { "red", "red", "green", { -1, -1 }, COHESION_HEADING_BETTER, "Improving" },
  { "green", "green", "blue", { -1, -1 }, COHESION_HEADING_BETTER, "Improving" },
  { "amber", "amber", "amber", { -1, -1 }, COHESION_HEADING_STEADY, "No change" },
  { "amber", "amber", "amber", { 20, 40 }, COHESION_HEADING_BETTER, "Improving" },
  { "amber", "amber", "amber", { 40, 20 }, COHESION_HEADING_WORSE, "Getting worse" },
  { "amber", "amber", "amber", { 40, 40 }, COHESION_HEADING_STEADY, "No change" },
  { "notStarted", "notStarted", "green", { -1, -1 }, COHESION_HEADING_UNKNOWN, "Not known yet" },
  { "green", "green", "noUpdate", { -1, -1 }, COHESION_HEADING_UNKNOWN, "Not known yet" },
  { "green", "green", "abandoned", { -1, -1 }, COHESION_HEADING_UNKNOWN, "Not known yet" },
  /* Of a single update, what was before it. */
  { NULL, "green", "amber", { -1, -1 }, COHESION_HEADING_WORSE, "Getting worse" },
  { NULL, NULL, "amber", { -1, -1 }, COHESION_HEADING_UNKNOWN, "Not known yet" },
};

static void
add_update (CohesionNode *action, const char *date, const char *before, const char *after, int progress)
{
  CohesionNode *update = cohesion_plan_add_update (action, date, before, after);

  if (progress >= 0)
    cohesion_build_set_integer (update, COHESION_UPDATE_PROGRESS, progress);
}

static void
test_heading (CohesionPlan *plan, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      CohesionNode *action = cohesion_plan_add_action (plan, "x", headings[i].second);
      g_autofree char *word = NULL;

      g_assert_cmpint (cohesion_action_get_heading (action), ==, COHESION_HEADING_UNKNOWN);
      if (headings[i].first)
        add_update (action, "2026-04-08", NULL, headings[i].first, headings[i].progress[0]);
      add_update (action, "2026-10-08", headings[i].second_before, headings[i].second,
                  headings[i].progress[1]);
      g_assert_cmpint (cohesion_action_get_heading (action), ==, headings[i].heading);
      word = cohesion_action_describe_heading (action);
      g_assert_cmpstr (word, ==, headings[i].word);
    }
}

#define ADD(path, func) g_test_add ("/standing/" path, CohesionPlan, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("last-update", test_last_update);
  ADD ("stale", test_stale);
  ADD ("stale-in-period", test_stale_in_period);
  ADD ("update-in-period", test_update_in_period);
  ADD ("lateness", test_lateness);
  ADD ("lateness-by-settings", test_lateness_by_settings);
  ADD ("lateness-of-an-occurrence", test_lateness_of_an_occurrence);
  ADD ("slip", test_slip);
  ADD ("heading", test_heading);
  return g_test_run ();
}
