#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-node-private.h"
#include "support/cohesion-build.h"

/* What fields hold, of every kind of node and every way a value is kept. */

/* Two values of @field that differ from each other and from none, for @which 0 and 1. */
static CohesionValue
make_value (const CohesionField *field, guint which)
{
  static const char *const lists[][3] = { { "a", "b", NULL }, { "b", "a", NULL } };
  static const char *const texts[] = { "Culture", "culture" };
  g_autoptr (CohesionDeadline) deadline = NULL;

  switch (cohesion_field_get_storage (field))
    {
    case COHESION_STORAGE_INTEGER:
      return cohesion_value_integer (which);

    case COHESION_STORAGE_DEADLINE:
      deadline = cohesion_deadline_new (&(CohesionDeadlineParts) { .text = texts[which] });
      return cohesion_value_deadline (deadline);

    case COHESION_STORAGE_STRINGS:
      return cohesion_value_strings (lists[which]);

    case COHESION_STORAGE_STRING:
    default:
      return cohesion_value_string (field, texts[which]);
    }
}

typedef void (*FieldFunc) (CohesionNode *node, guint field);

static void
for_every_field (FieldFunc func)
{
  for (guint i = 0; i < cohesion_kind_get_count (); i++)
    for (guint field = 0; field < cohesion_kind_get (i)->n_fields; field++)
      {
        g_autoptr (CohesionNode) node = cohesion_node_new (i, NULL);

        func (node, field);
      }
}

static void
check_equality (CohesionNode *node, guint field)
{
  const CohesionField *table = &cohesion_node_get_kind (node)->fields[field];
  g_auto (CohesionValue) none = cohesion_value_none (table);
  g_auto (CohesionValue) one = make_value (table, 0);
  g_auto (CohesionValue) same = make_value (table, 0);
  g_auto (CohesionValue) other = make_value (table, 1);

  g_assert_true (cohesion_value_is_none (&none));
  g_assert_false (cohesion_value_is_none (&one));
  g_assert_true (cohesion_value_equal (&one, &same));
  g_assert_true (cohesion_value_equal (&none, &none));
  g_assert_false (cohesion_value_equal (&one, &other));
  g_assert_false (cohesion_value_equal (&one, &none));
  g_assert_false (cohesion_value_equal (&none, &one));
}

static void
test_equality (void)
{
  for_every_field (check_equality);
}

/* A copy stays as it was when what it was made from is cleared, or cleared twice. */
static void
check_copy (CohesionNode *node, guint field)
{
  const CohesionField *table = &cohesion_node_get_kind (node)->fields[field];
  g_auto (CohesionValue) expected = make_value (table, 0);
  g_auto (CohesionValue) original = make_value (table, 0);
  g_auto (CohesionValue) copy = cohesion_value_copy (&original);

  g_assert_cmpuint (cohesion_value_get_size (&copy), ==, cohesion_value_get_size (&original));
  cohesion_value_clear (&original);
  cohesion_value_clear (&original);
  g_assert_true (cohesion_value_is_none (&original));
  g_assert_cmpuint (cohesion_value_get_size (&original), ==, 0);
  g_assert_true (cohesion_value_equal (&copy, &expected));
}

static void
test_copy (void)
{
  for_every_field (check_copy);
}

static void
count (guint *counter)
{
  (*counter)++;
}

/* Every field takes a value, gives it back and tells of it once; the same value again says nothing. */
static void
check_set (CohesionNode *node, guint field)
{
  const CohesionField *table = &cohesion_node_get_kind (node)->fields[field];
  g_autofree char *detailed = g_strconcat ("notify::", cohesion_field_get_property_name (table), NULL);
  g_auto (CohesionValue) none = cohesion_value_none (table);
  g_auto (CohesionValue) value = make_value (table, 1);
  g_auto (CohesionValue) held = { 0 };
  guint notified = 0, notified_at_all = 0;

  g_signal_connect_swapped (node, detailed, G_CALLBACK (count), &notified);
  g_signal_connect_swapped (node, "notify", G_CALLBACK (count), &notified_at_all);
  g_assert_false (cohesion_node_has_value (node, field));
  cohesion_node_set_value (node, field, &none);
  g_assert_cmpuint (notified_at_all, ==, 0);
  cohesion_node_set_value (node, field, &value);
  cohesion_node_set_value (node, field, &value);
  g_assert_cmpuint (notified, ==, 1);
  held = cohesion_node_dup_value (node, field);
  g_assert_true (cohesion_value_equal (&held, &value));
  cohesion_node_set_value (node, field, &none);
  g_assert_cmpuint (notified, ==, 2);
  g_assert_cmpuint (notified_at_all, ==, 2);
  g_assert_false (cohesion_node_has_value (node, field));
}

static void
test_set (void)
{
  for_every_field (check_set);
}

