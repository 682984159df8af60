#include "config.h"

#include "exchange/cohesion-readings-text.h"
#include "model/cohesion-blank.h"
#include "support/cohesion-build.h"

static const CohesionDeadlineContext context = { .today = COHESION_DATE_INIT (2026, 11, 28),
                                                 .year_start_month = 4,
                                                 .year_start_day = 1 };

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
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_UNIT, "%");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

static void
append (GString *text, const char *name, const char *value)
{
  if (value)
    g_string_append_printf (text, " %s=%s", name, value);
}

/* All that was understood, a line a reading. */
static char *
read_all (Fixture *fixture, const char *text)
{
  g_autoptr (GPtrArray)
      drafts = cohesion_readings_text_read (fixture->tree, fixture->measure, text, &context);
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < drafts->len; i++)
    {
      const CohesionReadingDraft *draft = g_ptr_array_index (drafts, i);
      char iso[COHESION_DATE_ISO_SIZE];

      g_string_append_printf (result, "%s%u:", i ? "\n" : "", draft->line);
      if (draft->measure && draft->measure != fixture->measure)
        append (result, "of", cohesion_node_get_name (draft->measure));
      if (draft->period.year)
        append (result, "period", cohesion_date_to_iso (draft->period, iso));
      append (result, "value", draft->value);
      append (result, "of", draft->numerator);
      append (result, "in", draft->denominator);
      append (result, "provisional", draft->provisional ? "yes" : NULL);
      append (result, "note", draft->note);
      append (result, "none", draft->not_available);
      append (result, "problem", draft->problem);
      append (result, "warning", draft->warning);
    }
  return g_string_free_and_steal (result);
}

#define assert_read(fixture, text, expected)                                                                 \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *read_ = read_all (fixture, text);                                                       \
    g_assert_cmpstr (read_, ==, expected);                                                                   \
  }                                                                                                          \
  G_STMT_END

