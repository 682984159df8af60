#include "config.h"

#include "cohesion-actions-private.h"

#include "document/cohesion-document-typing.h"
#include "ui/session/cohesion-page-layout.h"

#include <glib/gi18n.h>

/**
 * CohesionActionsPage:
 *
 * Every action as a flat table that is searched, sorted, grouped and changed. What is looked for is the query
 * of the session; all layouts of the page show what it finds, #CohesionActionsPage:found.
 */

enum
{
  PROP_0,
  PROP_FOUND,
  PROP_GROUPING,
  PROP_SORT,
  PROP_DESCENDING,
  /* One for each column that can be shown or not, in their order. */
  PROP_SHOW_THEME,
  PROP_SHOW_PRIORITY,
  PROP_SHOW_PORTFOLIO,
  PROP_SHOW_FORECAST,
  PROP_SHOW_UPDATED,
  N_PROPS
};

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_FINAL_TYPE (CohesionActionsPage, cohesion_actions_page, COHESION_TYPE_PAGE)

static const char *
column_of (guint property_id)
{
  return cohesion_actions_columns_get_optional ()[property_id - PROP_SHOW_THEME];
}

static void
cohesion_actions_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CohesionActionsPage *self = COHESION_ACTIONS_PAGE (object);
  gboolean descending;

  switch (property_id)
    {
    case PROP_FOUND:
      g_value_set_object (value, self->model ? cohesion_actions_model_get_found (self->model) : NULL);
      break;
    case PROP_GROUPING:
      g_value_set_string (value, self->grouping);
      break;
    case PROP_SORT:
      g_value_set_string (value, cohesion_actions_page_get_sort (self, NULL));
      break;
    case PROP_DESCENDING:
      cohesion_actions_page_get_sort (self, &descending);
      g_value_set_boolean (value, descending);
      break;
    default:
      if (property_id < PROP_SHOW_THEME || property_id >= N_PROPS)
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      else
        g_value_set_boolean (value,
                             cohesion_actions_columns_is_shown (self->columns, column_of (property_id)));
    }
}

static void
cohesion_actions_page_set_property (GObject *object,
                                    guint property_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  CohesionActionsPage *self = COHESION_ACTIONS_PAGE (object);
  gboolean descending;
  const char *sort = cohesion_actions_page_get_sort (self, &descending);

  switch (property_id)
    {
    case PROP_GROUPING:
      cohesion_actions_page_set_grouping (self, g_value_get_string (value));
      break;
    case PROP_SORT:
      cohesion_actions_page_set_sort (self, g_value_get_string (value), descending);
      break;
    case PROP_DESCENDING:
      cohesion_actions_page_set_sort (self, sort, g_value_get_boolean (value));
      break;
    default:
      if (property_id < PROP_SHOW_THEME || property_id >= N_PROPS)
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      else
        cohesion_actions_page_show_column (self, column_of (property_id), g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
sort_changed (CohesionActionsPage *self)
{
  if (self->model)
    cohesion_actions_model_set_sort_key (self->model, cohesion_actions_page_get_sort (self, NULL));
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_SORT]);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_DESCENDING]);
}

/* Private: groups the actions by a theme, a lead and so on; by nothing for "none". */
void
cohesion_actions_page_set_grouping (CohesionActionsPage *self, const char *key)
{
  const char *by = g_strcmp0 (key, "none") == 0 ? NULL : key;

  if (!g_set_str (&self->grouping, by ? by : "none"))
    return;
  if (self->model)
    cohesion_actions_model_set_grouping (self->model, by);
  cohesion_actions_columns_set_grouping (self->columns, by);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_GROUPING]);
}

/* Private: the selected actions in the order of the table. */
GPtrArray *
cohesion_actions_page_dup_selected (CohesionActionsPage *self)
{
  return self->model ? cohesion_actions_model_dup_selected (self->model)
                     : g_ptr_array_new_with_free_func (g_object_unref);
}

