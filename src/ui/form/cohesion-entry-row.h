#pragma once

#include "cohesion-field-binding.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_ENTRY_ROW (cohesion_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (CohesionEntryRow, cohesion_entry_row, COHESION, ENTRY_ROW, AdwEntryRow)

GtkWidget *cohesion_entry_row_new (CohesionFieldBinding *binding);
CohesionFieldBinding *cohesion_entry_row_get_binding (CohesionEntryRow *self);
gboolean cohesion_entry_row_get_held (CohesionEntryRow *self);
void cohesion_entry_row_drop_held (CohesionEntryRow *self);

G_END_DECLS
