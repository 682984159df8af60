#include "config.h"

#include "cohesion-store.h"

/* Where a document is kept. Versions are named by a hash of their content, not by time: times lie (a save in
   the same tick, a restored date, whole seconds on shared drives). */

typedef struct
{
  int saving; /* atomic: set on the main thread, cleared on the saving one */
} CohesionStorePrivate;

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CohesionStore, cohesion_store, G_TYPE_OBJECT)

/**
 * cohesion_store_dup_name:
 * @self: a store
 *
 * Returns: (transfer full): the document’s name as the user knows it
 */
char *
cohesion_store_dup_name (CohesionStore *self)
{
  return COHESION_STORE_GET_CLASS (self)->dup_name (self);
}

/**
 * cohesion_store_dup_place:
 * @self: a store
 *
 * Returns: (transfer full): where the document is, as the user knows it: a folder or a server
 */
char *
cohesion_store_dup_place (CohesionStore *self)
{
  return COHESION_STORE_GET_CLASS (self)->dup_place (self);
}

/**
 * cohesion_store_dup_file:
 * @self: a store
 *
 * Returns: (transfer full) (nullable): the file the document is in, if it is in one
 */
GFile *
cohesion_store_dup_file (CohesionStore *self)
{
  CohesionStoreClass *class = COHESION_STORE_GET_CLASS (self);

  return class->dup_file != NULL ? class->dup_file (self) : NULL;
}

/**
 * cohesion_store_load:
 * @self: a store
 * @cancellable: (nullable): to stop it
 * @error: COHESION_STORE_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Reads the stored version. Blocks: see cohesion_store_load_async().
 *
 * Returns: (transfer full) (nullable): the version
 */
