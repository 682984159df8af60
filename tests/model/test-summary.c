#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-node-private.h"
#include "model/cohesion-summary.h"
#include "support/cohesion-build.h"

static const CohesionDate today = COHESION_DATE_INIT (2026, 11, 23);

typedef struct
{
  CohesionTree *tree;
  CohesionNode *priority;
} Fixture;

static CohesionNode *
add_action (Fixture *fixture, const char *title, const char *status, const char *deadline)
{
  CohesionNode *action = cohesion_build_add (fixture->priority, COHESION_PRIORITY_LIST_ACTIONS,
                                             COHESION_KIND_ACTION);
  CohesionDeadlineContext context = { .today = today, .year_start_month = 4, .year_start_day = 1 };
  g_autoptr (CohesionDeadline) parsed = deadline ? cohesion_deadline_parse (deadline, &context, NULL) : NULL;
  g_auto (CohesionValue) value = cohesion_value_deadline (parsed);

  cohesion_build_set_text (action, COHESION_ACTION_TITLE, title);
  cohesion_build_set_text (action, COHESION_ACTION_STATUS, status);
  cohesion_node_set_value (action, COHESION_ACTION_DEADLINE, &value);
  return action;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme;

  fixture->tree = cohesion_tree_new_blank ("en-GB");
  theme = cohesion_build_add (cohesion_tree_get_root (fixture->tree), COHESION_DOCUMENT_LIST_THEMES,
                              COHESION_KIND_THEME);
  fixture->priority = cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

static CohesionSummary *
summarise (Fixture *fixture)
{
  g_autoptr (GPtrArray)
      actions = cohesion_node_collect (cohesion_tree_get_root (fixture->tree), COHESION_KIND_ACTION);

  return cohesion_summary_new (fixture->tree, actions, today);
}

static char *
names (GPtrArray *nodes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    g_string_append_printf (text, "%s%s", i ? " " : "",
                            cohesion_node_get_name (g_ptr_array_index (nodes, i)));
  return g_string_free_and_steal (text);
}

static guint
count_of (Fixture *fixture, CohesionSummary *summary, const char *key)
{
  return summary->by_status[cohesion_node_get_position (cohesion_status_find (fixture->tree, key))];
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionSummary) summary = NULL;
  g_autofree char *overdue = NULL;
  g_autofree char *upcoming = NULL;
  g_autofree char *troubled = NULL;

  add_action (fixture, "late", "amber", "September 2026");
  add_action (fixture, "later", "red", "June 2026");
  add_action (fixture, "done", "blue", "June 2026");
  add_action (fixture, "dropped", "abandoned", "June 2026");
  add_action (fixture, "due-today", "green", "23 November 2026");
  add_action (fixture, "troubled", "red", "January 2027");
  add_action (fixture, "yearly", "green", "by end of March annually");
  add_action (fixture, "soon", NULL, "December 2026");
  add_action (fixture, "vague", "green", "in line with the survey");
  add_action (fixture, "none", NULL, NULL);
  add_action (fixture, "always", "green", "ongoing");

  summary = summarise (fixture);
  overdue = names (summary->overdue);
  upcoming = names (summary->upcoming);
  troubled = names (summary->troubled);
  g_assert_cmpuint (summary->n_actions, ==, 11);
  g_assert_cmpuint (summary->n_open, ==, 9);
  g_assert_cmpstr (overdue, ==, "later late");
  g_assert_cmpstr (upcoming, ==, "due-today soon troubled yearly");
  g_assert_cmpstr (troubled, ==, "troubled");
  /* What goes on needs no date. */
  g_assert_cmpuint (summary->undated, ==, 2);
  g_assert_cmpuint (summary->unled, ==, 9);
  g_assert_cmpuint (count_of (fixture, summary, "green"), ==, 4);
  g_assert_cmpuint (count_of (fixture, summary, "notStarted"), ==, 2);
  g_assert_cmpuint (count_of (fixture, summary, "blue"), ==, 1);
}

static void
test_leaves_deleted_ones_out (Fixture *fixture, gconstpointer data)
{
  CohesionNode *entry = cohesion_build_add (cohesion_tree_get_root (fixture->tree),
                                            COHESION_DOCUMENT_LIST_TRASH, COHESION_KIND_TRASH_ENTRY);
  g_autoptr (CohesionNode) action = g_object_ref (add_action (fixture, "gone", "red", "June 2026"));
  g_autoptr (CohesionSummary) summary = NULL;

  cohesion_node_detach (action);
  cohesion_node_insert (entry, COHESION_TRASH_ENTRY_LIST_OBJECT, 0, action);
  summary = summarise (fixture);
  g_assert_cmpuint (summary->n_actions, ==, 0);
}

static void
test_portfolio_is_inherited (Fixture *fixture, gconstpointer data)
{
  CohesionNode *root = cohesion_tree_get_root (fixture->tree);
  CohesionNode *action = add_action (fixture, "action", NULL, NULL);
  CohesionNode *holders[3];

  for (guint i = 0; i < G_N_ELEMENTS (holders); i++)
    holders[i] = cohesion_build_add (root, COHESION_DOCUMENT_LIST_PARTIES, COHESION_KIND_PARTY);
  g_assert_null (cohesion_action_get_portfolio_holder (action));
  cohesion_build_set_text (cohesion_tree_get_strategy (fixture->tree), COHESION_STRATEGY_PORTFOLIO_HOLDER,
                           cohesion_node_get_id (holders[0]));
  g_assert_true (cohesion_action_get_portfolio_holder (action) == holders[0]);
  cohesion_build_set_text (fixture->priority, COHESION_PRIORITY_PORTFOLIO_HOLDER,
                           cohesion_node_get_id (holders[1]));
  g_assert_true (cohesion_action_get_portfolio_holder (action) == holders[1]);
  cohesion_build_set_text (action, COHESION_ACTION_PORTFOLIO_HOLDER, cohesion_node_get_id (holders[2]));
  g_assert_true (cohesion_action_get_portfolio_holder (action) == holders[2]);
}

#define ADD(path, func) g_test_add ("/summary/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("counts", test_counts);
  ADD ("leaves-deleted-ones-out", test_leaves_deleted_ones_out);
  ADD ("portfolio-is-inherited", test_portfolio_is_inherited);
  return g_test_run ();
}
