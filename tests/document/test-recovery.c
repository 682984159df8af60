#include "config.h"

#include "document/cohesion-document-file.h"
#include "document/cohesion-document-journal.h"
#include "document/cohesion-document-private.h"
#include "document/cohesion-document-verbs.h"
#include "document/cohesion-journal-file.h"
#include "document/cohesion-recovery.h"
#include "document/cohesion-store-local.h"
#include "format/cohesion-format.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>

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

static GPtrArray *
list (void)
{
  g_autoptr (GAsyncResult) result = NULL;

  cohesion_recovery_list_async (NULL, keep_result, &result);
  return cohesion_recovery_list_finish (wait_for (&result), NULL);
}

static CohesionDocument *
recover (const CohesionRecovery *recovery)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_lost = 99;
  CohesionDocument *document;

  cohesion_document_recover_async (recovery, NULL, keep_result, &result);
  document = cohesion_document_recover_finish (wait_for (&result), &n_lost, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_lost, ==, 0);
  return document;
}

static gboolean
save (CohesionDocument *document, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  cohesion_document_save_async (document, NULL, keep_result, &result);
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

static void
write_document (const char *path, const char *title)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  set_title (document, title);
  bytes = cohesion_format_write (cohesion_document_get_tree (document), NULL);
  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
}

static CohesionDocument *
open_document (const char *path)
{
  g_autoptr (CohesionStore) store = cohesion_store_local_new (path);
  g_autoptr (GAsyncResult) result = NULL;

  cohesion_document_open_async (store, NULL, keep_result, &result);
  return cohesion_document_open_finish (store, wait_for (&result), NULL);
}

static void
run_for (guint milliseconds)
{
  for (gint64 end = g_get_monotonic_time () + milliseconds * 1000; g_get_monotonic_time () < end;
       g_usleep (1000))
    while (g_main_context_iteration (NULL, FALSE))
      ;
}

static gboolean
is_written (const char *text)
{
  g_autofree char *folder = cohesion_journal_file_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = store_fixture_read (path);

      if (content != NULL && strstr (content, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* In the child: waits until the journal holds @text, and dies. */
static void
die_when_written (CohesionDocument *document, const char *text)
{
  cohesion_journal_flush (document->journal);
  while (!is_written (text))
    run_for (5);
  raise (SIGKILL);
}

/* What a user does before the program dies. */
typedef struct
{
  const char *name;
  void (*live) (const char *path);
} Life;

static const char *program;

/* Lives in a process of its own, which kills itself, or is killed if @milliseconds is not 0. */
static void
live_and_die (const char *life, const char *path, guint milliseconds)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) child = NULL;

  g_subprocess_launcher_setenv (launcher, "XDG_STATE_HOME", g_get_user_state_dir (), TRUE);
  child = g_subprocess_launcher_spawn (launcher, NULL, program, "--life", life, path, NULL);
  g_assert_nonnull (child);
  if (milliseconds > 0)
    {
      g_usleep (milliseconds * 1000);
      g_subprocess_send_signal (child, SIGKILL);
    }
  g_assert_true (g_subprocess_wait (child, NULL, NULL));
  g_assert_true (g_subprocess_get_if_signaled (child));
  g_assert_cmpint (g_subprocess_get_term_sig (child), ==, SIGKILL);
}

static void
edit_file (const char *path)
{
  g_autoptr (CohesionDocument) document = open_document (path);

  cohesion_document_start_journal (document);
  set_title (document, "One");
  set_title (document, "Two");
  die_when_written (document, "Two");
}

static void
test_edited (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (CohesionDocument) document = NULL;
  g_autoptr (CohesionDocument) saved = NULL;
  const CohesionRecovery *recovery;

  write_document (fixture->path, "Belong");
  live_and_die ("edit-file", fixture->path, 0);
  found = list ();
  g_assert_cmpuint (found->len, ==, 1);
  recovery = found->pdata[0];
  g_assert_cmpstr (recovery->title, ==, "Two");
  g_assert_cmpstr (g_file_peek_path (recovery->file), ==, fixture->path);
  g_assert_null (recovery->problem);
  document = recover (recovery);
  assert_title (document, "Two");
  g_assert_true (cohesion_document_get_modified (document));
  g_assert_false (cohesion_document_get_changed_elsewhere (document));
  /* While it is open it is not offered again. */
  later = list ();
  g_assert_cmpuint (later->len, ==, 0);
  g_assert_true (save (document, NULL));
  saved = open_document (fixture->path);
  assert_title (saved, "Two");
  /* And it can be undone to the start. */
  g_assert_true (cohesion_history_undo (cohesion_document_get_history (document)));
  g_assert_true (cohesion_history_undo (cohesion_document_get_history (document)));
  assert_title (document, "Belong");
  g_assert_false (cohesion_history_get_can_undo (cohesion_document_get_history (document)));
}

static void
edit_new (const char *path)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);

  cohesion_document_start_journal (document);
  set_title (document, "Never saved");
  die_when_written (document, "Never saved");
}

