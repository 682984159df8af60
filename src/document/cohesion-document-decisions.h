#pragma once

#include "cohesion-document.h"

G_BEGIN_DECLS

/**
 * CohesionOutcomeRecord:
 * @outcome: key of the outcome
 * @agreed: (nullable): of an amended decision, the words in which each of its resolutions was agreed, in
 * their order
 * @changes: (nullable) (element-type CohesionNode): the changes of deadlines that it approved; no others are
 *   said to be approved by it
 *
 * What a meeting made of a decision.
 */
typedef struct
{
  const char *outcome;
  const char *const *agreed;
  GPtrArray *changes;
} CohesionOutcomeRecord;

gboolean cohesion_document_record_outcome (CohesionDocument *self,
                                           CohesionNode *decision,
                                           const CohesionOutcomeRecord *record);
gboolean cohesion_document_would_adopt (CohesionDocument *self, CohesionNode *decision, const char *outcome);
guint cohesion_document_count_unfixed_deadlines (CohesionDocument *self);

G_END_DECLS
