#pragma once

#include "cohesion-date.h"
#include "cohesion-tree.h"

G_BEGIN_DECLS

/**
 * CohesionSeverity:
 * @COHESION_SEVERITY_HINT: worth a look
 * @COHESION_SEVERITY_WARNING: a reader would notice that something is missing
 * @COHESION_SEVERITY_ERROR: what would be published is wrong
 */
typedef enum
{
  COHESION_SEVERITY_HINT,
  COHESION_SEVERITY_WARNING,
  COHESION_SEVERITY_ERROR,
} CohesionSeverity;

/**
 * CohesionFinding:
 * @check: what was looked for, such as "no-lead"; never translated
 * @severity: how bad it is
 * @node: where
 * @field: which of its fields, or -1
 * @message: a translated sentence
 *
 * Something to put right before publishing.
 */
typedef struct
{
  const char *check;
  CohesionSeverity severity;
  CohesionNode *node;
  int field;
  char *message;
} CohesionFinding;

GPtrArray *cohesion_check (CohesionTree *tree, CohesionDate today);
void cohesion_finding_free (CohesionFinding *finding);
const char *cohesion_severity_get_label (CohesionSeverity severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionFinding, cohesion_finding_free)

G_END_DECLS
