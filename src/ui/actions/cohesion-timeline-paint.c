#include "config.h"

#include "cohesion-timeline-paint.h"

#include <adwaita.h>

/* All x run from the beginning of a row; boxes are mirrored as they are painted. */

#define MARK 16     /* of the symbol of a status */
#define RING 12     /* of what was promised at first */
#define SPAN 12     /* height of what is not exact */
#define DOT 6       /* of the other times at which something recurring is due */
#define MIN_STEP 10 /* between such times; closer ones are left out */
#define ARROW 5     /* half the height of the arrow to what is out of sight */

/**
 * cohesion_timeline_paint_box:
 * @alpha: of @colour
 * @box: from the beginning of the row
 */
void
cohesion_timeline_paint_box (const CohesionTimelinePaint *self,
                             const GdkRGBA *colour,
                             float alpha,
                             const graphene_rect_t *box)
{
  GdkRGBA thin = *colour;
  graphene_rect_t placed = *box;

  thin.alpha *= alpha;
  if (self->mirrored)
    placed.origin.x = (float) self->width - box->origin.x - box->size.width;
  gtk_snapshot_append_color (self->snapshot, &thin, &placed);
}

static void
paint_border (const CohesionTimelinePaint *self,
              const GdkRGBA *colour,
              const graphene_rect_t *box,
              float radius)
{
  static const float widths[4] = { 2, 2, 2, 2 };
  const GdkRGBA colours[4] = { *colour, *colour, *colour, *colour };
  graphene_rect_t placed = *box;
  GskRoundedRect outline;

  if (self->mirrored)
    placed.origin.x = (float) self->width - box->origin.x - box->size.width;
  gsk_rounded_rect_init_from_rect (&outline, &placed, radius);
  gtk_snapshot_append_border (self->snapshot, &outline, widths, colours);
}

static void
paint_disc (const CohesionTimelinePaint *self, double x, float size)
{
  GskRoundedRect outline;
  float left = (float) (self->mirrored ? self->width - x : x) - size / 2;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (left, self->middle - size / 2, size, size),
                                   size / 2);
  gtk_snapshot_push_rounded_clip (self->snapshot, &outline);
  gtk_snapshot_append_color (self->snapshot, &self->colour, &outline.bounds);
  gtk_snapshot_pop (self->snapshot);
}

/**
 * cohesion_timeline_paint_ring:
 * @x: of its middle
 *
 * The hollow mark of what was promised at first.
 */
void
cohesion_timeline_paint_ring (const CohesionTimelinePaint *self, double x)
{
  paint_border (self, &self->text,
                &GRAPHENE_RECT_INIT ((float) x - RING / 2, self->middle - RING / 2, RING, RING), RING / 2);
}

/* Marks are seen at the edges, too. */
static gboolean
is_in_sight (const CohesionTimelinePaint *self, double from, double to)
{
  return to >= cohesion_timeline_get_label_width (self->width) - MARK && from <= self->width + MARK;
}

/* Where a day ends: a deadline is met until then. */
static double
end_of (const CohesionTimelinePaint *self, guint day)
{
  return cohesion_timeline_scale_place (self->scale, self->width, day + 1);
}

/* The first day in sight, and the last. */
static CohesionTimelineSpan
get_sight (const CohesionTimelinePaint *self)
{
  const CohesionTimelineGeometry *geometry = cohesion_timeline_scale_get_geometry (self->scale);
  double value = gtk_adjustment_get_value (cohesion_timeline_scale_get_across (self->scale));
  int width = self->width - cohesion_timeline_get_label_width (self->width);
  CohesionTimelineSpan sight = { cohesion_timeline_get_day (geometry, value),
                                 cohesion_timeline_get_day (geometry, value + width) };

  return sight;
}

static void
paint_lines (const CohesionTimelinePaint *self, CohesionTick tick, float alpha)
{
  const CohesionTimelineGeometry *geometry = cohesion_timeline_scale_get_geometry (self->scale);
  CohesionTimelineSpan sight = get_sight (self);
  CohesionDate day = cohesion_timeline_tick_before (geometry, tick, cohesion_date_from_julian (sight.first));

  for (guint julian = cohesion_date_get_julian (day); julian > 0 && julian <= sight.last;
       day = cohesion_timeline_tick_after (geometry, tick, day), julian = cohesion_date_get_julian (day))
    {
      double x = cohesion_timeline_scale_place (self->scale, self->width, julian);

      cohesion_timeline_paint_box (
          self, &self->text, alpha,
          &GRAPHENE_RECT_INIT ((float) x, (float) self->top, 1, (float) (self->height - self->top)));
    }
}

/**
 * cohesion_timeline_paint_grid:
 *
 * Where years and what is shorter begin, and the line of today.
 */
void
cohesion_timeline_paint_grid (const CohesionTimelinePaint *self)
{
  CohesionTick minor = cohesion_timeline_get_minor (cohesion_timeline_scale_get_geometry (self->scale));
  guint today = cohesion_date_get_julian (cohesion_timeline_scale_get_today (self->scale));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());

  paint_lines (self, COHESION_TICK_YEAR, 0.25f);
  if (minor != COHESION_TICK_YEAR)
    paint_lines (self, minor, 0.08f);
  cohesion_timeline_paint_box (
      self, accent, 1,
      &GRAPHENE_RECT_INIT ((float) cohesion_timeline_scale_place (self->scale, self->width, today) - 1,
                           (float) self->top, 2, (float) (self->height - self->top)));
}

