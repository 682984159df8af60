#include "config.h"

#include "cohesion-pdf-writer.h"

#include "cohesion-pdf.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>
#include <zlib.h>

/* Poppler cannot open a file with an object stream of more than 65,536 objects, and must unpack a whole
 * stream for each object it wants. */
#define OBJECTS_PER_STREAM 200
/* ISO 19005-2, 6.1.13. */
#define MAX_OBJECTS 8388607
/* Level 6 takes twice the time for pages 8 % smaller. */
#define DEFLATE_LEVEL 4

#define XREF_ENTRY_SIZE 11

typedef struct
{
  guint8 kind;
  /* An offset in the file and 0, or the number of an object stream and the index in it. */
  guint64 place;
  guint16 index;
} Entry;

struct _CohesionPdfWriter
{
  GByteArray *out;
  GArray *entries;
  z_stream deflater;
  GByteArray *deflated;

  /* The object stream being filled: its number (0 for none), its table and its objects. */
  guint container;
  guint count;
  GString *table;
  GString *objects;
};

static void
append (CohesionPdfWriter *self, gconstpointer data, gsize length)
{
  g_byte_array_append (self->out, data, length);
}

/**
 * cohesion_pdf_writer_new:
 * Returns: (transfer full): a writer that has written the header
 */
CohesionPdfWriter *
cohesion_pdf_writer_new (void)
{
  /* The second line tells that the file is binary: ISO 19005-2, 6.1.2. */
  static const char header[] = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
  CohesionPdfWriter *self = g_new0 (CohesionPdfWriter, 1);
  Entry free_entry = { 0, 0, G_MAXUINT16 };

  self->out = g_byte_array_new ();
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  self->deflated = g_byte_array_new ();
  self->table = g_string_new (NULL);
  self->objects = g_string_new (NULL);
  deflateInit (&self->deflater, DEFLATE_LEVEL);
  g_array_append_val (self->entries, free_entry);
  append (self, header, strlen (header));
  return self;
}

/**
 * cohesion_pdf_writer_free:
 * Frees @self and what it has written.
 */
void
cohesion_pdf_writer_free (CohesionPdfWriter *self)
{
  deflateEnd (&self->deflater);
  g_clear_pointer (&self->out, g_byte_array_unref);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->deflated, g_byte_array_unref);
  g_string_free (self->table, TRUE);
  g_string_free (self->objects, TRUE);
  g_free (self);
}

/**
 * cohesion_pdf_writer_reserve:
 * Returns: the first of @count object numbers in a row; each must be written before the end
 */
guint
cohesion_pdf_writer_reserve (CohesionPdfWriter *self, guint count)
{
  guint first = self->entries->len;

  g_array_set_size (self->entries, first + count);
  return first;
}

static void
deflate_bytes (CohesionPdfWriter *self, gconstpointer data, gsize length)
{
  z_stream *deflater = &self->deflater;

  deflateReset (deflater);
  g_byte_array_set_size (self->deflated, deflateBound (deflater, length));
  deflater->next_in = (Bytef *) data;
  deflater->avail_in = length;
  deflater->next_out = self->deflated->data;
  deflater->avail_out = self->deflated->len;
  deflate (deflater, Z_FINISH);
  g_byte_array_set_size (self->deflated, deflater->total_out);
}

static void
write_stream (CohesionPdfWriter *self, guint number, const char *entries, gconstpointer data, gsize length)
{
  Entry *entry = &g_array_index (self->entries, Entry, number);
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n<<%s/Length %" G_GSIZE_FORMAT ">>\nstream\n", number,
                                           entries, length);
  static const char tail[] = "\nendstream\nendobj\n";

  *entry = (Entry) { 1, self->out->len, 0 };
  append (self, head, strlen (head));
  append (self, data, length);
  append (self, tail, strlen (tail));
}

static void
write_packed (CohesionPdfWriter *self, guint number, const char *entries, gconstpointer data, gsize length)
{
  g_autofree char *all = g_strconcat (entries, "/Filter/FlateDecode", NULL);

  deflate_bytes (self, data, length);
  write_stream (self, number, all, self->deflated->data, self->deflated->len);
}

