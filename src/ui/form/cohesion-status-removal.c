#include "config.h"

#include "cohesion-status-removal.h"

#include "document/cohesion-document-statuses.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

/* Removes a status from the scheme; where actions have it, it is asked which one they are to have then. */

typedef struct
{
  CohesionDocument *document;
  CohesionNode *status;
  GtkWidget *others;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_clear_object (&self->document);
  g_clear_object (&self->status);
  g_free (self);
}

/* The other statuses, in the order of the scheme. */
static CohesionNode *
other_at (CohesionNode *status, guint position)
{
  CohesionList *scheme = cohesion_status_get_scheme (cohesion_node_get_tree (status));

  return cohesion_list_get (scheme, position + (position >= cohesion_node_get_position (status)));
}

static void
on_response (AdwAlertDialog *dialog, const char *response, Request *self)
{
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self->others));

  if (g_str_equal (response, "remove") && cohesion_node_get_tree (self->status) &&
      chosen != GTK_INVALID_LIST_POSITION)
    cohesion_document_remove_status (self->document, self->status, other_at (self->status, chosen));
}

static GtkWidget *
make_others (CohesionNode *status)
{
  CohesionList *scheme = cohesion_status_get_scheme (cohesion_node_get_tree (status));
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  for (guint i = 0; i < cohesion_list_get_length (scheme); i++)
    if (cohesion_list_get (scheme, i) != status)
      gtk_string_list_append (labels, cohesion_node_get_name (cohesion_list_get (scheme, i)));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("They become"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("They become"), -1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  return row;
}

static char *
describe_uses (CohesionNode *status)
{
  guint n = cohesion_status_count_uses (status);

  return g_strdup_printf (
      ngettext (
          "%u action has it. Choose which status it is to have instead. Updates keep what they say.",
          "%u actions have it. Choose which status they are to have instead. Updates keep what they say.", n),
      n);
}

/**
 * cohesion_status_removal_ask:
 * @status: a status of the scheme
 * @parent: a widget in the window to ask in
 *
 * Removes the status, after asking for another if actions have it. The last status stays.
 */
void
cohesion_status_removal_ask (CohesionDocument *document, CohesionNode *status, GtkWidget *parent)
{
  CohesionList *scheme = cohesion_status_get_scheme (cohesion_document_get_tree (document));
  g_autofree char *heading = NULL;
  g_autofree char *uses = NULL;
  GtkWidget *group;
  AdwAlertDialog *dialog;
  Request *self;

  if (cohesion_list_get_length (scheme) < 2 || cohesion_document_remove_status (document, status, NULL))
    return;
  /* Translators: %s is the label of a status, such as “At risk”. */
  heading = g_strdup_printf (_ ("Remove “%s”?"), cohesion_node_get_name (status));
  uses = describe_uses (status);
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, uses));
  self = g_new0 (Request, 1);
  self->document = g_object_ref (document);
  self->status = g_object_ref (status);
  self->others = make_others (status);
  group = adw_preferences_group_new ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->others);
  adw_alert_dialog_set_extra_child (dialog, group);
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "remove", _ ("_Remove"), NULL);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  g_object_set_data_full (G_OBJECT (dialog), "request", self, request_free);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), self);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}
