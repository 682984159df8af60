#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cohesion_bench_wait_for_paint (GtkWidget *window);
void cohesion_bench_settle (guint milliseconds);

G_END_DECLS