static char *
dup_count (guint n_found, guint n_actions)
{
  if (n_found == n_actions)
    return g_strdup_printf (ngettext ("%u action", "%u actions", n_actions), n_actions);
  /* Translators: how many actions are found, and how many there are */
  return g_strdup_printf (ngettext ("%1$u of %2$u action", "%1$u of %2$u actions", n_actions), n_found,
                          n_actions);
}

/* How many are found, to be seen and to be heard. */
static void
show_count (CohesionActionsPage *self)
{
  guint n_found = g_list_model_get_n_items (cohesion_actions_model_get_found (self->model));
  guint n_actions = cohesion_actions_model_get_n_actions (self->model);
  g_autofree char *text = dup_count (n_found, n_actions);

  if (g_strcmp0 (gtk_label_get_text (self->count), text) != 0)
    {
      gtk_label_set_text (self->count, text);
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        gtk_accessible_announce (GTK_ACCESSIBLE (self->count), text,
                                 GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
    }
  gtk_stack_set_visible_child_name (self->stack, n_found > 0     ? "actions"
                                                 : n_actions > 0 ? "nothing"
                                                                 : "empty");
}

/* What the session shows is selected, wherever it was chosen. */
static void
cohesion_actions_page_selected_changed (CohesionPage *page)
{
  CohesionActionsPage *self = COHESION_ACTIONS_PAGE (page);
  CohesionNode *node = cohesion_session_get_selected (cohesion_page_get_session (page));
  g_autoptr (GPtrArray) selected = cohesion_actions_page_dup_selected (self);
  guint position;

  if (self->model == NULL || node == NULL || g_ptr_array_find (selected, node, NULL))
    return;
  position = cohesion_actions_model_find (self->model, node);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_select_item (cohesion_actions_model_get_selection (self->model), position, TRUE);
  else
    gtk_selection_model_unselect_all (cohesion_actions_model_get_selection (self->model));
}

static void
cohesion_actions_page_show_field (CohesionPage *page, CohesionNode *node, int field)
{
  CohesionActionsPage *self = COHESION_ACTIONS_PAGE (page);
  guint position = self->model ? cohesion_actions_model_find (self->model, node) : GTK_INVALID_LIST_POSITION;

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_NONE, NULL);
}

/* The user has selected something. What is filtered away leaves the details as they are. */
static void
selection_changed (CohesionActionsPage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  g_autoptr (GPtrArray) selected = cohesion_actions_page_dup_selected (self);

  if (session && selected->len > 0 &&
      !g_ptr_array_find (selected, cohesion_session_get_selected (session), NULL))
    cohesion_session_set_selected (session, g_ptr_array_index (selected, 0));
  cohesion_actions_page_update_actions (self);
}

static void
cohesion_actions_page_update (CohesionPage *page)
{
  CohesionActionsPage *self = COHESION_ACTIONS_PAGE (page);

  cohesion_actions_model_update (self->model);
  cohesion_actions_columns_update (self->columns, NULL);
  cohesion_query_entry_set_problems (self->search, cohesion_actions_model_get_problems (self->model));
  cohesion_actions_page_sync_chips (self);
  cohesion_actions_page_fill_views (self);
  show_count (self);
  cohesion_actions_page_update_actions (self);
}

static void
node_changed (CohesionActionsPage *self, CohesionNode *node)
{
  if (cohesion_node_is (node, COHESION_KIND_SETTINGS))
    cohesion_actions_page_fill_menus (self);
}

static char **
dup_me (CohesionActionsPage *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "my-name");
  g_autofree char *post = g_settings_get_string (self->settings, "my-post");
  const char *me[] = { name, post, NULL };

  return g_strdupv ((char **) me);
}

static void
me_changed (CohesionActionsPage *self)
{
  g_auto (GStrv) me = dup_me (self);

  if (self->model)
    cohesion_actions_model_set_me (self->model, (const char *const *) me);
}

