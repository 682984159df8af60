#include "config.h"

#include "cohesion-presentation.h"

#include "cohesion-slides.h"

#include <glib/gi18n.h>

/**
 * CohesionPresentation:
 *
 * A strategy theme by theme over the whole screen, as it was when the presentation began. Arrows, space and
 * the page keys turn the slides; Escape ends it.
 */
struct _CohesionPresentation
{
  AdwWindow parent_instance;

  /* Children. */
  GtkStack *stack;
  GtkLabel *place;

  GPtrArray *slides; /* (element-type GtkWidget): owned by the stack */
  guint position;
};

G_DEFINE_FINAL_TYPE (CohesionPresentation, cohesion_presentation, ADW_TYPE_WINDOW)

static void
next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CohesionPresentation *self = COHESION_PRESENTATION (widget);

  cohesion_presentation_go (self, (int) self->position + 1);
}

static void
previous (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CohesionPresentation *self = COHESION_PRESENTATION (widget);

  cohesion_presentation_go (self, (int) self->position - 1);
}

static void
first (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cohesion_presentation_go (COHESION_PRESENTATION (widget), 0);
}

static void
last (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cohesion_presentation_go (COHESION_PRESENTATION (widget), G_MAXINT);
}

/* Keys of the keypad do what those of the main block do. */
static const struct
{
  guint key;
  guint keypad;
  const char *action;
  const char *mirrored; /* (nullable): where reading goes from right to left */
} keys[] = {
  { GDK_KEY_Right, GDK_KEY_KP_Right, "present.next", "present.previous" },
  { GDK_KEY_Left, GDK_KEY_KP_Left, "present.previous", "present.next" },
  { GDK_KEY_space, GDK_KEY_KP_Space, "present.next", NULL },
  { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, "present.next", NULL },
  { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, "present.previous", NULL },
  { GDK_KEY_n, GDK_KEY_N, "present.next", NULL },
  { GDK_KEY_p, GDK_KEY_P, "present.previous", NULL },
  { GDK_KEY_BackSpace, GDK_KEY_BackSpace, "present.previous", NULL },
  { GDK_KEY_Home, GDK_KEY_KP_Home, "present.first", NULL },
  { GDK_KEY_End, GDK_KEY_KP_End, "present.last", NULL },
  { GDK_KEY_Escape, GDK_KEY_Escape, "window.close", NULL },
  { GDK_KEY_F5, GDK_KEY_F5, "window.close", NULL },
};

/* Windows and scrolled slides have their own use for arrows and page keys, so these come first; but space
 * presses the button that has the focus. */
static gboolean
key_pressed (GtkWidget *widget, guint key, guint code, GdkModifierType state)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));

  if (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  if (GTK_IS_BUTTON (focus) && (key == GDK_KEY_space || key == GDK_KEY_KP_Space))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (key == keys[i].key || key == keys[i].keypad)
      {
        gtk_widget_activate_action (widget, mirrored && keys[i].mirrored ? keys[i].mirrored : keys[i].action,
                                    NULL);
        return TRUE;
      }
  return FALSE;
}

static void
cohesion_presentation_finalize (GObject *object)
{
  g_clear_pointer (&COHESION_PRESENTATION (object)->slides, g_ptr_array_unref);
  G_OBJECT_CLASS (cohesion_presentation_parent_class)->finalize (object);
}

static void
cohesion_presentation_class_init (CohesionPresentationClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cohesion_presentation_finalize;
  gtk_widget_class_install_action (widget_class, "present.next", NULL, next);
  gtk_widget_class_install_action (widget_class, "present.previous", NULL, previous);
  gtk_widget_class_install_action (widget_class, "present.first", NULL, first);
  gtk_widget_class_install_action (widget_class, "present.last", NULL, last);
}

static void
add_button (GtkWidget *bar, const char *icon, const char *action, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (bar), button);
}

static GtkWidget *
new_bar (CohesionPresentation *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->place = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->place), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->place), "numeric");
  gtk_widget_set_hexpand (GTK_WIDGET (self->place), TRUE);
  gtk_label_set_xalign (self->place, 0);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->place));
  add_button (bar, "go-previous-symbolic", "present.previous", _ ("Previous Slide"));
  add_button (bar, "go-next-symbolic", "present.next", _ ("Next Slide"));
  add_button (bar, "window-close-symbolic", "window.close", _ ("End the Presentation"));
  gtk_widget_add_css_class (bar, "toolbar");
  return bar;
}

static void
add_keys (CohesionPresentation *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
cohesion_presentation_init (CohesionPresentation *self)
{
  GtkWidget *view = adw_toolbar_view_new ();

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_widget_set_focusable (GTK_WIDGET (self->stack), TRUE);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->stack));
  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (view), new_bar (self));
  adw_window_set_content (ADW_WINDOW (self), view);
  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 800);
  add_keys (self);
}

/**
 * cohesion_presentation_new:
 * @holder: (nullable): whose portfolio to present; %NULL for the whole strategy
 *
 * Returns: (transfer none): a window that presents the strategy as it is now
 */
GtkWidget *
cohesion_presentation_new (CohesionDocument *document, CohesionNode *holder)
{
  CohesionPresentation *self = g_object_new (COHESION_TYPE_PRESENTATION, NULL);
  g_autofree char *title = cohesion_document_dup_title (document);

  self->slides = cohesion_slides_new (cohesion_document_get_tree (document), title, holder,
                                      cohesion_date_today ());
  for (guint i = 0; i < self->slides->len; i++)
    gtk_stack_add_child (self->stack, g_ptr_array_index (self->slides, i));
  gtk_window_set_title (GTK_WINDOW (self), title);
  cohesion_presentation_go (self, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->stack));
  return GTK_WIDGET (self);
}

/**
 * cohesion_presentation_get_position:
 *
 * Returns: which slide is shown, from 0
 */
guint
cohesion_presentation_get_position (CohesionPresentation *self)
{
  return self->position;
}

/**
 * cohesion_presentation_get_n_slides:
 *
 * Returns: how many slides there are
 */
guint
cohesion_presentation_get_n_slides (CohesionPresentation *self)
{
  return self->slides->len;
}

/**
 * cohesion_presentation_go:
 * @position: which slide to show; what is before the first or after the last is that one
 *
 * Turns to a slide.
 */
void
cohesion_presentation_go (CohesionPresentation *self, int position)
{
  int end = (int) self->slides->len - 1;
  g_autofree char *place = NULL;

  self->position = (guint) CLAMP (position, 0, end);
  /* Translators: which slide is shown, and how many there are */
  place = g_strdup_printf (_ ("%1$u of %2$u"), self->position + 1, self->slides->len);
  gtk_label_set_text (self->place, place);
  gtk_stack_set_visible_child (self->stack, g_ptr_array_index (self->slides, self->position));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "present.previous", self->position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "present.next", (int) self->position < end);
}
