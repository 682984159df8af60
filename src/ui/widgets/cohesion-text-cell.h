#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cohesion_text_cell_new (void);

G_END_DECLS
