#include "config.h"

#include "document/cohesion-document-decisions.h"
#include "document/cohesion-document-snapshots.h"
#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-verbs.h"
#include "ui/reports/cohesion-report-export.h"
#include "ui/reports/cohesion-reports-page.h"

#include "window-fixture.h"

/* Where a snapshot will be wanted, the window offers to take one, and says why where it cannot. */

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0 &&
      gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
has_offer (CohesionWindow *window)
{
  return find_button (GTK_WIDGET (window), "Take _Snapshot") != NULL;
}

static gboolean
has_no_offer (CohesionWindow *window)
{
  return !has_offer (window);
}

static gboolean
has_saved (CohesionWindow *window)
{
  return says (GTK_WIDGET (window), "Saved “decision.pdf”");
}

static void
accept_offer (WindowFixture *fixture)
{
  window_fixture_wait (fixture->window, has_offer);
  g_signal_emit_by_name (find_button (GTK_WIDGET (fixture->window), "Take _Snapshot"), "clicked");
  window_fixture_settle ();
}

static CohesionDocument *
new_document (WindowFixture *fixture)
{
  window_fixture_begin (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  window_fixture_settle ();
  return cohesion_window_get_document (fixture->window);
}

static void
adopt (CohesionDocument *document)
{
  g_assert_true (cohesion_document_choose (document,
                                           cohesion_tree_get_strategy (cohesion_document_get_tree (document)),
                                           COHESION_STRATEGY_STATUS, "adopted"));
  window_fixture_settle ();
}

static void
assert_newest (CohesionDocument *document, const char *label, const char *reason)
{
  CohesionNode *snapshot = cohesion_document_get_newest_snapshot (document);

  g_assert_nonnull (snapshot);
  g_assert_cmpstr (cohesion_node_get_name (snapshot), ==, label);
  g_assert_cmpstr (cohesion_node_get_string (snapshot, COHESION_SNAPSHOT_REASON), ==, reason);
}

static void
test_adoption (WindowFixture *fixture, gconstpointer data)
{
  CohesionDocument *document = new_document (fixture);

  g_assert_false (has_offer (fixture->window));
  adopt (document);
  accept_offer (fixture);
  assert_newest (document, "As adopted", "adoption");
}

/* A decision adopts the strategy on the day of its meeting, and the snapshot says so; the report that asked
 * for it prints that. */
static void
test_adoption_by_decision (WindowFixture *fixture, gconstpointer data)
{
  CohesionDocument *document = new_document (fixture);
  CohesionTree *tree = cohesion_document_get_tree (document);
  CohesionNode *root = cohesion_tree_get_root (tree);
  CohesionNode *meeting = cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_MEETINGS, 0,
                                                 COHESION_KIND_MEETING);
  CohesionNode *decision = cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_DECISIONS, 0,
                                                  COHESION_KIND_DECISION);
  CohesionNode *resolution = cohesion_document_add (document, decision, COHESION_DECISION_LIST_RESOLUTIONS, 0,
                                                    COHESION_KIND_RESOLUTION);
  CohesionNode *report = cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_REPORTS, 0,
                                                COHESION_KIND_REPORT);
  const char *affects[] = { cohesion_node_get_id (cohesion_tree_get_strategy (tree)), NULL };
  const CohesionOutcomeRecord record = { .outcome = "asRecommended" };

  cohesion_document_set_text (document, meeting, COHESION_MEETING_DATE, "2026-05-19");
  cohesion_document_set_text (document, decision, COHESION_DECISION_MEETING, cohesion_node_get_id (meeting));
  cohesion_document_set_text (document, resolution, COHESION_RESOLUTION_VERB, "approve");
  cohesion_document_set_strings (document, resolution, COHESION_RESOLUTION_AFFECTS, affects);
  cohesion_document_set_text (document, report, COHESION_REPORT_DECISION, cohesion_node_get_id (decision));
  cohesion_document_record_outcome (document, decision, &record);
  accept_offer (fixture);
  assert_newest (document, "As adopted on 19 May 2026", "adoption");
  g_assert_true (cohesion_node_get_reference (report, COHESION_REPORT_AS_OF) ==
                 cohesion_document_get_newest_snapshot (document));
  g_assert_true (
      says (GTK_WIDGET (fixture->window), "Snapshot taken: the decision report prints it from now on"));
}

/* Neither undone nor redone is adopted anew. */
static void
test_adoption_undone (WindowFixture *fixture, gconstpointer data)
{
  CohesionDocument *document = new_document (fixture);

  adopt (document);
  window_fixture_wait (fixture->window, has_offer);
  g_assert_true (cohesion_history_undo (cohesion_document_get_history (document)));
  window_fixture_wait (fixture->window, has_no_offer);
  g_assert_true (cohesion_history_redo (cohesion_document_get_history (document)));
  window_fixture_settle ();
  g_assert_false (has_offer (fixture->window));
  g_assert_null (cohesion_document_get_newest_snapshot (document));
}

