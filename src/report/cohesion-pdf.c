#include "config.h"

#include "cohesion-pdf.h"

#include "cohesion-pdf-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

/* Text of this size in points is seen by cairo but by nobody else; at a tenth of it cairo sees none. */
#define MARKER_SIZE 0.1

struct _CohesionPdf
{
  GObject parent_instance;

  CohesionPdfRecording *recording;
  GByteArray *drawn;
  cairo_surface_t *surface;
  /* The page being drawn, NULL between pages. */
  cairo_t *cr;
  /* Indices of the records that are open, the Document (always open) left out. */
  GArray *open;
  gboolean in_artifact;
};

G_DEFINE_FINAL_TYPE (CohesionPdf, cohesion_pdf, G_TYPE_OBJECT)

/**
 * cohesion_pdf_error_quark:
 * Returns: the domain of %CohesionPdfError
 */
GQuark
cohesion_pdf_error_quark (void)
{
  return g_quark_from_static_string ("cohesion-pdf-error-quark");
}

static void
cohesion_pdf_finalize (GObject *object)
{
  CohesionPdf *self = COHESION_PDF (object);

  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->recording, cohesion_pdf_recording_free);
  g_clear_pointer (&self->drawn, g_byte_array_unref);
  g_clear_pointer (&self->open, g_array_unref);
  G_OBJECT_CLASS (cohesion_pdf_parent_class)->finalize (object);
}

static void
cohesion_pdf_class_init (CohesionPdfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cohesion_pdf_finalize;
}

static void
cohesion_pdf_init (CohesionPdf *self)
{
  self->drawn = g_byte_array_new ();
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));
}

static cairo_status_t
take_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * cohesion_pdf_new:
 * @metadata: what the document says of itself; copied
 *
 * A PDF to draw that will conform to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). What is done wrong
 * on the way is kept for cohesion_pdf_finish(); nothing needs to be checked before.
 *
 * Returns: (transfer full): a PDF without pages
 */
CohesionPdf *
cohesion_pdf_new (const CohesionPdfMetadata *metadata)
{
  CohesionPdf *self = g_object_new (COHESION_TYPE_PDF, NULL);

  self->recording = cohesion_pdf_recording_new (metadata);
  self->surface = cairo_pdf_surface_create_for_stream (take_bytes, self->drawn, 1, 1);
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_7);
  return self;
}

static guint
current_page (CohesionPdf *self)
{
  return self->cr ? cohesion_pdf_recording_get_n_pages (self->recording) - 1 : COHESION_PDF_NONE;
}

/* The record that is open innermost. */
static guint
current_record (CohesionPdf *self)
{
  return self->open->len > 0 ? g_array_index (self->open, guint, self->open->len - 1) : 0;
}

/* cairo marks content only where text is shown; this text is nothing and cannot be seen. It is shown within
 * the page whatever the transformation and the clip. */
