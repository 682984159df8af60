#include "config.h"

#include "document/cohesion-kept-versions.h"
#include "document/cohesion-store-local.h"
#include "faulty-operations.h"
#include "store-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/xattr.h>
#include <unistd.h>

#define OLD "the old strategy\n"
#define NEW "the new strategy\n"

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *content = store_fixture_read (path);

  g_assert_cmpstr (content, ==, expected);
}

static void
test_new (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);
  g_autoptr (GError) error = NULL;
  g_autofree char *token = store_fixture_token (NEW);
  mode_t mask = umask (027);
  g_autoptr (CohesionStoreVersion) version = cohesion_store_load (store, NULL, &error);

  g_assert_null (version);
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (cohesion_store_check (store, NULL, NULL), ==, COHESION_STORE_STATE_UNCHANGED);
  store_fixture_assert_saved (store, NEW, NULL);
  umask (mask);
  g_assert_cmpint (store_fixture_mode (fixture->path), ==, 0640);
  g_assert_cmpint (cohesion_store_check (store, NULL, NULL), ==, COHESION_STORE_STATE_CHANGED);
  g_assert_cmpint (cohesion_store_check (store, token, NULL), ==, COHESION_STORE_STATE_UNCHANGED);
  g_assert_cmpuint (store_fixture_count (fixture->folder, ""), ==, 1);
}

static void
test_replace (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);
  g_autofree char *backup = g_strconcat (fixture->path, "~", NULL);
  g_autofree char *token = store_fixture_token (OLD);
  g_autoptr (CohesionStoreVersion) version = NULL;

  store_fixture_write (fixture->path, OLD);
  version = cohesion_store_load (store, NULL, NULL);
  g_assert_cmpstr (version->token, ==, token);
  g_assert_false (version->read_only);
  store_fixture_assert_saved (store, NEW, OLD);
  assert_content (fixture->path, NEW);
  assert_content (backup, OLD);
  store_fixture_assert_saved (store, "third\n", NEW);
  assert_content (backup, NEW);
  g_assert_cmpint (cohesion_store_check (store, token, NULL), ==, COHESION_STORE_STATE_CHANGED);
  g_unlink (fixture->path);
  g_assert_cmpint (cohesion_store_check (store, token, NULL), ==, COHESION_STORE_STATE_MISSING);
}

static void
test_conflict (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);
  g_auto (CohesionStoreReceipt) receipt = { NULL };
  g_autoptr (GError) error = NULL;

  store_fixture_write (fixture->path, "the colleague’s\n");
  g_assert_false (store_fixture_save (store, NEW, OLD, &receipt, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "strategy.cohesion"));
  g_assert_null (receipt.token);
  g_assert_cmpmem (g_bytes_get_data (receipt.other->bytes, NULL), g_bytes_get_size (receipt.other->bytes),
                   "the colleague’s\n", strlen ("the colleague’s\n"));
  assert_content (fixture->path, "the colleague’s\n");
  /* And with what we were given the save goes through. */
  store_fixture_assert_saved (store, NEW, "the colleague’s\n");
  g_clear_error (&error);
  /* A document that should not be there yet is one that somebody else has made. */
  g_assert_false (store_fixture_save (store, OLD, NULL, &receipt, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_CONFLICT);
  assert_content (fixture->path, NEW);
}

/* What a broken-off save has stored already is no conflict. */
static void
test_same_again (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);

  store_fixture_write (fixture->path, NEW);
  store_fixture_assert_saved (store, NEW, OLD);
}

static void
test_deleted_meanwhile (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);
  g_auto (CohesionStoreReceipt) receipt = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (store_fixture_save (store, NEW, OLD, &receipt, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_NOT_FOUND);
  g_assert_cmpuint (store_fixture_count (fixture->folder, ""), ==, 0);
}

static void
test_links (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "target.cohesion", NULL);
  g_autofree char *backup = g_strconcat (target, "~", NULL);
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);
  g_autoptr (CohesionStoreVersion) version = NULL;
  g_auto (CohesionStoreReceipt) receipt = { NULL };
  g_autoptr (GError) error = NULL;

  store_fixture_write (target, OLD);
  g_assert_cmpint (symlink ("target.cohesion", fixture->path), ==, 0);
  store_fixture_assert_saved (store, NEW, OLD);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  assert_content (target, NEW);
  assert_content (backup, OLD);
  /* A link that leads nowhere is left alone. */
  g_unlink (target);
  g_assert_false (store_fixture_save (store, NEW, NULL, &receipt, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_NOT_FOUND);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_mode_and_owner (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);
  struct stat status;

  store_fixture_write (fixture->path, OLD);
  g_assert_cmpint (chmod (fixture->path, 0664), ==, 0);
  /* Only the superuser may give files away; anybody else just keeps the mode. */
  if (geteuid () == 0)
    g_assert_cmpint (chown (fixture->path, 1234, 5678), ==, 0);
  store_fixture_assert_saved (store, NEW, OLD);
  g_assert_cmpint (stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0664);
  if (geteuid () == 0)
    {
      g_assert_cmpint (status.st_uid, ==, 1234);
      g_assert_cmpint (status.st_gid, ==, 5678);
    }
}

