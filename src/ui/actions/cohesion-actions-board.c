#include "config.h"

#include "cohesion-actions-board-private.h"

#include "cohesion-edge-scroll.h"

#include "document/cohesion-document-typing.h"
#include "model/cohesion-list.h"
#include "model/cohesion-status.h"

/* The least a column can be, beside others; it takes more if there is more, in pixels. */
#define COLUMN_WIDTH 232

/**
 * CohesionActionsBoard:
 *
 * Actions by status: a column for each of the council’s scheme, cards that can be moved from one to
 * another. Where there is little room it shows one column at a time.
 */

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_FINAL_TYPE (CohesionActionsBoard, cohesion_actions_board, ADW_TYPE_BIN)

/* Private: one of the columns. */
CohesionBoardColumn *
cohesion_actions_board_get_column (CohesionActionsBoard *self, guint index)
{
  return g_ptr_array_index (self->columns, index);
}

/* Private: the column of the status of @node; the number of columns if it is no action of this strategy. */
guint
cohesion_actions_board_find_column (CohesionActionsBoard *self, CohesionNode *node)
{
  CohesionNode *status;

  if (!cohesion_node_is (node, COHESION_KIND_ACTION) || cohesion_node_get_tree (node) == NULL)
    return self->columns->len;
  status = cohesion_action_get_status (node);
  for (guint i = 0; i < self->columns->len; i++)
    if (cohesion_board_column_get_status (cohesion_actions_board_get_column (self, i)) == status)
      return i;
  return self->columns->len;
}

/* What no status has is hidden while there is no such thing. */
static gboolean
is_wanted (CohesionBoardColumn *column)
{
  return cohesion_board_column_get_status (column) || cohesion_board_column_get_n_cards (column) > 0;
}

static void
show_columns (CohesionActionsBoard *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      CohesionBoardColumn *column = cohesion_actions_board_get_column (self, i);

      gtk_widget_set_visible (GTK_WIDGET (column), is_wanted (column) && (!self->narrow || i == self->shown));
      gtk_widget_set_size_request (GTK_WIDGET (column), self->narrow ? -1 : COLUMN_WIDTH, -1);
    }
}

/* The names in the picker count, too. */
static void
show_picker (CohesionActionsBoard *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    if (is_wanted (cohesion_actions_board_get_column (self, i)))
      g_strv_builder_take (builder,
                           cohesion_board_column_dup_name (cohesion_actions_board_get_column (self, i)));
  names = g_strv_builder_end (builder);
  self->following = TRUE;
  gtk_string_list_splice (self->picker_names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->picker_names)),
                          (const char *const *) names);
  gtk_drop_down_set_selected (self->picker, self->shown);
  self->following = FALSE;
}

/* One column, then whatever else waits, then the next. */
static gboolean
fill_next (gpointer data)
{
  CohesionActionsBoard *self = data;

  for (guint i = 0; i < self->columns->len; i++)
    {
      CohesionBoardColumn *column = cohesion_actions_board_get_column (self, i);

      if (gtk_widget_get_visible (GTK_WIDGET (column)) && cohesion_board_column_fill (column))
        {
          cohesion_board_column_select (column, cohesion_session_get_selected (self->session));
          return G_SOURCE_CONTINUE;
        }
    }
  self->fill_source = 0;
  return G_SOURCE_REMOVE;
}

