#pragma once

#include "cohesion-outline-title.h"

G_BEGIN_DECLS

#define COHESION_TYPE_OUTLINE_COLUMNS (cohesion_outline_columns_get_type ())
G_DECLARE_FINAL_TYPE (CohesionOutlineColumns, cohesion_outline_columns, COHESION, OUTLINE_COLUMNS, GObject)

CohesionOutlineColumns *cohesion_outline_columns_new (GtkColumnView *view);

void cohesion_outline_columns_set_narrow (CohesionOutlineColumns *self, gboolean narrow);
void cohesion_outline_columns_set_width (CohesionOutlineColumns *self, int width);
void cohesion_outline_columns_update (CohesionOutlineColumns *self, CohesionNode *node);
CohesionOutlineTitle *cohesion_outline_columns_find (CohesionOutlineColumns *self, CohesionNode *node);
CohesionOutlineTitle *cohesion_outline_columns_find_at (CohesionOutlineColumns *self,
                                                        GtkWidget *view,
                                                        double y,
                                                        graphene_rect_t *bounds);
GtkWidget *cohesion_outline_title_get_row_widget (CohesionOutlineTitle *title);

G_END_DECLS
