#include "config.h"

#include "document/cohesion-document-periods.h"
#include "document/cohesion-document-verbs.h"
#include "tracking-fixture.h"

static CohesionNode *
settings (TrackingFixture *fixture)
{
  return cohesion_tree_get_settings (cohesion_document_get_tree (fixture->document));
}

static void
test_year (TrackingFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray)
      periods = cohesion_document_add_periods (fixture->document, COHESION_DATE_INIT (2026, 5, 15));
  CohesionNode *second;

  g_assert_cmpuint (periods->len, ==, 4);
  second = g_ptr_array_index (periods, 1);
  g_assert_cmpstr (cohesion_node_get_name (second), ==, "Quarter 2, 2026–27");
  g_assert_cmpstr (tracking_text (second, COHESION_PERIOD_FROM), ==, "2026-07-01");
  g_assert_cmpstr (tracking_text (second, COHESION_PERIOD_TO), ==, "2026-09-30");
  g_assert_cmpstr (tracking_text (second, COHESION_PERIOD_UPDATES_DUE), ==, "2026-10-14");
  g_assert_cmpint (cohesion_node_get_integer (second, COHESION_PERIOD_GRACE_DAYS), ==, 7);
  g_assert_cmpuint (cohesion_node_get_position (second), ==, 1);
  g_assert_cmpstr (tracking_undo_label (fixture), ==, "Add a year of reporting periods");
  tracking_assert_one_step (fixture, fixture->before);
  /* The same year again has nothing to add. */
  g_assert_null (cohesion_document_add_periods (fixture->document, COHESION_DATE_INIT (2027, 3, 31)));
}

static void
test_fills_the_gap (TrackingFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) periods = NULL;
  CohesionNode *own = tracking_add (fixture, COHESION_DOCUMENT_LIST_PERIODS, COHESION_KIND_PERIOD);

  cohesion_document_set_text (fixture->document, own, COHESION_PERIOD_FROM, "2026-04-01");
  cohesion_document_set_text (fixture->document, own, COHESION_PERIOD_TO, "2026-10-01");
  cohesion_document_set_text (fixture->document, settings (fixture), COHESION_SETTINGS_PERIOD_PATTERN,
                              "half");
  g_assert_null (cohesion_document_add_periods (fixture->document, COHESION_DATE_INIT (2026, 5, 15)));
  cohesion_document_set_text (fixture->document, own, COHESION_PERIOD_TO, "2026-09-30");
  periods = cohesion_document_add_periods (fixture->document, COHESION_DATE_INIT (2026, 5, 15));
  g_assert_cmpuint (periods->len, ==, 1);
  g_assert_cmpstr (cohesion_node_get_name (g_ptr_array_index (periods, 0)), ==, "Second half, 2026–27");
}

static void
test_no_pattern (TrackingFixture *fixture, gconstpointer data)
{
  cohesion_document_set_text (fixture->document, settings (fixture), COHESION_SETTINGS_PERIOD_PATTERN,
                              "custom");
  g_assert_null (cohesion_document_add_periods (fixture->document, COHESION_DATE_INIT (2026, 5, 15)));
}

static void
test_close (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *period = tracking_add (fixture, COHESION_DOCUMENT_LIST_PERIODS, COHESION_KIND_PERIOD);
  CohesionNode *snapshot = tracking_add (fixture, COHESION_DOCUMENT_LIST_SNAPSHOTS, COHESION_KIND_SNAPSHOT);
  g_autofree char *before = tracking_dump (fixture);

  g_assert_true (cohesion_document_close_period (fixture->document, period, snapshot));
  g_assert_true (cohesion_node_get_boolean (period, COHESION_PERIOD_CLOSED));
  g_assert_true (cohesion_node_get_reference (period, COHESION_PERIOD_SNAPSHOT) == snapshot);
  g_assert_cmpstr (tracking_undo_label (fixture), ==, "Close reporting period");
  tracking_assert_one_step (fixture, before);
  g_assert_true (cohesion_document_reopen_period (fixture->document, period));
  g_assert_false (cohesion_node_get_boolean (period, COHESION_PERIOD_CLOSED));
  g_assert_true (cohesion_node_get_reference (period, COHESION_PERIOD_SNAPSHOT) == snapshot);
}

/* What the strategy was like at the close is kept with the period. */
static void
test_freeze (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *period = tracking_add (fixture, COHESION_DOCUMENT_LIST_PERIODS, COHESION_KIND_PERIOD);
  CohesionNode *snapshot;
  g_autofree char *before = NULL;

  /* A period without its days is none yet. */
  g_assert_false (cohesion_document_freeze_period (fixture->document, period, NULL));
  cohesion_document_set_text (fixture->document, period, COHESION_PERIOD_FROM, "2026-04-01");
  cohesion_document_set_text (fixture->document, period, COHESION_PERIOD_TO, "2026-06-30");
  before = tracking_dump (fixture);
  g_assert_true (cohesion_document_freeze_period (fixture->document, period, NULL));
  g_assert_true (cohesion_node_get_boolean (period, COHESION_PERIOD_CLOSED));
  snapshot = cohesion_node_get_reference (period, COHESION_PERIOD_SNAPSHOT);
  g_assert_cmpstr (tracking_text (snapshot, COHESION_SNAPSHOT_REASON), ==, "periodClose");
  g_assert_cmpstr (cohesion_node_get_name (snapshot), ==, "Quarter 1, 2026–27");
  tracking_assert_one_step (fixture, before);
}

static void
test_read_only (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *period = tracking_add (fixture, COHESION_DOCUMENT_LIST_PERIODS, COHESION_KIND_PERIOD);

  cohesion_document_set_read_only (fixture->document, TRUE);
  g_assert_null (cohesion_document_add_periods (fixture->document, COHESION_DATE_INIT (2026, 5, 15)));
  g_assert_false (cohesion_document_close_period (fixture->document, period, NULL));
  g_assert_false (cohesion_document_freeze_period (fixture->document, period, NULL));
  g_assert_false (cohesion_document_reopen_period (fixture->document, period));
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/document-periods/" path, TrackingFixture, NULL, tracking_set_up, func, tracking_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("year", test_year);
  ADD ("fills-the-gap", test_fills_the_gap);
  ADD ("no-pattern", test_no_pattern);
  ADD ("close", test_close);
  ADD ("freeze", test_freeze);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
