#pragma once

#include "cohesion-pdf-lexer.h"

G_BEGIN_DECLS

/**
 * CohesionPdfObject:
 * @value: the object's value; its start is %NULL where the file has no such object
 * @stream: the bytes of its stream as stored; the start is %NULL if it has none
 */
typedef struct
{
  CohesionPdfSpan value;
  CohesionPdfSpan stream;
} CohesionPdfObject;

/**
 * CohesionPdfReader:
 * The objects of a PDF as cairo writes it, and of no other PDF: one cross-reference stream, object
 * streams, generation 0, nothing encrypted. What differs is refused, never repaired.
 */
typedef struct _CohesionPdfReader CohesionPdfReader;

gboolean cohesion_pdf_reader_refuse (GError **error, const char *what);
CohesionPdfReader *cohesion_pdf_reader_new (GBytes *bytes, GError **error);
void cohesion_pdf_reader_free (CohesionPdfReader *self);
guint cohesion_pdf_reader_get_size (CohesionPdfReader *self);
guint cohesion_pdf_reader_get_root (CohesionPdfReader *self);
const CohesionPdfObject *cohesion_pdf_reader_get (CohesionPdfReader *self, guint number);
const CohesionPdfObject *
cohesion_pdf_reader_follow (CohesionPdfReader *self, CohesionPdfSpan dictionary, const char *key);
gboolean
cohesion_pdf_reader_inflate (CohesionPdfReader *self, const CohesionPdfObject *object, GByteArray *bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionPdfReader, cohesion_pdf_reader_free)

G_END_DECLS
