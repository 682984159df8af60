#include "config.h"

#include "cohesion-html-private.h"

#include "cohesion-pages.h"

#include <cairo-svg.h>

/* Figures of a report as HTML: the same drawing as on paper, in the page itself, with what it tells in words.
 */

static cairo_status_t
write_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The drawing as a picture that stays sharp however large it is shown. */
static char *
draw (const CohesionFigure *figure, gboolean mirrored)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *code = NULL;
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (write_bytes, bytes, COHESION_PAGE_MEASURE,
                                                                  figure->height);
  cairo_t *cr = cairo_create (surface);

  figure->draw (figure->data, mirrored, cr, COHESION_PAGE_MEASURE, figure->height);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  code = g_base64_encode (bytes->data, bytes->len);
  return g_strconcat ("data:image/svg+xml;base64,", code, NULL);
}

/**
 * cohesion_html_append_figure:
 * @out: a page
 * @block: a figure
 * @language: of the page
 *
 * Adds a figure with its text alternative. A picture that is no drawing of ours stays as it is.
 */
void
cohesion_html_append_figure (GString *out, const CohesionBlock *block, const char *language)
{
  const CohesionFigure *figure = block->figure;
  const char *alternative = cohesion_text_get_shown (block->text, COHESION_PURPOSE_PUBLISH);
  g_autofree char *drawn = figure->uri == NULL ? draw (figure, cohesion_html_is_right_to_left (language))
                                               : NULL;

  g_string_append (out, "<figure><img alt=\"");
  cohesion_html_append_escaped (out, alternative != NULL ? alternative : "");
  g_string_append_c (out, '"');
  cohesion_html_append_language (out, block->text->language, language);
  if (figure->uri != NULL)
    g_string_append_printf (out, " class=\"picture\" height=\"%d\"", (int) (figure->height * 4 / 3));
  g_string_append (out, " src=\"");
  cohesion_html_append_escaped (out, figure->uri != NULL ? figure->uri : drawn);
  g_string_append (out, "\" /></figure>\n");
}
