#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-duties.h"
#include "model/cohesion-node-private.h"

/* What each party leads, supports and answers for; and what is said about parties. */

static const CohesionDate today = COHESION_DATE_INIT (2026, 11, 23);

typedef struct
{
  CohesionTree *tree;
  CohesionNode *priority;
  CohesionNode *party;
} Fixture;

static CohesionNode *
add (CohesionNode *parent, guint list, guint kind)
{
  g_autoptr (CohesionNode) child = cohesion_node_new (kind, NULL);

  cohesion_node_insert (parent, list, cohesion_node_get_n_children (parent, list), child);
  return child;
}

static void
set_text (CohesionNode *node, guint field, const char *text)
{
  g_auto (CohesionValue) value = cohesion_value_string (&cohesion_node_get_kind (node)->fields[field], text);

  cohesion_node_set_value (node, field, &value);
}

static void
set_party (CohesionNode *node, guint field, CohesionNode *party)
{
  const char *ids[] = { cohesion_node_get_id (party), NULL };
  g_auto (CohesionValue) value = cohesion_value_strings (ids);

  if (cohesion_node_get_kind (node)->fields[field].type == COHESION_FIELD_REFERENCE)
    set_text (node, field, ids[0]);
  else
    cohesion_node_set_value (node, field, &value);
}

static CohesionNode *
add_action (Fixture *fixture, const char *deadline)
{
  CohesionNode *action = add (fixture->priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);
  CohesionDeadlineContext context = { .today = today, .year_start_month = 4, .year_start_day = 1 };
  g_autoptr (CohesionDeadline) parsed = cohesion_deadline_parse (deadline, &context, NULL);
  g_auto (CohesionValue) value = cohesion_value_deadline (parsed);

  set_text (action, COHESION_ACTION_STATUS, "green");
  cohesion_node_set_value (action, COHESION_ACTION_DEADLINE, &value);
  return action;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionNode *root;
  CohesionNode *theme;

  fixture->tree = cohesion_tree_new_blank ("en-GB");
  root = cohesion_tree_get_root (fixture->tree);
  theme = add (root, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);
  fixture->priority = add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  fixture->party = add (root, COHESION_DOCUMENT_LIST_PARTIES, COHESION_KIND_PARTY);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

static void
assert_duty (Fixture *fixture, CohesionDuty duty, guint n_actions, guint n_overdue)
{
  g_autoptr (CohesionDuties) duties = cohesion_duties_new (fixture->tree, today);

  g_assert_cmpuint (cohesion_duties_get_actions (duties, fixture->party, duty)->len, ==, n_actions);
  g_assert_cmpuint (cohesion_duties_get_n_overdue (duties, fixture->party, duty), ==, n_overdue);
}

static void
test_leads (Fixture *fixture, gconstpointer data)
{
  assert_duty (fixture, COHESION_DUTY_LEADS, 0, 0);
  set_party (add_action (fixture, "31/3/2026"), COHESION_ACTION_LEAD, fixture->party);
  set_party (add_action (fixture, "31/3/2027"), COHESION_ACTION_LEAD, fixture->party);
  add_action (fixture, "31/3/2026");
  assert_duty (fixture, COHESION_DUTY_LEADS, 2, 1);
  assert_duty (fixture, COHESION_DUTY_SUPPORTS, 0, 0);
}

static void
test_supports_once (Fixture *fixture, gconstpointer data)
{
  CohesionNode *action = add_action (fixture, "31/3/2026");

  set_party (action, COHESION_ACTION_SUPPORTERS, fixture->party);
  set_party (action, COHESION_ACTION_PARTNERS, fixture->party);
  assert_duty (fixture, COHESION_DUTY_SUPPORTS, 1, 1);
}

static void
test_answers_for_the_portfolio (Fixture *fixture, gconstpointer data)
{
  add_action (fixture, "31/3/2026");
  set_party (add_action (fixture, "31/3/2027"), COHESION_ACTION_ACCOUNTABLE, fixture->party);
  assert_duty (fixture, COHESION_DUTY_ANSWERS, 1, 0);
  set_party (cohesion_tree_get_strategy (fixture->tree), COHESION_STRATEGY_PORTFOLIO_HOLDER, fixture->party);
  assert_duty (fixture, COHESION_DUTY_ANSWERS, 2, 1);
}

static void
test_title (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (cohesion_party_get_title (fixture->party), ==, "Not named yet");
  set_text (fixture->party, COHESION_PARTY_NAME, "A. Example");
  g_assert_cmpstr (cohesion_party_get_title (fixture->party), ==, "A. Example");
  set_text (fixture->party, COHESION_PARTY_ROLE, "Head of Culture");
  g_assert_cmpstr (cohesion_party_get_title (fixture->party), ==, "Head of Culture");
}

static void
test_personal_data (Fixture *fixture, gconstpointer data)
{
  set_text (fixture->party, COHESION_PARTY_ROLE, "Head of Culture");
  g_assert_false (cohesion_party_has_personal_data (fixture->party));
  set_text (fixture->party, COHESION_PARTY_PHONE, "020 0000 0000");
  g_assert_true (cohesion_party_has_personal_data (fixture->party));
}

static void
test_left (Fixture *fixture, gconstpointer data)
{
  g_assert_false (cohesion_party_has_left (fixture->party, today));
  set_text (fixture->party, COHESION_PARTY_ACTIVE_TO, "2026-11-23");
  g_assert_false (cohesion_party_has_left (fixture->party, today));
  set_text (fixture->party, COHESION_PARTY_ACTIVE_TO, "2026-11");
  g_assert_false (cohesion_party_has_left (fixture->party, today));
  set_text (fixture->party, COHESION_PARTY_ACTIVE_TO, "2026-11-22");
  g_assert_true (cohesion_party_has_left (fixture->party, today));
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/duties/leads", test_leads);
  TEST ("/duties/supports-once", test_supports_once);
  TEST ("/duties/answers-for-the-portfolio", test_answers_for_the_portfolio);
  TEST ("/party/title", test_title);
  TEST ("/party/personal-data", test_personal_data);
  TEST ("/party/left", test_left);
  return g_test_run ();
}
