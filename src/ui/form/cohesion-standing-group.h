#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_STANDING_GROUP (cohesion_standing_group_get_type ())
G_DECLARE_FINAL_TYPE (CohesionStandingGroup,
                      cohesion_standing_group,
                      COHESION,
                      STANDING_GROUP,
                      AdwPreferencesGroup)

GtkWidget *cohesion_standing_group_new (CohesionDocument *document);
void cohesion_standing_group_set_action (CohesionStandingGroup *self, CohesionNode *action);
void cohesion_standing_group_update (CohesionStandingGroup *self);

G_END_DECLS
