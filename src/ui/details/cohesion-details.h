#pragma once

#include "ui/session/cohesion-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_DETAILS (cohesion_details_get_type ())
G_DECLARE_FINAL_TYPE (CohesionDetails, cohesion_details, COHESION, DETAILS, AdwBin)

CohesionDetails *cohesion_details_new (void);
void cohesion_details_set_session (CohesionDetails *self, CohesionSession *session);
CohesionNode *cohesion_details_get_node (CohesionDetails *self);
void cohesion_details_show_node (CohesionDetails *self, CohesionNode *node, int field);

G_END_DECLS
