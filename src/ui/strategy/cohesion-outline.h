#pragma once

#include "ui/session/cohesion-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_OUTLINE (cohesion_outline_get_type ())
G_DECLARE_FINAL_TYPE (CohesionOutline, cohesion_outline, COHESION, OUTLINE, AdwBin)

void cohesion_outline_set_session (CohesionOutline *self, CohesionSession *session);
GtkColumnView *cohesion_outline_get_view (CohesionOutline *self);
void cohesion_outline_show (CohesionOutline *self, CohesionNode *node);

G_END_DECLS
