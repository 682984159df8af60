#include "config.h"

#include "document/cohesion-document-file.h"
#include "document/cohesion-document-journal.h"
#include "document/cohesion-leftovers.h"
#include "format/cohesion-format.h"

#include "cohesion-window-private.h"

#include <glib/gi18n.h>

/* A save that a power cut broke off may leave a whole, newer document beside the file. */

static void
show_copy (CohesionWindow *self)
{
  GPtrArray *leftovers = cohesion_document_get_leftovers (self->document);
  const CohesionLeftover *newest = g_ptr_array_index (leftovers, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionTree) tree = cohesion_format_read (newest->bytes, NULL, &error);
  g_autoptr (CohesionDocument) copy = tree ? cohesion_document_new (tree) : NULL;
  CohesionWindow *window;

  if (copy == NULL)
    {
      cohesion_window_show_error (self, _ ("The Copy Could Not Be Opened"), error);
      return;
    }
  cohesion_document_start_journal (copy);
  window = cohesion_window_new (ADW_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  cohesion_window_set_document (window, copy);
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_answered (CohesionWindow *self, const char *response)
{
  if (g_str_equal (response, "open") && self->document)
    show_copy (self);
}

/**
 * cohesion_window_offer_leftover:
 *
 * Offers what a broken-off save of the strategy has left, if there is any.
 */
void
cohesion_window_offer_leftover (CohesionWindow *self)
{
  GPtrArray *leftovers = cohesion_document_get_leftovers (self->document);
  g_autofree char *title = cohesion_document_dup_title (self->document);
  AdwAlertDialog *dialog;

  if (leftovers == NULL || leftovers->len == 0)
    return;
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("A Save Was Broken Off"), NULL));
  adw_alert_dialog_format_body (
      dialog,
      /* Translators: %s is the title of a strategy. */
      _ ("A copy of “%s” that is newer than the file was found beside it. Open it in a "
         "window of its own to see which one you want."),
      title);
  adw_alert_dialog_add_responses (dialog, "ignore", _ ("_Ignore"), "open", _ ("_Open Copy"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "open", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "open");
  adw_alert_dialog_set_close_response (dialog, "ignore");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answered), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}
