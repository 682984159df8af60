#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-progress.h"
#include "model/cohesion-query.h"
#include "model/cohesion-status.h"
#include "model/cohesion-summary.h"
#include "support/cohesion-build.h"

static const CohesionDate today = COHESION_DATE_INIT (2026, 11, 28);
static const CohesionDate since = COHESION_DATE_INIT (2026, 5, 20);

typedef struct
{
  CohesionTree *tree;
  CohesionNode *leads[3];
  CohesionNode *members[2];
  CohesionNode *priorities[3];
} Fixture;

static CohesionNode *
add_party (Fixture *fixture, const char *role)
{
  CohesionNode *party = cohesion_build_add (cohesion_tree_get_root (fixture->tree),
                                            COHESION_DOCUMENT_LIST_PARTIES, COHESION_KIND_PARTY);

  cohesion_build_set_text (party, COHESION_PARTY_ROLE, role);
  return party;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const roles[] = { "Culture", "Culture and Heritage", "Housing" };
  static const char *const members[] = { "Cabinet Member for Housing", "Cabinet Member for Culture" };

  fixture->tree = cohesion_tree_new_blank ("en-GB");
  for (guint i = 0; i < 3; i++)
    {
      CohesionNode *theme = cohesion_build_add (cohesion_tree_get_root (fixture->tree),
                                                COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);
      g_autofree char *title = g_strdup_printf ("Theme of the year 200%u", i);

      cohesion_build_set_text (theme, COHESION_THEME_TITLE, title);
      fixture->priorities[i] = cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES,
                                                   COHESION_KIND_PRIORITY);
      fixture->leads[i] = add_party (fixture, roles[i]);
    }
  for (guint i = 0; i < 2; i++)
    fixture->members[i] = add_party (fixture, members[i]);
  cohesion_build_set_text (fixture->priorities[0], COHESION_PRIORITY_PORTFOLIO_HOLDER,
                           cohesion_node_get_id (fixture->members[0]));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

static void
set_deadline (CohesionNode *action, guint field, const char *text)
{
  CohesionDeadlineContext context = { .today = today, .year_start_month = 4, .year_start_day = 1 };
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (text, &context, NULL);

  cohesion_build_set_deadline (action, field, deadline);
}

static CohesionNode *
add_action (Fixture *fixture, guint priority, const char *status, const char *deadline)
{
  CohesionNode *action = cohesion_build_add (fixture->priorities[priority], COHESION_PRIORITY_LIST_ACTIONS,
                                             COHESION_KIND_ACTION);

  cohesion_build_set_text (action, COHESION_ACTION_STATUS, status);
  if (deadline)
    set_deadline (action, COHESION_ACTION_DEADLINE, deadline);
  return action;
}

static CohesionProgress *
count (Fixture *fixture, CohesionTree *before)
{
  CohesionProgressScope scope = { .before = before, .since = since, .today = today };

  return cohesion_progress_new (fixture->tree, &scope);
}

static const CohesionProgressStatus *
get_status (const CohesionProgress *progress, const char *key)
{
  for (guint i = 0; i < progress->statuses->len; i++)
    {
      const CohesionProgressStatus *status = g_ptr_array_index (progress->statuses, i);

      if (status->definition &&
          g_str_equal (cohesion_node_get_string (status->definition, COHESION_STATUS_DEFINITION_KEY), key))
        return status;
    }
  g_assert_not_reached ();
}

/* Of 27 actions 20 complete, 1 on track, 5 at risk and 1 off track, as a council has published them. */
static void
test_percentages (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *key;
    guint count;
    guint percentage;
  } statuses[] = { { "blue", 20, 74 }, { "green", 1, 4 }, { "amber", 5, 18 }, { "red", 1, 4 } };
  g_autoptr (CohesionProgress) progress = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    for (guint j = 0; j < statuses[i].count; j++)
      add_action (fixture, j % 3, statuses[i].key, NULL);
  progress = count (fixture, fixture->tree);
  g_assert_cmpuint (progress->all.actions->len, ==, 27);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      const CohesionProgressStatus *status = get_status (progress, statuses[i].key);

      g_assert_cmpuint (status->now.actions->len, ==, statuses[i].count);
      g_assert_cmpuint (status->percentage, ==, statuses[i].percentage);
      g_assert_cmpuint (status->before, ==, statuses[i].count);
      g_assert_cmpuint (status->percentage_before, ==, statuses[i].percentage);
    }
  g_assert_cmpuint (get_status (progress, "notStarted")->percentage, ==, 0);
}

