#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-node-private.h"
#include "model/cohesion-numbering.h"
#include "support/cohesion-build.h"

/* Every table must be whole: names unique, labels there, choices and targets where the type asks. */
static void
test_tables (void)
{
  for (guint i = 0; i < cohesion_kind_get_count (); i++)
    {
      const CohesionKind *kind = cohesion_kind_get (i);
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_true (cohesion_kind_lookup (kind->json) == kind);
      g_assert_true (g_type_is_a (cohesion_kind_get_gtype (kind), COHESION_TYPE_NODE));
      for (guint j = 0; j < kind->n_fields; j++)
        {
          const CohesionField *field = &kind->fields[j];

          g_assert_true (g_hash_table_add (names, (char *) field->json));
          g_assert_nonnull (field->label);
          g_assert_cmpint (field->type == COHESION_FIELD_CHOICE, ==, field->choices != NULL);
          g_assert_cmpint (field->type == COHESION_FIELD_REFERENCE ||
                               field->type == COHESION_FIELD_REFERENCES,
                           ==, field->targets != 0);
        }
      for (guint j = 0; j < kind->n_lists; j++)
        {
          g_assert_true (g_hash_table_add (names, (char *) kind->lists[j].json));
          g_assert_cmpuint (kind->lists[j].kind, <=, COHESION_KIND_ANY);
        }
    }
}

static void
test_properties (void)
{
  g_autoptr (CohesionNode) action = cohesion_node_new (COHESION_KIND_ACTION, "a1");
  g_autofree char *title = NULL;
  gint64 progress = 0;
  gboolean secured = TRUE;

  cohesion_build_set_text (action, COHESION_ACTION_TITLE, "Summer of Festivals");
  g_object_get (action, "title", &title, "progress", &progress, "resources-secured", &secured, NULL);
  g_assert_cmpstr (title, ==, "Summer of Festivals");
  g_assert_true (progress == COHESION_UNSET);
  g_assert_false (secured);
  g_assert_cmpstr (cohesion_node_get_name (action), ==, "Summer of Festivals");
  g_assert_cmpstr (cohesion_node_get_id (action), ==, "a1");
}

static void
count (guint *counter)
{
  (*counter)++;
}

static void
test_notifies_only_real_change (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  CohesionNode *strategy = cohesion_tree_get_strategy (tree);
  guint notified = 0, changed = 0;

  g_signal_connect_swapped (strategy, "notify::title", G_CALLBACK (count), &notified);
  g_signal_connect_swapped (tree, "changed", G_CALLBACK (count), &changed);
  cohesion_build_set_text (strategy, COHESION_STRATEGY_TITLE, "We all belong");
  cohesion_build_set_text (strategy, COHESION_STRATEGY_TITLE, "We all belong");
  cohesion_build_set_text (strategy, COHESION_STRATEGY_SUBTITLE, "");
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpuint (changed, ==, 1);
}

static void
test_index_follows_structure (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  CohesionNode *document = cohesion_tree_get_root (tree);
  g_autoptr (CohesionNode) theme = cohesion_node_new (COHESION_KIND_THEME, "t1");
  CohesionNode *priority = cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  guint before = cohesion_tree_get_n_nodes (tree);

  cohesion_node_insert (document, COHESION_DOCUMENT_LIST_THEMES, 0, theme);
  g_assert_true (cohesion_tree_lookup (tree, "t1") == theme);
  g_assert_true (cohesion_tree_lookup (tree, cohesion_node_get_id (priority)) == priority);
  g_assert_true (cohesion_node_get_parent (priority) == theme);
  g_assert_true (cohesion_node_is_within (priority, document));
  g_assert_cmpuint (cohesion_tree_get_n_nodes (tree), ==, before + 2);

  cohesion_node_detach (theme);
  g_assert_null (cohesion_tree_lookup (tree, "t1"));
  g_assert_null (cohesion_node_get_tree (priority));
  g_assert_cmpuint (cohesion_tree_get_n_nodes (tree), ==, before);
}

