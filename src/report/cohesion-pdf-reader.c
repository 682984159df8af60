#include "config.h"

#include "cohesion-pdf-reader.h"

#include "cohesion-pdf.h"

#include <glib/gi18n.h>
#include <string.h>
#include <zlib.h>

/* ISO 19005-2, 6.1.13: no file has more indirect objects. */
#define MAX_OBJECTS 8388607

typedef enum
{
  ENTRY_FREE = 0,
  ENTRY_AT_OFFSET = 1,
  ENTRY_IN_STREAM = 2,
} EntryKind;

typedef struct
{
  guint kind;
  /* An offset in the file, or the number of the object stream. */
  guint64 place;
} Entry;

struct _CohesionPdfReader
{
  GBytes *bytes;
  CohesionPdfSpan file;
  CohesionPdfObject *objects;
  guint size;
  guint root;
  /* The object streams, inflated; the objects in them point there. */
  GPtrArray *inflated;
  z_stream inflater;
};

/**
 * cohesion_pdf_reader_refuse:
 * @what: the part of the file that is not as expected
 *
 * Sets %COHESION_PDF_ERROR_UNEXPECTED.
 *
 * Returns: %FALSE
 */
gboolean
cohesion_pdf_reader_refuse (GError **error, const char *what)
{
  /* Translators: %s is a technical term of the PDF format, such as “object 12”. */
  g_set_error (error, COHESION_PDF_ERROR, COHESION_PDF_ERROR_UNEXPECTED,
               _ ("The drawing library wrote a PDF of an unknown form (%s). No report was made."), what);
  return FALSE;
}

static gboolean
refuse_object (GError **error, guint number)
{
  g_autofree char *what = g_strdup_printf ("object %u", number);

  return cohesion_pdf_reader_refuse (error, what);
}

/**
 * cohesion_pdf_reader_inflate:
 * @bytes: what the stream of @object holds is written here, in place of what was there
 *
 * Returns: %FALSE if @object has no stream, or one not packed as cairo packs
 */
gboolean
cohesion_pdf_reader_inflate (CohesionPdfReader *self, const CohesionPdfObject *object, GByteArray *bytes)
{
  z_stream *inflater = &self->inflater;
  CohesionPdfSpan filter;
  int status = Z_OK;

  if (!object->stream.start || !cohesion_pdf_span_find (object->value, "/Filter", &filter) ||
      !cohesion_pdf_span_equals (filter, "/FlateDecode") || inflateReset (inflater) != Z_OK)
    return FALSE;
  inflater->next_in = (Bytef *) object->stream.start;
  inflater->avail_in = object->stream.length;
  g_byte_array_set_size (bytes, 0);
  while (status == Z_OK)
    {
      guint done = bytes->len;

      g_byte_array_set_size (bytes, MAX (done * 2, 16384));
      inflater->next_out = bytes->data + done;
      inflater->avail_out = bytes->len - done;
      status = inflate (inflater, Z_NO_FLUSH);
      g_byte_array_set_size (bytes, bytes->len - inflater->avail_out);
    }
  return status == Z_STREAM_END;
}

/* Reads “number 0 obj” at @offset and leaves @lexer behind it. */
static gboolean
read_header (CohesionPdfReader *self, guint64 offset, CohesionPdfLexer *lexer, gint64 *number)
{
  gint64 generation;

  if (offset >= self->file.length)
    return FALSE;
  cohesion_pdf_lexer_init (lexer,
                           (CohesionPdfSpan) { self->file.start + offset, self->file.length - offset });
  return cohesion_pdf_lexer_expect_integer (lexer, number) &&
         cohesion_pdf_lexer_expect_integer (lexer, &generation) && generation == 0 &&
         cohesion_pdf_lexer_expect (lexer, "obj");
}

