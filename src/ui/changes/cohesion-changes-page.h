#pragma once

#include "ui/session/cohesion-page.h"

G_BEGIN_DECLS

#define COHESION_TYPE_CHANGES_PAGE (cohesion_changes_page_get_type ())
G_DECLARE_FINAL_TYPE (CohesionChangesPage, cohesion_changes_page, COHESION, CHANGES_PAGE, CohesionPage)

G_END_DECLS
