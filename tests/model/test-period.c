#include "config.h"

#include "model/cohesion-period.h"
#include "support/cohesion-plan.h"

static CohesionDate
day_of (const char *iso)
{
  CohesionDate date = COHESION_DATE_NONE;

  if (iso)
    g_assert_true (cohesion_date_parse_iso (iso, &date));
  return date;
}

static void
set_up (CohesionPlan *plan, const char *pattern, const char *year_start)
{
  CohesionNode *settings;

  cohesion_plan_init (plan);
  settings = cohesion_tree_get_settings (plan->tree);
  cohesion_build_set_text (settings, COHESION_SETTINGS_PERIOD_PATTERN, pattern);
  cohesion_build_set_text (settings, COHESION_SETTINGS_FINANCIAL_YEAR_START, year_start);
}

static void
assert_date (CohesionDate date, const char *iso)
{
  char buffer[COHESION_DATE_ISO_SIZE];

  g_assert_cmpstr (cohesion_date_to_iso (date, buffer), ==, iso);
}

static const struct
{
  const char *pattern;
  const char *year_start;
  const char *day;
  const char *from;
  const char *to;
  const char *label;
} derived[] = {
  { "quarter", "04-01", "2026-04-01", "2026-04-01", "2026-06-30", "Quarter 1, 2026–27" },
  { "quarter", "04-01", "2026-11-28", "2026-10-01", "2026-12-31", "Quarter 3, 2026–27" },
  { "quarter", "04-01", "2027-03-31", "2027-01-01", "2027-03-31", "Quarter 4, 2026–27" },
  { "quarter", NULL, "2027-02-10", "2027-01-01", "2027-03-31", "Quarter 4, 2026–27" },
  { "quarter", "nonsense", "2026-05-01", "2026-04-01", "2026-06-30", "Quarter 1, 2026–27" },
  { "half", "04-01", "2026-09-30", "2026-04-01", "2026-09-30", "First half, 2026–27" },
  { "half", "04-01", "2026-11-28", "2026-10-01", "2027-03-31", "Second half, 2026–27" },
  { "half", "01-01", "2026-11-28", "2026-07-01", "2026-12-31", "Second half, 2026" },
  { "year", "04-01", "2099-05-02", "2099-04-01", "2100-03-31", "2099–00" },
  { "year", "01-01", "2026-11-28", "2026-01-01", "2026-12-31", "2026" },
};

static void
test_derived (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (derived); i++)
    {
      CohesionPlan plan;
      CohesionReportingPeriod period;
      g_autofree char *label = NULL;

      set_up (&plan, derived[i].pattern, derived[i].year_start);
      g_assert_true (cohesion_reporting_period_find (plan.tree, day_of (derived[i].day), &period));
      assert_date (period.from, derived[i].from);
      assert_date (period.to, derived[i].to);
      label = cohesion_reporting_period_dup_label (&period, plan.tree, NULL);
      g_assert_cmpstr (label, ==, derived[i].label);
      g_assert_null (period.node);
      g_assert_false (cohesion_reporting_period_is_late (&period, day_of ("2199-01-01")));
      cohesion_plan_clear (&plan);
    }
}

static void
test_no_pattern (void)
{
  CohesionPlan plan;
  CohesionReportingPeriod period;

  set_up (&plan, "custom", "04-01");
  g_assert_false (cohesion_reporting_period_find (plan.tree, day_of ("2026-11-28"), &period));
  g_assert_false (cohesion_reporting_period_get_current (plan.tree, COHESION_DATE_NONE, &period));
  cohesion_plan_clear (&plan);
}

/* Three quarters; the first was closed, the second has a day of grace. */
static void
set_up_quarters (CohesionPlan *plan)
{
  CohesionNode *first;
  CohesionNode *second;

  set_up (plan, "quarter", "04-01");
  first = cohesion_plan_add_period (plan, "Q1", "2026-04-01", "2026-06-30", "2026-07-14");
  second = cohesion_plan_add_period (plan, "Q2", "2026-07", "2026-09", "2026-10-14");
  cohesion_plan_add_period (plan, "broken", "2027-01-01", "2026-01-01", NULL);
  cohesion_plan_add_period (plan, "half", NULL, "2026-12-31", NULL);
  cohesion_plan_add_period (plan, "Q3", "2026-10-01", "2026-12-31", NULL);
  cohesion_build_set_integer (first, COHESION_PERIOD_CLOSED, TRUE);
  cohesion_build_set_integer (second, COHESION_PERIOD_GRACE_DAYS, 1);
}

static const struct
{
  const char *today;
  const char *in;
  const char *current;
  gboolean late;
} days[] = {
  { "2026-03-31", NULL, NULL, FALSE }, { "2026-05-01", "Q1", "Q1", FALSE },
  { "2026-07-05", "Q2", "Q2", FALSE }, { "2026-09-30", "Q2", "Q2", FALSE },
  { "2026-10-01", "Q3", "Q2", FALSE }, { "2026-10-15", "Q3", "Q2", FALSE },
  { "2026-10-16", "Q3", "Q2", TRUE },  { "2026-11-12", "Q3", "Q2", TRUE },
  { "2026-11-13", "Q3", "Q3", FALSE }, { "2027-01-05", NULL, "Q3", FALSE },
  { "2027-03-01", NULL, NULL, FALSE },
};

