#pragma once

#include "cohesion-pdf-recording.h"

G_BEGIN_DECLS

/* The two halves of cohesion_pdf_finish(), so that tests can put broken bytes between them. */
GBytes *cohesion_pdf_close (CohesionPdf *self, GError **error);
const CohesionPdfRecording *cohesion_pdf_get_recording (CohesionPdf *self);

GBytes *cohesion_pdf_rewrite (GBytes *drawn, const CohesionPdfRecording *recording, GError **error);

G_END_DECLS
