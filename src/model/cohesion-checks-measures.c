#include "config.h"

#include "cohesion-checks-private.h"
#include "cohesion-measure-checks.h"
#include "cohesion-measure-text.h"

#include <glib/gi18n.h>

/* Checks of measures, their targets and readings. */

/* How many days after a period figures may still come in. */
#define DAYS_FOR_FIGURES 60

/* Private: a measure says where it began. */
void
cohesion_check_baseline (CohesionChecker *self, CohesionNode *measure)
{
  if (!cohesion_node_has_value (measure, COHESION_MEASURE_BASELINE))
    cohesion_checker_report (self, measure, COHESION_MEASURE_BASELINE,
                             _ ("Nothing says where this measure began."));
}

/* Private: each period that is over has a reading, or a reason why not. */
void
cohesion_check_readings (CohesionChecker *self, CohesionNode *measure)
{
  CohesionDate until = cohesion_date_add_days (self->today, -DAYS_FOR_FIGURES);
  g_autoptr (GArray) missing = cohesion_measure_find_missing (measure, until);
  g_autofree char *first = NULL;

  if (cohesion_node_get_n_children (measure, COHESION_MEASURE_LIST_READINGS) == 0)
    {
      cohesion_checker_report (self, measure, -1, _ ("This measure has no reading yet."));
      return;
    }
  if (missing->len == 0)
    return;
  first = cohesion_measure_format_period (measure, g_array_index (missing, CohesionDate, 0), NULL);
  if (missing->len == 1)
    /* Translators: %s is a period, such as “2025–26” */
    cohesion_checker_report (self, measure, -1, _ ("The reading of %s is missing."), first);
  else
    cohesion_checker_report (self, measure, -1,
                             /* Translators: how many readings, then the first period that has none */
                             ngettext ("%1$u reading is missing, the first of %2$s.",
                                       "%1$u readings are missing, the first of %2$s.", missing->len),
                             missing->len, first);
}

/* Private: a target is something to reach. */
void
cohesion_check_target (CohesionChecker *self, CohesionNode *target)
{
  if (cohesion_measure_target_is_zero (cohesion_node_get_parent (target), target))
    cohesion_checker_report (self, target, COHESION_TARGET_VALUE,
                             _ ("The target is 0, though more would be better."));
}

/* Private: a reading is there, and likely to be right. */
void
cohesion_check_reading (CohesionChecker *self, CohesionNode *reading)
{
  CohesionNode *measure = cohesion_node_get_parent (reading);

  if (!cohesion_node_has_value (reading, COHESION_READING_VALUE))
    {
      if (!cohesion_node_has_value (reading, COHESION_READING_NOT_AVAILABLE) &&
          !cohesion_node_has_value (reading, COHESION_READING_NUMERATOR))
        cohesion_checker_report (self, reading, COHESION_READING_NOT_AVAILABLE,
                                 _ ("There is no value, and no reason why not."));
    }
  else if (cohesion_measure_reading_is_far_over (measure, reading))
    cohesion_checker_report (self, reading, COHESION_READING_VALUE,
                             _ ("This is more than ten times the target. Is it mistyped?"));
  else if (cohesion_measure_reading_differs (measure, reading, NULL))
    cohesion_checker_report (self, reading, COHESION_READING_VALUE,
                             _ ("The value is not what the numerator and the denominator make."));
}
