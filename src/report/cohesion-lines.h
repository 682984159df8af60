#pragma once

#include "cohesion-face.h"
#include "cohesion-text.h"

G_BEGIN_DECLS

/**
 * CohesionEntry:
 * @piece: shaped text
 * @x: from the start of the line, in points
 * @run: 0 for the passage's own style, else number of the run plus one
 * @space_after: a space follows, also where the line ends with it
 *
 * A piece of text where it stands on its line.
 */
typedef struct
{
  const CohesionPiece *piece;
  float x;
  guint16 run;
  gboolean space_after : 1;
} CohesionEntry;

/**
 * CohesionLine:
 * @first: first of its entries
 * @n: how many entries
 * @x: where it starts, in points from the left edge of the measure
 * @width: in points
 * @baseline: from the top of the line, in points
 * @height: in points
 */
typedef struct
{
  guint first;
  guint n;
  float x;
  float width;
  float baseline;
  float height;
} CohesionLine;

/**
 * CohesionStyle:
 * @size: in points
 * @bold: heavier
 */
typedef struct
{
  double size;
  gboolean bold;
} CohesionStyle;

/**
 * CohesionSetter:
 * @faces: (owned): fonts
 * @entries: (element-type CohesionEntry): every entry of every line set so far
 * @language: the report's language, interned
 * @purpose: what the pages are for
 * @rtl: the report reads from right to left, and so do all passages but those in a language of their own
 *
 * Sets passages into lines.
 */
typedef struct
{
  CohesionFaces *faces;
  GArray *entries;
  const char *language;
  CohesionPurpose purpose;
  gboolean rtl;
} CohesionSetter;

void cohesion_setter_init (CohesionSetter *self, const char *language, CohesionPurpose purpose, gboolean rtl);
void cohesion_setter_clear (CohesionSetter *self);
void cohesion_setter_set (CohesionSetter *self,
                          const CohesionText *text,
                          const CohesionStyle *style,
                          double width,
                          GArray *lines);
void cohesion_setter_measure (CohesionSetter *self,
                              const CohesionText *text,
                              const CohesionStyle *style,
                              double *longest_word,
                              double *natural);

G_END_DECLS
