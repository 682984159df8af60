#include "config.h"

#include "document/cohesion-document-verbs.h"
#include "ui/find/cohesion-find-result.h"
#include "ui/find/cohesion-find.h"

#include "window-fixture.h"

typedef struct
{
  CohesionFind *find;
  GtkEditable *entry;
  GtkListView *list;
  GtkStack *views;
} Parts;

static gpointer
get_part (CohesionFind *find, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (find), COHESION_TYPE_FIND, name);
}

static Parts
open_find (WindowFixture *fixture)
{
  Parts parts;

  window_fixture_begin (fixture->window);
  window_fixture_add_theme (fixture->window, "Festival of voices");
  window_fixture_add_theme (fixture->window, "Inclusion");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.find", NULL));
  window_fixture_settle ();
  parts.find = COHESION_FIND (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  parts.entry = get_part (parts.find, "entry");
  parts.list = get_part (parts.find, "list");
  parts.views = get_part (parts.find, "views");
  return parts;
}

static void
look_for (Parts *parts, const char *words)
{
  gtk_editable_set_text (parts->entry, words);
  g_signal_emit_by_name (parts->entry, "search-changed");
  window_fixture_settle ();
}

static guint
get_n_found (Parts *parts)
{
  GtkSelectionModel *model = gtk_list_view_get_model (parts->list);

  return model ? g_list_model_get_n_items (G_LIST_MODEL (model)) : 0;
}

static void
test_views (WindowFixture *fixture, gconstpointer data)
{
  Parts parts = open_find (fixture);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (parts.views), ==, "start");
  look_for (&parts, "festival");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (parts.views), ==, "results");
  g_assert_cmpuint (get_n_found (&parts), ==, 1);
  look_for (&parts, "carnival");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (parts.views), ==, "nothing");
  look_for (&parts, "");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (parts.views), ==, "start");
}

static void
test_enter_goes_there (WindowFixture *fixture, gconstpointer data)
{
  Parts parts = open_find (fixture);
  CohesionSession *session = cohesion_window_get_session (fixture->window);

  look_for (&parts, "inclus");
  g_signal_emit_by_name (parts.entry, "activate");
  window_fixture_settle ();
  g_assert_cmpstr (cohesion_session_get_page (session), ==, "strategy");
  g_assert_cmpstr (cohesion_node_get_name (cohesion_session_get_selected (session)), ==, "Inclusion");
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
}

static void
test_row_goes_there (WindowFixture *fixture, gconstpointer data)
{
  Parts parts = open_find (fixture);
  CohesionSession *session = cohesion_window_get_session (fixture->window);

  look_for (&parts, "festival");
  g_signal_emit_by_name (parts.list, "activate", 0);
  window_fixture_settle ();
  g_assert_cmpstr (cohesion_node_get_name (cohesion_session_get_selected (session)), ==,
                   "Festival of voices");
}

static void
test_names (WindowFixture *fixture, gconstpointer data)
{
  Parts parts = open_find (fixture);

  look_for (&parts, "festival");
  window_fixture_assert_named (GTK_WIDGET (parts.find));
  gtk_test_accessible_assert_role (parts.list, GTK_ACCESSIBLE_ROLE_LIST);
}

/* One section for each kind, in the order in which the document has them. */
static void
test_sections (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionTree *tree = cohesion_document_get_tree (document);
  CohesionNode *root = cohesion_tree_get_root (tree);
  g_autoptr (GListModel) results = NULL;
  guint start, end;

  for (guint i = 0; i < 4; i++)
    {
      guint kind = i % 2 ? COHESION_KIND_THEME : COHESION_KIND_PARTY;
      guint list = i % 2 ? COHESION_DOCUMENT_LIST_THEMES : COHESION_DOCUMENT_LIST_PARTIES;
      CohesionNode *node = cohesion_document_add (document, root, list, G_MAXUINT, kind);

      cohesion_document_set_text (document, node, (guint) cohesion_kind_get (kind)->name_field, "Culture");
    }
  results = cohesion_find_results_new (tree, "culture", 100);
  g_assert_cmpuint (g_list_model_get_n_items (results), ==, 4);
  gtk_section_model_get_section (GTK_SECTION_MODEL (results), 3, &start, &end);
  g_assert_cmpuint (start, ==, 2);
  g_assert_cmpuint (end, ==, 4);
}

static void
test_titles (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  CohesionNode *theme = cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_THEMES, 0,
                                               COHESION_KIND_THEME);
  g_autoptr (GListModel) results = NULL;
  static const char *const expected[] = { "1", "1 Voice: Description" };

  cohesion_document_set_text (document, theme, COHESION_THEME_TITLE, "Voice");
  cohesion_document_set_text (document, theme, COHESION_THEME_DESCRIPTION, "A voice for all");
  results = cohesion_find_results_new (cohesion_document_get_tree (document), "voice", 100);
  g_assert_cmpuint (g_list_model_get_n_items (results), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CohesionFindResult) result = g_list_model_get_item (results, i);
      g_autofree char *title = cohesion_find_result_dup_title (result);

      g_assert_cmpstr (title, ==, expected[i]);
    }
}

static void
add_tests (void)
{
  WINDOW_TEST ("/find/views", test_views);
  WINDOW_TEST ("/find/enter-goes-there", test_enter_goes_there);
  WINDOW_TEST ("/find/row-goes-there", test_row_goes_there);
  WINDOW_TEST ("/find/names", test_names);
  g_test_add_func ("/find/sections", test_sections);
  g_test_add_func ("/find/titles", test_titles);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
