#pragma once

#include "model/cohesion-tree.h"

#include "cohesion-layout.h"

G_BEGIN_DECLS

CohesionBlocks *cohesion_decision_report_build (CohesionTree *tree, CohesionNode *report, CohesionDate as_at);

G_END_DECLS
