#include "config.h"

#include "cohesion-period.h"

#include "cohesion-language.h"

#include <glib/gi18n.h>

/* Updates that are this much later than called for are not waited for any more. */
#define GIVEN_UP_AFTER_DAYS 28

static CohesionDate
get_date (CohesionNode *node, guint field)
{
  const char *text = cohesion_node_get_string (node, field);
  CohesionDate date = COHESION_DATE_NONE;

  if (text)
    cohesion_date_parse_iso (text, &date);
  return date;
}

/**
 * cohesion_reporting_period_read:
 * @node: a node of the kind “period”
 * @period: (out): what it holds
 *
 * Returns: whether it has both its ends, in order; if not, nothing can lie in it and @period is untouched
 */
gboolean
cohesion_reporting_period_read (CohesionNode *node, CohesionReportingPeriod *period)
{
  CohesionDate from = cohesion_date_first_day (get_date (node, COHESION_PERIOD_FROM));
  CohesionDate to = cohesion_date_last_day (get_date (node, COHESION_PERIOD_TO));
  gint64 grace = cohesion_node_get_integer (node, COHESION_PERIOD_GRACE_DAYS);

  if (from.year == 0 || to.year == 0 || cohesion_date_compare (from, to) > 0)
    return FALSE;
  *period = (CohesionReportingPeriod) {
    .node = node,
    .from = from,
    .to = to,
    .due = cohesion_date_last_day (get_date (node, COHESION_PERIOD_UPDATES_DUE)),
    .grace_days = (guint) CLAMP (grace, 0, 366),
    .closed = cohesion_node_get_boolean (node, COHESION_PERIOD_CLOSED),
  };
  return TRUE;
}

static int
months_of_pattern (CohesionTree *tree)
{
  const char *pattern = cohesion_node_get_string (cohesion_tree_get_settings (tree),
                                                  COHESION_SETTINGS_PERIOD_PATTERN);

  if (g_strcmp0 (pattern, "quarter") == 0)
    return 3;
  if (g_strcmp0 (pattern, "half") == 0)
    return 6;
  return g_strcmp0 (pattern, "year") == 0 ? 12 : 0;
}

/**
 * cohesion_financial_year_get_start:
 * @day: a day
 *
 * Returns: the first day of the financial year in which it lies; a year starts in April, unless the settings
 *   say otherwise
 */
CohesionDate
cohesion_financial_year_get_start (CohesionTree *tree, CohesionDate day)
{
  const char *text = cohesion_node_get_string (cohesion_tree_get_settings (tree),
                                               COHESION_SETTINGS_FINANCIAL_YEAR_START);
  g_autofree char *iso = text ? g_strdup_printf ("2000-%s", text) : NULL;
  CohesionDate start = COHESION_DATE_INIT (2000, 4, 1);

  if (iso)
    cohesion_date_parse_iso (iso, &start);
  start = COHESION_DATE_INIT (day.year, start.month, start.day ? start.day : 1);
  return cohesion_date_compare (start, day) > 0 ? cohesion_date_add_months (start, -12) : start;
}

/**
 * cohesion_reporting_period_derive:
 * @day: a day
 * @period: (out): the period in which it lies
 *
 * Works out a period from the pattern of the settings and the start of the financial year. Nobody has said
 * when its updates are due.
 *
 * Returns: whether the settings have a pattern; if not, @period is untouched
 */
gboolean
cohesion_reporting_period_derive (CohesionTree *tree, CohesionDate day, CohesionReportingPeriod *period)
{
  int months = months_of_pattern (tree);
  CohesionDate from;
  CohesionDate next;

  day = cohesion_date_last_day (day);
  if (months == 0 || day.year < 2 || day.year > 9997)
    return FALSE;
  from = cohesion_financial_year_get_start (tree, day);
  for (next = cohesion_date_add_months (from, months); cohesion_date_compare (next, day) <= 0;
       next = cohesion_date_add_months (from, months))
    from = next;
  *period = (CohesionReportingPeriod) { .from = from, .to = cohesion_date_add_days (next, -1) };
  return TRUE;
}

