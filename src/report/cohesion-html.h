#pragma once

#include "model/cohesion-date.h"

#include "cohesion-block.h"

G_BEGIN_DECLS

GBytes *cohesion_report_make_html (CohesionBlocks *blocks, CohesionDate as_at, const char *author);

G_END_DECLS