static void
flush_objects (CohesionPdfWriter *self)
{
  g_autofree char *entries = NULL;
  gsize first = self->table->len;

  if (self->container == 0)
    return;
  entries = g_strdup_printf ("/Type/ObjStm/N %u/First %" G_GSIZE_FORMAT, self->count, first);
  g_string_append_len (self->table, self->objects->str, self->objects->len);
  write_packed (self, self->container, entries, self->table->str, self->table->len);
  g_string_truncate (self->table, 0);
  g_string_truncate (self->objects, 0);
  self->container = 0;
  self->count = 0;
}

/**
 * cohesion_pdf_writer_begin:
 * @number: a reserved number
 *
 * Begins an object that is no stream; cohesion_pdf_writer_end() ends it.
 *
 * Returns: (transfer none): where the object is to be appended
 */
GString *
cohesion_pdf_writer_begin (CohesionPdfWriter *self, guint number)
{
  if (self->container == 0)
    self->container = cohesion_pdf_writer_reserve (self, 1);
  g_array_index (self->entries, Entry, number) = (Entry) { 2, self->container, self->count };
  cohesion_pdf_append_unsigned (self->table, number);
  g_string_append_c (self->table, ' ');
  cohesion_pdf_append_unsigned (self->table, self->objects->len);
  g_string_append_c (self->table, '\n');
  return self->objects;
}

/**
 * cohesion_pdf_writer_end:
 * Ends the object that cohesion_pdf_writer_begin() began.
 */
void
cohesion_pdf_writer_end (CohesionPdfWriter *self)
{
  g_string_append_c (self->objects, '\n');
  if (++self->count == OBJECTS_PER_STREAM)
    flush_objects (self);
}

/**
 * cohesion_pdf_writer_add_stream:
 * @entries: what its dictionary holds besides its length
 *
 * Writes a stream as it is.
 */
void
cohesion_pdf_writer_add_stream (CohesionPdfWriter *self,
                                guint number,
                                const char *entries,
                                gconstpointer data,
                                gsize length)
{
  write_stream (self, number, entries, data, length);
}

/**
 * cohesion_pdf_writer_add_packed_stream:
 * @entries: what its dictionary holds besides its length and filter
 *
 * Writes a stream deflated.
 */
void
cohesion_pdf_writer_add_packed_stream (CohesionPdfWriter *self,
                                       guint number,
                                       const char *entries,
                                       gconstpointer data,
                                       gsize length)
{
  write_packed (self, number, entries, data, length);
}

static void
append_entry (GByteArray *bytes, const Entry *entry)
{
  guint8 packed[XREF_ENTRY_SIZE] = { entry->kind };

  for (guint i = 0; i < 8; i++)
    packed[1 + i] = entry->place >> (8 * (7 - i)) & 0xff;
  packed[9] = entry->index >> 8;
  packed[10] = entry->index & 0xff;
  g_byte_array_append (bytes, packed, sizeof packed);
}

/* ISO 19005-2, 6.1.3 wants an identifier. Made of what the file holds, it is the same for the same file. */
static char *
make_identifier (CohesionPdfWriter *self)
{
  g_autofree char *digest = g_compute_checksum_for_data (G_CHECKSUM_MD5, self->out->data, self->out->len);

  return g_strdup_printf ("/ID[<%s><%s>]", digest, digest);
}

/**
 * cohesion_pdf_writer_finish:
 * @root: the number of the catalog
 * @info: the number of the information dictionary
 *
 * Writes what is left, the cross-reference stream and the end. @self holds nothing afterwards.
 *
 * Returns: (transfer full) (nullable): the whole file; %NULL with %COHESION_PDF_ERROR_SIZE if it has more
 *   objects than PDF/A allows
 */
