#pragma once

#include "report/cohesion-block.h"

/* What a report says for @purpose, a line for each thing, as text to compare. */
char *describe_blocks (CohesionBlocks *blocks, CohesionPurpose purpose);
