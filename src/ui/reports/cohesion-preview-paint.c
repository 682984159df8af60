#include "config.h"

#include "report/cohesion-draw.h"

#include "cohesion-preview-private.h"

/* Pages are drawn once for each zoom, by the code that makes the PDF, and kept while they are near. */

/* A page with more pixels is drawn anew each time instead: keeping it would take too much memory. */
#define MAX_PIXELS (12.0 * 1000 * 1000)

static double
get_device_scale (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native ? gtk_native_get_surface (native) : NULL;

  return surface ? gdk_surface_get_scale (surface) : 1;
}

static void
draw (CohesionPreview *self, guint page, cairo_t *cr, double scale)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cohesion_draw_page (self->layout, page, cr, NULL);
}

static GdkTexture *
make_texture (CohesionPreview *self, guint page, double scale, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  draw (self, page, cr, scale);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
paint_directly (CohesionPreview *self, guint page, GtkSnapshot *snapshot, double width, double height)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  double page_width;
  double page_height;

  cohesion_layout_get_page_size (self->layout, page, &page_width, &page_height);
  draw (self, page, cr, width / page_width);
  cairo_destroy (cr);
}

/* The pictures kept are all of one scale: of the screen and of the zoom. */
static void
set_textures_scale (CohesionPreview *self, double scale)
{
  if (fabs (self->textures_scale - scale) < 1e-6)
    return;
  self->textures_scale = scale;
  g_hash_table_remove_all (self->textures);
}

/**
 * cohesion_preview_paint_page:
 * @preview: a #CohesionPreview
 * @page: number of a page, from 0
 * @width: of the sheet, in pixels
 * @height: of the sheet, in pixels
 *
 * Draws a page on a sheet of the preview.
 */
void
cohesion_preview_paint_page (GtkWidget *preview,
                             guint page,
                             GtkSnapshot *snapshot,
                             double width,
                             double height)
{
  CohesionPreview *self = COHESION_PREVIEW (preview);
  double device = get_device_scale (preview);
  int pixel_width = (int) ceil (width * device);
  int pixel_height = (int) ceil (height * device);
  double page_width;
  double page_height;
  GdkTexture *texture;

  if (page >= cohesion_preview_get_n_pages (self) || pixel_width < 1 || pixel_height < 1)
    return;
  if ((double) pixel_width * pixel_height > MAX_PIXELS)
    {
      paint_directly (self, page, snapshot, width, height);
      return;
    }
  cohesion_layout_get_page_size (self->layout, page, &page_width, &page_height);
  set_textures_scale (self, device * self->allocated);
  texture = g_hash_table_lookup (self->textures, GUINT_TO_POINTER (page));
  if (texture == NULL)
    {
      texture = make_texture (self, page, width * device / page_width, pixel_width, pixel_height);
      g_hash_table_insert (self->textures, GUINT_TO_POINTER (page), texture);
    }
  gtk_snapshot_append_texture (
      snapshot, texture,
      &GRAPHENE_RECT_INIT (0, 0, (float) (pixel_width / device), (float) (pixel_height / device)));
}

/**
 * cohesion_preview_forget_paint:
 * @first: number of the first page that is in sight
 * @last: number of the last
 *
 * Drops the pictures of pages that are neither in sight nor next to what is.
 */
void
cohesion_preview_forget_paint (CohesionPreview *self, guint first, guint last)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->textures);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (GPOINTER_TO_UINT (key) + 1 < first || GPOINTER_TO_UINT (key) > last + 1)
      g_hash_table_iter_remove (&iter);
}