static void
test_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionTree) before = cohesion_tree_new_blank ("en-GB");
  CohesionNode *theme = cohesion_build_add (cohesion_tree_get_root (before), COHESION_DOCUMENT_LIST_THEMES,
                                            COHESION_KIND_THEME);
  CohesionNode *priority = cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  g_autoptr (CohesionProgress) progress = NULL;
  const CohesionProgressStatus *rest;

  for (guint i = 0; i < 3; i++)
    cohesion_build_set_text (
        cohesion_build_add (priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION),
        COHESION_ACTION_STATUS, i == 0 ? "gone" : "amber");
  add_action (fixture, 0, "amber", NULL);
  progress = count (fixture, before);
  g_assert_cmpuint (progress->n_before, ==, 3);
  g_assert_cmpuint (get_status (progress, "amber")->before, ==, 2);
  g_assert_cmpuint (get_status (progress, "amber")->now.actions->len, ==, 1);
  /* A status that the scheme no longer has is counted all the same, so that the numbers add up. */
  rest = g_ptr_array_index (progress->statuses, progress->statuses->len - 1);
  g_assert_null (rest->definition);
  g_assert_cmpuint (rest->before, ==, 1);
}

/* A query finds exactly the actions that were counted. */
static void
check_count (Fixture *fixture, const CohesionCount *number)
{
  g_autoptr (GPtrArray)
      actions = cohesion_node_collect (cohesion_tree_get_root (fixture->tree), COHESION_KIND_ACTION);
  CohesionQueryContext context = { .today = today };
  g_autoptr (CohesionQuery) query = NULL;
  guint n = 0;

  if (number->query == NULL)
    {
      g_assert_cmpuint (number->actions->len, ==, 0);
      return;
    }
  query = cohesion_query_new (fixture->tree, number->query, &context);
  g_assert_cmpuint (cohesion_query_get_problems (query)->len, ==, 0);
  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);
      g_autofree char *key = cohesion_action_dup_search_key (action);

      if (!cohesion_query_matches (query, action, key))
        continue;
      if (n >= number->actions->len || g_ptr_array_index (number->actions, n) != action)
        g_error ("“%s” finds others than were counted", number->query);
      n++;
    }
  g_assert_cmpuint (n, ==, number->actions->len);
}

static guint
check_groups (Fixture *fixture, GPtrArray *groups)
{
  guint total = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const CohesionProgressGroup *group = g_ptr_array_index (groups, i);

      check_count (fixture, &group->all);
      g_assert_cmpuint (group->all.actions->len, >, 0);
      for (CohesionTally tally = 0; tally < COHESION_N_TALLIES; tally++)
        check_count (fixture, &group->tallies[tally]);
      total += group->all.actions->len;
    }
  return total;
}

static void
check_all (Fixture *fixture, const CohesionProgress *progress)
{
  guint n = progress->all.actions->len;
  guint by_status = 0, overdue = 0;

  check_count (fixture, &progress->all);
  g_assert_cmpuint (check_groups (fixture, progress->themes), ==, n);
  g_assert_cmpuint (check_groups (fixture, progress->portfolios), ==, n);
  g_assert_cmpuint (check_groups (fixture, progress->leads), ==, n);
  for (guint i = 0; i < progress->statuses->len; i++)
    {
      const CohesionProgressStatus *status = g_ptr_array_index (progress->statuses, i);

      check_count (fixture, &status->now);
      by_status += status->now.actions->len;
    }
  g_assert_cmpuint (by_status, ==, n);
  for (guint i = 0; i < COHESION_N_OVERDUE_AGES; i++)
    {
      check_count (fixture, &progress->overdue[i]);
      overdue += progress->overdue[i].actions->len;
    }
  g_assert_cmpuint (overdue, ==, progress->total->tallies[COHESION_TALLY_OVERDUE].actions->len);
  for (guint i = 0; i < progress->months->len; i++)
    check_count (fixture, &((CohesionProgressMonth *) g_ptr_array_index (progress->months, i))->due);
  for (guint i = 0; i < progress->reasons->len; i++)
    check_count (fixture, &((CohesionProgressReason *) g_ptr_array_index (progress->reasons, i))->slipped);
}

static void
add_update (CohesionNode *action, const char *date)
{
  CohesionNode *update = cohesion_build_add (action, COHESION_ACTION_LIST_UPDATES, COHESION_KIND_UPDATE);

  cohesion_build_set_text (update, COHESION_UPDATE_DATE, date);
}

static void
put_off (CohesionNode *action, const char *category)
{
  CohesionNode *change = cohesion_build_add (action, COHESION_ACTION_LIST_DEADLINE_CHANGES,
                                             COHESION_KIND_DEADLINE_CHANGE);

  cohesion_build_set_text (change, COHESION_DEADLINE_CHANGE_REASON_CATEGORY, category);
  set_deadline (action, COHESION_ACTION_ORIGINAL_DEADLINE, "31 January 2026");
}

