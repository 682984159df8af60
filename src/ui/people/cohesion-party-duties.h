#pragma once

#include "ui/session/cohesion-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *cohesion_party_duties_new (CohesionSession *session, CohesionNode *party);

G_END_DECLS
