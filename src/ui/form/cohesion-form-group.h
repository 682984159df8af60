#pragma once

#include "model/cohesion-kind.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_FORM_GROUP (cohesion_form_group_get_type ())
G_DECLARE_FINAL_TYPE (CohesionFormGroup, cohesion_form_group, COHESION, FORM_GROUP, AdwExpanderRow)

GtkWidget *cohesion_form_group_new (const CohesionField *field);
void cohesion_form_group_add_field (CohesionFormGroup *self, guint field);
const guint *cohesion_form_group_get_fields (CohesionFormGroup *self, guint *n_fields);
gboolean cohesion_form_group_has_field (CohesionFormGroup *self, guint field);
const char *cohesion_form_group_get_heading (CohesionFormGroup *self);

G_END_DECLS