static void
test_numbers (void)
{
  static const char *const cases[][2] = {
    { "1,204", "1204" }, { "62.5%", "62.5" },  { "£1,200.50", "1200.50" },
    { " 7 ", "7" },      { "(12)", "-12" },    { "−3.5", "-3.5" },
    { "1 204", "1204" }, { ".5", "0.5" },      { "1\302\240204", "1204" },
    { "12,5", NULL },    { "1,20,400", NULL }, { "abc", NULL },
    { "", NULL },        { "1.2.3", NULL },    { "1e5", NULL },
    { "5.", NULL },      { "()", NULL },       { "-.25", "-0.25" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = cohesion_reading_read_number (cases[i][0]);

      g_assert_cmpstr (number, ==, cases[i][1]);
    }
}

static void
test_periods (void)
{
  static const char *const cases[][2] = {
    { "2026-27", "2027-03-31" },
    { "2026/27", "2027-03-31" },
    { "2026–27", "2027-03-31" },
    { "Q2 2026/27", "2026-09-30" },
    { "Sep 2026", "2026-09" },
    { "Sep-26", "2026-09" },
    { "30/09/2026", "2026-09-30" },
    { "2026", "2026" },
    { "H1 2026-27", "2026-09-30" },
    { "2026-09", "2026-09" },
    { "blah", NULL },
    { "", NULL },
    { "every month", NULL },
    { "31/2/2026", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CohesionDate period = COHESION_DATE_NONE;
      char iso[COHESION_DATE_ISO_SIZE];
      gboolean understood = cohesion_reading_read_period (cases[i][0], &context, &period);

      g_assert_cmpstr (understood ? cohesion_date_to_iso (period, iso) : NULL, ==, cases[i][1]);
    }
}

static void
test_plain_columns (Fixture *fixture, gconstpointer data)
{
  assert_read (fixture, "", "");
  assert_read (fixture, "Q1 2026/27\t61.5%\r\nQ2 2026/27\t1,062\t\t\ty\tAfter the fair\n",
               "1: period=2026-06-30 value=61.5\n"
               "2: period=2026-09-30 value=1062 provisional=yes note=After the fair");
}

static void
test_headings (Fixture *fixture, gconstpointer data)
{
  assert_read (fixture,
               "Quarter\tNumerator\tWard\tDenominator\tActual (%)\nQ1 2026/27\t312\tAbbey\t500\t62.4",
               "1: problem=The column “Ward” is left out.\n"
               "2: period=2026-06-30 value=62.4 of=312 in=500");
}

static void
test_across (Fixture *fixture, gconstpointer data)
{
  assert_read (fixture, "\tQ1 2026/27\tQ2 2026/27\nValue\t60\t61\nNote\t\tRevised",
               "2: period=2026-06-30 value=60\n"
               "3: period=2026-09-30 value=61 note=Revised");
}

static void
test_works_out (Fixture *fixture, gconstpointer data)
{
  assert_read (fixture, "2026-27\t\t312\t500", "1: period=2027-03-31 value=62.4 of=312 in=500");
  assert_read (fixture, "2026-27\t63\t312\t500",
               "1: period=2027-03-31 value=63 of=312 in=500 warning=Numerator and denominator make 62.4%.");
  assert_read (fixture, "2026-27\t62\t312\t500", "1: period=2027-03-31 value=62 of=312 in=500");
}

static void
test_no_figure (Fixture *fixture, gconstpointer data)
{
  assert_read (fixture, "2025-26\tn/a\n2026-27\t..\t\t\t\tThe survey was not run",
               "1: period=2026-03-31 none=Not available\n"
               "2: period=2027-03-31 none=The survey was not run");
  assert_read (fixture, "2025-26\t62.5 (p)\n2026-27\t63p",
               "1: period=2026-03-31 value=62.5 provisional=yes\n"
               "2: period=2027-03-31 value=63 provisional=yes");
}

static void
test_problems (Fixture *fixture, gconstpointer data)
{
  assert_read (fixture, "Autm 2026\t5\n\t6\nQ2 2026/27\t12,5\nQ3 2026/27\nSep 2026\t7\n30/09/2026\t8",
               "1: value=5 problem=“Autm 2026” is not understood as a period.\n"
               "2: value=6 problem=There is no period.\n"
               "3: period=2026-09-30 problem=“12,5” is no number.\n"
               "4: period=2026-12-31 problem=There is no value.\n"
               "5: period=2026-09 value=7 problem=This period is there already, further up.\n"
               "6: period=2026-09-30 value=8 problem=This period is there already, further up.");
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_UNIT, "people");
  assert_read (fixture, "2026-27\t62%",
               "1: period=2027-03-31 value=62 "
               "warning=This is a percentage, but the unit of the measure is another.");
}

static void
add_measure (Fixture *fixture, const char *code, const char *title)
{
  CohesionNode *measure = cohesion_build_add (cohesion_tree_get_root (fixture->tree),
                                              COHESION_DOCUMENT_LIST_MEASURES, COHESION_KIND_MEASURE);

  cohesion_build_set_text (measure, COHESION_MEASURE_CODE, code);
  cohesion_build_set_text (measure, COHESION_MEASURE_TITLE, title);
}

static void
add_measures (Fixture *fixture)
{
  cohesion_build_set_text (fixture->measure, COHESION_MEASURE_TITLE, "Trust");
  add_measure (fixture, "M2", "Friends of other backgrounds");
  add_measure (fixture, "M3", "Visits");
  add_measure (fixture, NULL, "Visits");
}

/* A line a measure, which its code or its title names, and a column a period. */
static void
test_block (Fixture *fixture, gconstpointer data)
{
  add_measures (fixture);
  assert_read (fixture,
               "Code\tMeasure\tTarget\tQ1 2026/27\tQ2 2026/27\n"
               "Relationships\n"
               "\ttrust\t65\t61.5%\t62 (p)\n"
               "m2\tFriends\t\t\tn/a\n"
               "M3\tVisits\t\t1,204\tmany\n",
               "1: problem=The column “Target” is left out.\n"
               "3: period=2026-06-30 value=61.5\n"
               "3: period=2026-09-30 value=62 provisional=yes\n"
               "4: of=Friends of other backgrounds period=2026-09-30 none=Not available\n"
               "5: of=Visits period=2026-06-30 value=1204\n"
               "5: of=Visits period=2026-09-30 problem=“many” is no number.");
}

/* Measures that nobody knows, or that two are called, are told of; so is a period that comes twice. */
static void
test_block_problems (Fixture *fixture, gconstpointer data)
{
  add_measures (fixture);
  assert_read (fixture,
               "\tAutm 2026\tQ1 2026/27\tJune 2026\n"
               "Trust\t1\t2\t3\n"
               "Visits\t\t5\n"
               "Crime\t\t6\n"
               "\t\t7\n",
               "1: problem=The column “Autm 2026” is left out.\n"
               "2: period=2026-06-30 value=2\n"
               "2: period=2026-06 value=3 problem=This period is there already, further up.\n"
               "3: problem=Several measures are called “Visits”. Name them by their codes.\n"
               "4: problem=No measure has “Crime” as its code or title.\n"
               "5: problem=Nothing says of which measure this is.");
}

/* The other way round: a line a period, and a column a measure. */
static void
test_block_turned (Fixture *fixture, gconstpointer data)
{
  add_measures (fixture);
  assert_read (fixture,
               "Period\tTrust\tCrime\tM3\n"
               "Q1 2026/27\t61\t5\t70\n"
               "Q2 2026/27\t62\t6\t\n"
               "soon\t63\n",
               "1: problem=The row “soon” is left out.\n"
               "2: period=2026-06-30 value=61\n"
               "2: period=2026-09-30 value=62\n"
               "3: problem=No measure has “Crime” as its code or title.\n"
               "4: of=Visits period=2026-06-30 value=70");
}

static void
test_no_measure (Fixture *fixture, gconstpointer data)
{
  CohesionNode *measure = fixture->measure;

  add_measures (fixture);
  fixture->measure = NULL;
  assert_read (fixture, "Q1 2026/27\t61.5%", "1: problem=Nothing says of which measure this is.");
  assert_read (fixture, "\tQ1 2026/27\nTrust\t61.5%", "2: of=Trust period=2026-06-30 value=61.5");
  fixture->measure = measure;
}

#define ADD(path, func) g_test_add ("/readings-text/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/readings-text/numbers", test_numbers);
  g_test_add_func ("/readings-text/periods", test_periods);
  ADD ("plain-columns", test_plain_columns);
  ADD ("headings", test_headings);
  ADD ("across", test_across);
  ADD ("works-out", test_works_out);
  ADD ("no-figure", test_no_figure);
  ADD ("problems", test_problems);
  ADD ("block", test_block);
  ADD ("block-problems", test_block_problems);
  ADD ("block-turned", test_block_turned);
  ADD ("no-measure", test_no_measure);
  return g_test_run ();
}
