#include "config.h"

#include "document/cohesion-document-verbs.h"
#include "report/cohesion-decision-report.h"
#include "report/cohesion-layout-text.h"
#include "report/cohesion-report.h"
#include "reports-fixture.h"
#include "ui/reports/cohesion-report-export.h"
#include "ui/reports/cohesion-reports-page.h"
#include "window-fixture.h"

#include <glib/gstdio.h>
#include <sys/resource.h>

/* The pages that are shown are those of the report, laid out for the preview. */
static void
test_shows_report (ReportsFixture *fixture, gconstpointer data)
{
  /* A report speaks of the day of its meeting. */
  CohesionDate today = COHESION_DATE_INIT (2019, 5, 21);
  g_autoptr (CohesionBlocks) blocks = cohesion_decision_report_build (fixture->tree, fixture->report, today);
  g_autoptr (CohesionLayout)
      layout = cohesion_report_lay_out (blocks, today, COHESION_PURPOSE_PREVIEW, NULL, NULL);

  g_assert_cmpuint (cohesion_preview_get_n_pages (fixture->preview), ==,
                    cohesion_layout_get_n_pages (layout));
  g_assert_true (cohesion_session_get_selected (fixture->session) == fixture->report);
  g_assert_nonnull (reports_fixture_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, "parts are missing"));
}

static void
test_follows_edits (ReportsFixture *fixture, gconstpointer data)
{
  CohesionLayout *old = cohesion_preview_get_layout (fixture->preview);
  g_autofree char *text = NULL;

  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_TITLE,
                              "Together & <apart>");
  g_assert_true (cohesion_preview_get_layout (fixture->preview) == old);
  reports_fixture_wait_for_layout (fixture, old);
  text = cohesion_layout_dup_page_text (cohesion_preview_get_layout (fixture->preview), 0);
  g_assert_true (g_str_has_prefix (text, "Together & <apart>\n"));
}

/* Typing without a pause does not make pages for each letter. */
static void
test_debounce (ReportsFixture *fixture, gconstpointer data)
{
  guint n_layouts = 0;
  CohesionLayout *last = cohesion_preview_get_layout (fixture->preview);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);

      cohesion_document_type_text (fixture->document, fixture->report, COHESION_REPORT_TITLE, title);
      reports_fixture_wait_ms (10);
      n_layouts += cohesion_preview_get_layout (fixture->preview) != last;
      last = cohesion_preview_get_layout (fixture->preview);
    }
  g_assert_cmpuint (n_layouts, <=, 3);
  reports_fixture_wait_for_layout (fixture, last);
}

/* While nobody looks, nothing is made; what was missed is made on return. */
static void
test_hidden (ReportsFixture *fixture, gconstpointer data)
{
  CohesionLayout *old = cohesion_preview_get_layout (fixture->preview);

  gtk_widget_set_visible (GTK_WIDGET (fixture->page), FALSE);
  g_assert_false (reports_fixture_is_enabled (fixture, "report.export"));
  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_TITLE, "Unseen");
  reports_fixture_wait_ms (400);
  g_assert_true (cohesion_preview_get_layout (fixture->preview) == old);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), TRUE);
  reports_fixture_wait_for_layout (fixture, old);
}

