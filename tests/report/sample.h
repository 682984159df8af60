#pragma once

#include "report/cohesion-layout.h"

CohesionBlocks *sample_every_kind (void);
CohesionBlocks *sample_table (guint n_rows);
CohesionBlocks *sample_random (guint32 seed);
CohesionLayout *sample_lay_out (CohesionBlocks *blocks, CohesionPurpose purpose);
