#include "config.h"

#include "window-fixture.h"

#include "document/cohesion-document-journal.h"
#include "document/cohesion-document-verbs.h"
#include "format/cohesion-format.h"
#include "model/cohesion-blank.h"

#include <glib/gstdio.h>

/* One for the whole program: GTK keeps the first. */
static CohesionApplication *application;

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_folder (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* GLib would also hide the folders of the system, where the toolkit has its icons. */
static char *
make_home (void)
{
  static const char *const variables[] = { "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME",
                                           "XDG_CACHE_HOME" };
  char *home = g_dir_make_tmp ("cohesion-home-XXXXXX", NULL);

  g_assert_nonnull (home);
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      g_autofree char *path = g_build_filename (home, variables[i], NULL);

      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      g_setenv (variables[i], path, TRUE);
    }
  return home;
}

/* Without animations, an entry row of libadwaita asks for a place when it loses the focus; where that is
 * because its pane goes, the frame is being laid out already, and GTK says so. With the next frame it has its
 * place. Everything else that is told stays as fatal as it was. */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && fields[i].length < 0 &&
        g_str_has_prefix (fields[i].value, "Trying to snapshot AdwGizmo ") &&
        g_str_has_suffix (fields[i].value, " without a current allocation"))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, data);
}

/* Runs the tests of a program: in folders and with settings of their own, without animations. */
int
window_fixture_run (int argc, char *argv[], void (*add_tests) (void))
{
  g_autoptr (GError) error = NULL;
  g_autofree char *home = make_home ();
  int result;

  g_test_init (&argc, &argv, NULL);
  g_log_set_writer_func (write_log, NULL, NULL);
  application = cohesion_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  add_tests ();
  result = g_test_run ();
  g_clear_object (&application);
  remove_folder (home);
  return result;
}

CohesionApplication *
window_fixture_get_application (void)
{
  return application;
}

void
window_fixture_set_up (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("cohesion-window-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->window = g_object_ref (cohesion_window_new (ADW_APPLICATION (application)));
  gtk_window_present (GTK_WINDOW (fixture->window));
  window_fixture_settle ();
}

/* The window goes, and nothing keeps it. */
void
window_fixture_tear_down (WindowFixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  window_fixture_settle ();
  g_assert_finalize_object (fixture->window);
  remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

/* A blank strategy, as the application begins one. */
void
window_fixture_begin (CohesionWindow *window)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  g_autoptr (CohesionDocument) document = cohesion_document_new (tree);

  cohesion_document_start_journal (document);
  cohesion_window_set_document (window, document);
}

/* Until nothing is left to do at once. */
void
window_fixture_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
count_frame (GdkFrameClock *clock, guint *frames)
{
  (*frames)++;
}

/* Until what was asked for has been drawn, and what that led to as well: a breakpoint takes effect in the
 * frame after the one in which its width was seen, and there may be one in another. */
void
window_fixture_draw (WindowFixture *fixture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window));
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;
  guint frames = 0;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (count_frame), &frames);

  gdk_frame_clock_begin_updating (clock);
  while (frames < 3 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  gdk_frame_clock_end_updating (clock);
  g_signal_handler_disconnect (clock, handler);
  g_assert_cmpuint (frames, >=, 3);
  window_fixture_settle ();
}

static gboolean
time_is_over (gpointer over)
{
  *(gboolean *) over = TRUE;
  return G_SOURCE_REMOVE;
}

/* Until @condition holds; if it does not within ten seconds, the test fails. */
void
window_fixture_wait (CohesionWindow *window, WindowCondition condition)
{
  gboolean over = FALSE;
  guint source = g_timeout_add_seconds (10, time_is_over, &over);

  while (!over && !condition (window))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (over);
  g_source_remove (source);
  window_fixture_settle ();
}

/* Whether an action could be used: a button for it would be sensitive. */
gboolean
window_fixture_is_enabled (CohesionWindow *window, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean enabled;

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, GTK_WIDGET (window));
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);
  return enabled;
}

/* Writes a strategy that has a title and nothing else. */
GFile *
window_fixture_write (WindowFixture *fixture, const char *name, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionTree *tree = cohesion_document_get_tree (document);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GBytes) bytes = NULL;

  cohesion_document_set_text (document, cohesion_tree_get_strategy (tree), COHESION_STRATEGY_TITLE, title);
  bytes = cohesion_format_write (tree, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

char *
window_fixture_read (GFile *file)
{
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_file_load_contents (file, NULL, &contents, NULL, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

void
window_fixture_add_theme (CohesionWindow *window, const char *title)
{
  CohesionDocument *document = cohesion_window_get_document (window);
  CohesionNode *theme = cohesion_document_add (document,
                                               cohesion_tree_get_root (cohesion_document_get_tree (document)),
                                               COHESION_DOCUMENT_LIST_THEMES, G_MAXUINT, COHESION_KIND_THEME);

  cohesion_document_set_text (document, theme, COHESION_THEME_TITLE, title);
}

/* The question that the window asks, if it does. */
AdwAlertDialog *
window_fixture_get_alert (CohesionWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  return ADW_IS_ALERT_DIALOG (dialog) ? ADW_ALERT_DIALOG (dialog) : NULL;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

/* Clicks on a button of the question. */
void
window_fixture_answer (CohesionWindow *window, const char *response)
{
  AdwAlertDialog *dialog = window_fixture_get_alert (window);
  GtkWidget *button;

  g_assert_nonnull (dialog);
  g_assert_true (adw_alert_dialog_has_response (dialog, response));
  button = find_button (GTK_WIDGET (dialog), adw_alert_dialog_get_response_label (dialog, response));
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  window_fixture_settle ();
}

static gboolean
has_text_below (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (has_text_below (child))
      return TRUE;
  return FALSE;
}

static gboolean
is_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         gtk_widget_get_tooltip_text (widget) != NULL;
}

static gboolean
needs_name (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_ENTRY (widget) ||
         GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_LIST_BOX (widget) ||
         GTK_IS_LIST_VIEW (widget) || GTK_IS_COLUMN_VIEW (widget) || GTK_IS_DROP_DOWN (widget);
}

/* Whether the toolkit made it as part of a widget that has the name: the button in a menu button, the list in
 * a column view, the lists in libadwaita’s rows. */
static gboolean
is_inside (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return parent && (GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) || GTK_IS_COLUMN_VIEW (parent) ||
                    gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP) ||
                    gtk_widget_get_ancestor (parent, ADW_TYPE_EXPANDER_ROW) ||
                    gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS));
}

/* Everything that can be operated now, from @widget down, says to a screen reader what it is. */
void
window_fixture_assert_named (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (needs_name (widget) && !is_inside (widget) && !is_named (widget) &&
      (GTK_IS_LIST_BOX (widget) || !has_text_below (widget)))
    g_error ("a %s without a name, in a %s", G_OBJECT_TYPE_NAME (widget),
             G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    window_fixture_assert_named (child);
}
