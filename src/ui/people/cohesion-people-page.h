#pragma once

#include "ui/session/cohesion-page.h"

G_BEGIN_DECLS

#define COHESION_TYPE_PEOPLE_PAGE (cohesion_people_page_get_type ())
G_DECLARE_FINAL_TYPE (CohesionPeoplePage, cohesion_people_page, COHESION, PEOPLE_PAGE, CohesionPage)

G_END_DECLS
