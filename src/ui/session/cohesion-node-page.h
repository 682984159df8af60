#pragma once

#include "model/cohesion-node.h"

G_BEGIN_DECLS

const char *cohesion_node_get_page (CohesionNode *node);

G_END_DECLS
