#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-node-private.h"
#include "model/cohesion-usage.h"

/* Who refers to whom, whatever the kind and the field. */

typedef struct
{
  CohesionTree *tree;
  CohesionNode *root;
  CohesionNode *party;
  CohesionNode *other;
  CohesionNode *priority;
} Fixture;

static CohesionNode *
add (CohesionNode *parent, guint list, guint kind)
{
  g_autoptr (CohesionNode) child = cohesion_node_new (kind, NULL);

  cohesion_node_insert (parent, list, cohesion_node_get_n_children (parent, list), child);
  return child;
}

static void
refer (CohesionNode *node, guint field, CohesionNode *to)
{
  const CohesionField *table = &cohesion_node_get_kind (node)->fields[field];
  const char *ids[] = { cohesion_node_get_id (to), NULL };
  g_auto (CohesionValue) value = table->type == COHESION_FIELD_REFERENCE
                                     ? cohesion_value_string (table, ids[0])
                                     : cohesion_value_strings (ids);

  cohesion_node_set_value (node, field, &value);
}

static CohesionNode *
add_action (Fixture *fixture)
{
  return add (fixture->priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme;

  fixture->tree = cohesion_tree_new_blank ("en-GB");
  fixture->root = cohesion_tree_get_root (fixture->tree);
  theme = add (fixture->root, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);
  fixture->priority = add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  fixture->party = add (fixture->root, COHESION_DOCUMENT_LIST_PARTIES, COHESION_KIND_PARTY);
  fixture->other = add (fixture->root, COHESION_DOCUMENT_LIST_PARTIES, COHESION_KIND_PARTY);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

static guint
count (Fixture *fixture, guint64 targets, CohesionNode *node)
{
  g_autoptr (CohesionUsage) usage = cohesion_usage_new (fixture->tree, targets);
  guint n;

  cohesion_usage_get (usage, node, &n);
  return n;
}

static void
test_unused (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count (fixture, COHESION_KIND_BIT (COHESION_KIND_PARTY), fixture->party), ==, 0);
}

/* Every field of every kind that may refer to a party is found, also those that come later. */
static void
test_every_field_of_the_tables (Fixture *fixture, gconstpointer data)
{
  CohesionNode *action = add_action (fixture);
  const CohesionKind *kind = cohesion_node_get_kind (action);
  g_autoptr (CohesionUsage) usage = NULL;
  const CohesionUse *uses;
  guint expected = 0;
  guint n;

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].targets & COHESION_KIND_BIT (COHESION_KIND_PARTY))
      {
        refer (action, i, fixture->party);
        expected++;
      }
  usage = cohesion_usage_new (fixture->tree, COHESION_KIND_BIT (COHESION_KIND_PARTY));
  uses = cohesion_usage_get (usage, fixture->party, &n);
  g_assert_cmpuint (n, ==, expected);
  g_assert_cmpuint (n, >=, 5);
  g_assert_true (uses[0].node == action);
  g_assert_cmpuint (uses[0].field, ==, COHESION_ACTION_LEAD);
  g_assert_null (cohesion_usage_get (usage, fixture->other, &n));
}

static void
test_in_the_order_of_the_document (Fixture *fixture, gconstpointer data)
{
  CohesionNode *first = add_action (fixture);
  CohesionNode *meeting = add (fixture->root, COHESION_DOCUMENT_LIST_MEETINGS, COHESION_KIND_MEETING);
  g_autoptr (CohesionUsage) usage = NULL;
  const CohesionUse *uses;
  guint n;

  refer (meeting, COHESION_MEETING_PRESENTED_BY, fixture->party);
  refer (first, COHESION_ACTION_SUPPORTERS, fixture->party);
  usage = cohesion_usage_new (fixture->tree, COHESION_KIND_BIT (COHESION_KIND_PARTY));
  uses = cohesion_usage_get (usage, fixture->party, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (uses[0].node == first && uses[1].node == meeting);
}

static void
test_only_the_kinds_asked_for (Fixture *fixture, gconstpointer data)
{
  CohesionNode *action = add_action (fixture);
  CohesionNode *next = add_action (fixture);

  refer (action, COHESION_ACTION_LEAD, fixture->party);
  refer (next, COHESION_ACTION_DEPENDS_ON, action);
  g_assert_cmpuint (count (fixture, COHESION_KIND_BIT (COHESION_KIND_ACTION), fixture->party), ==, 0);
  g_assert_cmpuint (count (fixture, COHESION_KIND_BIT (COHESION_KIND_ACTION), action), ==, 1);
}

static void
test_the_deleted_do_not_count (Fixture *fixture, gconstpointer data)
{
  CohesionNode *entry = add (fixture->root, COHESION_DOCUMENT_LIST_TRASH, COHESION_KIND_TRASH_ENTRY);
  CohesionNode *deleted = add (entry, COHESION_TRASH_ENTRY_LIST_OBJECT, COHESION_KIND_ACTION);
  CohesionNode *action = add_action (fixture);

  refer (deleted, COHESION_ACTION_LEAD, fixture->party);
  refer (action, COHESION_ACTION_DEPENDS_ON, deleted);
  g_assert_cmpuint (count (fixture, COHESION_KIND_BIT (COHESION_KIND_PARTY), fixture->party), ==, 0);
  g_assert_cmpuint (count (fixture, COHESION_KIND_BIT (COHESION_KIND_ACTION), deleted), ==, 0);
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/usage/unused", test_unused);
  TEST ("/usage/every-field-of-the-tables", test_every_field_of_the_tables);
  TEST ("/usage/in-the-order-of-the-document", test_in_the_order_of_the_document);
  TEST ("/usage/only-the-kinds-asked-for", test_only_the_kinds_asked_for);
  TEST ("/usage/the-deleted-do-not-count", test_the_deleted_do_not_count);
  return g_test_run ();
}