static void
test_never_saved (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (CohesionDocument) document = NULL;
  const CohesionRecovery *recovery;

  live_and_die ("edit-new", fixture->path, 0);
  found = list ();
  g_assert_cmpuint (found->len, ==, 1);
  recovery = found->pdata[0];
  g_assert_null (recovery->file);
  document = recover (recovery);
  assert_title (document, "Never saved");
  g_assert_null (cohesion_document_get_store (document));
  g_assert_true (cohesion_document_get_modified (document));
}

/* What is recovered once and crashes again is recovered again. */
static void
recover_and_edit (const char *path)
{
  g_autoptr (GPtrArray) found = list ();
  g_autoptr (CohesionDocument) document = recover (found->pdata[0]);

  set_title (document, "Three");
  die_when_written (document, "Three");
}

static void
test_twice (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (CohesionDocument) document = NULL;

  write_document (fixture->path, "Belong");
  live_and_die ("edit-file", fixture->path, 0);
  live_and_die ("recover-and-edit", fixture->path, 0);
  found = list ();
  g_assert_cmpuint (found->len, ==, 1);
  document = recover (found->pdata[0]);
  assert_title (document, "Three");
  cohesion_history_undo (cohesion_document_get_history (document));
  assert_title (document, "Two");
}

static void
edit_save_and_edit (const char *path)
{
  g_autoptr (CohesionDocument) document = open_document (path);

  cohesion_document_start_journal (document);
  set_title (document, "Saved");
  save (document, NULL);
  set_title (document, "Not saved");
  die_when_written (document, "Not saved");
}

static void
test_saved_in_between (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (CohesionDocument) document = NULL;

  write_document (fixture->path, "Belong");
  live_and_die ("edit-save-and-edit", fixture->path, 0);
  found = list ();
  document = recover (found->pdata[0]);
  assert_title (document, "Not saved");
  g_assert_false (cohesion_document_get_changed_elsewhere (document));
  cohesion_history_undo (cohesion_document_get_history (document));
  assert_title (document, "Saved");
  g_assert_false (cohesion_document_get_modified (document));
  cohesion_history_undo (cohesion_document_get_history (document));
  assert_title (document, "Belong");
}

static void
edit_and_save (const char *path)
{
  g_autoptr (CohesionDocument) document = open_document (path);

  cohesion_document_start_journal (document);
  set_title (document, "Saved");
  save (document, NULL);
  die_when_written (document, "'saved'");
}

/* Everything was saved: there is nothing to offer. */
static void
test_all_saved (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *folder = cohesion_journal_file_dup_folder ();

  write_document (fixture->path, "Belong");
  live_and_die ("edit-and-save", fixture->path, 0);
  g_assert_cmpuint (store_fixture_count (folder, ""), ==, 1);
  found = list ();
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpuint (store_fixture_count (folder, ""), ==, 0);
}

/* Dies when the file is saved, but before the journal says so. */
static void
edit_and_die_saving (const char *path)
{
  g_autoptr (CohesionDocument) document = open_document (path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GBytes) bytes = NULL;

  cohesion_document_start_journal (document);
  set_title (document, "Just saved");
  bytes = cohesion_format_write (cohesion_document_get_tree (document), NULL);
  cohesion_journal_saving (document->journal, cohesion_journal_mark (document->journal), bytes, uri);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
  set_title (document, "Not saved");
  die_when_written (document, "Not saved");
}

/* What we saved ourselves is not taken for somebody else’s. */
static void
test_died_saving (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (CohesionDocument) document = NULL;

  write_document (fixture->path, "Belong");
  live_and_die ("edit-and-die-saving", fixture->path, 0);
  found = list ();
  g_assert_cmpuint (found->len, ==, 1);
  document = recover (found->pdata[0]);
  assert_title (document, "Not saved");
  g_assert_false (cohesion_document_get_changed_elsewhere (document));
  g_assert_true (save (document, NULL));
  cohesion_history_undo (cohesion_document_get_history (document));
  assert_title (document, "Just saved");
}

/* The window was closed and nothing kept: nothing is offered, even if the document lives on for a while. */
static void
test_closed (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *folder = cohesion_journal_file_dup_folder ();

  cohesion_document_start_journal (document);
  set_title (document, "Discarded");
  cohesion_journal_flush (document->journal);
  while (!is_written ("Discarded"))
    run_for (5);
  cohesion_document_end_journal (document);
  g_assert_cmpuint (store_fixture_count (folder, ""), ==, 0);
  found = list ();
  g_assert_cmpuint (found->len, ==, 0);
}

/* A colleague has saved since: what is recovered is offered beside that, and replaces it only when that is
 * wanted. */
