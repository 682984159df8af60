#include "config.h"

#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"
#include "model/cohesion-status.h"
#include "ui/actions/cohesion-timeline-facts.h"

#include <locale.h>

/* Where days lie on a timeline, what its axis says, and what its rows say in words. */

static guint
day (guint year, guint month, guint of_month)
{
  return cohesion_date_get_julian (COHESION_DATE_INIT ((guint16) year, (guint8) month, (guint8) of_month));
}

static CohesionTimelineGeometry
make (const char *year_start, double scale)
{
  CohesionTimelineGeometry geometry = { .scale = scale };
  CohesionTimelineSpan days = { day (2026, 6, 30), day (2027, 3, 31) };

  cohesion_timeline_set_year_start (&geometry, year_start);
  cohesion_timeline_fit (&geometry, &days);
  return geometry;
}

static void
assert_iso (CohesionDate date, const char *expected)
{
  char buffer[COHESION_DATE_ISO_SIZE];

  g_assert_cmpstr (cohesion_date_to_iso (date, buffer), ==, expected);
}

static void
test_fit (void)
{
  CohesionTimelineGeometry geometry = make ("04-01", 2);

  /* A month of margin takes another year. */
  assert_iso (cohesion_date_from_julian (geometry.first), "2026-04-01");
  assert_iso (cohesion_date_from_julian (geometry.last), "2028-03-31");
  g_assert_cmpfloat (cohesion_timeline_get_width (&geometry), ==, 2 * (365 + 366));
}

static void
test_fit_extremes (void)
{
  CohesionTimelineGeometry geometry = make ("04-01", 1);
  CohesionTimelineSpan days = { 1, day (9999, 12, 31) };

  cohesion_timeline_fit (&geometry, &days);
  g_assert_cmpuint (geometry.first, >, 0);
  g_assert_cmpuint (geometry.last, >, geometry.first);
  g_assert_cmpuint (cohesion_date_from_julian (geometry.last).year, <=, 9999);
}

static void
test_places (void)
{
  CohesionTimelineGeometry geometry = make ("04-01", 2);

  g_assert_cmpfloat (cohesion_timeline_get_x (&geometry, day (2026, 4, 1)), ==, 0);
  g_assert_cmpfloat (cohesion_timeline_get_x (&geometry, day (2026, 4, 11)), ==, 20);
  g_assert_cmpfloat (cohesion_timeline_get_x (&geometry, day (2026, 3, 31)), ==, -2);
  for (guint i = geometry.first; i <= geometry.last; i += 13)
    {
      g_assert_cmpuint (cohesion_timeline_get_day (&geometry, cohesion_timeline_get_x (&geometry, i)), ==, i);
      g_assert_cmpuint (cohesion_timeline_get_day (&geometry, cohesion_timeline_get_x (&geometry, i) + 1.9),
                        ==, i);
    }
  g_assert_cmpuint (cohesion_timeline_get_day (&geometry, -1e9), >, 0);
}

static void
test_year_start (void)
{
  CohesionTimelineGeometry geometry = { .scale = 1 };

  cohesion_timeline_set_year_start (&geometry, "01-01");
  g_assert_cmpuint (geometry.year_month, ==, 1);
  /* What cannot be read, or is in few years only, does not break the axis. */
  cohesion_timeline_set_year_start (&geometry, "nonsense");
  g_assert_cmpuint (geometry.year_month, ==, 4);
  cohesion_timeline_set_year_start (&geometry, NULL);
  g_assert_cmpuint (geometry.year_day, ==, 1);
  cohesion_timeline_set_year_start (&geometry, "02-29");
  g_assert_cmpuint (geometry.year_day, ==, 28);
}

static void
test_ticks (void)
{
  CohesionTimelineGeometry geometry = make ("04-01", 1);
  CohesionDate february = COHESION_DATE_INIT (2027, 2, 17);
  CohesionDate first = COHESION_DATE_INIT (2027, 4, 1);

  assert_iso (cohesion_timeline_tick_before (&geometry, COHESION_TICK_YEAR, february), "2026-04-01");
  assert_iso (cohesion_timeline_tick_before (&geometry, COHESION_TICK_QUARTER, february), "2027-01-01");
  assert_iso (cohesion_timeline_tick_before (&geometry, COHESION_TICK_MONTH, february), "2027-02-01");
  assert_iso (cohesion_timeline_tick_before (&geometry, COHESION_TICK_YEAR, first), "2027-04-01");
  assert_iso (cohesion_timeline_tick_before (&geometry, COHESION_TICK_QUARTER, first), "2027-04-01");
  assert_iso (cohesion_timeline_tick_after (&geometry, COHESION_TICK_YEAR, first), "2028-04-01");
  assert_iso (cohesion_timeline_tick_after (&geometry, COHESION_TICK_QUARTER, first), "2027-07-01");
  assert_iso (cohesion_timeline_tick_after (&geometry, COHESION_TICK_MONTH, first), "2027-05-01");
  /* The end of the calendar ends the ticks, too. */
  g_assert_cmpuint (
      cohesion_timeline_tick_after (&geometry, COHESION_TICK_YEAR, COHESION_DATE_INIT (9999, 4, 1)).year, ==,
      0);
  cohesion_timeline_tick_before (&geometry, COHESION_TICK_QUARTER, COHESION_DATE_INIT (9999, 12, 31));
}

