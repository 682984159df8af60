#pragma once

#include <gio/gio.h>

#include "cohesion-lines.h"
#include "cohesion-pages.h"

G_BEGIN_DECLS

#define COHESION_SIGN_SIZE 9.0
#define COHESION_SIGN_WIDTH 14.0 /* the sign and the gap behind it */

/**
 * CohesionFlow:
 * @blocks: what is laid out
 * @setter: sets text
 * @pages: what has been laid out
 * @rtl: the report reads from right to left
 * @scale: size of the text, by that of the usual one
 * @body: of the text
 * @bold: of labels
 * @table: of the cells of tables
 * @table_bold: of their headings
 * @lines: (element-type CohesionLine): of the passage at hand
 * @groups: widths that the columns of a group of tables need, by group
 * @keep: the last block stays with the next one
 * @cancellable: (nullable): stops the work
 *
 * What laying out needs to know on its way through the blocks.
 */
typedef struct
{
  CohesionBlocks *blocks; /* not owned */
  CohesionSetter setter;
  CohesionPages pages;
  gboolean rtl;
  double scale;
  CohesionStyle body;
  CohesionStyle bold;
  CohesionStyle table;
  CohesionStyle table_bold;
  GArray *lines;
  GHashTable *groups;
  gboolean keep;
  GCancellable *cancellable;
} CohesionFlow;

/**
 * CohesionMeasure:
 * @x: left edge, in points
 * @width: in points
 *
 * A column of text.
 */
typedef struct
{
  double x;
  double width;
} CohesionMeasure;

void cohesion_flow_init (CohesionFlow *self, CohesionBlocks *blocks, CohesionPurpose purpose);
void cohesion_flow_clear (CohesionFlow *self);
void cohesion_flow_add (CohesionFlow *self, guint position);

gboolean cohesion_flow_shows (const CohesionFlow *self, const CohesionText *text);
void cohesion_flow_begin (CohesionFlow *self, CohesionRole role, const CohesionText *text);
CohesionMeasure cohesion_flow_get_measure (const CohesionFlow *self, double start, double width);
void cohesion_flow_sign (CohesionFlow *self,
                         CohesionShape shape,
                         guint32 colour,
                         const CohesionMeasure *measure,
                         double y,
                         double line_height);
void cohesion_flow_line (CohesionFlow *self,
                         const CohesionText *text,
                         const CohesionLine *line,
                         double x,
                         double y,
                         CohesionInk ink);
double cohesion_flow_lines (CohesionFlow *self,
                            const CohesionText *text,
                            const GArray *lines,
                            const CohesionMeasure *measure,
                            double y);

G_END_DECLS
