#include "config.h"

#include "cohesion-actions-board-private.h"

#include "ui/form/cohesion-status-dialog.h"

#include "model/cohesion-list.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

/* What can be done on the board, by keys, by its menu and by dragging. */

static void
announce (CohesionActionsBoard *self, CohesionNode *action, CohesionNode *status)
{
  /* Translators: said by a screen reader: an action, and the status it has been given */
  g_autofree char *text = g_strdup_printf (_ ("“%1$s” moved to %2$s"), cohesion_node_get_name (action),
                                           cohesion_node_get_name (status));

  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* A card on its way to another column. */
typedef struct
{
  CohesionActionsBoard *board;
  CohesionNode *action;
  CohesionNode *status;
} Move;

/* Its card keeps the focus, if the page’s filter has not taken it away. */
static void
moved (GObject *document, GAsyncResult *result, gpointer data)
{
  g_autofree Move *move = data;
  g_autoptr (CohesionActionsBoard) self = g_steal_pointer (&move->board);
  g_autoptr (CohesionNode) action = g_steal_pointer (&move->action);
  g_autoptr (CohesionNode) status = g_steal_pointer (&move->status);
  guint index;

  if (!cohesion_status_dialog_set_status_finish (COHESION_DOCUMENT (document), result, NULL) ||
      self->session == NULL)
    return;
  cohesion_actions_board_update (self);
  announce (self, action, status);
  index = cohesion_actions_board_find_column (self, action);
  if (index < self->columns->len)
    {
      cohesion_actions_board_show_column (self, index);
      cohesion_board_column_focus_action (cohesion_actions_board_get_column (self, index), action);
    }
}

/* Private: gives @action another status, and asks what is to be said with it. */
void
cohesion_actions_board_set_status (CohesionActionsBoard *self, CohesionNode *action, CohesionNode *status)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();
  Move *move;

  if (cohesion_action_get_status (action) == status)
    return;
  move = g_new0 (Move, 1);
  move->board = g_object_ref (self);
  move->action = g_object_ref (action);
  move->status = g_object_ref (status);
  g_ptr_array_add (actions, action);
  cohesion_status_dialog_set_status_async (cohesion_session_get_document (self->session), actions,
                                           cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_KEY),
                                           GTK_WIDGET (self), moved, move);
}

static CohesionNode *
get_action (CohesionActionsBoard *self)
{
  CohesionNode *node = self->session ? cohesion_session_get_selected (self->session) : NULL;

  return node && cohesion_actions_board_find_column (self, node) < self->columns->len ? node : NULL;
}

/* To the status of the next column, or the one before. */
static void
move (CohesionActionsBoard *self, CohesionNode *action, int step)
{
  guint index = cohesion_actions_board_find_column (self, action) + (guint) step;
  CohesionNode *status = index < self->columns->len ? cohesion_board_column_get_status (
                                                          cohesion_actions_board_get_column (self, index))
                                                    : NULL;

  if (status)
    cohesion_actions_board_set_status (self, action, status);
}

/* To the nearest column that has cards; where only one is seen, to the next in any case. */
static void
go (CohesionActionsBoard *self, CohesionNode *action, int step)
{
  guint index = action ? cohesion_actions_board_find_column (self, action) : self->shown;
  guint position = index < self->columns->len
                       ? cohesion_board_column_get_position (cohesion_actions_board_get_column (self, index))
                       : 0;

  for (index += (guint) step; index < self->columns->len; index += (guint) step)
    {
      CohesionBoardColumn *column = cohesion_actions_board_get_column (self, index);

      if (cohesion_board_column_get_n_cards (column) == 0)
        continue;
      cohesion_actions_board_show_column (self, index);
      cohesion_board_column_focus (column, position);
      return;
    }
}

