#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-measure-text.h"
#include "support/cohesion-build.h"

typedef struct
{
  CohesionTree *tree;
  CohesionNode *measure;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->tree = cohesion_tree_new_blank ("en-GB");
  fixture->measure = cohesion_build_add (cohesion_tree_get_root (fixture->tree),
                                         COHESION_DOCUMENT_LIST_MEASURES, COHESION_KIND_MEASURE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

static void
assert_value (Fixture *fixture, const char *unit, const char *text, const char *expected)
{
  CohesionDecimal value = 0;
  g_autofree char *shown = NULL;

  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_UNIT, unit);
  g_assert_true (cohesion_decimal_parse (text, &value));
  shown = cohesion_measure_format_value (fixture->measure, value, NULL);
  g_assert_cmpstr (shown, ==, expected);
}

static void
test_values (Fixture *fixture, gconstpointer data)
{
  assert_value (fixture, "%", "62.50", "62.5%");
  assert_value (fixture, "per cent", "62", "62%");
  assert_value (fixture, "£", "1200", "£1200");
  assert_value (fixture, "people", "1204", "1204 people");
  assert_value (fixture, NULL, "-0.25", "−0.25");
  cohesion_build_set_integer (fixture->measure, COHESION_MEASURE_DECIMALS, 1);
  assert_value (fixture, "%", "62", "62.0%");
}

static void
assert_period (Fixture *fixture, const char *frequency, CohesionDate period, const char *expected)
{
  g_autofree char *shown = NULL;

  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_FREQUENCY, frequency);
  shown = cohesion_measure_format_period (fixture->measure, period, NULL);
  g_assert_cmpstr (shown, ==, expected);
}

static void
test_periods (Fixture *fixture, gconstpointer data)
{
  assert_period (fixture, "annual", COHESION_DATE_INIT (2027, 3, 31), "2026–27");
  assert_period (fixture, "annual", COHESION_DATE_INIT (2027, 3, 0), "2026–27");
  assert_period (fixture, "annual", COHESION_DATE_INIT (2026, 0, 0), "2026");
  assert_period (fixture, "quarterly", COHESION_DATE_INIT (2026, 9, 30), "Q2 2026–27");
  assert_period (fixture, "quarterly", COHESION_DATE_INIT (2027, 3, 0), "Q4 2026–27");
  assert_period (fixture, "halfYearly", COHESION_DATE_INIT (2026, 9, 0), "H1 2026–27");
  assert_period (fixture, "monthly", COHESION_DATE_INIT (2026, 9, 30), "September 2026");
  assert_period (fixture, "quarterly", COHESION_DATE_INIT (2026, 8, 0), "August 2026");
  assert_period (fixture, "other", COHESION_DATE_INIT (2027, 3, 31), "2026–27");
  assert_period (fixture, "other", COHESION_DATE_INIT (2027, 3, 0), "March 2027");
  assert_period (fixture, NULL, COHESION_DATE_INIT (2026, 11, 12), "12 November 2026");
  assert_period (fixture, NULL, COHESION_DATE_NONE, "");
  cohesion_build_set_text (cohesion_tree_get_settings (fixture->tree), COHESION_SETTINGS_FINANCIAL_YEAR_START,
                           "01-01");
  assert_period (fixture, "annual", COHESION_DATE_INIT (2026, 12, 31), "2026");
  assert_period (fixture, "quarterly", COHESION_DATE_INIT (2026, 9, 30), "Q3 2026");
}

static void
assert_target (Fixture *fixture, CohesionNode *target, const char *expected)
{
  g_autofree char *shown = cohesion_measure_format_target (fixture->measure, target, NULL);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_targets (Fixture *fixture, gconstpointer data)
{
  CohesionNode *target = cohesion_build_add (fixture->measure, COHESION_MEASURE_LIST_TARGETS,
                                             COHESION_KIND_TARGET);

  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_UNIT, "%");
  assert_target (fixture, target, "");
  cohesion_build_set_text (target, COHESION_TARGET_VALUE, "40");
  assert_target (fixture, target, "40%");
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_POLARITY, "inRange");
  assert_target (fixture, target, "40% or more");
  cohesion_build_set_text (target, COHESION_TARGET_UPPER, "60");
  assert_target (fixture, target, "40% to 60%");
  cohesion_build_set_text (target, COHESION_TARGET_VALUE, NULL);
  assert_target (fixture, target, "60% or less");
}

static void
test_readings (Fixture *fixture, gconstpointer data)
{
  CohesionNode *reading = cohesion_build_add (fixture->measure, COHESION_MEASURE_LIST_READINGS,
                                              COHESION_KIND_READING);
  g_autofree char *empty = cohesion_measure_format_reading (fixture->measure, reading, NULL);
  g_autofree char *huge = NULL;
  g_autofree char *divided = NULL;

  g_assert_cmpstr (empty, ==, "");
  cohesion_build_set_text (reading, COHESION_READING_VALUE, "123456789012345678901");
  huge = cohesion_measure_format_reading (fixture->measure, reading, NULL);
  g_assert_cmpstr (huge, ==, "123456789012345678901");
  cohesion_build_set_text (reading, COHESION_READING_VALUE, NULL);
  cohesion_build_set_text (reading, COHESION_READING_NUMERATOR, "1");
  cohesion_build_set_text (reading, COHESION_READING_DENOMINATOR, "4");
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_UNIT, "%");
  divided = cohesion_measure_format_reading (fixture->measure, reading, NULL);
  g_assert_cmpstr (divided, ==, "25%");
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (cohesion_rating_get_label (COHESION_RATING_NEAR_TARGET, NULL), ==, "Near target");
  g_assert_cmpstr (cohesion_direction_get_label (COHESION_DIRECTION_WORSENING, NULL), ==, "Worsening");
  for (CohesionRating a = 0; a < COHESION_N_RATINGS; a++)
    for (CohesionRating b = 0; b < a; b++)
      g_assert_cmpstr (cohesion_rating_get_symbol (a), !=, cohesion_rating_get_symbol (b));
  g_assert_cmpuint (strlen (cohesion_rating_get_colour (COHESION_RATING_NONE)), ==, 7);
}

#define ADD(path, func) g_test_add ("/measure-text/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("values", test_values);
  ADD ("periods", test_periods);
  ADD ("targets", test_targets);
  ADD ("readings", test_readings);
  ADD ("words", test_words);
  return g_test_run ();
}
