#include "config.h"

#include "cohesion-preview-private.h"

/* How the preview is operated: keys, wheel, pinch, click. */

static const double steps[] = {
  0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4.0
};

static void
zoom_in (GtkWidget *widget, const char *name, GVariant *parameter)
{
  double zoom = cohesion_preview_get_zoom (COHESION_PREVIEW (widget));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] > zoom + 0.01)
      {
        cohesion_preview_set_zoom (COHESION_PREVIEW (widget), steps[i]);
        return;
      }
}

static void
zoom_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  double zoom = cohesion_preview_get_zoom (COHESION_PREVIEW (widget));

  for (guint i = G_N_ELEMENTS (steps); i > 0; i--)
    if (steps[i - 1] < zoom - 0.01)
      {
        cohesion_preview_set_zoom (COHESION_PREVIEW (widget), steps[i - 1]);
        return;
      }
}

static void
zoom_fit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cohesion_preview_set_zoom (COHESION_PREVIEW (widget), 0);
}

static void
scroll_by (GtkAdjustment *adjustment, double distance)
{
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + distance);
}

static void
scroll (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionPreview *self = COHESION_PREVIEW (widget);
  GtkAdjustment *across = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *down = self->adjustments[GTK_ORIENTATION_VERTICAL];
  GtkScrollType type = (GtkScrollType) g_variant_get_int32 (parameter);

  if (type == GTK_SCROLL_START)
    gtk_adjustment_set_value (down, 0);
  else if (type == GTK_SCROLL_END)
    gtk_adjustment_set_value (down, gtk_adjustment_get_upper (down));
  else if (type == GTK_SCROLL_PAGE_UP || type == GTK_SCROLL_PAGE_DOWN)
    scroll_by (down, (type == GTK_SCROLL_PAGE_UP ? -1 : 1) * gtk_adjustment_get_page_increment (down));
  else if (type == GTK_SCROLL_STEP_UP || type == GTK_SCROLL_STEP_DOWN)
    scroll_by (down, (type == GTK_SCROLL_STEP_UP ? -1 : 1) * gtk_adjustment_get_step_increment (down));
  else
    scroll_by (across, (type == GTK_SCROLL_STEP_LEFT ? -1 : 1) * gtk_adjustment_get_step_increment (across));
}

static const struct
{
  guint keys[3];
  GdkModifierType modifiers;
  const char *action;
  int parameter; /* of “preview.scroll” */
} bindings[] = {
  { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, 0, "preview.scroll", GTK_SCROLL_PAGE_UP },
  { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, GDK_KEY_space }, 0, "preview.scroll", GTK_SCROLL_PAGE_DOWN },
  { { GDK_KEY_space }, GDK_SHIFT_MASK, "preview.scroll", GTK_SCROLL_PAGE_UP },
  { { GDK_KEY_Home, GDK_KEY_KP_Home }, 0, "preview.scroll", GTK_SCROLL_START },
  { { GDK_KEY_End, GDK_KEY_KP_End }, 0, "preview.scroll", GTK_SCROLL_END },
  { { GDK_KEY_Up, GDK_KEY_KP_Up }, 0, "preview.scroll", GTK_SCROLL_STEP_UP },
  { { GDK_KEY_Down, GDK_KEY_KP_Down }, 0, "preview.scroll", GTK_SCROLL_STEP_DOWN },
  { { GDK_KEY_Left, GDK_KEY_KP_Left }, 0, "preview.scroll", GTK_SCROLL_STEP_LEFT },
  { { GDK_KEY_Right, GDK_KEY_KP_Right }, 0, "preview.scroll", GTK_SCROLL_STEP_RIGHT },
  { { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add }, GDK_CONTROL_MASK, "preview.zoom-in" },
  { { GDK_KEY_minus, GDK_KEY_KP_Subtract }, GDK_CONTROL_MASK, "preview.zoom-out" },
  { { GDK_KEY_0, GDK_KEY_KP_0 }, GDK_CONTROL_MASK, "preview.zoom-fit" },
};

static void
add_binding (GtkWidgetClass *widget_class, guint i, guint key)
{
  const char *format = g_str_equal (bindings[i].action, "preview.scroll") ? "i" : NULL;

  gtk_widget_class_add_binding_action (widget_class, key, bindings[i].modifiers, bindings[i].action, format,
                                       bindings[i].parameter);
}

/**
 * cohesion_preview_class_add_actions:
 *
 * Gives each preview its actions and keys.
 */
void
cohesion_preview_class_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "preview.zoom-fit", NULL, zoom_fit);
  gtk_widget_class_install_action (widget_class, "preview.scroll", "i", scroll);
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    for (guint j = 0; j < G_N_ELEMENTS (bindings[i].keys) && bindings[i].keys[j] != 0; j++)
      add_binding (widget_class, i, bindings[i].keys[j]);
}

static void
pinch_began (GtkGesture *gesture, GdkEventSequence *sequence, CohesionPreview *self)
{
  self->pinched = cohesion_preview_get_zoom (self);
}

static void
pinched (GtkGestureZoom *gesture, double scale, CohesionPreview *self)
{
  double x;
  double y;

  if (gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    {
      self->aim_x = x;
      self->aim_y = y;
    }
  cohesion_preview_set_zoom (self, self->pinched * scale);
}

static gboolean
scrolled (GtkEventControllerScroll *controller, double dx, double dy, CohesionPreview *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  cohesion_preview_set_zoom (self, cohesion_preview_get_zoom (self) * exp2 (-dy / 4));
  return GDK_EVENT_STOP;
}

static void
moved (GtkEventControllerMotion *controller, double x, double y, CohesionPreview *self)
{
  const CohesionText *text = cohesion_preview_pick_text (self, x, y);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cohesion_text_leads_on (text) ? "pointer" : NULL);
}

static void
clicked (GtkGestureClick *gesture, int n_press, double x, double y, CohesionPreview *self)
{
  const CohesionText *text = cohesion_preview_pick_text (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (cohesion_text_leads_on (text) && n_press == 1)
    g_signal_emit_by_name (self, "text-activated", text);
}

/**
 * cohesion_preview_add_controllers:
 *
 * Lets the preview be operated by pointer and touch.
 */
void
cohesion_preview_add_controllers (CohesionPreview *self)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_began), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinched), self);
  g_signal_connect (click, "released", G_CALLBACK (clicked), self);
  g_signal_connect (wheel, "scroll", G_CALLBACK (scrolled), self);
  g_signal_connect (motion, "motion", G_CALLBACK (moved), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
