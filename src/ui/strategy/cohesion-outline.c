#include "config.h"

#include "cohesion-outline-private.h"

#include "cohesion-outline-places.h"

#include "model/cohesion-list.h"

/**
 * CohesionOutline:
 *
 * Where a strategy is drafted: its themes, priorities and actions as a tree that is written, moved and
 * pasted into by keys, menus and dragging. It shows a session and changes the document by its verbs
 * only; what the document tells is what it shows.
 *
 * What can be done is an action of the class, “outline.…”: see cohesion-outline-actions.c.
 */

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_FINAL_TYPE (CohesionOutline, cohesion_outline, ADW_TYPE_BIN)

static void set_narrow (CohesionOutline *self, gboolean narrow);
static void queue_update (CohesionOutline *self);

static void
cohesion_outline_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CohesionOutline *self = COHESION_OUTLINE (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cohesion_outline_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  CohesionOutline *self = COHESION_OUTLINE (object);

  switch (property_id)
    {
    case PROP_SESSION:
      cohesion_outline_set_session (self, g_value_get_object (value));
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cohesion_outline_dispose (GObject *object)
{
  CohesionOutline *self = COHESION_OUTLINE (object);

  cohesion_outline_set_session (self, NULL);
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_OUTLINE);
  g_clear_object (&self->columns);

  G_OBJECT_CLASS (cohesion_outline_parent_class)->dispose (object);
}

/* With nothing selected the list would keep the focus to itself, where nothing shows it. */
static gboolean
cohesion_outline_grab_focus (GtkWidget *widget)
{
  CohesionOutline *self = COHESION_OUTLINE (widget);
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (self->view));
  g_autoptr (GPtrArray) selected = cohesion_outline_dup_selected (self);

  if (rows && g_list_model_get_n_items (rows) > 0 && selected->len == 0)
    gtk_column_view_scroll_to (self->view, 0, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
cohesion_outline_class_init (CohesionOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = cohesion_outline_get_property;
  object_class->set_property = cohesion_outline_set_property;
  object_class->dispose = cohesion_outline_dispose;
  widget_class->grab_focus = cohesion_outline_grab_focus;

  pspecs[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, COHESION_TYPE_SESSION, flags);
  pspecs[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/strategy/cohesion-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionOutline, toasts);
  gtk_widget_class_bind_template_child (widget_class, CohesionOutline, view);
  gtk_widget_class_bind_template_child (widget_class, CohesionOutline, bar);
  gtk_widget_class_bind_template_child (widget_class, CohesionOutline, menu_model);
  cohesion_outline_install_actions (widget_class);
}

static void
row_toggled (CohesionOutline *self, GtkTreeListRow *row)
{
  if (self->model)
    cohesion_outline_model_row_toggled (self->model, row);
}

/* A key has ended it: the row takes the focus that its entry had. */
static void
rename_ended (CohesionOutline *self)
{
  CohesionNode *node = cohesion_session_get_selected (self->session);

  if (node)
    cohesion_outline_select_one (self, node);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
width_changed (CohesionOutline *self, GParamSpec *pspec, GtkAdjustment *across)
{
  self->width = (int) gtk_adjustment_get_page_size (across);
  queue_update (self);
}

static void
cohesion_outline_init (CohesionOutline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->columns = cohesion_outline_columns_new (self->view);
  g_signal_connect_object (self->columns, "row-toggled", G_CALLBACK (row_toggled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->columns, "rename-ended", G_CALLBACK (rename_ended), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view)), "notify::page-size",
                           G_CALLBACK (width_changed), self, G_CONNECT_SWAPPED);
  cohesion_outline_add_keys (self);
  cohesion_outline_add_drag_and_drop (self);
}

/* Numbers, counts, names of leads and statuses, or the width, may be others: every row that is seen is looked
 * at, before the next frame. */
static gboolean
update_all (gpointer data)
{
  CohesionOutline *self = data;

  self->update_source = 0;
  cohesion_outline_columns_set_width (self->columns, self->width);
  if (self->session == NULL)
    return G_SOURCE_REMOVE;
  cohesion_outline_columns_update (self->columns, NULL);
  cohesion_outline_fill_bar (self);
  cohesion_outline_update_actions (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (CohesionOutline *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_all, self, NULL);
}

static void
node_changed (CohesionOutline *self, CohesionNode *node)
{
  if (cohesion_outline_columns_find (self->columns, node))
    cohesion_outline_columns_update (self->columns, node);
  else
    queue_update (self);
}

static void
connect_session (CohesionOutline *self)
{
  CohesionDocument *document = cohesion_session_get_document (self->session);
  CohesionTree *tree = cohesion_document_get_tree (document);

  self->model = cohesion_outline_model_new (self->session);
  gtk_column_view_set_model (self->view, cohesion_outline_model_get_selection (self->model));
  g_signal_connect_object (tree, "node-changed", G_CALLBACK (node_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tree, "list-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::read-only", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cohesion_outline_model_get_selection (self->model), "selection-changed",
                           G_CALLBACK (cohesion_outline_update_actions), self, G_CONNECT_SWAPPED);
}

static void
disconnect_session (CohesionOutline *self)
{
  CohesionDocument *document = cohesion_session_get_document (self->session);

  g_signal_handlers_disconnect_by_data (cohesion_document_get_tree (document), self);
  g_signal_handlers_disconnect_by_data (document, self);
  g_signal_handlers_disconnect_by_data (cohesion_outline_model_get_selection (self->model), self);
  if (self->view)
    gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->model);
}

/**
 * cohesion_outline_set_session:
 * @session: (nullable): what it is to show
 */
void
cohesion_outline_set_session (CohesionOutline *self, CohesionSession *session)
{
  if (self->session == session)
    return;
  if (self->session)
    disconnect_session (self);
  g_set_object (&self->session, session);
  if (session)
    {
      connect_session (self);
      cohesion_outline_fill_bar (self);
    }
  if (self->view)
    cohesion_outline_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_SESSION]);
}

static void
set_narrow (CohesionOutline *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  cohesion_outline_columns_set_narrow (self->columns, narrow);
  queue_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_NARROW]);
}

