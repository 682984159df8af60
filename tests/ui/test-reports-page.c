#include "config.h"

#include "document/cohesion-document-verbs.h"
#include "format/cohesion-format.h"
#include "report/cohesion-decision-report.h"
#include "report/cohesion-layout-text.h"
#include "report/cohesion-report.h"
#include "ui/reports/cohesion-report-export.h"
#include "ui/reports/cohesion-reports-page.h"
#include "window-fixture.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <sys/resource.h>

/* The reports page on the strategy of Barking and Dagenham, with its report. */
typedef struct
{
  CohesionDocument *document;
  CohesionSession *session;
  CohesionTree *tree;
  CohesionNode *report;
  GtkWidget *window;
  CohesionReportsPage *page;
  CohesionPreview *preview;
  char *folder;
} Fixture;

/* The example with its first report only. */
static CohesionTree *
read_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("COHESION_SAMPLES"), "barking-and-dagenham.cohesion",
                                            NULL);
  g_autofree char *text = NULL;
  g_autofree char *one = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) json = NULL;
  JsonArray *reports;
  CohesionTree *tree;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  json = json_from_string (text, &error);
  g_assert_no_error (error);
  reports = json_object_get_array_member (json_node_get_object (json), "reports");
  while (json_array_get_length (reports) > 1)
    json_array_remove_element (reports, 1);
  one = json_to_string (json, TRUE);
  bytes = g_bytes_new (one, strlen (one));
  tree = cohesion_format_read (bytes, NULL, &error);
  g_assert_no_error (error);
  return tree;
}

static void
wait_ms (guint ms)
{
  gint64 until = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

/* Until the preview shows other pages than @old. */
static void
wait_for_layout (Fixture *fixture, CohesionLayout *old)
{
  gint64 until = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (cohesion_preview_get_layout (fixture->preview) == old ||
         cohesion_preview_get_layout (fixture->preview) == NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
    }
  wait_ms (60);
}

static void
set_up_on (Fixture *fixture, CohesionTree *tree)
{
  fixture->folder = g_dir_make_tmp ("cohesion-reports-XXXXXX", NULL);
  fixture->tree = tree;
  fixture->document = cohesion_document_new (tree);
  fixture->session = cohesion_session_new (fixture->document);
  fixture->page = COHESION_REPORTS_PAGE (cohesion_reports_page_new ());
  fixture->preview = cohesion_reports_page_get_preview (fixture->page);
  cohesion_page_set_session (COHESION_PAGE (fixture->page), fixture->session);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  adw_window_set_content (ADW_WINDOW (fixture->window), adw_toast_overlay_new ());
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (adw_window_get_content (ADW_WINDOW (fixture->window))),
                               GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->report = cohesion_reports_page_get_report (fixture->page);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionTree) tree = read_sample ();

  set_up_on (fixture, tree);
  g_assert_nonnull (fixture->report);
  wait_for_layout (fixture, NULL);
}

static void
set_up_blank (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionDocument) blank = cohesion_document_new (NULL);

  set_up_on (fixture, cohesion_document_get_tree (blank));
  wait_ms (100);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_ms (60);
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->document);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_pointer (&fixture->folder, g_free);
}

static gboolean
is_enabled (Fixture *fixture, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean enabled;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, GTK_WIDGET (fixture->page));
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);
  return enabled;
}

static GtkWidget *
find (GtkWidget *widget, GType type, const char *text)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (text == NULL || (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text))))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type, text);
  return found;
}

/* The pages that are shown are those of the report, laid out for the preview. */
static void
test_shows_report (Fixture *fixture, gconstpointer data)
{
  /* A report speaks of the day of its meeting. */
  CohesionDate today = COHESION_DATE_INIT (2019, 5, 21);
  g_autoptr (CohesionBlocks) blocks = cohesion_decision_report_build (fixture->tree, fixture->report, today);
  g_autoptr (CohesionLayout)
      layout = cohesion_report_lay_out (blocks, today, COHESION_PURPOSE_PREVIEW, NULL, NULL);

  g_assert_cmpuint (cohesion_preview_get_n_pages (fixture->preview), ==,
                    cohesion_layout_get_n_pages (layout));
  g_assert_true (cohesion_session_get_selected (fixture->session) == fixture->report);
  g_assert_nonnull (find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, "parts are missing"));
}

static void
test_follows_edits (Fixture *fixture, gconstpointer data)
{
  CohesionLayout *old = cohesion_preview_get_layout (fixture->preview);
  g_autofree char *text = NULL;

  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_TITLE,
                              "Together & <apart>");
  g_assert_true (cohesion_preview_get_layout (fixture->preview) == old);
  wait_for_layout (fixture, old);
  text = cohesion_layout_dup_page_text (cohesion_preview_get_layout (fixture->preview), 0);
  g_assert_true (g_str_has_prefix (text, "Together & <apart>\n"));
}

