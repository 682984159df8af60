#include "config.h"

#include "document/cohesion-document-file.h"
#include "document/cohesion-store-remote.h"

#include "cohesion-file-dialog.h"
#include "cohesion-window-private.h"

#include <glib/gi18n.h>

/* Where a strategy goes to, and what happens to it when the window closes. A save is a task whose
 * source is the window; it asks for a file when there is none, and deals with what may go wrong. */

static void
saved (CohesionWindow *self, gboolean durable)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  self->recovered = FALSE;
  cohesion_window_update_banner (self);
  cohesion_window_set_saved (self, now);
  cohesion_window_remember_file (self);
  if (!durable)
    cohesion_window_add_toast (self, _ ("Saved, but a power cut in the next minutes could undo it"));
}

/* Whether somebody else changed or removed the file; what happens in another place is another matter. */
static gboolean
changed_by_others (GTask *task, const GError *error)
{
  gboolean same_place = g_task_get_task_data (task) == NULL;

  return same_place && (g_error_matches (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_CONFLICT) ||
                        g_error_matches (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_NOT_FOUND));
}

static void
on_saved (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CohesionWindow *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  gboolean durable = TRUE;

  if (cohesion_document_save_finish (COHESION_DOCUMENT (object), result, &durable, &error))
    {
      saved (self, durable);
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (changed_by_others (task, error))
    cohesion_window_review_other (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cohesion_window_show_error (self, _ ("The Strategy Could Not Be Saved"), error);
  g_task_return_boolean (task, FALSE);
}

/* People type names without the ending that makes files open in Cohesion. */
static GFile *
with_ending (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *whole = g_strconcat (name, ".cohesion", NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) with = folder ? g_file_get_child (folder, whole) : NULL;

  /* The user agreed to replace what has the name as it was typed, and nothing else. */
  if (g_str_has_suffix (name, ".cohesion") || with == NULL || g_file_query_exists (file, NULL) ||
      g_file_query_exists (with, NULL))
    return g_object_ref (file);
  return g_steal_pointer (&with);
}

static void
on_file_chosen (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CohesionWindow *self = g_task_get_source_object (task);
  g_autoptr (GFile) chosen = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, NULL);
  g_autoptr (GFile) file = chosen ? with_ending (chosen) : NULL;
  g_autoptr (CohesionStore) store = file ? cohesion_store_new_for_file (file) : NULL;

  if (store && self->document)
    cohesion_document_save_as_async (self->document, store, NULL, on_saved, g_steal_pointer (&task));
  else
    g_task_return_boolean (task, FALSE);
}

static char *
dup_file_name (CohesionDocument *document)
{
  g_autofree char *title = cohesion_document_dup_title (document);

  g_strdelimit (title, "/\\:*?\"<>|\n\t", ' ');
  return g_strconcat (g_strstrip (title), ".cohesion", NULL);
}

static void
ask_for_file (CohesionWindow *self, GTask *task)
{
  g_autoptr (GtkFileDialog) dialog = cohesion_file_dialog_new (_ ("Save Strategy"));
  g_autoptr (GFile) file = cohesion_window_dup_file (self);
  g_autofree char *name = dup_file_name (self->document);

  if (file)
    gtk_file_dialog_set_initial_file (dialog, file);
  else
    gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, on_file_chosen, task);
}

/**
 * cohesion_window_save_async:
 * @elsewhere: whether to ask for another file even if there is one
 * @callback: (nullable): called when it is saved, or is not
 * @user_data: for @callback
 *
 * Saves the strategy, on a thread. What goes wrong is told to the user.
 */
void
cohesion_window_save_async (CohesionWindow *self,
                            gboolean elsewhere,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  elsewhere = elsewhere || cohesion_document_get_store (self->document) == NULL;
  g_task_set_task_data (task, GINT_TO_POINTER (elsewhere), NULL);
  if (elsewhere)
    ask_for_file (self, task);
  else
    cohesion_document_save_async (self->document, NULL, on_saved, task);
}

/**
 * cohesion_window_save_finish:
 * @result: as given to the callback
 *
 * Returns: whether the strategy is saved
 */
gboolean
cohesion_window_save_finish (CohesionWindow *self, GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/**
 * cohesion_window_save_copy:
 *
 * Asks for a file and saves the strategy there.
 */
void
cohesion_window_save_copy (CohesionWindow *self)
{
  cohesion_window_save_async (self, TRUE, NULL, NULL);
}

static void
close_now (CohesionWindow *self)
{
  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_saved_before_closing (GObject *object, GAsyncResult *result, gpointer user_data)
{
  if (cohesion_window_save_finish (COHESION_WINDOW (object), result))
    close_now (COHESION_WINDOW (object));
}

static void
on_close_answered (CohesionWindow *self, const char *response)
{
  if (g_str_equal (response, "discard"))
    close_now (self);
  else if (g_str_equal (response, "save"))
    cohesion_window_save_async (self, FALSE, on_saved_before_closing, NULL);
}

static void
ask_before_closing (CohesionWindow *self)
{
  g_autofree char *title = cohesion_document_dup_title (self->document);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Save Changes?"), NULL));

  /* Translators: %s is the title of a strategy. */
  adw_alert_dialog_format_body (
      dialog, _ ("“%s” has changes that are not saved. If you discard them, they are lost."), title);
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "discard", _ ("_Discard"), "save",
                                  _ ("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_close_answered), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/**
 * cohesion_window_may_close:
 *
 * Asks the user if something would be lost.
 *
 * Returns: whether the window may close now; if not, it does so by itself when all is well
 */
gboolean
cohesion_window_may_close (CohesionWindow *self)
{
  if (self->closing || self->document == NULL)
    return TRUE;
  if (cohesion_document_get_saving (self->document))
    {
      self->close_when_saved = TRUE;
      return FALSE;
    }
  if (!cohesion_document_get_modified (self->document))
    return TRUE;
  gtk_window_present (GTK_WINDOW (self));
  ask_before_closing (self);
  return FALSE;
}

/**
 * cohesion_window_saving_changed:
 *
 * A window that was to close while it saved does so now, or asks.
 */
void
cohesion_window_saving_changed (CohesionWindow *self)
{
  if (!self->close_when_saved || cohesion_document_get_saving (self->document))
    return;
  self->close_when_saved = FALSE;
  gtk_window_close (GTK_WINDOW (self));
}
