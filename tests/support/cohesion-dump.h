#pragma once

#include "model/cohesion-node-private.h"

/* Everything a tree says, as text that differs when anything in it differs. */
char *cohesion_dump (CohesionTree *tree);
