#include "config.h"

#include "cohesion-kept-versions.h"

/* Backups of documents in whose folders none can be kept. */

#define KEEP 10

/**
 * cohesion_kept_versions_dup_folder:
 * @path: (type filename): a document’s path
 *
 * Returns: (transfer full) (type filename): where earlier versions of it are kept
 */
char *
cohesion_kept_versions_dup_folder (const char *path)
{
  g_autofree char *key = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);

  key[16] = '\0';
  return g_build_filename (g_get_user_data_dir (), "cohesion", "versions", key, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
drop_oldest (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i + KEEP < names->len; i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (folder, names->pdata[i], NULL);

      g_file_delete (file, NULL, NULL);
    }
}

/**
 * cohesion_kept_versions_add:
 * @path: (type filename): a document’s path
 * @bytes: the version to keep
 *
 * Keeps one version, and the last ten in all. A failure only means that there is no backup.
 */
void
cohesion_kept_versions_add (const char *path, GBytes *bytes)
{
  g_autofree char *folder = cohesion_kept_versions_dup_folder (path);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *base = g_date_time_format (now, "%Y%m%dT%H%M%S.%fZ.cohesion");
  g_autofree char *version = g_build_filename (folder, base, NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_mkdir_with_parents (folder, 0700) < 0)
    return;
  if (g_file_set_contents_full (version, data != NULL ? data : "", (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL))
    drop_oldest (folder);
}
