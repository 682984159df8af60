#include "config.h"

#include "cohesion-store-remote.h"

#include "cohesion-store-local.h"

#include <glib/gi18n.h>

/* A document that only GIO can reach: smb:, dav:, sftp: and the like. They know no compare-and-swap: it is
   looked at just before it is replaced, and read back after. */

#define POLL_SECONDS 30

struct _CohesionStoreRemote
{
  CohesionStore parent_instance;

  GFile *file;
  guint poll_id;
};

G_DEFINE_FINAL_TYPE (CohesionStoreRemote, cohesion_store_remote, COHESION_TYPE_STORE)

/**
 * cohesion_store_remote_new:
 * @file: a file that need not exist
 *
 * Returns: (transfer full): a store that reaches @file by GIO alone
 */
CohesionStore *
cohesion_store_remote_new (GFile *file)
{
  CohesionStoreRemote *self = g_object_new (COHESION_TYPE_STORE_REMOTE, NULL);

  self->file = g_object_ref (file);
  return COHESION_STORE (self);
}

/**
 * cohesion_store_new_for_file:
 * @file: a file that need not exist
 *
 * Returns: (transfer full): the store that keeps a document in @file best
 */
CohesionStore *
cohesion_store_new_for_file (GFile *file)
{
  const char *path = g_file_peek_path (file);

  return path != NULL && g_file_is_native (file) ? cohesion_store_local_new (path)
                                                 : cohesion_store_remote_new (file);
}

static char *
cohesion_store_remote_dup_name (CohesionStore *store)
{
  g_autofree char *base = g_file_get_basename (COHESION_STORE_REMOTE (store)->file);

  return g_filename_display_name (base);
}

static char *
cohesion_store_remote_dup_place (CohesionStore *store)
{
  g_autoptr (GFile) folder = g_file_get_parent (COHESION_STORE_REMOTE (store)->file);

  return folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("");
}

static GFile *
cohesion_store_remote_dup_file (CohesionStore *store)
{
  return g_object_ref (COHESION_STORE_REMOTE (store)->file);
}

/* Reads no more than the limit, whatever size the server names. */
static GBytes *
read_stream (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) cause = NULL;

  while (TRUE)
    {
      g_autoptr (GBytes) part = g_input_stream_read_bytes (stream, 1024 * 1024, cancellable, &cause);

      if (part == NULL)
        break;
      if (g_bytes_get_size (part) == 0)
        {
          g_output_stream_close (memory, NULL, NULL);
          return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
        }
      g_output_stream_write_all (memory, g_bytes_get_data (part, NULL), g_bytes_get_size (part), NULL, NULL,
                                 NULL);
      if (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)) > COHESION_STORE_SIZE_LIMIT)
        {
          cohesion_store_error_set_load (error, COHESION_STORE_ERROR_TOO_LARGE, name, NULL);
          return NULL;
        }
    }
  cohesion_store_error_take_load (error, g_steal_pointer (&cause), name);
  return NULL;
}

static gboolean
check_info (GFileInfo *info, const char *name, GError **error)
{
  GFileType type = g_file_info_get_file_type (info);
  CohesionStoreError code;

  if (type != G_FILE_TYPE_REGULAR && type != G_FILE_TYPE_UNKNOWN)
    code = COHESION_STORE_ERROR_NOT_A_FILE;
  else if (g_file_info_get_size (info) > (goffset) COHESION_STORE_SIZE_LIMIT)
    code = COHESION_STORE_ERROR_TOO_LARGE;
  else
    return TRUE;
  cohesion_store_error_set_load (error, code, name, NULL);
  return FALSE;
}

static CohesionStoreVersion *
cohesion_store_remote_load (CohesionStore *store, GCancellable *cancellable, GError **error)
{
  CohesionStoreRemote *self = COHESION_STORE_REMOTE (store);
  g_autofree char *name = cohesion_store_dup_name (store);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (
      self->file,
      G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE,
      G_FILE_QUERY_INFO_NONE, cancellable, &cause);

  if (info != NULL && !check_info (info, name, error))
    return NULL;
  if (info != NULL)
    stream = g_file_read (self->file, cancellable, &cause);
  if (stream == NULL)
    {
      cohesion_store_error_take_load (error, g_steal_pointer (&cause), name);
      return NULL;
    }
  bytes = read_stream (G_INPUT_STREAM (stream), name, cancellable, error);
  if (bytes == NULL)
    return NULL;
  return cohesion_store_version_new (
      bytes, g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE) &&
                 !g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE));
}

