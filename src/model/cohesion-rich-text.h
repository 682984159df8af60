#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  COHESION_RICH_PARAGRAPH,
  COHESION_RICH_BULLET,
  COHESION_RICH_NUMBER,
} CohesionRichKind;

/**
 * CohesionRichSpan:
 * @start: first byte
 * @end: one past the last byte
 * @bold: heavier than the text around it
 * @uri: (nullable): where a link leads
 * @inner: the marks of bold at the ends of the link are written between its brackets
 *
 * A part of a passage that differs from the rest. Spans are in order and never overlap.
 */
typedef struct
{
  guint start;
  guint end;
  gboolean bold;
  char *uri;
  gboolean inner;
} CohesionRichSpan;

/**
 * CohesionRichPassage:
 * @kind: a paragraph or an item of a list
 * @starts_list: the item is the first of its list
 * @text: what the reader sees, without markup; a newline ends a line
 * @spans: (element-type CohesionRichSpan): its bold parts and its links
 *
 * A paragraph, or an item of a list.
 */
typedef struct
{
  CohesionRichKind kind;
  gboolean starts_list;
  char *text;
  GArray *spans;
} CohesionRichPassage;

GPtrArray *cohesion_rich_text_parse (const char *source);
char *cohesion_rich_text_to_plain (const char *source);
CohesionRichPassage *cohesion_rich_passage_parse (const char *source);
void cohesion_rich_passage_free (CohesionRichPassage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionRichPassage, cohesion_rich_passage_free)

G_END_DECLS
