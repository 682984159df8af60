#pragma once

#include "cohesion-node.h"

G_BEGIN_DECLS

char *cohesion_update_describe (CohesionNode *update);
char *cohesion_deadline_change_describe (CohesionNode *change);
char *cohesion_occurrence_describe (CohesionNode *occurrence);

G_END_DECLS
