#include "config.h"

#include "faulty-file.h"

static Fault current_fault;

static gboolean
fail (Fault fault, GError **error)
{
  if (current_fault != fault)
    return FALSE;
  g_set_error_literal (error, G_IO_ERROR, fault == FAULT_WRITE ? G_IO_ERROR_NO_SPACE : G_IO_ERROR_FAILED,
                       "server fault");
  return TRUE;
}

/* The stream. */

#define FAULTY_TYPE_STREAM (faulty_stream_get_type ())
G_DECLARE_FINAL_TYPE (FaultyStream, faulty_stream, FAULTY, STREAM, GFileOutputStream)

struct _FaultyStream
{
  GFileOutputStream parent_instance;

  GOutputStream *base;
  GFile *created; /* what to delete when it was not to be put in place */
};

G_DEFINE_FINAL_TYPE (FaultyStream, faulty_stream, G_TYPE_FILE_OUTPUT_STREAM)

static gssize
faulty_stream_write (GOutputStream *stream,
                     const void *data,
                     gsize size,
                     GCancellable *cancellable,
                     GError **error)
{
  FaultyStream *self = FAULTY_STREAM (stream);

  if (current_fault == FAULT_WRITE)
    g_output_stream_write (self->base, data, size / 2, NULL, NULL);
  return fail (FAULT_WRITE, error) ? -1 : g_output_stream_write (self->base, data, size, cancellable, error);
}

static gboolean
faulty_stream_flush (GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  return !fail (FAULT_FLUSH, error) &&
         g_output_stream_flush (FAULTY_STREAM (stream)->base, cancellable, error);
}

static void
drop (FaultyStream *self)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (self->base, cancelled, NULL);
  if (self->created != NULL)
    g_file_delete (self->created, NULL, NULL);
}

/* As GIO has it: what was written is put in place when the stream is closed, unless that is cancelled. */
static gboolean
faulty_stream_close (GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  FaultyStream *self = FAULTY_STREAM (stream);

  if (current_fault == FAULT_CLOSE || current_fault == FAULT_SAYS_SAVED)
    {
      drop (self);
      return !fail (FAULT_CLOSE, error);
    }
  if (current_fault == FAULT_KEEPS_SOMETHING_ELSE)
    g_output_stream_write_all (self->base, "?", 1, NULL, NULL, NULL);
  return g_output_stream_close (self->base, cancellable, error);
}

static void
faulty_stream_finalize (GObject *object)
{
  FaultyStream *self = FAULTY_STREAM (object);

  g_clear_object (&self->base);
  g_clear_object (&self->created);
  G_OBJECT_CLASS (faulty_stream_parent_class)->finalize (object);
}

static void
faulty_stream_class_init (FaultyStreamClass *class)
{
  GOutputStreamClass *stream_class = G_OUTPUT_STREAM_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = faulty_stream_finalize;
  stream_class->write_fn = faulty_stream_write;
  stream_class->flush = faulty_stream_flush;
  stream_class->close_fn = faulty_stream_close;
}

static void
faulty_stream_init (FaultyStream *self)
{
}

static GFileOutputStream *
faulty_stream_new (GFileOutputStream *base, GFile *created)
{
  FaultyStream *self;

  if (base == NULL)
    return NULL;
  self = g_object_new (FAULTY_TYPE_STREAM, NULL);
  self->base = G_OUTPUT_STREAM (base);
  self->created = created != NULL ? g_object_ref (created) : NULL;
  return G_FILE_OUTPUT_STREAM (self);
}

/* The file. */

#define FAULTY_TYPE_FILE (faulty_file_get_type ())
G_DECLARE_FINAL_TYPE (FaultyFile, faulty_file, FAULTY, FILE, GObject)

struct _FaultyFile
{
  GObject parent_instance;

  GFile *base;
};

static void faulty_file_iface_init (GFileIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FaultyFile,
                               faulty_file,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_FILE, faulty_file_iface_init))

GFile *
faulty_file_new (const char *path)
{
  FaultyFile *self = g_object_new (FAULTY_TYPE_FILE, NULL);

  self->base = g_file_new_for_path (path);
  return G_FILE (self);
}

void
faulty_file_set_fault (Fault fault)
{
  current_fault = fault;
}

static char *
faulty_file_get_basename (GFile *file)
{
  return g_file_get_basename (FAULTY_FILE (file)->base);
}

static char *
faulty_file_get_path (GFile *file)
{
  return NULL;
}

static gboolean
faulty_file_is_native (GFile *file)
{
  return FALSE;
}

static GFileInfo *
faulty_file_query_info (GFile *file,
                        const char *attributes,
                        GFileQueryInfoFlags flags,
                        GCancellable *cancellable,
                        GError **error)
{
  return g_file_query_info (FAULTY_FILE (file)->base, attributes, flags, cancellable, error);
}

static GFileInputStream *
faulty_file_read (GFile *file, GCancellable *cancellable, GError **error)
{
  return g_file_read (FAULTY_FILE (file)->base, cancellable, error);
}

static GFileOutputStream *
faulty_file_create (GFile *file, GFileCreateFlags flags, GCancellable *cancellable, GError **error)
{
  GFile *base = FAULTY_FILE (file)->base;

  return fail (FAULT_OPEN, error) ? NULL
                                  : faulty_stream_new (g_file_create (base, flags, cancellable, error), base);
}

static GFileOutputStream *
faulty_file_replace (GFile *file,
                     const char *etag,
                     gboolean make_backup,
                     GFileCreateFlags flags,
                     GCancellable *cancellable,
                     GError **error)
{
  GFile *base = FAULTY_FILE (file)->base;

  if (fail (FAULT_OPEN, error))
    return NULL;
  return faulty_stream_new (g_file_replace (base, etag, make_backup, flags, cancellable, error), NULL);
}

static gboolean
faulty_file_delete (GFile *file, GCancellable *cancellable, GError **error)
{
  return g_file_delete (FAULTY_FILE (file)->base, cancellable, error);
}

static void
faulty_file_iface_init (GFileIface *iface)
{
  iface->get_basename = faulty_file_get_basename;
  iface->get_path = faulty_file_get_path;
  iface->is_native = faulty_file_is_native;
  iface->query_info = faulty_file_query_info;
  iface->read_fn = faulty_file_read;
  iface->create = faulty_file_create;
  iface->replace = faulty_file_replace;
  iface->delete_file = faulty_file_delete;
}

static void
faulty_file_finalize (GObject *object)
{
  g_clear_object (&FAULTY_FILE (object)->base);
  G_OBJECT_CLASS (faulty_file_parent_class)->finalize (object);
}

static void
faulty_file_class_init (FaultyFileClass *class)
{
  G_OBJECT_CLASS (class)->finalize = faulty_file_finalize;
}

static void
faulty_file_init (FaultyFile *self)
{
}