/* The access list “rw for the owner, rw for user 1005, r for the group, nothing for others”, as the kernel
 * keeps it. */
static const guint8 access_list[] = {
  2,    0, 0, 0,                         /* version */
  0x01, 0, 6, 0, 0xff, 0xff, 0xff, 0xff, /* owner */
  0x02, 0, 6, 0, 0xed, 0x03, 0,    0,    /* user 1005 */
  0x04, 0, 4, 0, 0xff, 0xff, 0xff, 0xff, /* group */
  0x10, 0, 6, 0, 0xff, 0xff, 0xff, 0xff, /* mask */
  0x20, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, /* others */
};

static gboolean
set_access_list (const char *path)
{
  return setxattr (path, "system.posix_acl_access", access_list, sizeof access_list, 0) == 0;
}

static void
test_attributes (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);
  char value[64];

  store_fixture_write (fixture->path, OLD);
  if (setxattr (fixture->path, "user.note", "hello", 5, 0) < 0 || !set_access_list (fixture->path))
    {
      g_test_skip ("this file system keeps no attributes");
      return;
    }
  store_fixture_assert_saved (store, NEW, OLD);
  g_assert_cmpint (getxattr (fixture->path, "user.note", value, sizeof value), ==, 5);
  g_assert_cmpmem (value, 5, "hello", 5);
  g_assert_cmpint (getxattr (fixture->path, "system.posix_acl_access", value, sizeof value), ==,
                   sizeof access_list);
  g_assert_cmpmem (value, sizeof access_list, access_list, sizeof access_list);
}

/* What the group mode bits say of a file with an access list is its mask: without the list they would let the
   whole group write. */
static void
test_access_never_widens (StoreFixture *fixture, gconstpointer data)
{
  Faults *faults = faults_reset ();
  g_autoptr (CohesionStore)
      store = cohesion_store_local_new_with_operations (fixture->path, faults_get_operations ());

  store_fixture_write (fixture->path, OLD);
  if (!set_access_list (fixture->path))
    {
      g_test_skip ("this file system keeps no access lists");
      return;
    }
  g_assert_cmpint (store_fixture_mode (fixture->path), ==, 0660);
  faults->no_attributes = TRUE;
  store_fixture_assert_saved (store, NEW, OLD);
  g_assert_cmpint (store_fixture_mode (fixture->path), ==, 0600);
}

/* A colleague’s file, of a group that we cannot give: ours must not be let in instead. */
static void
test_group_not_ours (StoreFixture *fixture, gconstpointer data)
{
  Faults *faults = faults_reset ();
  g_autoptr (CohesionStore)
      store = cohesion_store_local_new_with_operations (fixture->path, faults_get_operations ());

  store_fixture_write (fixture->path, OLD);
  if (chown (fixture->path, 1234, 5678) < 0)
    {
      g_test_skip ("only the superuser may give files away");
      return;
    }
  g_assert_cmpint (chmod (fixture->path, 0664), ==, 0);
  faults->no_owners = TRUE;
  store_fixture_assert_saved (store, NEW, OLD);
  g_assert_cmpint (store_fixture_mode (fixture->path), ==, 0644);
}

static void
assert_refused (CohesionStore *store, CohesionStoreError code, const char *path)
{
  g_autoptr (CohesionStoreVersion) version = cohesion_store_load (store, NULL, NULL);
  g_auto (CohesionStoreReceipt) receipt = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (version);
  g_assert_true (version->read_only);
  g_assert_false (store_fixture_save (store, NEW, OLD, &receipt, &error));
  g_assert_error (error, COHESION_STORE_ERROR, (int) code);
  assert_content (path, OLD);
}

static void
test_read_only (StoreFixture *fixture, gconstpointer data)
{
  Faults *faults = faults_reset ();
  g_autoptr (CohesionStore)
      store = cohesion_store_local_new_with_operations (fixture->path, faults_get_operations ());

  store_fixture_write (fixture->path, OLD);
  g_assert_cmpint (chmod (fixture->path, 0444), ==, 0);
  assert_refused (store, COHESION_STORE_ERROR_READ_ONLY, fixture->path);
  g_assert_cmpint (store_fixture_mode (fixture->path), ==, 0444);
  g_assert_cmpint (chmod (fixture->path, 0644), ==, 0);
  faults->lost_access = W_OK;
  faults->lost_path = fixture->path;
  assert_refused (store, COHESION_STORE_ERROR_NOT_ALLOWED, fixture->path);
  faults->lost_path = fixture->folder;
  assert_refused (store, COHESION_STORE_ERROR_NOT_ALLOWED, fixture->path);
  g_assert_cmpuint (store_fixture_count (fixture->folder, ""), ==, 1);
}

