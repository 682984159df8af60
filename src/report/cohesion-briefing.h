#pragma once

#include "model/cohesion-date.h"
#include "model/cohesion-tree.h"

#include "cohesion-block.h"

G_BEGIN_DECLS

/**
 * CohesionBriefingOptions:
 * @as_at: the day that the briefing speaks of
 * @snapshot: (nullable): what it compares with; %NULL for what the report names, or else the newest before it
 * @before: (nullable): the strategy as it was then, where the caller has it
 * @portfolio_holder: (nullable): whose actions it is about; %NULL for all
 */
typedef struct
{
  CohesionDate as_at;
  CohesionNode *snapshot;
  CohesionTree *before;
  CohesionNode *portfolio_holder;
} CohesionBriefingOptions;

CohesionBlocks *
cohesion_briefing_build (CohesionTree *tree, CohesionNode *report, const CohesionBriefingOptions *options);

G_END_DECLS
