#include "config.h"

#include "document/cohesion-document-updates.h"
#include "document/cohesion-document-verbs.h"
#include "tracking-fixture.h"

static CohesionNode *
add_period (TrackingFixture *fixture, const char *from, const char *to)
{
  CohesionNode *period = tracking_add (fixture, COHESION_DOCUMENT_LIST_PERIODS, COHESION_KIND_PERIOD);

  cohesion_document_set_text (fixture->document, period, COHESION_PERIOD_FROM, from);
  cohesion_document_set_text (fixture->document, period, COHESION_PERIOD_TO, to);
  return period;
}

static void
test_update (TrackingFixture *fixture, gconstpointer data)
{
  CohesionUpdateDraft draft = { .status = "green", .done = "Venues booked", .next = "Print the programme" };
  CohesionNode *update = cohesion_document_add_update (fixture->document, fixture->action, &draft);

  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS), ==, "green");
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS_AS_AT), ==, "2026-05-15");
  g_assert_cmpstr (tracking_text (update, COHESION_UPDATE_DATE), ==, "2026-05-15");
  g_assert_cmpstr (tracking_text (update, COHESION_UPDATE_BY), ==, "AB");
  g_assert_null (tracking_text (update, COHESION_UPDATE_STATUS_BEFORE));
  g_assert_cmpstr (tracking_text (update, COHESION_UPDATE_STATUS_AFTER), ==, "green");
  g_assert_cmpstr (tracking_text (update, COHESION_UPDATE_DONE), ==, "Venues booked");
  g_assert_cmpstr (tracking_text (update, COHESION_UPDATE_NEXT), ==, "Print the programme");
  tracking_assert_one_step (fixture, fixture->before);

  /* The next one says what the status was, and comes after it. */
  draft = (CohesionUpdateDraft) { .done = "Nothing new" };
  update = cohesion_document_add_update (fixture->document, fixture->action, &draft);
  g_assert_cmpstr (tracking_text (update, COHESION_UPDATE_STATUS_BEFORE), ==, "green");
  g_assert_cmpstr (tracking_text (update, COHESION_UPDATE_STATUS_AFTER), ==, "green");
  g_assert_cmpuint (cohesion_node_get_position (update), ==, 1);
}

static void
test_all_it_says (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *spring = add_period (fixture, "2026-04-01", "2026-06-30");
  CohesionNode *winter = add_period (fixture, "2026-01-01", "2026-03-31");
  g_autofree char *before = tracking_dump (fixture);
  CohesionStatusReport report = { .key = "amber", .comment = "Waits for the hall" };
  CohesionUpdateDraft draft = { .status = "amber",
                                .forecast = "red",
                                .has_progress = TRUE,
                                .progress = 140,
                                .blockers = "The hall is closed",
                                .report = &report };
  CohesionNode *update = cohesion_document_add_update (fixture->document, fixture->action, &draft);

  g_assert_cmpstr (tracking_text (update, COHESION_UPDATE_FORECAST), ==, "red");
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_FORECAST), ==, "red");
  g_assert_cmpint (cohesion_node_get_integer (update, COHESION_UPDATE_PROGRESS), ==, 100);
  g_assert_cmpint (cohesion_node_get_integer (fixture->action, COHESION_ACTION_PROGRESS), ==, 100);
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS_COMMENT), ==, "Waits for the hall");
  g_assert_cmpstr (tracking_text (update, COHESION_UPDATE_BLOCKERS), ==, "The hall is closed");
  g_assert_true (cohesion_node_get_reference (update, COHESION_UPDATE_PERIOD) == spring);
  g_assert_cmpstr (tracking_text (update, COHESION_UPDATE_SOURCE), ==, "app");
  tracking_assert_one_step (fixture, before);

  draft = (CohesionUpdateDraft) { .done = "x", .period = winter, .source = "sheet", .by = "Culture" };
  update = cohesion_document_add_update (fixture->document, fixture->action, &draft);
  g_assert_true (cohesion_node_get_reference (update, COHESION_UPDATE_PERIOD) == winter);
  g_assert_cmpstr (tracking_text (update, COHESION_UPDATE_SOURCE), ==, "sheet");
  g_assert_cmpstr (tracking_text (update, COHESION_UPDATE_BY), ==, "Culture");
  /* What is not said stays as it was. */
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_FORECAST), ==, "red");
  g_assert_cmpint (cohesion_node_get_integer (fixture->action, COHESION_ACTION_PROGRESS), ==, 100);
}

/* What is written down late belongs to its day, and takes back nothing that was reported since. */
static void
test_of_an_earlier_day (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *winter = add_period (fixture, "2026-01-01", "2026-03-31");
  CohesionUpdateDraft draft = { .status = "green", .date = { 2026, 3, 10 } };
  CohesionNode *update = cohesion_document_add_update (fixture->document, fixture->action, &draft);

  g_assert_true (cohesion_node_get_reference (update, COHESION_UPDATE_PERIOD) == winter);
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS_AS_AT), ==, "2026-03-10");
  draft = (CohesionUpdateDraft) { .status = "red", .date = { 2026, 2, 1 } };
  update = cohesion_document_add_update (fixture->document, fixture->action, &draft);
  g_assert_cmpstr (tracking_text (update, COHESION_UPDATE_STATUS_AFTER), ==, "red");
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS), ==, "green");
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS_AS_AT), ==, "2026-03-10");
}