static void
queue_fill (CohesionActionsBoard *self)
{
  if (self->fill_source == 0 && self->session && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->fill_source = g_idle_add (fill_next, self);
}

/* Private: shows a column where only one is seen; beside others, it comes into view. */
void
cohesion_actions_board_show_column (CohesionActionsBoard *self, guint index)
{
  if (index >= self->columns->len)
    return;
  self->shown = index;
  self->following = TRUE;
  gtk_drop_down_set_selected (self->picker, index);
  self->following = FALSE;
  show_columns (self);
  queue_fill (self);
  if (!self->narrow)
    gtk_viewport_scroll_to (GTK_VIEWPORT (gtk_scrolled_window_get_child (self->scrolled)),
                            GTK_WIDGET (cohesion_actions_board_get_column (self, index)), NULL);
}

static void
on_picked (CohesionActionsBoard *self)
{
  if (self->columns && !self->following)
    cohesion_actions_board_show_column (self, gtk_drop_down_get_selected (self->picker));
}

static void
follow_selection (CohesionActionsBoard *self)
{
  CohesionNode *node = self->session ? cohesion_session_get_selected (self->session) : NULL;

  for (guint i = 0; i < self->columns->len; i++)
    cohesion_board_column_select (cohesion_actions_board_get_column (self, i), node);
}

static void
card_selected (CohesionActionsBoard *self, CohesionNode *action)
{
  cohesion_session_set_selected (self->session, action);
}

static void
card_activated (CohesionActionsBoard *self, CohesionNode *action)
{
  cohesion_session_show_details (self->session, action, -1);
}

static void
card_dropped (CohesionActionsBoard *self, CohesionNode *action, CohesionBoardColumn *column)
{
  cohesion_actions_board_set_status (self, action, cohesion_board_column_get_status (column));
}

static void
add_column (CohesionActionsBoard *self, CohesionNode *status)
{
  CohesionDocument *document = cohesion_session_get_document (self->session);
  GtkWidget *column = cohesion_board_column_new (cohesion_document_get_tree (document), status,
                                                 cohesion_document_get_today (document));

  cohesion_board_column_set_model (COHESION_BOARD_COLUMN (column), self->actions);
  cohesion_board_column_set_editable (COHESION_BOARD_COLUMN (column),
                                      !cohesion_document_get_read_only (document));
  g_signal_connect_object (column, "card-selected", G_CALLBACK (card_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "card-activated", G_CALLBACK (card_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "card-dropped", G_CALLBACK (card_dropped), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (column, "menu-asked", G_CALLBACK (cohesion_actions_board_popup_menu), self,
                           G_CONNECT_SWAPPED);
  cohesion_actions_board_add_keys (self, COHESION_BOARD_COLUMN (column));
  gtk_box_append (self->box, column);
  g_ptr_array_add (self->columns, column);
}

static void
remove_columns (CohesionActionsBoard *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    gtk_box_remove (self->box, g_ptr_array_index (self->columns, i));
  g_ptr_array_set_size (self->columns, 0);
}

static void
make_columns (CohesionActionsBoard *self)
{
  CohesionList *scheme = cohesion_status_get_scheme (cohesion_session_get_tree (self->session));

  remove_columns (self);
  for (guint i = 0; i < cohesion_list_get_length (scheme); i++)
    add_column (self, cohesion_list_get (scheme, i));
  add_column (self, NULL);
  self->shown = MIN (self->shown, self->columns->len - 1);
  follow_selection (self);
}

/* Private: brings the columns up to date. */
void
cohesion_actions_board_update (CohesionActionsBoard *self)
{
  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->session == NULL)
    return;
  if (self->scheme_changed)
    make_columns (self);
  for (guint i = 0; i < self->columns->len && !self->scheme_changed; i++)
    {
      if (self->statuses_changed)
        cohesion_board_column_sort_out (cohesion_actions_board_get_column (self, i));
      if (self->cards_changed)
        cohesion_board_column_show_cards (cohesion_actions_board_get_column (self, i), NULL);
    }
  self->scheme_changed = self->statuses_changed = self->cards_changed = FALSE;
  show_columns (self);
  show_picker (self);
  queue_fill (self);
  cohesion_actions_board_update_actions (self);
}

static gboolean
update_idle (gpointer data)
{
  COHESION_ACTIONS_BOARD (data)->update_source = 0;
  cohesion_actions_board_update (data);
  return G_SOURCE_REMOVE;
}

/* Only while somebody looks: a hidden board is brought up to date when it is shown. */
static void
queue_update (CohesionActionsBoard *self)
{
  if (self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_idle, self, NULL);
}

static void
node_changed (CohesionActionsBoard *self, CohesionNode *node, guint field)
{
  if (cohesion_node_is (node, COHESION_KIND_ACTION) && field == COHESION_ACTION_STATUS)
    self->statuses_changed = TRUE;
  else if (cohesion_node_is (node, COHESION_KIND_ACTION))
    {
      for (guint i = 0; i < self->columns->len; i++)
        cohesion_board_column_show_cards (cohesion_actions_board_get_column (self, i), node);
      return;
    }
  else if (cohesion_node_is (node, COHESION_KIND_STATUS_DEFINITION))
    self->scheme_changed = TRUE;
  else if (cohesion_node_is (node, COHESION_KIND_PARTY) || cohesion_node_is (node, COHESION_KIND_SETTINGS))
    self->cards_changed = TRUE;
  else
    return;
  queue_update (self);
}

static void
list_changed (CohesionActionsBoard *self, CohesionList *list)
{
  const CohesionListSpec *spec = cohesion_list_get_spec (list);

  if (spec->kind == COHESION_KIND_STATUS_DEFINITION)
    self->scheme_changed = TRUE;
  else if (spec->flags & COHESION_LIST_OUTLINE)
    self->cards_changed = TRUE;
  else
    return;
  queue_update (self);
}

static void
set_narrow (CohesionActionsBoard *self, gboolean narrow)
{
  CohesionNode *node = self->session ? cohesion_session_get_selected (self->session) : NULL;

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  if (node && narrow)
    self->shown = MIN (cohesion_actions_board_find_column (self, node), MAX (self->columns->len, 1) - 1);
  cohesion_actions_board_show_column (self, self->shown);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_NARROW]);
}

static void
cohesion_actions_board_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_NARROW)
    g_value_set_boolean (value, COHESION_ACTIONS_BOARD (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cohesion_actions_board_set_property (GObject *object,
                                     guint property_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  if (property_id == PROP_NARROW)
    set_narrow (COHESION_ACTIONS_BOARD (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cohesion_actions_board_map (GtkWidget *widget)
{
  CohesionActionsBoard *self = COHESION_ACTIONS_BOARD (widget);

  self->statuses_changed = self->cards_changed = TRUE;
  cohesion_actions_board_update (self);
  GTK_WIDGET_CLASS (cohesion_actions_board_parent_class)->map (widget);
  queue_fill (self);
}

/* To the card that is selected, else to the first there is. */
static gboolean
cohesion_actions_board_grab_focus (GtkWidget *widget)
{
  CohesionActionsBoard *self = COHESION_ACTIONS_BOARD (widget);
  CohesionNode *node = self->session ? cohesion_session_get_selected (self->session) : NULL;
  guint index = node ? cohesion_actions_board_find_column (self, node) : self->columns->len;

  if (index < self->columns->len &&
      cohesion_board_column_focus_action (cohesion_actions_board_get_column (self, index), node))
    return TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      CohesionBoardColumn *column = cohesion_actions_board_get_column (self, i);

      if (gtk_widget_get_visible (GTK_WIDGET (column)) && cohesion_board_column_get_n_cards (column) > 0)
        return gtk_widget_grab_focus (GTK_WIDGET (cohesion_board_column_get_view (column)));
    }
  return FALSE;
}

static void
cohesion_actions_board_dispose (GObject *object)
{
  CohesionActionsBoard *self = COHESION_ACTIONS_BOARD (object);

  cohesion_actions_board_set_session (self, NULL);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  /* The bin would unparent its child once more. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_ACTIONS_BOARD);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->tree_signals);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (cohesion_actions_board_parent_class)->dispose (object);
}

static void
cohesion_actions_board_finalize (GObject *object)
{
  g_clear_pointer (&COHESION_ACTIONS_BOARD (object)->columns, g_ptr_array_unref);
  G_OBJECT_CLASS (cohesion_actions_board_parent_class)->finalize (object);
}

static void
cohesion_actions_board_class_init (CohesionActionsBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cohesion_actions_board_get_property;
  object_class->set_property = cohesion_actions_board_set_property;
  object_class->dispose = cohesion_actions_board_dispose;
  object_class->finalize = cohesion_actions_board_finalize;
  widget_class->map = cohesion_actions_board_map;
  widget_class->grab_focus = cohesion_actions_board_grab_focus;

  pspecs[PROP_NARROW] = g_param_spec_boolean (
      "narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/actions/cohesion-actions-board.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsBoard, picker);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsBoard, picker_names);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsBoard, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsBoard, box);
  gtk_widget_class_bind_template_callback (widget_class, on_picked);
  cohesion_actions_board_install_actions (widget_class);
}

static void
watch (CohesionActionsBoard *self)
{
  self->session_signals = g_signal_group_new (COHESION_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::selected", G_CALLBACK (follow_selection),
                                  self);
  self->document_signals = g_signal_group_new (COHESION_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only",
                                  G_CALLBACK (cohesion_actions_board_update_actions), self);
  self->tree_signals = g_signal_group_new (COHESION_TYPE_TREE);
  g_signal_group_connect_swapped (self->tree_signals, "node-changed", G_CALLBACK (node_changed), self);
  g_signal_group_connect_swapped (self->tree_signals, "list-changed", G_CALLBACK (list_changed), self);
}

static void
cohesion_actions_board_init (CohesionActionsBoard *self)
{
  self->columns = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cohesion_edge_scroll_add (self->scrolled);
  watch (self);
}

/**
 * cohesion_actions_board_new:
 *
 * Returns: (transfer floating): a board without columns
 */
GtkWidget *
cohesion_actions_board_new (void)
{
  return g_object_new (COHESION_TYPE_ACTIONS_BOARD, NULL);
}

/**
 * cohesion_actions_board_set_session:
 * @session: (nullable): whose scheme it shows and whose selection it follows
 */
void
cohesion_actions_board_set_session (CohesionActionsBoard *self, CohesionSession *session)
{
  CohesionDocument *document = session ? cohesion_session_get_document (session) : NULL;

  if (!g_set_object (&self->session, session))
    return;
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_handle_id (&self->fill_source, g_source_remove);
  remove_columns (self);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->tree_signals, document ? cohesion_document_get_tree (document) : NULL);
  self->scheme_changed = TRUE;
  queue_update (self);
}

static void
items_changed (CohesionActionsBoard *self)
{
  queue_update (self);
}

/**
 * cohesion_actions_board_set_model:
 * @actions: (nullable): what to show, in that order in each column; nodes of the kind “action”
 */
void
cohesion_actions_board_set_model (CohesionActionsBoard *self, GListModel *actions)
{
  if (self->actions)
    g_signal_handlers_disconnect_by_func (self->actions, items_changed, self);
  g_set_object (&self->actions, actions);
  if (actions)
    g_signal_connect_object (actions, "items-changed", G_CALLBACK (items_changed), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < self->columns->len; i++)
    cohesion_board_column_set_model (cohesion_actions_board_get_column (self, i), actions);
  queue_update (self);
}
