#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_STATUS_SCHEME (cohesion_status_scheme_get_type ())
G_DECLARE_FINAL_TYPE (CohesionStatusScheme, cohesion_status_scheme, COHESION, STATUS_SCHEME, AdwDialog)

CohesionStatusScheme *cohesion_status_scheme_new (CohesionDocument *document);

G_END_DECLS
