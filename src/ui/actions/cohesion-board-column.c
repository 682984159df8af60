#include "config.h"

#include "cohesion-board-column.h"

#include "cohesion-action-card.h"
#include "cohesion-timeline-facts.h"

#include "ui/widgets/cohesion-status-symbol.h"

#include "model/cohesion-level.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

/**
 * CohesionBoardColumn:
 *
 * The actions of one status, as cards below each other, under its symbol, word and number.
 *
 * Signal "card-selected" (action): a card was selected by the user.
 * Signal "card-activated" (action): a card was activated.
 * Signal "card-dropped" (action): a card was dropped here that may be of another column.
 * Signal "menu-asked" (action, widget): the menu of a card is wanted, beside a widget.
 */
struct _CohesionBoardColumn
{
  AdwBin parent_instance;

  /* Children. */
  GtkWidget *symbol;
  GtkLabel *word;
  GtkLabel *count;
  GtkListView *view;

  /* Owned. */
  CohesionTree *tree;
  CohesionNode *status; /* NULL: all that no status of the scheme has */
  GtkFilter *filter;
  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;
  GPtrArray *bound; /* GtkListItems, not owned */

  CohesionDate today;
  gboolean filled;
  gboolean editable;
  gboolean following; /* the selection is set by the program */
};

enum
{
  CARD_SELECTED,
  CARD_ACTIVATED,
  CARD_DROPPED,
  MENU_ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionBoardColumn, cohesion_board_column, ADW_TYPE_BIN)

static gboolean
belongs (gpointer item, gpointer data)
{
  CohesionBoardColumn *self = data;
  const char *key = cohesion_node_get_string (item, COHESION_ACTION_STATUS);

  if (cohesion_node_get_tree (item) == NULL)
    return FALSE;
  /* Most are of another column, which shows without a look at the scheme. */
  if (self->status && key &&
      g_strcmp0 (key, cohesion_node_get_string (self->status, COHESION_STATUS_DEFINITION_KEY)) != 0)
    return FALSE;
  return cohesion_action_get_status (item) == self->status;
}

static guint
position_of (CohesionBoardColumn *self, CohesionNode *action)
{
  GListModel *model = G_LIST_MODEL (self->filtered);
  guint n = action && cohesion_node_is (action, COHESION_KIND_ACTION) && belongs (action, self)
                ? g_list_model_get_n_items (model)
                : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CohesionNode) item = g_list_model_get_item (model, i);

      if (item == action)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
show_count (CohesionBoardColumn *self)
{
  g_autofree char *number = g_strdup_printf ("%u", cohesion_board_column_get_n_cards (self));
  g_autofree char *name = cohesion_board_column_dup_name (self);

  gtk_label_set_text (self->count, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_card (CohesionBoardColumn *self, GtkListItem *item)
{
  CohesionNode *action = gtk_list_item_get_item (item);
  g_autofree char *sentence = NULL;
  g_autofree char *lead = NULL;

  /* What has been deleted is gone from the list in a moment. */
  if (cohesion_node_get_tree (action) == NULL)
    return;
  sentence = cohesion_timeline_dup_sentence (action, self->today);
  lead = cohesion_action_card_dup_lead (action);
  cohesion_action_card_set_action (COHESION_ACTION_CARD (gtk_list_item_get_child (item)), action,
                                   self->today);
  gtk_list_item_set_accessible_label (item, sentence);
  gtk_list_item_set_accessible_description (item, lead);
}

static void
right_clicked (GtkGesture *click, int n_press, double x, double y, GtkListItem *item)
{
  GtkWidget *card = gtk_list_item_get_child (item);
  GtkWidget *self = gtk_widget_get_ancestor (card, COHESION_TYPE_BOARD_COLUMN);
  CohesionNode *action = gtk_list_item_get_item (item);

  if (self == NULL || action == NULL)
    return;
  cohesion_board_column_focus (COHESION_BOARD_COLUMN (self), gtk_list_item_get_position (item));
  g_signal_emit (self, signals[MENU_ASKED], 0, action, card);
}

static GdkContentProvider *
drag_prepare (GtkDragSource *source, double x, double y, GtkListItem *item)
{
  GtkWidget *card = gtk_list_item_get_child (item);
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (card);

  if (gtk_list_item_get_item (item) == NULL)
    return NULL;
  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  return gdk_content_provider_new_typed (COHESION_TYPE_NODE, gtk_list_item_get_item (item));
}

static void
card_setup (CohesionBoardColumn *self, GtkListItem *item)
{
  GtkWidget *card = cohesion_action_card_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "released", G_CALLBACK (right_clicked), item, 0);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (click));
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare), item, 0);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (source));
  gtk_list_item_set_child (item, card);
}

static void
card_bind (CohesionBoardColumn *self, GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  show_card (self, item);
}

static void
card_unbind (CohesionBoardColumn *self, GtkListItem *item)
{
  if (self->bound)
    g_ptr_array_remove_fast (self->bound, item);
}

