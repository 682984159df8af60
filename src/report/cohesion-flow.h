#pragma once

#include <gio/gio.h>

#include "cohesion-lines.h"
#include "cohesion-pages.h"

G_BEGIN_DECLS

/**
 * CohesionFlow:
 * @blocks: what is laid out
 * @setter: sets text
 * @pages: what has been laid out
 * @rtl: the report reads from right to left
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

extern const CohesionStyle cohesion_style_body;
extern const CohesionStyle cohesion_style_table;
extern const CohesionStyle cohesion_style_table_bold;

void cohesion_flow_init (CohesionFlow *self, CohesionBlocks *blocks, CohesionPurpose purpose);
void cohesion_flow_clear (CohesionFlow *self);
void cohesion_flow_add (CohesionFlow *self, guint position);

gboolean cohesion_flow_shows (const CohesionFlow *self, const CohesionText *text);
void cohesion_flow_begin (CohesionFlow *self, CohesionRole role, const CohesionText *text);
CohesionMeasure cohesion_flow_get_measure (const CohesionFlow *self, double start, double width);
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
