#pragma once

#include "cohesion-measure.h"

G_BEGIN_DECLS

char *cohesion_measure_format_value (CohesionNode *measure, CohesionDecimal value, const char *language);
char *
cohesion_measure_format_field (CohesionNode *measure, CohesionNode *node, guint field, const char *language);
char *cohesion_measure_format_reading (CohesionNode *measure, CohesionNode *reading, const char *language);
char *cohesion_measure_format_target (CohesionNode *measure, CohesionNode *target, const char *language);
char *cohesion_measure_format_period (CohesionNode *measure, CohesionDate period, const char *language);

const char *cohesion_rating_get_label (CohesionRating rating, const char *language);
const char *cohesion_rating_get_symbol (CohesionRating rating);
const char *cohesion_rating_get_colour (CohesionRating rating);
const char *cohesion_direction_get_label (CohesionDirection direction, const char *language);

G_END_DECLS
