#include "config.h"

#include "document/cohesion-store-local.h"
#include "store-fixture.h"
#include "store-memory.h"

#include <unistd.h>

#define OLD "the old strategy\n"
#define NEW "the new strategy\n"

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **kept = data;

  *kept = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static void
test_load_and_save (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GAsyncResult) checked = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionStoreVersion) version = NULL;
  g_autoptr (GBytes) bytes = store_fixture_bytes (NEW);
  g_auto (CohesionStoreReceipt) receipt = { NULL };

  store_fixture_write (fixture->path, OLD);
  cohesion_store_load_async (store, NULL, keep_result, &loaded);
  version = cohesion_store_load_finish (store, wait_for (&loaded), &error);
  g_assert_no_error (error);
  cohesion_store_save_async (store, bytes, version->token, NULL, keep_result, &saved);
  g_assert_true (cohesion_store_save_finish (store, wait_for (&saved), &receipt, &error));
  g_assert_no_error (error);
  cohesion_store_check_async (store, receipt.token, NULL, keep_result, &checked);
  g_assert_cmpint (cohesion_store_check_finish (store, wait_for (&checked)), ==,
                   COHESION_STORE_STATE_UNCHANGED);
}

static void
test_conflict (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = store_fixture_bytes (NEW);
  g_auto (CohesionStoreReceipt) receipt = { NULL };

  store_fixture_write (fixture->path, OLD);
  cohesion_store_save_async (store, bytes, NULL, NULL, keep_result, &saved);
  g_assert_false (cohesion_store_save_finish (store, wait_for (&saved), &receipt, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_CONFLICT);
  g_assert_nonnull (receipt.other);
}

static void
test_one_at_a_time (void)
{
  g_autoptr (GBytes) old = store_fixture_bytes (OLD);
  g_autoptr (GBytes) new = store_fixture_bytes (NEW);
  g_autofree char *token = store_fixture_token (OLD);
  g_autoptr (CohesionStore) store = cohesion_store_memory_new ("Belong", old);
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GAsyncResult) third = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (CohesionStoreReceipt) receipt = { NULL };

  cohesion_store_memory_set_delay (COHESION_STORE_MEMORY (store), 30);
  cohesion_store_save_async (store, new, token, NULL, keep_result, &first);
  cohesion_store_save_async (store, old, token, NULL, keep_result, &second);
  g_assert_false (cohesion_store_save_finish (store, wait_for (&second), &receipt, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_true (cohesion_store_save_finish (store, wait_for (&first), &receipt, &error));
  g_assert_no_error (error);
  cohesion_store_save_async (store, old, receipt.token, NULL, keep_result, &third);
  g_assert_true (cohesion_store_save_finish (store, wait_for (&third), &receipt, &error));
  g_assert_no_error (error);
}

typedef struct
{
  gint64 last;
  gint64 widest;
} Ticks;

static gboolean
tick (gpointer data)
{
  Ticks *ticks = data;
  gint64 now = g_get_monotonic_time ();

  ticks->widest = MAX (ticks->widest, now - ticks->last);
  ticks->last = now;
  return G_SOURCE_CONTINUE;
}

/* While 20 MB are saved the main loop goes on. A loaded machine may delay a tick, but not for half of the
 * save. */
static void
test_never_blocks (StoreFixture *fixture, gconstpointer data)
{
  gsize size = 20 * 1024 * 1024;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_strnfill (size, 'x'), size);
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);
  g_autoptr (GAsyncResult) saved = NULL;
  g_auto (CohesionStoreReceipt) receipt = { NULL };
  gint64 start = g_get_monotonic_time ();
  gint64 duration;
  Ticks ticks = { start, 0 };
  guint id = g_timeout_add (2, tick, &ticks);

  cohesion_store_save_async (store, bytes, NULL, NULL, keep_result, &saved);
  g_assert_true (cohesion_store_save_finish (store, wait_for (&saved), &receipt, NULL));
  duration = g_get_monotonic_time () - start;
  tick (&ticks);
  g_source_remove (id);
  g_test_message ("save: %d ms, widest gap: %d ms", (int) (duration / 1000), (int) (ticks.widest / 1000));
  g_assert_cmpint (ticks.widest, <, MAX (50 * 1000, duration / 2));
}

