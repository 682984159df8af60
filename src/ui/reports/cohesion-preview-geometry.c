#include "config.h"

#include "cohesion-preview-private.h"

/* Where the pages lie on the content: one below the other, in the middle, with a gap around each. */

/* A sheet is not made wider than this by fitting it: its lines would be long to the eye. */
#define MAX_FITTING_ZOOM 1.25

static void
get_page_size (CohesionPreview *self, guint page, double zoom, double *width, double *height)
{
  double scale = zoom * 96 / 72;

  cohesion_layout_get_page_size (self->layout, page, width, height);
  *width = round (*width * scale);
  *height = round (*height * scale);
}

static double
get_widest (CohesionPreview *self, double zoom)
{
  double widest = 0;

  for (guint i = 0; i < cohesion_preview_get_n_pages (self); i++)
    {
      double width;
      double height;

      get_page_size (self, i, zoom, &width, &height);
      widest = MAX (widest, width);
    }
  return widest;
}

/**
 * cohesion_preview_get_fitting_zoom:
 * @width: of the widget, in pixels
 *
 * Returns: the zoom at which the widest page just fits, within what is still good to read
 */
double
cohesion_preview_get_fitting_zoom (CohesionPreview *self, int width)
{
  double widest = get_widest (self, 1);
  double gap = width < 500 ? COHESION_PREVIEW_GAP : 2 * COHESION_PREVIEW_GAP;

  return widest > 0 ? CLAMP ((width - gap) / widest, COHESION_PREVIEW_MIN_ZOOM, MAX_FITTING_ZOOM) : 1;
}

/**
 * cohesion_preview_measure_content:
 * @width: (out): in pixels
 * @height: (out): in pixels
 *
 * Measures all pages with the gaps around them.
 */
void
cohesion_preview_measure_content (CohesionPreview *self, double zoom, double *width, double *height)
{
  *width = get_widest (self, zoom) + COHESION_PREVIEW_GAP;
  *height = COHESION_PREVIEW_GAP;
  for (guint i = 0; i < cohesion_preview_get_n_pages (self); i++)
    {
      double page_width;
      double page_height;

      get_page_size (self, i, zoom, &page_width, &page_height);
      *height += page_height + COHESION_PREVIEW_GAP;
    }
}

/**
 * cohesion_preview_get_page_place:
 * @page: number of a page, from 0
 *
 * Returns: where it lies: x from the middle of the content, y from its top, in pixels
 */
graphene_rect_t
cohesion_preview_get_page_place (CohesionPreview *self, guint page, double zoom)
{
  double y = COHESION_PREVIEW_GAP;
  double width = 0;
  double height = 0;

  for (guint i = 0; i <= page; i++)
    {
      y += i > 0 ? height + COHESION_PREVIEW_GAP : 0;
      get_page_size (self, i, zoom, &width, &height);
    }
  return GRAPHENE_RECT_INIT ((float) (-width / 2), (float) y, (float) width, (float) height);
}

/**
 * cohesion_preview_find_page:
 * @y: from the top of the content, in pixels
 *
 * Returns: number of the page at @y, or of the one below it if that is a gap
 */
guint
cohesion_preview_find_page (CohesionPreview *self, double y, double zoom)
{
  guint n_pages = cohesion_preview_get_n_pages (self);
  double top = COHESION_PREVIEW_GAP;

  for (guint i = 0; i < n_pages; i++)
    {
      double width;
      double height;

      get_page_size (self, i, zoom, &width, &height);
      if (y < top + height)
        return i;
      top += height + COHESION_PREVIEW_GAP;
    }
  return n_pages > 0 ? n_pages - 1 : 0;
}
