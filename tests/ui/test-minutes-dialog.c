#include "config.h"

#include "window-fixture.h"

#include "model/cohesion-list.h"
#include "ui/minutes/cohesion-minutes-dialog.h"
#include "ui/minutes/cohesion-minutes-row.h"
#include "ui/reports/cohesion-preview-page.h"

/* The dialog that brings in minutes, on the minute of the shipped example. */

static CohesionMinutesDialog *
open_dialog (WindowFixture *fixture)
{
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.import-minutes", NULL);
  window_fixture_settle ();
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (COHESION_IS_MINUTES_DIALOG (dialog));
  return COHESION_MINUTES_DIALOG (dialog);
}

static GtkWidget *
child (CohesionMinutesDialog *dialog, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), COHESION_TYPE_MINUTES_DIALOG, name));
}

static void
click (CohesionMinutesDialog *dialog, const char *name)
{
  g_assert_true (gtk_widget_get_sensitive (child (dialog, name)));
  g_signal_emit_by_name (child (dialog, name), "clicked");
  window_fixture_settle ();
}

/* Pastes the minute and has it read. */
static CohesionMinutesDialog *
find (WindowFixture *fixture, const char *name)
{
  CohesionMinutesDialog *dialog = open_dialog (fixture);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "minutes", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (gtk_widget_get_sensitive (child (dialog, "find_button")));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (child (dialog, "view"))), text, -1);
  click (dialog, "find_button");
  return dialog;
}

static CohesionMinutesRow *
find_row (CohesionMinutesDialog *dialog, const char *title, const char *words)
{
  for (GtkWidget *row = gtk_widget_get_first_child (child (dialog, "list")); row;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) &&
        g_str_has_prefix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), words))
      return COHESION_MINUTES_ROW (row);
  g_error ("no row “%s” with “%s”", title, words);
}

static GtkWidget *
find_below (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *at = gtk_widget_get_first_child (widget); at && !found;
       at = gtk_widget_get_next_sibling (at))
    found = find_below (at, type);
  return found;
}

static gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words))
    return TRUE;
  for (GtkWidget *at = gtk_widget_get_first_child (widget); at; at = gtk_widget_get_next_sibling (at))
    if (says (at, words))
      return TRUE;
  return FALSE;
}

static GtkCheckButton *
check_of (CohesionMinutesRow *row)
{
  return GTK_CHECK_BUTTON (find_below (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON));
}

static CohesionNode *
root (WindowFixture *fixture)
{
  return cohesion_tree_get_root (cohesion_document_get_tree (cohesion_window_get_document (fixture->window)));
}

static void
test_bring_in (WindowFixture *fixture, gconstpointer data)
{
  CohesionMinutesDialog *dialog;
  CohesionHistory *history;

  window_fixture_begin (fixture->window);
  dialog = find (fixture, "barking-and-dagenham.txt");
  window_fixture_assert_named (GTK_WIDGET (dialog));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (child (dialog, "left"))), "Issue - meetings"));
  click (dialog, "bring_button");

  history = cohesion_document_get_history (cohesion_window_get_document (fixture->window));
  g_assert_cmpuint (cohesion_node_get_n_children (root (fixture), COHESION_DOCUMENT_LIST_THEMES), ==, 3);
  g_assert_cmpuint (cohesion_node_get_n_children (root (fixture), COHESION_DOCUMENT_LIST_INITIATIVES), ==, 3);
  g_assert_cmpstr (cohesion_history_get_undo_label (history), ==, "Import minutes");
  cohesion_history_undo (history);
  g_assert_cmpuint (cohesion_node_get_n_children (root (fixture), COHESION_DOCUMENT_LIST_THEMES), ==, 0);
}

/* What is in doubt waits to be accepted; what goes into a thing that is left out waits with it; words can be
 * changed. */
static void
test_decide (WindowFixture *fixture, gconstpointer data)
{
  CohesionMinutesDialog *dialog;
  CohesionMinutesRow *theme, *priority, *strand;
  GtkWidget *entry;

  window_fixture_begin (fixture->window);
  dialog = find (fixture, "barking-and-dagenham.txt");
  theme = find_row (dialog, "Theme", "Relationships and culture");
  priority = find_row (dialog, "Priority", "To celebrate our culture");
  strand = find_row (dialog, "Theme “Inclusion and participation”", "Strand: political");
  g_assert_false (gtk_check_button_get_active (check_of (strand)));
  gtk_check_button_set_active (check_of (strand), TRUE);
  gtk_check_button_set_active (check_of (theme), FALSE);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (check_of (priority))));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (strand), TRUE);
  window_fixture_settle ();
  window_fixture_assert_named (GTK_WIDGET (dialog));
  entry = find_below (GTK_WIDGET (strand), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (entry), "civic");
  click (dialog, "bring_button");

  g_assert_cmpuint (cohesion_node_get_n_children (root (fixture), COHESION_DOCUMENT_LIST_THEMES), ==, 2);
  g_assert_cmpstr (
      cohesion_node_get_string (
          cohesion_list_get (cohesion_node_get_list (root (fixture), COHESION_DOCUMENT_LIST_THEMES), 0),
          COHESION_THEME_STRAND),
      ==, "civic");
}

