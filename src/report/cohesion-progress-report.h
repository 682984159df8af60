#pragma once

#include "model/cohesion-tree.h"

#include "cohesion-layout.h"

G_BEGIN_DECLS

/**
 * CohesionProgressOptions:
 * @as_at: the day that the report speaks of
 * @snapshot: (nullable): what it compares with; %NULL for what the report names, or else the newest before it
 * @before: (nullable): the strategy as it was then, where the caller has it; %NULL to read it out of the
 *   snapshot
 * @exception: whether only what is out of the ordinary is told
 *
 * What a progress report is made of beside the strategy.
 */
typedef struct
{
  CohesionDate as_at;
  CohesionNode *snapshot;
  CohesionTree *before;
  gboolean exception;
} CohesionProgressOptions;

CohesionBlocks *cohesion_progress_report_build (CohesionTree *tree,
                                                CohesionNode *report,
                                                const CohesionProgressOptions *options);

G_END_DECLS
