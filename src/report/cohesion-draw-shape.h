#pragma once

#include <cairo.h>

#include "cohesion-block.h"

G_BEGIN_DECLS

void cohesion_draw_set_colour (cairo_t *cr, guint32 colour);
void cohesion_draw_shape (cairo_t *cr, CohesionShape shape, double x, double y, double size);

G_END_DECLS
