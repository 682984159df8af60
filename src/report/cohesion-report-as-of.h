#pragma once

#include "model/cohesion-tree.h"

G_BEGIN_DECLS

CohesionNode *cohesion_report_as_of_find (CohesionNode *report);
gboolean cohesion_report_as_of_load (CohesionNode *report, CohesionTree **tree, GError **error);

G_END_DECLS
