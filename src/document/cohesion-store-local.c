#include "config.h"

#include "cohesion-store-local.h"

#include "cohesion-durable-save.h"
#include "cohesion-file-attributes.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* A document in a file of this machine, or of a drive mounted on it. */

struct _CohesionStoreLocal
{
  CohesionStore parent_instance;

  char *path; /* as the user named it: perhaps a link */
  const CohesionFileOperations *ops;
  GFileMonitor *monitor;
};

G_DEFINE_FINAL_TYPE (CohesionStoreLocal, cohesion_store_local, COHESION_TYPE_STORE)

/**
 * cohesion_store_local_new:
 * @path: (type filename): an absolute path; the file need not exist
 *
 * Returns: (transfer full): the store
 */
CohesionStore *
cohesion_store_local_new (const char *path)
{
  return cohesion_store_local_new_with_operations (path, cohesion_file_operations_get_system ());
}

/**
 * cohesion_store_local_new_with_operations:
 * @path: (type filename): an absolute path
 * @ops: the calls on files to use; must outlive the store
 *
 * Returns: (transfer full): the store
 */
CohesionStore *
cohesion_store_local_new_with_operations (const char *path, const CohesionFileOperations *ops)
{
  CohesionStoreLocal *self = g_object_new (COHESION_TYPE_STORE_LOCAL, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  self->ops = ops;
  return COHESION_STORE (self);
}

static char *
cohesion_store_local_dup_name (CohesionStore *store)
{
  return g_filename_display_basename (COHESION_STORE_LOCAL (store)->path);
}

/* The portal hands a file through at a path that says nothing to anybody: show the real one. */
static char *
dup_shown_path (CohesionStoreLocal *self)
{
  int fd = cohesion_file_open (self->ops, self->path, O_RDONLY | O_NONBLOCK, 0);
  char *host_path = NULL;

  if (fd >= 0)
    {
      host_path = cohesion_file_dup_host_path (self->ops, fd);
      cohesion_file_close (self->ops, &fd);
    }
  return host_path != NULL ? host_path : g_strdup (self->path);
}

static char *
cohesion_store_local_dup_place (CohesionStore *store)
{
  g_autofree char *path = dup_shown_path (COHESION_STORE_LOCAL (store));
  g_autofree char *folder = g_path_get_dirname (path);
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);

  if (strncmp (folder, home, length) == 0 && (folder[length] == '\0' || folder[length] == '/'))
    {
      g_autofree char *below = g_filename_display_name (folder + length);

      return g_strconcat ("~", below, NULL);
    }
  return g_filename_display_name (folder);
}

static GFile *
cohesion_store_local_dup_file (CohesionStore *store)
{
  return g_file_new_for_path (COHESION_STORE_LOCAL (store)->path);
}

/* Also where it is the superuser’s to write: a file that nobody may write is meant to stay as it is. */
static gboolean
is_read_only (CohesionStoreLocal *self, const struct stat *status)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = cohesion_durable_save_dup_real_path (self->ops, self->path);

  if (path == NULL || (status->st_mode & 0222) == 0 ||
      TEMP_FAILURE_RETRY (self->ops->access (path, W_OK)) < 0)
    return TRUE;
  folder = g_path_get_dirname (path);
  return TEMP_FAILURE_RETRY (self->ops->access (folder, W_OK)) < 0;
}

static CohesionStoreVersion *
cohesion_store_local_load (CohesionStore *store, GCancellable *cancellable, GError **error)
{
  CohesionStoreLocal *self = COHESION_STORE_LOCAL (store);
  g_autoptr (GBytes) bytes = NULL;
  struct stat status;
  int errnum;

  /* EAGAIN: it grew while it was read, somebody is just writing it. */
  for (int attempt = 0; attempt < 5; attempt++)
    {
      errnum = cohesion_file_read (self->ops, self->path, cancellable, &status, &bytes);
      if (errnum != EAGAIN)
        break;
      g_usleep (100 * 1000);
    }
  if (errnum != 0)
    {
      g_autofree char *name = cohesion_store_dup_name (store);

      cohesion_store_error_set_load_errno (error, errnum, name);
      return NULL;
    }
  return cohesion_store_version_new (bytes, is_read_only (self, &status));
}

static gboolean
cohesion_store_local_save_if (CohesionStore *store,
                              GBytes *bytes,
                              const char *base,
                              CohesionStoreReceipt *receipt,
                              GCancellable *cancellable,
                              GError **error)
{
  CohesionStoreLocal *self = COHESION_STORE_LOCAL (store);
  g_autofree char *name = cohesion_store_dup_name (store);

  return cohesion_durable_save (self->ops, self->path, name, bytes, base, receipt, cancellable, error);
}

static void
on_monitor_changed (CohesionStoreLocal *self, GFile *file, GFile *other, GFileMonitorEvent event)
{
  if (event != G_FILE_MONITOR_EVENT_CHANGED && event != G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED)
    cohesion_store_changed (COHESION_STORE (self));
}

static void
cohesion_store_local_watch (CohesionStore *store)
{
  CohesionStoreLocal *self = COHESION_STORE_LOCAL (store);
  g_autofree char *path = cohesion_durable_save_dup_real_path (self->ops, self->path);
  /* Where it leads to: no event comes when only the target of a link is replaced. */
  g_autoptr (GFile) file = g_file_new_for_path (path != NULL ? path : self->path);

  /* Without a monitor the document is still looked at before each save and when its window gets the focus. */
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (on_monitor_changed), self,
                             G_CONNECT_SWAPPED);
}

static void
cohesion_store_local_unwatch (CohesionStore *store)
{
  CohesionStoreLocal *self = COHESION_STORE_LOCAL (store);

  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

static void
cohesion_store_local_finalize (GObject *object)
{
  CohesionStoreLocal *self = COHESION_STORE_LOCAL (object);

  cohesion_store_local_unwatch (COHESION_STORE (self));
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (cohesion_store_local_parent_class)->finalize (object);
}

static void
cohesion_store_local_class_init (CohesionStoreLocalClass *class)
{
  CohesionStoreClass *store_class = COHESION_STORE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = cohesion_store_local_finalize;
  store_class->load = cohesion_store_local_load;
  store_class->save_if = cohesion_store_local_save_if;
  store_class->watch = cohesion_store_local_watch;
  store_class->unwatch = cohesion_store_local_unwatch;
  store_class->dup_name = cohesion_store_local_dup_name;
  store_class->dup_place = cohesion_store_local_dup_place;
  store_class->dup_file = cohesion_store_local_dup_file;
}

static void
cohesion_store_local_init (CohesionStoreLocal *self)
{
}
