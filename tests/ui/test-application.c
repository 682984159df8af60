#include "config.h"

#include "window-fixture.h"

#include "ui/window/cohesion-new-dialog.h"

static void
activate (const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (window_fixture_get_application ()), action, NULL);
  window_fixture_settle ();
}

static GType
get_dialog_type (WindowFixture *fixture)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  GType type = dialog ? G_OBJECT_TYPE (dialog) : G_TYPE_NONE;

  if (dialog)
    {
      window_fixture_assert_named (GTK_WIDGET (dialog));
      adw_dialog_force_close (dialog);
    }
  window_fixture_settle ();
  return type;
}

static guint
count_windows (void)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (window_fixture_get_application ())));
}

static void
test_dialogs (WindowFixture *fixture, gconstpointer data)
{
  GType type;

  activate ("about");
  g_assert_true (get_dialog_type (fixture) == ADW_TYPE_ABOUT_DIALOG);
  activate ("preferences");
  type = get_dialog_type (fixture);
  g_assert_true (g_type_is_a (type, ADW_TYPE_PREFERENCES_DIALOG));
}

static void
test_shortcuts (WindowFixture *fixture, gconstpointer data)
{
  GtkWindow *window;

  activate ("shortcuts");
  window = gtk_application_get_active_window (GTK_APPLICATION (window_fixture_get_application ()));
  g_assert_cmpuint (count_windows (), ==, 1);
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (toplevel != GTK_WINDOW (fixture->window))
        gtk_window_destroy (toplevel);
    }
  g_assert_true (window == GTK_WINDOW (fixture->window));
}

/* Asks for a new strategy, and takes what is offered. Asked twice, it is asked once. */
static void
create_new (WindowFixture *fixture)
{
  AdwDialog *dialog;

  activate ("new");
  activate ("new");
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (COHESION_IS_NEW_DIALOG (dialog));
  cohesion_new_dialog_create (COHESION_NEW_DIALOG (dialog));
  window_fixture_settle ();
}

/* A window without a strategy is used; one with a strategy is left alone. */
static void
test_new (WindowFixture *fixture, gconstpointer data)
{
  create_new (fixture);
  g_assert_nonnull (cohesion_window_get_document (fixture->window));
  g_assert_cmpuint (count_windows (), ==, 1);
  gtk_window_present (GTK_WINDOW (fixture->window));
  create_new (fixture);
  g_assert_cmpuint (count_windows (), ==, 2);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (window_fixture_get_application ())); l;
       l = l->next)
    if (l->data != fixture->window)
      {
        gtk_window_destroy (l->data);
        break;
      }
  window_fixture_settle ();
}

static gboolean
has_document (CohesionWindow *window)
{
  return cohesion_window_get_document (window) != NULL;
}

static void
test_file_has_one_window (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_fixture_write (fixture, "strategy.cohesion", "We all belong");

  cohesion_application_open_file (window_fixture_get_application (), file);
  /* Also while it is being read. */
  cohesion_application_open_file (window_fixture_get_application (), file);
  g_assert_cmpuint (count_windows (), ==, 1);
  window_fixture_wait (fixture->window, has_document);
  cohesion_application_open_file (window_fixture_get_application (), file);
  g_assert_cmpuint (count_windows (), ==, 1);
}

/* What was open when the program was left is opened again, if one wants that. */
static void
test_reopen (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (COHESION_APP_ID);
  g_autoptr (GFile) file = window_fixture_write (fixture, "strategy.cohesion", "We all belong");
  g_autofree char *uri = g_file_get_uri (file);
  g_auto (GStrv) uris = NULL;
  g_autoptr (GFile) other = window_fixture_write (fixture, "other.cohesion", "All of us");
  GList *windows;

  cohesion_window_open (fixture->window, file);
  window_fixture_wait (fixture->window, has_document);
  cohesion_application_open_file (window_fixture_get_application (), other);
  g_assert_cmpuint (count_windows (), ==, 2);
  activate ("quit");
  g_assert_cmpuint (count_windows (), ==, 0);
  uris = g_settings_get_strv (settings, "open-files");
  g_assert_cmpuint (g_strv_length (uris), ==, 2);
  g_assert_true (g_strv_contains ((const char *const *) uris, uri));

  g_settings_set_boolean (settings, "reopen-last", TRUE);
  g_application_activate (G_APPLICATION (window_fixture_get_application ()));
  g_assert_cmpuint (count_windows (), ==, 2);
  while ((windows = gtk_application_get_windows (GTK_APPLICATION (window_fixture_get_application ()))))
    {
      window_fixture_wait (windows->data, has_document);
      gtk_window_destroy (windows->data);
    }
  g_settings_reset (settings, "reopen-last");
}

