#pragma once

#include "cohesion-pdf-reader.h"
#include "cohesion-pdf-writer.h"

G_BEGIN_DECLS

/**
 * CohesionPdfCopier:
 * Takes objects over from a reader to a writer with all that they refer to, under new numbers.
 */
typedef struct _CohesionPdfCopier CohesionPdfCopier;

CohesionPdfCopier *cohesion_pdf_copier_new (CohesionPdfReader *reader, CohesionPdfWriter *writer);
void cohesion_pdf_copier_free (CohesionPdfCopier *self);
gboolean cohesion_pdf_copier_append (CohesionPdfCopier *self, CohesionPdfSpan value, GString *text);
gboolean cohesion_pdf_copier_run (CohesionPdfCopier *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionPdfCopier, cohesion_pdf_copier_free)

G_END_DECLS
