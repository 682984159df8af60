#pragma once

#include "model/cohesion-date.h"
#include "model/cohesion-tree.h"

G_BEGIN_DECLS

CohesionNode *cohesion_report_since_find (CohesionTree *tree, CohesionNode *report, CohesionDate as_at);
CohesionTree *cohesion_report_since_load (CohesionNode *snapshot);
char *cohesion_report_since_describe (CohesionNode *snapshot, const char *language);

G_END_DECLS
