#include "config.h"

#include "cohesion-question-dialog.h"

#include "document/cohesion-document-questions.h"
#include "model/cohesion-node-text.h"
#include "ui/text/cohesion-text-view.h"

#include <glib/gi18n.h>

/* Asks what a member wants to know about an action. */

static void
text_changed (GtkTextBuffer *buffer, AdwAlertDialog *dialog)
{
  adw_alert_dialog_set_response_enabled (dialog, "ask", gtk_text_buffer_get_char_count (buffer) > 0);
}

static void
answered (AdwAlertDialog *dialog, const char *response, GtkTextBuffer *buffer)
{
  CohesionDocument *document = g_object_get_data (G_OBJECT (dialog), "document");
  CohesionNode *action = g_object_get_data (G_OBJECT (dialog), "action");
  g_autofree char *text = NULL;

  if (!g_str_equal (response, "ask"))
    return;
  g_object_get (buffer, "text", &text, NULL);
  cohesion_document_ask (document, action, text, g_object_get_data (G_OBJECT (dialog), "by"));
}

/**
 * cohesion_question_dialog_new:
 * @action: the action that the question is about
 * @by: (nullable): who asks
 *
 * Returns: (transfer floating): a dialog that leaves the question on the action
 */
AdwAlertDialog *
cohesion_question_dialog_new (CohesionDocument *document, CohesionNode *action, const char *by)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Leave a Question"), NULL);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  GtkWidget *view = cohesion_text_view_new (_ ("Question"));
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autofree char *title = cohesion_node_dup_title (action);

  cohesion_text_view_set_language (
      COHESION_TEXT_VIEW (view),
      cohesion_node_get_string (cohesion_tree_get_root (cohesion_document_get_tree (document)),
                                COHESION_DOCUMENT_LANGUAGE));
  adw_alert_dialog_set_body (alert, title);
  gtk_widget_set_size_request (view, -1, 96);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 6);
  gtk_frame_set_child (GTK_FRAME (frame), view);
  adw_alert_dialog_set_extra_child (alert, frame);
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "ask", _ ("_Ask"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "ask", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (alert, "ask", FALSE);
  adw_dialog_set_focus (dialog, view);
  g_object_set_data_full (G_OBJECT (dialog), "document", g_object_ref (document), g_object_unref);
  g_object_set_data_full (G_OBJECT (dialog), "action", g_object_ref (action), g_object_unref);
  g_object_set_data_full (G_OBJECT (dialog), "by", g_strdup (by), g_free);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (text_changed), dialog, 0);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered), buffer, 0);
  return alert;
}
