#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double cohesion_edge_scroll_get_step (double x, double width);
void cohesion_edge_scroll_add (GtkScrolledWindow *scrolled);

G_END_DECLS
