#pragma once

#include "cohesion-json-writer.h"

#include "model/cohesion-tree.h"

G_BEGIN_DECLS

void cohesion_writer_add_alone (CohesionJsonWriter *writer, CohesionNode *node);
GBytes *cohesion_writer_write_bare (CohesionTree *tree, GError **error);

G_END_DECLS
