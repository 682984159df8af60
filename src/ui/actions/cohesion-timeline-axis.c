#include "config.h"

#include "cohesion-timeline-axis.h"

#include "cohesion-timeline-paint.h"

#include <glib/gi18n.h>

/* Around a label, in pixels. */
#define PADDING 4
/* Between the beginning of the row and the signs that are explained there. */
#define INSET 18

/**
 * CohesionTimelineAxis:
 *
 * The years over a timeline, of the council’s accounts, and their quarters or months. At its beginning it
 * says what a ring and a symbol mean. The rows say their dates, so it says nothing to a screen reader.
 */
struct _CohesionTimelineAxis
{
  GtkWidget parent_instance;

  /* Owned. */
  CohesionTimelineScale *scale;
  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (CohesionTimelineAxis, cohesion_timeline_axis, GTK_TYPE_WIDGET)

static PangoLayout *
get_layout (CohesionTimelineAxis *self, const char *text)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
      pango_layout_set_attributes (self->layout, attributes);
    }
  pango_layout_set_text (self->layout, text, -1);
  return self->layout;
}

static int
get_line_height (CohesionTimelineAxis *self)
{
  int height;

  pango_layout_get_pixel_size (get_layout (self, "2026"), NULL, &height);
  return height + PADDING;
}

static void
cohesion_timeline_axis_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = 2 * get_line_height (COHESION_TIMELINE_AXIS (widget)) + PADDING;
  else
    *minimum = *natural = 200;
}

static void
cohesion_timeline_axis_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CohesionTimelineAxis *self = COHESION_TIMELINE_AXIS (widget);

  if (self->scale)
    cohesion_timeline_scale_set_width (self->scale, width);
}

/* Paints words that begin at @x, and tells where they end. */
static double
paint_words (CohesionTimelineAxis *self,
             const CohesionTimelinePaint *paint,
             const char *text,
             double x,
             double y)
{
  PangoLayout *layout = get_layout (self, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (paint->snapshot);
  gtk_snapshot_translate (
      paint->snapshot,
      &GRAPHENE_POINT_INIT ((float) (paint->mirrored ? paint->width - x - width : x), (float) y));
  gtk_snapshot_append_layout (paint->snapshot, layout, &paint->text);
  gtk_snapshot_restore (paint->snapshot);
  return x + width;
}

/* The label of a stretch of time stands at its beginning, or at the edge if that is out of sight. */
static void
paint_ticks (CohesionTimelineAxis *self, const CohesionTimelinePaint *paint, CohesionTick tick, double y)
{
  const CohesionTimelineGeometry *geometry = cohesion_timeline_scale_get_geometry (self->scale);
  GtkAdjustment *across = cohesion_timeline_scale_get_across (self->scale);
  int edge = cohesion_timeline_get_label_width (paint->width);
  CohesionDate day = cohesion_timeline_tick_before (
      geometry, tick,
      cohesion_date_from_julian (cohesion_timeline_get_day (geometry, gtk_adjustment_get_value (across))));
  double x = cohesion_timeline_scale_place (self->scale, paint->width, cohesion_date_get_julian (day));

  while (day.year > 0 && x < paint->width)
    {
      CohesionDate next = cohesion_timeline_tick_after (geometry, tick, day);
      double end = cohesion_timeline_scale_place (self->scale, paint->width, cohesion_date_get_julian (next));
      g_autofree char *label = cohesion_timeline_dup_label (geometry, tick, day);
      /* The two years of “2026–27” stand in this order in every script. */
      g_autofree char *text = g_strconcat ("\u200e", label, NULL);
      double start = MAX (x, edge) + PADDING;
      int width;

      pango_layout_get_pixel_size (get_layout (self, text), &width, NULL);
      if (start + width < end)
        paint_words (self, paint, text, start, y);
      day = next;
      x = end;
    }
}

static void
paint_time (CohesionTimelineAxis *self, const CohesionTimelinePaint *paint)
{
  CohesionTick minor = cohesion_timeline_get_minor (cohesion_timeline_scale_get_geometry (self->scale));
  int line = get_line_height (self);
  int label = cohesion_timeline_get_label_width (paint->width);

  gtk_snapshot_push_clip (paint->snapshot,
                          &GRAPHENE_RECT_INIT ((float) (paint->mirrored ? 0 : label), 0,
                                               (float) (paint->width - label), (float) paint->height));
  cohesion_timeline_paint_grid (paint);
  paint_ticks (self, paint, COHESION_TICK_YEAR, PADDING);
  if (minor != COHESION_TICK_YEAR)
    paint_ticks (self, paint, minor, PADDING + line);
  gtk_snapshot_pop (paint->snapshot);
}

/* What the signs mean, where there is room for it. */
static void
paint_legend (CohesionTimelineAxis *self, CohesionTimelinePaint *paint)
{
  int line = get_line_height (self);

  if (cohesion_timeline_is_stacked (paint->width))
    return;
  paint->middle = (float) line / 2 + PADDING / 2;
  cohesion_timeline_paint_ring (paint, INSET);
  paint_words (self, paint, C_ ("timeline", "First promised"), INSET + 12, PADDING);
  cohesion_timeline_paint_box (paint, &paint->text, 1,
                               &GRAPHENE_RECT_INIT (INSET - 6, paint->middle + (float) line - 1, 12, 2));
  paint_words (self, paint, C_ ("timeline", "Moved since then"), INSET + 12, PADDING + line);
}

static void
cohesion_timeline_axis_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CohesionTimelineAxis *self = COHESION_TIMELINE_AXIS (widget);
  CohesionTimelinePaint paint = { .snapshot = snapshot,
                                  .scale = self->scale,
                                  .width = gtk_widget_get_width (widget),
                                  .height = gtk_widget_get_height (widget),
                                  .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };

  if (self->scale == NULL)
    return;
  gtk_widget_get_color (widget, &paint.text);
  paint_time (self, &paint);
  paint_legend (self, &paint);
}

static void
cohesion_timeline_axis_dispose (GObject *object)
{
  CohesionTimelineAxis *self = COHESION_TIMELINE_AXIS (object);

  g_clear_object (&self->scale);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (cohesion_timeline_axis_parent_class)->dispose (object);
}

/* Another font or size. */
static void
cohesion_timeline_axis_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cohesion_timeline_axis_parent_class)->css_changed (widget, change);
  g_clear_object (&COHESION_TIMELINE_AXIS (widget)->layout);
}

static void
cohesion_timeline_axis_class_init (CohesionTimelineAxisClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_timeline_axis_dispose;
  widget_class->measure = cohesion_timeline_axis_measure;
  widget_class->size_allocate = cohesion_timeline_axis_size_allocate;
  widget_class->snapshot = cohesion_timeline_axis_snapshot;
  widget_class->css_changed = cohesion_timeline_axis_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cohesion_timeline_axis_init (CohesionTimelineAxis *self)
{
}

/**
 * cohesion_timeline_axis_set_scale:
 * @scale: where days lie
 */
void
cohesion_timeline_axis_set_scale (CohesionTimelineAxis *self, CohesionTimelineScale *scale)
{
  g_set_object (&self->scale, scale);
  g_signal_connect_object (scale, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}
