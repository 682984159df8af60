#pragma once

#include "cohesion-updates-line.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_UPDATES_ROW (cohesion_updates_row_get_type ())
G_DECLARE_FINAL_TYPE (CohesionUpdatesRow, cohesion_updates_row, COHESION, UPDATES_ROW, GtkBox)

GtkWidget *cohesion_updates_row_new (void);
void cohesion_updates_row_show (CohesionUpdatesRow *self, CohesionUpdatesLine *line);

G_END_DECLS
