#pragma once

#include "report/cohesion-layout-private.h"

/* What every layout must hold to, and what it reads. */
const CohesionPages *layout_get_pages (CohesionLayout *layout);
const CohesionSheet *layout_get_sheet (CohesionLayout *layout, guint page);
const CohesionOp *layout_get_op (CohesionLayout *layout, guint i);
void layout_append_line (GString *text, CohesionLayout *layout, const CohesionOp *op);
char *layout_read (CohesionLayout *layout);
void layout_check_text (CohesionBlocks *blocks, CohesionLayout *layout, CohesionPurpose purpose);
double layout_get_line_end (CohesionLayout *layout, const CohesionOp *op);
void layout_check_margins (CohesionLayout *layout);
void layout_check_nesting (CohesionLayout *layout);
void layout_check_headings (CohesionLayout *layout);
void layout_check_widows (CohesionLayout *layout);