static void
show_marker (CohesionPdf *self)
{
  cairo_glyph_t *glyph = NULL;
  cairo_text_cluster_t cluster = { 0, 1 };
  int count = 0;

  cairo_save (self->cr);
  cairo_identity_matrix (self->cr);
  cairo_reset_clip (self->cr);
  cairo_set_operator (self->cr, CAIRO_OPERATOR_OVER);
  cairo_set_source_rgb (self->cr, 0, 0, 0);
  cairo_select_font_face (self->cr, "Noto Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (self->cr, MARKER_SIZE);
  cairo_scaled_font_text_to_glyphs (cairo_get_scaled_font (self->cr), 1, 1, ".", 1, &glyph, &count, NULL,
                                    NULL, NULL);
  if (count == 1)
    cairo_show_text_glyphs (self->cr, "", 0, glyph, 1, &cluster, 1, 0);
  cairo_glyph_free (glyph);
  cairo_restore (self->cr);
}

static void
open_mark (CohesionPdf *self, guint record)
{
  const CohesionPdfRole *role = cohesion_pdf_role_get (
      cohesion_pdf_recording_get (self->recording, record)->role);

  if (!self->cr || !role->drawn_as)
    return;
  cairo_tag_begin (self->cr, role->drawn_as, NULL);
  g_array_append_val (self->recording->marks, record);
  if (role->vector)
    show_marker (self);
}

static void
close_mark (CohesionPdf *self, guint record)
{
  const CohesionPdfRole *role = cohesion_pdf_role_get (
      cohesion_pdf_recording_get (self->recording, record)->role);

  if (self->cr && role->drawn_as)
    cairo_tag_end (self->cr, role->drawn_as);
}

/* Around page breaks and artifacts cairo is told that every tag ends, and later that another begins: the
 * record keeps them together. */
static void
suspend_marks (CohesionPdf *self)
{
  for (guint i = self->open->len; i > 0; i--)
    close_mark (self, g_array_index (self->open, guint, i - 1));
}

static void
resume_marks (CohesionPdf *self)
{
  for (guint i = 0; i < self->open->len; i++)
    open_mark (self, g_array_index (self->open, guint, i));
}

/**
 * cohesion_pdf_begin_page:
 * @width: in points
 * @height: in points
 *
 * Begins a page; tags that are open go on.
 *
 * Returns: (transfer none): what to draw on until cohesion_pdf_end_page(), with the origin at the top left
 */
cairo_t *
cohesion_pdf_begin_page (CohesionPdf *self, double width, double height)
{
  g_return_val_if_fail (COHESION_IS_PDF (self), NULL);
  g_return_val_if_fail (self->cr == NULL, self->cr);

  cairo_pdf_surface_set_size (self->surface, width, height);
  cohesion_pdf_recording_add_page (self->recording, width, height);
  self->cr = cairo_create (self->surface);
  resume_marks (self);
  return self->cr;
}

static void
note_status (CohesionPdf *self, cairo_status_t status)
{
  if (status != CAIRO_STATUS_SUCCESS)
    cohesion_pdf_recording_fail (self->recording, COHESION_PDF_ERROR_DRAWING,
                                 /* Translators: %s is the message of the drawing library. */
                                 _ ("The report could not be drawn: %s"), cairo_status_to_string (status));
}

/**
 * cohesion_pdf_end_page:
 * Ends the page; tags may stay open, an artifact not.
 */
void
cohesion_pdf_end_page (CohesionPdf *self)
{
  g_return_if_fail (COHESION_IS_PDF (self));
  g_return_if_fail (self->cr != NULL);

  if (self->in_artifact)
    {
      cohesion_pdf_recording_misuse (self->recording, "Artifact: open at the page’s end");
      cohesion_pdf_end_artifact (self);
    }
  suspend_marks (self);
  cairo_show_page (self->cr);
  note_status (self, cairo_status (self->cr));
  g_clear_pointer (&self->cr, cairo_destroy);
}

/**
 * cohesion_pdf_begin_tag:
 * @name: a structure type of ISO 32000-1, 14.8.4, such as "P"
 * @tag: (nullable): what else is to be said of it; copied
 *
 * Begins an element of the structure; what is drawn until cohesion_pdf_end_tag() is its content. It may be
 * begun before a page is, and end on a later one. "Document" is there from the start; to begin it outermost
 * changes nothing.
 */
void
cohesion_pdf_begin_tag (CohesionPdf *self, const char *name, const CohesionPdfTag *tag)
{
  guint record = 0;

  g_return_if_fail (COHESION_IS_PDF (self));
  g_return_if_fail (name != NULL);

  if (self->in_artifact)
    cohesion_pdf_recording_misuse (self->recording, "Artifact: %s", name);
  if (self->open->len > 0 || !g_str_equal (name, "Document"))
    record = cohesion_pdf_recording_add (self->recording, current_record (self), current_page (self), name,
                                         tag);
  g_array_append_val (self->open, record);
  if (!self->in_artifact)
    open_mark (self, record);
}

/**
 * cohesion_pdf_end_tag:
 * Ends what cohesion_pdf_begin_tag() began last.
 */
void
cohesion_pdf_end_tag (CohesionPdf *self)
{
  g_return_if_fail (COHESION_IS_PDF (self));

  if (self->open->len == 0 || self->in_artifact)
    {
      cohesion_pdf_recording_misuse (self->recording, "end without begin");
      return;
    }
  close_mark (self, current_record (self));
  g_array_set_size (self->open, self->open->len - 1);
}

/**
 * cohesion_pdf_add_link_area:
 * @rectangle: in points from the page’s top left
 *
 * Adds an area on the current page to the innermost tag, which must be a Link: one for each further line.
 */
void
cohesion_pdf_add_link_area (CohesionPdf *self, const cairo_rectangle_t *rectangle)
{
  g_return_if_fail (COHESION_IS_PDF (self));
  g_return_if_fail (rectangle != NULL);

  cohesion_pdf_recording_add_area (self->recording, current_record (self), current_page (self), rectangle);
}

/**
 * cohesion_pdf_begin_artifact:
 * Begins what is no content and is not read out. Tags cannot be begun in it, but it in any tag.
 */
void
cohesion_pdf_begin_artifact (CohesionPdf *self, CohesionPdfArtifact type)
{
  g_return_if_fail (COHESION_IS_PDF (self));

  if (!self->cr || self->in_artifact)
    {
      cohesion_pdf_recording_misuse (self->recording, "Artifact: nested or no page");
      return;
    }
  suspend_marks (self);
  cairo_tag_begin (self->cr, "Artifact", NULL);
  g_array_append_val (self->recording->artifacts, type);
  show_marker (self);
  self->in_artifact = TRUE;
}

/**
 * cohesion_pdf_end_artifact:
 * Ends the artifact.
 */
void
cohesion_pdf_end_artifact (CohesionPdf *self)
{
  g_return_if_fail (COHESION_IS_PDF (self));

  if (!self->in_artifact)
    {
      cohesion_pdf_recording_misuse (self->recording, "Artifact: end without begin");
      return;
    }
  cairo_tag_end (self->cr, "Artifact");
  self->in_artifact = FALSE;
  resume_marks (self);
}

/**
 * cohesion_pdf_add_destination:
 * @name: any text; the first of a name stays
 * @y: points from the top of the current page
 *
 * Adds a place that links and bookmarks can lead to.
 */
void
cohesion_pdf_add_destination (CohesionPdf *self, const char *name, double y)
{
  g_return_if_fail (COHESION_IS_PDF (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (self->cr != NULL);

  cohesion_pdf_recording_add_destination (self->recording, name, current_page (self), y);
}

/**
 * cohesion_pdf_add_bookmark:
 * @level: 1 for the highest
 * @dest: (nullable): the destination; if there never is one, the bookmark leads to the current page
 *
 * Adds an entry to the outline that viewers show beside the pages.
 */
void
cohesion_pdf_add_bookmark (CohesionPdf *self, int level, const char *title, const char *dest)
{
  g_return_if_fail (COHESION_IS_PDF (self));
  g_return_if_fail (title != NULL);

  cohesion_pdf_recording_add_bookmark (self->recording, level, title, dest, current_page (self));
}

/* Ends the drawing. Returns what cairo wrote. */
GBytes *
cohesion_pdf_close (CohesionPdf *self, GError **error)
{
  if (self->cr)
    {
      cohesion_pdf_recording_misuse (self->recording, "page left open");
      cohesion_pdf_end_page (self);
    }
  if (self->open->len > 0)
    cohesion_pdf_recording_misuse (self->recording, "tags left open");
  /* Errors in tags come to light only here. */
  cairo_surface_finish (self->surface);
  note_status (self, cairo_surface_status (self->surface));
  if (!cohesion_pdf_recording_close (self->recording, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->drawn));
}

/* What was said while drawing; belongs to self. */
const CohesionPdfRecording *
cohesion_pdf_get_recording (CohesionPdf *self)
{
  return self->recording;
}

/**
 * cohesion_pdf_finish:
 * Ends the drawing and makes the file. To be called once, after the last page; it may take a second for
 * a hundred thousand rows, in any thread.
 *
 * Returns: (transfer full) (nullable): the whole file, the same bytes for the same drawing and metadata;
 *   %NULL with a %COHESION_PDF_ERROR if anything was done wrong on the way
 */
GBytes *
cohesion_pdf_finish (CohesionPdf *self, GError **error)
{
  g_autoptr (GBytes) drawn = NULL;

  g_return_val_if_fail (COHESION_IS_PDF (self), NULL);
  g_return_val_if_fail (self->drawn != NULL, NULL);

  drawn = cohesion_pdf_close (self, error);
  return drawn ? cohesion_pdf_rewrite (drawn, self->recording, error) : NULL;
}
