#include "config.h"

#include "cohesion-journal.h"

#include "cohesion-journal-change.h"
#include "cohesion-store-version.h"

#include <glib/gstdio.h>

/* Writes down what is done to a document, so that a crash loses no more than the last second of typing. One
   journal lasts as long as its document is open, over all saves: so that what is recovered can be undone to
   the start. Records:

     do     (is group, label, changes)   a new step
     type   (value, time)                typing went on in the last step
     undo, redo
     mark   (number)                     the document as it is now is about to be saved
     saving (number, token, uri)         as this version
     saved  (number)                     it was

   Nothing is written before the first of them. All writing is done by one thread. */

#define FLUSH_MILLISECONDS 1000

/* The writing side; shared with its thread. */
typedef struct
{
  char *path;
  CohesionJournalHeader header;
  GBytes *base;              /* until the file is there */
  CohesionJournalFile *file; /* only for the thread */
  GPtrArray *unwritten;      /* only for the thread: what it could not write yet */
  int closed;                /* atomic */
  GWeakRef journal;
} Writer;

struct _CohesionJournal
{
  GObject parent_instance;

  /* Owned. */
  CohesionHistory *history;
  Writer *writer;
  GThreadPool *pool;  /* of one thread */
  GPtrArray *changes; /* packed, of the step that is being made */
  GPtrArray *records; /* not yet given to the writer */

  guint flush_id;
  guint n_marks;
};

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionJournal, cohesion_journal, G_TYPE_OBJECT)

static void
writer_clear (Writer *writer)
{
  g_clear_pointer (&writer->path, g_free);
  cohesion_journal_header_clear (&writer->header);
  g_clear_pointer (&writer->base, g_bytes_unref);
  g_clear_pointer (&writer->file, cohesion_journal_file_free);
  g_clear_pointer (&writer->unwritten, g_ptr_array_unref);
  g_weak_ref_clear (&writer->journal);
}

static void
writer_unref (Writer *writer)
{
  g_atomic_rc_box_release_full (writer, (GDestroyNotify) writer_clear);
}

/* What the thread is given to do. */
typedef struct
{
  Writer *writer;
  GPtrArray *records;

  /* What is being saved, if anything: its token is computed on the thread. */
  GBytes *bytes;
  guint mark;
  char *uri;
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->writer, writer_unref);
  g_clear_pointer (&job->records, g_ptr_array_unref);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_clear_pointer (&job->uri, g_free);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static GVariant *
record_new (const char *what, GVariant *particulars)
{
  return g_variant_ref_sink (g_variant_new (COHESION_JOURNAL_RECORD, what, particulars));
}

typedef struct
{
  Writer *writer;
  char *message;
} Failure;

static gboolean
tell_failure (gpointer data)
{
  Failure *failure = data;
  g_autoptr (CohesionJournal) journal = g_weak_ref_get (&failure->writer->journal);

  if (journal != NULL)
    g_signal_emit (journal, signals[FAILED], 0, failure->message);
  return G_SOURCE_REMOVE;
}

static void
failure_free (Failure *failure)
{
  g_clear_pointer (&failure->writer, writer_unref);
  g_clear_pointer (&failure->message, g_free);
  g_free (failure);
}

static void
report_failure (Writer *writer, const GError *error)
{
  Failure *failure = g_new0 (Failure, 1);

  failure->writer = g_atomic_rc_box_acquire (writer);
  failure->message = g_strdup (error->message);
  g_idle_add_full (G_PRIORITY_DEFAULT, tell_failure, failure, (GDestroyNotify) failure_free);
}

static gboolean
write_records (Writer *writer, GError **error)
{
  if (writer->file == NULL)
    writer->file = cohesion_journal_file_create (writer->path, &writer->header, writer->base, error);
  if (writer->file == NULL)
    return FALSE;
  g_clear_pointer (&writer->base, g_bytes_unref);
  return cohesion_journal_file_append (writer->file, writer->unwritten, error);
}

