#pragma once

#include "cohesion-field-binding.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *cohesion_boolean_row_new (CohesionFieldBinding *binding);
GtkWidget *cohesion_colour_row_new (CohesionFieldBinding *binding);
GtkWidget *cohesion_fixed_row_new (CohesionFieldBinding *binding);
GtkWidget *cohesion_note_row_new (CohesionFieldBinding *binding, GtkWidget *row);

G_END_DECLS
