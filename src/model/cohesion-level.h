#pragma once

#include "cohesion-tree.h"

G_BEGIN_DECLS

char *cohesion_level_dup_name (CohesionTree *tree, guint kind);
char *cohesion_level_dup_names (CohesionTree *tree, guint kind);
char *cohesion_level_dup_count (CohesionTree *tree, guint kind, guint n);
char *cohesion_level_dup_add_label (CohesionTree *tree, guint kind);

G_END_DECLS
