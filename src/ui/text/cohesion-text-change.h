#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cohesion_text_buffer_change (GtkTextBuffer *buffer, int offset, const char *old, const char *text);

G_END_DECLS
