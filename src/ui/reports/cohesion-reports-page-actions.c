#include "config.h"

#include "document/cohesion-document-verbs.h"
#include "report/cohesion-minute-report.h"

#include "cohesion-report-numbers.h"
#include "cohesion-reports-page-private.h"

#include <glib/gi18n.h>

/* The actions “report.…”, and when they can be used. */

static CohesionNode *
get_last (CohesionTree *tree, guint list)
{
  CohesionList *nodes = cohesion_tree_get_list (tree, list);
  guint length = cohesion_list_get_length (nodes);

  return length > 0 ? cohesion_list_get (nodes, length - 1) : NULL;
}

static gboolean
has_report (CohesionTree *tree, CohesionNode *decision)
{
  CohesionList *reports = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_REPORTS);

  for (guint i = 0; i < cohesion_list_get_length (reports); i++)
    if (cohesion_node_get_reference (cohesion_list_get (reports, i), COHESION_REPORT_DECISION) == decision)
      return TRUE;
  return FALSE;
}

/* The decision that a new report is likely to ask for: the first that no report asks for yet. */
static CohesionNode *
find_open_decision (CohesionTree *tree)
{
  CohesionList *decisions = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_DECISIONS);

  for (guint i = 0; i < cohesion_list_get_length (decisions); i++)
    if (!has_report (tree, cohesion_list_get (decisions, i)))
      return cohesion_list_get (decisions, i);
  return get_last (tree, COHESION_DOCUMENT_LIST_DECISIONS);
}

/* What is in the name of the action, behind “report.new-”; without it a decision report. */
static const char *
get_kind (const char *action)
{
  const char *dash = strchr (action, '-');

  return dash ? dash + 1 : "decision";
}

static void
fill_in (CohesionDocument *document, CohesionNode *report, const char *kind)
{
  CohesionTree *tree = cohesion_document_get_tree (document);
  gboolean decides = g_str_equal (kind, "decision");
  CohesionNode *decision = decides                        ? find_open_decision (tree)
                           : g_str_equal (kind, "minute") ? cohesion_minute_report_find (tree, NULL)
                                                          : NULL;
  CohesionNode *meeting = decision ? cohesion_node_get_reference (decision, COHESION_DECISION_MEETING) : NULL;

  if (meeting == NULL && decides)
    meeting = get_last (tree, COHESION_DOCUMENT_LIST_MEETINGS);
  cohesion_document_set_text (document, report, COHESION_REPORT_KIND, kind);
  cohesion_document_set_text (document, report, COHESION_REPORT_STATE, "drafting");
  cohesion_document_set_text (document, report, COHESION_REPORT_FOR_WHAT,
                              decides ? "decision" : "information");
  cohesion_document_set_text (document, report, COHESION_REPORT_CLASSIFICATION, "open");
  if (meeting)
    cohesion_document_set_text (document, report, COHESION_REPORT_MEETING, cohesion_node_get_id (meeting));
  if (decision)
    cohesion_document_set_text (document, report, COHESION_REPORT_DECISION, cohesion_node_get_id (decision));
}

static void
add_report (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionReportsPage *self = COHESION_REPORTS_PAGE (widget);
  CohesionDocument *document = cohesion_reports_page_get_document (self);
  CohesionHistory *history = cohesion_document_get_history (document);
  CohesionNode *report;

  cohesion_history_begin_group (history, NULL);
  report = cohesion_document_add (document, cohesion_tree_get_root (cohesion_document_get_tree (document)),
                                  COHESION_DOCUMENT_LIST_REPORTS, G_MAXUINT, COHESION_KIND_REPORT);
  if (report)
    fill_in (document, report, get_kind (name));
  cohesion_history_end_group (history);
  if (report)
    cohesion_session_show (cohesion_page_get_session (COHESION_PAGE (self)), report, COHESION_REPORT_TITLE);
}

static void
remove_report (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionReportsPage *self = COHESION_REPORTS_PAGE (widget);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  AdwToast *toast;

  g_ptr_array_add (nodes, cohesion_reports_page_get_report (self));
  if (!cohesion_document_remove (cohesion_reports_page_get_document (self), nodes))
    return;
  toast = adw_toast_new (_ ("Report removed"));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  cohesion_reports_page_add_toast (self, toast);
}

static void export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cohesion_reports_page_export (COHESION_REPORTS_PAGE (widget));
}

static void
export_html (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cohesion_reports_page_export_html (COHESION_REPORTS_PAGE (widget));
}

static void
print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cohesion_reports_page_print (COHESION_REPORTS_PAGE (widget));
}

static void
numbers (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cohesion_report_numbers_present (COHESION_REPORTS_PAGE (widget)->preview);
}

static void
zoom (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *action = g_strconcat ("preview.", name + strlen ("report."), NULL);

  gtk_widget_activate_action (GTK_WIDGET (COHESION_REPORTS_PAGE (widget)->preview), action, NULL);
}

/* The actions that make a report of a kind, which each is named after. */
static const char *const new_actions[] = {
  "report.new",          "report.new-progress",     "report.new-exception", "report.new-briefing",
  "report.new-strategy", "report.new-consultation", "report.new-minute",
};

/**
 * cohesion_reports_page_class_add_actions:
 *
 * Gives each page its actions.
 */
void
cohesion_reports_page_class_add_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (new_actions); i++)
    gtk_widget_class_install_action (widget_class, new_actions[i], NULL, add_report);
  gtk_widget_class_install_action (widget_class, "report.remove", NULL, remove_report);
  gtk_widget_class_install_action (widget_class, "report.export", NULL, export);
  gtk_widget_class_install_action (widget_class, "report.export-html", NULL, export_html);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "report.numbers", NULL, numbers);
  gtk_widget_class_install_action (widget_class, "report.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "report.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "report.zoom-fit", NULL, zoom);
}

/**
 * cohesion_reports_page_update_actions:
 *
 * Enables the actions that can be used now, and only those.
 */
void
cohesion_reports_page_update_actions (CohesionReportsPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CohesionDocument *document = cohesion_reports_page_get_document (self);
  CohesionNode *report = cohesion_reports_page_get_report (self);
  gboolean writable = document && !cohesion_document_get_read_only (document);
  gboolean shown = gtk_widget_get_mapped (widget) && cohesion_report_can_make (report);
  gboolean laid_out = shown && cohesion_preview_get_layout (self->preview);

  gtk_widget_set_visible (self->first_button, writable);
  gtk_widget_set_visible (self->add_button, writable);
  for (gsize i = 0; i < G_N_ELEMENTS (new_actions); i++)
    gtk_widget_action_set_enabled (widget, new_actions[i], writable);
  gtk_widget_action_set_enabled (widget, "report.remove", writable && report);
  gtk_widget_action_set_enabled (widget, "report.export", shown && !self->exporting);
  gtk_widget_action_set_enabled (widget, "report.export-html", shown && !self->exporting);
  gtk_widget_action_set_enabled (widget, "report.print", shown && !self->exporting);
  gtk_widget_action_set_enabled (widget, "report.numbers", laid_out);
  gtk_widget_action_set_enabled (widget, "report.zoom-in", laid_out);
  gtk_widget_action_set_enabled (widget, "report.zoom-out", laid_out);
  gtk_widget_action_set_enabled (widget, "report.zoom-fit", laid_out);
}
