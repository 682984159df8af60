#include "config.h"

#include "cohesion-actions-timeline-private.h"
#include "cohesion-timeline-facts.h"

#include "document/cohesion-document-typing.h"

/**
 * CohesionActionsTimeline:
 *
 * Actions by time: for each when it was promised at first, when it is due now, and how far the one has
 * moved from the other. Rows are items of a list, each with a sentence that says what is drawn; the same
 * sentences can be shown instead of the drawing.
 */

G_DEFINE_FINAL_TYPE (CohesionActionsTimeline, cohesion_actions_timeline, ADW_TYPE_BIN)

static guint
position_of (CohesionActionsTimeline *self, CohesionNode *node)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint n = node ? g_list_model_get_n_items (model) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CohesionNode) item = g_list_model_get_item (model, i);

      if (item == node)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
follow_selection (CohesionActionsTimeline *self)
{
  CohesionNode *node = self->session ? cohesion_session_get_selected (self->session) : NULL;

  if (gtk_single_selection_get_selected_item (self->selection) == node)
    return;
  self->syncing = TRUE;
  gtk_single_selection_set_selected (self->selection, position_of (self, node));
  self->syncing = FALSE;
}

/* A row that is filtered away leaves the details as they are. */
static void
row_selected (CohesionActionsTimeline *self)
{
  CohesionNode *node = gtk_single_selection_get_selected_item (self->selection);

  if (node && self->session && !self->syncing)
    cohesion_session_set_selected (self->session, node);
}

static void
on_activated (CohesionActionsTimeline *self, guint position)
{
  g_autoptr (CohesionNode) node = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (node && self->session)
    cohesion_session_show_details (self->session, node, -1);
}

static void
on_units_changed (CohesionActionsTimeline *self)
{
  gboolean years = g_strcmp0 (adw_toggle_group_get_active_name (self->units), "years") == 0;

  if (self->scale == NULL || self->syncing)
    return;
  cohesion_timeline_scale_zoom (self->scale, years ? COHESION_TIMELINE_YEARS : COHESION_TIMELINE_QUARTERS,
                                -1);
  cohesion_actions_timeline_show_units (self);
}

static void
on_as_text_toggled (CohesionActionsTimeline *self)
{
  gboolean as_text = gtk_toggle_button_get_active (self->as_text);

  cohesion_timeline_scale_set_as_text (self->scale, as_text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->units), !as_text);
  cohesion_actions_timeline_show_units (self);
}

static CohesionTimelineSpan
collect_days (CohesionActionsTimeline *self, CohesionDate today)
{
  GListModel *model = G_LIST_MODEL (self->sorted);
  CohesionTimelineSpan days = { 0, 0 };

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CohesionNode) action = g_list_model_get_item (model, i);
      CohesionTimelineFacts facts;

      cohesion_timeline_facts_read (&facts, action, today);
      cohesion_timeline_facts_add (&facts, &days);
    }
  return days;
}

/* What is shown may lie elsewhere: looked at once, before the next frame. */
static gboolean
update (gpointer data)
{
  CohesionActionsTimeline *self = data;
  CohesionDocument *document = self->session ? cohesion_session_get_document (self->session) : NULL;
  CohesionNode *settings;
  CohesionTimelineSpan days;
  CohesionDate today;

  self->update_source = 0;
  if (document == NULL)
    return G_SOURCE_REMOVE;
  settings = cohesion_tree_get_settings (cohesion_document_get_tree (document));
  today = cohesion_document_get_today (document);
  self->stale = self->stale || cohesion_date_compare (today, cohesion_timeline_scale_get_today (self->scale));
  if (self->moved)
    gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  days = collect_days (self, today);
  cohesion_timeline_scale_set_days (
      self->scale, &days, cohesion_node_get_string (settings, COHESION_SETTINGS_FINANCIAL_YEAR_START), today);
  if (self->stale || self->moved)
    cohesion_actions_timeline_show_rows (self, NULL);
  self->stale = self->moved = FALSE;
  follow_selection (self);
  return G_SOURCE_REMOVE;
}

/* Only while somebody looks: a hidden timeline is brought up to date when it is shown. */
static void
queue_update (CohesionActionsTimeline *self)
{
  if (self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update, self, NULL);
}

static void
queue_all (CohesionActionsTimeline *self)
{
  self->stale = TRUE;
  queue_update (self);
}

static gboolean
is_about_time (guint field)
{
  return field == COHESION_ACTION_DEADLINE || field == COHESION_ACTION_ORIGINAL_DEADLINE ||
         field == COHESION_ACTION_START;
}

