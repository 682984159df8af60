#pragma once

#include "cohesion-field-binding.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_CHOICE_ROW (cohesion_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (CohesionChoiceRow, cohesion_choice_row, COHESION, CHOICE_ROW, AdwComboRow)

GtkWidget *cohesion_choice_row_new (CohesionFieldBinding *binding);
GtkListItemFactory *cohesion_status_factory_new (CohesionTree *tree);

G_END_DECLS