static void
drop_model (CohesionActionsPage *self)
{
  if (self->model == NULL)
    return;
  if (self->view)
    gtk_column_view_set_model (self->view, NULL);
  g_signal_handlers_disconnect_by_data (cohesion_actions_model_get_selection (self->model), self);
  g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  cohesion_action_keys_set_actions (self->keys, NULL, COHESION_DATE_NONE);
}

static void
make_model (CohesionActionsPage *self, CohesionSession *session)
{
  g_auto (GStrv) me = dup_me (self);

  self->model = cohesion_actions_model_new (session, self->keys);
  cohesion_actions_model_set_me (self->model, (const char *const *) me);
  cohesion_actions_model_set_sorter (self->model, gtk_column_view_get_sorter (self->view));
  cohesion_actions_model_set_sort_key (self->model, cohesion_actions_page_get_sort (self, NULL));
  if (g_strcmp0 (self->grouping, "none") != 0)
    cohesion_actions_model_set_grouping (self->model, self->grouping);
  cohesion_actions_columns_set_today (self->columns,
                                      cohesion_document_get_today (cohesion_session_get_document (session)));
  cohesion_actions_model_set_view (self->model, self->view);
  g_signal_connect_object (self->model, "found-changed", G_CALLBACK (cohesion_page_queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cohesion_actions_model_get_selection (self->model), "selection-changed",
                           G_CALLBACK (selection_changed), self, G_CONNECT_SWAPPED);
}

/* The other layouts show what is found, too. */
static void
show_layouts (CohesionActionsPage *self, CohesionSession *session)
{
  GListModel *found = self->model ? cohesion_actions_model_get_found (self->model) : NULL;

  cohesion_actions_board_set_session (self->board, session);
  cohesion_actions_board_set_model (self->board, found);
  cohesion_actions_timeline_set_session (self->timeline, session);
  cohesion_actions_timeline_set_model (self->timeline, found);
}

static void
cohesion_actions_page_session_changed (CohesionPage *page, CohesionSession *session)
{
  CohesionActionsPage *self = COHESION_ACTIONS_PAGE (page);

  if (self->tree_signals == NULL)
    return;
  drop_model (self);
  g_signal_group_set_target (self->tree_signals, session ? cohesion_session_get_tree (session) : NULL);
  cohesion_query_entry_set_session (self->search, session);
  if (session)
    {
      make_model (self, session);
      cohesion_actions_page_fill_menus (self);
      cohesion_actions_page_selected_changed (page);
      cohesion_page_queue_update (page);
    }
  show_layouts (self, session);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_FOUND]);
  cohesion_actions_page_update_actions (self);
}

static void
set_narrow (CohesionActionsPage *self, gboolean narrow)
{
  self->narrow = narrow;
  cohesion_actions_columns_set_narrow (self->columns, narrow);
}

static void
on_narrow (CohesionActionsPage *self)
{
  set_narrow (self, TRUE);
}

static void
on_wide (CohesionActionsPage *self)
{
  set_narrow (self, FALSE);
}

static void
on_strategy_clicked (CohesionActionsPage *self)
{
  cohesion_session_set_page (cohesion_page_get_session (COHESION_PAGE (self)), "strategy");
}

