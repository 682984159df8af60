#pragma once

#include "cohesion-date.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define COHESION_TYPE_DEADLINE (cohesion_deadline_get_type ())

/**
 * CohesionDeadline:
 *
 * When something is due: what the officer wrote, byte for byte, and what it means. Immutable; share
 * it by reference.
 */
typedef struct _CohesionDeadline CohesionDeadline;

/* How exact the words were; the date is the last day that they can mean. */
typedef enum
{
  COHESION_DEADLINE_PRECISION_NONE,
  COHESION_DEADLINE_PRECISION_RELATIVE,
  COHESION_DEADLINE_PRECISION_YEAR,
  COHESION_DEADLINE_PRECISION_HALF,
  COHESION_DEADLINE_PRECISION_SEASON,
  COHESION_DEADLINE_PRECISION_QUARTER,
  COHESION_DEADLINE_PRECISION_MONTH,
  COHESION_DEADLINE_PRECISION_DAY,
} CohesionDeadlinePrecision;

/* Ongoing is also every rhythm that is none of the others, such as weekly or termly. */
typedef enum
{
  COHESION_DEADLINE_RECURRENCE_NONE,
  COHESION_DEADLINE_RECURRENCE_MONTHLY,
  COHESION_DEADLINE_RECURRENCE_QUARTERLY,
  COHESION_DEADLINE_RECURRENCE_HALF_YEARLY,
  COHESION_DEADLINE_RECURRENCE_ANNUAL,
  COHESION_DEADLINE_RECURRENCE_ONGOING,
} CohesionDeadlineRecurrence;

/**
 * CohesionDeadlineParts:
 * @text: (nullable): what was written
 * @date: the last day meant, or none
 * @precision: how exact that is
 * @recurrence: how it repeats
 * @anchor: (nullable): what a relative deadline is counted from; for one that repeats, the words of
 *   the day it starts from, and then @date is its first day and not its last
 * @month: 1 to 12 if it is due in the same month of every year, whatever the year; or 0
 * @day: 1 to 31 if it is due on the same day of that month; or 0
 *
 * Everything a deadline holds.
 */
typedef struct
{
  const char *text;
  CohesionDate date;
  CohesionDeadlinePrecision precision;
  CohesionDeadlineRecurrence recurrence;
  const char *anchor;
  guint month;
  guint day;
} CohesionDeadlineParts;

/**
 * CohesionDeadlineContext:
 * @today: the day from which dates without a year are counted, or none to leave them open
 * @year_start_month: month in which the financial year starts; 0 means April
 * @year_start_day: day on which it starts; 0 means the 1st
 * @strategy_from: when the strategy’s period begins, or none; “Year 1” is counted from it
 * @strategy_to: when the strategy’s period ends, or none; the end of “life of the strategy”
 *
 * What a deadline’s words may refer to. All zero is a context in which nothing is known.
 */
typedef struct
{
  CohesionDate today;
  guint year_start_month;
  guint year_start_day;
  CohesionDate strategy_from;
  CohesionDate strategy_to;
} CohesionDeadlineContext;

/* Why words that look like a date were not taken as one. */
typedef enum
{
  COHESION_DEADLINE_PROBLEM_NONE,
  COHESION_DEADLINE_PROBLEM_IMPOSSIBLE_DATE,
} CohesionDeadlineProblem;

GType cohesion_deadline_get_type (void);
CohesionDeadline *cohesion_deadline_new (const CohesionDeadlineParts *parts);
CohesionDeadline *cohesion_deadline_parse (const char *text,
                                           const CohesionDeadlineContext *context,
                                           CohesionDeadlineProblem *problem);
CohesionDeadline *cohesion_deadline_ref (CohesionDeadline *self);
void cohesion_deadline_unref (CohesionDeadline *self);
gboolean cohesion_deadline_equal (const CohesionDeadline *a, const CohesionDeadline *b);

const char *cohesion_deadline_get_text (const CohesionDeadline *self);
char *cohesion_deadline_dup_phrase (const CohesionDeadline *self);
CohesionDate cohesion_deadline_get_date (const CohesionDeadline *self);
CohesionDeadlinePrecision cohesion_deadline_get_precision (const CohesionDeadline *self);
CohesionDeadlineRecurrence cohesion_deadline_get_recurrence (const CohesionDeadline *self);
const char *cohesion_deadline_get_anchor (const CohesionDeadline *self);
guint cohesion_deadline_get_month (const CohesionDeadline *self);
guint cohesion_deadline_get_day (const CohesionDeadline *self);

guint cohesion_deadline_get_rhythm (const CohesionDeadline *self);

char *cohesion_deadline_describe (const CohesionDeadline *self);
const char *cohesion_deadline_problem_describe (CohesionDeadlineProblem problem);
CohesionDate cohesion_deadline_next_occurrence (const CohesionDeadline *self, CohesionDate after);
gboolean cohesion_deadline_is_overdue (const CohesionDeadline *self, CohesionDate today);
gboolean
cohesion_deadline_slip (const CohesionDeadline *original, const CohesionDeadline *current, int *days);

const char *cohesion_deadline_precision_to_key (CohesionDeadlinePrecision precision);
gboolean cohesion_deadline_precision_from_key (const char *key, CohesionDeadlinePrecision *precision);
const char *cohesion_deadline_recurrence_to_key (CohesionDeadlineRecurrence recurrence);
gboolean cohesion_deadline_recurrence_from_key (const char *key, CohesionDeadlineRecurrence *recurrence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionDeadline, cohesion_deadline_unref)

G_END_DECLS
