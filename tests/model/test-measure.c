#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-measure-checks.h"
#include "model/cohesion-node-private.h"
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
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_POLARITY, "higher");
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_UNIT, "%");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

static CohesionNode *
add_reading (Fixture *fixture, const char *period, const char *value)
{
  CohesionNode *reading = cohesion_build_add (fixture->measure, COHESION_MEASURE_LIST_READINGS,
                                              COHESION_KIND_READING);

  cohesion_build_set_text (reading, COHESION_READING_PERIOD, period);
  cohesion_build_set_text (reading, COHESION_READING_VALUE, value);
  return reading;
}

static CohesionNode *
add_target (Fixture *fixture, const char *period, const char *value)
{
  CohesionNode *target = cohesion_build_add (fixture->measure, COHESION_MEASURE_LIST_TARGETS,
                                             COHESION_KIND_TARGET);

  cohesion_build_set_text (target, COHESION_TARGET_PERIOD, period);
  cohesion_build_set_text (target, COHESION_TARGET_VALUE, value);
  return target;
}

static void
test_latest (Fixture *fixture, gconstpointer data)
{
  CohesionNode *second, *latest, *reason;
  g_autoptr (GPtrArray) readings = NULL;

  g_assert_null (cohesion_measure_get_latest (fixture->measure));
  g_assert_null (cohesion_measure_get_previous (fixture->measure));
  latest = add_reading (fixture, "2027-03-31", "62.5");
  second = add_reading (fixture, "2026-09", "60");
  add_reading (fixture, NULL, "99");
  reason = add_reading (fixture, "2027-06", NULL);
  cohesion_build_set_text (reason, COHESION_READING_NOT_AVAILABLE, "The survey was late.");
  g_assert_true (cohesion_measure_get_latest (fixture->measure) == latest);
  g_assert_true (cohesion_measure_get_previous (fixture->measure) == second);
  readings = cohesion_measure_get_readings (fixture->measure);
  g_assert_cmpuint (readings->len, ==, 4);
  g_assert_true (g_ptr_array_index (readings, 1) == second);
  g_assert_true (g_ptr_array_index (readings, 3) == reason);
}

/* “2027-03” and “2027-03-31” are the same period; “2027” is another. */
static void
test_reading_of_period (Fixture *fixture, gconstpointer data)
{
  CohesionNode *reading = add_reading (fixture, "2027-03-31", "62.5");

  g_assert_true (cohesion_measure_get_reading (fixture->measure, COHESION_DATE_INIT (2027, 3, 0)) == reading);
  g_assert_null (cohesion_measure_get_reading (fixture->measure, COHESION_DATE_INIT (2027, 0, 0)));
}

static void
test_target_in_force (Fixture *fixture, gconstpointer data)
{
  CohesionNode *always = add_target (fixture, NULL, "1");
  CohesionNode *second, *first;

  g_assert_true (cohesion_measure_get_target (fixture->measure, COHESION_DATE_INIT (2026, 9, 0)) == always);
  second = add_target (fixture, "2028-03", "70");
  first = add_target (fixture, "2027-03", "65");
  add_target (fixture, "2026-09", NULL);
  g_assert_true (cohesion_measure_get_target (fixture->measure, COHESION_DATE_INIT (2026, 9, 0)) == first);
  g_assert_true (cohesion_measure_get_target (fixture->measure, COHESION_DATE_INIT (2027, 3, 31)) == first);
  g_assert_true (cohesion_measure_get_target (fixture->measure, COHESION_DATE_INIT (2027, 6, 0)) == second);
  g_assert_true (cohesion_measure_get_target (fixture->measure, COHESION_DATE_INIT (2030, 0, 0)) == second);
}

static CohesionRating
rate (Fixture *fixture, const char *polarity, const char *value)
{
  g_autoptr (CohesionNode) reading = g_object_ref (add_reading (fixture, "2027-03", value));
  CohesionRating rating;

  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_POLARITY, polarity);
  rating = cohesion_measure_rate (fixture->measure, reading);
  cohesion_node_detach (reading);
  return rating;
}

