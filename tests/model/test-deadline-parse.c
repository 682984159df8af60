#include "config.h"

#include "model/cohesion-deadline.h"

#include <string.h>

/* "2026-09-30 month -", as the test data say it. */
static char *
summarise (const CohesionDeadline *deadline)
{
  char date[COHESION_DATE_ISO_SIZE];
  CohesionDeadlineRecurrence recurrence = cohesion_deadline_get_recurrence (deadline);

  cohesion_date_to_iso (cohesion_deadline_get_date (deadline), date);
  return g_strdup_printf ("%s %s %s", *date ? date : "-",
                          cohesion_deadline_precision_to_key (cohesion_deadline_get_precision (deadline)),
                          recurrence ? cohesion_deadline_recurrence_to_key (recurrence) : "-");
}

static gboolean
check (const char *text, const CohesionDeadlineContext *context, const char *expected)
{
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (text, context, NULL);
  g_autofree char *actual = summarise (deadline);

  g_assert_cmpstr (cohesion_deadline_get_text (deadline), ==, text);
  if (g_str_equal (actual, expected))
    return TRUE;
  g_test_message ("“%s” was read as %s, not as %s", text, actual, expected);
  return FALSE;
}

static void
test_as_written (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "deadlines-as-written.tsv", NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  guint wrong = 0, n_cases = 0;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '#' && lines[i][0] != '\0')
      {
        g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);
        g_autofree char *text = NULL;
        g_autofree char *expected = NULL;

        g_assert_cmpuint (g_strv_length (columns), ==, 4);
        text = g_strcompress (columns[0]);
        expected = g_strjoinv (" ", columns + 1);
        wrong += check (text, NULL, expected) ? 0 : 1;
        n_cases++;
      }
  g_assert_cmpuint (wrong, ==, 0);
  g_assert_cmpuint (n_cases, >, 200);
}

typedef struct
{
  const char *text;
  const char *expected;
} Case;

static void
check_all (const Case *cases, gsize n_cases, const CohesionDeadlineContext *context)
{
  guint wrong = 0;

  for (gsize i = 0; i < n_cases; i++)
    wrong += check (cases[i].text, context, cases[i].expected) ? 0 : 1;
  g_assert_cmpuint (wrong, ==, 0);
}

/* What has no year is the next one: today counts. */
static void
test_today (void)
{
  static const Case cases[] = {
    { "September", "2026-09-30 month -" },
    { "May", "2026-05-31 month -" },
    { "April", "2027-04-30 month -" },
    { "10 May", "2026-05-10 day -" },
    { "9 May", "2027-05-09 day -" },
    { "31/3", "2027-03-31 day -" },
    { "29 February", "2028-02-29 day -" },
    { "Quarter 2", "2026-09-30 quarter -" },
    { "Q4", "2027-03-31 quarter -" },
    { "end of year", "2026-12-31 year -" },
    { "end of the financial year", "2027-03-31 year -" },
    { "by Christmas", "2026-12-25 day -" },
    { "Easter", "2027-03-28 day -" },
    { "autumn", "2026-11-30 season -" },
    { "winter", "2027-02-28 season -" },
    { "every March", "- month annual" },
    { "Report to Cabinet in July", "2026-07-31 month -" },
    { "Ongoing – review in July", "2026-07-31 month ongoing" },
    { "June 2008", "2008-06-30 month -" },
    { "Twice a year (April and October)", "- month halfYearly" },
    { "31 June", "- none -" },
  };
  CohesionDeadlineContext context = { .today = COHESION_DATE_INIT (2026, 5, 10) };

  check_all (cases, G_N_ELEMENTS (cases), &context);
}

static void
test_strategy_period (void)
{
  static const Case cases[] = {
    { "Year 1", "2026-03-31 year -" },
    { "Years 1–4", "2029-03-31 year -" },
    { "within the first year", "2026-03-31 year -" },
    { "Year 2 (2026/27)", "2027-03-31 year -" },
    { "Life of the strategy", "2030-03-31 month ongoing" },
    { "March 2027", "2027-03-31 month -" },
  };
  CohesionDeadlineContext context = { .strategy_from = COHESION_DATE_INIT (2025, 4, 0),
                                      .strategy_to = COHESION_DATE_INIT (2030, 3, 0) };

  check_all (cases, G_N_ELEMENTS (cases), &context);
}

