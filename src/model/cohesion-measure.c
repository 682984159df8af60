#include "config.h"

#include "cohesion-measure.h"

#include "cohesion-list.h"
#include "cohesion-quantity.h"

/* What is derived from the readings and targets of a measure. A period is known by the last day meant: of
 * “2026–27” it is 31 March 2027, of “Q2 2026–27” 30 September 2026. */

/* What a reading is compared with; either end may be open. */
typedef struct
{
  gboolean has_lower;
  gboolean has_upper;
  CohesionDecimal lower;
  CohesionDecimal upper;
} Aim;

static CohesionDate
period_of (CohesionNode *node, guint field)
{
  const char *text = cohesion_node_get_string (node, field);
  CohesionDate date;

  return text && cohesion_date_parse_iso (text, &date) ? date : COHESION_DATE_NONE;
}

/* By the last day meant, however exact; no period comes before all others. */
static int
compare_periods (CohesionDate a, CohesionDate b)
{
  return (int) cohesion_date_get_julian (a) - (int) cohesion_date_get_julian (b);
}

static gboolean
get_decimal (CohesionNode *node, guint field, CohesionDecimal *decimal)
{
  return cohesion_decimal_parse (cohesion_node_get_string (node, field), decimal);
}

static gboolean
has_choice (CohesionNode *node, guint field, const char *key)
{
  return g_strcmp0 (cohesion_node_get_string (node, field), key) == 0;
}

/**
 * cohesion_reading_get_period:
 *
 * Returns: the period that the reading is of, by its last day; no date if it has none
 */
CohesionDate
cohesion_reading_get_period (CohesionNode *reading)
{
  return period_of (reading, COHESION_READING_PERIOD);
}

/**
 * cohesion_measure_is_percentage:
 *
 * Returns: whether the unit of the measure is per cent
 */
gboolean
cohesion_measure_is_percentage (CohesionNode *measure)
{
  return cohesion_unit_is_percentage (cohesion_node_get_string (measure, COHESION_MEASURE_UNIT));
}

/**
 * cohesion_measure_compute_value:
 * @value: (out): the quotient, or a percentage if that is the unit
 *
 * Works out a value from a numerator and a denominator. It is rounded to the decimal places of the measure,
 * or to one if it does not say how many.
 *
 * Returns: whether that can be done
 */
gboolean
cohesion_measure_compute_value (CohesionNode *measure,
                                CohesionDecimal numerator,
                                CohesionDecimal denominator,
                                CohesionDecimal *value)
{
  gint64 places = cohesion_node_has_value (measure, COHESION_MEASURE_DECIMALS)
                      ? cohesion_node_get_integer (measure, COHESION_MEASURE_DECIMALS)
                      : 1;

  if (!cohesion_decimal_divide (numerator, denominator, cohesion_measure_is_percentage (measure) ? 2 : 0,
                                value))
    return FALSE;
  *value = cohesion_decimal_round (*value, (guint) CLAMP (places, 0, COHESION_DECIMAL_PLACES));
  return TRUE;
}

/**
 * cohesion_reading_get_value:
 * @reading: a reading of a measure
 * @value: (out): its value; untouched if it has none
 *
 * Returns: whether it has a value, written or worked out from its numerator and denominator
 */
gboolean
cohesion_reading_get_value (CohesionNode *reading, CohesionDecimal *value)
{
  CohesionNode *measure = cohesion_node_get_parent (reading);
  CohesionDecimal numerator, denominator;

  if (cohesion_node_has_value (reading, COHESION_READING_VALUE))
    return get_decimal (reading, COHESION_READING_VALUE, value);
  return measure && cohesion_node_is (measure, COHESION_KIND_MEASURE) &&
         get_decimal (reading, COHESION_READING_NUMERATOR, &numerator) &&
         get_decimal (reading, COHESION_READING_DENOMINATOR, &denominator) &&
         cohesion_measure_compute_value (measure, numerator, denominator, value);
}

static int
compare_readings (gconstpointer a, gconstpointer b)
{
  CohesionNode *first = *(CohesionNode *const *) a;
  CohesionNode *second = *(CohesionNode *const *) b;
  int order = compare_periods (cohesion_reading_get_period (first), cohesion_reading_get_period (second));

  return order ? order : (int) cohesion_node_get_position (first) - (int) cohesion_node_get_position (second);
}

/**
 * cohesion_measure_get_readings:
 *
 * Returns: (transfer full) (element-type CohesionNode): its readings by period, the earliest first; those
 *   without a period before all others
 */
GPtrArray *
cohesion_measure_get_readings (CohesionNode *measure)
{
  CohesionList *list = cohesion_node_get_list (measure, COHESION_MEASURE_LIST_READINGS);
  guint n_readings = cohesion_list_get_length (list);
  GPtrArray *readings = g_ptr_array_new_full (n_readings, g_object_unref);

  for (guint i = 0; i < n_readings; i++)
    g_ptr_array_add (readings, g_object_ref (cohesion_list_get (list, i)));
  g_ptr_array_sort (readings, compare_readings);
  return readings;
}