static void
test_rating (Fixture *fixture, gconstpointer data)
{
  CohesionNode *settings = cohesion_tree_get_settings (fixture->tree);
  CohesionNode *target = add_target (fixture, "2027-03", "0.3");

  cohesion_build_set_text (settings, COHESION_SETTINGS_MEASURE_TOLERANCE, NULL);
  g_assert_cmpint (rate (fixture, "higher", "0.3"), ==, COHESION_RATING_ON_TARGET);
  g_assert_cmpint (rate (fixture, "higher", "0.29"), ==, COHESION_RATING_OFF_TARGET);
  g_assert_cmpint (rate (fixture, "lower", "0.300"), ==, COHESION_RATING_ON_TARGET);
  g_assert_cmpint (rate (fixture, "lower", "0.301"), ==, COHESION_RATING_OFF_TARGET);
  cohesion_build_set_text (settings, COHESION_SETTINGS_MEASURE_TOLERANCE, "10");
  g_assert_cmpint (rate (fixture, "higher", "0.27"), ==, COHESION_RATING_NEAR_TARGET);
  g_assert_cmpint (rate (fixture, "higher", "0.2699"), ==, COHESION_RATING_OFF_TARGET);
  g_assert_cmpint (rate (fixture, "lower", "0.33"), ==, COHESION_RATING_NEAR_TARGET);
  cohesion_build_set_text (target, COHESION_TARGET_TOLERANCE, "0");
  g_assert_cmpint (rate (fixture, "lower", "0.33"), ==, COHESION_RATING_OFF_TARGET);
  g_assert_cmpint (rate (fixture, NULL, "0.3"), ==, COHESION_RATING_NONE);
  g_assert_cmpint (rate (fixture, "higher", NULL), ==, COHESION_RATING_NONE);
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_KIND, "contextual");
  g_assert_cmpint (rate (fixture, "higher", "0.3"), ==, COHESION_RATING_NONE);
}

static void
test_rating_in_range (Fixture *fixture, gconstpointer data)
{
  CohesionNode *target = add_target (fixture, "2027-03", "40");

  cohesion_build_set_text (target, COHESION_TARGET_UPPER, "60");
  cohesion_build_set_text (target, COHESION_TARGET_TOLERANCE, "5");
  g_assert_cmpint (rate (fixture, "inRange", "40"), ==, COHESION_RATING_ON_TARGET);
  g_assert_cmpint (rate (fixture, "inRange", "60"), ==, COHESION_RATING_ON_TARGET);
  g_assert_cmpint (rate (fixture, "inRange", "63"), ==, COHESION_RATING_NEAR_TARGET);
  g_assert_cmpint (rate (fixture, "inRange", "38"), ==, COHESION_RATING_NEAR_TARGET);
  g_assert_cmpint (rate (fixture, "inRange", "37.9"), ==, COHESION_RATING_OFF_TARGET);
  cohesion_build_set_text (target, COHESION_TARGET_UPPER, NULL);
  g_assert_cmpint (rate (fixture, "inRange", "500"), ==, COHESION_RATING_ON_TARGET);
}

static void
test_direction (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *polarity;
    const char *before;
    const char *after;
    CohesionDirection direction;
  } cases[] = {
    { "higher", "60", "62", COHESION_DIRECTION_IMPROVING },
    { "higher", "62", "60", COHESION_DIRECTION_WORSENING },
    { "higher", "62.0", "62", COHESION_DIRECTION_UNCHANGED },
    { "lower", "62", "60", COHESION_DIRECTION_IMPROVING },
    { "inRange", "70", "35", COHESION_DIRECTION_IMPROVING },
    { "inRange", "45", "55", COHESION_DIRECTION_UNCHANGED },
    { "inRange", "60", "61", COHESION_DIRECTION_WORSENING },
    { NULL, "60", "61", COHESION_DIRECTION_UNKNOWN },
  };
  CohesionNode *target = add_target (fixture, NULL, "40");
  CohesionNode *before = add_reading (fixture, "2026", NULL);
  CohesionNode *after = add_reading (fixture, "2027", NULL);

  cohesion_build_set_text (target, COHESION_TARGET_UPPER, "60");
  g_assert_cmpint (cohesion_measure_get_direction (fixture->measure), ==, COHESION_DIRECTION_UNKNOWN);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cohesion_build_set_text (fixture->measure, COHESION_MEASURE_POLARITY, cases[i].polarity);
      cohesion_build_set_text (before, COHESION_READING_VALUE, cases[i].before);
      cohesion_build_set_text (after, COHESION_READING_VALUE, cases[i].after);
      g_assert_cmpint (cohesion_measure_get_direction (fixture->measure), ==, cases[i].direction);
    }
}

