#pragma once

#include "cohesion-tree.h"

G_BEGIN_DECLS

CohesionTree *cohesion_tree_new_blank (const char *language);
CohesionTree *cohesion_tree_new_blank_for (const char *language, const char *council);
void cohesion_node_complete (CohesionNode *document);

G_END_DECLS
