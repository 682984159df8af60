#include "config.h"

#include "model/cohesion-deadline.h"

static CohesionDate
iso (const char *text)
{
  CohesionDate date = COHESION_DATE_NONE;

  g_assert_true (*text == '\0' || cohesion_date_parse_iso (text, &date));
  return date;
}

static CohesionDeadline *
parse (const char *text)
{
  return cohesion_deadline_parse (text, NULL, NULL);
}

static void
test_parts (void)
{
  CohesionDeadlineParts parts = { .text = "By end of March annually",
                                  .date = COHESION_DATE_INIT (2027, 3, 31),
                                  .precision = COHESION_DEADLINE_PRECISION_MONTH,
                                  .recurrence = COHESION_DEADLINE_RECURRENCE_ANNUAL,
                                  .anchor = "adoption",
                                  .month = 3,
                                  .day = 31 };
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_new (&parts);

  g_assert_cmpstr (cohesion_deadline_get_text (deadline), ==, "By end of March annually");
  g_assert_cmpint (cohesion_date_compare (cohesion_deadline_get_date (deadline), parts.date), ==, 0);
  g_assert_cmpint (cohesion_deadline_get_precision (deadline), ==, parts.precision);
  g_assert_cmpint (cohesion_deadline_get_recurrence (deadline), ==, parts.recurrence);
  g_assert_cmpstr (cohesion_deadline_get_anchor (deadline), ==, "adoption");
  g_assert_cmpuint (cohesion_deadline_get_month (deadline), ==, 3);
  g_assert_cmpuint (cohesion_deadline_get_day (deadline), ==, 31);
}

static void
test_empty_parts (void)
{
  CohesionDeadlineParts parts = { .month = 13, .day = 40 };
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_new (&parts);

  g_assert_cmpstr (cohesion_deadline_get_text (deadline), ==, "");
  g_assert_cmpstr (cohesion_deadline_get_anchor (deadline), ==, "");
  g_assert_cmpuint (cohesion_deadline_get_month (deadline), ==, 0);
  g_assert_cmpuint (cohesion_deadline_get_day (deadline), ==, 0);
}

/* One part changed at a time is another deadline. */
static void
test_equal (void)
{
  CohesionDeadlineParts same = { .text = "a", .month = 3 };
  CohesionDeadlineParts others[] = {
    { .text = "b", .month = 3 },
    { .text = "a", .month = 4 },
    { .text = "a", .month = 3, .day = 1 },
    { .text = "a", .month = 3, .date = COHESION_DATE_INIT (2027, 3, 31) },
    { .text = "a", .month = 3, .precision = COHESION_DEADLINE_PRECISION_YEAR },
    { .text = "a", .month = 3, .recurrence = COHESION_DEADLINE_RECURRENCE_ANNUAL },
    { .text = "a", .month = 3, .anchor = "x" },
  };
  g_autoptr (CohesionDeadline) a = cohesion_deadline_new (&same);
  g_autoptr (CohesionDeadline) b = cohesion_deadline_new (&same);

  g_assert_true (cohesion_deadline_equal (a, b));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (CohesionDeadline) other = cohesion_deadline_new (&others[i]);

      g_assert_false (cohesion_deadline_equal (a, other));
      g_assert_false (cohesion_deadline_equal (other, a));
    }
}

static void
test_boxed (void)
{
  g_autoptr (CohesionDeadline) deadline = parse ("March 2027");
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (CohesionDeadline) copy = NULL;

  g_value_init (&value, COHESION_TYPE_DEADLINE);
  g_value_set_boxed (&value, deadline);
  copy = g_value_dup_boxed (&value);
  g_assert_true (copy == deadline);
}

