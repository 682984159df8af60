#pragma once

#include "report/cohesion-block.h"

/* What a report says for @purpose, a line for each thing, as text to compare. */
char *describe_blocks (CohesionBlocks *blocks, CohesionPurpose purpose);

void describe_compare_with_golden (CohesionBlocks *blocks, CohesionPurpose purpose, const char *name);

/* What a report says, and what it must not. */
void describe_assert_says (const char *text, const char *words);
void describe_assert_silent (const char *text, const char *words);
