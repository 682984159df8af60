#pragma once

#include "ui/session/cohesion-page.h"

G_BEGIN_DECLS

#define COHESION_TYPE_OVERVIEW_PAGE (cohesion_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (CohesionOverviewPage, cohesion_overview_page, COHESION, OVERVIEW_PAGE, CohesionPage)

G_END_DECLS
