#include "config.h"

#include "document/cohesion-document-verbs.h"

#include "window-fixture.h"

#include "ui/minutes/cohesion-minutes-dialog.h"

#include <glib/gstdio.h>
#include <string.h>

static gboolean
has_document (CohesionWindow *window)
{
  return cohesion_window_get_document (window) != NULL;
}

static gboolean
asks (CohesionWindow *window)
{
  return window_fixture_get_alert (window) != NULL;
}

static gboolean
is_saved (CohesionWindow *window)
{
  CohesionDocument *document = cohesion_window_get_document (window);

  return !cohesion_document_get_modified (document) && !cohesion_document_get_saving (document);
}

static gboolean
is_closed (CohesionWindow *window)
{
  return !gtk_widget_get_visible (GTK_WIDGET (window));
}

static GFile *
open_strategy (WindowFixture *fixture, const char *title)
{
  GFile *file = window_fixture_write (fixture, "strategy.cohesion", title);

  cohesion_window_open (fixture->window, file);
  window_fixture_wait (fixture->window, has_document);
  return file;
}

static char *
dup_title (WindowFixture *fixture)
{
  return cohesion_document_dup_title (cohesion_window_get_document (fixture->window));
}

static void
test_open (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = open_strategy (fixture, "We all belong");
  g_autoptr (GFile) shown = cohesion_window_dup_file (fixture->window);
  g_autofree char *title = dup_title (fixture);

  g_assert_cmpstr (title, ==, "We all belong");
  g_assert_true (g_file_equal (file, shown));
  g_assert_false (cohesion_window_is_free (fixture->window));
  g_assert_false (window_fixture_is_enabled (fixture->window, "win.save"));
}

static void
test_bad_file (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "bad.cohesion", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  const char *body;

  g_file_set_contents (path, "{\n  \"format\": 1,\n", -1, &error);
  g_assert_no_error (error);
  cohesion_window_open (fixture->window, file);
  window_fixture_wait (fixture->window, asks);
  body = adw_alert_dialog_get_body (window_fixture_get_alert (fixture->window));
  g_assert_nonnull (strstr (body, "ine 3"));
  g_assert_true (cohesion_window_is_free (fixture->window));
  window_fixture_answer (fixture->window, "close");
}

static AdwAlertDialog *
open_foreign (WindowFixture *fixture, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
  cohesion_window_open (fixture->window, file);
  window_fixture_wait (fixture->window, asks);
  return window_fixture_get_alert (fixture->window);
}

static gboolean
has_words (CohesionWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  GtkTextView *view;

  if (!COHESION_IS_MINUTES_DIALOG (dialog))
    return FALSE;
  view = GTK_TEXT_VIEW (
      gtk_widget_get_template_child (GTK_WIDGET (dialog), COHESION_TYPE_MINUTES_DIALOG, "view"));
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (view)) == (int) strlen ("It rained.");
}

/* A text is offered to be imported, into a new strategy if there is none. */
static void
test_text (WindowFixture *fixture, gconstpointer data)
{
  AdwAlertDialog *alert = open_foreign (fixture, "minutes.txt", "It rained.");

  g_assert_cmpstr (adw_alert_dialog_get_heading (alert), ==, "This Is Not a Strategy");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (alert), "“minutes.txt”"));
  g_assert_null (strstr (adw_alert_dialog_get_body (alert), "JSON"));
  window_fixture_assert_named (GTK_WIDGET (alert));
  window_fixture_answer (fixture->window, "import");
  window_fixture_wait (fixture->window, has_words);
  g_assert_nonnull (cohesion_window_get_document (fixture->window));
  adw_dialog_force_close (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  window_fixture_settle ();
}

/* A document that has to be opened elsewhere first is told how. */
static void
test_pdf (WindowFixture *fixture, gconstpointer data)
{
  AdwAlertDialog *alert = open_foreign (fixture, "minutes.pdf", "%PDF-1.7\n");

  g_assert_nonnull (strstr (adw_alert_dialog_get_body (alert), "Import Minutes…"));
  g_assert_false (adw_alert_dialog_has_response (alert, "import"));
  window_fixture_answer (fixture->window, "close");
  g_assert_true (cohesion_window_is_free (fixture->window));
}

static void
test_save (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = open_strategy (fixture, "We all belong");
  g_autofree char *contents = NULL;

  window_fixture_add_theme (fixture->window, "Voice and choice");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL));
  g_assert_false (window_fixture_is_enabled (fixture->window, "win.save"));
  window_fixture_wait (fixture->window, is_saved);
  contents = window_fixture_read (file);
  g_assert_nonnull (strstr (contents, "Voice and choice"));
  g_assert_false (window_fixture_is_enabled (fixture->window, "win.save"));
}

static void
test_close_without_changes (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = open_strategy (fixture, "We all belong");

  gtk_window_close (GTK_WINDOW (fixture->window));
  window_fixture_wait (fixture->window, is_closed);
}

