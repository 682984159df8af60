#include "config.h"

#include "document/cohesion-document-file.h"
#include "document/cohesion-document-verbs.h"
#include "document/cohesion-leftovers.h"
#include "document/cohesion-store-local.h"
#include "format/cohesion-format.h"
#include "store-fixture.h"
#include "store-memory.h"
#include "support/cohesion-sample.h"

#include <errno.h>
#include <glib/gstdio.h>

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

static CohesionDocument *
open_document (CohesionStore *store, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  cohesion_document_open_async (store, NULL, keep_result, &result);
  return cohesion_document_open_finish (store, wait_for (&result), error);
}

static gboolean
save (CohesionDocument *document, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  gboolean durable = FALSE;
  gboolean saved;

  cohesion_document_save_async (document, NULL, keep_result, &result);
  saved = cohesion_document_save_finish (document, wait_for (&result), &durable, error);
  g_assert_true (durable == saved);
  return saved;
}

static gboolean
save_as (CohesionDocument *document, CohesionStore *store, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  cohesion_document_save_as_async (document, store, NULL, keep_result, &result);
  return cohesion_document_save_finish (document, wait_for (&result), NULL, error);
}

static void
set_title (CohesionDocument *document, const char *title)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (document));

  g_assert_true (cohesion_document_set_text (document, strategy, COHESION_STRATEGY_TITLE, title));
}

static void
assert_title (CohesionDocument *document, const char *title)
{
  g_autofree char *found = cohesion_document_dup_title (document);

  g_assert_cmpstr (found, ==, title);
}

static GBytes *
make_bytes (const char *title)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);

  set_title (document, title);
  return cohesion_format_write (cohesion_document_get_tree (document), NULL);
}

static CohesionStore *
make_store (const char *title)
{
  g_autoptr (GBytes) bytes = title != NULL ? make_bytes (title) : NULL;

  return cohesion_store_memory_new ("belong.cohesion", bytes);
}

static void
assert_stored_title (CohesionStore *store, const char *title)
{
  g_autoptr (CohesionDocument) document = open_document (store, NULL);

  assert_title (document, title);
}

static void
test_open_and_save (void)
{
  g_autoptr (CohesionStore) store = make_store ("Belong");
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionDocument) document = open_document (store, &error);

  g_assert_no_error (error);
  assert_title (document, "Belong");
  g_assert_false (cohesion_document_get_modified (document));
  g_assert_false (cohesion_document_get_read_only (document));
  set_title (document, "We all belong");
  g_assert_true (cohesion_document_get_modified (document));
  g_assert_true (save (document, &error));
  g_assert_no_error (error);
  g_assert_false (cohesion_document_get_modified (document));
  assert_stored_title (store, "We all belong");
  cohesion_history_undo (cohesion_document_get_history (document));
  g_assert_true (cohesion_document_get_modified (document));
  g_assert_true (save (document, NULL));
  assert_stored_title (store, "Belong");
}

static void
test_new (void)
{
  g_autoptr (CohesionStore) store = make_store (NULL);
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);

  g_assert_null (cohesion_document_get_store (document));
  set_title (document, "Belong");
  g_assert_true (save_as (document, store, NULL));
  g_assert_true (cohesion_document_get_store (document) == store);
  g_assert_false (cohesion_document_get_modified (document));
  assert_stored_title (store, "Belong");
}

