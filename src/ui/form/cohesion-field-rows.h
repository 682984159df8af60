#pragma once

#include "cohesion-field-binding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GPtrArray *cohesion_field_rows_new (CohesionFieldBinding *binding);

G_END_DECLS
