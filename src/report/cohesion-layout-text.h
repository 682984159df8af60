#pragma once

#include "cohesion-layout.h"

G_BEGIN_DECLS

/**
 * CohesionStop:
 * @heading: a heading of the report
 * @page: number of the page where it stands, from 0
 * @y: in points from the top of that page
 *
 * A place in a report that a reader may want to go to.
 */
typedef struct
{
  const CohesionBlock *heading;
  guint page;
  double y;
} CohesionStop;

GArray *cohesion_layout_list_stops (CohesionLayout *self);
char *cohesion_layout_dup_page_text (CohesionLayout *self, guint page);

G_END_DECLS