static void
shadow_changed (GListModel *model, guint position, guint removed, guint added, GPtrArray *shadow)
{
  if (removed)
    g_ptr_array_remove_range (shadow, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (shadow, (int) (position + i), g_list_model_get_item (model, position + i));
}

/* Replays what the list says of itself into a copy, which must stay equal to the list. */
static void
test_list_model (void)
{
  g_autoptr (CohesionNode) theme = cohesion_node_new (COHESION_KIND_THEME, NULL);
  g_autoptr (GPtrArray) shadow = g_ptr_array_new_with_free_func (g_object_unref);

  g_signal_connect (theme, "items-changed", G_CALLBACK (shadow_changed), shadow);
  for (guint step = 0; step < 2000; step++)
    {
      guint n = cohesion_node_get_n_children (theme, COHESION_THEME_LIST_PRIORITIES);

      if (n == 0 || g_test_rand_int_range (0, 5) < 3)
        {
          g_autoptr (CohesionNode) priority = cohesion_node_new (COHESION_KIND_PRIORITY, NULL);

          cohesion_node_insert (theme, COHESION_THEME_LIST_PRIORITIES,
                                (guint) g_test_rand_int_range (0, (int) n + 1), priority);
        }
      else
        {
          g_autoptr (CohesionNode) priority = g_list_model_get_item (
              G_LIST_MODEL (theme), (guint) g_test_rand_int_range (0, (int) n));

          cohesion_node_detach (priority);
        }
      g_assert_cmpuint (shadow->len, ==, g_list_model_get_n_items (G_LIST_MODEL (theme)));
      for (guint i = 0; i < shadow->len; i++)
        {
          g_autoptr (CohesionNode) item = g_list_model_get_item (G_LIST_MODEL (theme), i);

          g_assert_true (item == g_ptr_array_index (shadow, i));
        }
    }
}

static void
test_numbers (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  const guint sizes[] = { 2, 2, 1 };
  guint number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      CohesionNode *theme = cohesion_build_add (cohesion_tree_get_root (tree), COHESION_DOCUMENT_LIST_THEMES,
                                                COHESION_KIND_THEME);

      for (guint j = 0; j < sizes[i]; j++)
        {
          CohesionNode *priority = cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES,
                                                       COHESION_KIND_PRIORITY);
          CohesionNode *action = cohesion_build_add (priority, COHESION_PRIORITY_LIST_ACTIONS,
                                                     COHESION_KIND_ACTION);
          g_autofree char *expected = g_strdup_printf ("%u", ++number);
          g_autofree char *expected_action = g_strdup_printf ("%u.1", number);
          g_autofree char *shown = cohesion_node_dup_number (priority);
          g_autofree char *shown_action = cohesion_node_dup_number (action);

          g_assert_cmpstr (shown, ==, expected);
          g_assert_cmpstr (shown_action, ==, expected_action);
        }
    }
}

static void
test_numerals (void)
{
  const struct
  {
    guint number;
    const char *style;
    const char *numeral;
  } cases[] = { { 1, "i", "(i)" }, { 4, "i", "(iv)" }, { 9, "i", "(ix)" }, { 14, "i", "(xiv)" },
                { 2, "1", "2." },  { 3, "a", "(c)" },  { 26, "a", "(z)" }, { 27, "a", "(aa)" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *numeral = cohesion_dup_numeral (cases[i].number, cases[i].style);

      g_assert_cmpstr (numeral, ==, cases[i].numeral);
    }
}

static void
test_finalises (void)
{
  CohesionTree *tree = cohesion_tree_new_blank ("en-GB");
  CohesionNode *theme = cohesion_build_add (cohesion_tree_get_root (tree), COHESION_DOCUMENT_LIST_THEMES,
                                            COHESION_KIND_THEME);

  g_object_add_weak_pointer (G_OBJECT (theme), (gpointer *) &theme);
  g_assert_finalize_object (tree);
  g_assert_null (theme);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/node/tables", test_tables);
  g_test_add_func ("/node/properties", test_properties);
  g_test_add_func ("/node/notifies-only-real-change", test_notifies_only_real_change);
  g_test_add_func ("/node/index-follows-structure", test_index_follows_structure);
  g_test_add_func ("/node/list-model", test_list_model);
  g_test_add_func ("/node/numbers", test_numbers);
  g_test_add_func ("/node/numerals", test_numerals);
  g_test_add_func ("/node/finalises", test_finalises);
  return g_test_run ();
}
