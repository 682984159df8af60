#include "config.h"

#include "ui/preferences/cohesion-preferences.h"
#include "ui/welcome/cohesion-sample.h"
#include "ui/window/cohesion-file-dialog.h"

#include "cohesion-about.h"
#include "cohesion-application-private.h"

#include <glib/gi18n.h>

/* What can be done whichever window is active, and the accelerators of all actions. */

static void
new_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *active = gtk_application_get_active_window (user_data);
  CohesionWindow *window = COHESION_IS_WINDOW (active) ? COHESION_WINDOW (active)
                                                       : cohesion_application_get_free_window (user_data);

  cohesion_application_set_quitting (user_data, FALSE);
  gtk_window_present (GTK_WINDOW (window));
  cohesion_window_ask_new (window);
}

static void
open_file_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  cohesion_application_open_file (user_data, file);
}

/* The example is opened as a copy, so that one can do with it what one likes. */
static void
example_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CohesionWindow *window = cohesion_application_get_free_window (user_data);
  g_autoptr (GFile) sample = cohesion_sample_dup_file ();

  if (sample)
    cohesion_window_open_copy (window, sample);
  gtk_window_present (GTK_WINDOW (window));
}

static void
files_chosen (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionApplication) self = user_data;
  g_autoptr (GListModel)
      files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (object), result, NULL);

  for (guint i = 0; files && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      cohesion_application_open_file (self, file);
    }
}

static void
open_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GtkFileDialog) dialog = cohesion_file_dialog_new (_ ("Open Strategy"));
  GtkWindow *window = gtk_application_get_active_window (user_data);

  gtk_file_dialog_open_multiple (dialog, window, NULL, files_chosen, g_object_ref (user_data));
}

static void
preferences_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  adw_dialog_present (ADW_DIALOG (cohesion_preferences_new ()), GTK_WIDGET (window));
}

static void
about_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  adw_dialog_present (cohesion_about_new (), GTK_WIDGET (window));
}

static void
shortcuts_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GtkBuilder)
      builder = gtk_builder_new_from_resource ("/com/council/Cohesion/ui/application/shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, gtk_application_get_active_window (user_data));
  gtk_window_present (window);
}

static void
help_launched (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionApplication) self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (object), result, NULL) &&
      COHESION_IS_WINDOW (window))
    cohesion_window_add_toast (COHESION_WINDOW (window), _ ("Help is not installed"));
}

static void
help_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new ("help:cohesion");

  gtk_uri_launcher_launch (launcher, gtk_application_get_active_window (user_data), NULL, help_launched,
                           g_object_ref (user_data));
}

/* Each window is asked in turn and may keep itself, and so the application, open. */
static void
quit_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  cohesion_application_remember_open (user_data, windows);
  cohesion_application_set_quitting (user_data, TRUE);
  for (GList *l = windows; l; l = l->next)
    gtk_window_close (l->data);
}

static const GActionEntry entries[] = {
  { "new", new_activated },
  { "open", open_activated },
  { "open-file", open_file_activated, "s" },
  { "example", example_activated },
  { "preferences", preferences_activated },
  { "about", about_activated },
  { "shortcuts", shortcuts_activated },
  { "help", help_activated },
  { "quit", quit_activated },
};

/* Undo and redo must be here rather than in the window’s own shortcuts: those lose to the undo of
 * the entry that has the focus. */
static const struct
{
  const char *action;
  const char *accelerators[3];
} accelerators[] = {
  { "app.new", { "<Control>n" } },
  { "app.open", { "<Control>o" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.shortcuts", { "<Control>question" } },
  { "app.help", { "F1" } },
  { "app.quit", { "<Control>q" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.find", { "<Control>f" } },
  { "win.add-update", { "<Control>u" } },
  { "win.show-details", { "F9" } },
  { "win.review-mode", { "<Control><Shift>r" } },
  { "win.ask", { "<Control><Shift>q" } },
  { "win.present", { "F5" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.page(1)", { "<Alt>1" } },
  { "win.page(2)", { "<Alt>2" } },
  { "win.page(3)", { "<Alt>3" } },
  { "win.page(4)", { "<Alt>4" } },
  { "win.page(5)", { "<Alt>5" } },
  { "win.page(6)", { "<Alt>6" } },
  { "win.page(7)", { "<Alt>7" } },
  { "win.page(8)", { "<Alt>8" } },
  { "win.page(9)", { "<Alt>9" } },
  { "win.next-page", { "<Control>Page_Down" } },
  { "win.previous-page", { "<Control>Page_Up" } },
  { "window.close", { "<Control>w" } },
};

/**
 * cohesion_application_add_actions:
 *
 * Gives @self its actions, and all actions their accelerators.
 */
void
cohesion_application_add_actions (CohesionApplication *self)
{
  g_autoptr (GFile) sample = cohesion_sample_dup_file ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  if (sample == NULL)
    g_action_map_remove_action (G_ACTION_MAP (self), "example");
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           accelerators[i].accelerators);
}