static gboolean
can_drop (CohesionBoardColumn *self, const GValue *value)
{
  CohesionNode *node = value && G_VALUE_HOLDS (value, COHESION_TYPE_NODE) ? g_value_get_object (value) : NULL;

  /* Not from another strategy. What no status has cannot be chosen. */
  return self->editable && node && self->status && cohesion_node_get_tree (node) == self->tree;
}

static GdkDragAction
drop_motion (CohesionBoardColumn *self, double x, double y, GtkDropTarget *target)
{
  return can_drop (self, gtk_drop_target_get_value (target)) ? GDK_ACTION_MOVE : 0;
}

static gboolean
dropped (CohesionBoardColumn *self, const GValue *value)
{
  if (!can_drop (self, value))
    return FALSE;
  g_signal_emit (self, signals[CARD_DROPPED], 0, g_value_get_object (value));
  return TRUE;
}

static void
card_activated (CohesionBoardColumn *self, guint position)
{
  g_autoptr (CohesionNode) action = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  if (action)
    g_signal_emit (self, signals[CARD_ACTIVATED], 0, action);
}

static void
selection_changed (CohesionBoardColumn *self)
{
  CohesionNode *action = cohesion_board_column_get_selected (self);

  if (action && !self->following)
    g_signal_emit (self, signals[CARD_SELECTED], 0, action);
}

static void
cohesion_board_column_dispose (GObject *object)
{
  CohesionBoardColumn *self = COHESION_BOARD_COLUMN (object);

  if (self->filtered)
    gtk_filter_list_model_set_filter (self->filtered, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->status);
  g_clear_object (&self->tree);
  g_clear_pointer (&self->bound, g_ptr_array_unref);

  G_OBJECT_CLASS (cohesion_board_column_parent_class)->dispose (object);
}

static guint
add_signal (GObjectClass *klass, const char *name, guint n_params)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       n_params, COHESION_TYPE_NODE, GTK_TYPE_WIDGET);
}

