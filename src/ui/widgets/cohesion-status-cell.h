#pragma once

#include "model/cohesion-tree.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_STATUS_CELL (cohesion_status_cell_get_type ())
G_DECLARE_FINAL_TYPE (CohesionStatusCell, cohesion_status_cell, COHESION, STATUS_CELL, GtkWidget)

GtkWidget *cohesion_status_cell_new (void);
void cohesion_status_cell_set_status (CohesionStatusCell *self, CohesionTree *tree, const char *key);
void cohesion_status_cell_set_text (CohesionStatusCell *self, const char *text);

const char *cohesion_status_get_label (CohesionTree *tree, const char *key);
void cohesion_status_cell_set_sign (CohesionStatusCell *self,
                                    const char *symbol,
                                    const char *colour,
                                    const char *text);

G_END_DECLS