/* The length of a stream, which cairo mostly writes in an object of its own behind it. */
static gboolean
read_length (CohesionPdfReader *self, GArray *entries, CohesionPdfSpan dictionary, gint64 *length)
{
  CohesionPdfSpan value;
  CohesionPdfLexer lexer;
  guint number;
  gint64 found;

  if (!cohesion_pdf_span_find (dictionary, "/Length", &value))
    return FALSE;
  if (cohesion_pdf_span_get_integer (value, length))
    return *length >= 0;
  if (!entries || !cohesion_pdf_span_get_reference (value, &number) || number >= entries->len ||
      g_array_index (entries, Entry, number).kind != ENTRY_AT_OFFSET)
    return FALSE;
  return read_header (self, g_array_index (entries, Entry, number).place, &lexer, &found) &&
         found == number && cohesion_pdf_lexer_expect_integer (&lexer, length) && *length >= 0 &&
         cohesion_pdf_lexer_expect (&lexer, "endobj");
}

static gboolean
read_stream (CohesionPdfReader *self, GArray *entries, CohesionPdfLexer *lexer, CohesionPdfObject *object)
{
  gint64 length;

  if (!read_length (self, entries, object->value, &length) || lexer->cursor == lexer->end ||
      *lexer->cursor++ != '\n' || length > lexer->end - lexer->cursor)
    return FALSE;
  object->stream = (CohesionPdfSpan) { lexer->cursor, length };
  lexer->cursor += length;
  return cohesion_pdf_lexer_expect (lexer, "endstream") && cohesion_pdf_lexer_expect (lexer, "endobj");
}

/* Reads what follows the header of an object in the file. */
static gboolean
read_body (CohesionPdfReader *self, GArray *entries, CohesionPdfLexer *lexer, CohesionPdfObject *object)
{
  CohesionPdfToken token;

  if (!cohesion_pdf_lexer_next_value (lexer, &object->value) ||
      cohesion_pdf_lexer_next (lexer, &token) != COHESION_PDF_TOKEN_KEYWORD)
    return FALSE;
  if (cohesion_pdf_span_equals (token.text, "endobj"))
    return TRUE;
  return cohesion_pdf_span_equals (token.text, "stream") && read_stream (self, entries, lexer, object);
}

/* Each artifact costs cairo an object number that it never writes; its entry then points at an object of
 * another number. Whoever refers to such an object finds it missing. */
static gboolean
read_object (CohesionPdfReader *self, GArray *entries, guint number, GError **error)
{
  CohesionPdfLexer lexer;
  gint64 found;

  if (!read_header (self, g_array_index (entries, Entry, number).place, &lexer, &found))
    return refuse_object (error, number);
  if (found != number)
    return TRUE;
  if (!read_body (self, entries, &lexer, &self->objects[number]))
    return refuse_object (error, number);
  return TRUE;
}

/* One object of an object stream: its number, and its place after /First. The index in the
 * cross-reference stream overflows at 65,536, so the stream's own table is what counts. */
static gboolean
place_object (CohesionPdfReader *self, GArray *entries, guint container, gint64 number, CohesionPdfSpan text)
{
  const Entry *entry;
  CohesionPdfLexer lexer;

  if (number <= 0 || number >= entries->len)
    return FALSE;
  entry = &g_array_index (entries, Entry, number);
  cohesion_pdf_lexer_init (&lexer, text);
  return entry->kind == ENTRY_IN_STREAM && entry->place == container && !self->objects[number].value.start &&
         cohesion_pdf_lexer_next_value (&lexer, &self->objects[number].value);
}

