#pragma once

#include "cohesion-clipping.h"

G_BEGIN_DECLS

GPtrArray *cohesion_clipping_list_people (GPtrArray *branches);
GPtrArray *cohesion_clipping_settle_people (GPtrArray *branches, CohesionTree *tree, GHashTable *people);

G_END_DECLS
