#pragma once

#include "model/cohesion-node.h"

G_BEGIN_DECLS

GBytes *cohesion_writer_write_alone (CohesionNode *node, GError **error);

G_END_DECLS
