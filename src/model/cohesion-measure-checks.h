#pragma once

#include "cohesion-measure.h"

G_BEGIN_DECLS

gboolean cohesion_measure_reading_is_far_over (CohesionNode *measure, CohesionNode *reading);
gboolean cohesion_measure_target_is_zero (CohesionNode *measure, CohesionNode *target);
gboolean
cohesion_measure_reading_differs (CohesionNode *measure, CohesionNode *reading, CohesionDecimal *value);
GArray *cohesion_measure_find_missing (CohesionNode *measure, CohesionDate today);

G_END_DECLS