/* Any action, however it stands. */
static void
add_any_action (Fixture *fixture, GRand *rand)
{
  static const char *const statuses[] = { "notStarted", "green", "amber",     "red", "noUpdate",
                                          "blue",       NULL,    "abandoned", "?" };
  static const char *const deadlines[] = { "2 December 2026",
                                           "28 November 2026",
                                           "28 May 2027",
                                           "31 December 2026",
                                           "end of May 2027",
                                           "28 October 2026",
                                           "27 October 2026",
                                           "28 August 2026",
                                           "27 August 2026",
                                           "March 2020",
                                           NULL,
                                           "annually in March" };
  static const char *const dates[] = { "2026-05-19", "2026-05-20", "2026-11-01", NULL };
  static const char *const reasons[] = { "resources", "data", "other", "" };
  guint pick = g_rand_int (rand);
  CohesionNode *action = add_action (fixture, pick % 3, statuses[g_rand_int (rand) % 9],
                                     deadlines[g_rand_int (rand) % 12]);
  const char *date = dates[g_rand_int (rand) % 4];

  if (pick % 7 < 3)
    cohesion_build_set_text (action, COHESION_ACTION_LEAD, cohesion_node_get_id (fixture->leads[pick % 7]));
  if (pick % 5 < 2)
    cohesion_build_set_text (action, COHESION_ACTION_PORTFOLIO_HOLDER,
                             cohesion_node_get_id (fixture->members[pick % 5]));
  if (pick % 11 == 0)
    cohesion_build_set_text (action, COHESION_ACTION_VISIBILITY, "internal");
  if (date)
    add_update (action, date);
  if (pick % 3 == 0)
    put_off (action, reasons[g_rand_int (rand) % 4]);
}

static void
test_queries (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261128);
  g_autoptr (CohesionProgress) few = NULL;
  g_autoptr (CohesionProgress) many = NULL;

  for (guint i = 0; i < 5; i++)
    add_any_action (fixture, rand);
  few = count (fixture, NULL);
  check_all (fixture, few);
  for (guint i = 0; i < 300; i++)
    add_any_action (fixture, rand);
  many = count (fixture, fixture->tree);
  check_all (fixture, many);
  for (guint i = 0; i < COHESION_N_OVERDUE_AGES; i++)
    g_assert_cmpuint (many->overdue[i].actions->len, >, 0);
}

/* The numbers of one portfolio are found by queries too. */
static void
test_portfolio (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  CohesionProgressScope scope = { .since = since, .today = today };
  g_autoptr (CohesionProgress) progress = NULL;

  for (guint i = 0; i < 100; i++)
    add_any_action (fixture, rand);
  scope.portfolio_holder = fixture->members[0];
  scope.before = fixture->tree;
  progress = cohesion_progress_new (fixture->tree, &scope);
  check_all (fixture, progress);
  g_assert_cmpuint (progress->all.actions->len, >, 0);
  g_assert_cmpuint (progress->portfolios->len, ==, 1);
  g_assert_cmpuint (progress->n_before, ==, progress->all.actions->len);
}

static void
test_tallies (Fixture *fixture, gconstpointer data)
{
  CohesionNode *late = add_action (fixture, 0, "amber", "27 November 2026");
  g_autoptr (CohesionProgress) progress = NULL;
  const CohesionProgressGroup *group;

  add_action (fixture, 0, "green", "28 November 2026");
  add_action (fixture, 0, "notStarted", NULL);
  add_action (fixture, 0, "red", NULL);
  add_action (fixture, 0, "blue", "1 May 2020");
  add_update (late, "2026-05-20");
  progress = count (fixture, NULL);
  group = g_ptr_array_index (progress->themes, 0);
  g_assert_cmpuint (group->all.actions->len, ==, 5);
  g_assert_cmpuint (group->tallies[COHESION_TALLY_OPEN].actions->len, ==, 4);
  g_assert_cmpuint (group->tallies[COHESION_TALLY_ON_TRACK].actions->len, ==, 1);
  g_assert_cmpuint (group->tallies[COHESION_TALLY_AT_RISK].actions->len, ==, 1);
  g_assert_cmpuint (group->tallies[COHESION_TALLY_OFF_TRACK].actions->len, ==, 1);
  g_assert_cmpuint (group->tallies[COHESION_TALLY_OVERDUE].actions->len, ==, 1);
  g_assert_cmpuint (group->tallies[COHESION_TALLY_NO_UPDATE].actions->len, ==, 3);
  g_assert_cmpuint (progress->n_before, ==, 0);
  g_assert_cmpstr (group->tallies[COHESION_TALLY_OVERDUE].query, ==,
                   "theme=\"Theme of the year 2000\" is:overdue");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionProgress) progress = count (fixture, NULL);

  check_all (fixture, progress);
  g_assert_cmpuint (progress->leads->len, ==, 0);
  g_assert_cmpstr (progress->all.query, ==, "");
}

#define ADD(path, func) g_test_add ("/model/progress/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("percentages", test_percentages);
  ADD ("before", test_before);
  ADD ("queries", test_queries);
  ADD ("portfolio", test_portfolio);
  ADD ("tallies", test_tallies);
  ADD ("empty", test_empty);
  return g_test_run ();
}
