#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_WELCOME (cohesion_welcome_get_type ())
G_DECLARE_FINAL_TYPE (CohesionWelcome, cohesion_welcome, COHESION, WELCOME, AdwBin)

G_END_DECLS
