#pragma once

#include "model/cohesion-tree.h"

G_BEGIN_DECLS

CohesionTree *cohesion_sample_whole (void);
CohesionTree *cohesion_sample_random (GRand *rand, guint n_nodes);
CohesionValue cohesion_sample_value (GRand *rand, const CohesionField *field);

G_END_DECLS
