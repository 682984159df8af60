#pragma once

#include "cohesion-pdf-roles.h"
#include "cohesion-pdf.h"

G_BEGIN_DECLS

/* A parent, page or destination that there is none of. */
#define COHESION_PDF_NONE G_MAXUINT32

/**
 * CohesionPdfRecord:
 * @parent: index of the record it is in
 * @page: index of the page on which it was begun, %COHESION_PDF_NONE before the first
 * @tag: (nullable): what was said of it; its strings belong to the recording
 *
 * One element of the structure tree.
 */
typedef struct
{
  CohesionPdfRoleId role;
  guint parent;
  guint page;
  CohesionPdfTag *tag;
} CohesionPdfRecord;

/**
 * CohesionPdfPage:
 * @first_mark: index of its first mark; the last is before that of the next page
 * @first_artifact: likewise for the artifacts
 */
typedef struct
{
  double width;
  double height;
  guint first_mark;
  guint first_artifact;
} CohesionPdfPage;

/**
 * CohesionPdfArea:
 * Where a link can be clicked: the rectangle of one annotation.
 */
typedef struct
{
  guint record;
  guint page;
  cairo_rectangle_t rectangle;
} CohesionPdfArea;

typedef struct
{
  guint page;
  double y;
} CohesionPdfDestination;

typedef struct
{
  int level;
  const char *title;
  /* Where it leads if it names no destination, or one that never came. */
  CohesionPdfDestination place;
  const char *dest;
} CohesionPdfBookmark;

/**
 * CohesionPdfRecording:
 * @records: the structure elements in the order in which they began; the first is the Document
 * @marks: of each tag that cairo was told to begin, the index of its record, in cairo’s order
 * @artifacts: types in cairo’s order
 * @error: (nullable): the first thing done wrong
 *
 * All that was said while the pages were drawn and that cairo cannot write down.
 */
typedef struct
{
  char *title;
  char *author;
  char *subject;
  char *language;
  GDateTime *created;
  GArray *pages;
  GArray *records;
  GArray *marks;
  GArray *artifacts;
  GArray *areas;
  GArray *bookmarks;
  GHashTable *destinations;
  GStringChunk *strings;
  GPtrArray *tags;
  guint heading_level;
  GError *error;
} CohesionPdfRecording;

CohesionPdfRecording *cohesion_pdf_recording_new (const CohesionPdfMetadata *metadata);
void cohesion_pdf_recording_free (CohesionPdfRecording *self);
void cohesion_pdf_recording_fail (CohesionPdfRecording *self, CohesionPdfError code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void cohesion_pdf_recording_misuse (CohesionPdfRecording *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void cohesion_pdf_recording_add_page (CohesionPdfRecording *self, double width, double height);
guint cohesion_pdf_recording_add (CohesionPdfRecording *self,
                                  guint parent,
                                  guint page,
                                  const char *name,
                                  const CohesionPdfTag *tag);
void cohesion_pdf_recording_add_area (CohesionPdfRecording *self,
                                      guint record,
                                      guint page,
                                      const cairo_rectangle_t *rectangle);
void
cohesion_pdf_recording_add_destination (CohesionPdfRecording *self, const char *name, guint page, double y);
void cohesion_pdf_recording_add_bookmark (CohesionPdfRecording *self,
                                          int level,
                                          const char *title,
                                          const char *dest,
                                          guint page);
gboolean cohesion_pdf_recording_close (CohesionPdfRecording *self, GError **error);

guint cohesion_pdf_recording_get_n_pages (const CohesionPdfRecording *self);
const CohesionPdfPage *cohesion_pdf_recording_get_page (const CohesionPdfRecording *self, guint page);
const CohesionPdfRecord *cohesion_pdf_recording_get (const CohesionPdfRecording *self, guint record);
const CohesionPdfDestination *cohesion_pdf_recording_find (const CohesionPdfRecording *self,
                                                           const char *destination);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionPdfRecording, cohesion_pdf_recording_free)

G_END_DECLS
