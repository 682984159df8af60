#pragma once

#include "model/cohesion-tree.h"

G_BEGIN_DECLS

GPtrArray *cohesion_evidence_lines_new (CohesionTree *tree, gboolean gaps_only);

G_END_DECLS
