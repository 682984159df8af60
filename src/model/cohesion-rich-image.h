#pragma once

#include "cohesion-rich-text.h"

G_BEGIN_DECLS

/**
 * CohesionRichMark:
 * @COHESION_RICH_MARK_NONE: words
 * @COHESION_RICH_MARK_DASH: the bullet of an item written with “- ”
 * @COHESION_RICH_MARK_STAR: that of one written with “* ”
 * @COHESION_RICH_MARK_DOT: that of one written with “• ”
 * @COHESION_RICH_MARK_NUMBER: the number of an item
 * @COHESION_RICH_MARK_INDENT: white space before a line that goes on with an item
 */
typedef enum
{
  COHESION_RICH_MARK_NONE,
  COHESION_RICH_MARK_DASH,
  COHESION_RICH_MARK_STAR,
  COHESION_RICH_MARK_DOT,
  COHESION_RICH_MARK_NUMBER,
  COHESION_RICH_MARK_INDENT,
} CohesionRichMark;

/**
 * CohesionRichRun:
 * @start: first byte
 * @end: one past the last byte
 * @mark: what stands before the words of a line
 * @bold: heavier than the text around it
 * @uri: (nullable): where a link leads
 * @inner: where bold and the link begin or end together, bold is written between the brackets of the link
 *
 * A part of an image that differs from the rest. Runs are in order and never overlap.
 */
typedef struct
{
  guint start;
  guint end;
  CohesionRichMark mark;
  gboolean bold;
  char *uri;
  gboolean inner;
} CohesionRichRun;

/**
 * CohesionRichImage:
 * @text: what is seen: no markup; an item begins with its mark and a tab
 * @runs: (element-type CohesionRichRun): the parts of @text that differ
 *
 * Light markup as it is seen by those who write it. Nothing is lost: it can be turned back to the same
 * bytes.
 */
typedef struct
{
  char *text;
  GArray *runs;
} CohesionRichImage;

CohesionRichImage *cohesion_rich_image_new (const char *source);
CohesionRichImage *cohesion_rich_image_new_take (char *text);
void cohesion_rich_image_free (CohesionRichImage *self);
void cohesion_rich_image_add (CohesionRichImage *self, const CohesionRichRun *run);
char *cohesion_rich_image_dup_source (const CohesionRichImage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionRichImage, cohesion_rich_image_free)

G_END_DECLS