/* Typing without a pause does not make pages for each letter. */
static void
test_debounce (Fixture *fixture, gconstpointer data)
{
  guint n_layouts = 0;
  CohesionLayout *last = cohesion_preview_get_layout (fixture->preview);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);

      cohesion_document_type_text (fixture->document, fixture->report, COHESION_REPORT_TITLE, title);
      wait_ms (10);
      n_layouts += cohesion_preview_get_layout (fixture->preview) != last;
      last = cohesion_preview_get_layout (fixture->preview);
    }
  g_assert_cmpuint (n_layouts, <=, 3);
  wait_for_layout (fixture, last);
}

/* While nobody looks, nothing is made; what was missed is made on return. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  CohesionLayout *old = cohesion_preview_get_layout (fixture->preview);

  gtk_widget_set_visible (GTK_WIDGET (fixture->page), FALSE);
  g_assert_false (is_enabled (fixture, "report.export"));
  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_TITLE, "Unseen");
  wait_ms (400);
  g_assert_true (cohesion_preview_get_layout (fixture->preview) == old);
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), TRUE);
  wait_for_layout (fixture, old);
}

static char *
export_to (Fixture *fixture, const char *name, gsize *length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gint64 until = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  char *contents = NULL;

  cohesion_reports_page_export_to (fixture->page, file);
  g_assert_false (is_enabled (fixture, "report.export"));
  while (!is_enabled (fixture, "report.export") && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  wait_ms (60);
  if (!g_file_get_contents (path, &contents, length, NULL))
    return NULL;
  g_assert_cmpint (g_remove (path), ==, 0);
  return contents;
}

static void
test_export (Fixture *fixture, gconstpointer data)
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
  g_assert_nonnull (find (fixture->window, GTK_TYPE_LABEL, "Saved “report & more.pdf”"));
}

/* A file that would be cut off is not there at all, and what was there before still is. */
static void
test_export_fails (Fixture *fixture, gconstpointer data)
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
                   "The PDF Could Not Be Saved");
  adw_dialog_force_close (dialog);
}

static void
note_result (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static void
test_export_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "never.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  cohesion_report_save_pdf_async (fixture->report, cohesion_date_today (), file, cancellable, note_result,
                                  &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (cohesion_report_save_pdf_finish (fixture->report, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_query_exists (file, NULL));
}

/* What was asked for is done though the window be closed. */
static void
test_export_outlives_window (Fixture *fixture, gconstpointer data)
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
  wait_ms (100);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_finalize_object (fixture->window);
  fixture->window = gtk_window_new ();
  fixture->page = COHESION_REPORTS_PAGE (cohesion_reports_page_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
}

static void
test_file_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = NULL;

  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_TITLE, "Us: a/b “c”?");
  name = cohesion_report_dup_file_name (fixture->report);
  g_assert_cmpstr (name, ==, "2019-05-21 Cabinet – Us a b “c”.pdf");
  g_clear_pointer (&name, g_free);
  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_CLASSIFICATION, "exempt");
  name = cohesion_report_dup_file_name (fixture->report);
  g_assert_true (g_str_has_suffix (name, " (exempt).pdf"));
}

static void
test_exempt (Fixture *fixture, gconstpointer data)
{
  AdwBanner *banner = ADW_BANNER (find (GTK_WIDGET (fixture->page), ADW_TYPE_BANNER, NULL));

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
test_text_leads_to_field (Fixture *fixture, gconstpointer data)
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
  cohesion_session_show (fixture->session, fixture->report, COHESION_REPORT_OPTIONS);
  wait_ms (100);
  g_assert_cmpuint (cohesion_preview_get_page (fixture->preview), >, 0);
}

/* A new report is for the decision that has none yet, and one step back is enough. */
static void
test_new_report (Fixture *fixture, gconstpointer data)
{
  CohesionHistory *history = cohesion_document_get_history (fixture->document);
  CohesionNode *report;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "report.new", NULL));
  report = cohesion_reports_page_get_report (fixture->page);
  g_assert_true (report != fixture->report);
  g_assert_cmpstr (cohesion_node_get_string (report, COHESION_REPORT_KIND), ==, "decision");
  g_assert_nonnull (cohesion_node_get_reference (report, COHESION_REPORT_DECISION));
  g_assert_nonnull (cohesion_node_get_reference (report, COHESION_REPORT_MEETING));
  g_assert_true (cohesion_session_get_selected (fixture->session) == report);
  g_assert_cmpstr (cohesion_history_get_undo_label (history), ==, "Add report");
  cohesion_history_undo (history);
  g_assert_true (cohesion_reports_page_get_report (fixture->page) == fixture->report);
  g_assert_false (cohesion_history_get_can_undo (history));
}

