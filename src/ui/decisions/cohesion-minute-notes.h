#pragma once

#include "model/cohesion-date.h"
#include "model/cohesion-tree.h"

G_BEGIN_DECLS

char *cohesion_decision_dup_note (CohesionNode *decision, CohesionDate today);
char *cohesion_resolution_dup_note (CohesionNode *resolution, GPtrArray *changes);

G_END_DECLS
