#include "config.h"

#include "cohesion-measure-text.h"

#include "cohesion-language.h"
#include "cohesion-quantity.h"

#include <glib/gi18n.h>

/* Values, periods, ratings and directions of travel in words for people. */

#define MONTHS_IN_YEAR 12

static const struct
{
  const char *label;
  const char *symbol;
  const char *colour;
} ratings[COHESION_N_RATINGS] = {
  [COHESION_RATING_NONE] = { NC_ ("rating", "Not rated"), "circle", "#5e5c64" },
  [COHESION_RATING_ON_TARGET] = { NC_ ("rating", "On target"), "tick", "#1a7f4b" },
  [COHESION_RATING_NEAR_TARGET] = { NC_ ("rating", "Near target"), "triangle", "#9c6500" },
  [COHESION_RATING_OFF_TARGET] = { NC_ ("rating", "Off target"), "diamond", "#c01c28" },
};

static const char *const directions[COHESION_N_DIRECTIONS] = {
  [COHESION_DIRECTION_UNKNOWN] = NC_ ("direction of travel", "Not known"),
  [COHESION_DIRECTION_IMPROVING] = NC_ ("direction of travel", "Improving"),
  [COHESION_DIRECTION_UNCHANGED] = NC_ ("direction of travel", "Unchanged"),
  [COHESION_DIRECTION_WORSENING] = NC_ ("direction of travel", "Worsening"),
};

/**
 * cohesion_rating_get_label:
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 *
 * Returns: the word for a rating, such as “On target”
 */
const char *
cohesion_rating_get_label (CohesionRating rating, const char *language)
{
  return cohesion_language_text (language, "rating", ratings[rating].label);
}

/**
 * cohesion_rating_get_symbol:
 *
 * Returns: the sign that stands beside the word, one of those that statuses have, such as “tick”
 */
const char *
cohesion_rating_get_symbol (CohesionRating rating)
{
  return ratings[rating].symbol;
}

/**
 * cohesion_rating_get_colour:
 *
 * Returns: the colour of the sign on white paper, such as “#1a7f4b”
 */
const char *
cohesion_rating_get_colour (CohesionRating rating)
{
  return ratings[rating].colour;
}

/**
 * cohesion_direction_get_label:
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 *
 * Returns: the word for a direction of travel, such as “Improving”
 */
const char *
cohesion_direction_get_label (CohesionDirection direction, const char *language)
{
  return cohesion_language_text (language, "direction of travel", directions[direction]);
}

/**
 * cohesion_measure_format_value:
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 *
 * Returns: (transfer full): @value with the unit and the decimal places of the measure, such as “62.5%” or
 *   “1,204 people”
 */
char *
cohesion_measure_format_value (CohesionNode *measure, CohesionDecimal value, const char *language)
{
  const char *unit = cohesion_node_get_string (measure, COHESION_MEASURE_UNIT);
  gint64 places = cohesion_node_has_value (measure, COHESION_MEASURE_DECIMALS)
                      ? cohesion_node_get_integer (measure, COHESION_MEASURE_DECIMALS)
                      : cohesion_decimal_count_places (value);

  return cohesion_quantity_format_value (value, (guint) CLAMP (places, 0, COHESION_DECIMAL_PLACES), unit,
                                         language);
}

/**
 * cohesion_measure_format_field:
 * @node: the measure itself, one of its targets or of its readings
 * @field: index of one of its fields that hold a decimal in the unit of the measure
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 *
 * Returns: (transfer full): its value in words, or the empty string
 */
char *
cohesion_measure_format_field (CohesionNode *measure, CohesionNode *node, guint field, const char *language)
{
  const char *text = cohesion_node_get_string (node, field);
  CohesionDecimal value;

  if (cohesion_decimal_parse (text, &value))
    return cohesion_measure_format_value (measure, value, language);
  /* A number too large to reckon with is still shown. */
  return g_strdup (text ? text : "");
}

/**
 * cohesion_measure_format_reading:
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 *
 * Returns: (transfer full): the value of a reading in words, or the empty string
 */
char *
cohesion_measure_format_reading (CohesionNode *measure, CohesionNode *reading, const char *language)
{
  CohesionDecimal value;

  if (cohesion_reading_get_value (reading, &value))
    return cohesion_measure_format_value (measure, value, language);
  return cohesion_measure_format_field (measure, reading, COHESION_READING_VALUE, language);
}

/**
 * cohesion_measure_format_target:
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 *
 * Returns: (transfer full): what a target asks for in words, such as “65%” or “40% to 60%”
 */
