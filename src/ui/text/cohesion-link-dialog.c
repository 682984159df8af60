#include "config.h"

#include "cohesion-link-dialog.h"

#include "model/cohesion-rich-paste.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Asks for the words of a link and where it leads. */

typedef struct
{
  CohesionRichView *view; /* owned */
  AdwAlertDialog *dialog;
  GtkEditable *words;
  GtkEditable *address;
} Question;

static void
free_question (Question *self)
{
  g_clear_object (&self->view);
  g_free (self);
}

static char *
dup_words (Question *self)
{
  const char *words = gtk_editable_get_text (self->words);

  return g_strdup (*words ? words : gtk_editable_get_text (self->address));
}

static void
update (Question *self)
{
  g_autofree char *address = cohesion_rich_address_complete (gtk_editable_get_text (self->address));

  adw_alert_dialog_set_response_enabled (self->dialog, "apply", address != NULL);
}

static void
on_response (Question *self, const char *response)
{
  CohesionRichBuffer *buffer = cohesion_rich_view_get_buffer (self->view);
  g_autofree char *address = cohesion_rich_address_complete (gtk_editable_get_text (self->address));
  g_autofree char *words = dup_words (self);

  if (g_str_equal (response, "remove"))
    cohesion_rich_buffer_remove_link (buffer);
  else if (g_str_equal (response, "apply") && address)
    cohesion_rich_buffer_set_link (buffer, words, address);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static GtkEditable *
add_entry (AdwPreferencesGroup *group, const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text ? text : "");
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  adw_preferences_group_add (group, row);
  return GTK_EDITABLE (row);
}

/**
 * cohesion_link_dialog_present:
 * @view: where the link is, or is to be
 *
 * Asks for the words and the address of the link at the caret, or of a new one.
 */
void
cohesion_link_dialog_present (CohesionRichView *view)
{
  Question *self = g_new0 (Question, 1);
  GtkWidget *group = adw_preferences_group_new ();
  const char *uri;
  g_autofree char *words = cohesion_rich_buffer_dup_link (cohesion_rich_view_get_buffer (view), &uri);

  self->view = g_object_ref (view);
  self->dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (uri ? _ ("Change Link") : _ ("Add Link"), NULL));
  self->words = add_entry (ADW_PREFERENCES_GROUP (group), C_ ("link", "Words"), words);
  self->address = add_entry (ADW_PREFERENCES_GROUP (group), _ ("Web or e-mail address"), uri);
  adw_alert_dialog_set_extra_child (self->dialog, group);
  adw_alert_dialog_add_response (self->dialog, "cancel", _ ("_Cancel"));
  if (uri)
    adw_alert_dialog_add_response (self->dialog, "remove", _ ("_Remove Link"));
  adw_alert_dialog_add_response (self->dialog, "apply", uri ? _ ("_Change") : _ ("_Add"));
  adw_alert_dialog_set_response_appearance (self->dialog, "apply", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (self->dialog, "apply");
  adw_alert_dialog_set_close_response (self->dialog, "cancel");
  g_object_set_data_full (G_OBJECT (self->dialog), "question", self, (GDestroyNotify) free_question);
  g_signal_connect_swapped (self->address, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->dialog, "response", G_CALLBACK (on_response), self);
  update (self);
  adw_dialog_present (ADW_DIALOG (self->dialog), GTK_WIDGET (view));
  gtk_widget_grab_focus (GTK_WIDGET (*words ? self->address : self->words));
}
