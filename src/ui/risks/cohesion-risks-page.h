#pragma once

#include "ui/session/cohesion-page.h"

G_BEGIN_DECLS

#define COHESION_TYPE_RISKS_PAGE (cohesion_risks_page_get_type ())
G_DECLARE_FINAL_TYPE (CohesionRisksPage, cohesion_risks_page, COHESION, RISKS_PAGE, CohesionPage)

G_END_DECLS
