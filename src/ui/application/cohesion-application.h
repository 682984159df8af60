#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_APPLICATION (cohesion_application_get_type ())
G_DECLARE_FINAL_TYPE (CohesionApplication, cohesion_application, COHESION, APPLICATION, AdwApplication)

CohesionApplication *cohesion_application_new (void);
void cohesion_application_open_file (CohesionApplication *self, GFile *file);

G_END_DECLS
