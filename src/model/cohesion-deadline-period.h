#pragma once

#include "cohesion-deadline.h"

G_BEGIN_DECLS

typedef enum
{
  COHESION_YEAR_OPEN, /* calendar if written as one year, financial if as two */
  COHESION_YEAR_CALENDAR,
  COHESION_YEAR_FINANCIAL,
  COHESION_YEAR_ACADEMIC,
  COHESION_YEAR_MUNICIPAL,
} CohesionYearKind;

typedef struct
{
  guint first; /* 0 if no year was written */
  guint last;  /* 0 if only one was: of “2026/27” it is 2027 */
  CohesionYearKind kind;
} CohesionYear;

typedef enum
{
  COHESION_PERIOD_DAY,
  COHESION_PERIOD_MONTH,
  COHESION_PERIOD_QUARTER,
  COHESION_PERIOD_HALF,
  COHESION_PERIOD_SEASON,
  COHESION_PERIOD_TERM,
  COHESION_PERIOD_FEAST,
  COHESION_PERIOD_PART,
  COHESION_PERIOD_YEAR,
  COHESION_N_PERIODS,
} CohesionPeriodShape;

/* A stretch of time as words name it: @unit is the number of the month, quarter, half, season ... */
typedef struct
{
  CohesionPeriodShape shape;
  guint unit;
  guint day;
  CohesionYear year;
} CohesionPeriod;

/* The days of a period, and how exact its words are. */
typedef struct
{
  CohesionDate first;
  CohesionDate last;
  CohesionDeadlinePrecision precision;
} CohesionSpan;

gboolean cohesion_period_exists (const CohesionPeriod *period);
gboolean cohesion_period_resolve (const CohesionPeriod *period,
                                  const CohesionDeadlineContext *context,
                                  CohesionSpan *span);
gboolean cohesion_period_resolve_next (const CohesionPeriod *period,
                                       const CohesionDeadlineContext *context,
                                       CohesionDate from,
                                       CohesionSpan *span);

G_END_DECLS
