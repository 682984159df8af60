#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-level.h"
#include "model/cohesion-status.h"
#include "support/cohesion-build.h"

/* What a council calls the levels of its strategy, and how its statuses count. */

typedef struct
{
  CohesionTree *tree;
  CohesionNode *settings;
  CohesionNode *priority;
  CohesionNode *action;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme;

  fixture->tree = cohesion_tree_new_blank ("en-GB");
  fixture->settings = cohesion_tree_get_settings (fixture->tree);
  theme = cohesion_build_add (cohesion_tree_get_root (fixture->tree), COHESION_DOCUMENT_LIST_THEMES,
                              COHESION_KIND_THEME);
  fixture->priority = cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  fixture->action = cohesion_build_add (fixture->priority, COHESION_PRIORITY_LIST_ACTIONS,
                                        COHESION_KIND_ACTION);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

static void
check_words (CohesionTree *tree, guint kind, const char *const expected[5])
{
  g_autofree char *name = cohesion_level_dup_name (tree, kind);
  g_autofree char *names = cohesion_level_dup_names (tree, kind);
  g_autofree char *one = cohesion_level_dup_count (tree, kind, 1);
  g_autofree char *none = cohesion_level_dup_count (tree, kind, 0);
  g_autofree char *add = cohesion_level_dup_add_label (tree, kind);

  g_assert_cmpstr (name, ==, expected[0]);
  g_assert_cmpstr (names, ==, expected[1]);
  g_assert_cmpstr (one, ==, expected[2]);
  g_assert_cmpstr (none, ==, expected[3]);
  g_assert_cmpstr (add, ==, expected[4]);
}

static void
test_own_words (Fixture *fixture, gconstpointer data)
{
  cohesion_build_set_text (fixture->settings, COHESION_SETTINGS_PRIORITY_NAME, "Aim");
  cohesion_build_set_text (fixture->settings, COHESION_SETTINGS_PRIORITY_NAMES, "Aims");
  check_words (fixture->tree, COHESION_KIND_PRIORITY,
               (const char *[]) { "Aim", "Aims", "1 Aim", "0 Aims", "Add Aim" });
}

/* The words of the program are used where a council has none, and where there is no strategy to ask. */
static void
test_default_words (Fixture *fixture, gconstpointer data)
{
  static const guint fields[] = { COHESION_SETTINGS_PRIORITY_NAME, COHESION_SETTINGS_PRIORITY_NAMES };

  check_words (fixture->tree, COHESION_KIND_PRIORITY,
               (const char *[]) { "Priority", "Priorities", "1 priority", "0 priorities", "Add priority" });
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    cohesion_build_set_text (fixture->settings, fields[i], "");
  check_words (fixture->tree, COHESION_KIND_PRIORITY,
               (const char *[]) { "Priority", "Priority", "1 priority", "0 priorities", "Add priority" });
  check_words (NULL, COHESION_KIND_ACTION,
               (const char *[]) { "Action", "Action", "1 action", "0 actions", "Add action" });
}

/* What is no level has no name of its own, and is counted without one. */
static void
test_no_level (Fixture *fixture, gconstpointer data)
{
  check_words (fixture->tree, COHESION_KIND_UPDATE,
               (const char *[]) { "Update", "Update", "1", "0", "Add update" });
}

static void
test_status_of_action (Fixture *fixture, gconstpointer data)
{
  CohesionList *scheme = cohesion_status_get_scheme (fixture->tree);

  g_assert_true (cohesion_action_get_status (fixture->action) == cohesion_list_get (scheme, 0));
  for (guint i = 0; i < cohesion_list_get_length (scheme); i++)
    {
      CohesionNode *definition = cohesion_list_get (scheme, i);

      cohesion_build_set_text (fixture->action, COHESION_ACTION_STATUS,
                               cohesion_node_get_string (definition, COHESION_STATUS_DEFINITION_KEY));
      g_assert_true (cohesion_action_get_status (fixture->action) == definition);
      g_assert_cmpint (cohesion_action_is_open (fixture->action), ==,
                       cohesion_status_get_outcome (definition) == COHESION_OUTCOME_OPEN);
    }
}

/* A status that the scheme no longer has says nothing, and closes nothing. */
static void
test_unknown_status (Fixture *fixture, gconstpointer data)
{
  cohesion_build_set_text (fixture->action, COHESION_ACTION_STATUS, "withdrawn in 2019");
  g_assert_null (cohesion_action_get_status (fixture->action));
  g_assert_true (cohesion_action_is_open (fixture->action));
  g_assert_false (cohesion_status_is_trouble (cohesion_action_get_status (fixture->action)));
}

static void
test_trouble (Fixture *fixture, gconstpointer data)
{
  CohesionNode *definition = cohesion_status_find (fixture->tree, NULL);
  static const struct
  {
    const char *symbol;
    gboolean trouble;
  } cases[] = { { "triangle", TRUE }, { "diamond", TRUE }, { "disc", FALSE }, { NULL, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cohesion_build_set_text (definition, COHESION_STATUS_DEFINITION_SYMBOL, cases[i].symbol);
      g_assert_cmpint (cohesion_status_is_trouble (definition), ==, cases[i].trouble);
    }
}

/* Overdue is what is open though its day has passed: not on the day, and not once it is done. */
static void
test_overdue (Fixture *fixture, gconstpointer data)
{
  const CohesionDate last_day = { 2026, 9, 30 };
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_new (&(CohesionDeadlineParts) {
      .text = "September 2026", .date = last_day, .precision = COHESION_DEADLINE_PRECISION_MONTH });
  CohesionNode *definition = cohesion_status_find (fixture->tree, NULL);

  g_assert_false (cohesion_action_is_overdue (fixture->action, last_day));
  g_assert_cmpuint (cohesion_action_get_due (fixture->action, last_day).year, ==, 0);
  cohesion_build_set_deadline (fixture->action, COHESION_ACTION_DEADLINE, deadline);
  g_assert_false (cohesion_action_is_overdue (fixture->action, last_day));
  g_assert_true (cohesion_action_is_overdue (fixture->action, cohesion_date_add_days (last_day, 1)));
  cohesion_build_set_text (definition, COHESION_STATUS_DEFINITION_COUNTS_AS, "done");
  g_assert_false (cohesion_action_is_overdue (fixture->action, cohesion_date_add_days (last_day, 1)));
  g_assert_cmpuint (cohesion_action_get_due (fixture->action, last_day).day, ==, 30);
}

/* Whoever is named nearest to the action holds it. */
static void
test_portfolio_holder (Fixture *fixture, gconstpointer data)
{
  struct
  {
    CohesionNode *node;
    guint field;
  } levels[] = {
    { cohesion_tree_get_strategy (fixture->tree), COHESION_STRATEGY_PORTFOLIO_HOLDER },
    { fixture->priority, COHESION_PRIORITY_PORTFOLIO_HOLDER },
    { fixture->action, COHESION_ACTION_PORTFOLIO_HOLDER },
  };

  g_assert_null (cohesion_action_get_portfolio_holder (fixture->action));
  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      CohesionNode *party = cohesion_build_add (cohesion_tree_get_root (fixture->tree),
                                                COHESION_DOCUMENT_LIST_PARTIES, COHESION_KIND_PARTY);

      cohesion_build_set_text (levels[i].node, levels[i].field, cohesion_node_get_id (party));
      g_assert_true (cohesion_action_get_portfolio_holder (fixture->action) == party);
    }
  cohesion_build_set_text (fixture->action, COHESION_ACTION_PORTFOLIO_HOLDER, "who left");
  g_assert_true (cohesion_action_get_portfolio_holder (fixture->action) ==
                 cohesion_node_get_reference (fixture->priority, COHESION_PRIORITY_PORTFOLIO_HOLDER));
}

#define ADD(path, func) g_test_add ("/level/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("own-words", test_own_words);
  ADD ("default-words", test_default_words);
  ADD ("no-level", test_no_level);
  ADD ("status-of-action", test_status_of_action);
  ADD ("unknown-status", test_unknown_status);
  ADD ("trouble", test_trouble);
  ADD ("overdue", test_overdue);
  ADD ("portfolio-holder", test_portfolio_holder);
  return g_test_run ();
}
