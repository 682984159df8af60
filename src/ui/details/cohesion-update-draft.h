#pragma once

#include "document/cohesion-document.h"

G_BEGIN_DECLS

/* How many texts an update has: done, next, blockers. */
#define COHESION_UPDATE_N_TEXTS 3

void cohesion_update_draft_keep (CohesionDocument *document, CohesionNode *action, const char *const *texts);
const char *const *cohesion_update_draft_find (CohesionDocument *document, CohesionNode *action);
void cohesion_update_draft_drop (CohesionDocument *document, CohesionNode *action);

G_END_DECLS
