#pragma once

#include "report/cohesion-block.h"

/* What a report says for @purpose, a line for each thing, as text to compare. */
char *describe_blocks (CohesionBlocks *blocks, CohesionPurpose purpose);

void describe_compare_with_golden (CohesionBlocks *blocks, CohesionPurpose purpose, const char *name);