#define SAVERS 8
#define EDITS 25

typedef struct
{
  const char *path;
  int number;
} Saver;

static GBytes *
with_line (GBytes *bytes, const char *line)
{
  GString *text = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));

  g_string_append (text, line);
  return g_string_free_to_bytes (text);
}

/* Adds a line, and when somebody was faster adds it to theirs. */
static void
add_line (CohesionStore *store, const char *line)
{
  g_autoptr (CohesionStoreVersion) base = cohesion_store_load (store, NULL, NULL);

  while (TRUE)
    {
      g_autoptr (GBytes) mine = with_line (base->bytes, line);
      g_auto (CohesionStoreReceipt) receipt = { NULL };
      g_autoptr (GError) error = NULL;

      if (cohesion_store_save_if (store, mine, base->token, &receipt, NULL, &error))
        return;
      g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_CONFLICT);
      cohesion_store_version_unref (base);
      base = g_steal_pointer (&receipt.other);
    }
}

static gpointer
run_saver (gpointer data)
{
  Saver *saver = data;
  g_autoptr (CohesionStore) store = cohesion_store_local_new (saver->path);

  for (int i = 0; i < EDITS; i++)
    {
      g_autofree char *line = g_strdup_printf ("edit %d of saver %d;\n", i, saver->number);

      add_line (store, line);
    }
  return NULL;
}

static void
test_savers_lose_nothing (StoreFixture *fixture, gconstpointer data)
{
  GThread *threads[SAVERS];
  Saver savers[SAVERS];
  g_autofree char *content = NULL;

  store_fixture_write (fixture->path, OLD);
  for (int i = 0; i < SAVERS; i++)
    {
      savers[i] = (Saver) { fixture->path, i };
      threads[i] = g_thread_new ("saver", run_saver, &savers[i]);
    }
  for (int i = 0; i < SAVERS; i++)
    g_thread_join (threads[i]);
  content = store_fixture_read (fixture->path);
  for (int i = 0; i < SAVERS; i++)
    for (int j = 0; j < EDITS; j++)
      {
        g_autofree char *line = g_strdup_printf ("edit %d of saver %d;\n", j, i);

        g_assert_nonnull (strstr (content, line));
      }
  g_assert_cmpuint (store_fixture_count (fixture->folder, ".strategy"), ==, 0);
}

static void
on_changed (CohesionStore *store, gboolean *changed)
{
  *changed = TRUE;
}

static gboolean
give_up (gpointer data)
{
  g_error ("nothing was noticed");
  return G_SOURCE_REMOVE;
}

static void
wait_until (gboolean *flag)
{
  guint id = g_timeout_add_seconds (20, give_up, NULL);

  while (!*flag)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

/* A colleague’s save is noticed, also through a link, and again after the document was replaced. */
static void
test_watch (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "target.cohesion", NULL);
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);
  gboolean changed = FALSE;

  store_fixture_write (target, OLD);
  g_assert_cmpint (symlink ("target.cohesion", fixture->path), ==, 0);
  g_signal_connect (store, "changed", G_CALLBACK (on_changed), &changed);
  cohesion_store_watch (store);
  for (int i = 0; i < 2; i++)
    {
      changed = FALSE;
      store_fixture_write (target, i == 0 ? NEW : OLD);
      wait_until (&changed);
    }
  cohesion_store_unwatch (store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  store_test_add ("/document/store/async/load-and-save", NULL, test_load_and_save);
  store_test_add ("/document/store/async/conflict", NULL, test_conflict);
  g_test_add_func ("/document/store/async/one-at-a-time", test_one_at_a_time);
  store_test_add ("/document/store/async/never-blocks", NULL, test_never_blocks);
  store_test_add ("/document/store/async/savers-lose-nothing", NULL, test_savers_lose_nothing);
  store_test_add ("/document/store/async/watch", NULL, test_watch);
  return g_test_run ();
}