static char *
export_to (ReportsFixture *fixture, const char *name, gsize *length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gint64 until = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  char *contents = NULL;

  cohesion_reports_page_export_to (fixture->page, file);
  g_assert_false (reports_fixture_is_enabled (fixture, "report.export"));
  while (!reports_fixture_is_enabled (fixture, "report.export") && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  reports_fixture_wait_ms (60);
  if (!g_file_get_contents (path, &contents, length, NULL))
    return NULL;
  g_assert_cmpint (g_remove (path), ==, 0);
  return contents;
}

static void
test_export (ReportsFixture *fixture, gconstpointer data)
{
  /* A report speaks of the day of its meeting. */
  CohesionDate today = COHESION_DATE_INIT (2019, 5, 21);
  g_autoptr (CohesionBlocks) blocks = cohesion_decision_report_build (fixture->tree, fixture->report, today);
  const char *council = cohesion_node_get_string (cohesion_tree_get_organisation (fixture->tree),
                                                  COHESION_ORGANISATION_NAME);
  g_autoptr (GBytes) expected = cohesion_report_make_pdf (blocks, today, council, NULL, NULL);
  gsize length = 0;
  g_autofree char *contents = export_to (fixture, "report & more.pdf", &length);

  g_assert_nonnull (contents);
  g_assert_cmpmem (contents, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
  g_assert_nonnull (reports_fixture_find (fixture->window, GTK_TYPE_LABEL, "Saved “report & more.pdf”"));
}

/* A file that would be cut off is not there at all, and what was there before still is. */
static void
test_export_fails (ReportsFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "kept.pdf", NULL);
  struct rlimit limit;
  struct rlimit small;
  gsize length = 0;
  g_autofree char *contents = NULL;
  AdwDialog *dialog;

  g_assert_true (g_file_set_contents (path, "the old one", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &limit);
  small = limit;
  small.rlim_cur = 4096;
  setrlimit (RLIMIT_FSIZE, &small);
  contents = export_to (fixture, "kept.pdf", &length);
  setrlimit (RLIMIT_FSIZE, &limit);
  g_assert_cmpstr (contents, ==, "the old one");
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==,
                   "The Report Could Not Be Saved");
  adw_dialog_force_close (dialog);
}

static void
note_result (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static void
test_export_cancelled (ReportsFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "never.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  cohesion_report_save_async (fixture->report, cohesion_date_today (), file, cancellable, note_result,
                              &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (cohesion_report_save_finish (fixture->report, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_query_exists (file, NULL));
}

/* What was asked for is done though the window be closed. */
static void
test_export_outlives_window (ReportsFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "late.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gint64 until = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  cohesion_reports_page_export_to (fixture->page, file);
  g_object_ref (fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
  while (!g_file_query_exists (file, NULL) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  reports_fixture_wait_ms (100);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_finalize_object (fixture->window);
  fixture->window = gtk_window_new ();
  fixture->page = COHESION_REPORTS_PAGE (cohesion_reports_page_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
}

/* The name of the file says that a web page is wanted. */
static void
test_export_page (ReportsFixture *fixture, gconstpointer data)
{
  gsize length = 0;
  g_autofree char *contents = export_to (fixture, "report.HTML", &length);

  g_assert_true (g_str_has_prefix (contents, "<!DOCTYPE html>"));
  g_assert_nonnull (strstr (contents, "</html>"));
}

static GtkWidget *
find_reading_age (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), "Reading age"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_reading_age (child);
  return found;
}

/* How hard it is to read is told of what is for everybody, once there is enough of it. */
static void
test_reading_age (ReportsFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) vision = g_string_new (NULL);
  CohesionLayout *old = cohesion_preview_get_layout (fixture->preview);
  GtkWidget *label;

  for (guint i = 0; i < 30; i++)
    g_string_append (vision, "We will all meet and talk in the park. ");
  cohesion_document_set_text (fixture->document,
                              cohesion_tree_get_strategy (cohesion_document_get_tree (fixture->document)),
                              COHESION_STRATEGY_VISION, vision->str);
  reports_fixture_wait_for_layout (fixture, old);
  g_assert_null (find_reading_age (GTK_WIDGET (fixture->page)));
  old = cohesion_preview_get_layout (fixture->preview);
  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_KIND, "strategy");
  reports_fixture_wait_for_layout (fixture, old);
  label = find_reading_age (GTK_WIDGET (fixture->page));
  g_assert_nonnull (label);
  g_assert_true (gtk_widget_get_visible (label));
}

static void
test_file_name (ReportsFixture *fixture, gconstpointer data)
{
  g_autofree char *name = NULL;

  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_TITLE, "Us: a/b “c”?");
  name = cohesion_report_dup_file_name (fixture->report, "pdf");
  g_assert_cmpstr (name, ==, "2019-05-21 Cabinet – Us a b “c”.pdf");
  g_clear_pointer (&name, g_free);
  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_CLASSIFICATION, "exempt");
  name = cohesion_report_dup_file_name (fixture->report, "pdf");
  g_assert_true (g_str_has_suffix (name, " (exempt).pdf"));
}

static void
test_exempt (ReportsFixture *fixture, gconstpointer data)
{
  AdwBanner *banner = ADW_BANNER (reports_fixture_find (GTK_WIDGET (fixture->page), ADW_TYPE_BANNER, NULL));

  g_assert_false (adw_banner_get_revealed (banner));
  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_CLASSIFICATION, "exempt");
  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_EXEMPT_PARAGRAPH, "3");
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==, "Exempt report, not for publication: paragraph 3");
}

static void
note_field (CohesionSession *session, CohesionNode *node, int field, int *shown)
{
  *shown = field;
}

