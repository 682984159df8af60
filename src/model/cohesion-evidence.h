#pragma once

#include "cohesion-tree.h"

G_BEGIN_DECLS

/**
 * CohesionEvidenceGaps:
 * @COHESION_EVIDENCE_UNDEFINED: a term is not defined
 * @COHESION_EVIDENCE_UNSOURCED: nothing says where it comes from
 * @COHESION_EVIDENCE_UNDATED: nothing says which year it is of, or when it was adopted
 *
 * Why a reader cannot rely on a statistic or a definition.
 */
typedef enum
{
  COHESION_EVIDENCE_UNDEFINED = 1 << 0,
  COHESION_EVIDENCE_UNSOURCED = 1 << 1,
  COHESION_EVIDENCE_UNDATED = 1 << 2,
} CohesionEvidenceGaps;

/**
 * CohesionEvidenceCounts:
 * @n_items: how many statistics and definitions there are
 * @n_gaps: how many of them a reader cannot rely on
 */
typedef struct
{
  guint n_items;
  guint n_gaps;
} CohesionEvidenceCounts;

guint cohesion_evidence_get_gaps (CohesionNode *node);
void cohesion_evidence_counts_init (CohesionEvidenceCounts *self, CohesionTree *tree);
char *cohesion_evidence_counts_describe (const CohesionEvidenceCounts *self);
char *cohesion_evidence_dup_source_note (CohesionNode *node, const char *language);
char *cohesion_evidence_dup_citation (CohesionNode *node, const char *language);

G_END_DECLS
