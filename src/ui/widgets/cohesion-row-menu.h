#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cohesion_row_menu_add (GtkWidget *row, GtkListItem *item, const char *action);

G_END_DECLS
