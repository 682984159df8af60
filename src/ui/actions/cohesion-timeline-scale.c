#include "config.h"

#include "cohesion-timeline-scale.h"

/* Rows narrower than this have their words above what is drawn, in pixels. */
#define STACKED 560

/**
 * CohesionTimelineScale:
 *
 * What the axis and the rows of a timeline have in common: where days lie, how far it is scrolled, and
 * whether it is drawn or told.
 *
 * Signal "changed": days lie elsewhere.
 * Signal "resized": rows may want another height, too.
 */
struct _CohesionTimelineScale
{
  GObject parent_instance;

  /* Owned. */
  GtkAdjustment *across;

  CohesionTimelineGeometry geometry;
  CohesionDate today;
  int width; /* of that part of a row that is scrolled; 0 until it is known */
  gboolean as_text;
  gboolean aims_at_today; /* as soon as the width is known */
};

enum
{
  CHANGED,
  RESIZED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionTimelineScale, cohesion_timeline_scale, G_TYPE_OBJECT)

static void
cohesion_timeline_scale_dispose (GObject *object)
{
  g_clear_object (&COHESION_TIMELINE_SCALE (object)->across);
  G_OBJECT_CLASS (cohesion_timeline_scale_parent_class)->dispose (object);
}

static void
cohesion_timeline_scale_class_init (CohesionTimelineScaleClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_timeline_scale_dispose;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RESIZED] = g_signal_new ("resized", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tell (CohesionTimelineScale *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
cohesion_timeline_scale_init (CohesionTimelineScale *self)
{
  self->across = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->geometry.scale = COHESION_TIMELINE_YEARS;
  self->geometry.year_month = 4;
  self->geometry.year_day = 1;
  self->aims_at_today = TRUE;
  g_signal_connect_object (self->across, "value-changed", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
}

/**
 * cohesion_timeline_scale_new:
 *
 * Returns: (transfer full): a scale that shows no days yet
 */
CohesionTimelineScale *
cohesion_timeline_scale_new (void)
{
  return g_object_new (COHESION_TYPE_TIMELINE_SCALE, NULL);
}

/**
 * cohesion_timeline_scale_get_across:
 *
 * Returns: (transfer none): how far the timeline is scrolled, in pixels from its beginning
 */
GtkAdjustment *
cohesion_timeline_scale_get_across (CohesionTimelineScale *self)
{
  return self->across;
}

/**
 * cohesion_timeline_scale_get_geometry:
 *
 * Returns: where days lie
 */
const CohesionTimelineGeometry *
cohesion_timeline_scale_get_geometry (CohesionTimelineScale *self)
{
  return &self->geometry;
}

/**
 * cohesion_timeline_scale_get_today:
 *
 * Returns: the day of the line
 */
CohesionDate
cohesion_timeline_scale_get_today (CohesionTimelineScale *self)
{
  return self->today;
}

static double
clamp_value (CohesionTimelineScale *self, double value)
{
  return CLAMP (value, 0, MAX (cohesion_timeline_get_width (&self->geometry) - self->width, 0));
}

static void
configure (CohesionTimelineScale *self, double value)
{
  double width = cohesion_timeline_get_width (&self->geometry);

  gtk_adjustment_configure (self->across, clamp_value (self, value), 0, MAX (width, self->width), 48,
                            self->width * 0.9, self->width);
}

static double
middle_of_today (CohesionTimelineScale *self)
{
  /* More is to come than has been. */
  return cohesion_timeline_get_x (&self->geometry, cohesion_date_get_julian (self->today)) -
         self->width * 0.4;
}

static guint
get_first_day (CohesionTimelineScale *self)
{
  return cohesion_timeline_get_day (&self->geometry, gtk_adjustment_get_value (self->across));
}

/**
 * cohesion_timeline_scale_set_days:
 * @days: all that is to be shown
 * @year_start: (nullable): on which day the council’s year begins, such as "04-01"
 * @today: the day of the line, which is shown too
 *
 * What is looked at stays in its place.
 */
void
cohesion_timeline_scale_set_days (CohesionTimelineScale *self,
                                  const CohesionTimelineSpan *days,
                                  const char *year_start,
                                  CohesionDate today)
{
  CohesionTimelineSpan all = *days;
  guint looked_at = get_first_day (self);

  self->today = today;
  cohesion_timeline_span_add (&all, cohesion_date_get_julian (today));
  cohesion_timeline_set_year_start (&self->geometry, year_start);
  cohesion_timeline_fit (&self->geometry, &all);
  configure (self, self->aims_at_today ? middle_of_today (self)
                                       : cohesion_timeline_get_x (&self->geometry, looked_at));
  tell (self);
}

/**
 * cohesion_timeline_scale_set_width:
 * @width: of the whole row, in pixels
 */
void
cohesion_timeline_scale_set_width (CohesionTimelineScale *self, int width)
{
  int scrolled = width - cohesion_timeline_get_label_width (width);

  if (scrolled <= 0 || self->width == scrolled)
    return;
  self->width = scrolled;
  configure (self, self->aims_at_today ? middle_of_today (self) : gtk_adjustment_get_value (self->across));
  self->aims_at_today = self->aims_at_today && self->today.year == 0;
  tell (self);
}

/* Today, if that is in sight, else the middle. */
static double
get_natural_aim (CohesionTimelineScale *self)
{
  double today = cohesion_timeline_get_x (&self->geometry, cohesion_date_get_julian (self->today)) -
                 gtk_adjustment_get_value (self->across);

  return today >= 0 && today <= self->width ? today : self->width / 2.0;
}

/**
 * cohesion_timeline_scale_zoom:
 * @scale: pixels to a day
 * @aim: what stays in its place, in pixels of what is seen; negative for today or the middle
 */
void
cohesion_timeline_scale_zoom (CohesionTimelineScale *self, double scale, double aim)
{
  double within = aim < 0 ? get_natural_aim (self) : aim;
  double days = (gtk_adjustment_get_value (self->across) + within) / self->geometry.scale;

  self->geometry.scale = CLAMP (scale, COHESION_TIMELINE_MIN_SCALE, COHESION_TIMELINE_MAX_SCALE);
  configure (self, days * self->geometry.scale - within);
  tell (self);
}

/**
 * cohesion_timeline_scale_show_today:
 *
 * Scrolls to the line of today.
 */
void
cohesion_timeline_scale_show_today (CohesionTimelineScale *self)
{
  gtk_adjustment_set_value (self->across, middle_of_today (self));
}

/**
 * cohesion_timeline_scale_scroll:
 * @distance: in pixels, positive towards what is later
 */
void
cohesion_timeline_scale_scroll (CohesionTimelineScale *self, double distance)
{
  gtk_adjustment_set_value (self->across, gtk_adjustment_get_value (self->across) + distance);
}

/**
 * cohesion_timeline_scale_get_as_text:
 *
 * Returns: whether each row is told in a sentence instead of drawn
 */
gboolean
cohesion_timeline_scale_get_as_text (CohesionTimelineScale *self)
{
  return self->as_text;
}

/**
 * cohesion_timeline_scale_set_as_text:
 * @as_text: whether each row is to be told in a sentence instead of drawn
 */
void
cohesion_timeline_scale_set_as_text (CohesionTimelineScale *self, gboolean as_text)
{
  if (self->as_text == as_text)
    return;
  self->as_text = as_text;
  g_signal_emit (self, signals[RESIZED], 0);
}

/**
 * cohesion_timeline_is_stacked:
 * @width: of a row, in pixels
 *
 * Returns: whether its words stand above what is drawn rather than beside it
 */
gboolean
cohesion_timeline_is_stacked (int width)
{
  return width < STACKED;
}

/**
 * cohesion_timeline_get_label_width:
 * @width: of a row, in pixels
 *
 * Returns: how much of it words take at its beginning, which is not scrolled
 */
int
cohesion_timeline_get_label_width (int width)
{
  return cohesion_timeline_is_stacked (width) ? 0 : CLAMP (width * 35 / 100, 200, 320);
}

/**
 * cohesion_timeline_scale_place:
 * @width: of a row, in pixels
 * @day: a Julian day
 *
 * Returns: where the day begins, from the beginning of the row
 */
double
cohesion_timeline_scale_place (CohesionTimelineScale *self, int width, guint day)
{
  return cohesion_timeline_get_label_width (width) + cohesion_timeline_get_x (&self->geometry, day) -
         gtk_adjustment_get_value (self->across);
}
