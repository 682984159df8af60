#include "config.h"

#include "cohesion-document-file.h"

#include "cohesion-document-private.h"
#include "cohesion-leftovers.h"

#include "format/cohesion-format.h"

#include <glib/gi18n.h>
#include <malloc.h>

/* Opening, and noticing that somebody else has saved. */

/* Documents above this size, in bytes, take so much memory to parse that it is worth giving back. */
#define LARGE (4 * 1024 * 1024)

/* What the opening thread made. */
typedef struct
{
  CohesionTree *tree;
  CohesionStoreVersion *version;
  gboolean newer;
  GPtrArray *leftovers;
} Opened;

static void
opened_free (Opened *opened)
{
  g_clear_object (&opened->tree);
  g_clear_pointer (&opened->version, cohesion_store_version_unref);
  g_clear_pointer (&opened->leftovers, g_ptr_array_unref);
  g_free (opened);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opened, opened_free)

static gboolean
is_document (GBytes *bytes, gpointer data)
{
  g_autoptr (CohesionTree) tree = cohesion_format_read (bytes, NULL, NULL);

  return tree != NULL;
}

static GPtrArray *
sweep (CohesionStore *store)
{
  g_autoptr (GFile) file = cohesion_store_dup_file (store);

  if (file == NULL || !g_file_is_native (file))
    return NULL;
  return cohesion_leftovers_sweep (g_file_peek_path (file), is_document, NULL);
}

static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Opened) opened = g_new0 (Opened, 1);

  opened->version = cohesion_store_load (source, cancellable, &error);
  if (opened->version != NULL)
    opened->tree = cohesion_format_read (opened->version->bytes, &opened->newer, &error);
  if (opened->tree != NULL)
    opened->leftovers = sweep (source);
  /* What parsing took is for others again. */
  if (opened->version != NULL && g_bytes_get_size (opened->version->bytes) > LARGE)
    malloc_trim (0);
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
  self->leftovers = g_steal_pointer (&opened->leftovers);
  self->base = g_bytes_ref (opened->version->bytes);
  cohesion_document_set_read_only_reason (self, why_read_only (opened));
  cohesion_document_set_store (self, store);
  return self;
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
 * cohesion_document_get_leftovers:
 *
 * Returns: (transfer none) (nullable) (element-type CohesionLeftover): whole documents, newer than this one
 * when it was opened, that saves which were broken off have left beside it; worth offering to the user
 */
GPtrArray *
cohesion_document_get_leftovers (CohesionDocument *self)
{
  return self->leftovers;
}
