#include "config.h"

#include "cohesion-measure-chart.h"

#include "report/cohesion-chart-line.h"
#include "ui/widgets/cohesion-chart-style.h"

/* Size of the small chart of a row, and the least and the usual height of a large one, in pixels. */
#define SMALL_WIDTH 72
#define SMALL_HEIGHT 28
#define HEIGHT 140
#define USUAL_HEIGHT 220

/**
 * CohesionMeasureChart:
 *
 * The readings of a measure over time, drawn as reports draw them. To a screen reader it is an image that
 * says how the measure went.
 */
struct _CohesionMeasureChart
{
  GtkWidget parent_instance;

  gboolean small;

  /* Owned. */
  CohesionChartLine *line;
};

G_DEFINE_FINAL_TYPE (CohesionMeasureChart, cohesion_measure_chart, GTK_TYPE_WIDGET)

static void
cohesion_measure_chart_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  gboolean small = COHESION_MEASURE_CHART (widget)->small;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = SMALL_WIDTH;
  else
    {
      *minimum = small ? SMALL_HEIGHT : HEIGHT;
      *natural = small ? SMALL_HEIGHT : USUAL_HEIGHT;
    }
}

static void
cohesion_measure_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CohesionMeasureChart *self = COHESION_MEASURE_CHART (widget);
  CohesionChartStyle style = cohesion_widget_get_chart_style (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->line == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  if (self->small)
    cohesion_chart_line_draw_small (self->line, &style, cr, width, height);
  else
    cohesion_chart_line_draw (self->line, &style, cr, width, height);
  cairo_destroy (cr);
}

static void
cohesion_measure_chart_finalize (GObject *object)
{
  g_clear_pointer (&COHESION_MEASURE_CHART (object)->line, cohesion_chart_line_free);
  G_OBJECT_CLASS (cohesion_measure_chart_parent_class)->finalize (object);
}

static void
cohesion_measure_chart_class_init (CohesionMeasureChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cohesion_measure_chart_finalize;
  widget_class->measure = cohesion_measure_chart_measure;
  widget_class->snapshot = cohesion_measure_chart_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cohesion_measure_chart_init (CohesionMeasureChart *self)
{
}

/**
 * cohesion_measure_chart_new:
 *
 * Returns: (transfer floating): a chart with axes, which shows nothing yet
 */
GtkWidget *
cohesion_measure_chart_new (void)
{
  return g_object_new (COHESION_TYPE_MEASURE_CHART, NULL);
}

/**
 * cohesion_measure_chart_new_small:
 *
 * Returns: (transfer floating): a line alone for the cell of a table, which shows nothing yet
 */
GtkWidget *
cohesion_measure_chart_new_small (void)
{
  CohesionMeasureChart *self = g_object_new (COHESION_TYPE_MEASURE_CHART, "valign", GTK_ALIGN_CENTER, NULL);

  self->small = TRUE;
  return GTK_WIDGET (self);
}

/**
 * cohesion_measure_chart_set_measure:
 * @measure: (nullable): what to show, as it is now
 * @today: the day up to which a reading could be expected
 */
void
cohesion_measure_chart_set_measure (CohesionMeasureChart *self, CohesionNode *measure, CohesionDate today)
{
  g_autofree char *words = NULL;

  g_clear_pointer (&self->line, cohesion_chart_line_free);
  if (measure)
    self->line = cohesion_chart_line_new (measure, today, NULL);
  words = cohesion_measure_chart_dup_description (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cohesion_measure_chart_dup_description:
 *
 * Returns: (transfer full): what the chart shows, in sentences
 */
char *
cohesion_measure_chart_dup_description (CohesionMeasureChart *self)
{
  return self->line ? cohesion_chart_line_describe (self->line) : g_strdup ("");
}
