#pragma once

#include "cohesion-pdf-content.h"
#include "cohesion-pdf-writer.h"

G_BEGIN_DECLS

/**
 * CohesionPdfNumbers:
 * The object numbers that everybody refers to. Elements, pages and annotations are numbered on from the
 * first, in the order of the recording.
 */
typedef struct
{
  guint catalog;
  guint info;
  guint pages;
  guint metadata;
  guint profile;
  guint structure;
  guint first_page;
  guint first_element;
  guint first_annotation;
  /* 0 if there are no bookmarks. */
  guint outline;
} CohesionPdfNumbers;

void cohesion_pdf_write_structure (CohesionPdfWriter *writer,
                                   const CohesionPdfRecording *recording,
                                   const CohesionPdfNumbers *numbers,
                                   const CohesionPdfPageMarks *marks);

void cohesion_pdf_append_rectangle (GString *text, const cairo_rectangle_t *rectangle, double page_height);

G_END_DECLS
