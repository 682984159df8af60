#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CohesionPdfWriter:
 * Writes the bytes of a PDF 1.7: objects packed in object streams, streams, and at the end one
 * cross-reference stream. Object numbers are handed out first, so that references may point forward.
 */
typedef struct _CohesionPdfWriter CohesionPdfWriter;

CohesionPdfWriter *cohesion_pdf_writer_new (void);
void cohesion_pdf_writer_free (CohesionPdfWriter *self);
guint cohesion_pdf_writer_reserve (CohesionPdfWriter *self, guint count);
GString *cohesion_pdf_writer_begin (CohesionPdfWriter *self, guint number);
void cohesion_pdf_writer_end (CohesionPdfWriter *self);
void cohesion_pdf_writer_add_stream (CohesionPdfWriter *self,
                                     guint number,
                                     const char *entries,
                                     gconstpointer data,
                                     gsize length);
void cohesion_pdf_writer_add_packed_stream (CohesionPdfWriter *self,
                                            guint number,
                                            const char *entries,
                                            gconstpointer data,
                                            gsize length);
GBytes *cohesion_pdf_writer_finish (CohesionPdfWriter *self, guint root, guint info, GError **error);

void cohesion_pdf_append_unsigned (GString *text, guint64 value);
void cohesion_pdf_append_number (GString *text, double value);
void cohesion_pdf_append_reference (GString *text, guint number);
void cohesion_pdf_append_text (GString *text, const char *utf8);
void cohesion_pdf_append_date (GString *text, GDateTime *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionPdfWriter, cohesion_pdf_writer_free)

G_END_DECLS