static gboolean
read_object_stream (CohesionPdfReader *self, GArray *entries, guint container)
{
  const CohesionPdfObject *object = &self->objects[container];
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  CohesionPdfLexer lexer;
  CohesionPdfSpan value;
  gint64 count;
  gint64 first;

  if (!cohesion_pdf_span_find (object->value, "/N", &value) ||
      !cohesion_pdf_span_get_integer (value, &count) ||
      !cohesion_pdf_span_find (object->value, "/First", &value) ||
      !cohesion_pdf_span_get_integer (value, &first) || !cohesion_pdf_reader_inflate (self, object, bytes) ||
      first < 0 || first > bytes->len)
    return FALSE;
  cohesion_pdf_lexer_init (&lexer, (CohesionPdfSpan) { (char *) bytes->data, first });
  for (gint64 i = 0; i < count; i++)
    {
      gint64 number;
      gint64 offset;

      if (!cohesion_pdf_lexer_expect_integer (&lexer, &number) ||
          !cohesion_pdf_lexer_expect_integer (&lexer, &offset) || offset < 0 || offset > bytes->len - first ||
          !place_object (
              self, entries, container, number,
              (CohesionPdfSpan) { (char *) bytes->data + first + offset, bytes->len - first - offset }))
        return FALSE;
    }
  g_ptr_array_add (self->inflated, g_steal_pointer (&bytes));
  return TRUE;
}

static gboolean
read_objects (CohesionPdfReader *self, GArray *entries, GError **error)
{
  CohesionPdfSpan type;

  for (guint i = 1; i < self->size; i++)
    if (g_array_index (entries, Entry, i).kind == ENTRY_AT_OFFSET && !read_object (self, entries, i, error))
      return FALSE;
  for (guint i = 1; i < self->size; i++)
    if (self->objects[i].stream.start && cohesion_pdf_span_find (self->objects[i].value, "/Type", &type) &&
        cohesion_pdf_span_equals (type, "/ObjStm") && !read_object_stream (self, entries, i))
      return refuse_object (error, i);
  return TRUE;
}

/* /W [ 1 n m ]: how many bytes the three fields of an entry have. */
static gboolean
read_widths (CohesionPdfSpan dictionary, gint64 widths[3])
{
  CohesionPdfSpan value;
  CohesionPdfLexer lexer;

  if (!cohesion_pdf_span_find (dictionary, "/W", &value) || *value.start != '[')
    return FALSE;
  cohesion_pdf_lexer_init (&lexer, (CohesionPdfSpan) { value.start + 1, value.length - 2 });
  for (guint i = 0; i < 3; i++)
    if (!cohesion_pdf_lexer_expect_integer (&lexer, &widths[i]) || widths[i] < 1 || widths[i] > 7)
      return FALSE;
  return widths[0] == 1;
}

static Entry
read_entry (const guint8 *bytes, const gint64 widths[3])
{
  Entry entry = { bytes[0], 0 };

  for (gint64 i = 0; i < widths[1]; i++)
    entry.place = entry.place << 8 | bytes[1 + i];
  return entry;
}

static gboolean
read_entries (CohesionPdfReader *self, const CohesionPdfObject *object, GArray *entries)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  CohesionPdfSpan value;
  gint64 widths[3];
  gint64 size;
  gint64 width;

  if (!cohesion_pdf_span_find (object->value, "/Size", &value) ||
      !cohesion_pdf_span_get_integer (value, &size) || size < 1 || size > MAX_OBJECTS ||
      !read_widths (object->value, widths) || !cohesion_pdf_reader_inflate (self, object, bytes))
    return FALSE;
  width = widths[0] + widths[1] + widths[2];
  if (bytes->len != size * width)
    return FALSE;
  for (gint64 i = 0; i < size; i++)
    {
      Entry entry = read_entry (bytes->data + i * width, widths);

      if (entry.kind > ENTRY_IN_STREAM)
        return FALSE;
      g_array_append_val (entries, entry);
    }
  return TRUE;
}

/* The number after the last “startxref”, behind which only “%%EOF” may come. */
static gboolean
find_cross_reference (CohesionPdfReader *self, guint64 *offset)
{
  static const char word[] = "startxref";
  gsize tail = MIN (self->file.length, 64);
  const char *end = self->file.start + self->file.length;
  const char *start = memmem (end - tail, tail, word, strlen (word));
  CohesionPdfLexer lexer;
  gint64 value;

  if (!start)
    return FALSE;
  start += strlen (word);
  cohesion_pdf_lexer_init (&lexer, (CohesionPdfSpan) { start, end - start });
  if (!cohesion_pdf_lexer_expect_integer (&lexer, &value) || value < 0)
    return FALSE;
  *offset = value;
  return end - lexer.cursor == 7 && memcmp (lexer.cursor, "\n%%EOF\n", 7) == 0;
}

