#pragma once

#include "ui/session/cohesion-page.h"

G_BEGIN_DECLS

#define COHESION_TYPE_CHECK_PAGE (cohesion_check_page_get_type ())
G_DECLARE_FINAL_TYPE (CohesionCheckPage, cohesion_check_page, COHESION, CHECK_PAGE, CohesionPage)

G_END_DECLS