static void
assert_label (const char *year_start, CohesionTick tick, CohesionDate start, const char *expected)
{
  CohesionTimelineGeometry geometry = make (year_start, 1);
  g_autofree char *label = cohesion_timeline_dup_label (&geometry, tick, start);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_labels (void)
{
  assert_label ("04-01", COHESION_TICK_YEAR, COHESION_DATE_INIT (2026, 4, 1), "2026–27");
  assert_label ("04-01", COHESION_TICK_YEAR, COHESION_DATE_INIT (2099, 4, 1), "2099–00");
  assert_label ("04-06", COHESION_TICK_YEAR, COHESION_DATE_INIT (2026, 4, 6), "2026–27");
  assert_label ("01-01", COHESION_TICK_YEAR, COHESION_DATE_INIT (2026, 1, 1), "2026");
  assert_label ("04-01", COHESION_TICK_QUARTER, COHESION_DATE_INIT (2026, 4, 1), "Q1");
  assert_label ("04-01", COHESION_TICK_QUARTER, COHESION_DATE_INIT (2027, 1, 1), "Q4");
  assert_label ("01-01", COHESION_TICK_QUARTER, COHESION_DATE_INIT (2027, 1, 1), "Q1");
  assert_label ("04-01", COHESION_TICK_MONTH, COHESION_DATE_INIT (2026, 9, 1), "Sep");
}

static void
test_minor (void)
{
  CohesionTimelineGeometry geometry = make ("04-01", COHESION_TIMELINE_QUARTERS);

  g_assert_cmpint (cohesion_timeline_get_minor (&geometry), ==, COHESION_TICK_MONTH);
  geometry.scale = COHESION_TIMELINE_YEARS;
  g_assert_cmpint (cohesion_timeline_get_minor (&geometry), ==, COHESION_TICK_QUARTER);
  geometry.scale = COHESION_TIMELINE_MIN_SCALE;
  g_assert_cmpint (cohesion_timeline_get_minor (&geometry), ==, COHESION_TICK_YEAR);
}

static const struct
{
  const char *text;
  const char *first;
  const char *last;
} spans[] = {
  { "31 March 2027", "2027-03-31", "2027-03-31" },
  /* A month is shown by its last day. */
  { "March 2027", "2027-03-31", "2027-03-31" },
  { "Third Quarter 2021", "2021-07-01", "2021-09-30" },
  { "summer 2026", "2026-06-01", "2026-08-31" },
  { "by 2021", "2021-01-01", "2021-12-31" },
};

static void
test_spans (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (spans[i].text, NULL, NULL);
      CohesionTimelineSpan span = cohesion_timeline_get_span (deadline);

      assert_iso (cohesion_date_from_julian (span.first), spans[i].first);
      assert_iso (cohesion_date_from_julian (span.last), spans[i].last);
      g_assert_cmpint (cohesion_timeline_is_long (&span), ==, !g_str_equal (spans[i].first, spans[i].last));
    }
  g_assert_cmpuint (cohesion_timeline_get_span (NULL).first, ==, 0);
}

/* What rows say. */

typedef struct
{
  CohesionDocument *document;
  CohesionNode *action;
} Fixture;

#define TODAY COHESION_DATE_INIT (2026, 5, 15)

static CohesionNode *
add (Fixture *fixture, CohesionNode *parent, guint list, guint kind)
{
  return cohesion_document_add (fixture->document, parent, list, G_MAXUINT, kind);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionNode *root;
  CohesionNode *theme;
  CohesionNode *priority;

  fixture->document = cohesion_document_new (NULL);
  root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));
  theme = add (fixture, root, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);
  priority = add (fixture, theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  fixture->action = add (fixture, priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_TITLE,
                              "Summer of Festivals");
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_STATUS, "amber");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->document);
}

static void
promise (Fixture *fixture, guint field, const char *text)
{
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (text, NULL, NULL);
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  cohesion_document_set_value (fixture->document, fixture->action, field, &value);
}

