#pragma once

#include "compare/cohesion-comparison.h"
#include "document/cohesion-document.h"

G_BEGIN_DECLS

#define COHESION_TYPE_SINCE (cohesion_since_get_type ())
G_DECLARE_FINAL_TYPE (CohesionSince, cohesion_since, COHESION, SINCE, GObject)

CohesionSince *cohesion_since_new (CohesionDocument *document);

CohesionNode *cohesion_since_get_from (CohesionSince *self);
void cohesion_since_set_from (CohesionSince *self, CohesionNode *snapshot);
CohesionNode *cohesion_since_get_until (CohesionSince *self);
void cohesion_since_set_until (CohesionSince *self, CohesionNode *snapshot);

CohesionComparison *cohesion_since_get_comparison (CohesionSince *self);
const char *cohesion_since_get_error (CohesionSince *self);

G_END_DECLS
