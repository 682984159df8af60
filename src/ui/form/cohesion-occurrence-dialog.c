#include "config.h"

#include "cohesion-occurrence-dialog.h"

#include "document/cohesion-document-closure.h"
#include "document/cohesion-document-typing.h"
#include "model/cohesion-occurrence.h"
#include "ui/widgets/cohesion-dialog.h"

#include <glib/gi18n.h>

/* Asks when a recurring action was done this time, and what shows it. */

typedef struct
{
  CohesionDocument *document;
  CohesionNode *action;
  GtkWidget *date;
  GtkWidget *evidence;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_clear_object (&self->document);
  g_clear_object (&self->action);
  g_free (self);
}

static const CohesionField *
field_of (guint field)
{
  return &cohesion_kind_get (COHESION_KIND_OCCURRENCE)->fields[field];
}

/* The day that is written, if it can be the day it was done; else none. */
static CohesionDate
read_day (Request *self)
{
  const CohesionField *field = field_of (COHESION_OCCURRENCE_DONE_ON);
  g_auto (CohesionValue) value = cohesion_value_none (field);
  CohesionDate day = COHESION_DATE_NONE;

  if (!cohesion_document_read_text (self->document, field, gtk_editable_get_text (GTK_EDITABLE (self->date)),
                                    &value) ||
      value.slot.string == NULL || !cohesion_date_parse_iso (value.slot.string, &day) ||
      cohesion_date_compare (cohesion_date_first_day (day), cohesion_document_get_today (self->document)) > 0)
    return COHESION_DATE_NONE;
  return day;
}

static char *
describe_due (CohesionNode *action, CohesionDate day)
{
  CohesionDate due = cohesion_action_get_occurrence_due (action, day);
  g_autofree char *date = due.year ? cohesion_date_format (due) : NULL;

  if (date == NULL)
    return g_strdup (_ ("It is done every time it was due."));
  /* Translators: %s is the date on which something that recurs is or was due. */
  return g_strdup_printf (_ ("This is for the time that is due %s."), date);
}

static void
update (AdwAlertDialog *dialog, Request *self)
{
  CohesionDate day = read_day (self);
  g_autofree char *due = day.year
                             ? describe_due (self->action, day)
                             : g_strdup (_ ("Write a day that is not in the future, such as 31 March 2026."));

  adw_alert_dialog_set_body (dialog, due);
  adw_alert_dialog_set_response_enabled (
      dialog, "done", day.year && cohesion_action_get_occurrence_due (self->action, day).year);
}

static void
on_text (GtkWidget *row, GParamSpec *pspec, AdwAlertDialog *dialog)
{
  update (dialog, g_object_get_data (G_OBJECT (dialog), "request"));
}

static void
on_response (AdwAlertDialog *dialog, const char *response, Request *self)
{
  CohesionTree *tree = cohesion_document_get_tree (self->document);

  if (g_str_equal (response, "done") &&
      cohesion_tree_lookup_live (tree, cohesion_node_get_id (self->action)) == self->action)
    cohesion_document_complete_occurrence (self->document, self->action, read_day (self),
                                           gtk_editable_get_text (GTK_EDITABLE (self->evidence)));
}

static GtkWidget *
make_row (AdwAlertDialog *dialog, GtkWidget *group, guint field)
{
  GtkWidget *row = adw_entry_row_new ();
  const char *label = cohesion_field_get_label (field_of (field));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return row;
}

/**
 * cohesion_occurrence_dialog_present:
 * @action: an action whose deadline recurs
 * @parent: a widget in the window to ask in
 *
 * Asks when and by what it was done this time, and notes that.
 */
void
cohesion_occurrence_dialog_present (CohesionDocument *document, CohesionNode *action, GtkWidget *parent)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Done This Time"), NULL));
  GtkWidget *group = adw_preferences_group_new ();
  Request *self = g_new0 (Request, 1);
  g_autofree char *today = cohesion_date_format (cohesion_document_get_today (document));

  self->document = g_object_ref (document);
  self->action = g_object_ref (action);
  self->date = make_row (dialog, group, COHESION_OCCURRENCE_DONE_ON);
  self->evidence = make_row (dialog, group, COHESION_OCCURRENCE_EVIDENCE);
  gtk_editable_set_text (GTK_EDITABLE (self->date), today);
  g_object_set_data_full (G_OBJECT (dialog), "request", self, request_free);
  adw_alert_dialog_set_extra_child (dialog, group);
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "done", _ ("_Done"), NULL);
  adw_alert_dialog_set_default_response (dialog, "done");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_response_appearance (dialog, "done", ADW_RESPONSE_SUGGESTED);
  g_signal_connect_object (self->date, "notify::text", G_CALLBACK (on_text), dialog, 0);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), self);
  update (dialog, self);
  adw_dialog_set_focus (ADW_DIALOG (dialog), self->evidence);
  cohesion_dialog_present (ADW_DIALOG (dialog), parent);
}
