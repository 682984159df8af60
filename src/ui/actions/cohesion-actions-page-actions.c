#include "config.h"

#include "cohesion-actions-private.h"
#include "cohesion-bulk-dialog.h"

#include "ui/widgets/cohesion-dialog.h"
#include "ui/widgets/cohesion-undo-toast.h"

#include <glib/gi18n.h>

/* What can be done on the page of actions, as actions of the class. Whether each can be done now is worked
 * out in cohesion_actions_page_update_actions() and nowhere else. */

static CohesionSession *
session_of (CohesionActionsPage *self)
{
  return cohesion_page_get_session (COHESION_PAGE (self));
}

static CohesionNode *
first_selected (GPtrArray *selected)
{
  return selected->len > 0 ? g_ptr_array_index (selected, 0) : NULL;
}

static void
open_details (CohesionActionsPage *self, GPtrArray *selected)
{
  cohesion_session_show_details (session_of (self), first_selected (selected), -1);
}

static void
show_in_strategy (CohesionActionsPage *self, GPtrArray *selected)
{
  cohesion_session_show (session_of (self), first_selected (selected), -1);
}

static void
on_applied (CohesionActionsPage *self, guint n_changed)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u action changed", "%u actions changed", n_changed),
                                           n_changed);
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));

  if (document && n_changed > 0)
    cohesion_undo_toast_show (self->toasts, document, text);
}

static void
edit (CohesionActionsPage *self, GPtrArray *selected)
{
  CohesionBulkDialog *dialog = cohesion_bulk_dialog_new (cohesion_page_get_document (COHESION_PAGE (self)),
                                                         selected);

  g_signal_connect_object (dialog, "applied", G_CALLBACK (on_applied), self, G_CONNECT_SWAPPED);
  cohesion_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
popup_menu (CohesionActionsPage *self, GPtrArray *selected)
{
  cohesion_page_popup_menu (COHESION_PAGE (self), self->row_menu);
}

/* What is done to the selected actions. */
static const struct
{
  const char *name;
  void (*activate) (CohesionActionsPage *self, GPtrArray *selected);
} on_selected[] = {
  { "actions.edit", edit },
  { "actions.open", open_details },
  { "actions.show-in-strategy", show_in_strategy },
  { "actions.menu", popup_menu },
};

static void
activate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionActionsPage *self = COHESION_ACTIONS_PAGE (widget);
  g_autoptr (GPtrArray) selected = cohesion_actions_page_dup_selected (self);

  for (gsize i = 0; i < G_N_ELEMENTS (on_selected); i++)
    if (selected->len > 0 && g_str_equal (on_selected[i].name, name))
      {
        on_selected[i].activate (self, selected);
        return;
      }
}

static void
show_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionActionsPage *self = COHESION_ACTIONS_PAGE (widget);

  cohesion_session_set_query (session_of (self), NULL);
  gtk_widget_grab_focus (widget);
}

static void
search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (COHESION_ACTIONS_PAGE (widget)->search));
}

/* Private: the actions of the class. */
void
cohesion_actions_page_install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (on_selected); i++)
    gtk_widget_class_install_action (widget_class, on_selected[i].name, NULL, activate);
  gtk_widget_class_install_action (widget_class, "actions.show-all", NULL, show_all);
  gtk_widget_class_install_action (widget_class, "actions.search", NULL, search);
  cohesion_actions_page_install_views (widget_class);
}

/* Private: whether each action can be done now. */
void
cohesion_actions_page_update_actions (CohesionActionsPage *self)
{
  CohesionSession *session = session_of (self);
  g_autoptr (GPtrArray) selected = cohesion_actions_page_dup_selected (self);
  gboolean writable = session && !cohesion_document_get_read_only (cohesion_session_get_document (session));
  gboolean saved = cohesion_actions_page_get_saved_view (self) != NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (on_selected); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), on_selected[i].name, selected->len > 0);
  gtk_widget_set_visible (self->change, writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "actions.edit", writable && selected->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "actions.apply-view", session != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "actions.save-view", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "actions.rename-view", writable && saved);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "actions.remove-view", writable && saved);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "actions.show-all",
                                 session && *cohesion_session_get_query (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "actions.search", session != NULL);
}

static void
add_key (GtkEventController *controller, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action)));
}

static void
on_activated (CohesionActionsPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "actions.open", NULL);
}

/* The menu is about what is under the pointer, which a press has selected. */
static void
on_pressed (CohesionActionsPage *self, int n_press, double x, double y, GtkGesture *gesture)
{
  g_autoptr (GPtrArray) selected = cohesion_actions_page_dup_selected (self);

  if (selected->len == 0)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  cohesion_page_popup_menu (COHESION_PAGE (self), self->row_menu);
}

/* Private: the keys of the table, the double click and the menu’s button. */
void
cohesion_actions_page_add_keys (CohesionActionsPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  add_key (keys, GDK_KEY_slash, 0, "actions.search");
  add_key (keys, GDK_KEY_KP_Divide, 0, "actions.search");
  add_key (keys, GDK_KEY_F2, 0, "actions.edit");
  add_key (keys, GDK_KEY_Menu, 0, "actions.menu");
  add_key (keys, GDK_KEY_F10, GDK_SHIFT_MASK, "actions.menu");
  gtk_widget_add_controller (GTK_WIDGET (self->layouts), keys);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}