/**
 * cohesion_reporting_period_find:
 * @day: a day
 * @period: (out): the period in which it lies
 *
 * Looks among the periods of the document; where it has none at all, the pattern of the settings says what
 * they would be. Of several periods that a day lies in, it is the one that began last.
 *
 * Returns: whether there is one; if not, @period is untouched
 */
gboolean
cohesion_reporting_period_find (CohesionTree *tree, CohesionDate day, CohesionReportingPeriod *period)
{
  CohesionList *periods = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PERIODS);
  CohesionReportingPeriod candidate;
  gboolean found = FALSE;

  if (cohesion_list_get_length (periods) == 0)
    return cohesion_reporting_period_derive (tree, day, period);
  for (guint i = 0; i < cohesion_list_get_length (periods); i++)
    if (cohesion_reporting_period_read (cohesion_list_get (periods, i), &candidate) &&
        cohesion_reporting_period_contains (&candidate, day) &&
        (!found || cohesion_date_compare (candidate.from, period->from) >= 0))
      {
        *period = candidate;
        found = TRUE;
      }
  return found;
}

/* Updates are collected after the end of what they are about. */
static gboolean
is_being_collected (const CohesionReportingPeriod *period, CohesionDate today)
{
  CohesionDate last_call = cohesion_reporting_period_get_last_call (period);

  return !period->closed && cohesion_date_compare (period->to, today) < 0 &&
         cohesion_date_days_between (last_call.year ? last_call : period->to, today) <= GIVEN_UP_AFTER_DAYS;
}

/**
 * cohesion_reporting_period_get_current:
 * @today: a day
 * @period: (out): the period that is to be reported on
 *
 * The period of which updates are collected on a day: one that has ended and is not closed, until four weeks
 * after the last day on which its updates are in time; else the one in which the day lies.
 *
 * Returns: whether there is one; if not, @period is untouched
 */
gboolean
cohesion_reporting_period_get_current (CohesionTree *tree,
                                       CohesionDate today,
                                       CohesionReportingPeriod *period)
{
  CohesionList *periods = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PERIODS);
  CohesionReportingPeriod candidate;
  gboolean found = FALSE;

  for (guint i = 0; i < cohesion_list_get_length (periods); i++)
    if (cohesion_reporting_period_read (cohesion_list_get (periods, i), &candidate) &&
        is_being_collected (&candidate, today) &&
        (!found || cohesion_date_compare (candidate.to, period->to) > 0))
      {
        *period = candidate;
        found = TRUE;
      }
  return found || cohesion_reporting_period_find (tree, today, period);
}

/**
 * cohesion_reporting_period_contains:
 * @day: a date; one that is known by its month or year only counts as that one’s last day
 *
 * Returns: whether it lies in the period
 */
gboolean
cohesion_reporting_period_contains (const CohesionReportingPeriod *self, CohesionDate day)
{
  day = cohesion_date_last_day (day);
  return day.year != 0 && cohesion_date_compare (self->from, day) <= 0 &&
         cohesion_date_compare (day, self->to) <= 0;
}

/**
 * cohesion_reporting_period_get_last_call:
 *
 * Returns: the last day on which an update is in time, the days of grace counted; no date if none is due
 */
CohesionDate
cohesion_reporting_period_get_last_call (const CohesionReportingPeriod *self)
{
  return self->due.year ? cohesion_date_add_days (self->due, (int) self->grace_days) : COHESION_DATE_NONE;
}

/**
 * cohesion_reporting_period_is_late:
 *
 * Returns: whether an update that is still to come is late on @today
 */
gboolean
cohesion_reporting_period_is_late (const CohesionReportingPeriod *self, CohesionDate today)
{
  CohesionDate last_call = cohesion_reporting_period_get_last_call (self);

  return last_call.year != 0 && cohesion_date_compare (last_call, today) < 0;
}

/* “2026–27”, or “2026” where the year of the calendar is meant. */
static char *
label_year (CohesionDate start, const char *language)
{
  g_autofree char *year = g_strdup_printf ("%u", start.year);
  g_autofree char *next = g_strdup_printf ("%02u", (start.year + 1u) % 100);

  if (start.month == 1 && start.day == 1)
    return g_steal_pointer (&year);
  /* Translators: a financial year: the year it begins in, and the last two digits of the one it ends in. */
  return cohesion_language_fill (cohesion_language_text (language, "year", NC_ ("year", "%1$s–%2$s")), year,
                                 next, NULL);
}

