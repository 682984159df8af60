#pragma once

#include "cohesion-block.h"

G_BEGIN_DECLS

gboolean cohesion_logo_add (CohesionBlocks *blocks, const char *uri, CohesionText *alternative);

G_END_DECLS
