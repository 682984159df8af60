#include "config.h"

#include "cohesion-changes-private.h"

#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-node-text.h"
#include "ui/widgets/cohesion-snapshot-toast.h"
#include "ui/widgets/cohesion-undo-toast.h"

#include <glib/gi18n.h>

/* The snapshots themselves: they are taken, called otherwise and removed here. */

static CohesionNode *
find_snapshot (CohesionChangesPage *self, GVariant *id)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));

  if (document == NULL || cohesion_document_get_read_only (document))
    return NULL;
  return cohesion_tree_lookup_live (cohesion_document_get_tree (document), g_variant_get_string (id, NULL));
}

/* Asks for a label; the entry goes with the dialog. */
static AdwDialog *
ask_label (CohesionChangesPage *self,
           const char *title,
           const char *body,
           const char *verb,
           const char *label)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (title, body));
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), C_ ("field", "Label"));
  gtk_editable_set_text (GTK_EDITABLE (entry), label);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (entry), TRUE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), entry);
  adw_alert_dialog_set_extra_child (dialog, list);
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "accept", verb, NULL);
  adw_alert_dialog_set_response_appearance (dialog, "accept", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "accept");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_object_set_data (G_OBJECT (dialog), "entry", entry);
  adw_dialog_set_focus (ADW_DIALOG (dialog), entry);
  return ADW_DIALOG (dialog);
}

static const char *
get_label (AdwAlertDialog *dialog)
{
  return gtk_editable_get_text (GTK_EDITABLE (g_object_get_data (G_OBJECT (dialog), "entry")));
}

static void
take_answered (CohesionChangesPage *self, const char *response, AdwAlertDialog *dialog)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));

  if (!g_str_equal (response, "accept") || document == NULL)
    return;
  cohesion_snapshot_take (self->toasts, document, get_label (dialog), "manual", NULL);
  cohesion_page_queue_update (COHESION_PAGE (self));
}

static void
take (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionChangesPage *self = COHESION_CHANGES_PAGE (widget);
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  AdwDialog *dialog;
  g_autofree char *label = NULL;

  if (document == NULL || cohesion_document_get_read_only (document))
    return;
  label = cohesion_date_format (cohesion_document_get_today (document));
  dialog = ask_label (self, _ ("Take Snapshot"),
                      _ ("The strategy is kept as it is now. Later, all that has changed since can be told."),
                      _ ("_Take"), label);
  g_signal_connect_object (dialog, "response", G_CALLBACK (take_answered), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
rename_answered (CohesionChangesPage *self, const char *response, AdwAlertDialog *dialog)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  CohesionNode *snapshot = g_object_get_data (G_OBJECT (dialog), "snapshot");

  /* While it was asked, it may have been removed. */
  if (!g_str_equal (response, "accept") || document == NULL ||
      cohesion_tree_lookup_live (cohesion_document_get_tree (document), cohesion_node_get_id (snapshot)) !=
          snapshot)
    return;
  cohesion_document_set_text (document, snapshot, COHESION_SNAPSHOT_LABEL, get_label (dialog));
  cohesion_history_settle (cohesion_document_get_history (document));
}

static void
rename_snapshot (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionChangesPage *self = COHESION_CHANGES_PAGE (widget);
  CohesionNode *snapshot = find_snapshot (self, parameter);
  AdwDialog *dialog;

  if (snapshot == NULL)
    return;
  dialog = ask_label (self, _ ("Rename Snapshot"), NULL, _ ("_Rename"), cohesion_node_get_name (snapshot));
  g_object_set_data_full (G_OBJECT (dialog), "snapshot", g_object_ref (snapshot), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (rename_answered), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* Reports that print a snapshot have no pages without it. */
static char *
describe_removed (CohesionNode *snapshot)
{
  CohesionList *reports = cohesion_tree_get_list (cohesion_node_get_tree (snapshot),
                                                  COHESION_DOCUMENT_LIST_REPORTS);
  guint n = 0;

  for (guint i = 0; i < cohesion_list_get_length (reports); i++)
    n += cohesion_node_get_reference (cohesion_list_get (reports, i), COHESION_REPORT_AS_OF) == snapshot;
  if (n == 0)
    return g_strdup (_ ("Snapshot removed"));
  return g_strdup_printf (ngettext ("Snapshot removed, though %u report prints it",
                                    "Snapshot removed, though %u reports print it", n),
                          n);
}

static void
remove_snapshot (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionChangesPage *self = COHESION_CHANGES_PAGE (widget);
  CohesionNode *snapshot = find_snapshot (self, parameter);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autofree char *said = NULL;

  if (snapshot == NULL)
    return;
  said = describe_removed (snapshot);
  g_ptr_array_add (nodes, snapshot);
  cohesion_document_remove (cohesion_page_get_document (COHESION_PAGE (self)), nodes);
  cohesion_undo_toast_show (self->toasts, cohesion_page_get_document (COHESION_PAGE (self)), said);
}

static void
add_button (GtkWidget *row, CohesionNode *snapshot, const char *icon, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", cohesion_node_get_id (snapshot));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
create_row (CohesionNode *snapshot, gboolean writable)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *summary = cohesion_node_dup_summary (snapshot);
  const char *label = cohesion_node_get_name (snapshot);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *label ? label : _ ("Snapshot without a label"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), summary);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _ ("Show What Has Changed Since"));
  if (!writable)
    return row;
  add_button (row, snapshot, "document-edit-symbolic", _ ("Rename Snapshot…"), "changes.rename");
  add_button (row, snapshot, "user-trash-symbolic", _ ("Remove Snapshot"), "changes.remove");
  return row;
}

/* Private: lists the snapshots, the newest first. */
void
cohesion_changes_page_update_snapshots (CohesionChangesPage *self)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  gboolean writable = document && !cohesion_document_get_read_only (document);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.take", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.rename", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.remove", writable);
  gtk_widget_set_visible (self->take, writable);
  gtk_widget_set_visible (self->take_first, writable);
  gtk_list_box_remove_all (self->snapshot_list);
  for (guint i = 0; i < self->snapshots->len; i++)
    gtk_list_box_append (self->snapshot_list, create_row (g_ptr_array_index (self->snapshots, i), writable));
}

/* Private: names what the page can do. */
void
cohesion_changes_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "changes.take", NULL, take);
  gtk_widget_class_install_action (widget_class, "changes.rename", "s", rename_snapshot);
  gtk_widget_class_install_action (widget_class, "changes.remove", "s", remove_snapshot);
}
