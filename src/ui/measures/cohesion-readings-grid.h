#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_READINGS_GRID (cohesion_readings_grid_get_type ())
G_DECLARE_FINAL_TYPE (CohesionReadingsGrid, cohesion_readings_grid, COHESION, READINGS_GRID, AdwBin)

void cohesion_readings_grid_set_measure (CohesionReadingsGrid *self,
                                         CohesionDocument *document,
                                         CohesionNode *measure);
GtkWidget *cohesion_readings_grid_get_cell (CohesionReadingsGrid *self, guint row, const char *column);
guint cohesion_readings_grid_get_n_rows (CohesionReadingsGrid *self);
const char *cohesion_readings_grid_get_message (CohesionReadingsGrid *self);

G_END_DECLS
