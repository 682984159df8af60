#pragma once

#include "cohesion-field-binding.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_TEXT_ROW (cohesion_text_row_get_type ())
G_DECLARE_FINAL_TYPE (CohesionTextRow, cohesion_text_row, COHESION, TEXT_ROW, AdwPreferencesRow)

GtkWidget *cohesion_text_row_new (CohesionFieldBinding *binding);
GtkTextView *cohesion_text_row_get_view (CohesionTextRow *self);

G_END_DECLS
