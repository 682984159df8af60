#include "config.h"

#include "cohesion-deadline.h"

#include <glib/gi18n.h>

struct _CohesionDeadline
{
  gatomicrefcount count;
  /* Interned: plans say the same few deadlines many times. */
  GRefString *text;
  GRefString *anchor;
  CohesionDate date;
  guint8 precision;
  guint8 recurrence;
  guint8 month;
  guint8 day;
};

G_DEFINE_BOXED_TYPE (CohesionDeadline, cohesion_deadline, cohesion_deadline_ref, cohesion_deadline_unref)

static const char *const precision_keys[] = {
  [COHESION_DEADLINE_PRECISION_NONE] = "none",     [COHESION_DEADLINE_PRECISION_RELATIVE] = "relative",
  [COHESION_DEADLINE_PRECISION_YEAR] = "year",     [COHESION_DEADLINE_PRECISION_HALF] = "half",
  [COHESION_DEADLINE_PRECISION_SEASON] = "season", [COHESION_DEADLINE_PRECISION_QUARTER] = "quarter",
  [COHESION_DEADLINE_PRECISION_MONTH] = "month",   [COHESION_DEADLINE_PRECISION_DAY] = "day",
};

/* What each recurrence is called in a file, its months between two occurrences, and in words. */
static const struct
{
  const char *key;
  guint months;
  const char *sentence;
} recurrences[] = {
  [COHESION_DEADLINE_RECURRENCE_NONE] = { "none", 0, NULL },
  [COHESION_DEADLINE_RECURRENCE_MONTHLY] = { "monthly", 1, N_ ("Repeats every month.") },
  [COHESION_DEADLINE_RECURRENCE_QUARTERLY] = { "quarterly", 3, N_ ("Repeats every quarter.") },
  [COHESION_DEADLINE_RECURRENCE_HALF_YEARLY] = { "halfYearly", 6, N_ ("Repeats every half-year.") },
  [COHESION_DEADLINE_RECURRENCE_ANNUAL] = { "annual", 12, N_ ("Repeats every year.") },
  [COHESION_DEADLINE_RECURRENCE_ONGOING] = { "ongoing", 0, N_ ("Ongoing.") },
};

/**
 * cohesion_deadline_new:
 * @parts: what the deadline holds; its strings are copied
 *
 * Makes a deadline from its parts, as a file gives them. Nothing is checked against the text.
 *
 * Returns: (transfer full): the deadline
 */
CohesionDeadline *
cohesion_deadline_new (const CohesionDeadlineParts *parts)
{
  CohesionDeadline *self = g_new0 (CohesionDeadline, 1);

  g_atomic_ref_count_init (&self->count);
  self->text = g_ref_string_new_intern (parts->text ? parts->text : "");
  self->anchor = g_ref_string_new_intern (parts->anchor ? parts->anchor : "");
  self->date = parts->date;
  self->precision = (guint8) parts->precision;
  self->recurrence = (guint8) parts->recurrence;
  self->month = parts->month <= 12 ? (guint8) parts->month : 0;
  self->day = self->month != 0 && parts->day <= 31 ? (guint8) parts->day : 0;
  return self;
}

/**
 * cohesion_deadline_ref:
 * @self: a deadline
 *
 * Returns: (transfer full): @self, held once more
 */
CohesionDeadline *
cohesion_deadline_ref (CohesionDeadline *self)
{
  g_atomic_ref_count_inc (&self->count);
  return self;
}

/**
 * cohesion_deadline_unref:
 * @self: (transfer full): a deadline, let go
 */
void
cohesion_deadline_unref (CohesionDeadline *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;
  g_ref_string_release (self->text);
  g_ref_string_release (self->anchor);
  g_free (self);
}

/**
 * cohesion_deadline_equal:
 * @a: a deadline
 * @b: a deadline
 *
 * Returns: whether every part of @a and @b is the same
 */
gboolean
cohesion_deadline_equal (const CohesionDeadline *a, const CohesionDeadline *b)
{
  return cohesion_date_compare (a->date, b->date) == 0 && a->precision == b->precision &&
         a->recurrence == b->recurrence && a->month == b->month && a->day == b->day &&
         g_str_equal (a->text, b->text) && g_str_equal (a->anchor, b->anchor);
}

/**
 * cohesion_deadline_get_text:
 * @self: a deadline
 *
 * Returns: what was written, byte for byte
 */
const char *
cohesion_deadline_get_text (const CohesionDeadline *self)
{
  return self->text;
}

