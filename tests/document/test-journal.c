#include "config.h"

#include "document/cohesion-document-journal.h"
#include "document/cohesion-document-private.h"
#include "document/cohesion-document-verbs.h"
#include "document/cohesion-journal-replay.h"
#include "document/cohesion-packing.h"
#include "format/cohesion-format.h"
#include "model/cohesion-blank.h"
#include "store-fixture.h"
#include "support/cohesion-edits.h"

#include <glib/gstdio.h>

/* The one journal there is, copied, as a crash would leave it at this moment; and without its lock. */
static char *
copy_journal (void)
{
  g_autofree char *folder = cohesion_journal_file_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  char *copy;
  gsize size;

  if (name == NULL)
    return NULL;
  path = g_build_filename (folder, name, NULL);
  copy = g_build_filename (g_get_user_state_dir (), "crashed.journal", NULL);
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_true (g_file_set_contents (copy, content, (gssize) size, NULL));
  return copy;
}

static guint
count_journals (void)
{
  g_autofree char *folder = cohesion_journal_file_dup_folder ();

  return g_file_test (folder, G_FILE_TEST_IS_DIR) ? store_fixture_count (folder, "") : 0;
}

/* Also for trees that cannot be saved as they are. */
static gboolean
trees_equal (CohesionTree *a, CohesionTree *b)
{
  g_autoptr (GVariant) first = g_variant_ref_sink (cohesion_pack_branch (cohesion_tree_get_root (a)));
  g_autoptr (GVariant) second = g_variant_ref_sink (cohesion_pack_branch (cohesion_tree_get_root (b)));

  return g_variant_equal (first, second);
}

/* Waits until the journal holds what the document holds. */
static CohesionReplay *
replay_when_written (CohesionDocument *document)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  cohesion_journal_flush (document->journal);
  while (g_get_monotonic_time () < end)
    {
      g_autofree char *copy = copy_journal ();
      g_autoptr (CohesionReplay) replay = copy != NULL ? cohesion_replay_new (copy, NULL) : NULL;

      if (replay != NULL && trees_equal (replay->tree, document->tree))
        return g_steal_pointer (&replay);
      g_usleep (2000);
    }
  g_error ("the journal never held the document");
}

static CohesionNode *
strategy_of (CohesionTree *tree)
{
  return cohesion_tree_get_strategy (tree);
}

static void
type (CohesionDocument *document, const char *title)
{
  g_assert_true (
      cohesion_document_type_text (document, strategy_of (document->tree), COHESION_STRATEGY_TITLE, title));
}

static void
set (CohesionDocument *document, const char *title)
{
  g_assert_true (
      cohesion_document_set_text (document, strategy_of (document->tree), COHESION_STRATEGY_TITLE, title));
}

/* Any edits, groups, typing, undo and redo: what is recovered is the same, byte for byte, at every step back.
 */
static void
test_random_edits (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  g_autoptr (CohesionReplay) replay = NULL;

  cohesion_history_set_clock (document->history, cohesion_edits_clock);
  cohesion_document_set_user (document, "AB");
  cohesion_document_start_journal (document);
  for (guint i = 0; i < 2000; i++)
    {
      cohesion_edits_random (document->tree, document->history);
      if (g_test_rand_int_range (0, 6) == 0)
        cohesion_history_undo (document->history);
      if (g_test_rand_int_range (0, 12) == 0)
        cohesion_history_redo (document->history);
      if (g_test_rand_int_range (0, 200) == 0)
        cohesion_journal_flush (document->journal);
    }
  replay = replay_when_written (document);
  g_assert_cmpuint (replay->n_lost, ==, 0);
  for (guint i = 0; cohesion_history_get_can_undo (document->history); i++)
    {
      g_assert_cmpstr (cohesion_history_get_undo_label (replay->history), ==,
                       cohesion_history_get_undo_label (document->history));
      g_assert_true (cohesion_history_undo (document->history));
      g_assert_true (cohesion_history_undo (replay->history));
      if (i % 50 == 0)
        g_assert_true (trees_equal (document->tree, replay->tree));
    }
  g_assert_false (cohesion_history_get_can_undo (replay->history));
  g_assert_true (trees_equal (document->tree, replay->tree));
}

/* What was typed in one go is one step, also when the journal was written in the middle of it. */
static void
test_typing (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  g_autoptr (CohesionReplay) replay = NULL;

  cohesion_document_start_journal (document);
  type (document, "B");
  type (document, "Be");
  cohesion_journal_flush (document->journal);
  type (document, "Bel");
  type (document, "Belo");
  type (document, "Belong");
  replay = replay_when_written (document);
  g_assert_cmpstr (cohesion_node_get_name (strategy_of (replay->tree)), ==, "Belong");
  g_assert_true (cohesion_history_undo (replay->history));
  g_assert_cmpstr (cohesion_node_get_name (strategy_of (replay->tree)), ==, "");
  g_assert_false (cohesion_history_get_can_undo (replay->history));
}

