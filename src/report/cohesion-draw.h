#pragma once

#include "cohesion-layout.h"
#include "cohesion-pdf.h"

G_BEGIN_DECLS

void cohesion_draw_page (CohesionLayout *layout, guint page, cairo_t *cr, CohesionPdf *pdf);
GBytes *cohesion_report_to_pdf (CohesionLayout *layout,
                                const CohesionPdfMetadata *metadata,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
