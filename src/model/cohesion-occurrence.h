#pragma once

#include "cohesion-date.h"
#include "cohesion-node.h"

G_BEGIN_DECLS

gboolean cohesion_action_recurs (CohesionNode *action);
CohesionDate cohesion_action_get_last_occurrence (CohesionNode *action);
CohesionDate cohesion_action_get_occurrence_due (CohesionNode *action, CohesionDate done_on);

G_END_DECLS
