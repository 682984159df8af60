#pragma once

#include "cohesion-tree.h"

G_BEGIN_DECLS

/**
 * CohesionEvidenceGaps:
 * @COHESION_EVIDENCE_UNDEFINED: a term is not defined
 * @COHESION_EVIDENCE_UNSOURCED: nothing says where it comes from
 * @COHESION_EVIDENCE_UNDATED: nothing says which year it is of
 *
 * Why a reader cannot rely on a statistic or a definition.
 */
typedef enum
{
  COHESION_EVIDENCE_UNDEFINED = 1 << 0,
  COHESION_EVIDENCE_UNSOURCED = 1 << 1,
  COHESION_EVIDENCE_UNDATED = 1 << 2,
} CohesionEvidenceGaps;

guint cohesion_evidence_get_gaps (CohesionNode *node);
char *cohesion_evidence_dup_source_note (CohesionNode *node, const char *language);
char *cohesion_evidence_dup_citation (CohesionNode *node, const char *language);

G_END_DECLS
