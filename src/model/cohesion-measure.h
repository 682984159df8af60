#pragma once

#include "cohesion-date.h"
#include "cohesion-decimal.h"
#include "cohesion-tree.h"

G_BEGIN_DECLS

/* How a reading compares with its target. A measure of context is never rated. */
typedef enum
{
  COHESION_RATING_NONE,
  COHESION_RATING_ON_TARGET,
  COHESION_RATING_NEAR_TARGET,
  COHESION_RATING_OFF_TARGET,
  COHESION_N_RATINGS,
} CohesionRating;

/* Which way a measure went between its last two readings. */
typedef enum
{
  COHESION_DIRECTION_UNKNOWN,
  COHESION_DIRECTION_IMPROVING,
  COHESION_DIRECTION_UNCHANGED,
  COHESION_DIRECTION_WORSENING,
  COHESION_N_DIRECTIONS,
} CohesionDirection;

GPtrArray *cohesion_measure_get_readings (CohesionNode *measure);
CohesionNode *cohesion_measure_get_latest (CohesionNode *measure);
CohesionNode *cohesion_measure_get_previous (CohesionNode *measure);
CohesionNode *cohesion_measure_get_reading (CohesionNode *measure, CohesionDate period);
CohesionNode *cohesion_measure_get_target (CohesionNode *measure, CohesionDate period);

CohesionDate cohesion_reading_get_period (CohesionNode *reading);
gboolean cohesion_reading_get_value (CohesionNode *reading, CohesionDecimal *value);

gboolean cohesion_measure_is_percentage (CohesionNode *measure);
gboolean cohesion_measure_compute_value (CohesionNode *measure,
                                         CohesionDecimal numerator,
                                         CohesionDecimal denominator,
                                         CohesionDecimal *value);
guint cohesion_measure_get_months (CohesionNode *measure);
gboolean cohesion_measure_is_contextual (CohesionNode *measure);
CohesionRating cohesion_measure_rate (CohesionNode *measure, CohesionNode *reading);
CohesionRating cohesion_measure_get_rating (CohesionNode *measure);
CohesionDirection cohesion_measure_get_direction (CohesionNode *measure);

G_END_DECLS