/* Empty is none, however it was written. */
static void
test_empty_is_none (void)
{
  const CohesionField *title = &cohesion_kind_get (COHESION_KIND_ACTION)->fields[COHESION_ACTION_TITLE];
  static const char *const nobody[] = { NULL };
  static const char *const empty_text[] = { "", NULL };
  g_auto (CohesionValue) no_text = cohesion_value_string (title, NULL);
  g_auto (CohesionValue) empty = cohesion_value_string (title, "");
  g_auto (CohesionValue) no_list = cohesion_value_strings (NULL);
  g_auto (CohesionValue) empty_list = cohesion_value_strings (nobody);
  g_auto (CohesionValue) one_empty = cohesion_value_strings (empty_text);
  g_auto (CohesionValue) zero = cohesion_value_integer (0);

  g_assert_true (cohesion_value_is_none (&empty));
  g_assert_true (cohesion_value_equal (&empty, &no_text));
  g_assert_true (cohesion_value_is_none (&empty_list));
  g_assert_true (cohesion_value_equal (&empty_list, &no_list));
  g_assert_false (cohesion_value_is_none (&one_empty));
  g_assert_false (cohesion_value_is_none (&zero));
  g_assert_false (cohesion_value_equal (&no_text, &no_list));
}

static void
test_size (void)
{
  const CohesionField *title = &cohesion_kind_get (COHESION_KIND_ACTION)->fields[COHESION_ACTION_TITLE];
  static const char *const names[] = { "one", "", "three", NULL };
  g_auto (CohesionValue) text = cohesion_value_string (title, "Café");
  g_auto (CohesionValue) strings = cohesion_value_strings (names);
  g_auto (CohesionValue) number = cohesion_value_integer (G_MAXINT64);

  g_assert_cmpuint (cohesion_value_get_size (&text), ==, 5);
  g_assert_cmpuint (cohesion_value_get_size (&strings), ==, 8);
  g_assert_cmpuint (cohesion_value_get_size (&number), ==, 0);
}

/* A node that holds ids keeps them as they are; only who is there, and not deleted, is found. */
static void
test_references (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  CohesionNode *root = cohesion_tree_get_root (tree);
  CohesionNode *party = cohesion_build_add (root, COHESION_DOCUMENT_LIST_PARTIES, COHESION_KIND_PARTY);
  const char *const supporters[] = { "nobody", cohesion_node_get_id (party), "gone", NULL };
  g_autoptr (CohesionNode) action = cohesion_node_new (COHESION_KIND_ACTION, NULL);
  g_auto (CohesionValue) value = cohesion_value_strings (supporters);
  g_autoptr (GPtrArray) detached = NULL;
  g_autoptr (GPtrArray) found = NULL;
  CohesionNode *theme, *priority;

  cohesion_node_set_value (action, COHESION_ACTION_SUPPORTERS, &value);
  cohesion_build_set_text (action, COHESION_ACTION_LEAD, cohesion_node_get_id (party));
  detached = cohesion_node_get_references (action, COHESION_ACTION_SUPPORTERS);
  g_assert_cmpuint (detached->len, ==, 0);
  g_assert_null (cohesion_node_get_reference (action, COHESION_ACTION_LEAD));

  theme = cohesion_build_add (root, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);
  priority = cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  cohesion_node_insert (priority, COHESION_PRIORITY_LIST_ACTIONS, 0, action);
  found = cohesion_node_get_references (action, COHESION_ACTION_SUPPORTERS);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (g_ptr_array_index (found, 0) == party);
  g_assert_true (cohesion_node_get_reference (action, COHESION_ACTION_LEAD) == party);
  g_assert_cmpstrv (cohesion_node_get_strings (action, COHESION_ACTION_SUPPORTERS), supporters);
}

static void
test_unset (void)
{
  g_autoptr (CohesionNode) action = cohesion_node_new (COHESION_KIND_ACTION, NULL);

  g_assert_null (cohesion_node_get_string (action, COHESION_ACTION_TITLE));
  g_assert_cmpstr (cohesion_node_get_name (action), ==, "");
  g_assert_true (cohesion_node_get_integer (action, COHESION_ACTION_PROGRESS) == COHESION_UNSET);
  g_assert_false (cohesion_node_get_boolean (action, COHESION_ACTION_SECURED));
  g_assert_null (cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE));
  g_assert_nonnull (cohesion_node_get_strings (action, COHESION_ACTION_SUPPORTERS));
  g_assert_null (*cohesion_node_get_strings (action, COHESION_ACTION_SUPPORTERS));
  cohesion_build_set_integer (action, COHESION_ACTION_SECURED, 0);
  g_assert_false (cohesion_node_get_boolean (action, COHESION_ACTION_SECURED));
  cohesion_build_set_integer (action, COHESION_ACTION_SECURED, 1);
  g_assert_true (cohesion_node_get_boolean (action, COHESION_ACTION_SECURED));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value/equality", test_equality);
  g_test_add_func ("/value/copy", test_copy);
  g_test_add_func ("/value/set", test_set);
  g_test_add_func ("/value/empty-is-none", test_empty_is_none);
  g_test_add_func ("/value/size", test_size);
  g_test_add_func ("/value/references", test_references);
  g_test_add_func ("/value/unset", test_unset);
  return g_test_run ();
}
