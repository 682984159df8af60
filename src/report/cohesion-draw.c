#include "config.h"

#include "cohesion-draw.h"

#include "cohesion-draw-shape.h"
#include "cohesion-layout-private.h"

#define FOOTER_RULE_Y (COHESION_PAGE_BOTTOM + 14)
#define FOOTER_RULE_COLOUR 0xb8bcc4

static const guint32 inks[COHESION_N_INKS] = {
  [COHESION_INK_TEXT] = 0x000000,
  [COHESION_INK_LINK] = 0x1a4f8b,
  [COHESION_INK_QUIET] = 0x4a4850,
  [COHESION_INK_MISSING] = 0x6b3a00,
};

static const char *const roles[COHESION_N_ROLES] = {
  [COHESION_ROLE_H1] = "H1",         [COHESION_ROLE_H2] = "H2",
  [COHESION_ROLE_H3] = "H3",         [COHESION_ROLE_H4] = "H4",
  [COHESION_ROLE_H5] = "H5",         [COHESION_ROLE_H6] = "H6",
  [COHESION_ROLE_P] = "P",           [COHESION_ROLE_BLOCK_QUOTE] = "BlockQuote",
  [COHESION_ROLE_L] = "L",           [COHESION_ROLE_LI] = "LI",
  [COHESION_ROLE_LBL] = "Lbl",       [COHESION_ROLE_LBODY] = "LBody",
  [COHESION_ROLE_TABLE] = "Table",   [COHESION_ROLE_CAPTION] = "Caption",
  [COHESION_ROLE_THEAD] = "THead",   [COHESION_ROLE_TBODY] = "TBody",
  [COHESION_ROLE_TR] = "TR",         [COHESION_ROLE_TH] = "TH",
  [COHESION_ROLE_TD] = "TD",         [COHESION_ROLE_TOC] = "TOC",
  [COHESION_ROLE_TOCI] = "TOCI",     [COHESION_ROLE_REFERENCE] = "Reference",
  [COHESION_ROLE_LINK] = "Link",     [COHESION_ROLE_SPAN] = "Span",
  [COHESION_ROLE_FIGURE] = "Figure",
};

/* A page being drawn, and the glyphs that wait to be shown in one call. */
typedef struct
{
  CohesionLayout *layout;
  cairo_t *cr;
  CohesionPdf *pdf;
  cairo_scaled_font_t *font;
  guint32 colour;
  gboolean backward;
  GArray *glyphs;
  GArray *clusters;
  GString *text;
} Drawing;

static void
show_waiting (Drawing *self)
{
  if (self->glyphs->len > 0)
    {
      cairo_set_scaled_font (self->cr, self->font);
      cairo_show_text_glyphs (self->cr, self->text->str, (int) self->text->len,
                              (cairo_glyph_t *) self->glyphs->data, (int) self->glyphs->len,
                              (cairo_text_cluster_t *) self->clusters->data, (int) self->clusters->len,
                              self->backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
    }
  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->clusters, 0);
  g_string_truncate (self->text, 0);
}

static void
add_glyph (Drawing *self, const cairo_glyph_t *glyph, double x, double y)
{
  cairo_glyph_t moved = { glyph->index, x + glyph->x, y + glyph->y };

  g_array_append_val (self->glyphs, moved);
}

/* A real glyph, not a gap: readers of the text then see where words end, also at the end of a line. */
static void
add_space (Drawing *self, const CohesionPiece *piece, double x, double y)
{
  cairo_glyph_t space = { piece->space, piece->width, 0 };
  cairo_text_cluster_t cluster = { 1, 1 };

  add_glyph (self, &space, x, y);
  g_array_append_val (self->clusters, cluster);
  g_string_append_c (self->text, ' ');
}