static void
activate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionActionsBoard *self = COHESION_ACTIONS_BOARD (widget);
  CohesionNode *action = get_action (self);

  if (g_str_equal (name, "board.go-next"))
    go (self, action, 1);
  else if (g_str_equal (name, "board.go-previous"))
    go (self, action, -1);
  else if (action == NULL)
    return;
  else if (g_str_equal (name, "board.move-next"))
    move (self, action, 1);
  else if (g_str_equal (name, "board.move-previous"))
    move (self, action, -1);
  else if (g_str_equal (name, "board.show-details"))
    cohesion_session_show_details (self->session, action, -1);
  else
    cohesion_actions_board_popup_menu (self, action,
                                       gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
activate_set_status (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionActionsBoard *self = COHESION_ACTIONS_BOARD (widget);
  CohesionNode *action = get_action (self);
  CohesionNode *status = action ? cohesion_status_find (cohesion_node_get_tree (action),
                                                        g_variant_get_string (parameter, NULL))
                                : NULL;

  if (status)
    cohesion_actions_board_set_status (self, action, status);
}

static const char *const names[] = { "board.go-next",       "board.go-previous",  "board.move-next",
                                     "board.move-previous", "board.show-details", "board.menu" };

/* Private: the actions of the class. */
void
cohesion_actions_board_install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (widget_class, names[i], NULL, activate);
  gtk_widget_class_install_action (widget_class, "board.set-status", "s", activate_set_status);
}

/* Private: whether each action can be done now. */
void
cohesion_actions_board_update_actions (CohesionActionsBoard *self)
{
  CohesionDocument *document = self->session ? cohesion_session_get_document (self->session) : NULL;
  gboolean writable = document && !cohesion_document_get_read_only (document);
  static const char *const changing[] = { "board.move-next", "board.move-previous", "board.set-status" };

  for (gsize i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), changing[i], writable);
  for (guint i = 0; i < self->columns->len; i++)
    cohesion_board_column_set_editable (cohesion_actions_board_get_column (self, i), writable);
}

/* The lists would take the arrows for themselves, so keys are caught on their way down. */
typedef struct
{
  guint keyval;
  GdkModifierType modifiers;
  const char *action;
  const char *mirrored; /* where columns run from right to left */
} Key;

static const Key keys[] = {
  { GDK_KEY_Left, 0, "board.go-previous", "board.go-next" },
  { GDK_KEY_KP_Left, 0, "board.go-previous", "board.go-next" },
  { GDK_KEY_Right, 0, "board.go-next", "board.go-previous" },
  { GDK_KEY_KP_Right, 0, "board.go-next", "board.go-previous" },
  { GDK_KEY_Left, GDK_ALT_MASK, "board.move-previous", "board.move-next" },
  { GDK_KEY_Right, GDK_ALT_MASK, "board.move-next", "board.move-previous" },
  { GDK_KEY_Menu, 0, "board.menu", "board.menu" },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "board.menu", "board.menu" },
};

static gboolean
activate_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  const Key *key = data;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  gtk_widget_activate_action (widget, mirrored ? key->mirrored : key->action, NULL);
  return TRUE;
}

/* Private: lets the cards of @column be moved by keys. */
void
cohesion_actions_board_add_keys (CohesionActionsBoard *self, CohesionBoardColumn *column)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (shortcuts),
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keyval, keys[i].modifiers),
                          gtk_callback_action_new (activate_key, (gpointer) &keys[i], NULL)));
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (cohesion_board_column_get_view (column)), shortcuts);
}

/* The names of statuses are the council’s: an underscore in one is no mnemonic. */
static char *
dup_menu_label (CohesionNode *status)
{
  g_auto (GStrv) parts = g_strsplit (cohesion_node_get_name (status), "_", -1);

  return g_strjoinv ("__", parts);
}

static GMenuModel *
make_menu (CohesionActionsBoard *self)
{
  CohesionList *scheme = cohesion_status_get_scheme (cohesion_session_get_tree (self->session));
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) details = g_menu_new ();
  g_autoptr (GMenu) statuses = g_menu_new ();

  g_menu_append (details, _ ("Show _Details"), "board.show-details");
  for (guint i = 0; i < cohesion_list_get_length (scheme); i++)
    {
      CohesionNode *status = cohesion_list_get (scheme, i);
      g_autofree char *label = dup_menu_label (status);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "board.set-status", "s",
                                         cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_KEY));
      g_menu_append_item (statuses, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (details));
  g_menu_append_section (menu, _ ("Set Status"), G_MENU_MODEL (statuses));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* Private: opens the menu of the card of @action at @widget. */
void
cohesion_actions_board_popup_menu (CohesionActionsBoard *self, CohesionNode *action, GtkWidget *widget)
{
  g_autoptr (GMenuModel) model = make_menu (self);
  graphene_rect_t bounds;
  GdkRectangle at;

  if (widget == NULL || !gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds))
    return;
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  at = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                        (int) bounds.size.height };
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
