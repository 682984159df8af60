#include "config.h"

#include "cohesion-pdf-lexer.h"

#include <string.h>

/* An integer of more digits is none that a page or an object number could need. */
#define MAX_DIGITS 15

typedef enum
{
  REGULAR,
  SPACE,
  DELIMITER,
} CharacterClass;

/* ISO 32000-1, 7.2.2. A table, for every byte of every page is looked up. */
static const guint8 classes[256] = {
  ['\0'] = SPACE,    ['\t'] = SPACE,    ['\n'] = SPACE,    ['\f'] = SPACE,
  ['\r'] = SPACE,    [' '] = SPACE,     ['('] = DELIMITER, [')'] = DELIMITER,
  ['<'] = DELIMITER, ['>'] = DELIMITER, ['['] = DELIMITER, [']'] = DELIMITER,
  ['{'] = DELIMITER, ['}'] = DELIMITER, ['/'] = DELIMITER, ['%'] = DELIMITER,
};

static gboolean
is_space (char c)
{
  return classes[(guint8) c] == SPACE;
}

static gboolean
is_delimiter (char c)
{
  return classes[(guint8) c] == DELIMITER;
}

static gboolean
is_regular (char c)
{
  return classes[(guint8) c] == REGULAR;
}

/**
 * cohesion_pdf_lexer_init:
 * Starts reading @text, which must outlive the lexer.
 */
void
cohesion_pdf_lexer_init (CohesionPdfLexer *lexer, CohesionPdfSpan text)
{
  lexer->cursor = text.start;
  lexer->end = text.start + text.length;
}

static void
skip_space (CohesionPdfLexer *lexer)
{
  while (lexer->cursor < lexer->end)
    {
      if (*lexer->cursor == '%')
        while (lexer->cursor < lexer->end && *lexer->cursor != '\n' && *lexer->cursor != '\r')
          lexer->cursor++;
      else if (is_space (*lexer->cursor))
        lexer->cursor++;
      else
        return;
    }
}

static void
skip_regular (CohesionPdfLexer *lexer)
{
  while (lexer->cursor < lexer->end && is_regular (*lexer->cursor))
    lexer->cursor++;
}

static CohesionPdfTokenKind
read_literal_string (CohesionPdfLexer *lexer)
{
  guint depth = 0;

  while (lexer->cursor < lexer->end)
    {
      char c = *lexer->cursor++;

      if (c == '\\' && lexer->cursor < lexer->end)
        lexer->cursor++;
      else if (c == '(')
        depth++;
      else if (c == ')' && --depth == 0)
        return COHESION_PDF_TOKEN_STRING;
    }
  return COHESION_PDF_TOKEN_BROKEN;
}

static CohesionPdfTokenKind
read_hexadecimal_string (CohesionPdfLexer *lexer)
{
  while (lexer->cursor < lexer->end)
    {
      char c = *lexer->cursor++;

      if (c == '>')
        return COHESION_PDF_TOKEN_STRING;
      if (!g_ascii_isxdigit (c) && !is_space (c))
        return COHESION_PDF_TOKEN_BROKEN;
    }
  return COHESION_PDF_TOKEN_BROKEN;
}

static CohesionPdfTokenKind
read_delimited (CohesionPdfLexer *lexer)
{
  char c = *lexer->cursor;
  gboolean doubled = lexer->end - lexer->cursor > 1 && lexer->cursor[1] == c;

  if (c == '(')
    return read_literal_string (lexer);
  lexer->cursor++;
  if (c == '/')
    {
      skip_regular (lexer);
      return COHESION_PDF_TOKEN_NAME;
    }
  if (c == '[')
    return COHESION_PDF_TOKEN_ARRAY_OPEN;
  if (c == ']')
    return COHESION_PDF_TOKEN_ARRAY_CLOSE;
  if (c == '<' && !doubled)
    return read_hexadecimal_string (lexer);
  if ((c == '<' || c == '>') && doubled)
    {
      lexer->cursor++;
      return c == '<' ? COHESION_PDF_TOKEN_DICTIONARY_OPEN : COHESION_PDF_TOKEN_DICTIONARY_CLOSE;
    }
  return COHESION_PDF_TOKEN_BROKEN;
}

