#pragma once

#include "ui/session/cohesion-page.h"

G_BEGIN_DECLS

#define COHESION_TYPE_UPDATES_PAGE (cohesion_updates_page_get_type ())
G_DECLARE_FINAL_TYPE (CohesionUpdatesPage, cohesion_updates_page, COHESION, UPDATES_PAGE, CohesionPage)

G_END_DECLS
