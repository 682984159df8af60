#pragma once

#include "cohesion-snapshot.h"

G_BEGIN_DECLS

GPtrArray *cohesion_frozen_get_contents (CohesionFrozen *self);

G_END_DECLS