static const char *
name_if (gboolean found, const CohesionReportingPeriod *period)
{
  return found ? cohesion_node_get_name (period->node) : NULL;
}

static void
test_current (void)
{
  CohesionPlan plan;

  set_up_quarters (&plan);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      CohesionDate today = day_of (days[i].today);
      CohesionReportingPeriod in = { 0 };
      CohesionReportingPeriod current = { 0 };
      gboolean found = cohesion_reporting_period_find (plan.tree, today, &in);

      g_assert_cmpstr (name_if (found, &in), ==, days[i].in);
      found = cohesion_reporting_period_get_current (plan.tree, today, &current);
      g_assert_cmpstr (name_if (found, &current), ==, days[i].current);
      g_assert_cmpint (found && cohesion_reporting_period_is_late (&current, today), ==, days[i].late);
    }
  cohesion_plan_clear (&plan);
}

static void
test_closed_is_done_with (void)
{
  CohesionPlan plan;
  CohesionList *periods;
  CohesionReportingPeriod period;

  set_up_quarters (&plan);
  periods = cohesion_tree_get_list (plan.tree, COHESION_DOCUMENT_LIST_PERIODS);
  cohesion_build_set_integer (cohesion_list_get (periods, 1), COHESION_PERIOD_CLOSED, TRUE);
  g_assert_true (cohesion_reporting_period_get_current (plan.tree, day_of ("2026-10-05"), &period));
  g_assert_cmpstr (cohesion_node_get_name (period.node), ==, "Q3");
  cohesion_plan_clear (&plan);
}

static void
test_last_call (void)
{
  CohesionPlan plan;
  CohesionReportingPeriod period;

  set_up_quarters (&plan);
  g_assert_true (cohesion_reporting_period_find (plan.tree, day_of ("2026-08-01"), &period));
  assert_date (cohesion_reporting_period_get_last_call (&period), "2026-10-15");
  g_assert_true (cohesion_reporting_period_contains (&period, day_of ("2026-09")));
  g_assert_false (cohesion_reporting_period_contains (&period, day_of ("2026")));
  g_assert_false (cohesion_reporting_period_contains (&period, COHESION_DATE_NONE));
  g_assert_true (cohesion_reporting_period_find (plan.tree, day_of ("2026-12-01"), &period));
  g_assert_cmpuint (cohesion_reporting_period_get_last_call (&period).year, ==, 0);
  cohesion_plan_clear (&plan);
}

static const struct
{
  const char *today;
  const char *says;
} dues[] = {
  { "2026-10-12", "Updates due 14 October 2026; 2 days left" },
  { "2026-10-13", "Updates due 14 October 2026; 1 day left" },
  { "2026-10-14", "Updates are due today" },
  { "2026-10-15", "Updates were due 14 October 2026; 0 days of grace left" },
  { "2026-10-16", "Updates were due 14 October 2026; 2 days late" },
};

static void
test_due_in_words (void)
{
  CohesionPlan plan;
  CohesionReportingPeriod period;
  g_autofree char *none = NULL;
  g_autofree char *closed = NULL;

  set_up_quarters (&plan);
  g_assert_true (cohesion_reporting_period_find (plan.tree, day_of ("2026-08-01"), &period));
  for (gsize i = 0; i < G_N_ELEMENTS (dues); i++)
    {
      g_autofree char *text = cohesion_reporting_period_describe_due (&period, day_of (dues[i].today));

      g_assert_cmpstr (text, ==, dues[i].says);
    }
  period.closed = TRUE;
  closed = cohesion_reporting_period_describe_due (&period, day_of ("2026-10-12"));
  g_assert_cmpstr (closed, ==, "The period is closed");
  g_assert_true (cohesion_reporting_period_find (plan.tree, day_of ("2026-12-01"), &period));
  none = cohesion_reporting_period_describe_due (&period, day_of ("2026-10-12"));
  g_assert_cmpstr (none, ==, "No day is set by which updates are due");
  cohesion_plan_clear (&plan);
}

static void
test_label_without_one (void)
{
  CohesionPlan plan;
  CohesionReportingPeriod period;
  g_autofree char *like = NULL;
  g_autofree char *unlike = NULL;

  set_up (&plan, "quarter", "04-01");
  g_assert_true (cohesion_reporting_period_read (
      cohesion_plan_add_period (&plan, NULL, "2026-07-01", "2026-09-30", NULL), &period));
  like = cohesion_reporting_period_dup_label (&period, plan.tree, NULL);
  g_assert_cmpstr (like, ==, "Quarter 2, 2026–27");
  g_assert_true (cohesion_reporting_period_read (
      cohesion_plan_add_period (&plan, NULL, "2026-07-03", "2026-09-30", NULL), &period));
  unlike = cohesion_reporting_period_dup_label (&period, plan.tree, NULL);
  g_assert_nonnull (strstr (unlike, "3 July 2026"));
  g_assert_nonnull (strstr (unlike, "30 September 2026"));
  cohesion_plan_clear (&plan);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/derived", test_derived);
  g_test_add_func ("/period/no-pattern", test_no_pattern);
  g_test_add_func ("/period/current", test_current);
  g_test_add_func ("/period/closed-is-done-with", test_closed_is_done_with);
  g_test_add_func ("/period/last-call", test_last_call);
  g_test_add_func ("/period/due-in-words", test_due_in_words);
  g_test_add_func ("/period/label-without-one", test_label_without_one);
  return g_test_run ();
}
