#include "config.h"

#include "cohesion-timeline-geometry.h"

#include <glib/gi18n.h>

#include <math.h>

/* Widths from which on there is room for the label of a month or a quarter, in pixels. */
#define MONTH_WIDTH 36
#define QUARTER_WIDTH 32

/* What is kept free at both ends, in days. */
#define MARGIN 31

/* The Julian days that a timeline can show, with a year to spare before the first date there is and after
 * the last. */
#define EARLIEST (2 * 366)
#define LATEST (3652059 - 2 * 366)

/**
 * cohesion_timeline_set_year_start:
 * @start: (nullable): such as "04-01"; the first of April if it is none
 */
void
cohesion_timeline_set_year_start (CohesionTimelineGeometry *self, const char *start)
{
  g_autofree char *iso = start ? g_strdup_printf ("2000-%s", start) : NULL;
  CohesionDate date = COHESION_DATE_INIT (2000, 4, 1);

  if (iso)
    cohesion_date_parse_iso (iso, &date);
  self->year_month = date.month ? date.month : 4;
  /* There is no 29 February in most years. */
  self->year_day = CLAMP (date.day, 1, 28);
}

/**
 * cohesion_timeline_fit:
 * @days: all that is to be shown
 *
 * Lets the timeline begin and end with a whole year of the council’s, and with a margin.
 */
void
cohesion_timeline_fit (CohesionTimelineGeometry *self, const CohesionTimelineSpan *days)
{
  CohesionDate first = cohesion_date_from_julian (CLAMP (days->first, EARLIEST, LATEST) - MARGIN);
  CohesionDate last = cohesion_date_from_julian (CLAMP (days->last, EARLIEST, LATEST) + MARGIN);
  CohesionDate end = cohesion_timeline_tick_before (self, COHESION_TICK_YEAR, last);

  end = cohesion_timeline_tick_after (self, COHESION_TICK_YEAR, end);
  self->first = cohesion_date_get_julian (cohesion_timeline_tick_before (self, COHESION_TICK_YEAR, first));
  self->last = cohesion_date_get_julian (end) - 1;
}

/**
 * cohesion_timeline_get_x:
 * @day: a Julian day, also one before the first
 *
 * Returns: where the day begins
 */
double
cohesion_timeline_get_x (const CohesionTimelineGeometry *self, guint day)
{
  return ((double) day - self->first) * self->scale;
}

/**
 * cohesion_timeline_get_width:
 *
 * Returns: from the beginning of the first day to the end of the last
 */
double
cohesion_timeline_get_width (const CohesionTimelineGeometry *self)
{
  return cohesion_timeline_get_x (self, self->last + 1);
}

/**
 * cohesion_timeline_get_day:
 *
 * Returns: the Julian day at @x
 */
guint
cohesion_timeline_get_day (const CohesionTimelineGeometry *self, double x)
{
  return (guint) MAX ((double) self->first + floor (x / self->scale), 1);
}

/**
 * cohesion_timeline_get_minor:
 *
 * Returns: the shortest stretch of time for whose label there is room
 */
CohesionTick
cohesion_timeline_get_minor (const CohesionTimelineGeometry *self)
{
  if (self->scale * 30 >= MONTH_WIDTH)
    return COHESION_TICK_MONTH;
  return self->scale * 91 >= QUARTER_WIDTH ? COHESION_TICK_QUARTER : COHESION_TICK_YEAR;
}

static CohesionDate
start_of_year (const CohesionTimelineGeometry *self, guint year)
{
  return COHESION_DATE_INIT ((guint16) year, (guint8) self->year_month, (guint8) self->year_day);
}

/**
 * cohesion_timeline_tick_before:
 * @day: a whole date
 *
 * Returns: the first day of the year, quarter or month that @day is in
 */
CohesionDate
cohesion_timeline_tick_before (const CohesionTimelineGeometry *self, CohesionTick tick, CohesionDate day)
{
  CohesionDate start;
  CohesionDate next;

  if (tick == COHESION_TICK_MONTH)
    return COHESION_DATE_INIT (day.year, day.month, 1);
  start = start_of_year (self, day.year);
  if (cohesion_date_days_between (start, day) < 0)
    start = start_of_year (self, MAX (day.year, 2) - 1);
  if (tick == COHESION_TICK_YEAR)
    return start;
  for (next = start; next.year && cohesion_date_days_between (next, day) >= 0;
       next = cohesion_timeline_tick_after (self, tick, next))
    start = next;
  return start;
}