static void
assert_load_error (const char *path, CohesionStoreError code)
{
  g_autoptr (CohesionStore) store = cohesion_store_local_new (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionStoreVersion) version = cohesion_store_load (store, NULL, &error);

  g_assert_null (version);
  g_assert_error (error, COHESION_STORE_ERROR, (int) code);
}

static void
test_strange_files (StoreFixture *fixture, gconstpointer data)
{
  int fd;

  assert_load_error (fixture->folder, COHESION_STORE_ERROR_NOT_A_FILE);
  assert_load_error ("/dev/zero", COHESION_STORE_ERROR_NOT_A_FILE);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_load_error (fixture->path, COHESION_STORE_ERROR_NOT_A_FILE);
  g_unlink (fixture->path);
  fd = open (fixture->path, O_CREAT | O_WRONLY, 0600);
  g_assert_cmpint (ftruncate (fd, (off_t) COHESION_STORE_SIZE_LIMIT + 1), ==, 0);
  close (fd);
  assert_load_error (fixture->path, COHESION_STORE_ERROR_TOO_LARGE);
}

static void
test_long_name (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *base = g_strnfill (250, 'x');
  g_autofree char *path = g_build_filename (fixture->folder, base, NULL);
  g_autoptr (CohesionStore) store = cohesion_store_local_new (path);

  store_fixture_assert_saved (store, OLD, NULL);
  store_fixture_assert_saved (store, NEW, OLD);
}

static void
test_cancelled (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = store_fixture_bytes (NEW);
  g_autofree char *token = store_fixture_token (OLD);
  g_auto (CohesionStoreReceipt) receipt = { NULL };
  g_autoptr (GError) error = NULL;

  store_fixture_write (fixture->path, OLD);
  g_cancellable_cancel (cancellable);
  g_assert_false (cohesion_store_save_if (store, bytes, token, &receipt, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_content (fixture->path, OLD);
  g_assert_cmpuint (store_fixture_count (fixture->folder, ""), ==, 1);
}

/* A file the portal hands through is shown where it really is, and its backups are kept elsewhere. */
static void
test_portal (StoreFixture *fixture, gconstpointer data)
{
  Faults *faults = faults_reset ();
  g_autoptr (CohesionStore)
      store = cohesion_store_local_new_with_operations (fixture->path, faults_get_operations ());
  g_autofree char *place = NULL;
  g_autofree char *versions = NULL;

  faults->host_path = "/srv/shared/strategies/strategy.cohesion";
  versions = cohesion_kept_versions_dup_folder (faults->host_path);
  store_fixture_write (fixture->path, OLD);
  place = cohesion_store_dup_place (store);
  g_assert_cmpstr (place, ==, "/srv/shared/strategies");
  store_fixture_assert_saved (store, NEW, OLD);
  g_assert_cmpuint (store_fixture_count (fixture->folder, ""), ==, 1);
  g_assert_cmpuint (store_fixture_count (versions, ""), ==, 1);
  for (int i = 0; i < 12; i++)
    {
      store_fixture_assert_saved (store, OLD, NEW);
      store_fixture_assert_saved (store, NEW, OLD);
    }
  g_assert_cmpuint (store_fixture_count (versions, ""), ==, 10);
}

static void
test_names (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), "Strategies", "belong.cohesion", NULL);
  g_autoptr (CohesionStore) store = cohesion_store_local_new (path);
  g_autofree char *name = cohesion_store_dup_name (store);
  g_autofree char *place = cohesion_store_dup_place (store);
  g_autoptr (GFile) file = cohesion_store_dup_file (store);

  g_assert_cmpstr (name, ==, "belong.cohesion");
  g_assert_cmpstr (place, ==, "~/Strategies");
  g_assert_cmpstr (g_file_peek_path (file), ==, path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  store_test_add ("/document/store/local/new", NULL, test_new);
  store_test_add ("/document/store/local/replace", NULL, test_replace);
  store_test_add ("/document/store/local/conflict", NULL, test_conflict);
  store_test_add ("/document/store/local/same-again", NULL, test_same_again);
  store_test_add ("/document/store/local/deleted-meanwhile", NULL, test_deleted_meanwhile);
  store_test_add ("/document/store/local/links", NULL, test_links);
  store_test_add ("/document/store/local/mode-and-owner", NULL, test_mode_and_owner);
  store_test_add ("/document/store/local/attributes", NULL, test_attributes);
  store_test_add ("/document/store/local/access-never-widens", NULL, test_access_never_widens);
  store_test_add ("/document/store/local/group-not-ours", NULL, test_group_not_ours);
  store_test_add ("/document/store/local/read-only", NULL, test_read_only);
  store_test_add ("/document/store/local/strange-files", NULL, test_strange_files);
  store_test_add ("/document/store/local/long-name", NULL, test_long_name);
  store_test_add ("/document/store/local/cancelled", NULL, test_cancelled);
  store_test_add ("/document/store/local/portal", NULL, test_portal);
  store_test_add ("/document/store/local/names", NULL, test_names);
  return g_test_run ();
}
