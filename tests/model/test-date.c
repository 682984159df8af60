#include "config.h"

#include "model/cohesion-date.h"

static const char *const valid[] = {
  "2026", "2026-03", "2026-03-31", "2024-02-29", "0001-01-01", "9999-12-31", "2000-02-29",
};
static const char *const invalid[] = {
  "",           "26",          "202",         "20261",      "2026-",      "2026-3",     "2026-13",
  "2026-00",    "2026-03-",    "2026-03-1",   "2026-03-00", "2026-03-32", "2026-02-29", "2026-06-31",
  "1900-02-29", "2026-03-311", " 2026",       "2026 ",      "2026/03/31", "0000",       "-2026",
  "2026-03-1x", "२०२६",        "2026-03-31Z", "2026-+3-01",
};

static void
test_iso (void)
{
  char buffer[COHESION_DATE_ISO_SIZE];
  CohesionDate date = COHESION_DATE_INIT (1, 2, 3);

  for (gsize i = 0; i < G_N_ELEMENTS (invalid); i++)
    g_assert_false (cohesion_date_parse_iso (invalid[i], &date));
  g_assert_false (cohesion_date_parse_iso (NULL, &date));
  g_assert_cmpint (date.year, ==, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      g_assert_true (cohesion_date_parse_iso (valid[i], &date));
      g_assert_cmpstr (cohesion_date_to_iso (date, buffer), ==, valid[i]);
      g_assert_true (cohesion_date_is_valid (date));
    }
  g_assert_cmpstr (cohesion_date_to_iso (COHESION_DATE_NONE, buffer), ==, "");
}

static void
assert_date (CohesionDate date, const char *expected)
{
  char buffer[COHESION_DATE_ISO_SIZE];

  g_assert_cmpstr (cohesion_date_to_iso (date, buffer), ==, expected);
}

static CohesionDate
iso (const char *text)
{
  CohesionDate date = COHESION_DATE_NONE;

  g_assert_true (*text == '\0' || cohesion_date_parse_iso (text, &date));
  return date;
}

