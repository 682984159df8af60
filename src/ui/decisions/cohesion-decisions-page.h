#pragma once

#include "ui/session/cohesion-page.h"

G_BEGIN_DECLS

#define COHESION_TYPE_DECISIONS_PAGE (cohesion_decisions_page_get_type ())
G_DECLARE_FINAL_TYPE (CohesionDecisionsPage, cohesion_decisions_page, COHESION, DECISIONS_PAGE, CohesionPage)

G_END_DECLS