/* The latest reading with a value before @before, or of all. Without an array: every row of a table asks. */
static CohesionNode *
find_latest (CohesionNode *measure, CohesionNode *before)
{
  CohesionList *list = cohesion_node_get_list (measure, COHESION_MEASURE_LIST_READINGS);
  CohesionNode *latest = NULL;
  CohesionDecimal value;

  for (guint i = 0; i < cohesion_list_get_length (list); i++)
    {
      CohesionNode *reading = cohesion_list_get (list, i);

      if (reading != before && cohesion_reading_get_value (reading, &value) &&
          (before == NULL || compare_readings (&reading, &before) < 0) &&
          (latest == NULL || compare_readings (&reading, &latest) > 0))
        latest = reading;
    }
  return latest;
}

/**
 * cohesion_measure_get_latest:
 *
 * Returns: (transfer none) (nullable): the reading of the latest period for which there is a value
 */
CohesionNode *
cohesion_measure_get_latest (CohesionNode *measure)
{
  return find_latest (measure, NULL);
}

/**
 * cohesion_measure_get_previous:
 *
 * Returns: (transfer none) (nullable): the reading with a value before the latest
 */
CohesionNode *
cohesion_measure_get_previous (CohesionNode *measure)
{
  CohesionNode *latest = find_latest (measure, NULL);

  return latest ? find_latest (measure, latest) : NULL;
}

/**
 * cohesion_measure_get_reading:
 * @period: a period, by its last day
 *
 * Returns: (transfer none) (nullable): the reading of that period, with or without a value; if there are
 *   several, the last
 */
CohesionNode *
cohesion_measure_get_reading (CohesionNode *measure, CohesionDate period)
{
  CohesionList *list = cohesion_node_get_list (measure, COHESION_MEASURE_LIST_READINGS);

  for (guint i = cohesion_list_get_length (list); i > 0; i--)
    {
      CohesionNode *reading = cohesion_list_get (list, i - 1);

      if (compare_periods (cohesion_reading_get_period (reading), period) == 0)
        return reading;
    }
  return NULL;
}

/* Whether @target is nearer to @period than @other: the first to come, else the last that has passed. */
static gboolean
is_nearer (CohesionNode *target, CohesionNode *other, CohesionDate period)
{
  CohesionDate mine = period_of (target, COHESION_TARGET_PERIOD);
  CohesionDate theirs = period_of (other, COHESION_TARGET_PERIOD);
  gboolean ahead = compare_periods (mine, period) >= 0;

  if (ahead != (compare_periods (theirs, period) >= 0))
    return ahead;
  return ahead ? compare_periods (mine, theirs) < 0 : compare_periods (mine, theirs) > 0;
}

/**
 * cohesion_measure_get_target:
 * @period: a period, by its last day
 *
 * Finds the target in force: that of the period, else the next one to be reached, else the last one set.
 * So the quarters of a year are held to the target of the year unless they have their own.
 *
 * Returns: (transfer none) (nullable): the target
 */
CohesionNode *
cohesion_measure_get_target (CohesionNode *measure, CohesionDate period)
{
  CohesionList *list = cohesion_node_get_list (measure, COHESION_MEASURE_LIST_TARGETS);
  CohesionNode *found = NULL;

  for (guint i = 0; i < cohesion_list_get_length (list); i++)
    {
      CohesionNode *target = cohesion_list_get (list, i);

      if ((cohesion_node_has_value (target, COHESION_TARGET_VALUE) ||
           cohesion_node_has_value (target, COHESION_TARGET_UPPER)) &&
          (found == NULL || is_nearer (target, found, period)))
        found = target;
    }
  return found;
}

/* What @target asks for, by the polarity of the measure. */
static gboolean
get_aim (CohesionNode *measure, CohesionNode *target, Aim *aim)
{
  gboolean in_range = has_choice (measure, COHESION_MEASURE_POLARITY, "inRange");

  *aim = (Aim) { 0 };
  if (target == NULL)
    return FALSE;
  if (in_range || has_choice (measure, COHESION_MEASURE_POLARITY, "higher"))
    aim->has_lower = get_decimal (target, COHESION_TARGET_VALUE, &aim->lower);
  if (in_range)
    aim->has_upper = get_decimal (target, COHESION_TARGET_UPPER, &aim->upper);
  else if (has_choice (measure, COHESION_MEASURE_POLARITY, "lower"))
    aim->has_upper = get_decimal (target, COHESION_TARGET_VALUE, &aim->upper);
  return aim->has_lower || aim->has_upper;
}

/* How far @value is from what is asked for; 0 if it is met. @end is the end that it misses. */
static CohesionDecimal
get_distance (const Aim *aim, CohesionDecimal value, CohesionDecimal *end)
{
  *end = 0;
  if (aim->has_lower && value < aim->lower)
    {
      *end = aim->lower;
      return aim->lower - value;
    }
  if (aim->has_upper && value > aim->upper)
    {
      *end = aim->upper;
      return value - aim->upper;
    }
  return 0;
}

