#pragma once

#include "ui/session/cohesion-page.h"

G_BEGIN_DECLS

#define COHESION_TYPE_ACTIONS_PAGE (cohesion_actions_page_get_type ())
G_DECLARE_FINAL_TYPE (CohesionActionsPage, cohesion_actions_page, COHESION, ACTIONS_PAGE, CohesionPage)

G_END_DECLS