static gboolean
ends_month (CohesionDate date)
{
  return cohesion_date_add_days (date, 1).day == 1;
}

static char *
format_month (CohesionDate date)
{
  date.day = 0;
  return cohesion_date_format (date);
}

static char *
phrase_date (CohesionDate date, CohesionDeadlinePrecision precision)
{
  g_autofree char *month = NULL;

  if (precision == COHESION_DEADLINE_PRECISION_YEAR && date.month == 12 && date.day == 31)
    return g_strdup_printf ("%u", date.year);
  if (date.day == 0 || !ends_month (date))
    return cohesion_date_format (date);
  month = format_month (date);
  switch ((guint) precision)
    {
    case COHESION_DEADLINE_PRECISION_MONTH:
      return g_steal_pointer (&month);
    case COHESION_DEADLINE_PRECISION_HALF:
    case COHESION_DEADLINE_PRECISION_SEASON:
    case COHESION_DEADLINE_PRECISION_QUARTER:
      /* Translators: a deadline within a sentence, such as “from the end of August 2026 to …”; a month */
      return g_strdup_printf (C_ ("deadline", "the end of %s"), month);
    default:
      return cohesion_date_format (date);
    }
}

/**
 * cohesion_deadline_dup_phrase:
 * @self: (nullable): a deadline
 *
 * Words a deadline so that it fits into a sentence after “from” and “to”, as exactly as it was written: by
 * its last day or month; one without is quoted.
 *
 * Returns: (transfer full): such as “30 September 2026”, “September 2026”, “the end of August 2026” or
 *   “ongoing” in quotation marks
 */
char *
cohesion_deadline_dup_phrase (const CohesionDeadline *self)
{
  if (self == NULL)
    return g_strdup (C_ ("deadline", "no deadline"));
  if (self->date.year && self->recurrence == COHESION_DEADLINE_RECURRENCE_NONE)
    return phrase_date (self->date, cohesion_deadline_get_precision (self));
  if (*self->text == '\0')
    return self->date.year ? cohesion_date_format (self->date) : g_strdup (C_ ("deadline", "no deadline"));
  /* Translators: words that an officer wrote, quoted within a sentence */
  return g_strdup_printf (C_ ("deadline", "“%s”"), self->text);
}

/**
 * cohesion_deadline_get_date:
 * @self: a deadline
 *
 * Returns: the last day meant (the first one, if it repeats and has an anchor), or no date
 */
CohesionDate
cohesion_deadline_get_date (const CohesionDeadline *self)
{
  return self->date;
}

/**
 * cohesion_deadline_get_precision:
 * @self: a deadline
 *
 * Returns: how exact the words are
 */
CohesionDeadlinePrecision
cohesion_deadline_get_precision (const CohesionDeadline *self)
{
  return (CohesionDeadlinePrecision) self->precision;
}

/**
 * cohesion_deadline_get_recurrence:
 * @self: a deadline
 *
 * Returns: how it repeats
 */
CohesionDeadlineRecurrence
cohesion_deadline_get_recurrence (const CohesionDeadline *self)
{
  return (CohesionDeadlineRecurrence) self->recurrence;
}

/**
 * cohesion_deadline_get_anchor:
 * @self: a deadline
 *
 * Returns: the words of what it is counted from; "" if there are none
 */
const char *
cohesion_deadline_get_anchor (const CohesionDeadline *self)
{
  return self->anchor;
}

/**
 * cohesion_deadline_get_month:
 * @self: a deadline
 *
 * Returns: the month (1 to 12) of every year in which it is due, or 0 if it is not of that kind
 */
guint
cohesion_deadline_get_month (const CohesionDeadline *self)
{
  return self->month;
}

/**
 * cohesion_deadline_get_day:
 * @self: a deadline
 *
 * Returns: the day of that month, or 0 for its last one
 */
guint
cohesion_deadline_get_day (const CohesionDeadline *self)
{
  return self->day;
}

/* Whether the date is the first of many, not the last. */
static gboolean
starts_at_date (const CohesionDeadline *self)
{
  return self->recurrence != COHESION_DEADLINE_RECURRENCE_NONE && *self->anchor != '\0';
}

/* The same time of the month, @months later; words that mean a period mean its last day. */
static CohesionDate
shift (const CohesionDeadline *self, int months)
{
  CohesionDate date = self->date;

  if (self->precision != COHESION_DEADLINE_PRECISION_DAY)
    date.day = 0;
  return cohesion_date_last_day (cohesion_date_add_months (date, months));
}

