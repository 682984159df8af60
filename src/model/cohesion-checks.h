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

#define COHESION_N_SEVERITIES (COHESION_SEVERITY_ERROR + 1)

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

/**
 * CohesionCheckRun:
 *
 * A check of a whole strategy that can be done in pieces. The strategy must not change between them.
 */
typedef struct _CohesionCheckRun CohesionCheckRun;

CohesionCheckRun *cohesion_check_run_new (CohesionTree *tree, CohesionDate today);
void cohesion_check_run_free (CohesionCheckRun *self);
gboolean cohesion_check_run_go_on (CohesionCheckRun *self, gint64 microseconds);
GPtrArray *cohesion_check_run_get_findings (CohesionCheckRun *self);

GPtrArray *cohesion_check (CohesionTree *tree, CohesionDate today);
void cohesion_finding_free (CohesionFinding *finding);
const char *cohesion_severity_get_label (CohesionSeverity severity);
const char *cohesion_check_get_title (const char *check);
const char *cohesion_check_get_explanation (const char *check);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionCheckRun, cohesion_check_run_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionFinding, cohesion_finding_free)

G_END_DECLS
