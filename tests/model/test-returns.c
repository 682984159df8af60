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
  g_assert_cmpstr (sentence, ==, "Updates received from 1 of 2 leads, in part from 1");

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

/* A period asks for nothing that came after it ended, whoever leads it; what is known of it counts anyhow. */
static void
test_added_later (Fixture *fixture, gconstpointer data)
{
  static const char *const days[] = { "2026-09-30", "2026-10-01", "2026-10", NULL };
  g_autoptr (CohesionReturns) returns = NULL;
  g_autofree char *of_culture = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    cohesion_build_set_text (add (fixture, days[i] ? days[i] : "always", "green", fixture->culture, NULL),
                             COHESION_ACTION_ADDED, days[i]);
  cohesion_build_set_text (add (fixture, "new", "green", fixture->housing, NULL), COHESION_ACTION_ADDED,
                           "2026-11-02");
  returns = cohesion_returns_new (fixture->plan.tree, &fixture->period);
  g_assert_cmpuint (returns->n_leads, ==, 1);
  g_assert_cmpuint (returns->n_actions, ==, 2);
  of_culture = awaited (g_ptr_array_index (returns->returns, 0));
  g_assert_cmpstr (of_culture, ==, "2026-09-30 always");
  g_clear_pointer (&returns, cohesion_returns_free);

  cohesion_build_set_text (add (fixture, "early", "green", fixture->housing, "2026-08-01"),
                           COHESION_ACTION_ADDED, "2026-11-02");
  returns = cohesion_returns_new (fixture->plan.tree, &fixture->period);
  g_assert_cmpuint (returns->n_leads, ==, 2);
  g_assert_cmpuint (returns->n_received, ==, 1);
}

/* Whoever has answered for some is told apart from whoever has not answered, and from whoever has. */
static void
test_partly (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionReturns) returns = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  add (fixture, "festival", "green", fixture->culture, "2026-08-01");
  add (fixture, "guide", "green", fixture->culture, NULL);
  returns = cohesion_returns_new (fixture->plan.tree, &fixture->period);
  g_assert_true (cohesion_return_is_partly_received (g_ptr_array_index (returns->returns, 0)));
  g_assert_cmpuint (returns->n_partly, ==, 1);
  one = cohesion_returns_describe (returns);
  g_assert_cmpstr (one, ==, "Updates received from 0 of 1 lead, in part from 1");
  g_clear_pointer (&returns, cohesion_returns_free);

  add (fixture, "homes", "green", fixture->housing, NULL);
  returns = cohesion_returns_new (fixture->plan.tree, &fixture->period);
  g_assert_false (cohesion_return_is_partly_received (g_ptr_array_index (returns->returns, 1)));
  g_assert_cmpuint (returns->n_partly, ==, 1);
  two = cohesion_returns_describe (returns);
  g_assert_cmpstr (two, ==, "Updates received from 0 of 2 leads, in part from 1");
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
  ADD ("added-later", test_added_later);
  ADD ("partly", test_partly);
  ADD ("nobody", test_nobody);
  return g_test_run ();
}