static void
edit_and_close (WindowFixture *fixture)
{
  window_fixture_add_theme (fixture->window, "Voice and choice");
  gtk_window_close (GTK_WINDOW (fixture->window));
  window_fixture_wait (fixture->window, asks);
  g_assert_cmpstr (adw_alert_dialog_get_default_response (window_fixture_get_alert (fixture->window)), ==,
                   "save");
}

static void
test_close_cancel (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = open_strategy (fixture, "We all belong");

  edit_and_close (fixture);
  window_fixture_answer (fixture->window, "cancel");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
  g_assert_true (cohesion_document_get_modified (cohesion_window_get_document (fixture->window)));
}

static void
test_close_discard (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = open_strategy (fixture, "We all belong");
  g_autofree char *before = window_fixture_read (file);
  g_autofree char *after = NULL;

  edit_and_close (fixture);
  window_fixture_answer (fixture->window, "discard");
  window_fixture_wait (fixture->window, is_closed);
  after = window_fixture_read (file);
  g_assert_cmpstr (after, ==, before);
}

static void
test_close_save (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = open_strategy (fixture, "We all belong");
  g_autofree char *after = NULL;

  edit_and_close (fixture);
  window_fixture_answer (fixture->window, "save");
  window_fixture_wait (fixture->window, is_closed);
  after = window_fixture_read (file);
  g_assert_nonnull (strstr (after, "Voice and choice"));
}

/* Both change the same file; the other was first. */
static GFile *
meet_a_conflict (WindowFixture *fixture)
{
  g_autoptr (GFile) file = open_strategy (fixture, "Mine");
  GFile *theirs = NULL;

  window_fixture_add_theme (fixture->window, "My theme");
  theirs = window_fixture_write (fixture, "strategy.cohesion", "Theirs");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL));
  window_fixture_wait (fixture->window, asks);
  return theirs;
}

static void
test_conflict_overwrites_nothing (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = meet_a_conflict (fixture);
  g_autofree char *after = window_fixture_read (file);
  g_autofree char *title = NULL;

  g_assert_nonnull (strstr (after, "Theirs"));
  g_assert_null (strstr (after, "My theme"));
  g_assert_nonnull (adw_alert_dialog_get_extra_child (window_fixture_get_alert (fixture->window)));
  window_fixture_assert_named (GTK_WIDGET (window_fixture_get_alert (fixture->window)));
  window_fixture_answer (fixture->window, "cancel");
  title = dup_title (fixture);
  g_assert_cmpstr (title, ==, "Mine");
  g_assert_true (cohesion_document_get_modified (cohesion_window_get_document (fixture->window)));
}

static gboolean
shows_theirs (CohesionWindow *window)
{
  g_autofree char *title = cohesion_document_dup_title (cohesion_window_get_document (window));

  return g_str_equal (title, "Theirs");
}

static void
test_conflict_reload (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = meet_a_conflict (fixture);

  window_fixture_answer (fixture->window, "reload");
  window_fixture_wait (fixture->window, shows_theirs);
  g_assert_false (cohesion_document_get_modified (cohesion_window_get_document (fixture->window)));
}

static gboolean
is_changed_elsewhere (CohesionWindow *window)
{
  return cohesion_document_get_changed_elsewhere (cohesion_window_get_document (window));
}

static void
test_change_elsewhere_is_told (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = open_strategy (fixture, "Mine");
  g_autoptr (GFile) theirs = window_fixture_write (fixture, "strategy.cohesion", "Theirs");
  AdwBanner *banner = ADW_BANNER (
      gtk_widget_get_template_child (GTK_WIDGET (fixture->window), COHESION_TYPE_WINDOW, "banner"));

  window_fixture_wait (fixture->window, is_changed_elsewhere);
  g_assert_true (adw_banner_get_revealed (banner));
  g_signal_emit_by_name (banner, "button-clicked");
  window_fixture_wait (fixture->window, asks);
  window_fixture_answer (fixture->window, "reload");
  window_fixture_wait (fixture->window, shows_theirs);
  g_assert_false (adw_banner_get_revealed (banner));
}

static void
test_file_that_is_gone (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = open_strategy (fixture, "Mine");
  g_autofree char *title = NULL;

  g_assert_true (g_file_delete (file, NULL, NULL));
  window_fixture_add_theme (fixture->window, "My theme");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL));
  window_fixture_wait (fixture->window, asks);
  g_assert_true (adw_alert_dialog_has_response (window_fixture_get_alert (fixture->window), "save-as"));
  g_assert_false (adw_alert_dialog_has_response (window_fixture_get_alert (fixture->window), "reload"));
  window_fixture_answer (fixture->window, "cancel");
  title = dup_title (fixture);
  g_assert_cmpstr (title, ==, "Mine");
}

