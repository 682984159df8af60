#include "config.h"

#include "cohesion-updates-private.h"

#include "document/cohesion-document-periods.h"
#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-verbs.h"
#include "ui/details/cohesion-update-dialog.h"
#include "ui/widgets/cohesion-snapshot-toast.h"
#include "ui/widgets/cohesion-undo-toast.h"

#include <glib/gi18n.h>

/* What can be done on the page of updates, as actions of the class. Whether each can be done now is worked
 * out in cohesion_updates_page_update_actions() and nowhere else. */

static CohesionDocument *
document_of (CohesionUpdatesPage *self)
{
  return cohesion_page_get_document (COHESION_PAGE (self));
}

/* The node of the period that is shown, or NULL if it is in no document. */
static CohesionNode *
shown_period (CohesionUpdatesPage *self)
{
  CohesionReportingPeriod period = { 0 };

  if (self->chosen)
    return self->chosen;
  cohesion_updates_page_get_period (self, &period);
  return period.node;
}

static void
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionUpdatesPage *self = COHESION_UPDATES_PAGE (widget);
  CohesionNode *action = cohesion_updates_page_get_action (self);

  if (action)
    cohesion_update_dialog_present (document_of (self), action, self->chosen, widget);
}

static void
add_for (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionUpdatesPage *self = COHESION_UPDATES_PAGE (widget);
  CohesionNode *action = cohesion_tree_lookup_live (cohesion_document_get_tree (document_of (self)),
                                                    g_variant_get_string (parameter, NULL));

  if (action && !cohesion_document_get_read_only (document_of (self)))
    cohesion_update_dialog_present (document_of (self), action, self->chosen, widget);
}

/* The year of today, else the first one after it that is not there yet. */
static void
add_year (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionUpdatesPage *self = COHESION_UPDATES_PAGE (widget);
  CohesionDocument *document = document_of (self);
  CohesionDate day = cohesion_document_get_today (document);
  g_autoptr (GPtrArray) added = NULL;

  for (guint years = 0; added == NULL && years < 10; years++, day = cohesion_date_add_months (day, 12))
    added = cohesion_document_add_periods (document, day);
  if (added == NULL)
    adw_toast_overlay_add_toast (
        self->toasts, adw_toast_new (_ ("The settings give no pattern of periods. Add them one by one.")));
}

static void
add_period (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionUpdatesPage *self = COHESION_UPDATES_PAGE (widget);
  CohesionDocument *document = document_of (self);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  CohesionNode *period = cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_PERIODS, G_MAXUINT,
                                                COHESION_KIND_PERIOD);

  if (period == NULL)
    return;
  cohesion_updates_page_choose (self, period);
  cohesion_session_show_details (cohesion_page_get_session (COHESION_PAGE (self)), period,
                                 COHESION_PERIOD_LABEL);
}

static void
edit_period (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionUpdatesPage *self = COHESION_UPDATES_PAGE (widget);

  cohesion_session_show_details (cohesion_page_get_session (COHESION_PAGE (self)), shown_period (self),
                                 COHESION_PERIOD_UPDATES_DUE);
}

static void
close_it (CohesionUpdatesPage *self, CohesionNode *period, gboolean freeze)
{
  g_autoptr (GError) error = NULL;

  if (!freeze)
    cohesion_document_close_period (document_of (self), period, NULL);
  else if (!cohesion_document_freeze_period (document_of (self), period, &error))
    cohesion_snapshot_say_failed (GTK_WIDGET (self), _ ("The Period Was Not Closed"), error);
}

static void
close_answered (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionUpdatesPage) self = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  CohesionNode *period = g_object_get_data (source, "period");
  AdwSwitchRow *freeze = ADW_SWITCH_ROW (g_object_get_data (source, "freeze"));
  CohesionDocument *document = document_of (self);

  if (document && g_str_equal (response, "close") &&
      cohesion_tree_lookup_live (cohesion_document_get_tree (document), cohesion_node_get_id (period)) ==
          period)
    close_it (self, period, adw_switch_row_get_active (freeze));
}

static GtkWidget *
make_freeze_row (AdwAlertDialog *dialog)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Take a snapshot"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("What has changed since can be told then."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Take a snapshot"),
                                  -1);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_alert_dialog_set_extra_child (dialog, group);
  return row;
}

static void
close_period (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionUpdatesPage *self = COHESION_UPDATES_PAGE (widget);
  CohesionNode *period = shown_period (self);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Close This Period?"), NULL));

  adw_alert_dialog_format_body (dialog, _ ("No more updates are awaited for “%s”. It can be reopened."),
                                cohesion_node_get_name (period));
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "close", _ ("_Close Period"), NULL);
  adw_alert_dialog_set_default_response (dialog, "close");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_response_appearance (dialog, "close", ADW_RESPONSE_SUGGESTED);
  g_object_set_data (G_OBJECT (dialog), "freeze", make_freeze_row (dialog));
  g_object_set_data_full (G_OBJECT (dialog), "period", g_object_ref (period), g_object_unref);
  adw_alert_dialog_choose (dialog, widget, NULL, close_answered, g_object_ref (self));
}

static void
reopen_period (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionUpdatesPage *self = COHESION_UPDATES_PAGE (widget);

  cohesion_document_reopen_period (document_of (self), shown_period (self));
}

static void
remove_period (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionUpdatesPage *self = COHESION_UPDATES_PAGE (widget);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, shown_period (self));
  if (cohesion_document_remove (document_of (self), nodes))
    cohesion_undo_toast_show (self->toasts, document_of (self), _ ("Reporting period removed"));
}

/* Private: enables the actions that can be used now, and only those. */
void
cohesion_updates_page_update_actions (CohesionUpdatesPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CohesionDocument *document = document_of (self);
  gboolean writable = document && !cohesion_document_get_read_only (document);
  CohesionNode *period = document ? shown_period (self) : NULL;
  gboolean closed = period && cohesion_node_get_boolean (period, COHESION_PERIOD_CLOSED);

  gtk_widget_action_set_enabled (widget, "updates.add", writable && cohesion_updates_page_get_action (self));
  gtk_widget_action_set_enabled (widget, "updates.add-for", writable);
  gtk_widget_action_set_enabled (widget, "updates.add-year", writable);
  gtk_widget_action_set_enabled (widget, "updates.add-period", writable);
  gtk_widget_action_set_enabled (widget, "updates.edit-period", period != NULL);
  gtk_widget_action_set_enabled (widget, "updates.close-period", writable && period && !closed);
  gtk_widget_action_set_enabled (widget, "updates.reopen-period", writable && closed);
  gtk_widget_action_set_enabled (widget, "updates.remove-period", writable && period);
  adw_banner_set_revealed (self->banner, writable && self->nodes->len == 0);
}

/* Private: gives the page its actions. */
void
cohesion_updates_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "updates.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "updates.add-for", "s", add_for);
  gtk_widget_class_install_action (widget_class, "updates.add-year", NULL, add_year);
  gtk_widget_class_install_action (widget_class, "updates.add-period", NULL, add_period);
  gtk_widget_class_install_action (widget_class, "updates.edit-period", NULL, edit_period);
  gtk_widget_class_install_action (widget_class, "updates.close-period", NULL, close_period);
  gtk_widget_class_install_action (widget_class, "updates.reopen-period", NULL, reopen_period);
  gtk_widget_class_install_action (widget_class, "updates.remove-period", NULL, remove_period);
}
