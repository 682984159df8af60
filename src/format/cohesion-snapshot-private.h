#pragma once

#include "cohesion-snapshot.h"

G_BEGIN_DECLS

GPtrArray *cohesion_frozen_get_contents (CohesionFrozen *self);

/* cohesion-snapshot-present.c */
GPtrArray *cohesion_present_new (GPtrArray *nodes);
void cohesion_present_put (GPtrArray *all, CohesionTree *tree);

G_END_DECLS
