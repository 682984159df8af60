#include "config.h"

#include "ui/welcome/cohesion-recent-files.h"
#include "ui/welcome/cohesion-welcome.h"

#include "window-fixture.h"

static GtkListBox *
find_list (GtkWidget *widget)
{
  GtkListBox *found = NULL;

  if (COHESION_IS_WELCOME (widget))
    return GTK_LIST_BOX (gtk_widget_get_template_child (widget, COHESION_TYPE_WELCOME, "recent_list"));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_list (child);
  return found;
}

static AdwActionRow *
get_row (CohesionWindow *window, int position)
{
  return ADW_ACTION_ROW (gtk_list_box_get_row_at_index (find_list (GTK_WIDGET (window)), position));
}

static gboolean
lists_one (CohesionWindow *window)
{
  return get_row (window, 0) != NULL && get_row (window, 1) == NULL;
}

static gboolean
lists_none (CohesionWindow *window)
{
  return get_row (window, 0) == NULL;
}

static gboolean
says_gone (CohesionWindow *window)
{
  AdwActionRow *row = get_row (window, 0);

  return row && g_strcmp0 (adw_action_row_get_subtitle (row), "No longer there") == 0;
}

static gboolean
says_when (CohesionWindow *window)
{
  AdwActionRow *row = get_row (window, 0);

  return row && g_str_has_prefix (adw_action_row_get_subtitle (row), "Strategies · saved ");
}

static void
forget (CohesionWindow *window, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  cohesion_recent_files_remove (uri);
  window_fixture_wait (window, lists_none);
}

static void
test_recent (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_fixture_write (fixture, "strategy.cohesion", "We & all belong");
  g_autofree char *uri = g_file_get_uri (file);

  cohesion_recent_files_add (file, "We & all belong", "Strategies");
  window_fixture_wait (fixture->window, lists_one);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (fixture->window, 0))), ==,
                   "We & all belong");
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (get_row (fixture->window, 0))));
  g_assert_cmpstr (
      g_variant_get_string (
          gtk_actionable_get_action_target_value (GTK_ACTIONABLE (get_row (fixture->window, 0))), NULL),
      ==, uri);
  window_fixture_wait (fixture->window, says_when);
  window_fixture_assert_named (GTK_WIDGET (fixture->window));
  forget (fixture->window, file);
}

static void
test_gone (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gone.cohesion", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  cohesion_recent_files_add (file, "Gone", "Strategies");
  window_fixture_wait (fixture->window, says_gone);
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (get_row (fixture->window, 0))));
  window_fixture_assert_named (GTK_WIDGET (fixture->window));
  forget (fixture->window, file);
}

static GMenuModel *
get_menu (CohesionWindow *window)
{
  return G_MENU_MODEL (
      gtk_widget_get_template_child (GTK_WIDGET (window), COHESION_TYPE_WINDOW, "recent_menu"));
}

static gboolean
menu_says_none (CohesionWindow *window)
{
  g_autofree char *label = NULL;

  g_menu_model_get_item_attribute (get_menu (window), 0, "label", "s", &label);
  return g_str_equal (label, "No Recent Strategies");
}

static gboolean
menu_says_title (CohesionWindow *window)
{
  g_autofree char *label = NULL;

  g_menu_model_get_item_attribute (get_menu (window), 0, "label", "s", &label);
  return g_str_equal (label, "We__all");
}

static void
test_menu (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_fixture_write (fixture, "strategy.cohesion", "We_all");

  g_assert_true (menu_says_none (fixture->window));
  cohesion_recent_files_add (file, "We_all", "Strategies");
  window_fixture_wait (fixture->window, menu_says_title);
  forget (fixture->window, file);
  window_fixture_wait (fixture->window, menu_says_none);
}

static gboolean
has_document (CohesionWindow *window)
{
  return cohesion_window_get_document (window) != NULL;
}

static gboolean
remembers_one (CohesionWindow *window)
{
  g_autoptr (GPtrArray) files = cohesion_recent_files_list (10);

  return files->len == 1;
}

static void
test_opening_is_remembered (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_fixture_write (fixture, "strategy.cohesion", "We all belong");
  g_autofree char *uri = g_file_get_uri (file);

  cohesion_window_open (fixture->window, file);
  window_fixture_wait (fixture->window, has_document);
  window_fixture_wait (fixture->window, remembers_one);
  cohesion_recent_files_remove (uri);
}

static void
test_opening_is_not_remembered (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (COHESION_APP_ID);
  g_autoptr (GFile) file = window_fixture_write (fixture, "strategy.cohesion", "We all belong");
  g_autoptr (GPtrArray) files = NULL;

  g_settings_set_boolean (settings, "remember-recent", FALSE);
  cohesion_window_open (fixture->window, file);
  window_fixture_wait (fixture->window, has_document);
  files = cohesion_recent_files_list (10);
  g_assert_cmpuint (files->len, ==, 0);
  g_settings_reset (settings, "remember-recent");
}

static void
test_example (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *title = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (window_fixture_get_application ()), "example", NULL);
  window_fixture_wait (fixture->window, has_document);
  title = cohesion_document_dup_title (cohesion_window_get_document (fixture->window));
  g_assert_cmpstr (title, ==, "No one left behind: we all belong");
}

static void
add_tests (void)
{
  WINDOW_TEST ("/welcome/recent", test_recent);
  WINDOW_TEST ("/welcome/gone", test_gone);
  WINDOW_TEST ("/welcome/menu", test_menu);
  WINDOW_TEST ("/welcome/opening-is-remembered", test_opening_is_remembered);
  WINDOW_TEST ("/welcome/opening-is-not-remembered", test_opening_is_not_remembered);
  WINDOW_TEST ("/welcome/example", test_example);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
