#pragma once

#include "cohesion-format.h"

G_BEGIN_DECLS

/**
 * CohesionFrozen:
 *
 * What a snapshot holds, apart from the document that it is in, so that any thread can make a strategy of it.
 */
typedef struct _CohesionFrozen CohesionFrozen;

CohesionFrozen *cohesion_frozen_new (CohesionNode *snapshot);
void cohesion_frozen_set_present (CohesionFrozen *self, GPtrArray *nodes);
void cohesion_frozen_free (CohesionFrozen *self);
CohesionTree *cohesion_frozen_thaw (CohesionFrozen *self, GError **error);

CohesionTree *cohesion_snapshot_load (CohesionNode *snapshot, GError **error);
char *cohesion_snapshot_freeze (CohesionTree *tree, CohesionNode **base, char **hash, GError **error);
char *cohesion_snapshot_rebase (CohesionNode *snapshot, CohesionNode **base, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionFrozen, cohesion_frozen_free)

G_END_DECLS
