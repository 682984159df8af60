#include "config.h"

#include "cohesion-snapshot-toast.h"

#include "cohesion-undo-toast.h"

#include "document/cohesion-document-snapshots.h"
#include "model/cohesion-decision.h"

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

/* What is said of it: decision reports may print it from now on. */
static char *
describe_taken (guint n_reports)
{
  if (n_reports == 0)
    return g_strdup (_ ("Snapshot taken"));
  return g_strdup_printf (
      /* Translators: a snapshot is the strategy as it was; the report keeps printing it */
      ngettext ("Snapshot taken: the decision report prints it from now on",
                "Snapshot taken: %u decision reports print it from now on", n_reports),
      n_reports);
}

/**
 * cohesion_snapshot_take:
 * @overlay: where to say so
 * @label: what to call it
 * @reason: key of the reason, as with cohesion_document_take_snapshot()
 * @meeting: (nullable): whose decision reports print it from now on, as with
 *   cohesion_document_take_snapshot_for()
 *
 * Takes a snapshot, and says that it was taken or why it was not.
 */
void
cohesion_snapshot_take (AdwToastOverlay *overlay,
                        CohesionDocument *document,
                        const char *label,
                        const char *reason,
                        CohesionNode *meeting)
{
  g_autoptr (GPtrArray) reports = meeting ? cohesion_meeting_list_unfrozen_reports (meeting) : NULL;
  g_autofree char *said = describe_taken (reports ? reports->len : 0);
  g_autoptr (GError) error = NULL;

  if (cohesion_document_take_snapshot_for (document, label, reason, meeting, &error))
    cohesion_undo_toast_show (overlay, document, said);
  else
    cohesion_snapshot_say_failed (GTK_WIDGET (overlay), _ ("The Snapshot Was Not Taken"), error);
}

typedef struct
{
  AdwToastOverlay *overlay; /* not owned: the toast is in it */
  CohesionDocument *document;
  char *label;
  const char *reason;
  char *meeting; /* its id, NULL: none */
} Offer;

static void
offer_free (gpointer data, GClosure *closure)
{
  Offer *offer = data;

  g_clear_object (&offer->document);
  g_free (offer->label);
  g_free (offer->meeting);
  g_free (offer);
}

static void
accepted (AdwToast *toast, gpointer user_data)
{
  Offer *offer = user_data;
  CohesionTree *tree = cohesion_document_get_tree (offer->document);

  cohesion_snapshot_take (offer->overlay, offer->document, offer->label, offer->reason,
                          offer->meeting ? cohesion_tree_lookup_live (tree, offer->meeting) : NULL);
}

/**
 * cohesion_snapshot_toast_offer:
 * @toast: a toast that is about to be shown
 * @overlay: where it is to be shown
 * @label: what to call the snapshot
 * @reason: key of the reason, as with cohesion_document_take_snapshot(); it must live for ever
 * @meeting: (nullable): a meeting, as with cohesion_snapshot_take()
 *
 * Lets the toast offer to take a snapshot. It stays until it is answered: who works by keyboard needs time to
 * reach it.
 */
void
cohesion_snapshot_toast_offer (AdwToast *toast,
                               AdwToastOverlay *overlay,
                               CohesionDocument *document,
                               const char *label,
                               const char *reason,
                               CohesionNode *meeting)
{
  Offer *offer = g_new (Offer, 1);

  *offer = (Offer) { overlay, g_object_ref (document), g_strdup (label), reason,
                     g_strdup (meeting ? cohesion_node_get_id (meeting) : NULL) };
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _ ("Take _Snapshot"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (accepted), offer, offer_free,
                         G_CONNECT_DEFAULT);
}
