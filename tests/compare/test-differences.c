#include "config.h"

#include "compare/cohesion-differences.h"
#include "document/cohesion-document-verbs.h"
#include "format/cohesion-format.h"
#include "support/cohesion-sample.h"

typedef struct
{
  CohesionDocument *document;
  CohesionTree *before;
} Fixture;

static CohesionNode *
add (Fixture *fixture, CohesionNode *parent, guint list, guint kind, guint field, const char *text)
{
  CohesionNode *node = cohesion_document_add (fixture->document, parent, list, G_MAXUINT, kind);

  cohesion_document_set_text (fixture->document, node, field, text);
  return node;
}

static CohesionNode *
get_root (Fixture *fixture)
{
  return cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));
}

static CohesionNode *
get_theme (Fixture *fixture, guint position)
{
  return cohesion_list_get (cohesion_node_get_list (get_root (fixture), COHESION_DOCUMENT_LIST_THEMES),
                            position);
}

static CohesionTree *
copy (CohesionTree *tree)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cohesion_format_write (tree, &error);
  CohesionTree *read;

  g_assert_no_error (error);
  read = cohesion_format_read (bytes, NULL, &error);
  g_assert_no_error (error);
  return read;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme;

  fixture->document = cohesion_document_new (NULL);
  theme = add (fixture, get_root (fixture), COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME,
               COHESION_THEME_TITLE, "Relationships");
  add (fixture, theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY, COHESION_PRIORITY_TITLE,
       "Meet");
  add (fixture, get_root (fixture), COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME, COHESION_THEME_TITLE,
       "Inclusion");
  fixture->before = copy (cohesion_document_get_tree (fixture->document));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->before);
  g_assert_finalize_object (fixture->document);
}

/* All differences as text: “Kind: what (name)”, joined by “; ”. */
static void
assert_differences (Fixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray)
      found = cohesion_differences_between (fixture->before, cohesion_document_get_tree (fixture->document));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const CohesionDifference *difference = g_ptr_array_index (found, i);
      g_autofree char *what = cohesion_difference_describe (difference);

      g_string_append_printf (text, "%s%s (%s)", i > 0 ? "; " : "", what,
                              cohesion_node_get_name (difference->node));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_none (Fixture *fixture, gconstpointer data)
{
  assert_differences (fixture, "");
}

static void
test_added (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme = add (fixture, get_root (fixture), COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME,
                             COHESION_THEME_TITLE, "Voice");

  /* What is below something new is not told by itself. */
  add (fixture, theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY, COHESION_PRIORITY_TITLE,
       "Speak");
  assert_differences (fixture, "Theme: added (Voice)");
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  cohesion_document_set_text (fixture->document, get_theme (fixture, 1), COHESION_THEME_TITLE, "Belonging");
  assert_differences (fixture, "Theme: changed (Belonging)");
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, get_theme (fixture, 0));
  cohesion_document_remove (fixture->document, nodes);
  assert_differences (fixture, "Theme: removed (Relationships)");
}

static void
test_moved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CohesionPlace place = { get_theme (fixture, 1), COHESION_THEME_LIST_PRIORITIES, 0 };

  g_ptr_array_add (
      nodes,
      cohesion_list_get (cohesion_node_get_list (get_theme (fixture, 0), COHESION_THEME_LIST_PRIORITIES), 0));
  g_assert_true (cohesion_document_move (fixture->document, nodes, &place));
  assert_differences (fixture, "Priority: moved (Meet)");
}

static void
test_every_kind (void)
{
  g_autoptr (CohesionTree) whole = cohesion_sample_whole ();
  g_autoptr (CohesionTree) same = copy (whole);
  g_autoptr (GPtrArray) found = cohesion_differences_between (whole, same);

  g_assert_cmpuint (found->len, ==, 0);
}

#define ADD(path, func) g_test_add ("/differences/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("none", test_none);
  ADD ("added", test_added);
  ADD ("changed", test_changed);
  ADD ("removed", test_removed);
  ADD ("moved", test_moved);
  g_test_add_func ("/differences/every-kind", test_every_kind);
  return g_test_run ();
}