static void
test_nothing (WindowFixture *fixture, gconstpointer data)
{
  CohesionMinutesDialog *dialog;

  window_fixture_begin (fixture->window);
  dialog = open_dialog (fixture);
  cohesion_minutes_dialog_read (dialog, "It rained.\n");
  g_assert_false (gtk_widget_get_sensitive (child (dialog, "bring_button")));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (child (dialog, "left"))), ==, "Line 1: It rained.");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_settle ();
}

/* The text is still there to go back to, and to be read again. */
static void
test_back (WindowFixture *fixture, gconstpointer data)
{
  CohesionMinutesDialog *dialog;
  GtkTextBuffer *buffer;

  window_fixture_begin (fixture->window);
  dialog = open_dialog (fixture);
  g_assert_false (gtk_widget_get_visible (child (dialog, "back_button")));
  cohesion_minutes_dialog_read (dialog, "It rained.");
  window_fixture_assert_named (GTK_WIDGET (dialog));
  click (dialog, "back_button");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (child (dialog, "view")));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, strlen ("It rained."));
  g_assert_false (gtk_widget_get_visible (child (dialog, "bring_button")));
  gtk_text_buffer_set_text (buffer, "Cabinet, 21 May 2019", -1);
  click (dialog, "find_button");
  g_assert_true (gtk_check_button_get_active (check_of (find_row (dialog, "Meeting", "Body: Cabinet"))));

  /* What was decided about the same text stays decided. */
  gtk_check_button_set_active (check_of (find_row (dialog, "Meeting", "Body: Cabinet")), FALSE);
  click (dialog, "back_button");
  click (dialog, "find_button");
  g_assert_false (gtk_check_button_get_active (check_of (find_row (dialog, "Meeting", "Body: Cabinet"))));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_settle ();
}

static gboolean
has_css_name (GtkWidget *widget, const char *name)
{
  gboolean found = g_str_equal (gtk_widget_get_css_name (widget), name);

  for (GtkWidget *at = gtk_widget_get_first_child (widget); at && !found;
       at = gtk_widget_get_next_sibling (at))
    found = has_css_name (at, name);
  return found;
}

/* No part of a dialog is styled as paper, which is white whatever the colours of its words. */
static void
test_dark (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GTypeClass) paper = g_type_class_ref (COHESION_TYPE_PREVIEW_PAGE);
  CohesionMinutesDialog *dialog;

  window_fixture_begin (fixture->window);
  dialog = open_dialog (fixture);
  g_assert_false (has_css_name (GTK_WIDGET (dialog),
                                gtk_widget_class_get_css_name (GTK_WIDGET_CLASS ((gpointer) paper))));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_settle ();
}

/* A file that holds no text says what to do, and changes nothing. */
static void
test_no_text (WindowFixture *fixture, gconstpointer data)
{
  CohesionMinutesDialog *dialog;
  g_autofree char *path = g_build_filename (fixture->folder, "a & b.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_file_set_contents (path, "%PDF-1.7", -1, NULL);
  window_fixture_begin (fixture->window);
  dialog = open_dialog (fixture);
  cohesion_minutes_dialog_open (dialog, file);
  while (!says (GTK_WIDGET (dialog), "paste it here"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (says (GTK_WIDGET (dialog), "“a & b.pdf”"));
  g_assert_false (gtk_widget_get_sensitive (child (dialog, "find_button")));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  window_fixture_settle ();
}

static void
add_tests (void)
{
  WINDOW_TEST ("/minutes-dialog/bring-in", test_bring_in);
  WINDOW_TEST ("/minutes-dialog/decide", test_decide);
  WINDOW_TEST ("/minutes-dialog/nothing", test_nothing);
  WINDOW_TEST ("/minutes-dialog/back", test_back);
  WINDOW_TEST ("/minutes-dialog/dark", test_dark);
  WINDOW_TEST ("/minutes-dialog/no-text", test_no_text);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
