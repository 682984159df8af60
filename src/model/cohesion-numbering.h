#pragma once

#include "cohesion-tree.h"

G_BEGIN_DECLS

char *cohesion_node_dup_number (CohesionNode *node);
char *cohesion_dup_numeral (guint number, const char *style);

G_END_DECLS
