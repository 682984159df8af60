#pragma once

#include "model/cohesion-tree.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_FOCUS_MATRIX (cohesion_focus_matrix_get_type ())
G_DECLARE_FINAL_TYPE (CohesionFocusMatrix, cohesion_focus_matrix, COHESION, FOCUS_MATRIX, GtkWidget)

GtkColumnView *cohesion_focus_matrix_get_view (CohesionFocusMatrix *self);
void cohesion_focus_matrix_show (CohesionFocusMatrix *self, GPtrArray *focuses);
void cohesion_focus_matrix_set_narrow (CohesionFocusMatrix *self, gboolean narrow);
void cohesion_focus_matrix_select (CohesionFocusMatrix *self, CohesionNode *node);
gboolean cohesion_focus_matrix_focus_on (CohesionFocusMatrix *self, CohesionNode *node);

G_END_DECLS
