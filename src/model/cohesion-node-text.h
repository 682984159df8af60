#pragma once

#include "cohesion-tree.h"

G_BEGIN_DECLS

char *cohesion_node_dup_text (CohesionNode *node, guint field);
char *cohesion_node_dup_plain_text (CohesionNode *node, guint field);
char *cohesion_node_dup_plain_name (CohesionNode *node);
char *cohesion_node_dup_kind_name (CohesionNode *node);
char *cohesion_node_dup_heading (CohesionNode *node);
char *cohesion_node_dup_title (CohesionNode *node);
char *cohesion_node_dup_summary (CohesionNode *node);

G_END_DECLS
