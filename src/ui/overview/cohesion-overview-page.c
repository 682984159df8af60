#include "config.h"

#include "cohesion-overview-page.h"

#include "cohesion-overview-rows.h"

#include "model/cohesion-numbering.h"

#include <glib/gi18n.h>

/* How many rows a list shows before it asks whether to show the rest. */
#define FEW 6

/**
 * CohesionOverviewPage:
 *
 * The one screen that a cabinet member opens: how everything stands, what is late and why, what comes
 * next. Each row is a way in.
 */
struct _CohesionOverviewPage
{
  CohesionPage parent_instance;

  /* Template. */
  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *vision;
  AdwPreferencesGroup *status_group;
  AdwPreferencesGroup *overdue_group;
  AdwPreferencesGroup *troubled_group;
  AdwPreferencesGroup *upcoming_group;
  AdwPreferencesGroup *themes_group;
  AdwPreferencesGroup *holders_group;

  /* Owned. */
  GPtrArray *rows;     /* those that were made, each with the group it is in */
  GPtrArray *unfolded; /* the groups, not owned, of which all rows are shown */
  GSignalGroup *tree_signals;
  guint refresh_id;
};

typedef struct
{
  AdwPreferencesGroup *group;
  GtkWidget *row;
} MadeRow;

G_DEFINE_FINAL_TYPE (CohesionOverviewPage, cohesion_overview_page, COHESION_TYPE_PAGE)

static void
remove_row (gpointer data)
{
  g_autofree MadeRow *made = data;

  adw_preferences_group_remove (made->group, made->row);
}

static void
add_row (CohesionOverviewPage *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  MadeRow *made = g_new (MadeRow, 1);

  made->group = group;
  made->row = row;
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, made);
}

static void
row_activated (GtkWidget *row, CohesionNode *node)
{
  CohesionPage *page = COHESION_PAGE (gtk_widget_get_ancestor (row, COHESION_TYPE_PAGE));

  cohesion_session_show (cohesion_page_get_session (page), node, -1);
}

static void
add_way_in (CohesionOverviewPage *self, AdwPreferencesGroup *group, GtkWidget *row, CohesionNode *node)
{
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated), node, G_CONNECT_DEFAULT);
  add_row (self, group, row);
}

static void queue_refresh (CohesionOverviewPage *self);

static void
show_all (GtkWidget *button, AdwPreferencesGroup *group)
{
  CohesionOverviewPage *self = COHESION_OVERVIEW_PAGE (
      gtk_widget_get_ancestor (button, COHESION_TYPE_OVERVIEW_PAGE));

  g_ptr_array_add (self->unfolded, group);
  queue_refresh (self);
}

static void
add_show_all (CohesionOverviewPage *self, AdwPreferencesGroup *group, guint n)
{
  GtkWidget *button = adw_button_row_new ();
  g_autofree char *label = g_strdup_printf (g_dngettext (NULL, "Show %u More", "Show %u More", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), label);
  g_signal_connect_object (button, "activated", G_CALLBACK (show_all), group, G_CONNECT_DEFAULT);
  add_row (self, group, button);
}

/* Fills a list of actions: the first few, and a button for the rest until it has been used. */
static void
fill_actions (CohesionOverviewPage *self, AdwPreferencesGroup *group, GPtrArray *actions, CohesionDate today)
{
  guint shown = g_ptr_array_find (self->unfolded, group, NULL) ? actions->len : MIN (actions->len, FEW);

  gtk_widget_set_visible (GTK_WIDGET (group), actions->len > 0);
  for (guint i = 0; i < shown; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);

      add_way_in (self, group, cohesion_overview_action_row_new (action, today), action);
    }
  if (shown < actions->len)
    add_show_all (self, group, actions->len - shown);
}

static void
fill_themes (CohesionOverviewPage *self, CohesionTree *tree, CohesionDate today)
{
  CohesionList *themes = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_THEMES);
  const char *name = cohesion_node_get_string (cohesion_tree_get_settings (tree),
                                               COHESION_SETTINGS_THEME_NAMES);

  g_autofree char *title = g_markup_escape_text (name ? name : _ ("Themes"), -1);

  adw_preferences_group_set_title (self->themes_group, title);
  for (guint i = 0; i < cohesion_list_get_length (themes); i++)
    {
      CohesionNode *theme = cohesion_list_get (themes, i);
      g_autoptr (GPtrArray) actions = cohesion_node_collect (theme, COHESION_KIND_ACTION);
      g_autoptr (CohesionSummary) summary = cohesion_summary_new (tree, actions, today);

      add_way_in (self, self->themes_group, cohesion_overview_summary_row_new (theme, summary), theme);
    }
}

static GHashTable *
group_by_holder (GPtrArray *actions)
{
  GHashTable *groups = g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);
      CohesionNode *holder = cohesion_action_get_portfolio_holder (action);
      GPtrArray *group = holder ? g_hash_table_lookup (groups, holder) : NULL;

      if (holder && group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, g_object_ref (holder), group);
        }
      if (group)
        g_ptr_array_add (group, action);
    }
  return groups;
}