static void
cohesion_board_column_class_init (CohesionBoardColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cohesion_board_column_dispose;
  signals[CARD_SELECTED] = add_signal (object_class, "card-selected", 1);
  signals[CARD_ACTIVATED] = add_signal (object_class, "card-activated", 1);
  signals[CARD_DROPPED] = add_signal (object_class, "card-dropped", 1);
  signals[MENU_ASKED] = add_signal (object_class, "menu-asked", 2);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_header (CohesionBoardColumn *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *word = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  self->symbol = cohesion_status_symbol_new ();
  self->word = GTK_LABEL (word);
  self->count = GTK_LABEL (count);
  gtk_label_set_xalign (self->word, 0);
  gtk_label_set_ellipsize (self->word, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (word, TRUE);
  gtk_widget_add_css_class (word, "heading");
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (header, "board-header");
  gtk_box_append (GTK_BOX (header), self->symbol);
  gtk_box_append (GTK_BOX (header), word);
  gtk_box_append (GTK_BOX (header), count);
  return header;
}

static GtkWidget *
make_list (CohesionBoardColumn *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *view = gtk_list_view_new (NULL, factory);

  self->view = GTK_LIST_VIEW (view);
  g_signal_connect_object (factory, "setup", G_CALLBACK (card_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (card_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (card_unbind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "activate", G_CALLBACK (card_activated), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_tab_behavior (self->view, GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (view, "board");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static void
make_models (CohesionBoardColumn *self)
{
  self->bound = g_ptr_array_new ();
  self->filter = GTK_FILTER (gtk_custom_filter_new (belongs, self, NULL));
  self->filtered = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->filtered, "notify::n-items", G_CALLBACK (show_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selection_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
cohesion_board_column_init (CohesionBoardColumn *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkDropTarget *target = gtk_drop_target_new (COHESION_TYPE_NODE, GDK_ACTION_MOVE);

  make_models (self);
  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), make_list (self));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "board-column");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "motion", G_CALLBACK (drop_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * cohesion_board_column_new:
 * @status: (nullable): one of the scheme of @tree; %NULL for whatever has none of them
 * @today: the day by which actions are overdue
 *
 * Returns: (transfer floating): a column that has no cards yet
 */
GtkWidget *
cohesion_board_column_new (CohesionTree *tree, CohesionNode *status, CohesionDate today)
{
  CohesionBoardColumn *self = g_object_new (COHESION_TYPE_BOARD_COLUMN, NULL);
  const char *symbol = status ? cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_SYMBOL) : NULL;
  const char *colour = status ? cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_COLOUR) : NULL;

  self->tree = g_object_ref (tree);
  self->status = status ? g_object_ref (status) : NULL;
  self->today = today;
  cohesion_status_symbol_set (COHESION_STATUS_SYMBOL (self->symbol), status ? symbol : "dash", colour);
  gtk_label_set_text (self->word, cohesion_board_column_get_word (self));
  show_count (self);
  return GTK_WIDGET (self);
}

/**
 * cohesion_board_column_set_editable:
 * @editable: whether cards can be dropped here
 *
 * They cannot in the beginning.
 */
void
cohesion_board_column_set_editable (CohesionBoardColumn *self, gboolean editable)
{
  self->editable = editable;
}

/**
 * cohesion_board_column_get_status:
 *
 * Returns: (transfer none) (nullable): the definition of the status of its cards
 */
CohesionNode *
cohesion_board_column_get_status (CohesionBoardColumn *self)
{
  return self->status;
}

/**
 * cohesion_board_column_get_word:
 *
 * Returns: the status of its cards in words
 */
const char *
cohesion_board_column_get_word (CohesionBoardColumn *self)
{
  /* Translators: heading over actions whose status the council’s scheme does not have */
  return self->status ? cohesion_node_get_name (self->status) : C_ ("board", "Other statuses");
}

/**
 * cohesion_board_column_dup_name:
 *
 * Returns: (transfer full): its status and how many cards it has: “At risk, 3 actions”
 */
char *
cohesion_board_column_dup_name (CohesionBoardColumn *self)
{
  g_autofree char *count = NULL;

  if (self->tree == NULL)
    return g_strdup ("");
  count = cohesion_level_dup_count (self->tree, COHESION_KIND_ACTION,
                                    cohesion_board_column_get_n_cards (self));
  /* Translators: a status and how many actions have it: “At risk, 3 actions” */
  return g_strdup_printf (C_ ("board", "%1$s, %2$s"), cohesion_board_column_get_word (self), count);
}

/**
 * cohesion_board_column_get_n_cards:
 *
 * Returns: how many actions have its status, also if they are not shown yet
 */
guint
cohesion_board_column_get_n_cards (CohesionBoardColumn *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
}

/**
 * cohesion_board_column_get_view:
 *
 * Returns: (transfer none): the list of its cards
 */
GtkListView *
cohesion_board_column_get_view (CohesionBoardColumn *self)
{
  return self->view;
}

/**
 * cohesion_board_column_get_selected:
 *
 * Returns: (transfer none) (nullable): the action of the selected card
 */
CohesionNode *
cohesion_board_column_get_selected (CohesionBoardColumn *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/**
 * cohesion_board_column_get_position:
 *
 * Returns: where the selected card stands, or %GTK_INVALID_LIST_POSITION
 */
guint
cohesion_board_column_get_position (CohesionBoardColumn *self)
{
  return gtk_single_selection_get_selected (self->selection);
}

/**
 * cohesion_board_column_set_model:
 * @actions: (nullable): those of every status
 */
void
cohesion_board_column_set_model (CohesionBoardColumn *self, GListModel *actions)
{
  gtk_filter_list_model_set_model (self->filtered, actions);
}

/**
 * cohesion_board_column_fill:
 *
 * Makes the cards. Until then it counts them only: a board of thousands is filled column by column.
 *
 * Returns: whether there was something to do
 */
gboolean
cohesion_board_column_fill (CohesionBoardColumn *self)
{
  if (self->filled)
    return FALSE;
  self->filled = TRUE;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->filtered));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  return TRUE;
}

/**
 * cohesion_board_column_sort_out:
 *
 * Looks again at which actions are of its status.
 */
void
cohesion_board_column_sort_out (CohesionBoardColumn *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * cohesion_board_column_show_cards:
 * @action: (nullable): whose card is to be shown again; %NULL for all
 */
void
cohesion_board_column_show_cards (CohesionBoardColumn *self, CohesionNode *action)
{
  for (guint i = 0; i < self->bound->len; i++)
    if (action == NULL || gtk_list_item_get_item (g_ptr_array_index (self->bound, i)) == action)
      show_card (self, g_ptr_array_index (self->bound, i));
}

/**
 * cohesion_board_column_select:
 * @action: (nullable): whose card is to be selected, if it has one here; otherwise none is
 */
void
cohesion_board_column_select (CohesionBoardColumn *self, CohesionNode *action)
{
  if (cohesion_board_column_get_selected (self) == action)
    return;
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position_of (self, action));
  self->following = FALSE;
}

/**
 * cohesion_board_column_focus:
 * @position: of a card; the last one if there are fewer
 *
 * Selects the card and gives it the focus.
 *
 * Returns: whether there is a card
 */
gboolean
cohesion_board_column_focus (CohesionBoardColumn *self, guint position)
{
  guint n = cohesion_board_column_get_n_cards (self);

  if (n == 0)
    return FALSE;
  cohesion_board_column_fill (self);
  gtk_list_view_scroll_to (self->view, MIN (position, n - 1), GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT,
                           NULL);
  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * cohesion_board_column_focus_action:
 * @action: an action
 *
 * Returns: whether its card is here; it then has the focus
 */
gboolean
cohesion_board_column_focus_action (CohesionBoardColumn *self, CohesionNode *action)
{
  guint position = position_of (self, action);

  return position != GTK_INVALID_LIST_POSITION && cohesion_board_column_focus (self, position);
}
