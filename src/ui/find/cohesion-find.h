#pragma once

#include "ui/session/cohesion-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_FIND (cohesion_find_get_type ())
G_DECLARE_FINAL_TYPE (CohesionFind, cohesion_find, COHESION, FIND, AdwDialog)

CohesionFind *cohesion_find_new (CohesionSession *session);

G_END_DECLS
