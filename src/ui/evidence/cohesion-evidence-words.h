#pragma once

#include "model/cohesion-usage.h"

G_BEGIN_DECLS

void cohesion_evidence_add_notes (GArray *notes, CohesionNode *node, CohesionUsage *usage);
const char *cohesion_evidence_get_address (CohesionNode *node);

G_END_DECLS