/**
 * cohesion_outline_get_view:
 *
 * Returns: (transfer none): the list that shows the rows
 */
GtkColumnView *
cohesion_outline_get_view (CohesionOutline *self)
{
  return self->view;
}

/* Private: takes @toast and shows it; that of the page takes over when there are no rows left to see. */
void
cohesion_outline_add_toast (CohesionOutline *self, AdwToast *toast)
{
  GtkWidget *overlay = GTK_WIDGET (self->toasts);

  if (!gtk_widget_get_mapped (overlay))
    overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  if (overlay)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_clear_object (&toast);
}

/* Private: the document, or NULL without a session. */
CohesionDocument *
cohesion_outline_get_document (CohesionOutline *self)
{
  return self->session ? cohesion_session_get_document (self->session) : NULL;
}

/* Private: the selected nodes in the order of the outline. */
GPtrArray *
cohesion_outline_dup_selected (CohesionOutline *self)
{
  return self->model ? cohesion_outline_model_dup_selected (self->model)
                     : g_ptr_array_new_with_free_func (g_object_unref);
}

/* Private: selects nodes, shows the first in the details and gives it the focus. */
void
cohesion_outline_select (CohesionOutline *self, GPtrArray *nodes)
{
  guint position;

  for (guint i = nodes->len; i > 0; i--)
    if (cohesion_outline_model_reveal (self->model, g_ptr_array_index (nodes, i - 1), &position) && i == 1)
      gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT,
                                 NULL);
  cohesion_outline_model_select (self->model, nodes);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * cohesion_outline_show:
 * @node: any node
 *
 * Brings the row of @node into sight, or of what it is a part of: opens the branches it is in and scrolls to
 * it. The focus stays where it is.
 */
void
cohesion_outline_show (CohesionOutline *self, CohesionNode *node)
{
  guint position;

  for (; node && self->model; node = cohesion_node_get_parent (node))
    if (cohesion_node_get_parent (node) && cohesion_outline_model_reveal (self->model, node, &position))
      {
        gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_NONE, NULL);
        return;
      }
}

/* Private: selects one node and gives it the focus. */
void
cohesion_outline_select_one (CohesionOutline *self, CohesionNode *node)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, node);
  cohesion_outline_select (self, nodes);
}

/* Private: puts an entry in the place of the title of a node, in whichever branch it is. */
void
cohesion_outline_rename (CohesionOutline *self, CohesionNode *node, gboolean is_new)
{
  CohesionOutlineTitle *title;

  cohesion_outline_select_one (self, node);
  title = cohesion_outline_columns_find (self->columns, node);
  if (title)
    cohesion_outline_title_start_rename (title, cohesion_outline_get_document (self), is_new);
}

/* Private: the entry that has the focus, if somebody is renaming. */
GtkWidget *
cohesion_outline_get_entry (CohesionOutline *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *title = focus ? gtk_widget_get_ancestor (focus, COHESION_TYPE_OUTLINE_TITLE) : NULL;

  return title ? cohesion_outline_title_get_entry (COHESION_OUTLINE_TITLE (title)) : NULL;
}
