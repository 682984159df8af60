#include "config.h"

#include "cohesion-pdf-content.h"

#include "cohesion-pdf-writer.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum
{
  OPERATOR_OTHER,
  OPERATOR_PAINTS,
  OPERATOR_BEGINS,
  OPERATOR_ENDS,
  OPERATOR_REFUSED,
} OperatorKind;

typedef struct
{
  const CohesionPdfRecording *recording;
  guint page;
  CohesionPdfPageMarks marks;
  GString *out;
  GError **error;

  /* Source up to here is in out. */
  const char *copied;
  /* The first operand since the last operator, NULL for none yet. */
  const char *operands;
  guint next_mark;
  guint next_artifact;
  guint depth;
  /* The depth inside the tag or artifact that is open, 0 for none. */
  guint marked_depth;
  /* The start of the span without text that is open, NULL for none. */
  const char *silent_span;
} Content;

static gboolean
refuse (Content *self)
{
  g_set_error (self->error, COHESION_PDF_ERROR, COHESION_PDF_ERROR_UNEXPECTED,
               _ ("The drawing library wrote page %u in an unknown form. No report was made."),
               self->page + 1);
  return FALSE;
}

static OperatorKind
classify (CohesionPdfSpan word)
{
  static const struct
  {
    char word[4];
    OperatorKind kind;
  } operators[] = {
    { "Tj", OPERATOR_PAINTS },  { "TJ", OPERATOR_PAINTS },  { "f", OPERATOR_PAINTS },
    { "f*", OPERATOR_PAINTS },  { "S", OPERATOR_PAINTS },   { "Do", OPERATOR_PAINTS },
    { "BDC", OPERATOR_BEGINS }, { "BMC", OPERATOR_BEGINS }, { "EMC", OPERATOR_ENDS },
    { "sh", OPERATOR_PAINTS },  { "F", OPERATOR_PAINTS },   { "s", OPERATOR_PAINTS },
    { "B", OPERATOR_PAINTS },   { "B*", OPERATOR_PAINTS },  { "b", OPERATOR_PAINTS },
    { "b*", OPERATOR_PAINTS },  { "'", OPERATOR_PAINTS },   { "\"", OPERATOR_PAINTS },
    { "BI", OPERATOR_REFUSED }, { "ID", OPERATOR_REFUSED }, { "EI", OPERATOR_REFUSED },
    { "MP", OPERATOR_REFUSED }, { "DP", OPERATOR_REFUSED },
  };
  char padded[4] = { 0 };

  if (word.length > 3)
    return OPERATOR_OTHER;
  memcpy (padded, word.start, word.length);
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (memcmp (padded, operators[i].word, sizeof padded) == 0)
      return operators[i].kind;
  return OPERATOR_OTHER;
}

/* Copies what comes before the operands of the current operator; these are then written anew. */
static void
replace_operator (Content *self, const char *end)
{
  g_string_append_len (self->out, self->copied, self->operands - self->copied);
  self->copied = end;
}

/* ISO 32000-1, 14.8.2.2.2 and ISO 14289-1, 7.8. */
static void
append_artifact (Content *self, CohesionPdfArtifact type)
{
  const CohesionPdfPage *page = cohesion_pdf_recording_get_page (self->recording, self->page);

  switch (type)
    {
    case COHESION_PDF_ARTIFACT_HEADER:
      g_string_append (self->out, "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC");
      break;
    case COHESION_PDF_ARTIFACT_FOOTER:
      g_string_append (self->out, "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC");
      break;
    case COHESION_PDF_ARTIFACT_BACKGROUND:
      g_string_append (self->out, "/Artifact<</Type/Background/BBox[0 0 ");
      cohesion_pdf_append_number (self->out, page->width);
      g_string_append_c (self->out, ' ');
      cohesion_pdf_append_number (self->out, page->height);
      g_string_append (self->out, "]>>BDC");
      break;
    case COHESION_PDF_ARTIFACT_LAYOUT:
    default:
      g_string_append (self->out, "/Artifact<</Type/Layout>>BDC");
      break;
    }
}

static gboolean
begin_artifact (Content *self, const char *end)
{
  const GArray *artifacts = self->recording->artifacts;
  gboolean last_page = self->page + 1 == cohesion_pdf_recording_get_n_pages (self->recording);
  guint limit = last_page ? artifacts->len
                          : cohesion_pdf_recording_get_page (self->recording, self->page + 1)->first_artifact;

  if (self->marked_depth != 0 || self->depth != 0 || self->next_artifact >= limit)
    return refuse (self);
  replace_operator (self, end);
  append_artifact (self, g_array_index (artifacts, CohesionPdfArtifact, self->next_artifact++));
  self->marked_depth = ++self->depth;
  return TRUE;
}

static gboolean
begin_mark (Content *self, CohesionPdfSpan name, CohesionPdfSpan identifier, const char *end)
{
  const CohesionPdfRole *role;
  gint64 number;

  if (self->marked_depth != 0 || self->depth != 0 || !cohesion_pdf_span_get_integer (identifier, &number) ||
      number != self->next_mark || self->next_mark >= self->marks.n_records)
    return refuse (self);
  role = cohesion_pdf_role_get (
      cohesion_pdf_recording_get (self->recording, self->marks.records[self->next_mark])->role);
  if (!role->drawn_as || name.length != strlen (role->drawn_as) + 1 ||
      memcmp (name.start + 1, role->drawn_as, name.length - 1) != 0)
    return refuse (self);
  if (role->name != role->drawn_as && !g_str_equal (role->name, role->drawn_as))
    {
      replace_operator (self, end);
      g_string_append_printf (self->out, "/%s<</MCID %u>>BDC", role->name, self->next_mark);
    }
  self->next_mark++;
  self->marked_depth = ++self->depth;
  return TRUE;
}