static gboolean
read_cross_reference (CohesionPdfReader *self, GArray *entries)
{
  static const char *const refused[] = { "/Prev", "/Index", "/Encrypt", "/DecodeParms" };
  CohesionPdfObject object = { 0 };
  CohesionPdfLexer lexer;
  CohesionPdfSpan value;
  guint64 offset;
  gint64 number;

  if (self->file.length < 9 || memcmp (self->file.start, "%PDF-1.7\n", 9) != 0 ||
      !find_cross_reference (self, &offset) || !read_header (self, offset, &lexer, &number) ||
      !read_body (self, NULL, &lexer, &object))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    if (cohesion_pdf_span_find (object.value, refused[i], &value))
      return FALSE;
  return cohesion_pdf_span_find (object.value, "/Type", &value) &&
         cohesion_pdf_span_equals (value, "/XRef") &&
         cohesion_pdf_span_find (object.value, "/Root", &value) &&
         cohesion_pdf_span_get_reference (value, &self->root) && read_entries (self, &object, entries);
}

/**
 * cohesion_pdf_reader_new:
 * @bytes: a whole PDF that cairo wrote
 *
 * Returns: (nullable): its objects; %NULL with %COHESION_PDF_ERROR_UNEXPECTED for anything else
 */
CohesionPdfReader *
cohesion_pdf_reader_new (GBytes *bytes, GError **error)
{
  g_autoptr (CohesionPdfReader) self = g_new0 (CohesionPdfReader, 1);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  self->bytes = g_bytes_ref (bytes);
  self->file.start = g_bytes_get_data (bytes, &self->file.length);
  self->inflated = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  inflateInit (&self->inflater);
  if (!read_cross_reference (self, entries))
    {
      cohesion_pdf_reader_refuse (error, "cross-reference stream");
      return NULL;
    }
  self->size = entries->len;
  self->objects = g_new0 (CohesionPdfObject, self->size);
  if (!read_objects (self, entries, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * cohesion_pdf_reader_free:
 * Frees @self; every span from it is invalid then.
 */
void
cohesion_pdf_reader_free (CohesionPdfReader *self)
{
  inflateEnd (&self->inflater);
  g_clear_pointer (&self->inflated, g_ptr_array_unref);
  g_clear_pointer (&self->objects, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/**
 * cohesion_pdf_reader_get_size:
 * Returns: one more than the highest object number
 */
guint
cohesion_pdf_reader_get_size (CohesionPdfReader *self)
{
  return self->size;
}

/**
 * cohesion_pdf_reader_get_root:
 * Returns: the number of the catalog
 */
guint
cohesion_pdf_reader_get_root (CohesionPdfReader *self)
{
  return self->root;
}

/**
 * cohesion_pdf_reader_get:
 * Returns: (nullable): the object, %NULL if the file does not hold it
 */
const CohesionPdfObject *
cohesion_pdf_reader_get (CohesionPdfReader *self, guint number)
{
  if (number >= self->size || !self->objects[number].value.start)
    return NULL;
  return &self->objects[number];
}

/**
 * cohesion_pdf_reader_follow:
 * Returns: (nullable): the object that the reference at @key of @dictionary leads to
 */
const CohesionPdfObject *
cohesion_pdf_reader_follow (CohesionPdfReader *self, CohesionPdfSpan dictionary, const char *key)
{
  CohesionPdfSpan value;
  guint number;

  if (!cohesion_pdf_span_find (dictionary, key, &value) || !cohesion_pdf_span_get_reference (value, &number))
    return NULL;
  return cohesion_pdf_reader_get (self, number);
}
