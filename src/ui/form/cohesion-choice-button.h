#pragma once

#include "cohesion-field-binding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_CHOICE_BUTTON (cohesion_choice_button_get_type ())
G_DECLARE_FINAL_TYPE (CohesionChoiceButton, cohesion_choice_button, COHESION, CHOICE_BUTTON, GtkWidget)

GtkWidget *cohesion_choice_button_new (CohesionFieldBinding *binding);
void cohesion_choice_button_set_name (CohesionChoiceButton *self, const char *name);

G_END_DECLS
