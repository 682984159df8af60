#include "config.h"

#include "cohesion-actions-timeline-private.h"

/* How the timeline is operated: keys, buttons, wheel and pinch. */

/* By how much one step zooms. */
#define STEP G_SQRT2

static double
get_scale (CohesionActionsTimeline *self)
{
  return cohesion_timeline_scale_get_geometry (self->scale)->scale;
}

/* Private: presses the button of the units that are drawn, and lets zoom only as far as there is to go. */
void
cohesion_actions_timeline_show_units (CohesionActionsTimeline *self)
{
  gboolean years = get_scale (self) < 1;
  gboolean drawn = !cohesion_timeline_scale_get_as_text (self->scale);

  self->syncing = TRUE;
  adw_toggle_group_set_active_name (self->units, years ? "years" : "quarters");
  self->syncing = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.zoom-in",
                                 drawn && get_scale (self) < COHESION_TIMELINE_MAX_SCALE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.zoom-out",
                                 drawn && get_scale (self) > COHESION_TIMELINE_MIN_SCALE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.today", drawn);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.later", drawn);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.earlier", drawn);
}

static void
zoom (CohesionActionsTimeline *self, double scale, double aim)
{
  cohesion_timeline_scale_zoom (self->scale, scale, aim);
  cohesion_actions_timeline_show_units (self);
}

static void
activate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionActionsTimeline *self = COHESION_ACTIONS_TIMELINE (widget);
  double step = gtk_adjustment_get_step_increment (cohesion_timeline_scale_get_across (self->scale));

  if (g_str_equal (name, "timeline.zoom-in"))
    zoom (self, get_scale (self) * STEP, -1);
  else if (g_str_equal (name, "timeline.zoom-out"))
    zoom (self, get_scale (self) / STEP, -1);
  else if (g_str_equal (name, "timeline.zoom-reset"))
    zoom (self, COHESION_TIMELINE_YEARS, -1);
  else if (g_str_equal (name, "timeline.today"))
    cohesion_timeline_scale_show_today (self->scale);
  else
    cohesion_timeline_scale_scroll (self->scale, g_str_equal (name, "timeline.later") ? step : -step);
}

static const char *const actions[] = { "timeline.zoom-in", "timeline.zoom-out", "timeline.zoom-reset",
                                       "timeline.today",   "timeline.later",    "timeline.earlier" };

/* Private: the actions of the class. */
void
cohesion_actions_timeline_install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, activate);
}

/* The list would take the arrows and Home for itself, so keys are caught on their way down. */
typedef struct
{
  guint keyval;
  GdkModifierType modifiers;
  const char *action;
  const char *mirrored; /* where time runs from right to left */
} Key;

static const Key keys[] = {
  { GDK_KEY_Left, 0, "timeline.earlier", "timeline.later" },
  { GDK_KEY_KP_Left, 0, "timeline.earlier", "timeline.later" },
  { GDK_KEY_Right, 0, "timeline.later", "timeline.earlier" },
  { GDK_KEY_KP_Right, 0, "timeline.later", "timeline.earlier" },
  { GDK_KEY_Home, 0, "timeline.today", "timeline.today" },
  { GDK_KEY_KP_Home, 0, "timeline.today", "timeline.today" },
  { GDK_KEY_plus, GDK_CONTROL_MASK, "timeline.zoom-in", "timeline.zoom-in" },
  { GDK_KEY_equal, GDK_CONTROL_MASK, "timeline.zoom-in", "timeline.zoom-in" },
  { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "timeline.zoom-in", "timeline.zoom-in" },
  { GDK_KEY_minus, GDK_CONTROL_MASK, "timeline.zoom-out", "timeline.zoom-out" },
  { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "timeline.zoom-out", "timeline.zoom-out" },
  { GDK_KEY_0, GDK_CONTROL_MASK, "timeline.zoom-reset", "timeline.zoom-reset" },
};

static gboolean
activate_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  const Key *key = data;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return gtk_widget_activate_action (widget, mirrored ? key->mirrored : key->action, NULL);
}

static void
pinch_began (CohesionActionsTimeline *self)
{
  self->pinched = get_scale (self);
}

/* A place in the view, in pixels of what is scrolled. */
static double
get_aim (CohesionActionsTimeline *self, double x)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->view));

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = width - x;
  return MAX (x - cohesion_timeline_get_label_width (width), 0);
}

static void
pinched (CohesionActionsTimeline *self, double factor, GtkGesture *gesture)
{
  double x;
  double y;
  gboolean known = gtk_gesture_get_bounding_box_center (gesture, &x, &y);

  zoom (self, self->pinched * factor, known ? get_aim (self, x) : -1);
}

/* The wheel goes through time sideways or with Shift, and zooms with Control. */
static gboolean
scrolled (CohesionActionsTimeline *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  double step = gtk_adjustment_get_step_increment (cohesion_timeline_scale_get_across (self->scale));
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (cohesion_timeline_scale_get_as_text (self->scale))
    return GDK_EVENT_PROPAGATE;
  if (state & GDK_CONTROL_MASK)
    {
      zoom (self, get_scale (self) * exp2 (-dy / 4), -1);
      return GDK_EVENT_STOP;
    }
  if ((state & GDK_SHIFT_MASK) && dx == 0)
    dx = dy;
  else if (ABS (dx) <= ABS (dy))
    return GDK_EVENT_PROPAGATE;
  cohesion_timeline_scale_scroll (self->scale, mirrored ? -dx * step : dx * step);
  return GDK_EVENT_STOP;
}

/* Private: keys and gestures. */
void
cohesion_actions_timeline_add_controllers (CohesionActionsTimeline *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (shortcuts),
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keyval, keys[i].modifiers),
                          gtk_callback_action_new (activate_key, (gpointer) &keys[i], NULL)));
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->view), shortcuts);

  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_object (wheel, "scroll", G_CALLBACK (scrolled), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), wheel);

  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_began), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinched), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (pinch));
}
