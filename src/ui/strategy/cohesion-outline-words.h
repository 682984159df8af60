#pragma once

#include "model/cohesion-tree.h"

G_BEGIN_DECLS

int cohesion_node_find_field (CohesionNode *node, const char *const *names, CohesionFieldType type);
char *cohesion_outline_dup_title (CohesionNode *node);
char *cohesion_outline_dup_lead (CohesionNode *node);
char *cohesion_outline_dup_deadline (CohesionNode *node);
char *cohesion_outline_dup_facts (CohesionNode *node);
char *cohesion_outline_dup_count (CohesionNode *node);
const char *cohesion_outline_get_status (CohesionNode *node);
char *cohesion_outline_dup_row_name (CohesionNode *node);

G_END_DECLS
