#include "config.h"

#include "cohesion-deadline-period.h"

static CohesionYearKind
kind_of (const CohesionYear *year)
{
  if (year->kind != COHESION_YEAR_OPEN)
    return year->kind;
  return year->last != 0 ? COHESION_YEAR_FINANCIAL : COHESION_YEAR_CALENDAR;
}

static guint
ending_year (const CohesionYear *year)
{
  return year->last != 0 ? year->last : year->first;
}

/* The first day of the (last) year written. A financial year named by one number is the one that ends
 * in it. The academic year is taken to end in August; the municipal one, from the annual meeting in
 * May, to end in May. */
static CohesionDate
start_of (const CohesionYear *year, const CohesionDeadlineContext *context)
{
  guint16 end = (guint16) ending_year (year);

  switch (kind_of (year))
    {
    case COHESION_YEAR_FINANCIAL:
      return COHESION_DATE_INIT (end - 1, context->year_start_month ? (guint8) context->year_start_month : 4,
                                 context->year_start_day ? (guint8) context->year_start_day : 1);
    case COHESION_YEAR_ACADEMIC:
      return COHESION_DATE_INIT (end - 1, 9, 1);
    case COHESION_YEAR_MUNICIPAL:
      return COHESION_DATE_INIT (end - 1, 6, 1);
    case COHESION_YEAR_OPEN:
    case COHESION_YEAR_CALENDAR:
    default:
      return COHESION_DATE_INIT (end, 1, 1);
    }
}

/* The months from @from up to and without @to, counted from the start of the year. */
static gboolean
cut_year (const CohesionPeriod *period,
          const CohesionDeadlineContext *context,
          int from,
          int to,
          CohesionSpan *span)
{
  CohesionDate start = start_of (&period->year, context);

  span->first = cohesion_date_add_months (start, from);
  span->last = cohesion_date_add_days (cohesion_date_add_months (start, to), -1);
  return TRUE;
}

static gboolean
resolve_quarter (const CohesionPeriod *period, const CohesionDeadlineContext *context, CohesionSpan *span)
{
  return cut_year (period, context, (int) period->unit * 3 - 3, (int) period->unit * 3, span);
}

static gboolean
resolve_half (const CohesionPeriod *period, const CohesionDeadlineContext *context, CohesionSpan *span)
{
  return cut_year (period, context, (int) period->unit * 6 - 6, (int) period->unit * 6, span);
}

static gboolean
resolve_year (const CohesionPeriod *period, const CohesionDeadlineContext *context, CohesionSpan *span)
{
  return cut_year (period, context, 0, 12, span);
}

/* Early is the first quarter, mid the end of the first half, late the last quarter. */
static gboolean
resolve_part (const CohesionPeriod *period, const CohesionDeadlineContext *context, CohesionSpan *span)
{
  static const int months[][2] = { { 0, 3 }, { 3, 6 }, { 9, 12 } };

  return cut_year (period, context, months[period->unit - 1][0], months[period->unit - 1][1], span);
}

/* Which calendar year a month of the year written lies in. */
static guint16
year_of_month (const CohesionPeriod *period, const CohesionDeadlineContext *context)
{
  CohesionDate start = start_of (&period->year, context);

  return period->unit >= start.month ? start.year : start.year + 1;
}

static gboolean
resolve_day (const CohesionPeriod *period, const CohesionDeadlineContext *context, CohesionSpan *span)
{
  span->first = COHESION_DATE_INIT (year_of_month (period, context), (guint8) period->unit,
                                    (guint8) period->day);
  span->last = span->first;
  return cohesion_date_is_valid (span->last);
}

static void
set_months (CohesionSpan *span, guint year, guint month, int length)
{
  CohesionDate last = COHESION_DATE_INIT ((guint16) year, (guint8) month, 0);

  span->last = cohesion_date_last_day (last);
  span->first = cohesion_date_first_day (cohesion_date_add_months (last, 1 - length));
}

static gboolean
resolve_month (const CohesionPeriod *period, const CohesionDeadlineContext *context, CohesionSpan *span)
{
  set_months (span, year_of_month (period, context), period->unit, 1);
  return TRUE;
}

/* Seasons of the weather: spring is March to May. Winter belongs to the year in which it begins. Of
 * two years, spring and the end of winter lie in the second. */
static gboolean
resolve_season (const CohesionPeriod *period, const CohesionDeadlineContext *context, CohesionSpan *span)
{
  static const guint last_months[] = { 5, 8, 11, 2 };
  guint year = period->year.first;

  if (period->unit == 1)
    year = ending_year (&period->year);
  else if (period->unit == 4)
    year = period->year.last != 0 ? period->year.last : year + 1;
  set_months (span, year, last_months[period->unit - 1], 3);
  return TRUE;
}

/* School terms end with December, March (as the funding of schools counts) and July. */
static gboolean
resolve_term (const CohesionPeriod *period, const CohesionDeadlineContext *context, CohesionSpan *span)
{
  static const guint last_months[] = { 3, 7, 12, 12 };
  guint year = period->unit <= 2 ? ending_year (&period->year) : period->year.first;

  set_months (span, year, last_months[period->unit - 1], period->unit <= 2 ? 3 : 4);
  return TRUE;
}

