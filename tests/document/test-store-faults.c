#include "config.h"

#include "document/cohesion-store-local.h"
#include "faulty-operations.h"
#include "store-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define OLD "the old strategy\n"
#define NEW "the new strategy, a little longer\n"

/* Every call of one save fails in turn with every errno: the document must be the old one or the new one,
   whole, and may be called saved only if it is the new one. */

typedef struct
{
  const char *name;
  gboolean exists;
  gboolean is_link;
  gboolean no_flags;
  gboolean no_links;
  const char *host_path;
} Layout;

static const Layout layouts[] = {
  { .name = "plain", .exists = TRUE },
  { .name = "symlink", .exists = TRUE, .is_link = TRUE },
  { .name = "new" },
  { .name = "shared-drive", .exists = TRUE, .no_flags = TRUE },
  { .name = "shared-drive-without-links", .exists = TRUE, .no_flags = TRUE, .no_links = TRUE },
  { .name = "new-on-shared-drive", .no_flags = TRUE },
  { .name = "new-on-shared-drive-without-links", .no_flags = TRUE, .no_links = TRUE },
  { .name = "portal", .exists = TRUE, .host_path = "/somewhere/else/strategy.cohesion" },
};

static const int errnums[] = { EIO, ENOSPC, EDQUOT, EACCES, EROFS, EINTR };

static Faults *
lay_out (StoreFixture *fixture, const Layout *layout)
{
  Faults *faults = faults_reset ();

  store_fixture_clear_folder (fixture->folder);
  if (layout->is_link)
    {
      g_autofree char *target = g_build_filename (fixture->folder, "elsewhere.cohesion", NULL);

      store_fixture_write (target, OLD);
      g_assert_cmpint (symlink ("elsewhere.cohesion", fixture->path), ==, 0);
    }
  else if (layout->exists)
    store_fixture_write (fixture->path, OLD);
  faults->no_flags = layout->no_flags;
  faults->no_links = layout->no_links;
  faults->host_path = layout->host_path;
  return faults;
}

static void
check_outcome (StoreFixture *fixture,
               const Layout *layout,
               const Faults *faults,
               gboolean saved,
               const CohesionStoreReceipt *receipt)
{
  g_autofree char *content = store_fixture_read (fixture->path);
  const char *expected = saved ? NEW : layout->exists ? OLD : NULL;

  g_test_message ("%s: call %u, %s: %s", layout->name, faults->failing_call, faults->failed,
                  g_strerror (faults->errnum));
  g_assert_cmpstr (content, ==, expected);
  if (saved && g_strcmp0 (faults->failed, "fsync") == 0 && faults->errnum != EINTR)
    g_assert_false (receipt->durable);
  if (layout->is_link)
    g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  if (g_strcmp0 (faults->failed, "unlink") != 0)
    g_assert_cmpuint (store_fixture_count (fixture->folder, ".strategy.cohesion.cohesion-"), ==, 0);
}

/* Returns FALSE when there was no such call. */
static gboolean
save_with_fault (StoreFixture *fixture, const Layout *layout, guint call, int errnum)
{
  Faults *faults = lay_out (fixture, layout);
  g_autoptr (CohesionStore)
      store = cohesion_store_local_new_with_operations (fixture->path, faults_get_operations ());
  g_auto (CohesionStoreReceipt) receipt = { NULL };
  g_autoptr (GError) error = NULL;
  gboolean saved;

  faults->failing_call = call;
  faults->errnum = errnum;
  saved = store_fixture_save (store, NEW, layout->exists ? OLD : NULL, &receipt, &error);
  g_assert_true (saved == (error == NULL));
  if (!saved)
    {
      g_assert_cmpuint (error->domain, ==, COHESION_STORE_ERROR);
      g_assert_nonnull (strstr (error->message, "strategy.cohesion"));
    }
  if (errnum == EINTR)
    g_assert_true (saved);
  check_outcome (fixture, layout, faults, saved, &receipt);
  return faults->failed != NULL;
}

static void
test_every_call (StoreFixture *fixture, gconstpointer data)
{
  const Layout *layout = data;
  guint runs = 0;

  for (guint i = 0; i < G_N_ELEMENTS (errnums); i++)
    for (guint call = 1; save_with_fault (fixture, layout, call, errnums[i]); call++)
      runs++;
  g_test_message ("%u runs", runs);
  g_assert_cmpuint (runs, >, 15 * G_N_ELEMENTS (errnums));
}

/* Loading: the bytes or an error, never a part. */
static void
test_load (StoreFixture *fixture, gconstpointer data)
{
  gboolean failed = TRUE;

  for (guint call = 1; failed; call++)
    {
      Faults *faults = lay_out (fixture, &layouts[0]);
      g_autoptr (CohesionStore)
          store = cohesion_store_local_new_with_operations (fixture->path, faults_get_operations ());
      g_autoptr (GError) error = NULL;
      g_autoptr (CohesionStoreVersion) version = NULL;

      faults->failing_call = call;
      faults->errnum = EIO;
      version = cohesion_store_load (store, NULL, &error);
      failed = faults->failed != NULL;
      g_assert_true ((version != NULL) == (error == NULL));
      if (version != NULL)
        g_assert_cmpmem (g_bytes_get_data (version->bytes, NULL), g_bytes_get_size (version->bytes), OLD,
                         strlen (OLD));
    }
}