static void
run_job (gpointer data, gpointer user_data)
{
  g_autoptr (Job) job = data;
  Writer *writer = job->writer;
  g_autoptr (GError) error = NULL;

  if (g_atomic_int_get (&writer->closed))
    return;
  g_ptr_array_extend_and_steal (writer->unwritten, g_steal_pointer (&job->records));
  if (job->bytes != NULL)
    {
      g_autofree char *token = cohesion_store_token (job->bytes);

      g_ptr_array_add (writer->unwritten,
                       record_new ("saving", g_variant_new ("(uss)", job->mark, token, job->uri)));
    }
  if (write_records (writer, &error))
    g_ptr_array_set_size (writer->unwritten, 0);
  else
    report_failure (writer, error);
  if (g_atomic_int_get (&writer->closed))
    g_unlink (writer->path);
}

static void
push (CohesionJournal *self, Job *job)
{
  g_clear_handle_id (&self->flush_id, g_source_remove);
  job->writer = g_atomic_rc_box_acquire (self->writer);
  job->records = g_steal_pointer (&self->records);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  g_thread_pool_push (self->pool, job, NULL);
}

/**
 * cohesion_journal_flush:
 *
 * Has written what happened since the last time, without waiting for it. Done by itself every second.
 */
void
cohesion_journal_flush (CohesionJournal *self)
{
  if (self->records->len > 0)
    push (self, g_new0 (Job, 1));
}

static gboolean
on_flush (gpointer data)
{
  CohesionJournal *self = data;

  self->flush_id = 0;
  cohesion_journal_flush (self);
  return G_SOURCE_REMOVE;
}

static void
add_record (CohesionJournal *self, const char *what, GVariant *particulars)
{
  g_ptr_array_add (self->records, record_new (what, particulars));
  if (self->flush_id == 0)
    self->flush_id = g_timeout_add (FLUSH_MILLISECONDS, on_flush, self);
}

static void
on_applied (CohesionJournal *self, const CohesionChange *change, gboolean forward)
{
  if (forward)
    g_ptr_array_add (self->changes, g_variant_ref_sink (cohesion_journal_pack_change (change)));
  else if (self->changes->len > 0)
    /* A group that is given up takes back its own changes, the last one first. */
    g_ptr_array_set_size (self->changes, (int) self->changes->len - 1);
}

static GVariant *
pack_step (CohesionJournal *self)
{
  const CohesionChange *step = cohesion_history_get_last_step (self->history);
  gboolean is_group = cohesion_change_get_change_type (step) == COHESION_CHANGE_GROUP;
  g_autofree char *label = cohesion_change_describe (step);
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("av"));

  for (guint i = 0; i < self->changes->len; i++)
    g_variant_builder_add (&builder, "v", g_ptr_array_index (self->changes, i));
  return g_variant_new ("(bsav)", is_group, label, &builder);
}

/* Typing writes one record a flush, whatever was typed. */
static void
add_typing (CohesionJournal *self)
{
  const CohesionChange *step = cohesion_history_get_last_step (self->history);
  GVariant *last = self->records->len > 0 ? g_ptr_array_index (self->records, self->records->len - 1) : NULL;
  const char *what = "";

  if (last != NULL)
    g_variant_get_child (last, 0, "&s", &what);
  if (g_str_equal (what, "type"))
    g_ptr_array_set_size (self->records, (int) self->records->len - 1);
  add_record (self, "type", cohesion_journal_pack_typing (step));
}

static void
on_stepped (CohesionJournal *self, CohesionHistoryEvent event)
{
  switch (event)
    {
    case COHESION_HISTORY_DONE:
      add_record (self, "do", pack_step (self));
      break;
    case COHESION_HISTORY_TYPED:
      add_typing (self);
      break;
    case COHESION_HISTORY_UNDONE:
      add_record (self, "undo", g_variant_new ("()"));
      break;
    case COHESION_HISTORY_REDONE:
    default:
      add_record (self, "redo", g_variant_new ("()"));
      break;
    }
  g_ptr_array_set_size (self->changes, 0);
}

