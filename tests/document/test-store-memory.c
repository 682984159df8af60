#include "config.h"

#include "store-fixture.h"
#include "store-memory.h"

#include <errno.h>

#define OLD "the old strategy\n"
#define NEW "the new strategy\n"

static CohesionStore *
make_store (const char *content)
{
  g_autoptr (GBytes) bytes = content != NULL ? store_fixture_bytes (content) : NULL;

  return cohesion_store_memory_new ("Belong", bytes);
}

static void
assert_stored (CohesionStore *store, const char *content)
{
  g_autoptr (GBytes) bytes = cohesion_store_memory_dup (COHESION_STORE_MEMORY (store));

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), content, strlen (content));
}

static void
test_compare_and_swap (void)
{
  g_autoptr (CohesionStore) store = make_store (NULL);
  g_auto (CohesionStoreReceipt) receipt = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (cohesion_store_check (store, NULL, NULL), ==, COHESION_STORE_STATE_UNCHANGED);
  store_fixture_assert_saved (store, OLD, NULL);
  store_fixture_assert_saved (store, NEW, OLD);
  g_assert_false (store_fixture_save (store, "third", OLD, &receipt, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_CONFLICT);
  g_assert_cmpmem (g_bytes_get_data (receipt.other->bytes, NULL), g_bytes_get_size (receipt.other->bytes),
                   NEW, strlen (NEW));
  assert_stored (store, NEW);
}

static void
test_each_call_fails (void)
{
  for (guint call = 1; call <= 3; call++)
    {
      g_autoptr (CohesionStore) store = make_store (OLD);
      g_auto (CohesionStoreReceipt) receipt = { NULL };
      g_autoptr (GError) error = NULL;

      cohesion_store_memory_fail_call (COHESION_STORE_MEMORY (store), call, ENOSPC);
      g_assert_false (store_fixture_save (store, NEW, OLD, &receipt, &error));
      g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_NO_SPACE);
      g_assert_nonnull (strstr (error->message, "Belong"));
      assert_stored (store, OLD);
      g_assert_cmpuint (cohesion_store_memory_get_n_calls (COHESION_STORE_MEMORY (store)), ==, call);
      store_fixture_assert_saved (store, NEW, OLD);
    }
}

static void
test_load_fails (void)
{
  g_autoptr (CohesionStore) store = make_store (OLD);
  g_autoptr (GError) error = NULL;

  cohesion_store_memory_fail_call (COHESION_STORE_MEMORY (store), 1, EIO);
  g_assert_null (cohesion_store_load (store, NULL, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_FAILED);
  cohesion_store_memory_fail_call (COHESION_STORE_MEMORY (store), 1, EIO);
  g_assert_cmpint (cohesion_store_check (store, "x", NULL), ==, COHESION_STORE_STATE_UNKNOWN);
  g_assert_cmpint (cohesion_store_check (store, "x", NULL), ==, COHESION_STORE_STATE_CHANGED);
}

static void
test_read_only (void)
{
  g_autoptr (CohesionStore) store = make_store (OLD);
  g_auto (CohesionStoreReceipt) receipt = { NULL };
  g_autoptr (GError) error = NULL;

  cohesion_store_memory_set_read_only (COHESION_STORE_MEMORY (store), TRUE);
  g_assert_false (store_fixture_save (store, NEW, OLD, &receipt, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_READ_ONLY);
}

static void
count (CohesionStore *store, guint *n)
{
  (*n)++;
}

static void
test_changed (void)
{
  g_autoptr (CohesionStore) store = make_store (OLD);
  g_autofree char *token = store_fixture_token (OLD);
  guint n = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count), &n);
  cohesion_store_memory_put (COHESION_STORE_MEMORY (store), NULL);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (cohesion_store_check (store, token, NULL), ==, COHESION_STORE_STATE_MISSING);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/document/store/memory/compare-and-swap", test_compare_and_swap);
  g_test_add_func ("/document/store/memory/each-call-fails", test_each_call_fails);
  g_test_add_func ("/document/store/memory/load-fails", test_load_fails);
  g_test_add_func ("/document/store/memory/read-only", test_read_only);
  g_test_add_func ("/document/store/memory/changed", test_changed);
  return g_test_run ();
}
