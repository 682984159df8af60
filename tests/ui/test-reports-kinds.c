#include "config.h"

#include "document/cohesion-document-verbs.h"
#include "reports-fixture.h"
#include "ui/reports/cohesion-reports-page.h"

/* Which reports there are: the kinds that can be made, which of them is opened, and why one has no pages. */

/* What is for everybody asks for no decision, has pages at once, and is known by what it is. */
static void
test_new_for_everybody (ReportsFixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = { "consultation", "strategy" };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *action = g_strconcat ("report.new-", kinds[i], NULL);
      CohesionLayout *old = cohesion_preview_get_layout (fixture->preview);
      CohesionNode *report;

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL));
      report = cohesion_reports_page_get_report (fixture->page);
      g_assert_cmpstr (cohesion_node_get_string (report, COHESION_REPORT_KIND), ==, kinds[i]);
      g_assert_null (cohesion_node_get_reference (report, COHESION_REPORT_DECISION));
      g_assert_null (cohesion_node_get_reference (report, COHESION_REPORT_MEETING));
      reports_fixture_wait_for_layout (fixture, old);
      g_assert_true (reports_fixture_is_enabled (fixture, "report.export-html"));
    }
  g_assert_nonnull (reports_fixture_find (fixture->window, GTK_TYPE_LABEL, "Public strategy"));
}

/* A new report is for the decision that has none yet, and one step back is enough. */
static void
test_new_report (ReportsFixture *fixture, gconstpointer data)
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
test_new_kinds (ReportsFixture *fixture, gconstpointer data)
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
      reports_fixture_wait_for_layout (fixture, NULL);
      g_assert_true (reports_fixture_is_enabled (fixture, "report.export"));
    }
}

/* A minute is of what was decided last. */
static void
test_new_minute (ReportsFixture *fixture, gconstpointer data)
{
  CohesionLayout *old = cohesion_preview_get_layout (fixture->preview);
  CohesionNode *report, *decision;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "report.new-minute", NULL));
  report = cohesion_reports_page_get_report (fixture->page);
  decision = cohesion_node_get_reference (report, COHESION_REPORT_DECISION);
  g_assert_nonnull (decision);
  g_assert_true (cohesion_node_has_value (decision, COHESION_DECISION_OUTCOME));
  g_assert_true (cohesion_node_get_reference (report, COHESION_REPORT_MEETING) ==
                 cohesion_node_get_reference (decision, COHESION_DECISION_MEETING));
  reports_fixture_wait_for_layout (fixture, old);
  g_assert_cmpuint (cohesion_preview_get_n_pages (fixture->preview), ==, 1);
}

/* Of a strategy that was adopted, the page opens at the report on its progress; before that, at the one that
 * asks for the decision. */
static void
test_opens_current (ReportsFixture *fixture, gconstpointer data)
{
  CohesionNode *progress;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "report.new-progress", NULL));
  progress = cohesion_reports_page_get_report (fixture->page);
  g_assert_true (progress != fixture->report);
  cohesion_session_set_selected (fixture->session, NULL);
  for (guint i = 0; i < 2; i++)
    {
      cohesion_document_set_text (fixture->document, cohesion_tree_get_strategy (fixture->tree),
                                  COHESION_STRATEGY_STATUS, i == 0 ? "adopted" : "forDecision");
      cohesion_page_set_session (COHESION_PAGE (fixture->page), NULL);
      cohesion_page_set_session (COHESION_PAGE (fixture->page), fixture->session);
      g_assert_true (cohesion_reports_page_get_report (fixture->page) ==
                     (i == 0 ? progress : fixture->report));
      cohesion_session_set_selected (fixture->session, NULL);
    }
}

static void
wait_for_problem (ReportsFixture *fixture, const char *words)
{
  gint64 until = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (reports_fixture_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, words) == NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_null (cohesion_preview_get_layout (fixture->preview));
}

/* Without the snapshot that it prints there are no pages, and the page says why. */
static void
test_problem (ReportsFixture *fixture, gconstpointer data)
{
  CohesionNode *snapshot = cohesion_list_get (
      cohesion_tree_get_list (fixture->tree, COHESION_DOCUMENT_LIST_SNAPSHOTS), 0);

  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_AS_OF, "nowhere");
  wait_for_problem (fixture, "the snapshot nowhere, which is not in this file.");
  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_AS_OF,
                              cohesion_node_get_id (snapshot));
  reports_fixture_wait_for_layout (fixture, NULL);
  cohesion_document_set_text (fixture->document, snapshot, COHESION_SNAPSHOT_HASH, "0");
  wait_for_problem (fixture, "This snapshot is damaged and cannot be shown.");
  cohesion_document_set_text (fixture->document, fixture->report, COHESION_REPORT_AS_OF, NULL);
  reports_fixture_wait_for_layout (fixture, NULL);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/reports-kinds/" path, ReportsFixture, NULL, reports_fixture_set_up, func,                    \
              reports_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  ADD ("new-for-everybody", test_new_for_everybody);
  ADD ("new-report", test_new_report);
  ADD ("new-kinds", test_new_kinds);
  ADD ("new-minute", test_new_minute);
  ADD ("opens-current", test_opens_current);
  ADD ("problem", test_problem);
  return g_test_run ();
}