static CohesionNode *
only_reading (CohesionNode *measure)
{
  g_assert_cmpuint (cohesion_node_get_n_children (measure, COHESION_MEASURE_LIST_READINGS), ==, 1);
  return cohesion_list_get (cohesion_node_get_list (measure, COHESION_MEASURE_LIST_READINGS), 0);
}

/* A figure of a quarter is not that of its first month, if the measure is read every month. */
static void
test_monthly_figures (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *measure = tracking_add (fixture, COHESION_DOCUMENT_LIST_MEASURES, COHESION_KIND_MEASURE);
  CohesionNode *april = cohesion_document_add (fixture->document, measure, COHESION_MEASURE_LIST_READINGS, 0,
                                               COHESION_KIND_READING);
  CohesionFigureDraft figure = { measure, "72.5" };
  CohesionUpdateDraft draft = { .done = "Counted", .figures = &figure, .n_figures = 1 };

  add_period (fixture, "2026-04-01", "2026-06-30");
  cohesion_document_set_text (fixture->document, measure, COHESION_MEASURE_FREQUENCY, "monthly");
  cohesion_document_set_text (fixture->document, april, COHESION_READING_PERIOD, "2026-04");
  cohesion_document_set_text (fixture->document, april, COHESION_READING_VALUE, "70");
  cohesion_document_add_update (fixture->document, fixture->action, &draft);
  g_assert_cmpstr (tracking_text (april, COHESION_READING_VALUE), ==, "70");
  g_assert_cmpuint (cohesion_node_get_n_children (measure, COHESION_MEASURE_LIST_READINGS), ==, 2);
}

static void
test_figures (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *measure = tracking_add (fixture, COHESION_DOCUMENT_LIST_MEASURES, COHESION_KIND_MEASURE);
  CohesionFigureDraft figure = { measure, "72.5" };
  CohesionUpdateDraft draft = { .done = "Counted", .figures = &figure, .n_figures = 1 };
  g_autofree char *before = NULL;
  CohesionNode *update;
  CohesionNode *reading;

  add_period (fixture, "2026-04-01", "2026-06-30");
  before = tracking_dump (fixture);
  update = cohesion_document_add_update (fixture->document, fixture->action, &draft);
  g_assert_cmpuint (cohesion_node_get_n_children (update, COHESION_UPDATE_LIST_FIGURES), ==, 1);
  reading = cohesion_list_get (cohesion_node_get_list (update, COHESION_UPDATE_LIST_FIGURES), 0);
  g_assert_true (cohesion_node_get_reference (reading, COHESION_FIGURE_MEASURE) == measure);
  g_assert_cmpstr (tracking_text (reading, COHESION_FIGURE_VALUE), ==, "72.5");
  reading = only_reading (measure);
  g_assert_cmpstr (tracking_text (reading, COHESION_READING_PERIOD), ==, "2026-06");
  g_assert_cmpstr (tracking_text (reading, COHESION_READING_VALUE), ==, "72.5");
  g_assert_cmpstr (tracking_text (reading, COHESION_READING_ENTERED_BY), ==, "AB");
  g_assert_cmpstr (tracking_text (reading, COHESION_READING_ENTERED_ON), ==, "2026-05-15");
  tracking_assert_one_step (fixture, before);

  /* The same period once more corrects its reading. */
  figure.value = "73";
  cohesion_document_add_update (fixture->document, fixture->action, &draft);
  g_assert_cmpstr (tracking_text (only_reading (measure), COHESION_READING_VALUE), ==, "73");
}

/* Where nobody has set up periods, a figure is of the month of its update. */
static void
test_figures_without_periods (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *measure = tracking_add (fixture, COHESION_DOCUMENT_LIST_MEASURES, COHESION_KIND_MEASURE);
  CohesionFigureDraft figure = { measure, "1" };
  CohesionUpdateDraft draft = { .figures = &figure, .n_figures = 1 };
  CohesionNode *update = cohesion_document_add_update (fixture->document, fixture->action, &draft);

  g_assert_null (tracking_text (update, COHESION_UPDATE_PERIOD));
  g_assert_cmpstr (tracking_text (only_reading (measure), COHESION_READING_PERIOD), ==, "2026-05");
  figure.value = "2";
  cohesion_document_add_update (fixture->document, fixture->action, &draft);
  g_assert_cmpstr (tracking_text (only_reading (measure), COHESION_READING_VALUE), ==, "2");
}

static void
test_read_only (TrackingFixture *fixture, gconstpointer data)
{
  CohesionUpdateDraft draft = { .status = "green", .done = "x" };

  cohesion_document_set_read_only (fixture->document, TRUE);
  g_assert_null (cohesion_document_add_update (fixture->document, fixture->action, &draft));
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/document-updates/" path, TrackingFixture, NULL, tracking_set_up, func, tracking_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("update", test_update);
  ADD ("all-it-says", test_all_it_says);
  ADD ("of-an-earlier-day", test_of_an_earlier_day);
  ADD ("figures", test_figures);
  ADD ("monthly-figures", test_monthly_figures);
  ADD ("figures-without-periods", test_figures_without_periods);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