static void
test_changed_since (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (CohesionDocument) document = NULL;
  g_autoptr (CohesionDocument) theirs = NULL;
  g_autoptr (GError) error = NULL;

  write_document (fixture->path, "Belong");
  live_and_die ("edit-file", fixture->path, 0);
  write_document (fixture->path, "The colleague’s");
  found = list ();
  document = recover (found->pdata[0]);
  assert_title (document, "Two");
  g_assert_true (cohesion_document_get_changed_elsewhere (document));
  g_assert_false (save (document, &error));
  g_assert_error (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_CONFLICT);
  theirs = open_document (fixture->path);
  assert_title (theirs, "The colleague’s");
}

/* Two windows on one file have a journal each. */
static void
edit_in_two_windows (const char *path)
{
  g_autoptr (CohesionDocument) first = open_document (path);
  g_autoptr (CohesionDocument) second = open_document (path);

  cohesion_document_start_journal (first);
  cohesion_document_start_journal (second);
  set_title (first, "First");
  set_title (second, "Second");
  cohesion_journal_flush (first->journal);
  while (!is_written ("First"))
    run_for (5);
  die_when_written (second, "Second");
}

static void
test_two_windows (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (CohesionDocument) one = NULL;
  g_autoptr (CohesionDocument) other = NULL;
  g_autofree char *titles = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  write_document (fixture->path, "Belong");
  live_and_die ("edit-in-two-windows", fixture->path, 0);
  found = list ();
  g_assert_cmpuint (found->len, ==, 2);
  one = recover (found->pdata[0]);
  other = recover (found->pdata[1]);
  first = cohesion_document_dup_title (one);
  second = cohesion_document_dup_title (other);
  titles = g_strconcat (first, second, NULL);
  g_assert_true (g_str_equal (titles, "FirstSecond") || g_str_equal (titles, "SecondFirst"));
}

static void
test_damaged (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = cohesion_journal_file_dup_new_path ("damaged");
  g_autofree char *folder = cohesion_journal_file_dup_folder ();
  g_autoptr (GPtrArray) found = NULL;
  const CohesionRecovery *recovery;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  store_fixture_write (path, "not a journal");
  found = list ();
  g_assert_cmpuint (found->len, ==, 1);
  recovery = found->pdata[0];
  g_assert_nonnull (recovery->problem);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  cohesion_recovery_discard (recovery);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Types for ever; each title says when it was typed. */
static void
type_for_ever (const char *path)
{
  g_autoptr (CohesionDocument) document = open_document (path);
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (document));

  cohesion_document_start_journal (document);
  while (TRUE)
    {
      g_autofree char *title = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());

      cohesion_document_type_text (document, strategy, COHESION_STRATEGY_TITLE, title);
      run_for (20);
    }
}

static void
test_killed_while_typing (StoreFixture *fixture, gconstpointer data)
{
  for (int round = 0; round < 3; round++)
    {
      g_autoptr (GPtrArray) found = NULL;
      gint64 typed, died;

      write_document (fixture->path, "Belong");
      live_and_die ("type-for-ever", fixture->path, (guint) g_test_rand_int_range (2000, 3500));
      died = g_get_monotonic_time ();
      found = list ();
      g_assert_cmpuint (found->len, ==, 1);
      typed = g_ascii_strtoll (((CohesionRecovery *) found->pdata[0])->title, NULL, 10);
      g_test_message ("lost: %d ms", (int) ((died - typed) / 1000));
      g_assert_cmpint (died - typed, <, 5 * G_USEC_PER_SEC);
      cohesion_recovery_discard (found->pdata[0]);
    }
}

static const Life lives[] = {
  { "edit-file", edit_file },
  { "edit-new", edit_new },
  { "recover-and-edit", recover_and_edit },
  { "edit-save-and-edit", edit_save_and_edit },
  { "edit-and-die-saving", edit_and_die_saving },
  { "edit-and-save", edit_and_save },
  { "edit-in-two-windows", edit_in_two_windows },
  { "type-for-ever", type_for_ever },
};

int
main (int argc, char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--life"))
    {
      for (guint i = 0; i < G_N_ELEMENTS (lives); i++)
        if (g_str_equal (argv[2], lives[i].name))
          lives[i].live (argv[3]);
      return 1;
    }
  program = argv[0];
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  store_test_add ("/document/recovery/edited", NULL, test_edited);
  store_test_add ("/document/recovery/never-saved", NULL, test_never_saved);
  store_test_add ("/document/recovery/twice", NULL, test_twice);
  store_test_add ("/document/recovery/saved-in-between", NULL, test_saved_in_between);
  store_test_add ("/document/recovery/all-saved", NULL, test_all_saved);
  store_test_add ("/document/recovery/died-saving", NULL, test_died_saving);
  store_test_add ("/document/recovery/closed", NULL, test_closed);
  store_test_add ("/document/recovery/changed-since", NULL, test_changed_since);
  store_test_add ("/document/recovery/two-windows", NULL, test_two_windows);
  store_test_add ("/document/recovery/damaged", NULL, test_damaged);
  store_test_add ("/document/recovery/killed-while-typing", NULL, test_killed_while_typing);
  return g_test_run ();
}
