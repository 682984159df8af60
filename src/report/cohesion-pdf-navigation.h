#pragma once

#include "cohesion-pdf-structure.h"

G_BEGIN_DECLS

void cohesion_pdf_write_annotations (CohesionPdfWriter *writer,
                                     const CohesionPdfRecording *recording,
                                     const CohesionPdfNumbers *numbers);
void cohesion_pdf_write_outline (CohesionPdfWriter *writer,
                                 const CohesionPdfRecording *recording,
                                 const CohesionPdfNumbers *numbers);

G_END_DECLS
