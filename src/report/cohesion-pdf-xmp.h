#pragma once

#include "cohesion-pdf-recording.h"

G_BEGIN_DECLS

char *cohesion_pdf_make_xmp (const CohesionPdfRecording *recording);

G_END_DECLS
