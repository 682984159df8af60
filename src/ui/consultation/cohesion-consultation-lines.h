#pragma once

#include "model/cohesion-tree.h"

G_BEGIN_DECLS

GPtrArray *cohesion_consultation_lines_new (CohesionTree *tree, gboolean gaps_only);
GPtrArray *cohesion_consultation_list_rows (CohesionTree *tree, gboolean gaps_only);

G_END_DECLS
