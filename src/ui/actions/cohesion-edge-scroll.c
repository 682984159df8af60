#include "config.h"

#include "cohesion-edge-scroll.h"

/* What is dragged to the left or right edge of what can be scrolled, scrolls it: the further out, the faster.
 */

/* How near an edge that begins, and how far a frame goes at most, in pixels. */
#define EDGE 48
#define FASTEST 20

typedef struct
{
  GtkWidget *scrolled; /* not owned; it owns this */
  double x;
  guint tick;
} EdgeScroll;

static void
stop (EdgeScroll *self)
{
  if (self->tick)
    gtk_widget_remove_tick_callback (self->scrolled, self->tick);
  self->tick = 0;
}

/**
 * cohesion_edge_scroll_get_step:
 * @x: where the pointer is, from the left
 * @width: how wide it is that can be scrolled
 *
 * Returns: how far to scroll with each frame, to the left if negative; 0 away from the edges
 */
double
cohesion_edge_scroll_get_step (double x, double width)
{
  double edge = MIN (EDGE, width / 4);

  if (edge <= 0)
    return 0;
  if (x < edge)
    return -FASTEST * MIN ((edge - x) / edge, 1);
  if (x > width - edge)
    return FASTEST * MIN ((x - (width - edge)) / edge, 1);
  return 0;
}

static gboolean
scroll (GtkWidget *scrolled, GdkFrameClock *clock, gpointer data)
{
  EdgeScroll *self = data;
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
  double step = cohesion_edge_scroll_get_step (self->x, gtk_widget_get_width (scrolled));

  gtk_adjustment_set_value (across, gtk_adjustment_get_value (across) + step);
  return G_SOURCE_CONTINUE;
}

static void
dragged (GtkDropControllerMotion *controller, double x, double y, EdgeScroll *self)
{
  self->x = x;
  if (cohesion_edge_scroll_get_step (x, gtk_widget_get_width (self->scrolled)) == 0)
    stop (self);
  else if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->scrolled, scroll, self, NULL);
}

static void
left (GtkDropControllerMotion *controller, EdgeScroll *self)
{
  stop (self);
}

/**
 * cohesion_edge_scroll_add:
 * @scrolled: what can be scrolled sideways
 *
 * Lets it scroll while something is dragged near its left or right edge, so that what is out of sight can be
 * reached.
 */
void
cohesion_edge_scroll_add (GtkScrolledWindow *scrolled)
{
  GtkEventController *motion = gtk_drop_controller_motion_new ();
  EdgeScroll *self = g_new0 (EdgeScroll, 1);

  self->scrolled = GTK_WIDGET (scrolled);
  g_object_set_data_full (G_OBJECT (scrolled), "cohesion-edge-scroll", self, g_free);
  g_signal_connect (motion, "enter", G_CALLBACK (dragged), self);
  g_signal_connect (motion, "motion", G_CALLBACK (dragged), self);
  g_signal_connect (motion, "leave", G_CALLBACK (left), self);
  gtk_widget_add_controller (GTK_WIDGET (scrolled), motion);
}