/* Easter Sunday of the Gregorian calendar, by the cycle of the moon (golden number and epact). */
static CohesionDate
find_easter (guint year)
{
  guint golden = year % 19, century = year / 100;
  guint epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
  guint weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 4) % 7;
  guint late = (golden + 11 * epact + 22 * weekday) / 451;
  guint days = epact + weekday - 7 * late + 114;

  return COHESION_DATE_INIT ((guint16) year, (guint8) (days / 31), (guint8) (days % 31 + 1));
}

static gboolean
resolve_feast (const CohesionPeriod *period, const CohesionDeadlineContext *context, CohesionSpan *span)
{
  if (period->unit == 1)
    span->last = COHESION_DATE_INIT ((guint16) period->year.first, 12, 25);
  else
    span->last = find_easter (ending_year (&period->year));
  span->first = span->last;
  return TRUE;
}

/* How many of each there are, how exact the words are, which year is meant if none is named, and the
 * days. Quarters and halves without a year are the financial year’s, as councils report. */
static const struct
{
  guint n_units;
  CohesionDeadlinePrecision precision;
  CohesionYearKind year_kind;
  gboolean (*resolve) (const CohesionPeriod *, const CohesionDeadlineContext *, CohesionSpan *);
} shapes[COHESION_N_PERIODS] = {
  [COHESION_PERIOD_DAY] = { 12, COHESION_DEADLINE_PRECISION_DAY, COHESION_YEAR_CALENDAR, resolve_day },
  [COHESION_PERIOD_MONTH] = { 12, COHESION_DEADLINE_PRECISION_MONTH, COHESION_YEAR_CALENDAR, resolve_month },
  [COHESION_PERIOD_QUARTER] = { 4, COHESION_DEADLINE_PRECISION_QUARTER, COHESION_YEAR_FINANCIAL,
                                resolve_quarter },
  [COHESION_PERIOD_HALF] = { 2, COHESION_DEADLINE_PRECISION_HALF, COHESION_YEAR_FINANCIAL, resolve_half },
  [COHESION_PERIOD_SEASON] = { 4, COHESION_DEADLINE_PRECISION_SEASON, COHESION_YEAR_CALENDAR,
                               resolve_season },
  [COHESION_PERIOD_TERM] = { 4, COHESION_DEADLINE_PRECISION_SEASON, COHESION_YEAR_CALENDAR, resolve_term },
  [COHESION_PERIOD_FEAST] = { 2, COHESION_DEADLINE_PRECISION_DAY, COHESION_YEAR_CALENDAR, resolve_feast },
  [COHESION_PERIOD_PART] = { 3, COHESION_DEADLINE_PRECISION_QUARTER, COHESION_YEAR_FINANCIAL, resolve_part },
  [COHESION_PERIOD_YEAR] = { 1, COHESION_DEADLINE_PRECISION_YEAR, COHESION_YEAR_CALENDAR, resolve_year },
};

/**
 * cohesion_period_exists:
 * @period: a period; its year does not matter
 *
 * Returns: whether there is such a period in some year: no month 13, no 31 June
 */
gboolean
cohesion_period_exists (const CohesionPeriod *period)
{
  if (period->unit < 1 || period->unit > shapes[period->shape].n_units)
    return FALSE;
  if (period->shape != COHESION_PERIOD_DAY)
    return TRUE;
  return period->day >= 1 && period->day <= cohesion_date_days_in_month (2000, period->unit);
}

/**
 * cohesion_period_resolve:
 * @period: a period with a year
 * @context: when the financial year starts
 * @span: (out): its days
 *
 * Returns: whether there is such a period; 29 February 2027 is none
 */
gboolean
cohesion_period_resolve (const CohesionPeriod *period,
                         const CohesionDeadlineContext *context,
                         CohesionSpan *span)
{
  span->precision = shapes[period->shape].precision;
  if (period->shape == COHESION_PERIOD_PART && period->unit == 2)
    span->precision = COHESION_DEADLINE_PRECISION_HALF;
  return cohesion_period_exists (period) && shapes[period->shape].resolve (period, context, span);
}

/**
 * cohesion_period_resolve_next:
 * @period: a period without a year
 * @context: when the financial year starts
 * @from: a day
 * @span: (out): the days of the first such period that does not end before @from
 *
 * Returns: whether there is one
 */
gboolean
cohesion_period_resolve_next (const CohesionPeriod *period,
                              const CohesionDeadlineContext *context,
                              CohesionDate from,
                              CohesionSpan *span)
{
  CohesionPeriod dated = *period;

  if (dated.year.kind == COHESION_YEAR_OPEN)
    dated.year.kind = shapes[period->shape].year_kind;
  /* Up to eight years lie between two 29ths of February. */
  for (dated.year.first = MAX (from.year, 2) - 1; dated.year.first <= from.year + 8u; dated.year.first++)
    if (cohesion_period_resolve (&dated, context, span) && cohesion_date_days_between (from, span->last) >= 0)
      return TRUE;
  return FALSE;
}
