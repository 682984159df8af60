#include "config.h"

#include "compare-fixture.h"

#include "format/cohesion-format.h"

CohesionNode *
compare_fixture_add (CompareFixture *fixture,
                     CohesionNode *parent,
                     guint list,
                     guint kind,
                     guint field,
                     const char *text)
{
  CohesionNode *node = cohesion_document_add (fixture->document, parent, list, G_MAXUINT, kind);

  cohesion_document_set_text (fixture->document, node, field, text);
  return node;
}

CohesionTree *
compare_fixture_copy (CohesionTree *tree)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cohesion_format_write (tree, &error);
  CohesionTree *read;

  g_assert_no_error (error);
  read = cohesion_format_read (bytes, NULL, &error);
  g_assert_no_error (error);
  return read;
}

void
compare_fixture_freeze (CompareFixture *fixture)
{
  g_clear_object (&fixture->before);
  fixture->before = compare_fixture_copy (cohesion_document_get_tree (fixture->document));
}

void
compare_fixture_set_up (CompareFixture *fixture, gconstpointer data)
{
  static const char *const titles[] = { "Summer of Festivals", "Faith forum", "Youth voice" };

  fixture->document = cohesion_document_new (NULL);
  fixture->root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));
  fixture->themes[0] = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_THEMES,
                                            COHESION_KIND_THEME, COHESION_THEME_TITLE, "Relationships");
  fixture->themes[1] = compare_fixture_add (fixture, fixture->root, COHESION_DOCUMENT_LIST_THEMES,
                                            COHESION_KIND_THEME, COHESION_THEME_TITLE, "Inclusion");
  fixture->priority = compare_fixture_add (fixture, fixture->themes[0], COHESION_THEME_LIST_PRIORITIES,
                                           COHESION_KIND_PRIORITY, COHESION_PRIORITY_TITLE, "Meet");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    fixture->actions[i] = compare_fixture_add (fixture, fixture->priority, COHESION_PRIORITY_LIST_ACTIONS,
                                               COHESION_KIND_ACTION, COHESION_ACTION_TITLE, titles[i]);
  compare_fixture_freeze (fixture);
}

void
compare_fixture_tear_down (CompareFixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->before);
  g_assert_finalize_object (fixture->document);
}

void
compare_fixture_remove (CompareFixture *fixture, CohesionNode *node)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, node);
  cohesion_document_remove (fixture->document, nodes);
}

void
compare_fixture_move (CompareFixture *fixture,
                      CohesionNode *node,
                      CohesionNode *parent,
                      guint list,
                      guint position)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CohesionPlace place = { parent, list, position };

  g_ptr_array_add (nodes, node);
  g_assert_true (cohesion_document_move (fixture->document, nodes, &place));
}

void
compare_fixture_set_deadline (CompareFixture *fixture, CohesionNode *node, const char *text)
{
  CohesionDeadlineContext context = { 0 };
  g_autoptr (CohesionDeadline) deadline = text ? cohesion_deadline_parse (text, &context, NULL) : NULL;
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  cohesion_document_set_value (fixture->document, node,
                               cohesion_node_is (node, COHESION_KIND_ACTION) ? COHESION_ACTION_DEADLINE
                                                                             : COHESION_MILESTONE_DEADLINE,
                               &value);
}

CohesionComparison *
compare_fixture_compare (CompareFixture *fixture)
{
  return cohesion_comparison_new (fixture->before, cohesion_document_get_tree (fixture->document));
}

/* All differences by the keys of their types and the names of what they are about. */
void
compare_fixture_assert (CompareFixture *fixture, const char *expected)
{
  g_autoptr (CohesionComparison) comparison = compare_fixture_compare (fixture);
  GPtrArray *found = cohesion_comparison_get_differences (comparison);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const CohesionDifference *difference = g_ptr_array_index (found, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "",
                              cohesion_difference_type_get_key (difference->type),
                              cohesion_node_get_name (difference->node));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

void
compare_fixture_assert_sentences (CompareFixture *fixture, const char *expected)
{
  g_autoptr (CohesionComparison) comparison = compare_fixture_compare (fixture);
  GPtrArray *found = cohesion_comparison_get_differences (comparison);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *sentence = cohesion_difference_describe (g_ptr_array_index (found, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", sentence);
    }
  g_assert_cmpstr (text->str, ==, expected);
}