static CohesionJournal *
journal_new (CohesionHistory *history, const char *path)
{
  CohesionJournal *self = g_object_new (COHESION_TYPE_JOURNAL, NULL);

  self->history = g_object_ref (history);
  self->writer->path = g_strdup (path);
  g_signal_connect_object (history, "applied", G_CALLBACK (on_applied), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "stepped", G_CALLBACK (on_stepped), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * cohesion_journal_new:
 * @history: of the document, in which nothing has been done yet
 * @path: (type filename): what cohesion_journal_file_dup_new_path() gave
 * @header: what the journal begins with
 * @base: the document as it is
 *
 * Returns: (transfer full): a journal that writes down what is done from now on
 */
CohesionJournal *
cohesion_journal_new (CohesionHistory *history,
                      const char *path,
                      const CohesionJournalHeader *header,
                      GBytes *base)
{
  CohesionJournal *self = journal_new (history, path);

  self->writer->header.uri = g_strdup (header->uri);
  self->writer->header.token = g_strdup (header->token);
  self->writer->base = g_bytes_ref (base);
  return self;
}

/**
 * cohesion_journal_continue:
 * @history: of a document that was recovered
 * @path: (type filename): the journal it was recovered from
 * @file: (transfer full): the same, open
 * @n_marks: how many marks it has
 *
 * Returns: (transfer full): a journal that goes on in that file
 */
CohesionJournal *
cohesion_journal_continue (CohesionHistory *history,
                           const char *path,
                           CohesionJournalFile *file,
                           guint n_marks)
{
  CohesionJournal *self = journal_new (history, path);

  self->writer->file = file;
  self->n_marks = n_marks;
  return self;
}

/**
 * cohesion_journal_mark:
 *
 * Marks the document as it is, before a save.
 *
 * Returns: the number of the mark, for cohesion_journal_saved()
 */
guint
cohesion_journal_mark (CohesionJournal *self)
{
  add_record (self, "mark", g_variant_new ("(u)", self->n_marks));
  return self->n_marks++;
}

/**
 * cohesion_journal_saving:
 * @mark: what cohesion_journal_mark() returned
 * @bytes: the document as it was then
 * @uri: where it is about to be saved; empty if that has none
 *
 * If the crash comes between the save and cohesion_journal_saved(), what is stored can still be told from
 * what somebody else has made of it.
 */
void
cohesion_journal_saving (CohesionJournal *self, guint mark, GBytes *bytes, const char *uri)
{
  Job *job = g_new0 (Job, 1);

  job->bytes = g_bytes_ref (bytes);
  job->uri = g_strdup (uri);
  job->mark = mark;
  push (self, job);
}

/**
 * cohesion_journal_saved:
 * @mark: what cohesion_journal_mark() returned
 *
 * Says that the document, as it was then, has been saved.
 */
void
cohesion_journal_saved (CohesionJournal *self, guint mark)
{
  add_record (self, "saved", g_variant_new ("(u)", mark));
  cohesion_journal_flush (self);
}

/**
 * cohesion_journal_close:
 *
 * Removes the journal: its document is closed, and nobody needs to recover it. Also done when it is freed.
 */
void
cohesion_journal_close (CohesionJournal *self)
{
  g_clear_handle_id (&self->flush_id, g_source_remove);
  if (g_atomic_int_exchange (&self->writer->closed, TRUE))
    return;
  g_signal_handlers_disconnect_by_data (self->history, self);
  g_unlink (self->writer->path);
}

static void
cohesion_journal_finalize (GObject *object)
{
  CohesionJournal *self = COHESION_JOURNAL (object);

  cohesion_journal_close (self);
  /* The thread ends when it is done; nobody waits for the drive. */
  g_thread_pool_free (self->pool, FALSE, FALSE);
  g_clear_pointer (&self->writer, writer_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_object (&self->history);
  G_OBJECT_CLASS (cohesion_journal_parent_class)->finalize (object);
}

static void
cohesion_journal_class_init (CohesionJournalClass *class)
{
  G_OBJECT_CLASS (class)->finalize = cohesion_journal_finalize;

  /**
   * CohesionJournal::failed:
   * @message: the sentence to show
   *
   * It could not be written, so that a crash would lose work. It is tried again with what is done next.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cohesion_journal_init (CohesionJournal *self)
{
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  self->pool = g_thread_pool_new (run_job, NULL, 1, FALSE, NULL);
  self->writer = g_atomic_rc_box_new0 (Writer);
  self->writer->unwritten = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  g_weak_ref_init (&self->writer->journal, self);
}
