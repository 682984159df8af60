#pragma once

#include "cohesion-document-templates.h"

G_BEGIN_DECLS

GPtrArray *cohesion_strategy_list_undelivered (CohesionTree *tree);
gboolean cohesion_action_is_worth_carrying (CohesionNode *action);
char *cohesion_action_dup_why_undelivered (CohesionNode *action);
gboolean cohesion_document_carry_over (CohesionDocument *self,
                                       CohesionTree *last,
                                       GPtrArray *actions,
                                       const CohesionStrategyBasics *basics);

G_END_DECLS
