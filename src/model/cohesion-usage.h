#pragma once

#include "cohesion-tree.h"

G_BEGIN_DECLS

/**
 * CohesionUse:
 * @node: the node that refers to another
 * @field: index of its field that does: one that holds ids, or a text that cites
 */
typedef struct
{
  CohesionNode *node;
  guint field;
} CohesionUse;

/**
 * CohesionUsage:
 *
 * Which nodes refer to which, as it was when it was made.
 */
typedef struct _CohesionUsage CohesionUsage;

CohesionUsage *cohesion_usage_new (CohesionTree *tree, guint64 targets);
void cohesion_usage_free (CohesionUsage *self);
const CohesionUse *cohesion_usage_get (CohesionUsage *self, CohesionNode *node, guint *n_uses);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionUsage, cohesion_usage_free)

G_END_DECLS
