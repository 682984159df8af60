#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_RESOLUTION_GROUP (cohesion_resolution_group_get_type ())
G_DECLARE_FINAL_TYPE (CohesionResolutionGroup,
                      cohesion_resolution_group,
                      COHESION,
                      RESOLUTION_GROUP,
                      AdwPreferencesGroup)

GtkWidget *cohesion_resolution_group_new (CohesionDocument *document);
void cohesion_resolution_group_set_resolution (CohesionResolutionGroup *self, CohesionNode *resolution);

G_END_DECLS