/* .. and takes no more room than what it came to. */
static void
test_typing_is_short (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  g_autoptr (CohesionReplay) replay = NULL;
  g_autofree char *copy = NULL;
  g_auto (CohesionJournalContents) contents = { { NULL } };
  CohesionJournalFile *file;

  cohesion_document_start_journal (document);
  for (int i = 0; i < 500; i++)
    {
      g_autofree char *text = g_strnfill ((gsize) i + 1, 'x');

      type (document, text);
    }
  replay = replay_when_written (document);
  copy = copy_journal ();
  g_clear_pointer (&replay, cohesion_replay_free);
  file = cohesion_journal_file_open (copy, &contents, NULL);
  /* One for the first letter, and one for each second that this took. */
  g_assert_cmpuint (contents.records->len, <, 20);
  cohesion_journal_file_free (file);
}

/* What was begun and given up was never done. */
static void
test_cancelled_group (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  g_autoptr (CohesionReplay) replay = NULL;

  cohesion_document_start_journal (document);
  cohesion_history_begin_group (document->history, "Import");
  set (document, "Given up");
  set (document, "Given up as well");
  cohesion_history_cancel_group (document->history);
  set (document, "Belong");
  replay = replay_when_written (document);
  g_assert_cmpuint (replay->n_lost, ==, 0);
  g_assert_true (cohesion_history_undo (replay->history));
  g_assert_false (cohesion_history_get_can_undo (replay->history));
}

/* A file written by hand leaves out what every document has: what is added has the same ids when it is added
 * again. */
static void
test_incomplete_file (void)
{
  g_autoptr (GBytes) bytes = store_fixture_bytes (
      "{ \"format\": \"com.council.Cohesion\", \"formatVersion\": 1, \"id\": \"belong\", \"rev\": 1 }");
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionTree) tree = cohesion_format_read (bytes, NULL, &error);
  g_autoptr (CohesionDocument) document = NULL;
  g_autoptr (CohesionReplay) replay = NULL;

  g_assert_no_error (error);
  document = cohesion_document_new (tree);
  document->base = g_bytes_ref (bytes);
  cohesion_document_start_journal (document);
  set (document, "Belong");
  replay = replay_when_written (document);
  g_assert_cmpuint (replay->n_lost, ==, 0);
}

static void
test_written_within_seconds (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  gint64 start = g_get_monotonic_time ();
  g_autofree char *copy = NULL;

  cohesion_document_start_journal (document);
  /* Nothing was done: nothing is written. */
  g_assert_cmpuint (count_journals (), ==, 0);
  type (document, "Belong");
  while (count_journals () == 0)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

/* The journal goes with its document. */
static void
test_closed (void)
{
  CohesionDocument *document = cohesion_document_new (NULL);
  g_autoptr (CohesionReplay) replay = NULL;

  cohesion_document_start_journal (document);
  type (document, "Belong");
  replay = replay_when_written (document);
  g_assert_cmpuint (count_journals (), ==, 1);
  g_assert_finalize_object (document);
  g_assert_cmpuint (count_journals (), ==, 0);
}

static void
damage (const char *path, goffset keep, const char *tail)
{
  g_autofree char *content = NULL;
  gsize size;
  GString *damaged;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  damaged = g_string_new_len (content, (gssize) (keep < 0 ? (goffset) size + keep : keep));
  g_string_append (damaged, tail);
  g_assert_true (g_file_set_contents (path, damaged->str, (gssize) damaged->len, NULL));
  g_string_free (damaged, TRUE);
}

/* Cut off in the last line: all before it is there, and the loss is told. */
static void
test_cut_off (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  g_autoptr (CohesionReplay) whole = NULL;
  g_autoptr (CohesionReplay) replay = NULL;
  g_autofree char *copy = NULL;

  cohesion_document_start_journal (document);
  type (document, "One");
  cohesion_history_settle (document->history);
  type (document, "Two");
  whole = replay_when_written (document);
  copy = copy_journal ();
  damage (copy, -3, "");
  replay = cohesion_replay_new (copy, NULL);
  g_assert_cmpuint (replay->n_lost, ==, 1);
  g_assert_cmpstr (cohesion_node_get_name (strategy_of (replay->tree)), ==, "One");
}

/* One letter is another one: that line does not count. */
static void
test_altered (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  g_autoptr (CohesionReplay) whole = NULL;
  g_autoptr (CohesionReplay) replay = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *content = NULL;

  cohesion_document_start_journal (document);
  set (document, "One");
  set (document, "Two");
  whole = replay_when_written (document);
  copy = copy_journal ();
  content = store_fixture_read (copy);
  strstr (content, "Two")[0] = 't';
  store_fixture_write (copy, content);
  replay = cohesion_replay_new (copy, NULL);
  g_assert_cmpuint (replay->n_lost, ==, 1);
  g_assert_cmpstr (cohesion_node_get_name (strategy_of (replay->tree)), ==, "One");
}

/* Lines with the right checksum that make no sense. */
static void
test_nonsense (void)
{
  static const char *const records[] = {
    "('weather', <()>)",
    "('undo', <()>)",
    "('type', <(<'x'>, int64 1)>)",
    "('do', <(false, '', [<'x'>])>)",
    "('do', <(false, '', @av [])>)",
    "('do', <(false, '', [<('remove', <('nobody',)>, 'AB', int64 1)>])>)",
    "('do', <(true, 'Several', [<('move', <('a', 'b', 'c', uint32 7)>, 'AB', int64 1)>])>)",
    "('do', <(false, '', [<('set', <('nobody', 'title', <'x'>)>, 'AB', int64 1)>])>)",
    "('saved', <(uint32 7,)>)",
    "('mark', <(uint32 7,)>)",
    "('saving', <(uint32 7, 'token', 'uri')>)",
  };
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  g_autoptr (GBytes) base = cohesion_format_write (tree, NULL);
  CohesionJournalHeader header = { (char *) "", (char *) "" };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autofree char *path = cohesion_journal_file_dup_new_path ("nonsense");
      CohesionJournalFile *file = cohesion_journal_file_create (path, &header, base, NULL);
      g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
      g_autoptr (CohesionReplay) replay = NULL;

      g_test_message ("%s", records[i]);
      g_ptr_array_add (
          lines, g_variant_parse (G_VARIANT_TYPE (COHESION_JOURNAL_RECORD), records[i], NULL, NULL, NULL));
      g_assert_nonnull (lines->pdata[0]);
      g_assert_true (cohesion_journal_file_append (file, lines, NULL));
      cohesion_journal_file_free (file);
      replay = cohesion_replay_new (path, NULL);
      g_assert_cmpuint (replay->n_lost, ==, 1);
      g_assert_true (trees_equal (replay->tree, tree));
      g_unlink (path);
    }
}