static void
fill_holders (CohesionOverviewPage *self, CohesionTree *tree, GPtrArray *actions, CohesionDate today)
{
  g_autoptr (GHashTable) groups = group_by_holder (actions);
  CohesionList *parties = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PARTIES);

  gtk_widget_set_visible (GTK_WIDGET (self->holders_group), g_hash_table_size (groups) > 0);
  for (guint i = 0; i < cohesion_list_get_length (parties); i++)
    {
      CohesionNode *party = cohesion_list_get (parties, i);
      GPtrArray *group = g_hash_table_lookup (groups, party);
      g_autoptr (CohesionSummary) summary = group ? cohesion_summary_new (tree, group, today) : NULL;

      if (summary)
        add_way_in (self, self->holders_group, cohesion_overview_summary_row_new (party, summary), party);
    }
}

static void
set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
fill_head (CohesionOverviewPage *self, CohesionSession *session, CohesionDate today)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_session_get_tree (session));
  g_autofree char *title = cohesion_document_dup_title (cohesion_session_get_document (session));
  g_autofree char *date = cohesion_date_format (today);
  /* Translators: the day as at which the overview was worked out */
  g_autofree char *as_at = g_strdup_printf (_ ("As at %s"), date);

  set_label (self->title, title);
  set_label (self->subtitle, cohesion_node_get_string (strategy, COHESION_STRATEGY_SUBTITLE));
  set_label (self->vision, cohesion_node_get_string (strategy, COHESION_STRATEGY_VISION));
  adw_preferences_group_set_description (self->status_group, as_at);
}

static void
fill (CohesionOverviewPage *self, CohesionSession *session)
{
  CohesionTree *tree = cohesion_session_get_tree (session);
  CohesionDate today = cohesion_date_today ();
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);
  g_autoptr (CohesionSummary) summary = cohesion_summary_new (tree, actions, today);

  gtk_stack_set_visible_child_name (self->stack, actions->len > 0 ? "overview" : "empty");
  fill_head (self, session, today);
  add_row (self, self->status_group, cohesion_overview_status_row_new (tree, summary));
  fill_actions (self, self->overdue_group, summary->overdue, today);
  fill_actions (self, self->troubled_group, summary->troubled, today);
  if (summary->upcoming->len > FEW)
    g_ptr_array_set_size (summary->upcoming, FEW);
  fill_actions (self, self->upcoming_group, summary->upcoming, today);
  fill_themes (self, tree, today);
  fill_holders (self, tree, actions, today);
}

static gboolean
refresh (gpointer user_data)
{
  CohesionOverviewPage *self = user_data;
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));

  self->refresh_id = 0;
  g_ptr_array_set_size (self->rows, 0);
  if (session)
    fill (self, session);
  return G_SOURCE_REMOVE;
}

/* Worked out anew once for many changes, and only while somebody looks. */
static void
queue_refresh (CohesionOverviewPage *self)
{
  if (self->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = g_idle_add (refresh, self);
}

static void
cohesion_overview_page_session_changed (CohesionPage *page, CohesionSession *session)
{
  CohesionOverviewPage *self = COHESION_OVERVIEW_PAGE (page);

  if (self->tree_signals == NULL)
    return;
  g_signal_group_set_target (self->tree_signals, session ? cohesion_session_get_tree (session) : NULL);
  g_ptr_array_set_size (self->unfolded, 0);
  queue_refresh (self);
}

static void
cohesion_overview_page_map (GtkWidget *widget)
{
  CohesionOverviewPage *self = COHESION_OVERVIEW_PAGE (widget);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  refresh (self);
  GTK_WIDGET_CLASS (cohesion_overview_page_parent_class)->map (widget);
}

static void
strategy_clicked (CohesionOverviewPage *self)
{
  cohesion_session_set_page (cohesion_page_get_session (COHESION_PAGE (self)), "strategy");
}

static void
cohesion_overview_page_dispose (GObject *object)
{
  CohesionOverviewPage *self = COHESION_OVERVIEW_PAGE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->tree_signals);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->unfolded, g_ptr_array_unref);
  /* Disposing of the template would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_OVERVIEW_PAGE);

  G_OBJECT_CLASS (cohesion_overview_page_parent_class)->dispose (object);
}

static void
cohesion_overview_page_class_init (CohesionOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_overview_page_dispose;
  widget_class->map = cohesion_overview_page_map;
  COHESION_PAGE_CLASS (klass)->session_changed = cohesion_overview_page_session_changed;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/overview/cohesion-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, title);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, vision);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, status_group);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, overdue_group);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, troubled_group);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, upcoming_group);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, themes_group);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, holders_group);
  gtk_widget_class_bind_template_callback (widget_class, strategy_clicked);
}

static void
cohesion_overview_page_init (CohesionOverviewPage *self)
{
  self->rows = g_ptr_array_new_with_free_func (remove_row);
  self->unfolded = g_ptr_array_new ();
  self->tree_signals = g_signal_group_new (COHESION_TYPE_TREE);
  g_signal_group_connect_swapped (self->tree_signals, "changed", G_CALLBACK (queue_refresh), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
