#include "config.h"

#include "document/cohesion-store-local.h"
#include "document/cohesion-store-remote.h"
#include "faulty-file.h"
#include "store-fixture.h"

#include <glib/gstdio.h>

#define OLD "the old strategy\n"
#define NEW "the new strategy\n"

static CohesionStore *
make_store (StoreFixture *fixture)
{
  g_autoptr (GFile) file = faulty_file_new (fixture->path);

  faulty_file_set_fault (FAULT_NONE);
  return cohesion_store_remote_new (file);
}

static void
assert_content (StoreFixture *fixture, const char *expected)
{
  g_autofree char *content = store_fixture_read (fixture->path);

  g_assert_cmpstr (content, ==, expected);
}

static void
test_save (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionStore) store = make_store (fixture);
  g_autoptr (CohesionStoreVersion) version = NULL;
  g_autofree char *name = cohesion_store_dup_name (store);

  g_assert_cmpstr (name, ==, "strategy.cohesion");
  store_fixture_assert_saved (store, OLD, NULL);
  store_fixture_assert_saved (store, NEW, OLD);
  assert_content (fixture, NEW);
  version = cohesion_store_load (store, NULL, NULL);
  g_assert_cmpint (cohesion_store_check (store, version->token, NULL), ==, COHESION_STORE_STATE_UNCHANGED);
  g_unlink (fixture->path);
  g_assert_cmpint (cohesion_store_check (store, version->token, NULL), ==, COHESION_STORE_STATE_MISSING);
}

static void
test_conflict (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionStore) store = make_store (fixture);
  g_auto (CohesionStoreReceipt) receipt = { NULL };
  g_autoptr (GError) error = NULL;

  store_fixture_write (fixture->path, "the colleague’s\n");
  g_assert_false (store_fixture_save (store, NEW, OLD, &receipt, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_CONFLICT);
  g_assert_nonnull (receipt.other);
  assert_content (fixture, "the colleague’s\n");
}

/* Each step fails in turn: never called saved unless it is, and never cut off. */
static void
test_faults (StoreFixture *fixture, gconstpointer data)
{
  for (int fault = FAULT_NONE + 1; fault < N_FAULTS; fault++)
    for (int exists = 0; exists < 2; exists++)
      {
        g_autoptr (CohesionStore) store = make_store (fixture);
        g_auto (CohesionStoreReceipt) receipt = { NULL };
        g_autoptr (GError) error = NULL;

        g_unlink (fixture->path);
        if (exists)
          store_fixture_write (fixture->path, OLD);
        faulty_file_set_fault (fault);
        g_test_message ("fault %d, %s", fault, exists ? "existing" : "new");
        g_assert_false (store_fixture_save (store, NEW, exists ? OLD : NULL, &receipt, &error));
        g_assert_cmpuint (error->domain, ==, COHESION_STORE_ERROR);
        g_assert_nonnull (strstr (error->message, "strategy.cohesion"));
        g_assert_null (receipt.token);
        if (fault == FAULT_KEEPS_SOMETHING_ELSE)
          g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_DAMAGED);
        else
          assert_content (fixture, exists ? OLD : NULL);
        g_assert_cmpuint (store_fixture_count (fixture->folder, ".goutputstream"), ==, 0);
      }
}

static void
test_load_refuses (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (CohesionStore) store = cohesion_store_remote_new (folder);
  g_autoptr (GError) error = NULL;

  g_assert_null (cohesion_store_load (store, NULL, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_NOT_A_FILE);
}

static void
test_choice (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) near = g_file_new_for_path (fixture->path);
  g_autoptr (GFile) far = faulty_file_new (fixture->path);
  g_autoptr (CohesionStore) local = cohesion_store_new_for_file (near);
  g_autoptr (CohesionStore) remote = cohesion_store_new_for_file (far);

  g_assert_true (COHESION_IS_STORE_LOCAL (local));
  g_assert_true (COHESION_IS_STORE_REMOTE (remote));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  store_test_add ("/document/store/remote/save", NULL, test_save);
  store_test_add ("/document/store/remote/conflict", NULL, test_conflict);
  store_test_add ("/document/store/remote/faults", NULL, test_faults);
  store_test_add ("/document/store/remote/load-refuses", NULL, test_load_refuses);
  store_test_add ("/document/store/remote/choice", NULL, test_choice);
  return g_test_run ();
}