/* A file of a later version of the program can be read, and says why it cannot be changed. */
static void
test_newer_file (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_fixture_write (fixture, "strategy.cohesion", "Newer");
  g_autofree char *contents = window_fixture_read (file);
  g_autoptr (GString) newer = g_string_new (contents);
  AdwBanner *banner = ADW_BANNER (
      gtk_widget_get_template_child (GTK_WIDGET (fixture->window), COHESION_TYPE_WINDOW, "banner"));

  g_assert_cmpuint (g_string_replace (newer, "\"formatVersion\": 1", "\"formatVersion\": 2", 1), ==, 1);
  g_assert_true (g_file_replace_contents (file, newer->str, newer->len, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                          NULL, NULL));
  cohesion_window_open (fixture->window, file);
  window_fixture_wait (fixture->window, has_document);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==,
                   cohesion_document_get_read_only_reason (cohesion_window_get_document (fixture->window)));
  g_assert_null (adw_banner_get_button_label (banner));
  g_assert_false (window_fixture_is_enabled (fixture->window, "win.save"));
  g_assert_false (window_fixture_is_enabled (fixture->window, "win.save-as"));
}

/* Where only reading is allowed, the way out is another place. */
static void
test_read_only_file (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_fixture_write (fixture, "strategy.cohesion", "Mine");
  AdwBanner *banner = ADW_BANNER (
      gtk_widget_get_template_child (GTK_WIDGET (fixture->window), COHESION_TYPE_WINDOW, "banner"));

  g_assert_cmpint (g_chmod (g_file_peek_path (file), 0444), ==, 0);
  cohesion_window_open (fixture->window, file);
  window_fixture_wait (fixture->window, has_document);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_nonnull (adw_banner_get_button_label (banner));
  g_assert_false (window_fixture_is_enabled (fixture->window, "win.save"));
  g_assert_true (window_fixture_is_enabled (fixture->window, "win.save-as"));
}

static CohesionWindow *
get_other_window (CohesionWindow *window)
{
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (window)));

  for (GList *l = windows; l; l = l->next)
    if (l->data != window)
      return l->data;
  return NULL;
}

/* A power cut during a save may leave a whole, newer copy beside the file. */
static void
test_broken_off_save (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_fixture_write (fixture, "strategy.cohesion", "Old");
  g_autoptr (GFile) left = NULL;
  g_autofree char *title = NULL;

  g_usleep (20 * 1000);
  left = window_fixture_write (fixture, ".strategy.cohesion.cohesion-111111", "New");
  cohesion_window_open (fixture->window, file);
  window_fixture_wait (fixture->window, asks);
  window_fixture_answer (fixture->window, "open");
  title = cohesion_document_dup_title (cohesion_window_get_document (get_other_window (fixture->window)));
  g_assert_cmpstr (title, ==, "New");
  gtk_window_destroy (GTK_WINDOW (get_other_window (fixture->window)));
  window_fixture_settle ();
}

static void
test_copy_is_kept_nowhere (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_fixture_write (fixture, "example.cohesion", "Example");
  g_autoptr (GFile) shown = NULL;

  cohesion_window_open_copy (fixture->window, file);
  window_fixture_wait (fixture->window, has_document);
  shown = cohesion_window_dup_file (fixture->window);
  g_assert_null (shown);
  g_assert_true (window_fixture_is_enabled (fixture->window, "win.save"));
}

static void
test_view_comes_back (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = open_strategy (fixture, "We all belong");
  CohesionSession *session = cohesion_window_get_session (fixture->window);
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_session_get_tree (session));

  cohesion_session_set_page (session, "strategy");
  cohesion_session_set_selected (session, strategy);
  cohesion_window_set_document (fixture->window, NULL);
  cohesion_window_open (fixture->window, file);
  window_fixture_wait (fixture->window, has_document);
  session = cohesion_window_get_session (fixture->window);
  g_assert_cmpstr (cohesion_session_get_page (session), ==, "strategy");
  g_assert_true (cohesion_session_get_selected (session) ==
                 cohesion_tree_get_strategy (cohesion_session_get_tree (session)));
}

static void
add_tests (void)
{
  WINDOW_TEST ("/window-files/open", test_open);
  WINDOW_TEST ("/window-files/bad-file", test_bad_file);
  WINDOW_TEST ("/window-files/text", test_text);
  WINDOW_TEST ("/window-files/pdf", test_pdf);
  WINDOW_TEST ("/window-files/save", test_save);
  WINDOW_TEST ("/window-files/close/without-changes", test_close_without_changes);
  WINDOW_TEST ("/window-files/close/cancel", test_close_cancel);
  WINDOW_TEST ("/window-files/close/discard", test_close_discard);
  WINDOW_TEST ("/window-files/close/save", test_close_save);
  WINDOW_TEST ("/window-files/conflict/overwrites-nothing", test_conflict_overwrites_nothing);
  WINDOW_TEST ("/window-files/conflict/reload", test_conflict_reload);
  WINDOW_TEST ("/window-files/conflict/told", test_change_elsewhere_is_told);
  WINDOW_TEST ("/window-files/file-that-is-gone", test_file_that_is_gone);
  WINDOW_TEST ("/window-files/newer-file", test_newer_file);
  WINDOW_TEST ("/window-files/read-only-file", test_read_only_file);
  WINDOW_TEST ("/window-files/broken-off-save", test_broken_off_save);
  WINDOW_TEST ("/window-files/copy-is-kept-nowhere", test_copy_is_kept_nowhere);
  WINDOW_TEST ("/window-files/view-comes-back", test_view_comes_back);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