/* Reports on progress are made in the same way, for no decision, and their pages are seen. */
static void
test_new_kinds (Fixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = { "progress", "exception", "briefing" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *action = g_strconcat ("report.new-", kinds[i], NULL);
      CohesionNode *report;

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL));
      report = cohesion_reports_page_get_report (fixture->page);
      g_assert_cmpstr (cohesion_node_get_string (report, COHESION_REPORT_KIND), ==, kinds[i]);
      g_assert_null (cohesion_node_get_reference (report, COHESION_REPORT_DECISION));
      wait_for_layout (fixture, NULL);
      g_assert_true (is_enabled (fixture, "report.export"));
    }
}

/* A number leads to the actions that it counts. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionText) text = cohesion_text_new ("4");

  cohesion_text_set_query (text, "status=green");
  g_signal_emit_by_name (fixture->preview, "text-activated", text);
  g_assert_cmpstr (cohesion_session_get_query (fixture->session), ==, "status=green");
}

/* What is no number of actions leads to the page that has it. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionText) text = cohesion_text_new ("Updates were received from 3 of 6 leads.");

  cohesion_text_set_page (text, "updates");
  g_signal_emit_by_name (fixture->preview, "text-activated", text);
  g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "updates");
}

static void
test_remove_report (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "report.remove", NULL));
  g_assert_null (cohesion_reports_page_get_report (fixture->page));
  g_assert_false (is_enabled (fixture, "report.export"));
  g_assert_false (is_enabled (fixture, "report.remove"));
  cohesion_history_undo (cohesion_document_get_history (fixture->document));
  g_assert_true (cohesion_reports_page_get_report (fixture->page) == fixture->report);
  wait_for_layout (fixture, NULL);
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  g_assert_true (is_enabled (fixture, "report.new"));
  g_assert_true (is_enabled (fixture, "report.export"));
  g_assert_true (is_enabled (fixture, "report.print"));
  g_assert_true (is_enabled (fixture, "report.zoom-in"));
  cohesion_document_set_read_only (fixture->document, TRUE);
  g_assert_false (is_enabled (fixture, "report.new"));
  g_assert_false (is_enabled (fixture, "report.remove"));
  g_assert_true (is_enabled (fixture, "report.export"));
  cohesion_document_set_read_only (fixture->document, FALSE);
  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_KIND, "strategy");
  g_assert_false (is_enabled (fixture, "report.export"));
  g_assert_true (is_enabled (fixture, "report.remove"));
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  window_fixture_assert_named (GTK_WIDGET (fixture->page));
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  wait_ms (200);
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
open_list (Fixture *fixture, const char *text)
{
  GtkMenuButton *button = find_menu_button (GTK_WIDGET (fixture->page), text);

  gtk_menu_button_popup (button);
  wait_ms (100);
  return GTK_LIST_BOX (find (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_LIST_BOX, NULL));
}

/* Each part that is missing leads to where it is written. */
static void
test_missing (Fixture *fixture, gconstpointer data)
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

static void
test_headings (Fixture *fixture, gconstpointer data)
{
  GtkListBox *list = open_list (fixture, "Headings");
  CohesionLayout *layout = cohesion_preview_get_layout (fixture->preview);
  g_autoptr (GArray) stops = cohesion_layout_list_stops (layout);
  const CohesionStop *last = &g_array_index (stops, CohesionStop, stops->len - 1);

  g_assert_nonnull (gtk_list_box_get_row_at_index (list, (int) stops->len - 1));
  g_assert_null (gtk_list_box_get_row_at_index (list, (int) stops->len));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, (int) stops->len - 1));
  wait_ms (100);
  g_assert_cmpuint (cohesion_preview_get_page (fixture->preview), ==, last->page);
}

static void
test_blank (Fixture *fixture, gconstpointer data)
{
  g_assert_null (fixture->report);
  g_assert_false (is_enabled (fixture, "report.export"));
  g_assert_true (is_enabled (fixture, "report.new"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "report.new", NULL));
  wait_for_layout (fixture, NULL);
  g_assert_cmpuint (cohesion_preview_get_n_pages (fixture->preview), >, 0);
}

#define ADD(path, func) g_test_add ("/reports-page/" path, Fixture, NULL, set_up, func, tear_down)

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
  ADD ("file-name", test_file_name);
  ADD ("exempt", test_exempt);
  ADD ("text-leads-to-field", test_text_leads_to_field);
  ADD ("new-report", test_new_report);
  ADD ("new-kinds", test_new_kinds);
  ADD ("numbers", test_numbers);
  ADD ("pages", test_pages);
  ADD ("remove-report", test_remove_report);
  ADD ("actions", test_actions);
  ADD ("missing", test_missing);
  ADD ("headings", test_headings);
  ADD ("names", test_names);
  ADD ("narrow", test_narrow);
  g_test_add ("/reports-page/blank", Fixture, NULL, set_up_blank, test_blank, tear_down);
  return g_test_run ();
}
