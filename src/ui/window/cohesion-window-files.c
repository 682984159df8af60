#include "config.h"

#include "document/cohesion-store-remote.h"
#include "format/cohesion-format.h"

#include "cohesion-window-private.h"

#include <glib/gi18n.h>

/* Where a strategy comes from and goes to. */

/**
 * cohesion_window_dup_file:
 *
 * Returns: (transfer full) (nullable): the file that the window shows or is about to show
 */
GFile *
cohesion_window_dup_file (CohesionWindow *self)
{
  return self->file ? g_object_ref (self->file) : NULL;
}

/**
 * cohesion_window_new_document:
 *
 * Shows a blank strategy.
 */
void
cohesion_window_new_document (CohesionWindow *self)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);

  cohesion_window_set_document (self, document);
}

static void
show_error (CohesionWindow *self, const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("The Strategy Could Not Be Opened"), NULL);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_loaded (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionStoreVersion)
      version = cohesion_store_load_finish (COHESION_STORE (object), result, &error);
  g_autoptr (CohesionTree) tree = version ? cohesion_format_read (version->bytes, NULL, &error) : NULL;
  g_autoptr (CohesionDocument) document = tree ? cohesion_document_new (tree) : NULL;

  if (document == NULL)
    g_clear_object (&self->file);
  cohesion_window_set_document (self, document);
  if (error)
    show_error (self, error);
}

/**
 * cohesion_window_open:
 * @file: a strategy
 *
 * Shows the strategy in @file.
 */
void
cohesion_window_open (CohesionWindow *self, GFile *file)
{
  g_autoptr (CohesionStore) store = cohesion_store_new_for_file (file);

  g_set_object (&self->file, file);
  gtk_stack_set_visible_child_name (self->views, "loading");
  cohesion_store_load_async (store, NULL, on_loaded, g_object_ref (self));
}
