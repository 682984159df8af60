#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cohesion_query_help_new (void);

G_END_DECLS
