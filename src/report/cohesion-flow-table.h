#pragma once

#include "cohesion-flow.h"

G_BEGIN_DECLS

void cohesion_flow_add_table (CohesionFlow *self, const CohesionBlock *block);

G_END_DECLS