static CohesionDate
next_by_steps (const CohesionDeadline *self, CohesionDate after, int step)
{
  int months = (after.year - self->date.year) * 12 + after.month - self->date.month;
  int steps = months / step - 2;

  if (starts_at_date (self))
    steps = MAX (steps, 0);
  while (cohesion_date_days_between (after, shift (self, steps * step)) <= 0 && steps <= months / step + 2)
    steps++;
  return shift (self, steps * step);
}

static CohesionDate
next_in_month (const CohesionDeadline *self, CohesionDate after)
{
  for (guint year = after.year; year <= after.year + 8u && year <= 9999; year++)
    {
      CohesionDate date = cohesion_date_last_day (
          COHESION_DATE_INIT ((guint16) year, self->month, self->day));

      if (cohesion_date_days_between (after, date) > 0)
        return date;
    }
  return COHESION_DATE_NONE;
}

/* The end of the month or quarter of the calendar. */
static CohesionDate
next_period_end (CohesionDate after, guint months)
{
  CohesionDate day = cohesion_date_add_days (after, 1);
  guint month = (day.month + months - 1) / months * months;

  return cohesion_date_last_day (COHESION_DATE_INIT (day.year, (guint8) month, 0));
}

/**
 * cohesion_deadline_get_rhythm:
 * @self: a deadline
 *
 * Returns: months from one time it is due to the next; 0 if it does not repeat, or in no rhythm of months
 */
guint
cohesion_deadline_get_rhythm (const CohesionDeadline *self)
{
  if (recurrences[self->recurrence].months == 0 && self->date.year == 0 && self->month != 0)
    return 12;
  return recurrences[self->recurrence].months;
}

/**
 * cohesion_deadline_next_occurrence:
 * @self: a deadline
 * @after: a day
 *
 * Works out when the deadline is next due. One that repeats up to its date counts back from it; one
 * that starts from its date counts on; a month of every year comes each year. Monthly and quarterly
 * without a date mean the end of the calendar’s month and quarter; other rhythms without a date have
 * no known day.
 *
 * Returns: the first day after @after on which it is due, or none
 */
CohesionDate
cohesion_deadline_next_occurrence (const CohesionDeadline *self, CohesionDate after)
{
  guint months = recurrences[self->recurrence].months;

  after = cohesion_date_last_day (after);
  if (after.year == 0)
    return COHESION_DATE_NONE;
  if (self->date.year == 0 && self->month != 0)
    return next_in_month (self, after);
  if (self->date.year == 0)
    return months == 1 || months == 3 ? next_period_end (after, months) : COHESION_DATE_NONE;
  if (!starts_at_date (self) && cohesion_date_days_between (after, self->date) <= 0)
    return COHESION_DATE_NONE;
  if (months != 0)
    return next_by_steps (self, after, (int) months);
  return cohesion_date_days_between (after, self->date) > 0 ? self->date : COHESION_DATE_NONE;
}

/**
 * cohesion_deadline_is_overdue:
 * @self: a deadline
 * @today: a day
 *
 * One that repeats from its date on is never overdue by that date.
 *
 * Returns: whether the last day meant lies before @today
 */
gboolean
cohesion_deadline_is_overdue (const CohesionDeadline *self, CohesionDate today)
{
  return self->date.year != 0 && !starts_at_date (self) && cohesion_date_days_between (self->date, today) > 0;
}

/**
 * cohesion_deadline_slip:
 * @original: (nullable): the deadline as adopted
 * @current: (nullable): the deadline now
 * @days: (out): days from the one to the other, negative if it was brought forward
 *
 * Returns: whether both have a date; if not, @days is untouched
 */
gboolean
cohesion_deadline_slip (const CohesionDeadline *original, const CohesionDeadline *current, int *days)
{
  if (original == NULL || current == NULL || original->date.year == 0 || current->date.year == 0)
    return FALSE;
  *days = cohesion_date_days_between (original->date, current->date);
  return TRUE;
}

static char *
describe_date (const CohesionDeadline *self)
{
  g_autofree char *date = cohesion_date_format (self->date);

  if (starts_at_date (self))
    return g_strdup_printf (_ ("First by %s."), date);
  if (self->recurrence != COHESION_DEADLINE_RECURRENCE_NONE)
    return g_strdup_printf (_ ("Last by %s."), date);
  switch (self->precision)
    {
    case COHESION_DEADLINE_PRECISION_MONTH:
      /* Translators: %s is the last day of the month that was written; the same in the next ones. */
      return g_strdup_printf (_ ("By %s (month)."), date);
    case COHESION_DEADLINE_PRECISION_QUARTER:
      return g_strdup_printf (_ ("By %s (quarter)."), date);
    case COHESION_DEADLINE_PRECISION_SEASON:
      return g_strdup_printf (_ ("By %s (season)."), date);
    case COHESION_DEADLINE_PRECISION_HALF:
      return g_strdup_printf (_ ("By %s (half-year)."), date);
    case COHESION_DEADLINE_PRECISION_YEAR:
      return g_strdup_printf (_ ("By %s (year)."), date);
    default:
      return g_strdup_printf (_ ("By %s."), date);
    }
}

