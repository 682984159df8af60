#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_FORM (cohesion_form_get_type ())
G_DECLARE_FINAL_TYPE (CohesionForm, cohesion_form, COHESION, FORM, AdwBin)

GtkWidget *cohesion_form_new (CohesionDocument *document, const CohesionKind *kind);
CohesionNode *cohesion_form_get_node (CohesionForm *self);
void cohesion_form_set_node (CohesionForm *self, CohesionNode *node);
GtkWidget *cohesion_form_get_row (CohesionForm *self, guint field);
gboolean cohesion_form_show_field (CohesionForm *self, guint field);

G_END_DECLS
