#include "config.h"

#include "cohesion-journal-file.h"

#include "cohesion-file-operations.h"
#include "cohesion-store-version.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

/* The file of a journal:

     cohesion-journal 1
     CHECKSUM HEADER
     the document as it was, byte for byte
     CHECKSUM RECORD
     ..

   Header and records are GVariants as text, which has no line breaks. A line that does not fit its checksum,
   and whatever follows it, was cut off by the crash. */

#define FIRST_LINE "cohesion-journal 1\n"
/* Version of the program, uri, token, size and token of the document as it was. */
#define HEADER_TYPE "(sssts)"
#define CHECKSUM_LENGTH 16

struct _CohesionJournalFile
{
  int fd;
  goffset size; /* of what is whole */
};

/**
 * cohesion_journal_header_clear:
 *
 * Empties it.
 */
void
cohesion_journal_header_clear (CohesionJournalHeader *self)
{
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->token, g_free);
}

/**
 * cohesion_journal_contents_clear:
 *
 * Empties it.
 */
void
cohesion_journal_contents_clear (CohesionJournalContents *self)
{
  cohesion_journal_header_clear (&self->header);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
}

/**
 * cohesion_journal_file_dup_folder:
 *
 * Returns: (transfer full) (type filename): where journals are
 */
char *
cohesion_journal_file_dup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "cohesion", "journal", NULL);
}

/**
 * cohesion_journal_file_dup_new_path:
 * @document_id: the id of the document
 *
 * Returns: (transfer full) (type filename): a path no other journal has, not even of the same document in
 * another window
 */
char *
cohesion_journal_file_dup_new_path (const char *document_id)
{
  g_autofree char *folder = cohesion_journal_file_dup_folder ();
  g_autofree char *random = g_uuid_string_random ();
  g_autofree char *base = g_strdup_printf ("%s.%.8s.journal", document_id, random);

  return g_build_filename (folder, base, NULL);
}

static CohesionJournalFile *
file_new (int fd)
{
  CohesionJournalFile *self = g_new0 (CohesionJournalFile, 1);

  self->fd = fd;
  return self;
}

/**
 * cohesion_journal_file_free:
 * @self: (transfer full): a journal
 *
 * Closes and unlocks it.
 */
void
cohesion_journal_file_free (CohesionJournalFile *self)
{
  cohesion_file_close (cohesion_file_operations_get_system (), &self->fd);
  g_free (self);
}

static gboolean
fail (GError **error, int errnum)
{
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (errnum),
               /* Translators: %s is the system’s own description of the fault. */
               _ ("What you do cannot be recorded for recovery after a crash: %s. Save often."),
               g_strerror (errnum));
  return FALSE;
}

static void
append_line (GString *text, GVariant *payload)
{
  g_autofree char *printed = g_variant_print (payload, TRUE);
  g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, printed, -1);

  g_string_append_len (text, checksum, CHECKSUM_LENGTH);
  g_string_append_printf (text, " %s\n", printed);
}

/* Puts @bytes after what is whole, so that a part written by a try that failed is overwritten. */
static gboolean
append_bytes (CohesionJournalFile *self, GBytes *bytes, GError **error)
{
  const CohesionFileOperations *ops = cohesion_file_operations_get_system ();
  int errnum = 0;

  if (ftruncate (self->fd, self->size) < 0 || lseek (self->fd, self->size, SEEK_SET) < 0)
    errnum = errno;
  if (errnum == 0)
    errnum = cohesion_file_write_all (ops, self->fd, bytes, NULL);
  if (errnum == 0)
    errnum = cohesion_file_sync (ops, self->fd);
  if (errnum != 0)
    return fail (error, errnum);
  self->size += (goffset) g_bytes_get_size (bytes);
  return TRUE;
}

static GBytes *
make_beginning (const CohesionJournalHeader *header, GBytes *base)
{
  gsize size;
  const char *data = g_bytes_get_data (base, &size);
  g_autofree char *token = cohesion_store_token (base);
  g_autoptr (GVariant) payload = g_variant_ref_sink (
      g_variant_new (HEADER_TYPE, COHESION_VERSION, header->uri, header->token, (guint64) size, token));
  GString *text = g_string_new (FIRST_LINE);

  append_line (text, payload);
  g_string_append_len (text, data, (gssize) size);
  g_string_append_c (text, '\n');
  return g_string_free_to_bytes (text);
}

/**
 * cohesion_journal_file_create:
 * @path: (type filename): what cohesion_journal_file_dup_new_path() gave
 * @header: what it is to begin with
 * @base: the document as it is
 * @error: G_IO_ERROR
 *
 * Begins a journal. Blocks.
 *
 * Returns: (transfer full) (nullable): the journal
 */
CohesionJournalFile *
cohesion_journal_file_create (const char *path,
                              const CohesionJournalHeader *header,
                              GBytes *base,
                              GError **error)
{
  const CohesionFileOperations *ops = cohesion_file_operations_get_system ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GBytes) beginning = NULL;
  g_autoptr (CohesionJournalFile) self = NULL;
  int fd;

  if (g_mkdir_with_parents (folder, 0700) < 0)
    {
      fail (error, errno);
      return NULL;
    }
  fd = cohesion_file_open (ops, path, O_RDWR | O_CREAT | O_EXCL, 0600);
  if (fd < 0)
    {
      fail (error, -fd);
      return NULL;
    }
  self = file_new (fd);
  ops->flock (fd, LOCK_EX | LOCK_NB);
  beginning = make_beginning (header, base);
  if (append_bytes (self, beginning, error))
    return g_steal_pointer (&self);
  g_unlink (path);
  return NULL;
}