static void
test_failure (WindowFixture *fixture, gconstpointer data)
{
  CohesionDocument *document = new_document (fixture);
  AdwAlertDialog *alert;

  adopt (document);
  window_fixture_wait (fixture->window, has_offer);
  cohesion_document_set_read_only (document, TRUE);
  accept_offer (fixture);
  alert = window_fixture_get_alert (fixture->window);
  g_assert_nonnull (alert);
  g_assert_cmpstr (adw_alert_dialog_get_heading (alert), ==, "The Snapshot Was Not Taken");
  g_assert_cmpstr (adw_alert_dialog_get_body (alert), ==, "The strategy can only be read.");
  window_fixture_answer (fixture->window, "close");
  g_assert_null (cohesion_document_get_newest_snapshot (document));
}

static CohesionNode *
add (CohesionDocument *document, guint list, guint kind)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));

  return cohesion_document_add (document, root, list, G_MAXUINT, kind);
}

static CohesionNode *
add_report (CohesionDocument *document)
{
  CohesionNode *meeting = add (document, COHESION_DOCUMENT_LIST_MEETINGS, COHESION_KIND_MEETING);
  CohesionNode *report = add (document, COHESION_DOCUMENT_LIST_REPORTS, COHESION_KIND_REPORT);

  cohesion_document_set_text (document, meeting, COHESION_MEETING_BODY, "Cabinet");
  cohesion_document_set_text (document, meeting, COHESION_MEETING_DATE, "2026-12-15");
  cohesion_document_set_text (document, report, COHESION_REPORT_KIND, "progress");
  cohesion_document_set_text (document, report, COHESION_REPORT_TITLE, "Progress");
  cohesion_document_set_text (document, report, COHESION_REPORT_MEETING, cohesion_node_get_id (meeting));
  return report;
}

static void
test_dispatch (WindowFixture *fixture, gconstpointer data)
{
  CohesionDocument *document = new_document (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "progress.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *page;

  add_report (document);
  cohesion_session_set_page (cohesion_window_get_session (fixture->window), "reports");
  window_fixture_settle ();
  page = find_type (GTK_WIDGET (fixture->window), COHESION_TYPE_REPORTS_PAGE);
  g_assert_nonnull (page);
  cohesion_reports_page_export_to (COHESION_REPORTS_PAGE (page), file);
  window_fixture_wait (fixture->window, has_offer);
  g_assert_nonnull (find_button (GTK_WIDGET (fixture->window), "_Open"));
  accept_offer (fixture);
  assert_newest (document, "Progress, Cabinet on 15 December 2026", "dispatch");
  g_assert_true (g_file_delete (file, NULL, NULL));
}

/* What prints a snapshot has one already. */
static void
test_dispatch_of_frozen (WindowFixture *fixture, gconstpointer data)
{
  CohesionDocument *document = new_document (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "decision.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  CohesionNode *report = add_report (document);
  GtkWidget *page;

  cohesion_document_set_text (document, report, COHESION_REPORT_KIND, "decision");
  g_assert_nonnull (cohesion_document_take_snapshot_for (
      document, "To Cabinet", "dispatch", cohesion_node_get_reference (report, COHESION_REPORT_MEETING),
      NULL));
  cohesion_session_set_page (cohesion_window_get_session (fixture->window), "reports");
  window_fixture_settle ();
  page = find_type (GTK_WIDGET (fixture->window), COHESION_TYPE_REPORTS_PAGE);
  cohesion_reports_page_export_to (COHESION_REPORTS_PAGE (page), file);
  window_fixture_wait (fixture->window, has_saved);
  g_assert_false (has_offer (fixture->window));
  g_assert_true (g_file_delete (file, NULL, NULL));
}

static void
test_dispatch_label (WindowFixture *fixture, gconstpointer data)
{
  CohesionDocument *document = new_document (fixture);
  CohesionNode *report = add_report (document);
  CohesionNode *meeting = cohesion_node_get_reference (report, COHESION_REPORT_MEETING);
  g_autofree char *without_day = NULL;
  g_autofree char *without_meeting = NULL;

  cohesion_document_set_text (document, meeting, COHESION_MEETING_DATE, NULL);
  without_day = cohesion_report_dup_dispatch_label (report);
  g_assert_cmpstr (without_day, ==, "Progress, Cabinet");
  cohesion_document_set_text (document, report, COHESION_REPORT_MEETING, NULL);
  without_meeting = cohesion_report_dup_dispatch_label (report);
  g_assert_cmpstr (without_meeting, ==, "Progress");
}

static void
add_tests (void)
{
  WINDOW_TEST ("/snapshot-offers/adoption", test_adoption);
  WINDOW_TEST ("/snapshot-offers/adoption-by-decision", test_adoption_by_decision);
  WINDOW_TEST ("/snapshot-offers/adoption-undone", test_adoption_undone);
  WINDOW_TEST ("/snapshot-offers/failure", test_failure);
  WINDOW_TEST ("/snapshot-offers/dispatch", test_dispatch);
  WINDOW_TEST ("/snapshot-offers/dispatch-of-frozen", test_dispatch_of_frozen);
  WINDOW_TEST ("/snapshot-offers/dispatch-label", test_dispatch_label);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
