#pragma once

#include "cohesion-date.h"
#include "cohesion-tree.h"

G_BEGIN_DECLS

char *cohesion_action_dup_reason (CohesionNode *action);
CohesionDate cohesion_action_get_promised (CohesionNode *action);
int cohesion_action_get_delay (CohesionNode *action);

G_END_DECLS