GBytes *
cohesion_pdf_writer_finish (CohesionPdfWriter *self, guint root, guint info, GError **error)
{
  g_autoptr (GByteArray) table = g_byte_array_new ();
  g_autofree char *identifier = NULL;
  g_autofree char *entries = NULL;
  g_autofree char *tail = NULL;
  guint number;

  flush_objects (self);
  number = cohesion_pdf_writer_reserve (self, 1);
  if (number > MAX_OBJECTS)
    {
      g_set_error_literal (error, COHESION_PDF_ERROR, COHESION_PDF_ERROR_SIZE,
                           _ ("The report is too long for one PDF. Choose fewer actions."));
      return NULL;
    }
  identifier = make_identifier (self);
  g_array_index (self->entries, Entry, number) = (Entry) { 1, self->out->len, 0 };
  for (guint i = 0; i < self->entries->len; i++)
    append_entry (table, &g_array_index (self->entries, Entry, i));
  entries = g_strdup_printf ("/Type/XRef/Size %u/W[1 8 2]/Root %u 0 R/Info %u 0 R%s", number + 1, root, info,
                             identifier);
  tail = g_strdup_printf ("startxref\n%u\n%%%%EOF\n", self->out->len);
  write_packed (self, number, entries, table->data, table->len);
  append (self, tail, strlen (tail));
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->out));
}

/**
 * cohesion_pdf_append_unsigned:
 * Appends @value in digits; a hundred thousand elements hold too many numbers for printf.
 */
void
cohesion_pdf_append_unsigned (GString *text, guint64 value)
{
  char digits[20];
  guint start = sizeof digits;

  do
    digits[--start] = '0' + value % 10;
  while ((value /= 10) > 0);
  g_string_append_len (text, digits + start, sizeof digits - start);
}

/**
 * cohesion_pdf_append_number:
 * Appends @value to a hundredth, with a point in every locale; what is not finite as 0.
 */
void
cohesion_pdf_append_number (GString *text, double value)
{
  gint64 hundredths = isfinite (value) ? llround (CLAMP (value, -1e6, 1e6) * 100) : 0;
  guint64 size = ABS (hundredths);

  if (hundredths < 0)
    g_string_append_c (text, '-');
  cohesion_pdf_append_unsigned (text, size / 100);
  if (size % 100 == 0)
    return;
  g_string_append_c (text, '.');
  g_string_append_c (text, '0' + size % 100 / 10);
  if (size % 10 != 0)
    g_string_append_c (text, '0' + size % 10);
}

/**
 * cohesion_pdf_append_reference:
 * Appends a reference to the object @number.
 */
void
cohesion_pdf_append_reference (GString *text, guint number)
{
  cohesion_pdf_append_unsigned (text, number);
  g_string_append (text, " 0 R");
}

static void
append_ascii (GString *text, const char *ascii)
{
  g_string_append_c (text, '(');
  for (; *ascii; ascii++)
    {
      if (*ascii == '(' || *ascii == ')' || *ascii == '\\')
        g_string_append_c (text, '\\');
      g_string_append_c (text, *ascii);
    }
  g_string_append_c (text, ')');
}

static void
append_unit (GString *text, guint unit)
{
  static const char digits[] = "0123456789ABCDEF";

  for (int shift = 12; shift >= 0; shift -= 4)
    g_string_append_c (text, digits[unit >> shift & 0xf]);
}

/**
 * cohesion_pdf_append_text:
 * Appends a text string (ISO 32000-1, 7.9.2.2). Bytes that are no UTF-8 become replacement characters,
 * control characters (line breaks too, which would be changed in reading) spaces.
 */
void
cohesion_pdf_append_text (GString *text, const char *utf8)
{
  g_autofree char *valid = g_utf8_make_valid (utf8, -1);

  for (char *c = valid; *c; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';
  if (g_str_is_ascii (valid))
    {
      append_ascii (text, valid);
      return;
    }
  g_string_append (text, "<FEFF");
  for (const char *c = valid; *c; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character >= 0x10000)
        append_unit (text, 0xd800 + ((character - 0x10000) >> 10));
      append_unit (text, character >= 0x10000 ? 0xdc00 + (character & 0x3ff) : character);
    }
  g_string_append_c (text, '>');
}

/**
 * cohesion_pdf_append_date:
 * Appends @date in Universal Time (ISO 32000-1, 7.9.4).
 */
void
cohesion_pdf_append_date (GString *text, GDateTime *date)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (date);
  g_autofree char *formatted = g_date_time_format (utc, "(D:%Y%m%d%H%M%SZ)");

  g_string_append (text, formatted);
}
