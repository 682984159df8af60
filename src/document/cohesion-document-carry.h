#pragma once

#include "cohesion-document-templates.h"

G_BEGIN_DECLS

/**
 * CohesionCarryParts:
 * @COHESION_CARRY_RISKS: risks that are open
 * @COHESION_CARRY_INITIATIVES: initiatives that have not ended
 * @COHESION_CARRY_ENGAGEMENTS: what was asked, what came of it and what people have said
 * @COHESION_CARRY_EVIDENCE: statistics and definitions; what a text cites is taken over in any case
 * @COHESION_CARRY_ALL: all of these
 *
 * What may go on in the next strategy beside its actions.
 */
typedef enum
{
  COHESION_CARRY_RISKS = 1 << 0,
  COHESION_CARRY_INITIATIVES = 1 << 1,
  COHESION_CARRY_ENGAGEMENTS = 1 << 2,
  COHESION_CARRY_EVIDENCE = 1 << 3,
  COHESION_CARRY_ALL = (1 << 4) - 1,
} CohesionCarryParts;

GPtrArray *cohesion_strategy_list_undelivered (CohesionTree *tree);
gboolean cohesion_action_is_worth_carrying (CohesionNode *action);
char *cohesion_action_dup_why_undelivered (CohesionNode *action);
guint cohesion_strategy_count_carried (CohesionTree *tree, CohesionCarryParts parts, CohesionDate today);
gboolean cohesion_document_carry_over (CohesionDocument *self,
                                       CohesionTree *last,
                                       GPtrArray *actions,
                                       CohesionCarryParts parts,
                                       const CohesionStrategyBasics *basics);

G_END_DECLS
