#include "config.h"

#include "cohesion-measure-checks.h"

#include "cohesion-list.h"

/* What is likely to be a slip in the figures of a measure. */

/* A reading of more than so many times its target was probably mistyped. */
#define FAR_OVER 10
/* The most periods without a reading that are worth listing. */
#define MAX_MISSING 120

/**
 * cohesion_measure_reading_is_far_over:
 *
 * Returns: whether a reading is more than ten times its target, which is nearly always a slip
 */
gboolean
cohesion_measure_reading_is_far_over (CohesionNode *measure, CohesionNode *reading)
{
  CohesionNode *target = cohesion_measure_get_target (measure, cohesion_reading_get_period (reading));
  CohesionDecimal value, aim;

  if (target == NULL || !cohesion_reading_get_value (reading, &value))
    return FALSE;
  if (!cohesion_decimal_parse (cohesion_node_get_string (target, COHESION_TARGET_UPPER), &aim) &&
      !cohesion_decimal_parse (cohesion_node_get_string (target, COHESION_TARGET_VALUE), &aim))
    return FALSE;
  return aim != 0 && ABS (aim) <= COHESION_DECIMAL_MAX / FAR_OVER && ABS (value) > ABS (aim) * FAR_OVER;
}

/**
 * cohesion_measure_target_is_zero:
 *
 * Returns: whether a target is nothing at all, though more would be better
 */
gboolean
cohesion_measure_target_is_zero (CohesionNode *measure, CohesionNode *target)
{
  CohesionDecimal aim;

  return g_strcmp0 (cohesion_node_get_string (measure, COHESION_MEASURE_POLARITY), "higher") == 0 &&
         cohesion_decimal_parse (cohesion_node_get_string (target, COHESION_TARGET_VALUE), &aim) && aim == 0;
}

/**
 * cohesion_measure_reading_differs:
 * @value: (out) (optional): what the numerator and the denominator make
 *
 * Returns: whether the value of a reading is not what its numerator and denominator make, as exactly as the
 *   value is written
 */
gboolean
cohesion_measure_reading_differs (CohesionNode *measure, CohesionNode *reading, CohesionDecimal *value)
{
  const char *text = cohesion_node_get_string (reading, COHESION_READING_VALUE);
  CohesionDecimal numerator, denominator, written, exact;
  guint places;

  if (!cohesion_decimal_parse (text, &written) ||
      !cohesion_decimal_parse (cohesion_node_get_string (reading, COHESION_READING_NUMERATOR), &numerator) ||
      !cohesion_decimal_parse (cohesion_node_get_string (reading, COHESION_READING_DENOMINATOR),
                               &denominator) ||
      !cohesion_decimal_divide (numerator, denominator, cohesion_measure_is_percentage (measure) ? 2 : 0,
                                &exact))
    return FALSE;
  if (value)
    cohesion_measure_compute_value (measure, numerator, denominator, value);
  places = cohesion_decimal_count_places (written);
  return cohesion_decimal_round (exact, places) != written;
}

/* The earliest period of which there is a reading. */
static CohesionDate
get_first (CohesionNode *measure)
{
  CohesionList *list = cohesion_node_get_list (measure, COHESION_MEASURE_LIST_READINGS);
  CohesionDate first = COHESION_DATE_NONE;

  for (guint i = 0; i < cohesion_list_get_length (list); i++)
    {
      CohesionDate period = cohesion_date_last_day (
          cohesion_reading_get_period (cohesion_list_get (list, i)));

      if (period.year && (first.year == 0 || cohesion_date_compare (period, first) < 0))
        first = period;
    }
  return first;
}

/* The last day of the period that ends @months after @first. */
static CohesionDate
get_end (CohesionDate first, int months)
{
  gboolean month_end = first.day == cohesion_date_days_in_month (first.year, first.month);
  CohesionDate end = cohesion_date_add_months (first, months);

  if (month_end)
    end.day = (guint8) cohesion_date_days_in_month (end.year, end.month);
  return end;
}

/**
 * cohesion_measure_find_missing:
 * @today: a period is over once this day is after it; an earlier day leaves time for figures to come in
 *
 * Finds the periods that are over since the first reading and have none. That there is no figure, with the
 * reason, is a reading too.
 *
 * Returns: (transfer full) (element-type CohesionDate): the last days of these periods, the earliest first;
 *   none if the measure has no reading or is taken at no fixed times
 */
GArray *
cohesion_measure_find_missing (CohesionNode *measure, CohesionDate today)
{
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (CohesionDate));
  CohesionDate first = get_first (measure);
  int months = (int) cohesion_measure_get_months (measure);

  if (first.year == 0 || months == 0)
    return missing;
  for (int i = 1; missing->len < MAX_MISSING; i++)
    {
      CohesionDate end = get_end (first, i * months);

      if (!cohesion_date_is_valid (end) || cohesion_date_compare (end, today) >= 0)
        break;
      if (cohesion_measure_get_reading (measure, end) == NULL)
        g_array_append_val (missing, end);
    }
  return missing;
}