static gboolean
cohesion_actions_page_grab_focus (GtkWidget *widget)
{
  CohesionActionsPage *self = COHESION_ACTIONS_PAGE (widget);
  g_autoptr (GPtrArray) selected = cohesion_actions_page_dup_selected (self);
  gboolean listed = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "actions") == 0;

  if (!listed)
    return gtk_widget_grab_focus (GTK_WIDGET (self->search));
  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->layouts), "table") != 0)
    return gtk_widget_grab_focus (adw_view_stack_get_visible_child (self->layouts));
  /* With nothing selected the list would keep the focus to itself, where nothing shows it. */
  if (selected->len == 0)
    gtk_column_view_scroll_to (self->view, 0, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
cohesion_actions_page_dispose (GObject *object)
{
  CohesionActionsPage *self = COHESION_ACTIONS_PAGE (object);

  cohesion_page_set_session (COHESION_PAGE (self), NULL);
  g_clear_object (&self->tree_signals);
  cohesion_page_dispose_template (COHESION_PAGE (self), COHESION_TYPE_ACTIONS_PAGE);
  g_clear_object (&self->columns);
  g_clear_object (&self->keys);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->grouping, g_free);
  g_clear_pointer (&self->saved_view, g_free);

  G_OBJECT_CLASS (cohesion_actions_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/actions/cohesion-actions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsPage, search);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsPage, filters);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsPage, chips);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsPage, layouts);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsPage, view);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsPage, board);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsPage, count);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsPage, sort_menu);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsPage, group_menu);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsPage, columns_menu);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsPage, views_menu);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsPage, row_menu);
  gtk_widget_class_bind_template_child (widget_class, CohesionActionsPage, change);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
  gtk_widget_class_bind_template_callback (widget_class, on_strategy_clicked);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags write = read | G_PARAM_WRITABLE;
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (object_class);

  pspecs[PROP_FOUND] = g_param_spec_object ("found", NULL, NULL, G_TYPE_LIST_MODEL, read);
  pspecs[PROP_GROUPING] = g_param_spec_string ("grouping", NULL, NULL, "none", write);
  pspecs[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "number", write);
  pspecs[PROP_DESCENDING] = g_param_spec_boolean ("descending", NULL, NULL, FALSE, write);
  for (guint i = PROP_SHOW_THEME; i < N_PROPS; i++)
    {
      g_autofree char *name = g_strconcat ("show-", column_of (i), NULL);

      pspecs[i] = g_param_spec_boolean (g_intern_string (name), NULL, NULL, FALSE, write);
    }
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
  for (guint i = PROP_GROUPING; i < N_PROPS; i++)
    {
      const char *name = g_param_spec_get_name (pspecs[i]);
      g_autofree char *action = g_strconcat ("actions.", name, NULL);

      gtk_widget_class_install_property_action (widget_class, g_intern_string (action), name);
    }
}

static void
cohesion_actions_page_class_init (CohesionActionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CohesionPageClass *page_class = COHESION_PAGE_CLASS (klass);

  object_class->get_property = cohesion_actions_page_get_property;
  object_class->set_property = cohesion_actions_page_set_property;
  object_class->dispose = cohesion_actions_page_dispose;
  widget_class->grab_focus = cohesion_actions_page_grab_focus;
  page_class->session_changed = cohesion_actions_page_session_changed;
  page_class->selected_changed = cohesion_actions_page_selected_changed;
  page_class->show_field = cohesion_actions_page_show_field;
  page_class->update = cohesion_actions_page_update;

  g_type_ensure (COHESION_TYPE_ACTIONS_BOARD);
  g_type_ensure (COHESION_TYPE_ACTIONS_TIMELINE);
  g_type_ensure (COHESION_TYPE_QUERY_ENTRY);
  bind_template (widget_class);
  install_properties (object_class);
  cohesion_actions_page_install_actions (widget_class);
}

static void
cohesion_actions_page_init (CohesionActionsPage *self)
{
  GtkSorter *sorter;

  self->settings = g_settings_new (COHESION_APP_ID);
  self->grouping = g_strdup ("none");
  self->keys = cohesion_action_keys_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cohesion_page_keep_layout (COHESION_PAGE (self), self->layouts, "actions");
  self->columns = cohesion_actions_columns_new (self->view, self->keys);
  self->tree_signals = g_signal_group_new (COHESION_TYPE_TREE);
  g_signal_group_connect_swapped (self->tree_signals, "node-changed", G_CALLBACK (node_changed), self);
  cohesion_actions_page_restore_columns (self);
  cohesion_actions_page_make_chips (self);
  cohesion_actions_page_add_keys (self);
  sorter = gtk_column_view_get_sorter (self->view);
  g_signal_connect_object (sorter, "changed", G_CALLBACK (sort_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::my-name", G_CALLBACK (me_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::my-post", G_CALLBACK (me_changed), self,
                           G_CONNECT_SWAPPED);
  cohesion_actions_page_update_actions (self);
}
