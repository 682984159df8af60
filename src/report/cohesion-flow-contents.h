#pragma once

#include "cohesion-flow.h"

G_BEGIN_DECLS

void
cohesion_flow_add_contents (CohesionFlow *self, CohesionBlocks *blocks, guint position, const GArray *places);

G_END_DECLS
