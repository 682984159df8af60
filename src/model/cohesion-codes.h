#pragma once

#include "cohesion-tree.h"

G_BEGIN_DECLS

/**
 * CohesionCodes:
 *
 * The codes of the actions of a strategy, deleted ones too, and those that are still free. A code that was
 * used once is never given to another action.
 */
typedef struct _CohesionCodes CohesionCodes;

CohesionCodes *cohesion_codes_new (CohesionTree *tree);
void cohesion_codes_free (CohesionCodes *self);
gboolean cohesion_codes_is_shared (CohesionCodes *self, const char *code);
char *cohesion_codes_take (CohesionCodes *self, const char *like);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionCodes, cohesion_codes_free)

G_END_DECLS