static void
test_keys (void)
{
  static const char *const precisions[] = { "none",   "relative", "year",  "half",
                                            "season", "quarter",  "month", "day" };
  static const char *const recurrences[] = {
    "none", "monthly", "quarterly", "halfYearly", "annual", "ongoing"
  };
  CohesionDeadlinePrecision precision = COHESION_DEADLINE_PRECISION_DAY;
  CohesionDeadlineRecurrence recurrence = COHESION_DEADLINE_RECURRENCE_ANNUAL;

  g_assert_false (cohesion_deadline_precision_from_key ("Day", &precision));
  g_assert_false (cohesion_deadline_recurrence_from_key ("", &recurrence));
  g_assert_cmpint (precision, ==, COHESION_DEADLINE_PRECISION_DAY);
  g_assert_cmpint (recurrence, ==, COHESION_DEADLINE_RECURRENCE_ANNUAL);
  for (guint i = 0; i < G_N_ELEMENTS (precisions); i++)
    {
      g_assert_true (cohesion_deadline_precision_from_key (precisions[i], &precision));
      g_assert_cmpstr (cohesion_deadline_precision_to_key (precision), ==, precisions[i]);
      g_assert_cmpuint (precision, ==, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (recurrences); i++)
    {
      g_assert_true (cohesion_deadline_recurrence_from_key (recurrences[i], &recurrence));
      g_assert_cmpstr (cohesion_deadline_recurrence_to_key (recurrence), ==, recurrences[i]);
      g_assert_cmpuint (recurrence, ==, i);
    }
}

static void
test_describe (void)
{
  static const struct
  {
    const char *text, *description;
  } cases[] = {
    { "30/9/26", "By 30 September 2026." },
    { "Sept 2026", "By 30 September 2026 (month)." },
    { "Q3 2026", "By 30 September 2026 (quarter)." },
    { "autumn 2026", "By 30 November 2026 (season)." },
    { "H1 2027", "By 30 June 2027 (half-year)." },
    { "2026/27", "By 31 March 2027 (year)." },
    { "every March", "Every year by the end of March." },
    { "31 August annually", "Every year by 31 August." },
    { "quarterly", "Repeats every quarter." },
    { "six-monthly", "Repeats every half-year." },
    { "monthly from April 2026", "Repeats every month. First by 30 April 2026." },
    { "2023-2027 Quarterly", "Repeats every quarter. Last by 31 December 2027." },
    { "ongoing", "Ongoing." },
    { "within 6 months", "No date yet: counted from an event." },
    { "within 6 months of adoption", "No date yet: counted from “adoption”." },
    { "TBC", "No date." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionDeadline) deadline = parse (cases[i].text);
      g_autofree char *description = cohesion_deadline_describe (deadline);

      g_assert_cmpstr (description, ==, cases[i].description);
    }
}

static void
test_next_occurrence (void)
{
  static const struct
  {
    const char *text, *after, *next;
  } cases[] = {
    { "March 2027", "2026-05-10", "2027-03-31" },
    { "March 2027", "2027-03-31", "" },
    { "every March", "2026-03-30", "2026-03-31" },
    { "every March", "2026-03-31", "2027-03-31" },
    { "31 August annually", "2026-09-01", "2027-08-31" },
    { "every February", "2027-03-01", "2028-02-29" },
    { "every 29 February", "2026-01-01", "2028-02-29" },
    { "monthly", "2026-05-30", "2026-05-31" },
    { "monthly", "2026-05-31", "2026-06-30" },
    { "quarterly", "2026-12-31", "2027-03-31" },
    { "six-monthly", "2026-05-10", "" },
    { "ongoing", "2026-05-10", "" },
    { "2023-2027 Quarterly", "2026-05-10", "2026-06-30" },
    { "2023-2027 Quarterly", "2027-12-30", "2027-12-31" },
    { "2023-2027 Quarterly", "2027-12-31", "" },
    { "quarterly from April 2026", "2025-01-01", "2026-04-30" },
    { "quarterly from April 2026", "2026-04-30", "2026-07-31" },
    { "quarterly from April 2026", "2036-01-15", "2036-01-31" },
    { "monthly from 31 January 2026", "2026-01-31", "2026-02-28" },
    { "monthly from 31 January 2026", "2026-02-28", "2026-03-31" },
    { "monthly from 15 January 2026", "2026-02-15", "2026-03-15" },
    { "March 2026 and annually thereafter", "2030-01-01", "2030-03-31" },
    { "ongoing to March 2027", "2026-05-10", "2027-03-31" },
    { "TBC", "2026-05-10", "" },
    { "every March", "", "" },
    { "every March", "9999-04-01", "" },
    { "monthly", "9999-12-31", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionDeadline) deadline = parse (cases[i].text);
      char buffer[COHESION_DATE_ISO_SIZE];

      cohesion_date_to_iso (cohesion_deadline_next_occurrence (deadline, iso (cases[i].after)), buffer);
      if (!g_str_equal (buffer, cases[i].next))
        g_error ("%s after %s is %s, not %s", cases[i].text, cases[i].after, buffer, cases[i].next);
    }
}

static void
test_overdue (void)
{
  static const struct
  {
    const char *text, *today;
    gboolean overdue;
  } cases[] = {
    { "March 2027", "2027-03-31", FALSE },
    { "March 2027", "2027-04-01", TRUE },
    { "2023-2027 Quarterly", "2028-01-01", TRUE },
    { "quarterly from April 2026", "2028-01-01", FALSE },
    { "every March", "2028-01-01", FALSE },
    { "TBC", "2028-01-01", FALSE },
    { "March 2027", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionDeadline) deadline = parse (cases[i].text);

      g_assert_cmpint (cohesion_deadline_is_overdue (deadline, iso (cases[i].today)), ==, cases[i].overdue);
    }
}

static void
test_slip (void)
{
  g_autoptr (CohesionDeadline) original = parse ("March 2027");
  g_autoptr (CohesionDeadline) later = parse ("30 June 2027");
  g_autoptr (CohesionDeadline) none = parse ("TBC");
  int days = 7;

  g_assert_false (cohesion_deadline_slip (original, none, &days));
  g_assert_false (cohesion_deadline_slip (none, original, &days));
  g_assert_false (cohesion_deadline_slip (NULL, original, &days));
  g_assert_false (cohesion_deadline_slip (original, NULL, &days));
  g_assert_cmpint (days, ==, 7);
  g_assert_true (cohesion_deadline_slip (original, later, &days));
  g_assert_cmpint (days, ==, 91);
  g_assert_true (cohesion_deadline_slip (later, original, &days));
  g_assert_cmpint (days, ==, -91);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline/parts", test_parts);
  g_test_add_func ("/deadline/empty-parts", test_empty_parts);
  g_test_add_func ("/deadline/equal", test_equal);
  g_test_add_func ("/deadline/boxed", test_boxed);
  g_test_add_func ("/deadline/keys", test_keys);
  g_test_add_func ("/deadline/describe", test_describe);
  g_test_add_func ("/deadline/next-occurrence", test_next_occurrence);
  g_test_add_func ("/deadline/overdue", test_overdue);
  g_test_add_func ("/deadline/slip", test_slip);
  return g_test_run ();
}
