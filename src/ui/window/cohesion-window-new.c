#include "config.h"

#include "cohesion-new-dialog.h"
#include "cohesion-window-private.h"

/* Beginning a strategy. */

static void
on_created (CohesionWindow *self, CohesionDocument *document)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  CohesionWindow *window = cohesion_window_is_free (self)
                               ? self
                               : cohesion_window_new (ADW_APPLICATION (application));

  cohesion_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * cohesion_window_ask_new:
 *
 * Asks what a new strategy is to begin with, and shows it: here if the window shows none yet, else in a
 * window of its own. What the window shows can be carried over.
 */
void
cohesion_window_ask_new (CohesionWindow *self)
{
  g_autofree char *language = g_settings_get_string (self->settings, "strategy-language");
  g_autofree char *council = g_settings_get_string (self->settings, "council-name");
  CohesionTree *last = self->document ? cohesion_document_get_tree (self->document) : NULL;
  const char *other = last ? cohesion_node_get_name (cohesion_tree_get_organisation (last)) : NULL;
  CohesionNewDialog *dialog;

  if (COHESION_IS_NEW_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self))))
    return;
  dialog = cohesion_new_dialog_new (*language ? language : "en-GB", *council ? council : other, last);
  g_signal_connect_object (dialog, "created", G_CALLBACK (on_created), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}
