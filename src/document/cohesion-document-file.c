#include "config.h"

#include "cohesion-document-file.h"

#include "cohesion-document-private.h"

#include "format/cohesion-format.h"

#include <glib/gi18n.h>

/* Opening, saving, and noticing that somebody else has saved. */

/* What the opening thread made. */
typedef struct
{
  CohesionTree *tree;
  CohesionStoreVersion *version;
  gboolean newer;
} Opened;

static void
opened_free (Opened *opened)
{
  g_clear_object (&opened->tree);
  g_clear_pointer (&opened->version, cohesion_store_version_unref);
  g_free (opened);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opened, opened_free)

static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Opened) opened = g_new0 (Opened, 1);

  opened->version = cohesion_store_load (source, cancellable, &error);
  if (opened->version != NULL)
    opened->tree = cohesion_format_read (opened->version->bytes, &opened->newer, &error);
  if (opened->tree != NULL)
    g_task_return_pointer (task, g_steal_pointer (&opened), (GDestroyNotify) opened_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * cohesion_document_open_async:
 * @store: where it is kept
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads a document on a thread.
 */
void
cohesion_document_open_async (CohesionStore *store,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);

  g_task_set_source_tag (task, cohesion_document_open_async);
  g_task_run_in_thread (task, open_thread);
}

static const char *
why_read_only (const Opened *opened)
{
  if (opened->newer)
    return cohesion_format_get_newer_message ();
  if (opened->version->read_only)
    return _ ("You may read this file, but not change it. To work on it, save a copy in another folder.");
  return NULL;
}

/* What was asked about. */
typedef struct
{
  CohesionDocument *document;
  char *token;
} Check;

static void
check_free (Check *check)
{
  g_clear_object (&check->document);
  g_clear_pointer (&check->token, g_free);
  g_free (check);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Check, check_free)

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Check) check = data;
  CohesionDocument *self = check->document;
  CohesionStoreState state = cohesion_store_check_finish (COHESION_STORE (source), result);

  /* A save meanwhile makes the answer one about the version before. */
  if (COHESION_STORE (source) != self->store || self->saving || g_strcmp0 (check->token, self->token) != 0)
    return;
  if (state != COHESION_STORE_STATE_UNKNOWN)
    cohesion_document_set_changed_elsewhere (self, state != COHESION_STORE_STATE_UNCHANGED);
}

/**
 * cohesion_document_check:
 *
 * Looks whether what is stored is still what the document was made from, and sets
 * #CohesionDocument:changed-elsewhere in due course. Done by itself when a file on this machine changes;
 * worth doing when the window gets the focus.
 */
void
cohesion_document_check (CohesionDocument *self)
{
  Check *check;

  if (self->store == NULL || self->saving)
    return;
  check = g_new0 (Check, 1);
  check->document = g_object_ref (self);
  check->token = g_strdup (self->token);
  cohesion_store_check_async (self->store, self->token, NULL, on_checked, check);
}

/*
 * Says where it is kept, and watches that.
 */
void
cohesion_document_set_store (CohesionDocument *self, CohesionStore *store)
{
  if (self->store != store && self->store != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->store, self);
      cohesion_store_unwatch (self->store);
    }
  if (g_set_object (&self->store, store))
    g_signal_connect_object (store, "changed", G_CALLBACK (cohesion_document_check), self, G_CONNECT_SWAPPED);
  /* Also after each save: what is watched is a file, and there is a new one now. */
  cohesion_store_watch (store);
}

/**
 * cohesion_document_open_finish:
 * @store: where it is kept
 * @result: as given to the callback
 * @error: COHESION_STORE_ERROR, COHESION_FORMAT_ERROR with its place, or G_IO_ERROR_CANCELLED
 *
 * What cannot be saved in its place again is read-only: see #CohesionDocument:read-only-reason.
 *
 * Returns: (transfer full) (nullable): the document
 */
CohesionDocument *
cohesion_document_open_finish (CohesionStore *store, GAsyncResult *result, GError **error)
{
  g_autoptr (Opened) opened = NULL;
  CohesionDocument *self;

  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  opened = g_task_propagate_pointer (G_TASK (result), error);
  if (opened == NULL)
    return NULL;
  self = cohesion_document_new (opened->tree);
  self->token = g_strdup (opened->version->token);
  self->newer = opened->newer;
  self->base = g_bytes_ref (opened->version->bytes);
  cohesion_document_set_read_only_reason (self, why_read_only (opened));
  cohesion_document_set_store (self, store);
  return self;
}

/* One save, while it lasts. */
typedef struct
{
  CohesionStore *store;
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

/* Takes the snapshot to be saved; what is done to the document from here on is not in it. */
static gboolean
take_snapshot (CohesionDocument *self, Save *save, GError **error)
{
  if (self->saving)
    {
      g_autofree char *name = cohesion_store_dup_name (save->store);

      cohesion_store_error_set_save (error, COHESION_STORE_ERROR_BUSY, name, NULL);
      return FALSE;
    }
  if (self->newer)
    {
      g_set_error_literal (error, COHESION_FORMAT_ERROR, COHESION_FORMAT_ERROR_VERSION,
                           cohesion_format_get_newer_message ());
      return FALSE;
    }
  save->state = cohesion_history_get_state (self->history);
  save->bytes = cohesion_format_write (self->tree, error);
  if (save->bytes != NULL && self->journal != NULL)
    {
      g_autofree char *uri = cohesion_document_dup_store_uri (save->store);

      save->mark = cohesion_journal_mark (self->journal, save->bytes, uri);
    }
  return save->bytes != NULL;
}

static GTask *
begin_save (CohesionDocument *self,
            CohesionStore *store,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GError) error = NULL;
  Save *save = g_new0 (Save, 1);

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, save, (GDestroyNotify) save_free);
  save->store = g_object_ref (store);
  if (!take_snapshot (self, save, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return NULL;
    }
  cohesion_document_set_saving (self, TRUE);
  return g_steal_pointer (&task);
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
  GTask *task;

  g_return_if_fail (self->store != NULL);

  task = begin_save (self, self->store, cancellable, callback, user_data);
  if (task != NULL)
    cohesion_store_save_async (self->store, ((Save *) g_task_get_task_data (task))->bytes, self->token,
                               cancellable, on_saved, task);
}

static void
on_target_looked_at (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Save *save = g_task_get_task_data (task);
  CohesionDocument *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionStoreVersion) present = cohesion_store_load_finish (save->store, result, &error);

  if (present == NULL && !g_error_matches (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_NOT_FOUND))
    {
      cohesion_document_set_saving (self, FALSE);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  cohesion_store_save_async (save->store, save->bytes, present != NULL ? present->token : NULL,
                             g_task_get_cancellable (task), on_saved, g_object_ref (task));
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
  GTask *task = begin_save (self, store, cancellable, callback, user_data);

  if (task != NULL)
    cohesion_store_load_async (store, cancellable, on_target_looked_at, task);
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
 * cohesion_document_get_store:
 *
 * Returns: (transfer none) (nullable): where it is kept; %NULL if it was never saved
 */
CohesionStore *
cohesion_document_get_store (CohesionDocument *self)
{
  return self->store;
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
