#pragma once

#include "cohesion-difference.h"

G_BEGIN_DECLS

CohesionDifference *
cohesion_difference_new (CohesionDifferenceType type, CohesionNode *node, CohesionNode *other, int field);

char *cohesion_difference_describe_deadline (const CohesionDifference *self, const char *title);

G_END_DECLS
