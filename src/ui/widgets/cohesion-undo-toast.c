#include "config.h"

#include "cohesion-undo-toast.h"

#include <glib/gi18n.h>

/**
 * cohesion_undo_toast_show:
 * @overlay: where to show it
 * @document: the document to which something has just been done
 * @title: what was done, such as “Resolution removed”; plain text
 *
 * Says what was done and offers to take it back. “Undo” would take back something else once more has
 * been done, so the toast goes then.
 */
void
cohesion_undo_toast_show (AdwToastOverlay *overlay, CohesionDocument *document, const char *title)
{
  CohesionHistory *history = cohesion_document_get_history (document);
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, title);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (cohesion_history_undo), history,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "stepped", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (overlay, toast);
}
