#include "config.h"

#include "cohesion-leftovers.h"

#include "cohesion-durable-save.h"

#include <glib/gstdio.h>

#define KEEP_DAYS 7

/**
 * cohesion_leftover_free:
 * @self: (transfer full): a leftover
 *
 * Frees it; its file stays.
 */
void
cohesion_leftover_free (CohesionLeftover *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->modified, g_date_time_unref);
  g_free (self);
}

static CohesionLeftover *
leftover_new (const char *path, GBytes *bytes, const struct stat *status)
{
  CohesionLeftover *self = g_new0 (CohesionLeftover, 1);

  self->path = g_strdup (path);
  self->bytes = g_bytes_ref (bytes);
  self->modified = g_date_time_new_from_unix_utc (status->st_mtim.tv_sec);
  return self;
}

static gboolean
is_newer (const struct stat *a, const struct stat *b)
{
  if (a->st_mtim.tv_sec != b->st_mtim.tv_sec)
    return a->st_mtim.tv_sec > b->st_mtim.tv_sec;
  return a->st_mtim.tv_nsec > b->st_mtim.tv_nsec;
}

static gboolean
is_old (const struct stat *status)
{
  return g_get_real_time () / G_USEC_PER_SEC - status->st_mtim.tv_sec > KEEP_DAYS * 24 * 60 * 60;
}

typedef struct
{
  const CohesionFileOperations *ops;
  const char *path;
  gboolean has_looked;
  GBytes *document; /* NULL if it is not there */
  struct stat document_status;
  CohesionLeftoverIsValid is_valid;
  gpointer user_data;
  GPtrArray *found;
} Sweep;

/* Mostly there are no leftovers, and the document need not be read. */
static void
look_at_document (Sweep *sweep)
{
  if (!sweep->has_looked)
    cohesion_file_read (sweep->ops, sweep->path, NULL, &sweep->document_status, &sweep->document);
  sweep->has_looked = TRUE;
}

static void
sweep_one (Sweep *sweep, const char *path)
{
  g_autoptr (GBytes) bytes = NULL;
  struct stat status;

  if (lstat (path, &status) < 0 || !S_ISREG (status.st_mode))
    return;
  look_at_document (sweep);
  if (cohesion_file_read (sweep->ops, path, NULL, NULL, &bytes) == 0)
    {
      if (sweep->document != NULL && g_bytes_equal (bytes, sweep->document))
        {
          g_unlink (path);
          return;
        }
      if ((sweep->document == NULL || is_newer (&status, &sweep->document_status)) &&
          sweep->is_valid (bytes, sweep->user_data))
        {
          g_ptr_array_add (sweep->found, leftover_new (path, bytes, &status));
          return;
        }
    }
  if (is_old (&status))
    g_unlink (path);
}

static void
sweep_folder (Sweep *sweep, const char *folder, const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        sweep_one (sweep, path);
      }
}

/**
 * cohesion_leftovers_sweep:
 * @path: (type filename): a document’s path
 * @is_valid: tells a whole document from a part of one
 * @user_data: for @is_valid
 *
 * Clears away what broken-off saves left beside a document: what equals it at once, other remains after seven
 * days. What is whole and newer than the document stays, and is returned. Does nothing while somebody is
 * saving there. Blocks.
 *
 * Returns: (transfer full) (element-type CohesionLeftover): what should be offered to the user
 */
GPtrArray *
cohesion_leftovers_sweep (const char *path, CohesionLeftoverIsValid is_valid, gpointer user_data)
{
  Sweep sweep = {
    .ops = cohesion_file_operations_get_system (), .path = path, .is_valid = is_valid, .user_data = user_data
  };
  g_autofree char *real_path = cohesion_durable_save_dup_real_path (sweep.ops, path);
  g_autofree char *folder = g_path_get_dirname (real_path != NULL ? real_path : path);
  g_autofree char *prefix = cohesion_durable_save_dup_temporary_prefix (real_path != NULL ? real_path : path);
  gboolean locked;
  int fd = cohesion_durable_save_open_folder (sweep.ops, folder, 0, &locked);

  sweep.found = g_ptr_array_new_with_free_func ((GDestroyNotify) cohesion_leftover_free);
  if (locked)
    sweep_folder (&sweep, folder, prefix);
  g_clear_pointer (&sweep.document, g_bytes_unref);
  cohesion_file_close (sweep.ops, &fd);
  return sweep.found;
}