static char *
describe_day_of_year (const CohesionDeadline *self)
{
  g_autofree char *date = cohesion_date_format_day_month (self->month, self->day);

  if (self->day != 0)
    return g_strdup_printf (_ ("Every year by %s."), date);
  /* Translators: %s is the name of a month. */
  return g_strdup_printf (_ ("Every year by the end of %s."), date);
}

static char *
describe_undated (const CohesionDeadline *self)
{
  if (self->precision == COHESION_DEADLINE_PRECISION_RELATIVE && *self->anchor != '\0')
    /* Translators: %s are words of the plan, such as “adoption”. */
    return g_strdup_printf (_ ("No date yet: counted from “%s”."), self->anchor);
  if (self->precision == COHESION_DEADLINE_PRECISION_RELATIVE)
    return g_strdup (_ ("No date yet: counted from an event."));
  return g_strdup (_ ("No date."));
}

/**
 * cohesion_deadline_describe:
 * @self: a deadline
 *
 * Words what was understood, for the one who wrote it: “By 30 September 2026 (month).”
 *
 * Returns: (transfer full): one or two whole sentences in the language of the program
 */
char *
cohesion_deadline_describe (const CohesionDeadline *self)
{
  const char *sentence = recurrences[self->recurrence].sentence;
  g_autofree char *date = NULL;

  if (self->date.year == 0 && self->month != 0)
    return describe_day_of_year (self);
  if (sentence != NULL && self->date.year == 0)
    return g_strdup (_ (sentence));
  date = self->date.year != 0 ? describe_date (self) : describe_undated (self);
  if (sentence == NULL)
    return g_steal_pointer (&date);
  /* Translators: two whole sentences after each other. */
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), _ (sentence), date);
}

/**
 * cohesion_deadline_problem_describe:
 * @problem: why words were not taken as a date
 *
 * Returns: (nullable): a sentence that says it and what to do, or %NULL if there is no problem
 */
const char *
cohesion_deadline_problem_describe (CohesionDeadlineProblem problem)
{
  if (problem == COHESION_DEADLINE_PROBLEM_IMPOSSIBLE_DATE)
    return _ ("There is no such day in the calendar. Check the day and the month; the day comes first.");
  return NULL;
}

/**
 * cohesion_deadline_precision_to_key:
 * @precision: a precision
 *
 * Returns: how files name it
 */
const char *
cohesion_deadline_precision_to_key (CohesionDeadlinePrecision precision)
{
  g_return_val_if_fail (precision < G_N_ELEMENTS (precision_keys), "none");

  return precision_keys[precision];
}

/**
 * cohesion_deadline_precision_from_key:
 * @key: a name from a file
 * @precision: (out): what it names; untouched if unknown
 *
 * Returns: whether @key is known
 */
gboolean
cohesion_deadline_precision_from_key (const char *key, CohesionDeadlinePrecision *precision)
{
  for (guint i = 0; i < G_N_ELEMENTS (precision_keys); i++)
    if (g_str_equal (key, precision_keys[i]))
      {
        *precision = (CohesionDeadlinePrecision) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cohesion_deadline_recurrence_to_key:
 * @recurrence: a recurrence
 *
 * Returns: how files name it
 */
const char *
cohesion_deadline_recurrence_to_key (CohesionDeadlineRecurrence recurrence)
{
  g_return_val_if_fail (recurrence < G_N_ELEMENTS (recurrences), "none");

  return recurrences[recurrence].key;
}

/**
 * cohesion_deadline_recurrence_from_key:
 * @key: a name from a file
 * @recurrence: (out): what it names; untouched if unknown
 *
 * Returns: whether @key is known
 */
gboolean
cohesion_deadline_recurrence_from_key (const char *key, CohesionDeadlineRecurrence *recurrence)
{
  for (guint i = 0; i < G_N_ELEMENTS (recurrences); i++)
    if (g_str_equal (key, recurrences[i].key))
      {
        *recurrence = (CohesionDeadlineRecurrence) i;
        return TRUE;
      }
  return FALSE;
}
