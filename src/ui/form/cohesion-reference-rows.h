#pragma once

#include "cohesion-field-binding.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *cohesion_reference_row_new (CohesionFieldBinding *binding);
GtkWidget *cohesion_references_row_new (CohesionFieldBinding *binding);

G_END_DECLS
