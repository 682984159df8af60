#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_PRESENTATION (cohesion_presentation_get_type ())
G_DECLARE_FINAL_TYPE (CohesionPresentation, cohesion_presentation, COHESION, PRESENTATION, AdwWindow)

GtkWidget *cohesion_presentation_new (CohesionDocument *document, CohesionNode *holder);
guint cohesion_presentation_get_position (CohesionPresentation *self);
guint cohesion_presentation_get_n_slides (CohesionPresentation *self);
void cohesion_presentation_go (CohesionPresentation *self, int position);

G_END_DECLS
