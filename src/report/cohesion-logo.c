#include "config.h"

#include "cohesion-logo.h"

#include <string.h>

/* The council's logo, which is kept in the file as the address “data:image/png;base64,…”. */

#define PREFIX "data:image/png;base64,"
#define MAX_HEIGHT 72.0
#define MAX_WIDTH 216.0
/* More would make every report of the council slow and large. */
#define MAX_BYTES (8 * 1024 * 1024)
#define MAX_SIDE 4096

typedef struct
{
  const guchar *data;
  gsize length;
} Source;

static cairo_status_t
read_source (void *closure, unsigned char *data, unsigned int length)
{
  Source *source = closure;

  if (source->length < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, source->data, length);
  source->data += length;
  source->length -= length;
  return CAIRO_STATUS_SUCCESS;
}

static guint32
read_big_endian (const guchar *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

/* A file of a few bytes may claim to be as large as a town: its size stands at its front. */
static gboolean
has_fair_size (const guchar *data, gsize length)
{
  guint32 width, height;

  if (length < 24 || length > MAX_BYTES)
    return FALSE;
  width = read_big_endian (data + 16);
  height = read_big_endian (data + 20);
  return width > 0 && height > 0 && width <= MAX_SIDE && height <= MAX_SIDE;
}

/* On white, since what archives keep has nothing that can be seen through. */
static cairo_surface_t *
flatten (cairo_surface_t *picture)
{
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  cairo_surface_t *flat = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (flat);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (flat);
  return flat;
}

static cairo_surface_t *
load (const char *uri)
{
  g_autofree guchar *data = NULL;
  cairo_surface_t *picture, *flat = NULL;
  Source source;

  if (uri == NULL || !g_str_has_prefix (uri, PREFIX))
    return NULL;
  data = g_base64_decode (uri + strlen (PREFIX), &source.length);
  if (!has_fair_size (data, source.length))
    return NULL;
  source.data = data;
  picture = cairo_image_surface_create_from_png_stream (read_source, &source);
  if (cairo_surface_status (picture) == CAIRO_STATUS_SUCCESS)
    flat = flatten (picture);
  cairo_surface_destroy (picture);
  return flat;
}

static double
get_scale (cairo_surface_t *picture)
{
  return MIN (1, MIN (MAX_HEIGHT / cairo_image_surface_get_height (picture),
                      MAX_WIDTH / cairo_image_surface_get_width (picture)));
}

static void
draw (gconstpointer data, gboolean mirrored, cairo_t *cr, double width, double height)
{
  cairo_surface_t *picture = (cairo_surface_t *) data;
  double scale = get_scale (picture);
  double right = width - scale * cairo_image_surface_get_width (picture);

  cairo_save (cr);
  cairo_translate (cr, mirrored ? right : 0, 0);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

/**
 * cohesion_logo_add:
 * @blocks: a report
 * @uri: (nullable): the logo as it is kept in the file
 * @alternative: (transfer full): what is said in its place
 *
 * Adds the logo of the council. What is no picture of the PNG format, or far too large, is left out.
 *
 * Returns: whether there is a logo now
 */
gboolean
cohesion_logo_add (CohesionBlocks *blocks, const char *uri, CohesionText *alternative)
{
  cairo_surface_t *picture = load (uri);
  CohesionFigure *figure;

  if (picture == NULL)
    {
      cohesion_text_free (alternative);
      return FALSE;
    }
  figure = cohesion_blocks_add_figure (blocks, alternative,
                                       get_scale (picture) * cairo_image_surface_get_height (picture), draw,
                                       picture, (GDestroyNotify) cairo_surface_destroy);
  figure->uri = g_strdup (uri);
  return TRUE;
}