/* BDC and BMC: a tag, an artifact, or a span that tells the text of its glyphs. */
static gboolean
begin_sequence (Content *self, CohesionPdfSpan word)
{
  const char *end = word.start + word.length;
  CohesionPdfSpan properties;
  CohesionPdfSpan value;
  CohesionPdfLexer lexer;
  CohesionPdfToken name;

  if (!self->operands)
    return refuse (self);
  cohesion_pdf_lexer_init (&lexer, (CohesionPdfSpan) { self->operands, word.start - self->operands });
  if (cohesion_pdf_lexer_next (&lexer, &name) != COHESION_PDF_TOKEN_NAME)
    return refuse (self);
  if (cohesion_pdf_span_equals (word, "BMC"))
    return cohesion_pdf_span_equals (name.text, "/Artifact") ? begin_artifact (self, end) : refuse (self);
  if (!cohesion_pdf_lexer_next_value (&lexer, &properties))
    return refuse (self);
  if (cohesion_pdf_span_find (properties, "/MCID", &value))
    return begin_mark (self, name.text, value, end);
  if (!cohesion_pdf_span_find (properties, "/ActualText", &value) || self->silent_span)
    return refuse (self);
  if (cohesion_pdf_span_equals (value, "<feff>"))
    self->silent_span = self->operands;
  self->depth++;
  return TRUE;
}

/* A glyph without text is the marker of a tag, which nobody can see but some would read as a full stop. It
 * is left out, unless something comes after it whose place depends on it. */
static void
end_silent_span (Content *self, const CohesionPdfLexer *lexer)
{
  CohesionPdfLexer ahead = *lexer;

  if (cohesion_pdf_lexer_expect (&ahead, "ET"))
    {
      g_string_append_len (self->out, self->copied, self->silent_span - self->copied);
      self->copied = lexer->cursor;
    }
  self->silent_span = NULL;
}

static gboolean
end_sequence (Content *self, const CohesionPdfLexer *lexer)
{
  if (self->depth == 0)
    return refuse (self);
  if (self->silent_span)
    end_silent_span (self, lexer);
  if (self->depth-- == self->marked_depth)
    self->marked_depth = 0;
  return TRUE;
}

static gboolean
take_operator (Content *self, CohesionPdfSpan word, const CohesionPdfLexer *lexer)
{
  switch (classify (word))
    {
    case OPERATOR_BEGINS:
      return begin_sequence (self, word);
    case OPERATOR_ENDS:
      return end_sequence (self, lexer);
    case OPERATOR_REFUSED:
      return refuse (self);
    case OPERATOR_PAINTS:
      if (self->marked_depth != 0)
        return TRUE;
      g_set_error (self->error, COHESION_PDF_ERROR, COHESION_PDF_ERROR_TAG,
                   _ ("Page %u paints something that is neither content nor decoration. No report was made."),
                   self->page + 1);
      return FALSE;
    case OPERATOR_OTHER:
    default:
      return TRUE;
    }
}

static gboolean
check_complete (Content *self)
{
  gboolean last_page = self->page + 1 == cohesion_pdf_recording_get_n_pages (self->recording);
  guint artifacts = last_page
                        ? self->recording->artifacts->len
                        : cohesion_pdf_recording_get_page (self->recording, self->page + 1)->first_artifact;

  return self->depth == 0 && self->next_mark == self->marks.n_records && self->next_artifact == artifacts
             ? TRUE
             : refuse (self);
}

/**
 * cohesion_pdf_content_rewrite:
 * @content: the content of @page, inflated
 * @marks: what cairo’s parent tree says of the page
 * @out: the new content is written here, in place of what was there
 *
 * Checks that all that is painted is marked (ISO 14289-1, 7.1), that the marks are those recorded, and gives
 * artifacts and links their types.
 *
 * Returns: %FALSE with %COHESION_PDF_ERROR_TAG if something is not marked, %COHESION_PDF_ERROR_UNEXPECTED if
 *   the content is not such as cairo writes
 */
gboolean
cohesion_pdf_content_rewrite (CohesionPdfSpan content,
                              const CohesionPdfRecording *recording,
                              guint page,
                              CohesionPdfPageMarks marks,
                              GString *out,
                              GError **error)
{
  Content self = { recording, page, marks, out, error, .copied = content.start };
  CohesionPdfLexer lexer;
  CohesionPdfToken token;

  self.next_artifact = cohesion_pdf_recording_get_page (recording, page)->first_artifact;
  g_string_truncate (out, 0);
  cohesion_pdf_lexer_init (&lexer, content);
  while (cohesion_pdf_lexer_next (&lexer, &token) != COHESION_PDF_TOKEN_END)
    {
      if (token.kind == COHESION_PDF_TOKEN_BROKEN)
        return refuse (&self);
      if (token.kind != COHESION_PDF_TOKEN_KEYWORD)
        {
          if (!self.operands)
            self.operands = token.text.start;
          continue;
        }
      if (!take_operator (&self, token.text, &lexer))
        return FALSE;
      self.operands = NULL;
    }
  g_string_append_len (out, self.copied, lexer.end - self.copied);
  return check_complete (&self);
}
