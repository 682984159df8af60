#include "config.h"

#include "cohesion-status-bar.h"

#include "cohesion-chart-style.h"

#include "report/cohesion-chart-bar.h"

/* Height of the bar, in pixels. */
#define HEIGHT 12

/**
 * CohesionStatusBar:
 *
 * How many actions have each status, as a stacked bar. The numbers stand in words beside it; to a
 * screen reader the bar is an image that says them.
 */
struct _CohesionStatusBar
{
  GtkWidget parent_instance;

  GArray *parts; /* (element-type CohesionChartPart), owned */
};

G_DEFINE_FINAL_TYPE (CohesionStatusBar, cohesion_status_bar, GTK_TYPE_WIDGET)

static void
cohesion_status_bar_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 48;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 120;
}

static void
cohesion_status_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CohesionStatusBar *self = COHESION_STATUS_BAR (widget);
  int width = gtk_widget_get_width (widget);
  CohesionChartStyle style = cohesion_widget_get_chart_style (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, HEIGHT));

  cohesion_chart_bar_draw (self->parts, &style, cr, width, HEIGHT);
  cairo_destroy (cr);
}

static void
cohesion_status_bar_finalize (GObject *object)
{
  g_clear_pointer (&COHESION_STATUS_BAR (object)->parts, g_array_unref);
  G_OBJECT_CLASS (cohesion_status_bar_parent_class)->finalize (object);
}

static void
cohesion_status_bar_class_init (CohesionStatusBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cohesion_status_bar_finalize;
  widget_class->measure = cohesion_status_bar_measure;
  widget_class->snapshot = cohesion_status_bar_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cohesion_status_bar_init (CohesionStatusBar *self)
{
  self->parts = cohesion_chart_bar_new ();
}

/**
 * cohesion_status_bar_new:
 *
 * Returns: (transfer floating): a bar that shows nothing yet
 */
GtkWidget *
cohesion_status_bar_new (void)
{
  return g_object_new (COHESION_TYPE_STATUS_BAR, "valign", GTK_ALIGN_CENTER, NULL);
}

/**
 * cohesion_summary_describe:
 *
 * Returns: (transfer full): the counts in words, such as “5 On track, 2 At risk”
 */
char *
cohesion_summary_describe (CohesionTree *tree, const CohesionSummary *summary)
{
  g_autoptr (GArray) parts = cohesion_chart_bar_new_for_summary (tree, summary);

  return cohesion_chart_bar_describe (parts);
}

/**
 * cohesion_status_bar_set_summary:
 * @tree: whose status scheme gives the colours
 * @summary: what to show
 */
void
cohesion_status_bar_set_summary (CohesionStatusBar *self, CohesionTree *tree, const CohesionSummary *summary)
{
  g_autofree char *words = NULL;

  g_array_unref (self->parts);
  self->parts = cohesion_chart_bar_new_for_summary (tree, summary);
  words = cohesion_chart_bar_describe (self->parts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
