#pragma once

#include "cohesion-pdf-lexer.h"
#include "cohesion-pdf-recording.h"

G_BEGIN_DECLS

/**
 * CohesionPdfPageMarks:
 * @records: for each marked sequence of the page, the index of its record
 *
 * What the content of a page must hold.
 */
typedef struct
{
  const guint *records;
  guint n_records;
} CohesionPdfPageMarks;

gboolean cohesion_pdf_content_rewrite (CohesionPdfSpan content,
                                       const CohesionPdfRecording *recording,
                                       guint page,
                                       CohesionPdfPageMarks marks,
                                       GString *out,
                                       GError **error);

G_END_DECLS
