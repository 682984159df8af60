#include "config.h"

#include "cohesion-pdf-copier.h"

#include "cohesion-pdf.h"

#include <glib/gi18n.h>
#include <string.h>

struct _CohesionPdfCopier
{
  CohesionPdfReader *reader;
  CohesionPdfWriter *writer;
  /* By old number: the new one, 0 while nobody has referred to it. */
  guint *numbers;
  /* Old numbers still to be copied, and how many of them are. */
  GArray *queue;
  guint done;
};

/* What cairo writes only if it was asked for more than a page can have here (tags within a group), or what
 * PDF/A forbids (ISO 19005-2, 6.1.4, 6.1.7, 6.2.4, 6.2.9). */
static const char *const refused_names[] = {
  "/StructParent", "/StructParents", "/LZWDecode",  "/DeviceCMYK", "/OPI",
  "/PS",           "/Crypt",         "/JavaScript", NULL,
};

/**
 * cohesion_pdf_copier_new:
 * @reader: must outlive the copier
 * @writer: must outlive the copier
 *
 * Returns: (transfer full): a copier that has copied nothing yet
 */
CohesionPdfCopier *
cohesion_pdf_copier_new (CohesionPdfReader *reader, CohesionPdfWriter *writer)
{
  CohesionPdfCopier *self = g_new0 (CohesionPdfCopier, 1);

  self->reader = reader;
  self->writer = writer;
  self->numbers = g_new0 (guint, cohesion_pdf_reader_get_size (reader));
  self->queue = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * cohesion_pdf_copier_free:
 * Frees @self.
 */
void
cohesion_pdf_copier_free (CohesionPdfCopier *self)
{
  g_clear_pointer (&self->numbers, g_free);
  g_clear_pointer (&self->queue, g_array_unref);
  g_free (self);
}

static gboolean
append_reference (CohesionPdfCopier *self, CohesionPdfSpan reference, GString *text)
{
  guint old;

  if (!cohesion_pdf_span_get_reference (reference, &old) || !cohesion_pdf_reader_get (self->reader, old))
    return FALSE;
  if (self->numbers[old] == 0)
    {
      self->numbers[old] = cohesion_pdf_writer_reserve (self->writer, 1);
      g_array_append_val (self->queue, old);
    }
  cohesion_pdf_append_reference (text, self->numbers[old]);
  return TRUE;
}

/* Takes a key of a dictionary and, where the value must be another, the value too. */
static gboolean
append_name (CohesionPdfSpan name, CohesionPdfLexer *lexer, gboolean stream_level, GString *text)
{
  CohesionPdfSpan value;

  for (guint i = 0; refused_names[i]; i++)
    if (cohesion_pdf_span_equals (name, refused_names[i]))
      return FALSE;
  /* The writer knows the length. */
  if (stream_level && cohesion_pdf_span_equals (name, "/Length"))
    return cohesion_pdf_lexer_next_value (lexer, &value);
  g_string_append_len (text, name.start, name.length);
  /* cairo asks for smooth images, ISO 19005-2, 6.2.8 forbids it. */
  if (cohesion_pdf_span_equals (name, "/Interpolate"))
    {
      g_string_append (text, " false");
      return cohesion_pdf_lexer_next_value (lexer, &value);
    }
  return TRUE;
}

/* One token that is neither the first number of a reference nor a name. */
static gboolean
append_token (const CohesionPdfToken *token, int *depth, GString *text)
{
  switch (token->kind)
    {
    case COHESION_PDF_TOKEN_DICTIONARY_OPEN:
    case COHESION_PDF_TOKEN_ARRAY_OPEN:
      ++*depth;
      break;
    case COHESION_PDF_TOKEN_DICTIONARY_CLOSE:
    case COHESION_PDF_TOKEN_ARRAY_CLOSE:
      --*depth;
      break;
    case COHESION_PDF_TOKEN_BROKEN:
      return FALSE;
    case COHESION_PDF_TOKEN_INTEGER:
    case COHESION_PDF_TOKEN_REAL:
    case COHESION_PDF_TOKEN_KEYWORD:
    case COHESION_PDF_TOKEN_NAME:
    case COHESION_PDF_TOKEN_STRING:
    case COHESION_PDF_TOKEN_END:
    default:
      break;
    }
  g_string_append_len (text, token->text.start, token->text.length);
  return *depth >= 0;
}

static gboolean
append_value (CohesionPdfCopier *self, CohesionPdfSpan value, gboolean is_stream, GString *text)
{
  CohesionPdfLexer lexer;
  CohesionPdfToken token;
  int depth = 0;

  cohesion_pdf_lexer_init (&lexer, value);
  for (;;)
    {
      CohesionPdfLexer before = lexer;
      CohesionPdfTokenKind kind = cohesion_pdf_lexer_next (&lexer, &token);
      CohesionPdfSpan whole;
      gboolean fine;

      if (kind == COHESION_PDF_TOKEN_END)
        return depth == 0;
      if (kind == COHESION_PDF_TOKEN_NAME)
        fine = append_name (token.text, &lexer, is_stream && depth == 1, text);
      else if (kind == COHESION_PDF_TOKEN_INTEGER && cohesion_pdf_lexer_next_value (&before, &whole) &&
               whole.length > token.text.length)
        {
          lexer = before;
          fine = append_reference (self, whole, text);
        }
      else
        fine = append_token (&token, &depth, text);
      if (!fine)
        return FALSE;
      g_string_append_c (text, ' ');
    }
}

/**
 * cohesion_pdf_copier_append:
 * Appends @value with the new numbers of what it refers to, and notes that these are to be copied.
 *
 * Returns: %FALSE if it refers to what is not there or holds what must not be in the file
 */
gboolean
cohesion_pdf_copier_append (CohesionPdfCopier *self, CohesionPdfSpan value, GString *text)
{
  return append_value (self, value, FALSE, text);
}

static gboolean
has_value (CohesionPdfSpan dictionary, const char *key, const char *expected)
{
  CohesionPdfSpan value;

  return cohesion_pdf_span_find (dictionary, key, &value) &&
         (!expected || cohesion_pdf_span_equals (value, expected));
}

/* ISO 19005-2, 6.2.11.3.2: embedded TrueType fonts of more than one byte say how glyphs are numbered. */
static void
complete_font (CohesionPdfSpan value, GString *text)
{
  if (!has_value (value, "/Subtype", "/CIDFontType2") || has_value (value, "/CIDToGIDMap", NULL))
    return;
  while (text->str[text->len - 1] == ' ' || text->str[text->len - 1] == '>')
    g_string_truncate (text, text->len - 1);
  g_string_append (text, "/CIDToGIDMap/Identity>>");
}

/* The entries of a dictionary without its brackets. */
static gboolean
strip_brackets (GString *text)
{
  if (!g_str_has_prefix (text->str, "<< ") || !g_str_has_suffix (text->str, ">> "))
    return FALSE;
  g_string_truncate (text, text->len - strlen (">> "));
  g_string_erase (text, 0, strlen ("<< "));
  return TRUE;
}

static gboolean
copy_object (CohesionPdfCopier *self, guint old)
{
  const CohesionPdfObject *object = cohesion_pdf_reader_get (self->reader, old);
  g_autoptr (GString) text = g_string_new (NULL);
  guint number = self->numbers[old];
  GString *out;

  if (!append_value (self, object->value, object->stream.start != NULL, text))
    return FALSE;
  if (object->stream.start)
    {
      if (!strip_brackets (text))
        return FALSE;
      cohesion_pdf_writer_add_stream (self->writer, number, text->str, object->stream.start,
                                      object->stream.length);
      return TRUE;
    }
  complete_font (object->value, text);
  out = cohesion_pdf_writer_begin (self->writer, number);
  g_string_append_len (out, text->str, text->len);
  cohesion_pdf_writer_end (self->writer);
  return TRUE;
}

/**
 * cohesion_pdf_copier_run:
 * Copies all that was referred to, and what that refers to.
 *
 * Returns: %FALSE with %COHESION_PDF_ERROR_UNEXPECTED if something is missing or must not be in the file
 */
gboolean
cohesion_pdf_copier_run (CohesionPdfCopier *self, GError **error)
{
  for (; self->done < self->queue->len; self->done++)
    {
      guint old = g_array_index (self->queue, guint, self->done);

      if (copy_object (self, old))
        continue;
      g_set_error (error, COHESION_PDF_ERROR, COHESION_PDF_ERROR_UNEXPECTED,
                   _ ("The drawing library wrote a picture or font of an unknown form (object %u). "
                      "No report was made."),
                   old);
      return FALSE;
    }
  return TRUE;
}
