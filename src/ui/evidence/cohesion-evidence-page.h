#pragma once

#include "ui/lines/cohesion-lines-page.h"

G_BEGIN_DECLS

#define COHESION_TYPE_EVIDENCE_PAGE (cohesion_evidence_page_get_type ())
G_DECLARE_FINAL_TYPE (CohesionEvidencePage,
                      cohesion_evidence_page,
                      COHESION,
                      EVIDENCE_PAGE,
                      CohesionLinesPage)

G_END_DECLS