static void
assert_accelerator (const char *action, const char *expected)
{
  g_auto (GStrv) accelerators = gtk_application_get_accels_for_action (
      GTK_APPLICATION (window_fixture_get_application ()), action);
  guint key = 0, expected_key = 0;
  GdkModifierType modifiers = 0, expected_modifiers = 0;

  g_assert_true (gtk_accelerator_parse (accelerators[0], &key, &modifiers));
  g_assert_true (gtk_accelerator_parse (expected, &expected_key, &expected_modifiers));
  g_assert_cmpuint (key, ==, expected_key);
  g_assert_cmpuint (modifiers, ==, expected_modifiers);
}

/* Those of undo and redo must be the application’s; see the program. */
static void
test_accelerators (WindowFixture *fixture, gconstpointer data)
{
  assert_accelerator ("win.undo", "<Control>z");
  assert_accelerator ("win.redo", "<Shift><Control>z");
  assert_accelerator ("win.find", "<Control>f");
  assert_accelerator ("win.save", "<Control>s");
  assert_accelerator ("win.show-details", "F9");
  assert_accelerator ("app.help", "F1");
}

/* No two actions have the same keys. */
static void
test_accelerators_clash_not (WindowFixture *fixture, gconstpointer data)
{
  GtkApplication *application = GTK_APPLICATION (window_fixture_get_application ());
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  g_assert_cmpuint (g_strv_length (actions), >, 10);
  for (guint i = 0; actions[i]; i++)
    {
      g_auto (GStrv) accelerators = gtk_application_get_accels_for_action (application, actions[i]);

      for (guint j = 0; accelerators[j]; j++)
        {
          g_auto (GStrv) users = gtk_application_get_actions_for_accel (application, accelerators[j]);

          g_assert_cmpuint (g_strv_length (users), ==, 1);
        }
    }
}

/* The list of shortcuts says what the accelerators are. */
static void
test_shortcuts_tell_the_truth (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GtkBuilder)
      builder = gtk_builder_new_from_resource ("/com/council/Cohesion/ui/application/shortcuts.ui");
  g_autoptr (GSList) objects = gtk_builder_get_objects (builder);
  guint n = 0;

  for (GSList *l = objects; l; l = l->next)
    {
      g_autofree char *action = NULL, *accelerator = NULL;

      if (!g_str_equal (G_OBJECT_TYPE_NAME (l->data), "GtkShortcutsShortcut"))
        continue;
      g_object_get (l->data, "action-name", &action, "accelerator", &accelerator, NULL);
      if (action == NULL)
        continue;
      n++;
      assert_accelerator (action, accelerator);
    }
  g_assert_cmpuint (n, >, 10);
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts")));
}

static void
test_actions (WindowFixture *fixture, gconstpointer data)
{
  g_assert_true (g_action_group_has_action (G_ACTION_GROUP (window_fixture_get_application ()), "open"));
  g_assert_true (g_action_group_has_action (G_ACTION_GROUP (window_fixture_get_application ()), "help"));
  g_assert_true (g_action_group_has_action (G_ACTION_GROUP (window_fixture_get_application ()), "quit"));
}

static void
test_quit_asks (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_begin (fixture->window);
  window_fixture_add_theme (fixture->window, "Voice");
  activate ("quit");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
  window_fixture_answer (fixture->window, "cancel");
}

static void
add_tests (void)
{
  WINDOW_TEST ("/application/dialogs", test_dialogs);
  WINDOW_TEST ("/application/shortcuts", test_shortcuts);
  WINDOW_TEST ("/application/new", test_new);
  WINDOW_TEST ("/application/file-has-one-window", test_file_has_one_window);
  WINDOW_TEST ("/application/reopen", test_reopen);
  WINDOW_TEST ("/application/accelerators", test_accelerators);
  WINDOW_TEST ("/application/accelerators-clash-not", test_accelerators_clash_not);
  WINDOW_TEST ("/application/shortcuts-tell-the-truth", test_shortcuts_tell_the_truth);
  WINDOW_TEST ("/application/actions", test_actions);
  WINDOW_TEST ("/application/quit-asks", test_quit_asks);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
