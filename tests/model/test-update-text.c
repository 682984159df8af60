#include "config.h"

#include "model/cohesion-update-text.h"
#include "support/cohesion-plan.h"

typedef struct
{
  CohesionPlan plan;
  CohesionNode *action;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  cohesion_plan_init (&fixture->plan);
  fixture->action = cohesion_plan_add_action (&fixture->plan, "x", "green");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cohesion_plan_clear (&fixture->plan);
}

static const struct
{
  const char *before;
  const char *after;
  const char *by;
  const char *says;
} updates[] = {
  { "green", "amber", "AB", "From “On track” to “At risk”; 12 October 2026, AB" },
  { "green", "green", "AB", "Still “On track”; 12 October 2026, AB" },
  { NULL, "green", NULL, "Reported as “On track”; 12 October 2026, not signed" },
  { "green", NULL, "AB", "No status reported; 12 October 2026, AB" },
  /* A status that the scheme has lost is called by its key. */
  { "green", "mauve", "AB", "From “On track” to “mauve”; 12 October 2026, AB" },
};

static void
test_updates (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (updates); i++)
    {
      CohesionNode *update = cohesion_plan_add_update (fixture->action, "2026-10-12", updates[i].before,
                                                       updates[i].after);
      g_autofree char *text = NULL;

      cohesion_build_set_text (update, COHESION_UPDATE_BY, updates[i].by);
      text = cohesion_update_describe (update);
      g_assert_cmpstr (text, ==, updates[i].says);
    }
}

static void
test_period (Fixture *fixture, gconstpointer data)
{
  CohesionNode *update = cohesion_plan_add_update (fixture->action, NULL, NULL, "green");
  CohesionNode *period = cohesion_plan_add_period (&fixture->plan, NULL, "2026-07-01", "2026-09-30", NULL);
  g_autofree char *text = NULL;

  cohesion_build_set_text (update, COHESION_UPDATE_PERIOD, cohesion_node_get_id (period));
  text = cohesion_update_describe (update);
  g_assert_cmpstr (text, ==, "Reported as “On track”; No date, not signed; Quarter 2, 2026–27");
}

static void
test_deadline_change (Fixture *fixture, gconstpointer data)
{
  CohesionNode *root = cohesion_tree_get_root (fixture->plan.tree);
  CohesionNode *decision = cohesion_build_add (root, COHESION_DOCUMENT_LIST_DECISIONS,
                                               COHESION_KIND_DECISION);
  CohesionNode *change = cohesion_build_add (fixture->action, COHESION_ACTION_LIST_DEADLINE_CHANGES,
                                             COHESION_KIND_DEADLINE_CHANGE);
  g_autofree char *waiting = NULL;
  g_autofree char *approved = NULL;

  cohesion_plan_set_deadline (change, COHESION_DEADLINE_CHANGE_FROM, "September 2026");
  cohesion_build_set_text (change, COHESION_DEADLINE_CHANGE_ON, "2026-08-03");
  cohesion_build_set_text (change, COHESION_DEADLINE_CHANGE_BY, "AB");
  waiting = cohesion_deadline_change_describe (change);
  g_assert_cmpstr (waiting, ==, "From “September 2026” to “none”; 3 August 2026, AB\nNot approved yet");
  cohesion_build_set_text (decision, COHESION_DECISION_TITLE, "Half-year review");
  cohesion_build_set_text (change, COHESION_DEADLINE_CHANGE_APPROVED_BY, cohesion_node_get_id (decision));
  cohesion_plan_set_deadline (change, COHESION_DEADLINE_CHANGE_TO, "March 2027");
  approved = cohesion_deadline_change_describe (change);
  g_assert_true (g_str_has_prefix (approved, "From “September 2026” to “March 2027”"));
  g_assert_nonnull (strstr (approved, "\nApproved by "));
  g_assert_null (strstr (approved, "Not approved"));
}

static void
test_occurrence (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = cohesion_occurrence_describe (
      cohesion_plan_add_occurrence (fixture->action, "2026-09-30", "2026-10-03"));

  g_assert_cmpstr (text, ==, "Due 30 September 2026; done 3 October 2026");
}

#define ADD(path, func) g_test_add ("/update-text/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("updates", test_updates);
  ADD ("period", test_period);
  ADD ("deadline-change", test_deadline_change);
  ADD ("occurrence", test_occurrence);
  return g_test_run ();
}
