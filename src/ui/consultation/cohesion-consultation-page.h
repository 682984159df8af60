#pragma once

#include "ui/lines/cohesion-lines-page.h"

G_BEGIN_DECLS

#define COHESION_TYPE_CONSULTATION_PAGE (cohesion_consultation_page_get_type ())
G_DECLARE_FINAL_TYPE (CohesionConsultationPage,
                      cohesion_consultation_page,
                      COHESION,
                      CONSULTATION_PAGE,
                      CohesionLinesPage)

G_END_DECLS