static CohesionPdfTokenKind
classify_regular (CohesionPdfToken *token)
{
  const char *c = token->text.start;
  const char *end = c + token->text.length;
  gboolean negative = *c == '-';
  gboolean point = FALSE;
  guint digits = 0;
  gint64 value = 0;

  for (c += (*c == '-' || *c == '+'); c < end; c++)
    {
      if (*c == '.' && !point)
        point = TRUE;
      else if (!g_ascii_isdigit (*c))
        return COHESION_PDF_TOKEN_KEYWORD;
      else if (++digits <= MAX_DIGITS)
        value = value * 10 + (*c - '0');
    }
  if (digits == 0)
    return COHESION_PDF_TOKEN_KEYWORD;
  if (point)
    return COHESION_PDF_TOKEN_REAL;
  token->integer = negative ? -value : value;
  return digits <= MAX_DIGITS ? COHESION_PDF_TOKEN_INTEGER : COHESION_PDF_TOKEN_BROKEN;
}

/**
 * cohesion_pdf_lexer_next:
 * Reads the next token, comments and white space left out.
 * Returns: its kind, %COHESION_PDF_TOKEN_END at the end, %COHESION_PDF_TOKEN_BROKEN for what no PDF holds
 */
CohesionPdfTokenKind
cohesion_pdf_lexer_next (CohesionPdfLexer *lexer, CohesionPdfToken *token)
{
  const char *start;

  skip_space (lexer);
  start = lexer->cursor;
  token->integer = 0;
  if (start == lexer->end)
    token->kind = COHESION_PDF_TOKEN_END;
  else if (is_delimiter (*start))
    token->kind = read_delimited (lexer);
  else
    {
      skip_regular (lexer);
      token->text = (CohesionPdfSpan) { start, lexer->cursor - start };
      token->kind = classify_regular (token);
    }
  token->text = (CohesionPdfSpan) { start, lexer->cursor - start };
  return token->kind;
}

/* Takes “0 R” after a number, if that is what follows. */
static void
take_reference (CohesionPdfLexer *lexer)
{
  CohesionPdfLexer ahead = *lexer;
  CohesionPdfToken token;

  if (cohesion_pdf_lexer_next (&ahead, &token) == COHESION_PDF_TOKEN_INTEGER &&
      cohesion_pdf_lexer_expect (&ahead, "R"))
    *lexer = ahead;
}

/* The brackets that are open, a bit for each, the innermost lowest: 1 for a dictionary, 0 for an array. */
typedef struct
{
  guint64 dictionaries;
  guint depth;
} Brackets;

/* FALSE where brackets do not match, or are nested deeper than anything cairo writes. */
static gboolean
take_bracket (Brackets *brackets, CohesionPdfTokenKind kind)
{
  gboolean dictionary = kind == COHESION_PDF_TOKEN_DICTIONARY_OPEN ||
                        kind == COHESION_PDF_TOKEN_DICTIONARY_CLOSE;

  if (kind == COHESION_PDF_TOKEN_DICTIONARY_OPEN || kind == COHESION_PDF_TOKEN_ARRAY_OPEN)
    {
      brackets->dictionaries = brackets->dictionaries << 1 | (dictionary ? 1 : 0);
      return ++brackets->depth <= 64;
    }
  if (brackets->depth == 0 || (brackets->dictionaries & 1) != (dictionary ? 1 : 0))
    return FALSE;
  brackets->dictionaries >>= 1;
  brackets->depth--;
  return TRUE;
}

static gboolean
is_bracket (CohesionPdfTokenKind kind)
{
  return kind == COHESION_PDF_TOKEN_DICTIONARY_OPEN || kind == COHESION_PDF_TOKEN_DICTIONARY_CLOSE ||
         kind == COHESION_PDF_TOKEN_ARRAY_OPEN || kind == COHESION_PDF_TOKEN_ARRAY_CLOSE;
}

/**
 * cohesion_pdf_lexer_next_value:
 * @value: (out): the whole value: a reference, or an array or dictionary with all it holds
 *
 * Returns: %FALSE at the end, and where brackets do not match
 */
