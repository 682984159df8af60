#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-node-private.h"
#include "model/cohesion-node-text.h"

/* What nodes say, in words for people. */

static void
set (CohesionNode *node, guint field, const char *text)
{
  g_auto (CohesionValue) value = cohesion_value_string (&cohesion_node_get_kind (node)->fields[field], text);

  cohesion_node_set_value (node, field, &value);
}

static void
set_integer (CohesionNode *node, guint field, gint64 integer)
{
  CohesionValue value = cohesion_value_integer (integer);

  cohesion_node_set_value (node, field, &value);
}

static void
set_deadline (CohesionNode *node, guint field, const char *text)
{
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (text, NULL, NULL);
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  cohesion_node_set_value (node, field, &value);
}

static CohesionNode *
add (CohesionNode *parent, guint list, guint kind)
{
  g_autoptr (CohesionNode) node = cohesion_node_new (kind, NULL);

  cohesion_node_insert (parent, list, cohesion_node_get_n_children (parent, list), node);
  return node;
}

static CohesionNode *
add_action (CohesionTree *tree)
{
  CohesionNode *theme = add (cohesion_tree_get_root (tree), COHESION_DOCUMENT_LIST_THEMES,
                             COHESION_KIND_THEME);
  CohesionNode *priority = add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);

  return add (priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);
}

static void
assert_text (CohesionNode *node, guint field, const char *expected)
{
  g_autofree char *text = cohesion_node_dup_text (node, field);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_title (CohesionNode *node, const char *expected)
{
  g_autofree char *title = cohesion_node_dup_title (node);

  g_assert_cmpstr (title, ==, expected);
}

static void
assert_summary (CohesionNode *node, const char *expected)
{
  g_autofree char *summary = cohesion_node_dup_summary (node);

  g_assert_cmpstr (summary, ==, expected);
}

static void
test_fields (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  CohesionNode *action = add_action (tree);
  const char *lines[] = { "One", "Two", NULL };
  g_auto (CohesionValue) tags = cohesion_value_strings (lines);

  assert_text (action, COHESION_ACTION_START, "");
  set (action, COHESION_ACTION_START, "2026-09");
  assert_text (action, COHESION_ACTION_START, "September 2026");
  set (action, COHESION_ACTION_KIND, "oneOff");
  assert_text (action, COHESION_ACTION_KIND, "One-off");
  set (action, COHESION_ACTION_STATUS, "amber");
  assert_text (action, COHESION_ACTION_STATUS, "At risk");
  set (action, COHESION_ACTION_STATUS, "purple");
  assert_text (action, COHESION_ACTION_STATUS, "purple");
  set_deadline (action, COHESION_ACTION_DEADLINE, "by autumn 2025");
  assert_text (action, COHESION_ACTION_DEADLINE, "by autumn 2025");
  set_integer (action, COHESION_ACTION_PROGRESS, 40);
  assert_text (action, COHESION_ACTION_PROGRESS, "40");
  set_integer (action, COHESION_ACTION_SECURED, FALSE);
  assert_text (action, COHESION_ACTION_SECURED, "No");
  cohesion_node_set_value (action, COHESION_ACTION_TAGS, &tags);
  assert_text (action, COHESION_ACTION_TAGS, "One\nTwo");
}

static void
test_references (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  CohesionNode *action = add_action (tree);
  CohesionNode *party = add (cohesion_tree_get_root (tree), COHESION_DOCUMENT_LIST_PARTIES,
                             COHESION_KIND_PARTY);
  const char *ids[] = { cohesion_node_get_id (party), "gone", cohesion_node_get_id (action), NULL };
  g_auto (CohesionValue) supporters = cohesion_value_strings (ids);

  set (party, COHESION_PARTY_ROLE, "Head of Culture");
  set (action, COHESION_ACTION_LEAD, cohesion_node_get_id (party));
  assert_text (action, COHESION_ACTION_LEAD, "Head of Culture");
  set (action, COHESION_ACTION_ACCOUNTABLE, "gone");
  assert_text (action, COHESION_ACTION_ACCOUNTABLE, "");
  cohesion_node_set_value (action, COHESION_ACTION_SUPPORTERS, &supporters);
  assert_text (action, COHESION_ACTION_SUPPORTERS, "Head of Culture; Action 1.1");
}

static void
test_titles (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  CohesionNode *action = add_action (tree);
  CohesionNode *party = add (cohesion_tree_get_root (tree), COHESION_DOCUMENT_LIST_PARTIES,
                             COHESION_KIND_PARTY);

  assert_title (action, "Action 1.1");
  set (action, COHESION_ACTION_TITLE, "Festivals");
  assert_title (action, "1.1 Festivals");
  set (cohesion_tree_get_settings (tree), COHESION_SETTINGS_ACTION_NAME, "Step");
  set (action, COHESION_ACTION_TITLE, NULL);
  assert_title (action, "Step 1.1");
  assert_title (party, "Person or team");
  set (party, COHESION_PARTY_NAME, "A. Smith");
  assert_title (party, "A. Smith");
  set (party, COHESION_PARTY_ROLE, "Head of Culture");
  assert_title (party, "Head of Culture (A. Smith)");
}

static void
test_summaries (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  CohesionNode *action = add_action (tree);
  CohesionNode *change = add (action, COHESION_ACTION_LIST_DEADLINE_CHANGES, COHESION_KIND_DEADLINE_CHANGE);
  CohesionNode *update = add (action, COHESION_ACTION_LIST_UPDATES, COHESION_KIND_UPDATE);

  assert_summary (change, "");
  set_deadline (change, COHESION_DEADLINE_CHANGE_FROM, "May\n2026");
  set_deadline (change, COHESION_DEADLINE_CHANGE_TO, "March 2027");
  set (change, COHESION_DEADLINE_CHANGE_ON, "2026-03-01");
  set (change, COHESION_DEADLINE_CHANGE_BY, "AB");
  set (change, COHESION_DEADLINE_CHANGE_REASON_CATEGORY, "scope");
  assert_summary (change, "May 2026 → March 2027 · 1 March 2026 · AB");

  set (update, COHESION_UPDATE_DATE, "2026-05-12");
  set (update, COHESION_UPDATE_STATUS_BEFORE, "green");
  set (update, COHESION_UPDATE_STATUS_AFTER, "amber");
  assert_summary (update, "12 May 2026 · On track → At risk");
  /* No news is not told twice. */
  set (update, COHESION_UPDATE_STATUS_AFTER, "green");
  assert_summary (update, "12 May 2026 · On track");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/node-text/fields", test_fields);
  g_test_add_func ("/node-text/references", test_references);
  g_test_add_func ("/node-text/titles", test_titles);
  g_test_add_func ("/node-text/summaries", test_summaries);
  return g_test_run ();
}