static void
draw_entry (Drawing *self, const CohesionEntry *entry, double x, double y)
{
  const CohesionPiece *piece = entry->piece;

  if (piece->font != self->font || piece->backward || self->backward)
    show_waiting (self);
  self->font = piece->font;
  self->backward = piece->backward;
  for (int i = 0; i < piece->n_glyphs; i++)
    add_glyph (self, &piece->glyphs[i], x, y);
  g_array_append_vals (self->clusters, piece->clusters, (guint) piece->n_clusters);
  g_string_append_len (self->text, piece->text, piece->n_bytes);
  if (entry->space_after)
    add_space (self, piece, x, y);
}

static void
draw_line (Drawing *self, const CohesionOp *op)
{
  const CohesionEntry *entries = (const CohesionEntry *) self->layout->flow.setter.entries->data;

  if (inks[op->ink] != self->colour)
    {
      self->colour = inks[op->ink];
      cohesion_draw_set_colour (self->cr, self->colour);
    }
  for (guint i = op->index; i < op->index + op->n; i++)
    draw_entry (self, &entries[i], op->x + entries[i].x, op->y);
  show_waiting (self);
}

static void
begin_element (Drawing *self, const CohesionOp *op)
{
  const CohesionElement *element;
  cairo_rectangle_t rectangle;

  if (op->index == G_MAXUINT)
    {
      cohesion_pdf_begin_tag (self->pdf, roles[op->role], NULL);
      return;
    }
  element = &g_array_index (self->layout->flow.pages.elements, CohesionElement, op->index);
  rectangle = (cairo_rectangle_t) { element->x, element->y, element->width, element->height };
  cohesion_pdf_begin_tag (self->pdf, roles[op->role],
                          &(CohesionPdfTag) {
                              .language = element->language,
                              .actual_text = element->actual_text,
                              .alt = element->alt,
                              .list_numbering = element->list_numbering,
                              .uri = element->uri,
                              .dest = element->dest,
                              .contents = element->contents,
                              .rectangle = element->has_rectangle ? &rectangle : NULL,
                          });
}

static void
add_anchor (Drawing *self, const CohesionOp *op)
{
  const CohesionBlock *heading = cohesion_blocks_get (self->layout->blocks, op->index);
  g_autofree char *title = NULL;

  if (heading->number != NULL)
    title = g_strconcat (heading->number, " ", heading->text->text, NULL);
  cohesion_pdf_add_destination (self->pdf, heading->anchor, op->y);
  cohesion_pdf_add_bookmark (self->pdf, heading->level, title != NULL ? title : heading->text->text,
                             heading->anchor);
}

static void
draw_figure (Drawing *self, const CohesionOp *op)
{
  const CohesionFigure *figure = cohesion_blocks_get (self->layout->blocks, op->index)->figure;

  cairo_save (self->cr);
  cairo_translate (self->cr, op->x, op->y);
  figure->draw (figure->data, self->layout->flow.rtl, self->cr, COHESION_PAGE_MEASURE, figure->height);
  cairo_restore (self->cr);
  self->colour = G_MAXUINT32;
}

static void
draw_op (Drawing *self, const CohesionOp *op)
{
  if (op->kind == COHESION_OP_LINE)
    draw_line (self, op);
  else if (op->kind == COHESION_OP_FIGURE)
    draw_figure (self, op);
  else if (self->pdf == NULL)
    return;
  else if (op->kind == COHESION_OP_BEGIN)
    begin_element (self, op);
  else if (op->kind == COHESION_OP_END)
    cohesion_pdf_end_tag (self->pdf);
  else if (op->kind == COHESION_OP_ARTIFACT)
    cohesion_pdf_begin_artifact (self->pdf, COHESION_PDF_ARTIFACT_LAYOUT);
  else if (op->kind == COHESION_OP_RESUME)
    cohesion_pdf_end_artifact (self->pdf);
  else
    add_anchor (self, op);
}

static void
draw_ops (Drawing *self, const GArray *ops, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    draw_op (self, &g_array_index (ops, CohesionOp, i));
}