/* A click on the summary leads to where it is written; asking for a field brings it into sight. */
static void
test_text_leads_to_field (ReportsFixture *fixture, gconstpointer data)
{
  CohesionLayout *layout = cohesion_preview_get_layout (fixture->preview);
  const CohesionText *text;
  cairo_rectangle_t area;
  int shown = -2;
  guint page;

  g_assert_true (
      cohesion_layout_find (layout, cohesion_node_get_id (fixture->report), "summary", &page, &area));
  text = cohesion_layout_hit (layout, page, area.x + 2, area.y + 2);
  g_signal_connect (fixture->session, "show-field", G_CALLBACK (note_field), &shown);
  g_signal_emit_by_name (fixture->preview, "text-activated", text);
  g_assert_cmpint (shown, ==, COHESION_REPORT_SUMMARY);
  g_assert_cmpuint (cohesion_preview_get_page (fixture->preview), ==, 0);
  cohesion_session_show (fixture->session, fixture->report, COHESION_REPORT_CONSULTATION);
  reports_fixture_wait_ms (100);
  g_assert_cmpuint (cohesion_preview_get_page (fixture->preview), >, 0);
}

/* A number leads to the actions that it counts. */
static void
test_numbers (ReportsFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionText) text = cohesion_text_new ("4");

  cohesion_text_set_query (text, "status=green");
  g_signal_emit_by_name (fixture->preview, "text-activated", text);
  g_assert_cmpstr (cohesion_session_get_query (fixture->session), ==, "status=green");
  cohesion_text_set_query (text, NULL);
  cohesion_text_set_page (text, "updates");
  g_signal_emit_by_name (fixture->preview, "text-activated", text);
  g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "updates");
}

/* By keys: the numbers are a list, and one of them leads to the actions that it counts. */
static void
test_list_of_numbers (ReportsFixture *fixture, gconstpointer data)
{
  CohesionLayout *old = cohesion_preview_get_layout (fixture->preview);
  AdwDialog *dialog;
  GtkWidget *row;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "report.new-progress", NULL));
  reports_fixture_wait_for_layout (fixture, old);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "report.numbers", NULL));
  reports_fixture_wait_ms (100);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_nonnull (dialog);
  window_fixture_assert_named (GTK_WIDGET (dialog));
  row = reports_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, NULL);
  while (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "4") != 0)
    {
      row = gtk_widget_get_next_sibling (row);
      g_assert_nonnull (row);
    }
  g_assert_nonnull (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));
  gtk_widget_activate (row);
  reports_fixture_wait_ms (100);
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "actions");
  g_assert_cmpstr (cohesion_session_get_query (fixture->session), !=, "");
}

static void
test_remove_report (ReportsFixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "report.remove", NULL));
  g_assert_null (cohesion_reports_page_get_report (fixture->page));
  g_assert_false (reports_fixture_is_enabled (fixture, "report.export"));
  g_assert_false (reports_fixture_is_enabled (fixture, "report.remove"));
  cohesion_history_undo (cohesion_document_get_history (fixture->document));
  g_assert_true (cohesion_reports_page_get_report (fixture->page) == fixture->report);
  reports_fixture_wait_for_layout (fixture, NULL);
}

static void
test_actions (ReportsFixture *fixture, gconstpointer data)
{
  g_assert_true (reports_fixture_is_enabled (fixture, "report.new"));
  g_assert_true (reports_fixture_is_enabled (fixture, "report.export"));
  g_assert_true (reports_fixture_is_enabled (fixture, "report.print"));
  g_assert_true (reports_fixture_is_enabled (fixture, "report.zoom-in"));
  cohesion_document_set_read_only (fixture->document, TRUE);
  g_assert_false (reports_fixture_is_enabled (fixture, "report.new"));
  g_assert_false (reports_fixture_is_enabled (fixture, "report.remove"));
  g_assert_true (reports_fixture_is_enabled (fixture, "report.export"));
  cohesion_document_set_read_only (fixture->document, FALSE);
  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_KIND, "poster");
  g_assert_false (reports_fixture_is_enabled (fixture, "report.export"));
  g_assert_true (reports_fixture_is_enabled (fixture, "report.remove"));
}

static void
test_names (ReportsFixture *fixture, gconstpointer data)
{
  window_fixture_assert_named (GTK_WIDGET (fixture->page));
}

static void
test_narrow (ReportsFixture *fixture, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  reports_fixture_wait_ms (200);
  g_assert_cmpfloat (cohesion_preview_get_zoom (fixture->preview), <, 0.6);
  window_fixture_assert_named (GTK_WIDGET (fixture->page));
}

