#pragma once

#include "model/cohesion-summary.h"

#include <adwaita.h>

G_BEGIN_DECLS

GPtrArray *
cohesion_slides_new (CohesionTree *tree, const char *title, CohesionNode *holder, CohesionDate today);

G_END_DECLS
