#pragma once

#include "model/cohesion-date.h"
#include "model/cohesion-node.h"

G_BEGIN_DECLS

char *cohesion_action_dup_theme (CohesionNode *action);
char *cohesion_action_dup_priority (CohesionNode *action);
char *cohesion_action_dup_portfolio (CohesionNode *action);
char *cohesion_action_dup_updated (CohesionNode *action);
char *cohesion_action_dup_deadline_note (CohesionNode *action, CohesionDate today);
char *cohesion_action_dup_second_line (CohesionNode *action, CohesionDate today);
char *cohesion_action_dup_row_name (CohesionNode *action, CohesionDate today);

G_END_DECLS
