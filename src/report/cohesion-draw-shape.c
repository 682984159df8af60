#include "config.h"

#include "cohesion-draw-shape.h"

#define STROKE 0.16 /* width of strokes, by the size of the sign */

/* Corners of the filled signs, from 0 to 1, each list closed by a negative number. */
static const double outlines[COHESION_N_SHAPES][14] = {
  [COHESION_SHAPE_TRIANGLE] = { 0.5, 0.04, 1, 0.96, 0, 0.96, -1 },
  [COHESION_SHAPE_DIAMOND] = { 0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5, -1 },
  [COHESION_SHAPE_SQUARE] = { 0.08, 0.08, 0.92, 0.08, 0.92, 0.92, 0.08, 0.92, -1 },
  [COHESION_SHAPE_BAR] = { 0.05, 0.4, 0.95, 0.4, 0.95, 0.6, 0.05, 0.6, -1 },
};

static void
fill_outline (cairo_t *cr, const double *corners)
{
  for (; *corners >= 0; corners += 2)
    cairo_line_to (cr, corners[0], corners[1]);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_circle (cairo_t *cr, gboolean filled)
{
  cairo_arc (cr, 0.5, 0.5, filled ? 0.48 : 0.48 - STROKE / 2, 0, 2 * G_PI);
  if (filled)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
}

static void
draw_tick (cairo_t *cr)
{
  cairo_move_to (cr, 0.08, 0.55);
  cairo_line_to (cr, 0.38, 0.86);
  cairo_line_to (cr, 0.94, 0.16);
  cairo_stroke (cr);
}

static void
draw_cross (cairo_t *cr)
{
  cairo_move_to (cr, 0.12, 0.12);
  cairo_line_to (cr, 0.88, 0.88);
  cairo_move_to (cr, 0.88, 0.12);
  cairo_line_to (cr, 0.12, 0.88);
  cairo_stroke (cr);
}

/**
 * cohesion_draw_set_colour:
 * @cr: what to draw on
 * @colour: 0xRRGGBB
 *
 * Sets the colour of what is drawn next.
 */
void
cohesion_draw_set_colour (cairo_t *cr, guint32 colour)
{
  cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0,
                        (colour & 0xff) / 255.0);
}

/**
 * cohesion_draw_shape:
 * @cr: what to draw on
 * @shape: the sign
 * @x: left edge, in points
 * @y: top edge, in points
 * @size: width and height, in points
 *
 * Draws the sign of a status in the current colour.
 */
void
cohesion_draw_shape (cairo_t *cr, CohesionShape shape, double x, double y, double size)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size, size);
  cairo_set_line_width (cr, STROKE);
  if (shape == COHESION_SHAPE_DISC || shape == COHESION_SHAPE_RING)
    draw_circle (cr, shape == COHESION_SHAPE_DISC);
  else if (shape == COHESION_SHAPE_TICK)
    draw_tick (cr);
  else if (shape == COHESION_SHAPE_CROSS)
    draw_cross (cr);
  else
    fill_outline (cr, outlines[shape]);
  cairo_restore (cr);
}
