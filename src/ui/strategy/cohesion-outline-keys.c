#include "config.h"

#include "cohesion-outline-private.h"

/* The keys of the outline. They are caught on their way down to the rows, because the list would take Enter,
 * the arrows and letters for itself; while a title is renamed only those pass that an entry has no use for.
 */

typedef struct
{
  guint keyval;
  GdkModifierType modifiers;
  const char *action;
  gboolean in_entry; /* also while a title is renamed */
} Key;

static const Key keys[] = {
  { GDK_KEY_Return, 0, "outline.add-sibling", FALSE },
  { GDK_KEY_KP_Enter, 0, "outline.add-sibling", FALSE },
  { GDK_KEY_Return, GDK_CONTROL_MASK, "outline.add-child", TRUE },
  { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "outline.add-child", TRUE },
  { GDK_KEY_F2, 0, "outline.rename", FALSE },
  { GDK_KEY_Up, GDK_ALT_MASK, "outline.move-up", TRUE },
  { GDK_KEY_Down, GDK_ALT_MASK, "outline.move-down", TRUE },
  { GDK_KEY_Left, GDK_ALT_MASK, "outline.move-to-previous", TRUE },
  { GDK_KEY_Right, GDK_ALT_MASK, "outline.move-to-next", TRUE },
  { GDK_KEY_Delete, 0, "outline.remove", FALSE },
  { GDK_KEY_KP_Delete, 0, "outline.remove", FALSE },
  { GDK_KEY_x, GDK_CONTROL_MASK, "outline.cut", FALSE },
  { GDK_KEY_c, GDK_CONTROL_MASK, "outline.copy", FALSE },
  { GDK_KEY_v, GDK_CONTROL_MASK, "outline.paste", FALSE },
  { GDK_KEY_d, GDK_CONTROL_MASK, "outline.duplicate", FALSE },
  { GDK_KEY_Right, 0, "outline.expand", FALSE },
  { GDK_KEY_Left, 0, "outline.collapse", FALSE },
  { GDK_KEY_plus, 0, "outline.expand", FALSE },
  { GDK_KEY_KP_Add, 0, "outline.expand", FALSE },
  { GDK_KEY_minus, 0, "outline.collapse", FALSE },
  { GDK_KEY_KP_Subtract, 0, "outline.collapse", FALSE },
  { GDK_KEY_Menu, 0, "outline.menu", FALSE },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "outline.menu", FALSE },
};

/* Right to left, the arrows mean what they point at. */
static guint
mirror (GtkWidget *widget, guint keyval)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_LTR)
    return keyval;
  return keyval == GDK_KEY_Left ? GDK_KEY_Right : keyval == GDK_KEY_Right ? GDK_KEY_Left : keyval;
}

static gboolean
activate_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  const Key *key = data;
  CohesionOutline *self = COHESION_OUTLINE (gtk_widget_get_ancestor (widget, COHESION_TYPE_OUTLINE));
  guint keyval = mirror (widget, key->keyval);

  if (!key->in_entry && cohesion_outline_get_entry (self))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval && keys[i].modifiers == key->modifiers)
      return gtk_widget_activate_action (GTK_WIDGET (self), keys[i].action, NULL);
  return FALSE;
}

static gboolean
is_text (guint keyval, GdkModifierType state)
{
  gunichar character = gdk_keyval_to_unicode (keyval);

  /* The space selects. */
  return (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) == 0 &&
         character != 0 && g_unichar_isgraph (character);
}

/* A letter begins a new title: the entry is opened and gets the key, through the input method. */
static gboolean
key_pressed (CohesionOutline *self,
             guint keyval,
             guint keycode,
             GdkModifierType state,
             GtkEventControllerKey *controller)
{
  GtkWidget *entry;

  if (!is_text (keyval, state) || cohesion_outline_get_entry (self))
    return GDK_EVENT_PROPAGATE;
  if (!gtk_widget_activate_action (GTK_WIDGET (self), "outline.rename", NULL))
    return GDK_EVENT_PROPAGATE;
  entry = cohesion_outline_get_entry (self);
  if (entry == NULL)
    return GDK_EVENT_PROPAGATE;
  return gtk_event_controller_key_forward (controller,
                                           GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry))));
}

static CohesionOutlineTitle *
find_at (CohesionOutline *self, double x, double y)
{
  graphene_point_t point;
  graphene_rect_t bounds;

  if (!gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (self->view),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return NULL;
  return cohesion_outline_columns_find_at (self->columns, GTK_WIDGET (self->view), point.y, &bounds);
}

/* The menu is about what is under the pointer, and about all that is selected if that is part of it. */
static void
pressed (CohesionOutline *self, int n_press, double x, double y, GtkGesture *gesture)
{
  CohesionOutlineTitle *title = find_at (self, x, y);
  g_autoptr (GPtrArray) nodes = cohesion_outline_dup_selected (self);
  CohesionNode *node = title ? cohesion_outline_title_get_node (title) : NULL;

  if (node == NULL)
    return;
  if (!g_ptr_array_find (nodes, node, NULL))
    cohesion_outline_select_one (self, node);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  cohesion_outline_popup_menu (self, x, y);
}

/* Private: opens the context menu at a point of the outline. */
void
cohesion_outline_popup_menu (CohesionOutline *self, double x, double y)
{
  GdkRectangle at = { (int) x, (int) y, 1, 1 };

  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->menu_model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
row_activated (CohesionOutline *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "outline.rename", NULL);
}

/* Private: keys, the menu’s button and the double click. */
void
cohesion_outline_add_keys (CohesionOutline *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  GtkEventController *typing = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (shortcuts),
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keyval, keys[i].modifiers),
                          gtk_callback_action_new (activate_key, (gpointer) &keys[i], NULL)));
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->view), shortcuts);

  gtk_event_controller_set_propagation_phase (typing, GTK_PHASE_CAPTURE);
  g_signal_connect_object (typing, "key-pressed", G_CALLBACK (key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), typing);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (self->view, "activate", G_CALLBACK (row_activated), self, G_CONNECT_SWAPPED);
}