/* Fills, rules and signs of the whole page: one artifact, under the text. */
static void
draw_decor (Drawing *self, const CohesionSheet *sheet)
{
  if (sheet->n_decor == 0)
    return;
  if (self->pdf != NULL)
    cohesion_pdf_begin_artifact (self->pdf, COHESION_PDF_ARTIFACT_LAYOUT);
  for (guint i = sheet->first_decor; i < sheet->first_decor + sheet->n_decor; i++)
    {
      const CohesionDecor *decor = &g_array_index (self->layout->flow.pages.placed.decor, CohesionDecor, i);

      cohesion_draw_set_colour (self->cr, decor->colour);
      if (decor->shape != COHESION_SHAPE_NONE)
        cohesion_draw_shape (self->cr, decor->shape, decor->x, decor->y, decor->width);
      else
        {
          cairo_rectangle (self->cr, decor->x, decor->y, decor->width, decor->height);
          cairo_fill (self->cr);
        }
    }
  if (self->pdf != NULL)
    cohesion_pdf_end_artifact (self->pdf);
}

static void
draw_footer (Drawing *self, const CohesionSheet *sheet)
{
  if (self->pdf != NULL)
    cohesion_pdf_begin_artifact (self->pdf, COHESION_PDF_ARTIFACT_FOOTER);
  cohesion_draw_set_colour (self->cr, FOOTER_RULE_COLOUR);
  cairo_rectangle (self->cr, COHESION_PAGE_MARGIN, FOOTER_RULE_Y, COHESION_PAGE_MEASURE, 0.5);
  cairo_fill (self->cr);
  self->colour = G_MAXUINT32;
  draw_ops (self, self->layout->footer_ops, sheet->first_footer, sheet->n_footer);
  if (self->pdf != NULL)
    cohesion_pdf_end_artifact (self->pdf);
}

/**
 * cohesion_draw_page:
 * @layout: a layout
 * @page: number of one of its pages, from 0
 * @cr: what to draw on, in points from the page's top left corner
 * @pdf: (nullable): records the structure; all pages must then be drawn, in order
 *
 * Draws a page: on the screen, on paper or into a PDF, which thus agree.
 */
void
cohesion_draw_page (CohesionLayout *layout, guint page, cairo_t *cr, CohesionPdf *pdf)
{
  const CohesionPages *pages = &layout->flow.pages;
  const CohesionSheet *sheet;
  Drawing self = { layout, cr, pdf, .colour = G_MAXUINT32 };

  g_return_if_fail (page < pages->sheets->len);
  sheet = &g_array_index (pages->sheets, CohesionSheet, page);
  self.glyphs = g_array_sized_new (FALSE, FALSE, sizeof (cairo_glyph_t), 128);
  self.clusters = g_array_sized_new (FALSE, FALSE, sizeof (cairo_text_cluster_t), 128);
  self.text = g_string_sized_new (128);
  draw_decor (&self, sheet);
  draw_ops (&self, pages->placed.ops, sheet->first_op, sheet->n_ops);
  draw_footer (&self, sheet);
  g_array_unref (self.glyphs);
  g_array_unref (self.clusters);
  g_string_free (self.text, TRUE);
}

/**
 * cohesion_report_to_pdf:
 * @layout: pages made for %COHESION_PURPOSE_PUBLISH
 * @metadata: title, language and dates of the file
 * @cancellable: (nullable): stops the work
 * @error: return location
 *
 * Makes the PDF of a report: the same pages and metadata give the same bytes.
 *
 * Returns: (transfer full) (nullable): the file, or NULL with an error of cohesion_pdf_finish() or
 *   %G_IO_ERROR_CANCELLED
 */
GBytes *
cohesion_report_to_pdf (CohesionLayout *layout,
                        const CohesionPdfMetadata *metadata,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (CohesionPdf) pdf = cohesion_pdf_new (metadata);

  for (guint page = 0; page < cohesion_layout_get_n_pages (layout); page++)
    {
      double width;
      double height;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      cohesion_layout_get_page_size (layout, page, &width, &height);
      cohesion_draw_page (layout, page, cohesion_pdf_begin_page (pdf, width, height), pdf);
      cohesion_pdf_end_page (pdf);
    }
  return cohesion_pdf_finish (pdf, error);
}
