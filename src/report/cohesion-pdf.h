#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* What the surface demands of whoever draws on it
 *
 * cairo leaves traces of a tag only where text is drawn, and a few habits make its text useless to a screen
 * reader. cohesion_pdf_finish() refuses what would not conform; what it cannot see is marked (!).
 *
 * - All that is painted is either inside a tag that may hold content or inside an artifact. The tags
 * Document, Part, Art, Sect, Div, Index, Table, THead, TBody, TFoot, TR, L, LI and TOC only group others.
 * - Shapes (rules, shading, images) belong in an artifact, a Figure or a Formula. In any other tag they are
 *   refused unless that tag has text too, with no tag in between that begins or ends. Draw the shading, rules
 *   and marks of a whole page in one artifact if you can.
 * - An artifact begun inside a tag interrupts it, which costs one more marked sequence: better between tags.
 * - Draw text with cairo_show_text_glyphs(), UTF-8 and clusters, one call per run. cairo_show_glyphs() has
 *   no text. Draw a real glyph for each space, also between a title and its page number in a table of
 *   contents, but none at the end of a line: pango_cairo_show_layout() makes an empty span of it, after which
 *   some readers lose the rest of the paragraph (!). Switch ligatures off ("liga=0, clig=0") (!).
 * - Text outside the page leaves its element empty (!).
 * - No groups (cairo_push_group(), paint with alpha) around tags, no operator but OVER; a group that begins
 *   and ends within one Figure or artifact is fine.
 * - Every heading follows one at most one level higher; the first is H1.
 * - A Figure wants alt; TH gets its scope from where it stands (THead: Column, else Row) unless told.
 * - A Link wants uri or dest, and rectangle: one per line it runs over (cohesion_pdf_add_link_area()).
 * - On text in a script from right to left or an Indic one set actual_text and language on its leaf tag (!).
 * - Repeated table headers, page headers and footers are artifacts; draw the latter last on the page (!).
 */

#define COHESION_PDF_ERROR (cohesion_pdf_error_quark ())

/**
 * CohesionPdfError:
 * @COHESION_PDF_ERROR_METADATA: no title, or a language that is no language tag
 * @COHESION_PDF_ERROR_TAG: tags or artifacts were begun, nested or filled in a way that does not conform
 * @COHESION_PDF_ERROR_DRAWING: cairo reported an error; the message holds its text
 * @COHESION_PDF_ERROR_SIZE: more or longer than PDF/A allows
 * @COHESION_PDF_ERROR_UNEXPECTED: cairo wrote what this version cannot make conform
 */
typedef enum
{
  COHESION_PDF_ERROR_METADATA,
  COHESION_PDF_ERROR_TAG,
  COHESION_PDF_ERROR_DRAWING,
  COHESION_PDF_ERROR_SIZE,
  COHESION_PDF_ERROR_UNEXPECTED,
} CohesionPdfError;

GQuark cohesion_pdf_error_quark (void);

/**
 * CohesionPdfMetadata:
 * @title: what the document is called; needed
 * @author: (nullable): who answers for it
 * @subject: (nullable): what it is about, in a sentence
 * @language: the language of its text as a BCP 47 tag, such as "en-GB"; needed
 * @created: (nullable): used for every date in the file; without it there is none
 */
typedef struct
{
  const char *title;
  const char *author;
  const char *subject;
  const char *language;
  GDateTime *created;
} CohesionPdfMetadata;

/**
 * CohesionPdfArtifact:
 * @COHESION_PDF_ARTIFACT_LAYOUT: rules, marks, repeated table headers
 * @COHESION_PDF_ARTIFACT_BACKGROUND: shading behind the whole page
 * @COHESION_PDF_ARTIFACT_HEADER: what stands at the head of every page
 * @COHESION_PDF_ARTIFACT_FOOTER: what stands at the foot of every page
 */
typedef enum
{
  COHESION_PDF_ARTIFACT_LAYOUT,
  COHESION_PDF_ARTIFACT_BACKGROUND,
  COHESION_PDF_ARTIFACT_HEADER,
  COHESION_PDF_ARTIFACT_FOOTER,
} CohesionPdfArtifact;

/**
 * CohesionPdfTag:
 * @alt: what a picture says, in words; needed for Figure and Formula
 * @actual_text: the text of the element, where the glyphs do not tell it exactly
 * @language: BCP 47 tag, where it is not the document's
 * @scope: "Row", "Column" or "Both", for TH
 * @list_numbering: "None", "Disc", "Circle", "Square", "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha" or
 *   "LowerAlpha", for L; a list with labels wants it
 * @summary: what a Table is about
 * @uri: where a Link leads outside; escaped as needed
 * @dest: the name of the destination where a Link leads inside; may be added later. A Link to a destination
 *   that never is becomes plain text
 * @contents: the text of a Link’s annotation, for a screen reader; the target itself if %NULL
 * @rectangle: area of a Link or bounding box of a Figure, in points from the page’s top left
 * @col_span: columns that a TH or TD covers; 0 is 1
 * @row_span: rows that a TH or TD covers; 0 is 1
 *
 * Everything is optional unless said otherwise; strings are copied.
 */
typedef struct
{
  const char *alt;
  const char *actual_text;
  const char *language;
  const char *scope;
  const char *list_numbering;
  const char *summary;
  const char *uri;
  const char *dest;
  const char *contents;
  const cairo_rectangle_t *rectangle;
  int col_span;
  int row_span;
} CohesionPdfTag;

#define COHESION_TYPE_PDF (cohesion_pdf_get_type ())
G_DECLARE_FINAL_TYPE (CohesionPdf, cohesion_pdf, COHESION, PDF, GObject)

CohesionPdf *cohesion_pdf_new (const CohesionPdfMetadata *metadata);
cairo_t *cohesion_pdf_begin_page (CohesionPdf *self, double width, double height);
void cohesion_pdf_end_page (CohesionPdf *self);
void cohesion_pdf_begin_tag (CohesionPdf *self, const char *name, const CohesionPdfTag *tag);
void cohesion_pdf_end_tag (CohesionPdf *self);
void cohesion_pdf_add_link_area (CohesionPdf *self, const cairo_rectangle_t *rectangle);
void cohesion_pdf_begin_artifact (CohesionPdf *self, CohesionPdfArtifact type);
void cohesion_pdf_end_artifact (CohesionPdf *self);
void cohesion_pdf_add_destination (CohesionPdf *self, const char *name, double y);
void cohesion_pdf_add_bookmark (CohesionPdf *self, int level, const char *title, const char *dest);
GBytes *cohesion_pdf_finish (CohesionPdf *self, GError **error);

G_END_DECLS
