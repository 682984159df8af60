#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_PREFERENCES (cohesion_preferences_get_type ())
G_DECLARE_FINAL_TYPE (CohesionPreferences, cohesion_preferences, COHESION, PREFERENCES, AdwPreferencesDialog)

CohesionPreferences *cohesion_preferences_new (void);

G_END_DECLS