/**
 * cohesion_journal_file_append:
 * @records: (element-type GVariant): of type %COHESION_JOURNAL_RECORD
 * @error: G_IO_ERROR
 *
 * Adds records and makes sure that the drive has them. After a failure it may be tried again. Blocks.
 *
 * Returns: whether they are written
 */
gboolean
cohesion_journal_file_append (CohesionJournalFile *self, GPtrArray *records, GError **error)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < records->len; i++)
    append_line (text, g_ptr_array_index (records, i));
  bytes = g_string_free_to_bytes (text);
  return append_bytes (self, bytes, error);
}

/* The next line of what is left, of the type asked for; advances @data. */
static GVariant *
take_line (const char **data, const char *end, const char *type)
{
  const char *newline = memchr (*data, '\n', (gsize) (end - *data));
  const char *text = *data + CHECKSUM_LENGTH + 1;
  g_autofree char *checksum = NULL;
  GVariant *payload;

  if (newline == NULL || text > newline)
    return NULL;
  checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, (gsize) (newline - text));
  if (memcmp (checksum, *data, CHECKSUM_LENGTH) != 0)
    return NULL;
  payload = g_variant_parse (G_VARIANT_TYPE (type), text, newline, NULL, NULL);
  if (payload != NULL)
    *data = newline + 1;
  return payload;
}

static gboolean
parse_beginning (GBytes *bytes, const char **data, const char *end, CohesionJournalContents *contents)
{
  g_autoptr (GVariant) header = NULL;
  g_autofree char *found = NULL;
  const char *token;
  guint64 size;

  if ((gsize) (end - *data) < strlen (FIRST_LINE) || memcmp (*data, FIRST_LINE, strlen (FIRST_LINE)) != 0)
    return FALSE;
  *data += strlen (FIRST_LINE);
  header = take_line (data, end, HEADER_TYPE);
  if (header == NULL)
    return FALSE;
  g_variant_get (header, "(&ssst&s)", NULL, &contents->header.uri, &contents->header.token, &size, &token);
  if (size >= (guint64) (end - *data))
    return FALSE;
  contents->base = g_bytes_new_from_bytes (
      bytes, (gsize) (*data - (const char *) g_bytes_get_data (bytes, NULL)), size);
  found = cohesion_store_token (contents->base);
  *data += size + 1;
  return g_str_equal (found, token);
}

static void
parse_records (const char **data, const char *end, CohesionJournalContents *contents)
{
  GVariant *record;

  contents->records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  while (*data < end && (record = take_line (data, end, COHESION_JOURNAL_RECORD)) != NULL)
    g_ptr_array_add (contents->records, record);
  for (const char *rest = *data; rest < end; contents->n_damaged++)
    {
      const char *newline = memchr (rest, '\n', (gsize) (end - rest));

      rest = newline != NULL ? newline + 1 : end;
    }
}

static gboolean
parse (GBytes *bytes, CohesionJournalContents *contents)
{
  gsize size;
  const char *start = g_bytes_get_data (bytes, &size);
  const char *data = start;

  if (!parse_beginning (bytes, &data, start + size, contents))
    return FALSE;
  parse_records (&data, start + size, contents);
  contents->size = data - start;
  return TRUE;
}

static int
lock (int fd)
{
  return cohesion_file_operations_get_system ()->flock (fd, LOCK_EX | LOCK_NB) < 0 && errno == EWOULDBLOCK
             ? EBUSY
             : 0;
}

/**
 * cohesion_journal_file_open:
 * @path: (type filename): a journal
 * @contents: (inout): what is in it
 * @error: G_IO_ERROR; G_IO_ERROR_BUSY if its document is open, G_IO_ERROR_INVALID_DATA if its beginning is
 * damaged
 *
 * Opens a journal that a crash has left. Lines at the end that were cut off are left out. Blocks.
 *
 * Returns: (transfer full) (nullable): the journal
 */
CohesionJournalFile *
cohesion_journal_file_open (const char *path, CohesionJournalContents *contents, GError **error)
{
  const CohesionFileOperations *ops = cohesion_file_operations_get_system ();
  g_autoptr (CohesionJournalFile) self = NULL;
  g_autoptr (GBytes) bytes = NULL;
  int fd = cohesion_file_open (ops, path, O_RDWR, 0);
  int errnum = fd < 0 ? -fd : lock (fd);

  if (fd >= 0)
    self = file_new (fd);
  if (errnum == 0)
    errnum = cohesion_file_read_all (ops, fd, NULL, &bytes);
  if (errnum != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errnum), g_strerror (errnum));
      return NULL;
    }
  if (!parse (bytes, contents))
    {
      cohesion_journal_contents_clear (contents);
      g_set_error (
          error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
          _ ("The recovery journal “%s” is damaged at its beginning and cannot be used. It was left where it "
             "is."),
          path);
      return NULL;
    }
  self->size = contents->size;
  return g_steal_pointer (&self);
}
