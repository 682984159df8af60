#pragma once

#include "ui/window/cohesion-window.h"

#include "cohesion-application.h"

G_BEGIN_DECLS

void cohesion_application_add_actions (CohesionApplication *self);
CohesionWindow *cohesion_application_get_free_window (CohesionApplication *self);

G_END_DECLS