static void
test_open_fails (void)
{
  g_autoptr (CohesionStore) missing = make_store (NULL);
  g_autoptr (GBytes)
      bytes = store_fixture_bytes ("{ \"format\": \"com.council.Cohesion\",\n  \"formatVersion\": \"one\" }");
  g_autoptr (CohesionStore) wrong = cohesion_store_memory_new ("belong.cohesion", bytes);
  g_autoptr (GError) error = NULL;

  g_assert_null (open_document (missing, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (open_document (wrong, &error));
  g_assert_cmpuint (error->domain, ==, COHESION_FORMAT_ERROR);
  g_assert_cmpuint (cohesion_format_error_get_line (error), ==, 2);
}

static void
test_save_fails (void)
{
  g_autoptr (CohesionStore) store = make_store ("Belong");
  g_autoptr (CohesionDocument) document = open_document (store, NULL);

  set_title (document, "We all belong");
  for (guint call = 1; call <= 3; call++)
    {
      g_autoptr (GError) error = NULL;

      cohesion_store_memory_fail_call (COHESION_STORE_MEMORY (store), call, ENOSPC);
      g_assert_false (save (document, &error));
      g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_NO_SPACE);
      g_assert_true (cohesion_document_get_modified (document));
      g_assert_false (cohesion_document_get_saving (document));
      assert_stored_title (store, "Belong");
    }
  g_assert_true (save (document, NULL));
}

/* What is typed while a save is under way is not in it, and stays to be saved. */
static void
test_edit_while_saving (void)
{
  g_autoptr (CohesionStore) store = make_store ("Belong");
  g_autoptr (CohesionDocument) document = open_document (store, NULL);
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GError) error = NULL;

  cohesion_store_memory_set_delay (COHESION_STORE_MEMORY (store), 20);
  set_title (document, "One");
  cohesion_document_save_async (document, NULL, keep_result, &first);
  g_assert_true (cohesion_document_get_saving (document));
  g_assert_false (save (document, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_BUSY);
  cohesion_history_undo (cohesion_document_get_history (document));
  set_title (document, "Two");
  g_assert_true (cohesion_document_save_finish (document, wait_for (&first), NULL, NULL));
  g_assert_true (cohesion_document_get_modified (document));
  assert_stored_title (store, "One");
  assert_title (document, "Two");
  g_assert_true (save (document, NULL));
  assert_stored_title (store, "Two");
}

static void
test_conflict (void)
{
  g_autoptr (CohesionStore) store = make_store ("Belong");
  g_autoptr (CohesionStore) elsewhere = make_store ("What was there before");
  g_autoptr (CohesionDocument) document = open_document (store, NULL);
  g_autoptr (GBytes) theirs = make_bytes ("The colleague’s");
  g_autoptr (GError) error = NULL;

  set_title (document, "Mine");
  cohesion_store_memory_put (COHESION_STORE_MEMORY (store), theirs);
  g_assert_false (save (document, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_CONFLICT);
  g_assert_true (cohesion_document_get_changed_elsewhere (document));
  g_assert_true (g_bytes_equal (cohesion_document_get_other (document)->bytes, theirs));
  g_assert_true (cohesion_document_get_modified (document));
  assert_stored_title (store, "The colleague’s");
  /* The user may save elsewhere .. */
  g_assert_true (save_as (document, elsewhere, NULL));
  assert_stored_title (elsewhere, "Mine");
  assert_stored_title (store, "The colleague’s");
  g_assert_false (cohesion_document_get_changed_elsewhere (document));
  g_assert_null (cohesion_document_get_other (document));
}

/* .. or, having seen it, replace it. */
static void
test_overrule (void)
{
  g_autoptr (CohesionStore) store = make_store ("Belong");
  g_autoptr (CohesionDocument) document = open_document (store, NULL);
  g_autoptr (GBytes) theirs = make_bytes ("The colleague’s");

  set_title (document, "Mine");
  cohesion_store_memory_put (COHESION_STORE_MEMORY (store), theirs);
  g_assert_false (save (document, NULL));
  g_assert_false (save (document, NULL));
  cohesion_document_overrule_other (document);
  g_assert_false (cohesion_document_get_changed_elsewhere (document));
  g_assert_true (save (document, NULL));
  assert_stored_title (store, "Mine");
}

static void
wait_for_notice (CohesionDocument *document, gboolean changed_elsewhere)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (cohesion_document_get_changed_elsewhere (document) != changed_elsewhere &&
         g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_true (cohesion_document_get_changed_elsewhere (document) == changed_elsewhere);
}

static void
test_changed_elsewhere (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) mine = make_bytes ("Belong");
  g_autoptr (GBytes) theirs = make_bytes ("The colleague’s");
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);
  g_autoptr (CohesionDocument) document = NULL;
  const char *old = g_bytes_get_data (mine, NULL);
  const char *new = g_bytes_get_data (theirs, NULL);

  g_assert_true (g_file_set_contents (fixture->path, old, (gssize) g_bytes_get_size (mine), NULL));
  document = open_document (store, NULL);
  g_assert_true (g_file_set_contents (fixture->path, new, (gssize) g_bytes_get_size (theirs), NULL));
  wait_for_notice (document, TRUE);
  g_assert_true (g_file_set_contents (fixture->path, old, (gssize) g_bytes_get_size (mine), NULL));
  wait_for_notice (document, FALSE);
  /* Our own saves are not somebody else’s. */
  set_title (document, "Mine");
  g_assert_true (save (document, NULL));
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  g_assert_false (cohesion_document_get_changed_elsewhere (document));
  g_unlink (fixture->path);
  wait_for_notice (document, TRUE);
}

static void
test_read_only (void)
{
  g_autoptr (CohesionStore) store = make_store ("Belong");
  g_autoptr (CohesionStore) elsewhere = make_store (NULL);
  g_autoptr (CohesionDocument) document = NULL;
  CohesionNode *strategy;

  cohesion_store_memory_set_read_only (COHESION_STORE_MEMORY (store), TRUE);
  document = open_document (store, NULL);
  strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (document));
  g_assert_true (cohesion_document_get_read_only (document));
  g_assert_nonnull (cohesion_document_get_read_only_reason (document));
  g_assert_false (cohesion_document_set_text (document, strategy, COHESION_STRATEGY_TITLE, "Mine"));
  /* A copy of it can be worked on. */
  g_assert_true (save_as (document, elsewhere, NULL));
  g_assert_false (cohesion_document_get_read_only (document));
  g_assert_null (cohesion_document_get_read_only_reason (document));
  set_title (document, "Mine");
}

