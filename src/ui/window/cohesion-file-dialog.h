#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkFileDialog *cohesion_file_dialog_new (const char *title);

G_END_DECLS
