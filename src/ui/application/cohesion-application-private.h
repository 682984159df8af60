#pragma once

#include "ui/window/cohesion-window.h"

#include "cohesion-application.h"

G_BEGIN_DECLS

void cohesion_application_add_actions (CohesionApplication *self);
CohesionWindow *cohesion_application_get_free_window (CohesionApplication *self);
void cohesion_application_offer_recovery (CohesionApplication *self);
void cohesion_application_remember_open (CohesionApplication *self, GList *windows);
void cohesion_application_set_quitting (CohesionApplication *self, gboolean quitting);

G_END_DECLS