char *
cohesion_measure_format_target (CohesionNode *measure, CohesionNode *target, const char *language)
{
  g_autofree char *lower = cohesion_measure_format_field (measure, target, COHESION_TARGET_VALUE, language);
  g_autofree char *upper = cohesion_measure_format_field (measure, target, COHESION_TARGET_UPPER, language);

  if (g_strcmp0 (cohesion_node_get_string (measure, COHESION_MEASURE_POLARITY), "inRange") != 0)
    return g_steal_pointer (&lower);
  if (*lower && *upper)
    /* Translators: the two ends of a range: “40% to 60%” */
    return cohesion_language_fill (
        cohesion_language_text (language, "target", NC_ ("target", "%1$s to %2$s")), lower, upper, NULL);
  if (*lower)
    /* Translators: the lower end of a range: “40% or more” */
    return cohesion_language_fill (cohesion_language_text (language, "target", NC_ ("target", "%s or more")),
                                   lower, NULL);
  if (*upper)
    /* Translators: the upper end of a range: “60% or less” */
    return cohesion_language_fill (cohesion_language_text (language, "target", NC_ ("target", "%s or less")),
                                   upper, NULL);
  return g_strdup ("");
}

/* The first day of the financial year in which @day is. */
static CohesionDate
get_year_start (CohesionNode *measure, CohesionDate day)
{
  CohesionTree *tree = cohesion_node_get_tree (measure);
  CohesionNode *settings = tree ? cohesion_tree_get_settings (tree) : NULL;
  const char *text = settings ? cohesion_node_get_string (settings, COHESION_SETTINGS_FINANCIAL_YEAR_START)
                              : NULL;
  g_autofree char *iso = g_strdup_printf ("2000-%s", text ? text : "04-01");
  CohesionDate start;

  if (!cohesion_date_parse_iso (iso, &start) || start.day == 0)
    start = COHESION_DATE_INIT (2000, 4, 1);
  start.year = day.year;
  if (cohesion_date_compare (start, day) > 0)
    start.year--;
  return start;
}

static char *
format_year (CohesionDate start, const char *language)
{
  g_autofree char *year = g_strdup_printf ("%u", start.year);
  g_autofree char *next = g_strdup_printf ("%02u", (start.year + 1u) % 100u);

  if (start.month == 1 && start.day == 1)
    return g_steal_pointer (&year);
  /* Translators: a financial year: “2026–27” */
  return cohesion_language_fill (cohesion_language_text (language, "period", NC_ ("period", "%1$s–%2$s")),
                                 year, next, NULL);
}

/* The name of the @part-th stretch of @months of a year. */
static char *
format_part (CohesionDate start, guint months, guint part, const char *language)
{
  g_autofree char *year = format_year (start, language);
  g_autofree char *number = g_strdup_printf ("%u", part);

  if (months == 3)
    /* Translators: a quarter of a year: “Q2 2026–27” */
    return cohesion_language_fill (cohesion_language_text (language, "period", NC_ ("period", "Q%1$s %2$s")),
                                   number, year, NULL);
  if (months == 6)
    /* Translators: a half of a year: “H1 2026–27” */
    return cohesion_language_fill (cohesion_language_text (language, "period", NC_ ("period", "H%1$s %2$s")),
                                   number, year, NULL);
  return g_steal_pointer (&year);
}

static gboolean
is_month (CohesionDate period)
{
  return period.month > 0 &&
         (period.day == 0 || period.day == cohesion_date_days_in_month (period.year, period.month));
}

/**
 * cohesion_measure_format_period:
 * @period: a period, by its last day
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 *
 * Returns: (transfer full): its name, by how often the measure is taken and by the council’s financial year:
 *   “2026–27”, “Q2 2026–27”, “H1 2026–27”, “September 2026”, or a date
 */
char *
cohesion_measure_format_period (CohesionNode *measure, CohesionDate period, const char *language)
{
  guint months = cohesion_measure_get_months (measure);
  CohesionDate last = cohesion_date_last_day (period);
  CohesionDate start;

  if (period.month == 0)
    return cohesion_language_format_date (language, period);
  if (months == 0 && period.day > 0)
    months = MONTHS_IN_YEAR;
  start = get_year_start (measure, last);
  for (guint part = 1; months > 1 && part <= MONTHS_IN_YEAR / months; part++)
    {
      CohesionDate end = cohesion_date_add_days (cohesion_date_add_months (start, (int) (part * months)), -1);

      if (cohesion_date_compare (end, last) == 0)
        return format_part (start, months, part, language);
    }
  if (months == 1 && is_month (period))
    period.day = 0;
  return cohesion_language_format_date (language, period);
}
