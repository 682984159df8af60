#pragma once

#include "model/cohesion-deadline.h"

G_BEGIN_DECLS

/* What the axis of a timeline is divided into. */
typedef enum
{
  COHESION_TICK_YEAR, /* of the council’s accounts */
  COHESION_TICK_QUARTER,
  COHESION_TICK_MONTH,
} CohesionTick;

/* Days from the first to the last, both Julian and both meant; no first day is no span. */
typedef struct
{
  guint first;
  guint last;
} CohesionTimelineSpan;

/**
 * CohesionTimelineGeometry:
 * @first: Julian day at which the timeline begins
 * @last: Julian day with which it ends
 * @scale: pixels to a day
 * @year_month: month in which the council’s year begins, 1 to 12
 * @year_day: day of that month
 *
 * Where days lie on a timeline. All x are in pixels from its beginning; whoever draws mirrors them.
 */
typedef struct
{
  guint first;
  guint last;
  double scale;
  guint year_month;
  guint year_day;
} CohesionTimelineGeometry;

/* The scales at which a year and a quarter are of the width of a hand’s breadth. */
#define COHESION_TIMELINE_YEARS 0.5
#define COHESION_TIMELINE_QUARTERS 2.0
#define COHESION_TIMELINE_MIN_SCALE 0.125
#define COHESION_TIMELINE_MAX_SCALE 8.0

void cohesion_timeline_set_year_start (CohesionTimelineGeometry *self, const char *start);
void cohesion_timeline_fit (CohesionTimelineGeometry *self, const CohesionTimelineSpan *days);
double cohesion_timeline_get_x (const CohesionTimelineGeometry *self, guint day);
double cohesion_timeline_get_width (const CohesionTimelineGeometry *self);
guint cohesion_timeline_get_day (const CohesionTimelineGeometry *self, double x);

CohesionTick cohesion_timeline_get_minor (const CohesionTimelineGeometry *self);
CohesionDate
cohesion_timeline_tick_before (const CohesionTimelineGeometry *self, CohesionTick tick, CohesionDate day);
CohesionDate
cohesion_timeline_tick_after (const CohesionTimelineGeometry *self, CohesionTick tick, CohesionDate start);
char *
cohesion_timeline_dup_label (const CohesionTimelineGeometry *self, CohesionTick tick, CohesionDate start);

CohesionTimelineSpan cohesion_timeline_get_span (const CohesionDeadline *deadline);
CohesionTimelineSpan cohesion_timeline_get_day_span (CohesionDate date, CohesionDeadlinePrecision precision);
gboolean cohesion_timeline_is_long (const CohesionTimelineSpan *span);
void cohesion_timeline_span_add (CohesionTimelineSpan *self, guint day);

G_END_DECLS
