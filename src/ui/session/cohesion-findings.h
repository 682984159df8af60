#pragma once

#include "model/cohesion-checks.h"

G_BEGIN_DECLS

#define COHESION_TYPE_FINDINGS (cohesion_findings_get_type ())
G_DECLARE_FINAL_TYPE (CohesionFindings, cohesion_findings, COHESION, FINDINGS, GObject)

CohesionFindings *cohesion_findings_new (CohesionTree *tree);
GPtrArray *cohesion_findings_get (CohesionFindings *self);
gboolean cohesion_findings_get_checking (CohesionFindings *self);
guint cohesion_findings_count (CohesionFindings *self, CohesionSeverity severity);
guint cohesion_findings_count_check (CohesionFindings *self, const char *check);
void cohesion_findings_hurry (CohesionFindings *self);

G_END_DECLS
