#include "config.h"

#include "cohesion-snapshot-toast.h"

#include "cohesion-undo-toast.h"

#include "document/cohesion-document-snapshots.h"

#include <glib/gi18n.h>

/* Snapshots are taken, and offered where one is wanted later: when the strategy was adopted, when a report of
 * it has left. */

/**
 * cohesion_snapshot_say_failed:
 * @widget: where it was asked for
 * @title: what was not done, such as “The Snapshot Was Not Taken”
 * @error: why
 *
 * Says so, with the cause.
 */
void
cohesion_snapshot_say_failed (GtkWidget *widget, const char *title, const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (title, NULL);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, widget);
}

/**
 * cohesion_snapshot_take:
 * @overlay: where to say so
 * @label: what to call it
 * @reason: key of the reason, as with cohesion_document_take_snapshot()
 *
 * Takes a snapshot, and says that it was taken or why it was not.
 */
void
cohesion_snapshot_take (AdwToastOverlay *overlay,
                        CohesionDocument *document,
                        const char *label,
                        const char *reason)
{
  g_autoptr (GError) error = NULL;

  if (cohesion_document_take_snapshot (document, label, reason, &error))
    cohesion_undo_toast_show (overlay, document, _ ("Snapshot taken"));
  else
    cohesion_snapshot_say_failed (GTK_WIDGET (overlay), _ ("The Snapshot Was Not Taken"), error);
}

typedef struct
{
  AdwToastOverlay *overlay; /* not owned: the toast is in it */
  CohesionDocument *document;
  char *label;
  const char *reason;
} Offer;

static void
offer_free (gpointer data, GClosure *closure)
{
  Offer *offer = data;

  g_clear_object (&offer->document);
  g_free (offer->label);
  g_free (offer);
}

static void
accepted (AdwToast *toast, gpointer user_data)
{
  Offer *offer = user_data;

  cohesion_snapshot_take (offer->overlay, offer->document, offer->label, offer->reason);
}

/**
 * cohesion_snapshot_toast_offer:
 * @toast: a toast that is about to be shown
 * @overlay: where it is to be shown
 * @label: what to call the snapshot
 * @reason: key of the reason, as with cohesion_document_take_snapshot(); it must live for ever
 *
 * Lets the toast offer to take a snapshot. It stays until it is answered: who works by keyboard needs time to
 * reach it.
 */
void
cohesion_snapshot_toast_offer (AdwToast *toast,
                               AdwToastOverlay *overlay,
                               CohesionDocument *document,
                               const char *label,
                               const char *reason)
{
  Offer *offer = g_new (Offer, 1);

  *offer = (Offer) { overlay, g_object_ref (document), g_strdup (label), reason };
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _ ("Take _Snapshot"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (accepted), offer, offer_free,
                         G_CONNECT_DEFAULT);
}
