#include "config.h"

#include "cohesion-recovery.h"

#include "cohesion-document-private.h"
#include "cohesion-journal-replay.h"
#include "cohesion-store-remote.h"

#include <glib/gstdio.h>

/* What a crash has left unsaved: found at the next start, and opened again. */

G_DEFINE_BOXED_TYPE (CohesionRecovery, cohesion_recovery, cohesion_recovery_copy, cohesion_recovery_free)

/**
 * cohesion_recovery_copy:
 *
 * Returns: (transfer full): a copy
 */
CohesionRecovery *
cohesion_recovery_copy (const CohesionRecovery *self)
{
  CohesionRecovery *copy = g_new0 (CohesionRecovery, 1);

  copy->path = g_strdup (self->path);
  copy->title = g_strdup (self->title);
  copy->file = self->file != NULL ? g_object_ref (self->file) : NULL;
  copy->modified = g_date_time_ref (self->modified);
  copy->problem = g_strdup (self->problem);
  return copy;
}

/**
 * cohesion_recovery_free:
 * @self: (transfer full): what was found
 *
 * Frees it; the journal stays.
 */
void
cohesion_recovery_free (CohesionRecovery *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_object (&self->file);
  g_clear_pointer (&self->modified, g_date_time_unref);
  g_clear_pointer (&self->problem, g_free);
  g_free (self);
}

static GDateTime *
modification_time (const char *path)
{
  GStatBuf status;

  if (g_stat (path, &status) < 0)
    return g_date_time_new_now_utc ();
  return g_date_time_new_from_unix_utc (status.st_mtime);
}

/* Returns NULL if nothing needs to be recovered. */
static CohesionRecovery *
look_at (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionReplay) replay = cohesion_replay_new (path, &error);
  CohesionRecovery *found;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return NULL;
  if (replay != NULL && replay->n_lost == 0 && !cohesion_history_get_modified (replay->history))
    {
      g_unlink (path);
      return NULL;
    }
  found = g_new0 (CohesionRecovery, 1);
  found->path = g_strdup (path);
  found->modified = modification_time (path);
  if (replay == NULL)
    found->problem = g_strdup (error->message);
  else
    found->title = g_strdup (cohesion_node_get_name (cohesion_tree_get_strategy (replay->tree)));
  if (replay != NULL && *replay->uri != '\0')
    found->file = g_file_new_for_uri (replay->uri);
  return found;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const CohesionRecovery *const *first = a;
  const CohesionRecovery *const *second = b;

  return g_date_time_compare ((*second)->modified, (*first)->modified);
}

static void
list_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *folder = cohesion_journal_file_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) cohesion_recovery_free);
  const char *name;

  while (dir != NULL && !g_cancellable_is_cancelled (cancellable) && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      CohesionRecovery *recovery = g_str_has_suffix (name, ".journal") ? look_at (path) : NULL;

      if (recovery != NULL)
        g_ptr_array_add (found, recovery);
    }
  g_ptr_array_sort (found, compare_newest_first);
  g_task_return_pointer (task, g_steal_pointer (&found), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * cohesion_recovery_list_async:
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks, on a thread, for what a crash has left unsaved. Documents that are open somewhere are not among
 * them.
 */
void
cohesion_recovery_list_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, cohesion_recovery_list_async);
  g_task_run_in_thread (task, list_thread);
}

/**
 * cohesion_recovery_list_finish:
 * @result: as given to the callback
 * @error: G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type CohesionRecovery) (nullable): what was found, the newest first
 */
GPtrArray *
cohesion_recovery_list_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cohesion_recovery_discard:
 *
 * Deletes it for good, the user having said so.
 */
void
cohesion_recovery_discard (const CohesionRecovery *self)
{
  g_unlink (self->path);
}

/* What the recovering thread made. */
typedef struct
{
  char *path;
  CohesionReplay *replay;
  CohesionStore *store;
  CohesionStoreVersion *stored;
} Recovered;

static void
recovered_free (Recovered *recovered)
{
  g_clear_pointer (&recovered->path, g_free);
  g_clear_pointer (&recovered->replay, cohesion_replay_free);
  g_clear_object (&recovered->store);
  g_clear_pointer (&recovered->stored, cohesion_store_version_unref);
  g_free (recovered);
}

/* Opens what is stored there; if @only_ours, only if it is a version of our own making. */
static void
try_store (Recovered *recovered, const char *uri, gboolean only_ours, GCancellable *cancellable)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (CohesionStore) store = NULL;
  g_autoptr (CohesionStoreVersion) stored = NULL;
  gboolean is_ours;

  if (*uri == '\0' || recovered->store != NULL)
    return;
  file = g_file_new_for_uri (uri);
  store = cohesion_store_new_for_file (file);
  stored = cohesion_store_load (store, cancellable, NULL);
  is_ours = stored != NULL && cohesion_replay_adopt_version (recovered->replay, stored->token);
  if (only_ours && !is_ours)
    return;
  recovered->store = g_steal_pointer (&store);
  recovered->stored = g_steal_pointer (&stored);
}

static void
recover_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Recovered *recovered = data;
  g_autofree char *uri = NULL;
  GError *error = NULL;

  recovered->replay = cohesion_replay_new (recovered->path, &error);
  if (recovered->replay == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  uri = g_strdup (recovered->replay->uri);
  /* The program may have died while the document was being saved in another place. */
  try_store (recovered, cohesion_replay_get_last_uri (recovered->replay), TRUE, cancellable);
  try_store (recovered, uri, FALSE, cancellable);
  g_task_return_boolean (task, TRUE);
}

/**
 * cohesion_document_recover_async:
 * @recovery: what was found
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Opens what a crash has left, on a thread.
 */
void
cohesion_document_recover_async (const CohesionRecovery *recovery,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Recovered *recovered = g_new0 (Recovered, 1);

  recovered->path = g_strdup (recovery->path);
  g_task_set_source_tag (task, cohesion_document_recover_async);
  g_task_set_task_data (task, recovered, (GDestroyNotify) recovered_free);
  g_task_run_in_thread (task, recover_thread);
}

/**
 * cohesion_document_recover_finish:
 * @result: as given to the callback
 * @n_lost: (out): how many entries of the journal were damaged; what was done in them and after them is lost
 * @error: G_IO_ERROR, COHESION_FORMAT_ERROR
 *
 * The document is as it was when the program died, kept where it was kept, and can be undone to the start. If
 * what is stored there has changed since, it is #CohesionDocument:changed-elsewhere, and saving it meets with
 * COHESION_STORE_ERROR_CONFLICT. Its journal goes on.
 *
 * Returns: (transfer full) (nullable): the document
 */
CohesionDocument *
cohesion_document_recover_finish (GAsyncResult *result, guint *n_lost, GError **error)
{
  Recovered *recovered;
  CohesionReplay *replay;
  CohesionDocument *self;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  recovered = g_task_get_task_data (G_TASK (result));
  replay = recovered->replay;
  *n_lost = replay->n_lost;
  self = cohesion_document_new_with_history (replay->tree, replay->history);
  self->journal = cohesion_journal_continue (replay->history, recovered->path,
                                             g_steal_pointer (&replay->file), replay->marks->len);
  cohesion_document_watch_journal (self);
  if (recovered->store != NULL)
    {
      const char *stored = recovered->stored != NULL ? recovered->stored->token : NULL;

      self->token = g_strdup (replay->token);
      cohesion_document_set_store (self, recovered->store);
      cohesion_document_set_changed_elsewhere (self, g_strcmp0 (stored, replay->token) != 0);
    }
  return self;
}
