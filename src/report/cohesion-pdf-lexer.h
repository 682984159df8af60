#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CohesionPdfSpan:
 * A piece of text that belongs to somebody else. It may hold any byte, NUL too.
 */
typedef struct
{
  const char *start;
  gsize length;
} CohesionPdfSpan;

typedef enum
{
  COHESION_PDF_TOKEN_END,
  COHESION_PDF_TOKEN_BROKEN,
  COHESION_PDF_TOKEN_INTEGER,
  COHESION_PDF_TOKEN_REAL,
  COHESION_PDF_TOKEN_NAME,
  COHESION_PDF_TOKEN_STRING,
  COHESION_PDF_TOKEN_DICTIONARY_OPEN,
  COHESION_PDF_TOKEN_DICTIONARY_CLOSE,
  COHESION_PDF_TOKEN_ARRAY_OPEN,
  COHESION_PDF_TOKEN_ARRAY_CLOSE,
  COHESION_PDF_TOKEN_KEYWORD,
} CohesionPdfTokenKind;

/**
 * CohesionPdfToken:
 * @text: as written, delimiters included (a name keeps its slash)
 * @integer: the value of an integer
 */
typedef struct
{
  CohesionPdfTokenKind kind;
  CohesionPdfSpan text;
  gint64 integer;
} CohesionPdfToken;

/**
 * CohesionPdfLexer:
 * Reads the tokens of ISO 32000-1, 7.2 and 7.3, which objects and page contents share.
 * It never reads outside [cursor, end).
 */
typedef struct
{
  const char *cursor;
  const char *end;
} CohesionPdfLexer;

void cohesion_pdf_lexer_init (CohesionPdfLexer *lexer, CohesionPdfSpan text);
CohesionPdfTokenKind cohesion_pdf_lexer_next (CohesionPdfLexer *lexer, CohesionPdfToken *token);
gboolean cohesion_pdf_lexer_next_value (CohesionPdfLexer *lexer, CohesionPdfSpan *value);
gboolean cohesion_pdf_lexer_expect (CohesionPdfLexer *lexer, const char *keyword);
gboolean cohesion_pdf_lexer_expect_integer (CohesionPdfLexer *lexer, gint64 *integer);

gboolean cohesion_pdf_span_equals (CohesionPdfSpan span, const char *text);
gboolean cohesion_pdf_span_is_dictionary (CohesionPdfSpan span);
gboolean cohesion_pdf_span_get_integer (CohesionPdfSpan span, gint64 *integer);
gboolean cohesion_pdf_span_get_reference (CohesionPdfSpan span, guint *number);
gboolean cohesion_pdf_span_find (CohesionPdfSpan dictionary, const char *key, CohesionPdfSpan *value);

G_END_DECLS
