#pragma once

#include "model/cohesion-tree.h"

#include "cohesion-block.h"

G_BEGIN_DECLS

CohesionBlocks *cohesion_minute_report_build (CohesionNode *node);

G_END_DECLS