static char *
label_by_pattern (const CohesionReportingPeriod *self, CohesionTree *tree, const char *language)
{
  CohesionDate start = cohesion_financial_year_get_start (tree, self->from);
  int months = months_of_pattern (tree);
  int passed = (self->from.year - start.year) * 12 + self->from.month - start.month;
  g_autofree char *year = label_year (start, language);
  g_autofree char *number = g_strdup_printf ("%d", passed / 3 + 1);

  if (months == 3)
    /* Translators: the number of a quarter and its financial year: “Quarter 2, 2026–27”. */
    return cohesion_language_fill (
        cohesion_language_text (language, "year", NC_ ("year", "Quarter %1$s, %2$s")), number, year, NULL);
  if (months == 6 && passed < 6)
    /* Translators: %s is a financial year, such as “2026–27”. */
    return cohesion_language_fill (cohesion_language_text (language, "year", NC_ ("year", "First half, %s")),
                                   year, NULL);
  if (months == 6)
    return cohesion_language_fill (cohesion_language_text (language, "year", NC_ ("year", "Second half, %s")),
                                   year, NULL);
  return g_steal_pointer (&year);
}

/**
 * cohesion_reporting_period_dup_label:
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 *
 * Returns: (transfer full): what people call the period: its own label, else its number in the year if it
 *   follows from the settings, else its two ends
 */
char *
cohesion_reporting_period_dup_label (const CohesionReportingPeriod *self,
                                     CohesionTree *tree,
                                     const char *language)
{
  const char *label = self->node ? cohesion_node_get_name (self->node) : NULL;
  CohesionReportingPeriod derived;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (label && *label)
    return g_strdup (label);
  if (cohesion_reporting_period_derive (tree, self->from, &derived) &&
      cohesion_date_compare (derived.from, self->from) == 0 &&
      cohesion_date_compare (derived.to, self->to) == 0)
    return label_by_pattern (self, tree, language);
  from = cohesion_language_format_date (language, self->from);
  to = cohesion_language_format_date (language, self->to);
  /* Translators: the first and the last day of a stretch of time. */
  return cohesion_language_fill (cohesion_language_text (language, "dates", NC_ ("dates", "%1$s to %2$s")),
                                 from, to, NULL);
}

/* Before and after the day they are due, in words. */
static char *
describe_days (int left, int grace, const char *date)
{
  if (left > 0)
    /* Translators: %1$s is a date, %2$d days until then. */
    return g_strdup_printf (
        ngettext ("Updates due %1$s; %2$d day left", "Updates due %1$s; %2$d days left", (gulong) left), date,
        left);
  if (left == 0)
    return g_strdup (_ ("Updates are due today"));
  if (left + grace >= 0)
    /* Translators: %1$s is a date that has passed, %2$d days for which no update counts as late yet. */
    return g_strdup_printf (ngettext ("Updates were due %1$s; %2$d day of grace left",
                                      "Updates were due %1$s; %2$d days of grace left",
                                      (gulong) (left + grace)),
                            date, left + grace);
  /* Translators: %1$s is a date, %2$d days since then. */
  return g_strdup_printf (ngettext ("Updates were due %1$s; %2$d day late",
                                    "Updates were due %1$s; %2$d days late", (gulong) -left),
                          date, -left);
}

/**
 * cohesion_reporting_period_describe_due:
 *
 * Returns: (transfer full): until when its updates are awaited, and how many days that is from @today, in a
 *   sentence
 */
char *
cohesion_reporting_period_describe_due (const CohesionReportingPeriod *self, CohesionDate today)
{
  g_autofree char *date = NULL;

  if (self->closed)
    return g_strdup (_ ("The period is closed"));
  if (self->due.year == 0)
    return g_strdup (_ ("No day is set by which updates are due"));
  date = cohesion_date_format (self->due);
  return describe_days (cohesion_date_days_between (today, self->due), (int) self->grace_days, date);
}