static CohesionDecimal
get_tolerance (CohesionNode *measure, CohesionNode *target)
{
  CohesionTree *tree = cohesion_node_get_tree (measure);
  CohesionNode *settings = tree ? cohesion_tree_get_settings (tree) : NULL;
  CohesionDecimal percent;

  if (get_decimal (target, COHESION_TARGET_TOLERANCE, &percent) ||
      (settings && get_decimal (settings, COHESION_SETTINGS_MEASURE_TOLERANCE, &percent)))
    return percent;
  return 0;
}

/**
 * cohesion_measure_get_months:
 *
 * Returns: how many months there are between its readings; 0 if it is taken at no fixed times
 */
guint
cohesion_measure_get_months (CohesionNode *measure)
{
  static const struct
  {
    const char *frequency;
    guint months;
  } rhythms[] = { { "monthly", 1 }, { "quarterly", 3 }, { "halfYearly", 6 }, { "annual", 12 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rhythms); i++)
    if (has_choice (measure, COHESION_MEASURE_FREQUENCY, rhythms[i].frequency))
      return rhythms[i].months;
  return 0;
}

/**
 * cohesion_measure_is_contextual:
 *
 * Returns: whether the measure is only watched, so that nobody answers for it
 */
gboolean
cohesion_measure_is_contextual (CohesionNode *measure)
{
  return has_choice (measure, COHESION_MEASURE_KIND, "contextual");
}

/**
 * cohesion_measure_rate:
 * @reading: (nullable): one of its readings
 *
 * Compares a reading with the target in force. A miss by no more than the tolerance, in per cent of the
 * target, is near it.
 *
 * Returns: the rating; none for a measure of context, without a value or a target, or if the measure does
 *   not say what is better
 */
CohesionRating
cohesion_measure_rate (CohesionNode *measure, CohesionNode *reading)
{
  CohesionDecimal value, end, distance, tolerated;
  CohesionNode *target;
  Aim aim;

  if (reading == NULL || cohesion_measure_is_contextual (measure) ||
      !cohesion_reading_get_value (reading, &value))
    return COHESION_RATING_NONE;
  target = cohesion_measure_get_target (measure, cohesion_reading_get_period (reading));
  if (!get_aim (measure, target, &aim))
    return COHESION_RATING_NONE;
  distance = get_distance (&aim, value, &end);
  if (distance == 0)
    return COHESION_RATING_ON_TARGET;
  if (cohesion_decimal_percent_of (ABS (end), get_tolerance (measure, target), &tolerated) &&
      distance <= tolerated)
    return COHESION_RATING_NEAR_TARGET;
  return COHESION_RATING_OFF_TARGET;
}

/**
 * cohesion_measure_get_rating:
 *
 * Returns: the rating of its latest reading with a value
 */
CohesionRating
cohesion_measure_get_rating (CohesionNode *measure)
{
  return cohesion_measure_rate (measure, cohesion_measure_get_latest (measure));
}

static CohesionDirection
get_direction_to_range (CohesionNode *measure,
                        CohesionNode *latest,
                        CohesionDecimal before,
                        CohesionDecimal after)
{
  CohesionNode *target = cohesion_measure_get_target (measure, cohesion_reading_get_period (latest));
  CohesionDecimal end, distance_before, distance_after;
  Aim aim;

  if (!get_aim (measure, target, &aim))
    return COHESION_DIRECTION_UNKNOWN;
  distance_before = get_distance (&aim, before, &end);
  distance_after = get_distance (&aim, after, &end);
  if (distance_before == distance_after)
    return COHESION_DIRECTION_UNCHANGED;
  return distance_after < distance_before ? COHESION_DIRECTION_IMPROVING : COHESION_DIRECTION_WORSENING;
}

/**
 * cohesion_measure_get_direction:
 *
 * Compares the last two readings that have a value, by what is better; where a range is aimed at, by how far
 * they are from it.
 *
 * Returns: the direction of travel
 */
CohesionDirection
cohesion_measure_get_direction (CohesionNode *measure)
{
  CohesionNode *latest = cohesion_measure_get_latest (measure);
  CohesionNode *previous = latest ? find_latest (measure, latest) : NULL;
  CohesionDecimal before, after;

  if (previous == NULL || !cohesion_reading_get_value (previous, &before) ||
      !cohesion_reading_get_value (latest, &after))
    return COHESION_DIRECTION_UNKNOWN;
  if (before == after)
    return COHESION_DIRECTION_UNCHANGED;
  if (has_choice (measure, COHESION_MEASURE_POLARITY, "inRange"))
    return get_direction_to_range (measure, latest, before, after);
  if (has_choice (measure, COHESION_MEASURE_POLARITY, "higher"))
    return after > before ? COHESION_DIRECTION_IMPROVING : COHESION_DIRECTION_WORSENING;
  if (has_choice (measure, COHESION_MEASURE_POLARITY, "lower"))
    return after < before ? COHESION_DIRECTION_IMPROVING : COHESION_DIRECTION_WORSENING;
  return COHESION_DIRECTION_UNKNOWN;
}
