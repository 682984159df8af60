#pragma once

#include "model/cohesion-date.h"
#include "model/cohesion-tree.h"

#include "cohesion-block.h"

G_BEGIN_DECLS

CohesionBlocks *cohesion_strategy_report_build (CohesionTree *tree, CohesionNode *report, CohesionDate as_at);

G_END_DECLS
