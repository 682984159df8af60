#pragma once

#include "cohesion-date.h"
#include "cohesion-tree.h"

G_BEGIN_DECLS

/* How a status counts; in the file, the choice "countsAs" of its definition. */
typedef enum
{
  COHESION_OUTCOME_OPEN,
  COHESION_OUTCOME_DONE,
  COHESION_OUTCOME_CLOSED,
} CohesionOutcome;

CohesionList *cohesion_status_get_scheme (CohesionTree *tree);
CohesionNode *cohesion_status_find (CohesionTree *tree, const char *key);
gboolean cohesion_status_is_retired (CohesionNode *definition);
CohesionOutcome cohesion_status_get_outcome (CohesionNode *definition);
gboolean cohesion_status_is_trouble (CohesionNode *definition);

gboolean cohesion_strategy_is_in_force (CohesionNode *strategy);

CohesionNode *cohesion_action_get_status (CohesionNode *action);
gboolean cohesion_action_is_open (CohesionNode *action);
gboolean cohesion_action_is_overdue (CohesionNode *action, CohesionDate today);
CohesionDate cohesion_action_get_missed (CohesionNode *action, CohesionDate today);
CohesionDate cohesion_action_get_due (CohesionNode *action, CohesionDate today);
gboolean cohesion_action_lacks_date (CohesionNode *action);
CohesionNode *cohesion_action_get_portfolio_holder (CohesionNode *action);

G_END_DECLS