static void
assert_sentence (Fixture *fixture, const char *original, const char *deadline, const char *expected)
{
  g_autofree char *sentence = NULL;

  if (original)
    promise (fixture, COHESION_ACTION_ORIGINAL_DEADLINE, original);
  if (deadline)
    promise (fixture, COHESION_ACTION_DEADLINE, deadline);
  sentence = cohesion_timeline_dup_sentence (fixture->action, TODAY);
  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_sentence (Fixture *fixture, gconstpointer data)
{
  assert_sentence (fixture, NULL, NULL, "1.1 Summer of Festivals: no deadline; At risk");
  assert_sentence (fixture, "June 2026", "30 September 2026",
                   "1.1 Summer of Festivals: due 30 September 2026, first promised for June 2026, 13 weeks "
                   "later; At risk");
  assert_sentence (fixture, "30 September 2026", "25 September 2026",
                   "1.1 Summer of Festivals: due 25 September 2026, first promised for 30 September 2026, 5 "
                   "days earlier; At risk");
  assert_sentence (fixture, "summer 2024", "30 November 2026",
                   "1.1 Summer of Festivals: due 30 November 2026, first promised for 31 August 2024 "
                   "(“summer 2024”), 117 weeks later; At risk");
  assert_sentence (fixture, "March 2026", "March 2026",
                   "1.1 Summer of Festivals: overdue, was due March 2026; At risk");
  assert_sentence (fixture, "January 2026", NULL,
                   "1.1 Summer of Festivals: overdue, was due March 2026, first promised for January 2026, 8 "
                   "weeks later; At risk");
}

static void
test_sentence_of_recurring (Fixture *fixture, gconstpointer data)
{
  assert_sentence (fixture, NULL, "by end of September annually",
                   "1.1 Summer of Festivals: recurring, next due 30 September 2026; At risk");
  assert_sentence (fixture, NULL, "ongoing", "1.1 Summer of Festivals: no date, “ongoing”; At risk");
  assert_sentence (fixture, NULL, "In line with the survey",
                   "1.1 Summer of Festivals: no date, “In line with the survey”; At risk");
}

static void
test_sentence_of_done (Fixture *fixture, gconstpointer data)
{
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_STATUS, "blue");
  assert_sentence (fixture, NULL, "March 2026", "1.1 Summer of Festivals: due March 2026; Complete");
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_COMPLETED_ON, "2026-02-17");
  assert_sentence (fixture, NULL, NULL,
                   "1.1 Summer of Festivals: completed on 17 February 2026, was due March 2026; Complete");
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_STATUS, "purple");
  assert_sentence (fixture, NULL, "March 2027", "1.1 Summer of Festivals: due March 2027; purple");
}

static void
test_facts (Fixture *fixture, gconstpointer data)
{
  CohesionTimelineFacts facts;
  CohesionTimelineSpan days = { 0, 0 };

  promise (fixture, COHESION_ACTION_ORIGINAL_DEADLINE, "June 2026");
  promise (fixture, COHESION_ACTION_DEADLINE, "autumn 2026");
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_START, "2026-02");
  cohesion_timeline_facts_read (&facts, fixture->action, TODAY);
  g_assert_cmpuint (facts.start, ==, day (2026, 2, 1));
  g_assert_cmpuint (facts.original.last, ==, day (2026, 6, 30));
  g_assert_cmpuint (facts.due.first, ==, day (2026, 9, 1));
  g_assert_null (facts.rhythm);
  cohesion_timeline_facts_add (&facts, &days);
  g_assert_cmpuint (days.first, ==, facts.start);
  g_assert_cmpuint (days.last, ==, day (2026, 11, 30));
  /* What has not moved has one mark. */
  promise (fixture, COHESION_ACTION_ORIGINAL_DEADLINE, "November 2026");
  cohesion_timeline_facts_read (&facts, fixture->action, TODAY);
  g_assert_cmpuint (facts.original.last, ==, 0);
  g_assert_cmpuint (cohesion_timeline_facts_next (&facts, 1), ==, 0);
}

static void
test_rhythm (Fixture *fixture, gconstpointer data)
{
  CohesionTimelineFacts facts;

  promise (fixture, COHESION_ACTION_DEADLINE, "quarterly");
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_START, "2026-02-01");
  cohesion_timeline_facts_read (&facts, fixture->action, TODAY);
  g_assert_cmpuint (facts.due.last, ==, day (2026, 6, 30));
  /* Nothing is due before it begins. */
  g_assert_cmpuint (cohesion_timeline_facts_next (&facts, day (2020, 1, 1)), ==, day (2026, 3, 31));
  g_assert_cmpuint (cohesion_timeline_facts_next (&facts, day (2026, 3, 31)), ==, day (2026, 6, 30));
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/geometry/fit", test_fit);
  g_test_add_func ("/timeline/geometry/fit-extremes", test_fit_extremes);
  g_test_add_func ("/timeline/geometry/places", test_places);
  g_test_add_func ("/timeline/geometry/year-start", test_year_start);
  g_test_add_func ("/timeline/geometry/ticks", test_ticks);
  g_test_add_func ("/timeline/geometry/labels", test_labels);
  g_test_add_func ("/timeline/geometry/minor", test_minor);
  g_test_add_func ("/timeline/geometry/spans", test_spans);
  TEST ("/timeline/words/sentence", test_sentence);
  TEST ("/timeline/words/sentence-of-recurring", test_sentence_of_recurring);
  TEST ("/timeline/words/sentence-of-done", test_sentence_of_done);
  TEST ("/timeline/facts", test_facts);
  TEST ("/timeline/rhythm", test_rhythm);
  return g_test_run ();
}