/* Whether @bytes may take the place of what is stored; if not, says why. */
static gboolean
check_stored (CohesionStore *store,
              GBytes *bytes,
              const char *base,
              gboolean *exists,
              CohesionStoreReceipt *receipt,
              GCancellable *cancellable,
              GError **error)
{
  g_autofree char *name = cohesion_store_dup_name (store);
  g_autoptr (GError) cause = NULL;
  g_autoptr (CohesionStoreVersion) stored = cohesion_store_load (store, cancellable, &cause);

  *exists = stored != NULL;
  if (stored == NULL)
    {
      if (base == NULL && g_error_matches (cause, COHESION_STORE_ERROR, COHESION_STORE_ERROR_NOT_FOUND))
        return TRUE;
      if (cause->domain == COHESION_STORE_ERROR)
        cohesion_store_error_set_save (error, (CohesionStoreError) cause->code, name,
                                       _ ("the version there now could not be read"));
      else
        g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  /* A save that was broken off late may have stored just these bytes already. */
  if (g_strcmp0 (stored->token, base) != 0 && !g_bytes_equal (stored->bytes, bytes))
    {
      receipt->other = g_steal_pointer (&stored);
      cohesion_store_error_set_save (error, COHESION_STORE_ERROR_CONFLICT, name, NULL);
      return FALSE;
    }
  if (stored->read_only)
    cohesion_store_error_set_save (error, COHESION_STORE_ERROR_READ_ONLY, name, NULL);
  return !stored->read_only;
}

/* GIO puts a file in place when its stream is closed, even one that was cut off: after a fault it is closed
   with a cancellation, which drops it. And only closing tells whether it arrived. */
static gboolean
write_file (CohesionStoreRemote *self,
            GBytes *bytes,
            gboolean exists,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GFileOutputStream)
      stream = exists ? g_file_replace (self->file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error)
                      : g_file_create (self->file, G_FILE_CREATE_NONE, cancellable, error);
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, cancellable, error) &&
      g_output_stream_flush (G_OUTPUT_STREAM (stream), cancellable, error))
    {
      if (g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error))
        return TRUE;
    }
  else
    {
      g_autoptr (GCancellable) cancelled = g_cancellable_new ();

      g_cancellable_cancel (cancelled);
      g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
    }
  /* We made it, and it is not whole. */
  if (!exists)
    g_file_delete (self->file, NULL, NULL);
  return FALSE;
}

static gboolean
read_back (CohesionStore *store, GBytes *bytes, CohesionStoreReceipt *receipt, GError **error)
{
  g_autofree char *name = cohesion_store_dup_name (store);
  g_autoptr (GError) cause = NULL;
  g_autoptr (CohesionStoreVersion) stored = cohesion_store_load (store, NULL, &cause);

  if (stored != NULL && g_bytes_equal (stored->bytes, bytes))
    {
      receipt->token = g_strdup (stored->token);
      receipt->durable = TRUE;
      return TRUE;
    }
  if (stored == NULL)
    cohesion_store_error_set_save (error, COHESION_STORE_ERROR_FAILED, name, _ ("it could not be read back"));
  else
    cohesion_store_error_set_save (error, COHESION_STORE_ERROR_DAMAGED, name, NULL);
  return FALSE;
}

static gboolean
cohesion_store_remote_save_if (CohesionStore *store,
                               GBytes *bytes,
                               const char *base,
                               CohesionStoreReceipt *receipt,
                               GCancellable *cancellable,
                               GError **error)
{
  CohesionStoreRemote *self = COHESION_STORE_REMOTE (store);
  gboolean exists;
  GError *cause = NULL;

  if (!check_stored (store, bytes, base, &exists, receipt, cancellable, error))
    return FALSE;
  if (!write_file (self, bytes, exists, cancellable, &cause))
    {
      g_autofree char *name = cohesion_store_dup_name (store);

      cohesion_store_error_take_save (error, cause, name);
      return FALSE;
    }
  return read_back (store, bytes, receipt, error);
}

static gboolean
on_poll (gpointer data)
{
  cohesion_store_changed (data);
  return G_SOURCE_CONTINUE;
}

static void
cohesion_store_remote_watch (CohesionStore *store)
{
  COHESION_STORE_REMOTE (store)->poll_id = g_timeout_add_seconds (POLL_SECONDS, on_poll, store);
}

static void
cohesion_store_remote_unwatch (CohesionStore *store)
{
  g_clear_handle_id (&COHESION_STORE_REMOTE (store)->poll_id, g_source_remove);
}

static void
cohesion_store_remote_finalize (GObject *object)
{
  CohesionStoreRemote *self = COHESION_STORE_REMOTE (object);

  g_clear_handle_id (&self->poll_id, g_source_remove);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (cohesion_store_remote_parent_class)->finalize (object);
}

static void
cohesion_store_remote_class_init (CohesionStoreRemoteClass *class)
{
  CohesionStoreClass *store_class = COHESION_STORE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = cohesion_store_remote_finalize;
  store_class->load = cohesion_store_remote_load;
  store_class->save_if = cohesion_store_remote_save_if;
  store_class->watch = cohesion_store_remote_watch;
  store_class->unwatch = cohesion_store_remote_unwatch;
  store_class->dup_name = cohesion_store_remote_dup_name;
  store_class->dup_place = cohesion_store_remote_dup_place;
  store_class->dup_file = cohesion_store_remote_dup_file;
}

static void
cohesion_store_remote_init (CohesionStoreRemote *self)
{
}