/* A file of a later version must not be written by this one, not even elsewhere. */
static void
test_newer (void)
{
  g_autoptr (GBytes) bytes = make_bytes ("Belong");
  g_autoptr (GString)
      text = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_autoptr (GBytes) newer = NULL;
  g_autoptr (CohesionStore) store = NULL;
  g_autoptr (CohesionStore) elsewhere = make_store (NULL);
  g_autoptr (CohesionDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_string_replace (text, "\"formatVersion\": 1", "\"formatVersion\": 99", 1), ==, 1);
  newer = store_fixture_bytes (text->str);
  store = cohesion_store_memory_new ("belong.cohesion", newer);
  document = open_document (store, &error);
  g_assert_no_error (error);
  g_assert_true (cohesion_document_get_read_only (document));
  g_assert_cmpstr (cohesion_document_get_read_only_reason (document), ==,
                   cohesion_format_get_newer_message ());
  g_assert_false (save_as (document, elsewhere, &error));
  g_assert_error (error, COHESION_FORMAT_ERROR, COHESION_FORMAT_ERROR_VERSION);
}

/* A save was broken off when the new version was whole, but not yet in its place. */
static void
test_leftovers (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *whole = g_build_filename (fixture->folder, ".strategy.cohesion.cohesion-111111", NULL);
  g_autofree char *part = g_build_filename (fixture->folder, ".strategy.cohesion.cohesion-222222", NULL);
  g_autoptr (GBytes) old = make_bytes ("Old");
  g_autoptr (GBytes) new = make_bytes ("New");
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);
  g_autoptr (CohesionDocument) document = NULL;
  CohesionLeftover *leftover;

  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (old, NULL),
                                      (gssize) g_bytes_get_size (old), NULL));
  g_usleep (20 * 1000);
  g_assert_true (
      g_file_set_contents (whole, g_bytes_get_data (new, NULL), (gssize) g_bytes_get_size (new), NULL));
  g_assert_true (g_file_set_contents (part, g_bytes_get_data (new, NULL), 100, NULL));
  document = open_document (store, NULL);
  assert_title (document, "Old");
  g_assert_cmpuint (cohesion_document_get_leftovers (document)->len, ==, 1);
  leftover = g_ptr_array_index (cohesion_document_get_leftovers (document), 0);
  g_assert_cmpstr (leftover->path, ==, whole);
}

/* Every kind and field there is, over a real file, and freed on a thread. */
static void
test_large (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (CohesionTree) tree = cohesion_sample_random (rand, 5000);
  g_autoptr (GBytes) before = cohesion_format_write (tree, NULL);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);
  CohesionDocument *document = cohesion_document_new (tree);
  g_autoptr (GError) error = NULL;

  g_clear_object (&tree);
  g_assert_true (save_as (document, store, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (document);
  document = open_document (store, &error);
  g_assert_no_error (error);
  after = cohesion_format_write (cohesion_document_get_tree (document), NULL);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_finalize_object (document);
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

static CohesionDocument *
make_large (void)
{
  CohesionDocument *document = cohesion_document_new (NULL);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  g_autofree char *text = g_strnfill (1000, 'x');

  for (int i = 0; i < 20000; i++)
    {
      CohesionNode *theme = cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_THEMES, G_MAXUINT,
                                                   COHESION_KIND_THEME);

      cohesion_document_set_text (document, theme, COHESION_THEME_DESCRIPTION, text);
    }
  return document;
}

/* 20 MB are saved: the main loop goes on. A loaded machine may delay a tick, but not for half of the save. */
static void
test_never_blocks (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionDocument) document = make_large ();
  g_autoptr (CohesionStore) store = cohesion_store_local_new (fixture->path);
  gint64 start = g_get_monotonic_time ();
  gint64 duration;
  Ticks ticks = { start, 0 };
  guint id = g_timeout_add (2, tick, &ticks);

  g_assert_true (save_as (document, store, NULL));
  duration = g_get_monotonic_time () - start;
  tick (&ticks);
  g_source_remove (id);
  g_test_message ("save: %d ms, widest gap: %d ms", (int) (duration / 1000), (int) (ticks.widest / 1000));
  g_assert_cmpint (ticks.widest, <, MAX (50 * 1000, duration / 2));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/document/file/open-and-save", test_open_and_save);
  g_test_add_func ("/document/file/new", test_new);
  g_test_add_func ("/document/file/open-fails", test_open_fails);
  g_test_add_func ("/document/file/save-fails", test_save_fails);
  g_test_add_func ("/document/file/edit-while-saving", test_edit_while_saving);
  g_test_add_func ("/document/file/conflict", test_conflict);
  g_test_add_func ("/document/file/overrule", test_overrule);
  store_test_add ("/document/file/changed-elsewhere", NULL, test_changed_elsewhere);
  g_test_add_func ("/document/file/read-only", test_read_only);
  g_test_add_func ("/document/file/newer", test_newer);
  store_test_add ("/document/file/leftovers", NULL, test_leftovers);
  store_test_add ("/document/file/large", NULL, test_large);
  store_test_add ("/document/file/never-blocks", NULL, test_never_blocks);
  return g_test_run ();
}
