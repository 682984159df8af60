#pragma once

#include "cohesion-rich-text.h"

G_BEGIN_DECLS

typedef enum
{
  COHESION_RICH_LINE_BLANK,
  COHESION_RICH_LINE_BEGINS,
  COHESION_RICH_LINE_GOES_ON,
} CohesionRichLineRole;

/**
 * CohesionRichLine:
 * @role: whether it begins a paragraph or an item, goes on with the one above, or parts them
 * @kind: what it begins or goes on with
 * @starts_list: the item is the first of its list that says anything
 * @number: of an item of a numbered list
 * @indent: bytes of white space before all else
 * @mark: bytes before the words: the indent and the mark of an item
 *
 * A line of light markup.
 */
typedef struct
{
  CohesionRichLineRole role;
  CohesionRichKind kind;
  gboolean starts_list;
  guint number;
  gsize indent;
  gsize mark;
} CohesionRichLine;

/**
 * CohesionRichReader:
 *
 * What the lines so far say about the next one. All zero before the first.
 */
typedef struct
{
  CohesionRichKind kind;
  guint last;          /* number of the last item, 0 if it had none */
  gboolean begun;      /* there are words to go on with */
  gboolean is_waiting; /* the list has begun, with nothing in it yet */
} CohesionRichReader;

CohesionRichLine cohesion_rich_reader_read (CohesionRichReader *self, const char *line, gsize length);

G_END_DECLS
