#pragma once

#include "ui/session/cohesion-page.h"

G_BEGIN_DECLS

#define COHESION_TYPE_MEASURES_PAGE (cohesion_measures_page_get_type ())
G_DECLARE_FINAL_TYPE (CohesionMeasuresPage, cohesion_measures_page, COHESION, MEASURES_PAGE, CohesionPage)

G_END_DECLS
