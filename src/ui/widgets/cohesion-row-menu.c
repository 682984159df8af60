#include "config.h"

#include "cohesion-row-menu.h"

/* A gesture is called by the action that it activates. */
static void
right_clicked (GtkGesture *click, int n_press, double x, double y, GtkListItem *item)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (click);
  GtkWidget *row = gtk_event_controller_get_widget (controller);
  GtkWidget *view = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW);

  if (view == NULL || !gtk_list_item_get_selectable (item))
    return;
  gtk_list_view_scroll_to (GTK_LIST_VIEW (view), gtk_list_item_get_position (item),
                           GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_activate_action (row, gtk_event_controller_get_name (controller), NULL);
}

/**
 * cohesion_row_menu_add:
 * @row: child of @item
 * @item: a row of a #GtkListView
 * @action: action that shows the menu of what is selected
 *
 * Shows the menu of the row that is clicked with the secondary button, which is selected first. Rows that
 * cannot be selected have none.
 */
void
cohesion_row_menu_add (GtkWidget *row, GtkListItem *item, const char *action)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_name (GTK_EVENT_CONTROLLER (click), action);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "released", G_CALLBACK (right_clicked), item, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
}
