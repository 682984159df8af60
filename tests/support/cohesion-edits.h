#pragma once

#include "history/cohesion-history.h"

gint64 cohesion_edits_clock (void);
void cohesion_edits_wait (gint64 seconds);

/* One random edit, of any kind of node and any primitive, alone or in groups. */
void cohesion_edits_random (CohesionTree *tree, CohesionHistory *history);
