#pragma once

#include "cohesion-field-binding.h"

#include <adwaita.h>

G_BEGIN_DECLS

gboolean cohesion_field_is_scale (const CohesionField *field);
GtkWidget *cohesion_scale_row_new (CohesionFieldBinding *binding);

G_END_DECLS
