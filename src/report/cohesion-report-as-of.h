#pragma once

#include "format/cohesion-snapshot.h"
#include "model/cohesion-tree.h"

G_BEGIN_DECLS

CohesionNode *cohesion_report_as_of_find (CohesionNode *report);
gboolean cohesion_report_as_of_freeze (CohesionNode *report, CohesionFrozen **frozen, GError **error);
CohesionTree *cohesion_report_as_of_thaw (CohesionFrozen *frozen, const char *title, GError **error);

G_END_DECLS
