#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>

void
store_fixture_set_up (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("cohesion-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "strategy.cohesion", NULL);
}

void
store_fixture_tear_down (StoreFixture *fixture, gconstpointer data)
{
  store_fixture_clear_folder (fixture->folder);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->path, g_free);
}

void
store_fixture_clear_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK) && g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          store_fixture_clear_folder (path);
          g_rmdir (path);
        }
      else
        g_unlink (path);
    }
}

void
store_fixture_write (const char *path, const char *content)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

char *
store_fixture_read (const char *path)
{
  char *content = NULL;

  return g_file_get_contents (path, &content, NULL, NULL) ? content : NULL;
}

guint
store_fixture_count (const char *folder, const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint count = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    count += g_str_has_prefix (name, prefix) ? 1 : 0;
  return count;
}

mode_t
store_fixture_mode (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

GBytes *
store_fixture_bytes (const char *content)
{
  return g_bytes_new (content, strlen (content));
}

char *
store_fixture_token (const char *content)
{
  g_autoptr (GBytes) bytes = store_fixture_bytes (content);

  return cohesion_store_token (bytes);
}

/* @base is the content it was made from, or NULL. */
gboolean
store_fixture_save (CohesionStore *store,
                    const char *content,
                    const char *base,
                    CohesionStoreReceipt *receipt,
                    GError **error)
{
  g_autoptr (GBytes) bytes = store_fixture_bytes (content);
  g_autofree char *token = base != NULL ? store_fixture_token (base) : NULL;

  return cohesion_store_save_if (store, bytes, token, receipt, NULL, error);
}

void
store_fixture_assert_saved (CohesionStore *store, const char *content, const char *base)
{
  g_autoptr (GError) error = NULL;
  g_auto (CohesionStoreReceipt) receipt = { NULL };
  g_autofree char *token = store_fixture_token (content);
  gboolean saved = store_fixture_save (store, content, base, &receipt, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
  g_assert_true (receipt.durable);
  g_assert_cmpstr (receipt.token, ==, token);
  g_assert_null (receipt.other);
}
