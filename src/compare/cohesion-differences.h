#pragma once

#include "model/cohesion-tree.h"

G_BEGIN_DECLS

typedef enum
{
  COHESION_DIFFERENCE_ADDED,
  COHESION_DIFFERENCE_REMOVED,
  COHESION_DIFFERENCE_MOVED,
  COHESION_DIFFERENCE_CHANGED,
} CohesionDifferenceType;

/**
 * CohesionDifference:
 * @type: what was done
 * @node: to what: as it is after that, or as it was if it was removed
 *
 * One item in which two versions of a strategy differ.
 */
typedef struct
{
  CohesionDifferenceType type;
  CohesionNode *node;
} CohesionDifference;

void cohesion_difference_free (CohesionDifference *self);
char *cohesion_difference_describe (const CohesionDifference *self);
GPtrArray *cohesion_differences_between (CohesionTree *before, CohesionTree *after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionDifference, cohesion_difference_free)

G_END_DECLS