typedef struct
{
  const char *path;
  const char *call;
  guint n_left; /* how many such calls until somebody else saves */
  const char *content;
} Intruder;

/* Somebody else replaces the document just before a call of ours. */
static void
intrude (const char *call, const char *path, gpointer data)
{
  Intruder *intruder = data;

  if (!g_str_equal (call, intruder->call) || intruder->n_left == 0 || --intruder->n_left > 0)
    return;
  store_fixture_write (intruder->path, intruder->content);
}

static void
test_race (StoreFixture *fixture, gconstpointer data)
{
  const Layout *layout = data;
  Faults *faults = lay_out (fixture, layout);
  Intruder intruder = { fixture->path, layout->no_flags ? "fsync" : "renameat2", 1, "the colleague’s\n" };
  g_autoptr (CohesionStore)
      store = cohesion_store_local_new_with_operations (fixture->path, faults_get_operations ());
  g_auto (CohesionStoreReceipt) receipt = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  faults->before = intrude;
  faults->data = &intruder;
  g_assert_false (store_fixture_save (store, NEW, layout->exists ? OLD : NULL, &receipt, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_CONFLICT);
  content = store_fixture_read (fixture->path);
  g_assert_cmpstr (content, ==, intruder.content);
  g_assert_nonnull (receipt.other);
  g_assert_cmpmem (g_bytes_get_data (receipt.other->bytes, NULL), g_bytes_get_size (receipt.other->bytes),
                   intruder.content, strlen (intruder.content));
  g_assert_cmpuint (store_fixture_count (fixture->folder, ".strategy.cohesion.cohesion-"), ==, 0);
}

static gboolean
folder_holds (const char *folder, const char *content)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *found = store_fixture_read (path);

      if (g_strcmp0 (found, content) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Two colleagues save, one before we change places and one before we put back: neither’s words may be gone.
 */
static void
intrude_twice (const char *call, const char *path, gpointer data)
{
  guint *n = data;

  if (!g_str_equal (call, "renameat2"))
    return;
  (*n)++;
  store_fixture_write (path, *n == 1 ? "the first colleague’s\n" : "the second colleague’s\n");
}

static void
test_two_races (StoreFixture *fixture, gconstpointer data)
{
  Faults *faults = lay_out (fixture, &layouts[0]);
  guint n = 0;
  g_autoptr (CohesionStore)
      store = cohesion_store_local_new_with_operations (fixture->path, faults_get_operations ());
  g_auto (CohesionStoreReceipt) receipt = { NULL };
  g_autoptr (GError) error = NULL;

  faults->before = intrude_twice;
  faults->data = &n;
  g_assert_false (store_fixture_save (store, NEW, OLD, &receipt, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_CONFLICT);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (folder_holds (fixture->folder, "the first colleague’s\n"));
  g_assert_true (folder_holds (fixture->folder, "the second colleague’s\n"));
}

typedef struct
{
  Intruder intruder;
  Faults *faults;
} Stranding;

static void
intrude_then_fail (const char *call, const char *path, gpointer data)
{
  Stranding *stranding = data;
  gboolean is_second = g_str_equal (call, "renameat2") && stranding->intruder.n_left == 0;

  intrude (call, path, &stranding->intruder);
  if (is_second)
    stranding->faults->failing_call = stranding->faults->n_calls + 1;
}

/* The colleague’s version cannot be put back: the message must say where it is. */
static void
test_stranded (StoreFixture *fixture, gconstpointer data)
{
  Faults *faults = lay_out (fixture, &layouts[0]);
  Stranding stranding = { { fixture->path, "renameat2", 1, "the colleague’s\n" }, faults };
  g_autoptr (CohesionStore)
      store = cohesion_store_local_new_with_operations (fixture->path, faults_get_operations ());
  g_auto (CohesionStoreReceipt) receipt = { NULL };
  g_autoptr (GError) error = NULL;

  faults->before = intrude_then_fail;
  faults->data = &stranding;
  faults->errnum = EIO;
  g_assert_false (store_fixture_save (store, NEW, OLD, &receipt, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, ".strategy.cohesion.cohesion-"));
  g_assert_nonnull (receipt.other);
  g_assert_true (folder_holds (fixture->folder, "the colleague’s\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autofree char *path = g_strconcat ("/document/store/faults/", layouts[i].name, NULL);
      g_autofree char *race = g_strconcat ("/document/store/race/", layouts[i].name, NULL);

      store_test_add (path, &layouts[i], test_every_call);
      if (!layouts[i].is_link && layouts[i].host_path == NULL)
        store_test_add (race, &layouts[i], test_race);
    }
  store_test_add ("/document/store/faults/load", NULL, test_load);
  store_test_add ("/document/store/race/twice", NULL, test_two_races);
  store_test_add ("/document/store/race/stranded", NULL, test_stranded);
  return g_test_run ();
}