static void
test_other_financial_year (void)
{
  static const Case cases[] = {
    { "2026/27", "2027-08-31 year -" },
    { "Q1 2026/27", "2026-11-30 quarter -" },
    { "Q1 2026", "2026-03-31 quarter -" },
  };
  CohesionDeadlineContext context = { .year_start_month = 9, .year_start_day = 1 };

  check_all (cases, G_N_ELEMENTS (cases), &context);
}

static void
test_anchors (void)
{
  static const Case cases[] = {
    { "Within six months of new Council.", "new Council" },
    { "within 6 months", "" },
    { "3 months from approval", "approval" },
    { "3 months prior to the election", "the election" },
    { "6 weeks after the audit;\nthen reported", "the audit" },
    { "following adoption", "adoption" },
    { "On completion of review", "completion of review" },
    { "quarterly from April 2026", "April 2026" },
    { "March 2026 and annually thereafter", "March 2026" },
    { "monthly from April 2026 to March 2027", "" },
    { "from April 2026", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (cases[i].text, NULL, NULL);

      g_assert_cmpstr (cohesion_deadline_get_anchor (deadline), ==, cases[i].expected);
    }
}

static void
test_day_of_year (void)
{
  static const struct
  {
    const char *text;
    guint month, day;
  } cases[] = {
    { "By end of March annually", 3, 0 },
    { "31 August (annually)", 8, 31 },
    { "every 29 February", 2, 29 },
    { "each spring", 5, 0 },
    { "every Easter", 0, 0 },
    { "Annual (June 2026)", 0, 0 },
    { "every Christmas", 12, 25 },
    { "31 August", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (cases[i].text, NULL, NULL);

      g_assert_cmpuint (cohesion_deadline_get_month (deadline), ==, cases[i].month);
      g_assert_cmpuint (cohesion_deadline_get_day (deadline), ==, cases[i].day);
    }
}

static void
test_problems (void)
{
  static const char *const impossible[] = {
    "31/02/2026",    "31 June",   "29 February 2027", "5/13/2026", "June 2026, or 31 June 2026",
    "every 31 June", "2026-02-30"
  };
  static const char *const possible[] = { "28/02/2026", "TBC", "", "29 February", "In line with monitoring" };
  CohesionDeadlineProblem problem;

  for (gsize i = 0; i < G_N_ELEMENTS (impossible); i++)
    {
      g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (impossible[i], NULL, &problem);

      g_assert_cmpint (problem, ==, COHESION_DEADLINE_PROBLEM_IMPOSSIBLE_DATE);
      g_assert_cmpint (cohesion_deadline_get_precision (deadline), ==, COHESION_DEADLINE_PRECISION_NONE);
      g_assert_nonnull (cohesion_deadline_problem_describe (problem));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (possible); i++)
    {
      g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (possible[i], NULL, &problem);

      g_assert_cmpint (problem, ==, COHESION_DEADLINE_PROBLEM_NONE);
    }
  g_assert_null (cohesion_deadline_problem_describe (COHESION_DEADLINE_PROBLEM_NONE));
}

static void
check_spelling (char *text, CohesionDate expected)
{
  g_autofree char *owned = text;
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (owned, NULL, NULL);

  if (cohesion_date_compare (cohesion_deadline_get_date (deadline), expected) != 0)
    g_error ("“%s” was not read as %u-%u-%u", owned, expected.year, expected.month, expected.day);
  g_assert_cmpint (cohesion_deadline_get_precision (deadline), ==, COHESION_DEADLINE_PRECISION_DAY);
}

/* Every day of 2000-2060, in many spellings, is read as itself. */
static void
test_every_day (void)
{
  static const char *const months[] = { "Jan", "Feb", "Mar",  "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sept", "Oct", "Nov", "Dec" };
  CohesionDate day = COHESION_DATE_INIT (2000, 1, 1);

  for (; day.year <= 2060; day = cohesion_date_add_days (day, 1))
    {
      guint d = day.day, m = day.month, y = day.year;
      g_autofree char *full = cohesion_date_format (day);
      const char *suffix = d % 10 == 1 && d != 11   ? "st"
                           : d % 10 == 2 && d != 12 ? "nd"
                           : d % 10 == 3 && d != 13 ? "rd"
                                                    : "th";

      check_spelling (g_strdup (full), day);
      check_spelling (g_strdup_printf ("by %s.", full), day);
      check_spelling (g_strdup_printf ("Report to Cabinet by %s (revised)", full), day);
      check_spelling (g_strdup_printf ("%04u-%02u-%02u", y, m, d), day);
      check_spelling (g_strdup_printf ("%u/%u/%u", d, m, y), day);
      check_spelling (g_strdup_printf ("%02u/%02u/%02u", d, m, y % 100), day);
      check_spelling (g_strdup_printf ("%02u.%02u.%u", d, m, y), day);
      check_spelling (g_strdup_printf ("%u-%s-%02u", d, months[m - 1], y % 100), day);
      check_spelling (g_strdup_printf ("%u%s %s %u", d, suffix, months[m - 1], y), day);
      check_spelling (g_strdup_printf ("%s %u, %u", months[m - 1], d, y), day);
    }
}

/* Pieces of deadlines in any order, broken UTF-8 among them: whatever comes, the text stays. */
static void
test_random (void)
{
  static const char *const pieces[] = {
    "31",         "/",
    "-",          ".",
    ",",          "(",
    ")",          " ",
    "\n",         "March",
    "2026",       "27",
    "Q3",         "H1",
    "year",       "end of",
    "every",      "twice",
    "six",        "month",
    "annual",     "ongoing",
    "within",     "of",
    "and",        "after",
    "from",       "spring",
    "term",       "early",
    "FY",         "first",
    "Easter",     "99999999999999",
    "0",          "\xff",
    "\xe2\x80",   "–",
    "\xc2\xa0",   "é",
    "’",          "life",
    "next",       "24",
    "7",          "half",
    "quarterly",  "every 29 February",
    "0001-01-01", "9999",
    "1900",       "2199/99",
    "&",
  };

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (CohesionDeadline) deadline = NULL;
      g_autofree char *description = NULL;
      guint length = (guint) g_test_rand_int_range (0, 12);
      CohesionDeadlineContext context = { .today = COHESION_DATE_INIT (2026, 5, 10) };
      CohesionDate date;

      for (guint i = 0; i < length; i++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      deadline = cohesion_deadline_parse (text->str, round % 2 ? &context : NULL, NULL);
      g_assert_cmpstr (cohesion_deadline_get_text (deadline), ==, text->str);
      date = cohesion_deadline_get_date (deadline);
      g_assert_true (date.year == 0 || cohesion_date_get_precision (date) == COHESION_DATE_PRECISION_DAY);
      if (date.year != 0 && !cohesion_date_is_valid (date))
        g_error ("“%s” gives %u-%u-%u", text->str, date.year, date.month, date.day);
      g_assert_true (date.year == 0 ||
                     cohesion_deadline_get_precision (deadline) > COHESION_DEADLINE_PRECISION_RELATIVE);
      description = cohesion_deadline_describe (deadline);
      g_assert_cmpuint (strlen (description), >, 0);
    }
}

static void
test_random_bytes (void)
{
  for (guint round = 0; round < 20000; round++)
    {
      char bytes[40] = "";
      g_autoptr (CohesionDeadline) deadline = NULL;

      for (guint i = 0; i + 1 < sizeof bytes; i++)
        bytes[i] = (char) g_test_rand_int_range (0, 256);
      deadline = cohesion_deadline_parse (bytes, NULL, NULL);
      g_assert_cmpstr (cohesion_deadline_get_text (deadline), ==, bytes);
    }
}

/* A pasted page must not take longer than its length. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CohesionDeadline) deadline = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "1-2, the of 3/");
  for (guint i = 0; i < 40000; i++)
    g_string_append (text, "1-");
  for (guint i = 0; i < 40000; i++)
    g_string_append (text, "next ");
  g_string_append (text, " 31 March 2027");
  deadline = cohesion_deadline_parse (text->str, NULL, NULL);
  g_assert_cmpint (cohesion_deadline_get_date (deadline).year, ==, 2027);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline/parse/as-written", test_as_written);
  g_test_add_func ("/deadline/parse/today", test_today);
  g_test_add_func ("/deadline/parse/strategy-period", test_strategy_period);
  g_test_add_func ("/deadline/parse/other-financial-year", test_other_financial_year);
  g_test_add_func ("/deadline/parse/anchors", test_anchors);
  g_test_add_func ("/deadline/parse/day-of-year", test_day_of_year);
  g_test_add_func ("/deadline/parse/problems", test_problems);
  g_test_add_func ("/deadline/parse/every-day", test_every_day);
  g_test_add_func ("/deadline/parse/random", test_random);
  g_test_add_func ("/deadline/parse/random-bytes", test_random_bytes);
  g_test_add_func ("/deadline/parse/long", test_long);
  return g_test_run ();
}