static void
test_days_meant (void)
{
  static const struct
  {
    const char *text, *first, *last;
  } cases[] = {
    { "2026", "2026-01-01", "2026-12-31" },       { "2026-02", "2026-02-01", "2026-02-28" },
    { "2028-02", "2028-02-01", "2028-02-29" },    { "2026-06", "2026-06-01", "2026-06-30" },
    { "2026-03-05", "2026-03-05", "2026-03-05" }, { "", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_date (cohesion_date_first_day (iso (cases[i].text)), cases[i].first);
      assert_date (cohesion_date_last_day (iso (cases[i].text)), cases[i].last);
    }
  g_assert_cmpint (cohesion_date_get_precision (iso ("2026")), ==, COHESION_DATE_PRECISION_YEAR);
  g_assert_cmpint (cohesion_date_get_precision (iso ("2026-03")), ==, COHESION_DATE_PRECISION_MONTH);
  g_assert_cmpint (cohesion_date_get_precision (iso ("2026-03-05")), ==, COHESION_DATE_PRECISION_DAY);
  g_assert_cmpint (cohesion_date_get_precision (iso ("")), ==, COHESION_DATE_PRECISION_NONE);
}

static void
test_arithmetic (void)
{
  assert_date (cohesion_date_add_days (iso ("2026-12-31"), 1), "2027-01-01");
  assert_date (cohesion_date_add_days (iso ("2026-03"), 1), "2026-04-01");
  assert_date (cohesion_date_add_days (iso ("2026-03-01"), -1), "2026-02-28");
  assert_date (cohesion_date_add_days (iso ("0001-01-01"), -1), "");
  assert_date (cohesion_date_add_days (iso ("9999-12-31"), 1), "");
  assert_date (cohesion_date_add_days (iso (""), 1), "");
  assert_date (cohesion_date_add_months (iso ("2026-01-31"), 1), "2026-02-28");
  assert_date (cohesion_date_add_months (iso ("2026-01-31"), -11), "2025-02-28");
  assert_date (cohesion_date_add_months (iso ("2026-11"), 3), "2027-02");
  assert_date (cohesion_date_add_months (iso ("2026-01-15"), -1), "2025-12-15");
  assert_date (cohesion_date_add_months (iso ("9999-12"), 1), "");
  assert_date (cohesion_date_add_months (iso ("0001-01"), -1), "");
  assert_date (cohesion_date_add_months (iso ("2026"), 1), "");
  g_assert_cmpint (cohesion_date_days_between (iso ("2026-03-31"), iso ("2027-03-31")), ==, 365);
  g_assert_cmpint (cohesion_date_days_between (iso ("2026-04"), iso ("2026-03")), ==, -30);
  g_assert_cmpint (cohesion_date_days_between (iso (""), iso ("2026-03")), ==, 0);
  g_assert_cmpuint (cohesion_date_days_in_month (2100, 2), ==, 28);
  g_assert_cmpuint (cohesion_date_days_in_month (2026, 13), ==, 0);
  g_assert_true (cohesion_date_is_valid (cohesion_date_today ()));
}

static void
test_order (void)
{
  static const char *const sorted[] = { "2025",       "2026-03-30", "2026-03-31", "2026-03",
                                        "2026-12-31", "2026-12",    "2026",       "" };

  for (gsize i = 0; i < G_N_ELEMENTS (sorted); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (sorted); j++)
      {
        int order = cohesion_date_compare (iso (sorted[i]), iso (sorted[j]));

        g_assert_cmpint (CLAMP (order, -1, 1), ==, (i > j) - (i < j));
      }
}

/* Every day of 2000-2060 there and back: number, ISO text, the day after. */
static void
test_every_day (void)
{
  CohesionDate day = iso ("2000-01-01");

  while (day.year <= 2060)
    {
      char buffer[COHESION_DATE_ISO_SIZE];
      CohesionDate next = cohesion_date_add_days (day, 1);

      assert_date (iso (cohesion_date_to_iso (day, buffer)), buffer);
      assert_date (cohesion_date_from_julian (cohesion_date_get_julian (day)), buffer);
      g_assert_cmpint (cohesion_date_compare (day, next), <, 0);
      g_assert_cmpint (cohesion_date_days_between (day, next), ==, 1);
      day = next;
    }
}

static void
assert_format (CohesionDate date, const char *expected)
{
  g_autofree char *text = cohesion_date_format (date);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_format (void)
{
  g_autofree char *day_month = cohesion_date_format_day_month (8, 31);
  g_autofree char *month = cohesion_date_format_day_month (12, 0);

  assert_format (iso ("2026-09-30"), "30 September 2026");
  assert_format (iso ("2026-03-01"), "1 March 2026");
  assert_format (iso ("2026-09"), "September 2026");
  assert_format (iso ("2026"), "2026");
  assert_format (iso (""), "");
  assert_format (COHESION_DATE_INIT (2026, 2, 30), "");
  g_assert_cmpstr (day_month, ==, "31 August");
  g_assert_cmpstr (month, ==, "December");
}

static void
test_timestamps (void)
{
  static const struct
  {
    const char *text;
    gint64 seconds;
    const char *written;
  } cases[] = {
    { "1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z" },
    { "1969-12-31T23:59:59Z", -1, "1969-12-31T23:59:59Z" },
    { "2026-03-31T09:30:15Z", 1774949415, "2026-03-31T09:30:15Z" },
    { "2026-03-31t10:30:15.999+01:00", 1774949415, "2026-03-31T09:30:15Z" },
    { "2026-03-31T08:00:15-01:30", 1774949415, "2026-03-31T09:30:15Z" },
    { "2016-12-31T23:59:60Z", 1483228800, "2017-01-01T00:00:00Z" },
    { "9999-12-31T23:59:59Z", 253402300799, "9999-12-31T23:59:59Z" },
    { "0001-01-01T00:00:00Z", -62135596800, "0001-01-01T00:00:00Z" },
  };
  char buffer[COHESION_TIMESTAMP_SIZE];
  gint64 seconds;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (cohesion_timestamp_parse (cases[i].text, &seconds));
      g_assert_cmpint (seconds, ==, cases[i].seconds);
      g_assert_cmpstr (cohesion_timestamp_to_text (seconds, buffer), ==, cases[i].written);
    }
  g_assert_cmpstr (cohesion_timestamp_to_text (253402300800, buffer), ==, "");
  g_assert_cmpstr (cohesion_timestamp_to_text (G_MININT64, buffer), ==, "");
  g_assert_cmpstr (cohesion_timestamp_to_text (G_MAXINT64, buffer), ==, "");
}

static void
test_bad_timestamps (void)
{
  static const char *const texts[] = {
    "",
    "2026-03-31",
    "2026-03-31T09:30:15",
    "2026-03-31 09:30:15Z",
    "2026-02-30T09:30:15Z",
    "2026-03-00T09:30:15Z",
    "2026-03-31T24:00:00Z",
    "2026-03-31T09:60:00Z",
    "2026-03-31T09:30:61Z",
    "2026-03-31T09:30Z",
    "2026-03-31T09:30:15.Z",
    "2026-03-31T09:30:15+0100",
    "2026-03-31T09:30:15+24:00",
    "2026-03-31T09:30:15ZZ",
    "2026-3-31T09:30:15Z",
  };
  gint64 seconds = 42;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (cohesion_timestamp_parse (texts[i], &seconds));
  g_assert_false (cohesion_timestamp_parse (NULL, &seconds));
  g_assert_cmpint (seconds, ==, 42);
}

static void
test_weeks (void)
{
  g_assert_cmpint (cohesion_days_to_weeks (0), ==, 0);
  g_assert_cmpint (cohesion_days_to_weeks (3), ==, 0);
  g_assert_cmpint (cohesion_days_to_weeks (4), ==, 1);
  g_assert_cmpint (cohesion_days_to_weeks (92), ==, 13);
  g_assert_cmpint (cohesion_days_to_weeks (-92), ==, -13);
  g_assert_cmpint (cohesion_days_to_weeks (-4), ==, -1);
}

/* One way to say how long something is, in all places. */
static void
test_lengths (void)
{
  static const struct
  {
    int days;
    const char *text;
  } cases[] = {
    { 1, "1 day" }, { 13, "13 days" }, { 14, "2 weeks" }, { -13, "13 days" }, { -92, "13 weeks" }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cohesion_days_format (cases[i].days);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/iso", test_iso);
  g_test_add_func ("/date/weeks", test_weeks);
  g_test_add_func ("/date/lengths", test_lengths);
  g_test_add_func ("/date/days-meant", test_days_meant);
  g_test_add_func ("/date/arithmetic", test_arithmetic);
  g_test_add_func ("/date/order", test_order);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/timestamp/good", test_timestamps);
  g_test_add_func ("/timestamp/bad", test_bad_timestamps);
  return g_test_run ();
}
