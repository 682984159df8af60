#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_LIST_ROW (cohesion_list_row_get_type ())
G_DECLARE_FINAL_TYPE (CohesionListRow, cohesion_list_row, COHESION, LIST_ROW, AdwActionRow)

GtkWidget *cohesion_list_row_new (CohesionDocument *document, CohesionNode *node);
void cohesion_list_row_update (CohesionListRow *self);

G_END_DECLS
