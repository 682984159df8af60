#include "config.h"

#include "document/cohesion-document-file.h"
#include "document/cohesion-document-journal.h"
#include "document/cohesion-store-remote.h"
#include "format/cohesion-format-error.h"

#include "cohesion-window-private.h"

#include <glib/gi18n.h>

/* Where a strategy comes from. */

/**
 * cohesion_window_dup_file:
 *
 * Returns: (transfer full) (nullable): the file that the window shows or is about to show
 */
GFile *
cohesion_window_dup_file (CohesionWindow *self)
{
  CohesionStore *store = self->document ? cohesion_document_get_store (self->document) : NULL;

  if (self->opening)
    return cohesion_store_dup_file (self->opening);
  return store ? cohesion_store_dup_file (store) : NULL;
}

/**
 * cohesion_window_show_error:
 * @title: what could not be done
 * @error: why; its message names the place in the file if there is one
 */
void
cohesion_window_show_error (CohesionWindow *self, const char *title, const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (title, error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_file_dated (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionWindow) self = user_data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, NULL);
  g_autoptr (GDateTime) modified = info ? g_file_info_get_modification_date_time (info) : NULL;
  g_autoptr (GDateTime) local = modified ? g_date_time_to_local (modified) : NULL;

  if (local && self->saved == NULL)
    cohesion_window_set_saved (self, local);
}

static void
on_copy_opened (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionWindow) self = user_data;
  g_autoptr (CohesionStore) store = COHESION_STORE (g_object_ref (object));
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionDocument) opened = cohesion_document_open_finish (store, result, &error);
  g_autoptr (CohesionDocument) copy = opened ? cohesion_document_new (cohesion_document_get_tree (opened))
                                             : NULL;

  if (self->opening != store)
    return;
  g_clear_object (&self->opening);
  if (copy)
    {
      cohesion_document_start_journal (copy);
      cohesion_window_set_document (self, copy);
      return;
    }
  cohesion_window_show_view (self);
  cohesion_window_show_error (self, _ ("The Example Could Not Be Opened"), error);
}

static void
on_opened (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionStore) store = COHESION_STORE (g_object_ref (object));
  g_autoptr (CohesionDocument) document = cohesion_document_open_finish (store, result, &error);
  g_autoptr (GFile) file = cohesion_store_dup_file (store);

  /* Meanwhile it may have been closed, or asked to show something else. */
  if (self->opening != store)
    return;
  g_clear_object (&self->opening);
  if (document)
    {
      cohesion_document_start_journal (document);
      cohesion_window_set_document (self, document);
      cohesion_window_remember_file (self);
      cohesion_window_offer_leftover (self);
      if (file)
        g_file_query_info_async (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE,
                                 G_PRIORITY_DEFAULT, NULL, on_file_dated, g_object_ref (self));
      return;
    }
  cohesion_window_show_view (self);
  if (file && error->domain == COHESION_FORMAT_ERROR)
    cohesion_window_explain_file (self, file, error);
  else
    cohesion_window_show_error (self, _ ("The Strategy Could Not Be Opened"), error);
}

/**
 * cohesion_window_open_store:
 * @store: where a strategy is kept
 *
 * Shows the strategy in @store, in place of what the window shows now.
 */
void
cohesion_window_open_store (CohesionWindow *self, CohesionStore *store)
{
  g_set_object (&self->opening, store);
  cohesion_window_show_view (self);
  cohesion_document_open_async (store, NULL, on_opened, g_object_ref (self));
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

  cohesion_window_open_store (self, store);
}

/**
 * cohesion_window_open_copy:
 * @file: a strategy
 *
 * Shows what is in @file as a strategy that is kept nowhere yet.
 */
void
cohesion_window_open_copy (CohesionWindow *self, GFile *file)
{
  g_autoptr (CohesionStore) store = cohesion_store_new_for_file (file);

  g_set_object (&self->opening, store);
  cohesion_window_show_view (self);
  cohesion_document_open_async (store, NULL, on_copy_opened, g_object_ref (self));
}

/**
 * cohesion_window_show_recovered:
 * @document: what was recovered after a crash
 * @n_lost: how many steps could not be recovered
 *
 * Shows @document, and that it is not saved yet.
 */
void
cohesion_window_show_recovered (CohesionWindow *self, CohesionDocument *document, guint n_lost)
{
  g_autofree char *text = NULL;

  cohesion_window_set_document (self, document);
  self->recovered = TRUE;
  cohesion_window_update_banner (self);
  if (n_lost == 0)
    return;
  text = g_strdup_printf (ngettext ("%u damaged entry and what followed it could not be recovered",
                                    "%u damaged entries and what followed them could not be recovered",
                                    n_lost),
                          n_lost);
  cohesion_window_add_toast (self, text);
}