static GtkMenuButton *
find_menu_button (GtkWidget *widget, const char *text)
{
  GtkMenuButton *found = NULL;

  if (GTK_IS_MENU_BUTTON (widget) &&
      (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0 ||
       g_strcmp0 (gtk_menu_button_get_label (GTK_MENU_BUTTON (widget)), text) == 0))
    return GTK_MENU_BUTTON (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_menu_button (child, text);
  return found;
}

/* The list behind the button that says @text. */
static GtkListBox *
open_list (ReportsFixture *fixture, const char *text)
{
  GtkMenuButton *button = find_menu_button (GTK_WIDGET (fixture->page), text);

  gtk_menu_button_popup (button);
  reports_fixture_wait_ms (100);
  return GTK_LIST_BOX (
      reports_fixture_find (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_LIST_BOX, NULL));
}

/* Each part that is missing leads to where it is written. */
static void
test_missing (ReportsFixture *fixture, gconstpointer data)
{
  GtkListBox *list = open_list (fixture, "_Show");
  AdwActionRow *row;
  int shown = -2;

  row = ADW_ACTION_ROW (gtk_list_box_get_row_at_index (list, 0));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Key decision");
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "Say whether this is a key decision.");
  g_signal_connect (fixture->session, "show-field", G_CALLBACK (note_field), &shown);
  g_signal_emit_by_name (list, "row-activated", row);
  g_assert_cmpint (shown, ==, COHESION_REPORT_KEY_DECISION);
}

/* What a list lacks leads to the page where it is filled. */
static void
test_missing_list (ReportsFixture *fixture, gconstpointer data)
{
  CohesionLayout *old = cohesion_preview_get_layout (fixture->preview);
  GtkListBox *list;
  GtkListBoxRow *row;
  int i = 0;

  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_KIND, "strategy");
  reports_fixture_wait_for_layout (fixture, old);
  list = open_list (fixture, "_Show");
  for (row = gtk_list_box_get_row_at_index (list, 0);
       row && !g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Who we are");
       row = gtk_list_box_get_row_at_index (list, ++i))
    ;
  g_assert_nonnull (row);
  g_signal_emit_by_name (list, "row-activated", row);
  g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "evidence");
}

static void
test_headings (ReportsFixture *fixture, gconstpointer data)
{
  GtkListBox *list = open_list (fixture, "Headings");
  CohesionLayout *layout = cohesion_preview_get_layout (fixture->preview);
  g_autoptr (GArray) stops = cohesion_layout_list_stops (layout);
  const CohesionStop *last = &g_array_index (stops, CohesionStop, stops->len - 1);

  g_assert_nonnull (gtk_list_box_get_row_at_index (list, (int) stops->len - 1));
  g_assert_null (gtk_list_box_get_row_at_index (list, (int) stops->len));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, (int) stops->len - 1));
  reports_fixture_wait_ms (100);
  g_assert_cmpuint (cohesion_preview_get_page (fixture->preview), ==, last->page);
}

static void
test_blank (ReportsFixture *fixture, gconstpointer data)
{
  g_assert_null (fixture->report);
  g_assert_false (reports_fixture_is_enabled (fixture, "report.export"));
  g_assert_true (reports_fixture_is_enabled (fixture, "report.new"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "report.new", NULL));
  reports_fixture_wait_for_layout (fixture, NULL);
  g_assert_cmpuint (cohesion_preview_get_n_pages (fixture->preview), >, 0);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/reports-page/" path, ReportsFixture, NULL, reports_fixture_set_up, func,                     \
              reports_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  ADD ("shows-report", test_shows_report);
  ADD ("follows-edits", test_follows_edits);
  ADD ("debounce", test_debounce);
  ADD ("hidden", test_hidden);
  ADD ("export", test_export);
  ADD ("export-fails", test_export_fails);
  ADD ("export-cancelled", test_export_cancelled);
  ADD ("export-outlives-window", test_export_outlives_window);
  ADD ("export-page", test_export_page);
  ADD ("reading-age", test_reading_age);
  ADD ("file-name", test_file_name);
  ADD ("exempt", test_exempt);
  ADD ("text-leads-to-field", test_text_leads_to_field);
  ADD ("numbers", test_numbers);
  ADD ("list-of-numbers", test_list_of_numbers);
  ADD ("remove-report", test_remove_report);
  ADD ("actions", test_actions);
  ADD ("missing", test_missing);
  ADD ("missing-list", test_missing_list);
  ADD ("headings", test_headings);
  ADD ("names", test_names);
  ADD ("narrow", test_narrow);
  g_test_add ("/reports-page/blank", ReportsFixture, NULL, reports_fixture_set_up_blank, test_blank,
              reports_fixture_tear_down);
  return g_test_run ();
}
