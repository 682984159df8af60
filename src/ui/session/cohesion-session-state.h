#pragma once

#include "cohesion-session.h"

G_BEGIN_DECLS

void cohesion_session_save_state (CohesionSession *self);
void cohesion_session_restore_state (CohesionSession *self);

G_END_DECLS
