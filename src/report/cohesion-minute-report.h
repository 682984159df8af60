#pragma once

#include "model/cohesion-tree.h"

#include "cohesion-block.h"

G_BEGIN_DECLS

CohesionBlocks *cohesion_minute_report_build (CohesionNode *node);
CohesionNode *cohesion_minute_report_find (CohesionTree *tree, CohesionNode *report);
CohesionBlocks *cohesion_minute_report_compose (CohesionTree *tree, CohesionNode *report, CohesionNode *node);

G_END_DECLS