/* Cut off at any byte of its beginning: an error, and the file stays. */
static void
test_beginning_damaged (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  g_autoptr (GBytes) base = cohesion_format_write (tree, NULL);
  CohesionJournalHeader header = { (char *) "", (char *) "" };
  g_autofree char *path = cohesion_journal_file_dup_new_path ("damaged");
  g_autofree char *content = NULL;
  gsize size;

  cohesion_journal_file_free (cohesion_journal_file_create (path, &header, base, NULL));
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  for (gsize length = 0; length < size; length += 7)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
      g_assert_null (cohesion_replay_new (path, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  content[size / 2] ^= 1;
  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
  g_assert_null (cohesion_replay_new (path, NULL));
  g_unlink (path);
}

static void
note_failure (CohesionDocument *document, const char *message, char **noted)
{
  g_set_str (noted, message);
}

/* It cannot be written: the user is told; when it can be again, nothing is missing. */
static void
test_unwritable (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  g_autofree char *folder = cohesion_journal_file_dup_folder ();
  g_autofree char *message = NULL;
  g_autoptr (CohesionReplay) replay = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  store_fixture_write (folder, "not a folder");
  g_signal_connect (document, "journal-failed", G_CALLBACK (note_failure), &message);
  cohesion_document_start_journal (document);
  type (document, "One");
  while (message == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_unlink (folder);
  cohesion_history_settle (document->history);
  type (document, "Two");
  replay = replay_when_written (document);
  g_assert_true (cohesion_history_undo (replay->history));
  g_assert_cmpstr (cohesion_node_get_name (strategy_of (replay->tree)), ==, "One");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/document/journal/random-edits", test_random_edits);
  g_test_add_func ("/document/journal/typing", test_typing);
  g_test_add_func ("/document/journal/typing-is-short", test_typing_is_short);
  g_test_add_func ("/document/journal/cancelled-group", test_cancelled_group);
  g_test_add_func ("/document/journal/incomplete-file", test_incomplete_file);
  g_test_add_func ("/document/journal/altered", test_altered);
  g_test_add_func ("/document/journal/written-within-seconds", test_written_within_seconds);
  g_test_add_func ("/document/journal/closed", test_closed);
  g_test_add_func ("/document/journal/cut-off", test_cut_off);
  g_test_add_func ("/document/journal/nonsense", test_nonsense);
  g_test_add_func ("/document/journal/beginning-damaged", test_beginning_damaged);
  g_test_add_func ("/document/journal/unwritable", test_unwritable);
  return g_test_run ();
}