/**
 * cohesion_timeline_tick_after:
 * @start: the first day of a year, quarter or month
 *
 * Returns: the first day of the next
 */
CohesionDate
cohesion_timeline_tick_after (const CohesionTimelineGeometry *self, CohesionTick tick, CohesionDate start)
{
  static const int months[] = {
    [COHESION_TICK_YEAR] = 12, [COHESION_TICK_QUARTER] = 3, [COHESION_TICK_MONTH] = 1
  };

  return cohesion_date_add_months (start, months[tick]);
}

static char *
dup_year (const CohesionTimelineGeometry *self, CohesionDate start)
{
  if (self->year_month == 1 && self->year_day == 1)
    return g_strdup_printf ("%u", start.year);
  /* Translators: a financial year: “2026–27” */
  return g_strdup_printf (C_ ("timeline", "%1$u–%2$02u"), (guint) start.year, (start.year + 1u) % 100);
}

static char *
dup_quarter (const CohesionTimelineGeometry *self, CohesionDate start)
{
  guint months = (start.month + 12 - self->year_month) % 12;

  /* Translators: a quarter of the council’s year on the axis of a timeline: “Q2” */
  return g_strdup_printf (C_ ("timeline", "Q%u"), months / 3 + 1);
}

/**
 * cohesion_timeline_dup_label:
 * @start: the first day of a year, quarter or month
 *
 * Returns: (transfer full): what the axis calls it, such as “2026–27”, “Q2” or “Sep”
 */
char *
cohesion_timeline_dup_label (const CohesionTimelineGeometry *self, CohesionTick tick, CohesionDate start)
{
  g_autoptr (GDateTime) month = NULL;

  if (tick == COHESION_TICK_YEAR)
    return dup_year (self, start);
  if (tick == COHESION_TICK_QUARTER)
    return dup_quarter (self, start);
  month = g_date_time_new_utc (start.year, start.month, 1, 0, 0, 0);
  return month ? g_date_time_format (month, "%b") : g_strdup_printf ("%u", start.month);
}

/* How many months words of that precision can mean; 0 of one day. A month is shown by its last day. */
static const int spans[] = {
  [COHESION_DEADLINE_PRECISION_NONE] = 0,   [COHESION_DEADLINE_PRECISION_RELATIVE] = 0,
  [COHESION_DEADLINE_PRECISION_YEAR] = 12,  [COHESION_DEADLINE_PRECISION_HALF] = 6,
  [COHESION_DEADLINE_PRECISION_SEASON] = 3, [COHESION_DEADLINE_PRECISION_QUARTER] = 3,
  [COHESION_DEADLINE_PRECISION_MONTH] = 0,  [COHESION_DEADLINE_PRECISION_DAY] = 0,
};

/**
 * cohesion_timeline_get_day_span:
 * @date: the last day that can be meant, or none
 * @precision: how exact the words were
 *
 * Returns: all days that can be meant; of a day or a month, the last one only
 */
CohesionTimelineSpan
cohesion_timeline_get_day_span (CohesionDate date, CohesionDeadlinePrecision precision)
{
  CohesionDate last = cohesion_date_last_day (date);
  CohesionTimelineSpan span = { 0, 0 };
  int months = spans[precision];

  if (date.year == 0)
    return span;
  span.first = span.last = cohesion_date_get_julian (last);
  if (months > 0)
    span.first = cohesion_date_get_julian (
        cohesion_date_add_months (cohesion_date_add_days (last, 1), -months));
  return span;
}

/**
 * cohesion_timeline_get_span:
 * @deadline: (nullable): a deadline
 *
 * Returns: all days that can be meant by it
 */
CohesionTimelineSpan
cohesion_timeline_get_span (const CohesionDeadline *deadline)
{
  if (deadline == NULL)
    return (CohesionTimelineSpan) { 0, 0 };
  return cohesion_timeline_get_day_span (cohesion_deadline_get_date (deadline),
                                         cohesion_deadline_get_precision (deadline));
}

/**
 * cohesion_timeline_is_long:
 *
 * Returns: whether more than one day is meant
 */
gboolean
cohesion_timeline_is_long (const CohesionTimelineSpan *span)
{
  return span->last > span->first;
}

/**
 * cohesion_timeline_span_add:
 * @day: a Julian day; 0 is none
 *
 * Stretches the span so that @day is in it.
 */
void
cohesion_timeline_span_add (CohesionTimelineSpan *self, guint day)
{
  if (day == 0)
    return;
  self->first = self->first ? MIN (self->first, day) : day;
  self->last = MAX (self->last, day);
}