static void
paint_line (const CohesionTimelinePaint *self, double from, double to, float thickness, float alpha)
{
  double left = MAX (MIN (from, to), 0);
  double right = MIN (MAX (from, to), self->width);

  if (right > left)
    cohesion_timeline_paint_box (
        self, &self->colour, alpha,
        &GRAPHENE_RECT_INIT ((float) left, self->middle - thickness / 2, (float) (right - left), thickness));
}

/* What is not exact: all the days that can be meant. */
static void
paint_span (const CohesionTimelinePaint *self, const CohesionTimelineSpan *span, const GdkRGBA *colour)
{
  double from = cohesion_timeline_scale_place (self->scale, self->width, span->first);
  double to = end_of (self, span->last);

  if (!cohesion_timeline_is_long (span) || !is_in_sight (self, from, to))
    return;
  paint_border (
      self, colour,
      &GRAPHENE_RECT_INIT ((float) from, self->middle - SPAN / 2, (float) MAX (to - from, SPAN), SPAN),
      SPAN / 2);
}

static void
paint_mark (const CohesionTimelinePaint *self, double x)
{
  float left = (float) (self->mirrored ? self->width - x : x) - MARK / 2;

  if (self->mark == NULL)
    {
      paint_disc (self, x, RING);
      return;
    }
  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT (left, self->middle - MARK / 2));
  gtk_symbolic_paintable_snapshot_symbolic (self->mark, self->snapshot, MARK, MARK, &self->colour, 1);
  gtk_snapshot_restore (self->snapshot);
}

/* At the edge, where the mark is out of sight: it points there. */
static void
paint_arrow (const CohesionTimelinePaint *self, gboolean earlier)
{
  int label = cohesion_timeline_get_label_width (self->width);
  float tip = (float) (earlier ? label + 6 : self->width - 6);
  float base = earlier ? tip + ARROW : tip - ARROW;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  if (self->mirrored)
    {
      tip = (float) self->width - tip;
      base = (float) self->width - base;
    }
  gsk_path_builder_move_to (builder, tip, self->middle);
  gsk_path_builder_line_to (builder, base, self->middle - ARROW);
  gsk_path_builder_line_to (builder, base, self->middle + ARROW);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (self->snapshot, path, GSK_FILL_RULE_WINDING, &self->colour);
}

static void
paint_due (const CohesionTimelinePaint *self, const CohesionTimelineFacts *facts)
{
  double x = end_of (self, facts->due.last);
  int label = cohesion_timeline_get_label_width (self->width);

  paint_span (self, &facts->due, &self->colour);
  if (x < label || x > self->width)
    paint_arrow (self, x < label);
  else
    paint_mark (self, x);
}

/* The times at which something recurring is due, as far as they are in sight. */
static void
paint_rhythm (const CohesionTimelinePaint *self, const CohesionTimelineFacts *facts)
{
  CohesionTimelineSpan sight = get_sight (self);
  guint day = cohesion_timeline_facts_next (facts, MAX (sight.first, 2) - 1);
  double before = -MIN_STEP;

  for (; day > 0 && day <= sight.last; day = cohesion_timeline_facts_next (facts, day))
    {
      double x = end_of (self, day);

      if (x - before < MIN_STEP || day == facts->due.last)
        continue;
      paint_disc (self, x, DOT);
      before = x;
    }
}

static void
paint_slip (const CohesionTimelinePaint *self, const CohesionTimelineFacts *facts)
{
  double from = end_of (self, facts->original.last);
  double to = end_of (self, facts->due.last);

  if (facts->due.last)
    paint_line (self, from + (to > from ? RING / 2 : -RING / 2), to, 2, 1);
  paint_span (self, &facts->original, &self->text);
  if (!cohesion_timeline_is_long (&facts->original) && is_in_sight (self, from, from))
    cohesion_timeline_paint_ring (self, from);
}

static void
paint_start (const CohesionTimelinePaint *self, const CohesionTimelineFacts *facts)
{
  double x = cohesion_timeline_scale_place (self->scale, self->width, facts->start);

  if (facts->due.last > facts->start)
    paint_line (self, x, end_of (self, facts->due.last), 4, 0.3f);
  if (is_in_sight (self, x, x))
    cohesion_timeline_paint_box (self, &self->colour, 1,
                                 &GRAPHENE_RECT_INIT ((float) x, self->middle - 6, 2, 12));
}

/**
 * cohesion_timeline_paint_facts:
 * @facts: what is known of an action
 *
 * The start as a post, what was promised at first as a ring, what is due as the symbol of the status, and
 * lines between them.
 */
void
cohesion_timeline_paint_facts (const CohesionTimelinePaint *self, const CohesionTimelineFacts *facts)
{
  if (facts->start)
    paint_start (self, facts);
  if (facts->original.last)
    paint_slip (self, facts);
  if (facts->rhythm)
    paint_rhythm (self, facts);
  if (facts->due.last)
    paint_due (self, facts);
}