static void
test_value_is_worked_out (Fixture *fixture, gconstpointer data)
{
  CohesionNode *reading = add_reading (fixture, "2027-03", NULL);
  CohesionDecimal value = 0;

  g_assert_false (cohesion_reading_get_value (reading, &value));
  cohesion_build_set_text (reading, COHESION_READING_NUMERATOR, "2");
  cohesion_build_set_text (reading, COHESION_READING_DENOMINATOR, "3");
  g_assert_true (cohesion_reading_get_value (reading, &value));
  g_assert_cmpint (value, ==, 66700000);
  cohesion_build_set_integer (fixture->measure, COHESION_MEASURE_DECIMALS, 0);
  g_assert_true (cohesion_reading_get_value (reading, &value));
  g_assert_cmpint (value, ==, 67000000);

  g_assert_false (cohesion_measure_reading_differs (fixture->measure, reading, NULL));
  cohesion_build_set_text (reading, COHESION_READING_VALUE, "66.67");
  g_assert_false (cohesion_measure_reading_differs (fixture->measure, reading, NULL));
  cohesion_build_set_text (reading, COHESION_READING_VALUE, "67");
  g_assert_false (cohesion_measure_reading_differs (fixture->measure, reading, NULL));
  cohesion_build_set_text (reading, COHESION_READING_VALUE, "66");
  g_assert_true (cohesion_measure_reading_differs (fixture->measure, reading, &value));
  g_assert_cmpint (value, ==, 67000000);
}

static void
test_far_over (Fixture *fixture, gconstpointer data)
{
  CohesionNode *reading = add_reading (fixture, "2027-03", "650");
  CohesionNode *target;

  g_assert_false (cohesion_measure_reading_is_far_over (fixture->measure, reading));
  target = add_target (fixture, "2027-03", "65");
  g_assert_false (cohesion_measure_reading_is_far_over (fixture->measure, reading));
  cohesion_build_set_text (reading, COHESION_READING_VALUE, "650.1");
  g_assert_true (cohesion_measure_reading_is_far_over (fixture->measure, reading));
  g_assert_false (cohesion_measure_target_is_zero (fixture->measure, target));
  cohesion_build_set_text (target, COHESION_TARGET_VALUE, "0.0");
  g_assert_false (cohesion_measure_reading_is_far_over (fixture->measure, reading));
  g_assert_true (cohesion_measure_target_is_zero (fixture->measure, target));
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_POLARITY, "lower");
  g_assert_false (cohesion_measure_target_is_zero (fixture->measure, target));
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) missing = NULL;
  char iso[COHESION_DATE_ISO_SIZE];

  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_FREQUENCY, "quarterly");
  add_reading (fixture, "2026-12-31", NULL);
  add_reading (fixture, "2026-06", "60");
  missing = cohesion_measure_find_missing (fixture->measure, COHESION_DATE_INIT (2027, 6, 30));
  g_assert_cmpuint (missing->len, ==, 2);
  g_assert_cmpstr (cohesion_date_to_iso (g_array_index (missing, CohesionDate, 0), iso), ==, "2026-09-30");
  g_assert_cmpstr (cohesion_date_to_iso (g_array_index (missing, CohesionDate, 1), iso), ==, "2027-03-31");
  g_array_unref (missing);
  missing = cohesion_measure_find_missing (fixture->measure, COHESION_DATE_INIT (2027, 7, 1));
  g_assert_cmpuint (missing->len, ==, 3);
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_FREQUENCY, "other");
  g_array_unref (missing);
  missing = cohesion_measure_find_missing (fixture->measure, COHESION_DATE_INIT (2027, 7, 1));
  g_assert_cmpuint (missing->len, ==, 0);
}

#define ADD(path, func) g_test_add ("/measure/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("latest", test_latest);
  ADD ("reading-of-period", test_reading_of_period);
  ADD ("target-in-force", test_target_in_force);
  ADD ("rating", test_rating);
  ADD ("rating-in-range", test_rating_in_range);
  ADD ("direction", test_direction);
  ADD ("value-is-worked-out", test_value_is_worked_out);
  ADD ("far-over", test_far_over);
  ADD ("missing", test_missing);
  return g_test_run ();
}
