#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cohesion_column_set_width (GtkColumnViewColumn *column, int width);

G_END_DECLS
