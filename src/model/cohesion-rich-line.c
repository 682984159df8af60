#include "config.h"

#include "cohesion-rich-line.h"

#include <string.h>

static gsize
count_space (const char *line, gsize length)
{
  gsize n = 0;

  while (n < length && g_ascii_isspace (line[n]))
    n++;
  return n;
}

static gsize
find_bullet (const char *words, gsize length)
{
  static const char *const marks[] = { "- ", "* ", "• " };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= strlen (marks[i]) && memcmp (words, marks[i], strlen (marks[i])) == 0)
      return strlen (marks[i]);
  return 0;
}

/* A list is numbered as printed only if it counts from 1 without a gap: any other number belongs to the
 * words. */
static gsize
find_number (const CohesionRichReader *self, const char *words, gsize length, guint *number)
{
  gsize n = 0;
  guint64 value = 0;

  while (n < length && n < 9 && g_ascii_isdigit (words[n]))
    value = value * 10 + (guint64) (words[n++] - '0');
  if (value == 0 || *words == '0' || (value != 1 && value != self->last + 1) || length < n + 2 ||
      words[n] != '.' || words[n + 1] != ' ')
    return 0;
  *number = (guint) value;
  return n + 2;
}

static void
begin (CohesionRichReader *self, CohesionRichLine *line, CohesionRichKind kind, gboolean has_words)
{
  line->role = COHESION_RICH_LINE_BEGINS;
  line->starts_list = kind != COHESION_RICH_PARAGRAPH &&
                      (kind != self->kind || line->number == 1 || self->is_waiting);
  self->is_waiting = line->starts_list && !has_words;
  self->kind = kind;
  self->last = line->number;
}

/**
 * cohesion_rich_reader_read:
 * @self: what was read so far
 * @line: (array length=length): UTF-8, without what ends it
 * @length: in bytes
 *
 * Reads a line. An item may be empty, while somebody is about to write it.
 *
 * Returns: what the line is
 */
CohesionRichLine
cohesion_rich_reader_read (CohesionRichReader *self, const char *line, gsize length)
{
  gsize indent = count_space (line, length);
  CohesionRichLine read = { .indent = indent, .mark = indent };
  gsize bullet = find_bullet (line + indent, length - indent);
  gsize mark = bullet > 0 ? bullet : find_number (self, line + indent, length - indent, &read.number);
  gboolean has_words = indent + mark + count_space (line + indent + mark, length - indent - mark) < length;

  if (indent == length)
    read.role = COHESION_RICH_LINE_BLANK;
  else if (mark > 0)
    begin (self, &read, bullet > 0 ? COHESION_RICH_BULLET : COHESION_RICH_NUMBER, has_words);
  else if (self->begun && (indent > 0 || self->kind == COHESION_RICH_PARAGRAPH))
    read.role = COHESION_RICH_LINE_GOES_ON;
  else
    begin (self, &read, COHESION_RICH_PARAGRAPH, TRUE);
  self->begun = has_words;
  read.mark += mark;
  read.kind = self->kind;
  return read;
}
