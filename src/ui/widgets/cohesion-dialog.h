#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cohesion_dialog_present (AdwDialog *self, GtkWidget *parent);

G_END_DECLS
