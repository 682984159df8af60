#include "config.h"

#include "model/cohesion-returns.h"
#include "support/cohesion-plan.h"

typedef struct
{
  CohesionPlan plan;
  CohesionNode *culture;
  CohesionNode *housing;
  CohesionReportingPeriod period;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  cohesion_plan_init (&fixture->plan);
  fixture->culture = cohesion_plan_add_party (&fixture->plan, "Culture");
  fixture->housing = cohesion_plan_add_party (&fixture->plan, "Housing");
  g_assert_true (cohesion_reporting_period_read (
      cohesion_plan_add_period (&fixture->plan, "Q2", "2026-07-01", "2026-09-30", "2026-10-14"),
      &fixture->period));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cohesion_plan_clear (&fixture->plan);
}

static CohesionNode *
add (Fixture *fixture, const char *title, const char *status, CohesionNode *lead, const char *updated)
{
  CohesionNode *action = cohesion_plan_add_action (&fixture->plan, title, status);

  if (lead)
    cohesion_build_set_text (action, COHESION_ACTION_LEAD, cohesion_node_get_id (lead));
  if (updated)
    cohesion_plan_add_update (action, updated, NULL, status);
  return action;
}

static char *
awaited (CohesionReturn *of_lead)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < of_lead->awaited->len; i++)
    g_string_append_printf (text, "%s%s", i ? " " : "",
                            cohesion_node_get_name (g_ptr_array_index (of_lead->awaited, i)));
  return g_string_free_and_steal (text);
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionReturns) returns = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *of_culture = NULL;

  add (fixture, "festival", "green", fixture->culture, "2026-08-01");
  add (fixture, "guide", "green", fixture->culture, "2026-10-01");
  add (fixture, "archive", "blue", fixture->culture, "2026-03-01");
  add (fixture, "homes", "green", fixture->housing, "2026-07-01");
  add (fixture, "nobody", "green", NULL, NULL);
  returns = cohesion_returns_new (fixture->plan.tree, &fixture->period);
  g_assert_cmpuint (returns->n_leads, ==, 2);
  g_assert_cmpuint (returns->n_received, ==, 1);
  g_assert_cmpuint (returns->n_actions, ==, 4);
  g_assert_cmpuint (returns->n_updated, ==, 2);
  sentence = cohesion_returns_describe (returns);
  g_assert_cmpstr (sentence, ==, "Updates received from 1 of 2 leads");

  of_culture = awaited (g_ptr_array_index (returns->returns, 0));
  g_assert_cmpstr (of_culture, ==, "guide");
  g_assert_false (cohesion_return_is_received (g_ptr_array_index (returns->returns, 0)));
  g_assert_true (cohesion_return_is_received (g_ptr_array_index (returns->returns, 1)));
  g_assert_true (((CohesionReturn *) g_ptr_array_index (returns->returns, 1))->lead == fixture->housing);
  g_assert_nonnull (returns->unled);
  g_assert_cmpuint (returns->unled->awaited->len, ==, 1);
}

/* What is published counts nobody who leads only what is not shown. */
static void
test_public (Fixture *fixture, gconstpointer data)
{
  CohesionNode *action = add (fixture, "festival", "green", fixture->culture, "2026-08-01");
  g_autoptr (CohesionReturns) all = NULL;
  g_autoptr (CohesionReturns) shown = NULL;

  add (fixture, "homes", "green", fixture->housing, NULL);
  cohesion_build_set_text (action, COHESION_ACTION_VISIBILITY, "internal");
  all = cohesion_returns_new (fixture->plan.tree, &fixture->period);
  shown = cohesion_returns_new_public (fixture->plan.tree, &fixture->period);
  g_assert_cmpuint (all->n_leads, ==, 2);
  g_assert_cmpuint (all->n_received, ==, 1);
  g_assert_cmpuint (shown->n_leads, ==, 1);
  g_assert_cmpuint (shown->n_received, ==, 0);
  g_assert_cmpuint (shown->n_actions, ==, 1);
}

/* Done since, and said so: that lead has answered. */
static void
test_completed_in_the_period (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionReturns) returns = NULL;
  g_autofree char *sentence = NULL;

  add (fixture, "festival", "blue", fixture->culture, "2026-08-01");
  returns = cohesion_returns_new (fixture->plan.tree, &fixture->period);
  sentence = cohesion_returns_describe (returns);
  g_assert_cmpstr (sentence, ==, "Updates received from 1 of 1 lead");
  g_assert_null (returns->unled);
}

static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionReturns) returns = cohesion_returns_new (fixture->plan.tree, &fixture->period);
  g_autofree char *sentence = cohesion_returns_describe (returns);

  g_assert_cmpuint (returns->n_leads, ==, 0);
  g_assert_cmpstr (sentence, ==, "No updates are awaited");
}

#define ADD(path, func) g_test_add ("/returns/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("counts", test_counts);
  ADD ("public", test_public);
  ADD ("completed-in-the-period", test_completed_in_the_period);
  ADD ("nobody", test_nobody);
  return g_test_run ();
}