CohesionStoreVersion *
cohesion_store_load (CohesionStore *self, GCancellable *cancellable, GError **error)
{
  return COHESION_STORE_GET_CLASS (self)->load (self, cancellable, error);
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  CohesionStoreVersion *version = cohesion_store_load (source, cancellable, &error);

  if (version != NULL)
    g_task_return_pointer (task, version, (GDestroyNotify) cohesion_store_version_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * cohesion_store_load_async:
 * @self: a store
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As cohesion_store_load(), on a thread.
 */
void
cohesion_store_load_async (CohesionStore *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, cohesion_store_load_async);
  g_task_run_in_thread (task, load_thread);
}

/**
 * cohesion_store_load_finish:
 * @self: a store
 * @result: as given to the callback
 * @error: as for cohesion_store_load()
 *
 * Returns: (transfer full) (nullable): the version
 */
CohesionStoreVersion *
cohesion_store_load_finish (CohesionStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cohesion_store_save_if:
 * @self: a store
 * @bytes: the whole document
 * @base: (nullable): token of the version @bytes was made from; %NULL if nothing may be stored yet
 * @receipt: (inout): what came of it
 * @cancellable: (nullable): to stop it; once the new version is in place it is too late
 * @error: COHESION_STORE_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Stores @bytes if the stored version is still @base. Otherwise the error is COHESION_STORE_ERROR_CONFLICT,
 * the stored version stays, and @receipt holds it. Blocks: see cohesion_store_save_async().
 *
 * Returns: whether @bytes is now the stored version
 */
gboolean
cohesion_store_save_if (CohesionStore *self,
                        GBytes *bytes,
                        const char *base,
                        CohesionStoreReceipt *receipt,
                        GCancellable *cancellable,
                        GError **error)
{
  cohesion_store_receipt_clear (receipt);
  if (g_bytes_get_size (bytes) > COHESION_STORE_SIZE_LIMIT)
    {
      g_autofree char *name = cohesion_store_dup_name (self);

      cohesion_store_error_set_save (error, COHESION_STORE_ERROR_TOO_LARGE, name, NULL);
      return FALSE;
    }
  return COHESION_STORE_GET_CLASS (self)->save_if (self, bytes, base, receipt, cancellable, error);
}

typedef struct
{
  GBytes *bytes;
  char *base;
  CohesionStoreReceipt receipt;
} Save;

static void
save_free (Save *save)
{
  g_bytes_unref (save->bytes);
  g_free (save->base);
  cohesion_store_receipt_clear (&save->receipt);
  g_free (save);
}

static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save *save = data;
  CohesionStorePrivate *priv = cohesion_store_get_instance_private (source);
  g_autoptr (GError) error = NULL;
  gboolean saved = cohesion_store_save_if (source, save->bytes, save->base, &save->receipt, cancellable,
                                           &error);

  g_atomic_int_set (&priv->saving, FALSE);
  if (saved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * cohesion_store_save_async:
 * @self: a store
 * @bytes: the whole document
 * @base: (nullable): as for cohesion_store_save_if()
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As cohesion_store_save_if(), on a thread. One save at a time: a second one fails with
 * COHESION_STORE_ERROR_BUSY.
 */
void
cohesion_store_save_async (CohesionStore *self,
                           GBytes *bytes,
                           const char *base,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  CohesionStorePrivate *priv = cohesion_store_get_instance_private (self);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Save *save = g_new0 (Save, 1);

  save->bytes = g_bytes_ref (bytes);
  save->base = g_strdup (base);
  g_task_set_source_tag (task, cohesion_store_save_async);
  g_task_set_task_data (task, save, (GDestroyNotify) save_free);
  /* Once the new version is in place it must be reported as saved, whatever was cancelled since. */
  g_task_set_check_cancellable (task, FALSE);
  if (!g_atomic_int_compare_and_exchange (&priv->saving, FALSE, TRUE))
    {
      g_autofree char *name = cohesion_store_dup_name (self);
      GError *error = NULL;

      cohesion_store_error_set_save (&error, COHESION_STORE_ERROR_BUSY, name, NULL);
      g_task_return_error (task, error);
      return;
    }
  g_task_run_in_thread (task, save_thread);
}

/**
 * cohesion_store_save_finish:
 * @self: a store
 * @result: as given to the callback
 * @receipt: (inout): what came of it
 * @error: as for cohesion_store_save_if()
 *
 * Returns: whether it was saved
 */
gboolean
cohesion_store_save_finish (CohesionStore *self,
                            GAsyncResult *result,
                            CohesionStoreReceipt *receipt,
                            GError **error)
{
  Save *save;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  save = g_task_get_task_data (G_TASK (result));
  cohesion_store_receipt_clear (receipt);
  *receipt = save->receipt;
  save->receipt = (CohesionStoreReceipt) { NULL };
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * cohesion_store_check:
 * @self: a store
 * @base: (nullable): token of the version last loaded or saved; %NULL if nothing should be stored
 * @cancellable: (nullable): to stop it
 *
 * Compares the content of the stored version. Blocks: see cohesion_store_check_async().
 *
 * Returns: whether the stored version is @base
 */
CohesionStoreState
cohesion_store_check (CohesionStore *self, const char *base, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionStoreVersion) version = cohesion_store_load (self, cancellable, &error);

  if (version != NULL)
    return g_strcmp0 (version->token, base) == 0 ? COHESION_STORE_STATE_UNCHANGED
                                                 : COHESION_STORE_STATE_CHANGED;
  if (!g_error_matches (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_NOT_FOUND))
    return COHESION_STORE_STATE_UNKNOWN;
  return base == NULL ? COHESION_STORE_STATE_UNCHANGED : COHESION_STORE_STATE_MISSING;
}

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_int (task, cohesion_store_check (source, data, cancellable));
}

/**
 * cohesion_store_check_async:
 * @self: a store
 * @base: (nullable): as for cohesion_store_check()
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As cohesion_store_check(), on a thread.
 */
void
cohesion_store_check_async (CohesionStore *self,
                            const char *base,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, cohesion_store_check_async);
  g_task_set_task_data (task, g_strdup (base), g_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, check_thread);
}

/**
 * cohesion_store_check_finish:
 * @self: a store
 * @result: as given to the callback
 *
 * Returns: whether the stored version is the one asked about
 */
CohesionStoreState
cohesion_store_check_finish (CohesionStore *self, GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), COHESION_STORE_STATE_UNKNOWN);

  return (CohesionStoreState) g_task_propagate_int (G_TASK (result), NULL);
}

/**
 * cohesion_store_watch:
 * @self: a store
 *
 * Begins to emit #CohesionStore::changed. Calling it again starts afresh.
 */
void
cohesion_store_watch (CohesionStore *self)
{
  cohesion_store_unwatch (self);
  if (COHESION_STORE_GET_CLASS (self)->watch != NULL)
    COHESION_STORE_GET_CLASS (self)->watch (self);
}

/**
 * cohesion_store_unwatch:
 * @self: a store
 *
 * Ends what cohesion_store_watch() began.
 */
void
cohesion_store_unwatch (CohesionStore *self)
{
  if (COHESION_STORE_GET_CLASS (self)->unwatch != NULL)
    COHESION_STORE_GET_CLASS (self)->unwatch (self);
}

/**
 * cohesion_store_changed:
 * @self: a store
 *
 * For back ends: emits #CohesionStore::changed.
 */
void
cohesion_store_changed (CohesionStore *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
cohesion_store_class_init (CohesionStoreClass *class)
{
  /**
   * CohesionStore::changed:
   *
   * The stored version may have changed, by us or by somebody else: cohesion_store_check_async() tells.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
cohesion_store_init (CohesionStore *self)
{
}
