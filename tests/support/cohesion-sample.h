#pragma once

#include "model/cohesion-tree.h"

G_BEGIN_DECLS

CohesionTree *cohesion_sample_whole (void);
CohesionTree *cohesion_sample_random (GRand *rand, guint n_nodes);

G_END_DECLS