static void
node_changed (CohesionActionsTimeline *self, CohesionNode *node, guint field)
{
  if (cohesion_node_is (node, COHESION_KIND_ACTION) && is_about_time (field))
    {
      self->moved = TRUE;
      queue_update (self);
    }
  else if (cohesion_node_is (node, COHESION_KIND_ACTION))
    cohesion_actions_timeline_show_rows (self, node);
  else if (cohesion_node_is (node, COHESION_KIND_SETTINGS) ||
           cohesion_node_is (node, COHESION_KIND_STATUS_DEFINITION))
    queue_all (self);
}

static void
list_changed (CohesionActionsTimeline *self, CohesionList *list)
{
  /* Numbers may be others, and statuses. What is written in a log is neither. */
  if (cohesion_list_get_spec (list)->flags & COHESION_LIST_OUTLINE ||
      cohesion_list_get_spec (list)->kind == COHESION_KIND_STATUS_DEFINITION)
    queue_all (self);
}

static void
cohesion_actions_timeline_map (GtkWidget *widget)
{
  CohesionActionsTimeline *self = COHESION_ACTIONS_TIMELINE (widget);

  g_clear_handle_id (&self->update_source, g_source_remove);
  update (self);
  GTK_WIDGET_CLASS (cohesion_actions_timeline_parent_class)->map (widget);
}

static gboolean
cohesion_actions_timeline_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (COHESION_ACTIONS_TIMELINE (widget)->view));
}

static void
cohesion_actions_timeline_dispose (GObject *object)
{
  CohesionActionsTimeline *self = COHESION_ACTIONS_TIMELINE (object);

  cohesion_actions_timeline_set_session (self, NULL);
  g_clear_handle_id (&self->update_source, g_source_remove);
  /* The bin would unparent its child once more. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_ACTIONS_TIMELINE);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->tree_signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->sorter);
  g_clear_object (&self->scale);
  g_clear_pointer (&self->bound, g_ptr_array_unref);

  G_OBJECT_CLASS (cohesion_actions_timeline_parent_class)->dispose (object);
}

static void
cohesion_actions_timeline_class_init (CohesionActionsTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_actions_timeline_dispose;
  widget_class->map = cohesion_actions_timeline_map;
  widget_class->grab_focus = cohesion_actions_timeline_grab_focus;

  g_type_ensure (COHESION_TYPE_TIMELINE_AXIS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/council/Cohesion/ui/actions/cohesion-actions-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsTimeline, axis);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsTimeline, view);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsTimeline, scrollbar);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsTimeline, units);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsTimeline, as_text);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_units_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_as_text_toggled);
  cohesion_actions_timeline_install_actions (widget_class);
}

static void
watch (CohesionActionsTimeline *self)
{
  self->session_signals = g_signal_group_new (COHESION_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::selected", G_CALLBACK (follow_selection),
                                  self);
  self->tree_signals = g_signal_group_new (COHESION_TYPE_TREE);
  g_signal_group_connect_swapped (self->tree_signals, "node-changed", G_CALLBACK (node_changed), self);
  g_signal_group_connect_swapped (self->tree_signals, "list-changed", G_CALLBACK (list_changed), self);
}

static void
cohesion_actions_timeline_init (CohesionActionsTimeline *self)
{
  self->syncing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->scale = cohesion_timeline_scale_new ();
  self->syncing = FALSE;
  watch (self);
  cohesion_actions_timeline_make_list (self);
  cohesion_timeline_axis_set_scale (self->axis, self->scale);
  gtk_scrollbar_set_adjustment (self->scrollbar, cohesion_timeline_scale_get_across (self->scale));
  cohesion_actions_timeline_add_controllers (self);
  cohesion_actions_timeline_show_units (self);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (row_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sorted, "items-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
}

/**
 * cohesion_actions_timeline_new:
 *
 * Returns: (transfer floating): a timeline that shows nothing yet
 */
GtkWidget *
cohesion_actions_timeline_new (void)
{
  return g_object_new (COHESION_TYPE_ACTIONS_TIMELINE, NULL);
}

/**
 * cohesion_actions_timeline_set_session:
 * @session: (nullable): whose selection it follows
 */
void
cohesion_actions_timeline_set_session (CohesionActionsTimeline *self, CohesionSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  if (session == NULL)
    cohesion_actions_timeline_set_model (self, NULL);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->tree_signals, session ? cohesion_session_get_tree (session) : NULL);
  queue_all (self);
}

/**
 * cohesion_actions_timeline_set_model:
 * @actions: (nullable): what to show, in that order; nodes of the kind “action”
 */
void
cohesion_actions_timeline_set_model (CohesionActionsTimeline *self, GListModel *actions)
{
  gtk_sort_list_model_set_model (self->sorted, actions);
  queue_update (self);
}
