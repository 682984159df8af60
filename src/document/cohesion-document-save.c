#include "config.h"

#include "cohesion-document-file.h"
#include "cohesion-document-private.h"

#include "format/cohesion-format.h"

/* Saving: the document is written to bytes on one thread, and those to where it is kept on another. */

/* One save, while it lasts. */
typedef struct
{
  CohesionStore *store;
  gboolean in_place; /* where the document is kept already */
  GBytes *bytes;
  gconstpointer state; /* of the history, when @bytes were made */
  guint mark;          /* in the journal, if there is one */
  CohesionStoreReceipt receipt;
} Save;

static void
save_free (Save *save)
{
  g_clear_object (&save->store);
  g_clear_pointer (&save->bytes, g_bytes_unref);
  cohesion_store_receipt_clear (&save->receipt);
  g_free (save);
}

static void
set_other (CohesionDocument *self, CohesionStoreVersion *other)
{
  g_clear_pointer (&self->other, cohesion_store_version_unref);
  if (other != NULL)
    self->other = cohesion_store_version_ref (other);
}

static void
saved (CohesionDocument *self, Save *save)
{
  g_set_str (&self->token, save->receipt.token);
  set_other (self, NULL);
  cohesion_history_mark_saved (self->history, save->state);
  if (self->journal != NULL)
    cohesion_journal_saved (self->journal, save->mark);
  cohesion_document_set_store (self, save->store);
  cohesion_document_set_read_only_reason (self, NULL);
  cohesion_document_set_changed_elsewhere (self, FALSE);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  CohesionDocument *self = g_task_get_source_object (task);
  Save *save = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  gboolean done = cohesion_store_save_finish (COHESION_STORE (source), result, &save->receipt, &error);

  if (done)
    saved (self, save);
  else if (save->receipt.other != NULL && save->store == self->store)
    {
      set_other (self, save->receipt.other);
      cohesion_document_set_changed_elsewhere (self, TRUE);
    }
  cohesion_document_set_saving (self, FALSE);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
fail (GTask *task, GError *error)
{
  cohesion_document_set_saving (g_task_get_source_object (task), FALSE);
  g_task_return_error (task, error);
}

static void
on_target_looked_at (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Save *save = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (CohesionStoreVersion) present = cohesion_store_load_finish (save->store, result, &error);

  if (present == NULL && !g_error_matches (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_NOT_FOUND))
    {
      fail (task, error);
      return;
    }
  g_clear_error (&error);
  cohesion_store_save_async (save->store, save->bytes, present != NULL ? present->token : NULL,
                             g_task_get_cancellable (task), on_saved, g_object_ref (task));
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  CohesionDocument *self = COHESION_DOCUMENT (source);
  Save *save = g_task_get_task_data (task);
  GError *error = NULL;

  save->bytes = g_task_propagate_pointer (G_TASK (result), &error);
  if (save->bytes == NULL)
    {
      fail (task, error);
      return;
    }
  if (self->journal != NULL)
    {
      g_autofree char *uri = cohesion_document_dup_store_uri (save->store);

      cohesion_journal_saving (self->journal, save->mark, save->bytes, uri);
    }
  if (save->in_place)
    cohesion_store_save_async (save->store, save->bytes, self->token, g_task_get_cancellable (task), on_saved,
                               g_object_ref (task));
  else
    cohesion_store_load_async (save->store, g_task_get_cancellable (task), on_target_looked_at,
                               g_object_ref (task));
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CohesionDocument *self = source;
  GError *error = NULL;
  GBytes *bytes = cohesion_format_write (self->tree, &error);

  cohesion_history_release (self->history);
  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/* What is done to the document from here on is not saved: it waits until the document has been read. */
static void
write_snapshot (CohesionDocument *self, Save *save, GTask *task)
{
  g_autoptr (GTask) writing = g_task_new (self, NULL, on_written, g_object_ref (task));

  save->state = cohesion_history_get_state (self->history);
  if (self->journal != NULL)
    save->mark = cohesion_journal_mark (self->journal);
  cohesion_document_set_saving (self, TRUE);
  cohesion_history_hold (self->history);
  g_task_run_in_thread (writing, write_thread);
}

static gboolean
may_save (CohesionDocument *self, CohesionStore *store, GError **error)
{
  if (self->saving)
    {
      g_autofree char *name = cohesion_store_dup_name (store);

      cohesion_store_error_set_save (error, COHESION_STORE_ERROR_BUSY, name, NULL);
    }
  else if (self->newer)
    g_set_error_literal (error, COHESION_FORMAT_ERROR, COHESION_FORMAT_ERROR_VERSION,
                         cohesion_format_get_newer_message ());
  return !self->saving && !self->newer;
}

static void
begin_save (CohesionDocument *self, CohesionStore *store, gboolean in_place, GTask *task)
{
  Save *save = g_new0 (Save, 1);
  GError *error = NULL;

  save->store = g_object_ref (store);
  save->in_place = in_place;
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, save, (GDestroyNotify) save_free);
  if (may_save (self, store, &error))
    write_snapshot (self, save, task);
  else
    g_task_return_error (task, error);
}

/**
 * cohesion_document_save_async:
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves the document as it is now where it is kept; it must be kept somewhere. The document may be changed
 * meanwhile.
 */
void
cohesion_document_save_async (CohesionDocument *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (self->store != NULL);

  begin_save (self, self->store, TRUE, task);
}

/**
 * cohesion_document_save_as_async:
 * @store: where it is to be kept from now on; what is there is replaced, the user having agreed to that
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done; takes cohesion_document_save_finish()
 * @user_data: for @callback
 *
 * Saves the document in another place. If that fails it is kept where it was before.
 */
void
cohesion_document_save_as_async (CohesionDocument *self,
                                 CohesionStore *store,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  begin_save (self, store, FALSE, task);
}

/**
 * cohesion_document_save_finish:
 * @result: as given to the callback
 * @durable: (out) (optional): %FALSE if it was saved, but may not survive a power cut
 * @error: COHESION_STORE_ERROR, COHESION_FORMAT_ERROR for a document that could not be read again, or
 *   G_IO_ERROR_CANCELLED
 *
 * With COHESION_STORE_ERROR_CONFLICT, cohesion_document_get_other() is what somebody else has saved; it stays
 * untouched.
 *
 * Returns: whether it was saved
 */
gboolean
cohesion_document_save_finish (CohesionDocument *self,
                               GAsyncResult *result,
                               gboolean *durable,
                               GError **error)
{
  Save *save;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  save = g_task_get_task_data (G_TASK (result));
  if (durable != NULL)
    *durable = save->receipt.durable;
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * cohesion_document_get_other:
 *
 * Returns: (transfer none) (nullable): what somebody else has saved, after a save met with
 *   COHESION_STORE_ERROR_CONFLICT
 */
CohesionStoreVersion *
cohesion_document_get_other (CohesionDocument *self)
{
  return self->other;
}

/**
 * cohesion_document_overrule_other:
 *
 * Says that the user has seen cohesion_document_get_other() and wants it replaced: the next save does that,
 * unless somebody has saved yet again. What is replaced becomes the backup.
 */
void
cohesion_document_overrule_other (CohesionDocument *self)
{
  g_return_if_fail (self->other != NULL);

  g_set_str (&self->token, self->other->token);
  set_other (self, NULL);
  cohesion_document_set_changed_elsewhere (self, FALSE);
}