gboolean
cohesion_pdf_lexer_next_value (CohesionPdfLexer *lexer, CohesionPdfSpan *value)
{
  CohesionPdfToken token;
  Brackets brackets = { 0 };

  skip_space (lexer);
  value->start = lexer->cursor;
  do
    {
      CohesionPdfTokenKind kind = cohesion_pdf_lexer_next (lexer, &token);

      if (kind == COHESION_PDF_TOKEN_END || kind == COHESION_PDF_TOKEN_BROKEN ||
          (is_bracket (kind) && !take_bracket (&brackets, kind)))
        return FALSE;
      if (kind == COHESION_PDF_TOKEN_INTEGER && brackets.depth == 0)
        take_reference (lexer);
    }
  while (brackets.depth > 0);
  value->length = lexer->cursor - value->start;
  return TRUE;
}

/**
 * cohesion_pdf_lexer_expect:
 * Returns: whether the next token is the keyword @keyword
 */
gboolean
cohesion_pdf_lexer_expect (CohesionPdfLexer *lexer, const char *keyword)
{
  CohesionPdfToken token;

  return cohesion_pdf_lexer_next (lexer, &token) == COHESION_PDF_TOKEN_KEYWORD &&
         cohesion_pdf_span_equals (token.text, keyword);
}

/**
 * cohesion_pdf_lexer_expect_integer:
 * Returns: whether the next token is an integer; @integer is its value then
 */
gboolean
cohesion_pdf_lexer_expect_integer (CohesionPdfLexer *lexer, gint64 *integer)
{
  CohesionPdfToken token;

  if (cohesion_pdf_lexer_next (lexer, &token) != COHESION_PDF_TOKEN_INTEGER)
    return FALSE;
  *integer = token.integer;
  return TRUE;
}

/**
 * cohesion_pdf_span_equals:
 * Returns: whether @span holds exactly the bytes of @text
 */
gboolean
cohesion_pdf_span_equals (CohesionPdfSpan span, const char *text)
{
  return strlen (text) == span.length && memcmp (span.start, text, span.length) == 0;
}

/**
 * cohesion_pdf_span_is_dictionary:
 * Returns: whether @span is one dictionary and nothing else
 */
gboolean
cohesion_pdf_span_is_dictionary (CohesionPdfSpan span)
{
  return span.length >= 4 && memcmp (span.start, "<<", 2) == 0 &&
         memcmp (span.start + span.length - 2, ">>", 2) == 0;
}

/**
 * cohesion_pdf_span_get_integer:
 * Returns: whether @span is one integer; @integer is its value then
 */
gboolean
cohesion_pdf_span_get_integer (CohesionPdfSpan span, gint64 *integer)
{
  CohesionPdfLexer lexer;
  CohesionPdfToken token;

  cohesion_pdf_lexer_init (&lexer, span);
  return cohesion_pdf_lexer_expect_integer (&lexer, integer) &&
         cohesion_pdf_lexer_next (&lexer, &token) == COHESION_PDF_TOKEN_END;
}

/**
 * cohesion_pdf_span_get_reference:
 * Returns: whether @span is a reference to an object of generation 0; @number is the object's number then
 */
gboolean
cohesion_pdf_span_get_reference (CohesionPdfSpan span, guint *number)
{
  CohesionPdfLexer lexer;
  gint64 first;
  gint64 generation;

  cohesion_pdf_lexer_init (&lexer, span);
  if (!cohesion_pdf_lexer_expect_integer (&lexer, &first) ||
      !cohesion_pdf_lexer_expect_integer (&lexer, &generation) || !cohesion_pdf_lexer_expect (&lexer, "R"))
    return FALSE;
  if (first <= 0 || first > G_MAXINT32 || generation != 0)
    return FALSE;
  *number = (guint) first;
  return TRUE;
}

/**
 * cohesion_pdf_span_find:
 * @key: a name, with its slash
 *
 * Returns: whether @dictionary has @key; @value is the value then. %FALSE too if it is no dictionary
 */
gboolean
cohesion_pdf_span_find (CohesionPdfSpan dictionary, const char *key, CohesionPdfSpan *value)
{
  CohesionPdfLexer lexer;
  CohesionPdfToken token;

  cohesion_pdf_lexer_init (&lexer, dictionary);
  if (cohesion_pdf_lexer_next (&lexer, &token) != COHESION_PDF_TOKEN_DICTIONARY_OPEN)
    return FALSE;
  while (cohesion_pdf_lexer_next (&lexer, &token) == COHESION_PDF_TOKEN_NAME)
    {
      if (!cohesion_pdf_lexer_next_value (&lexer, value))
        return FALSE;
      if (cohesion_pdf_span_equals (token.text, key))
        return TRUE;
    }
  return FALSE;
}
