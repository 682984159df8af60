#include "config.h"

#include "cohesion-overview-private.h"

#include "model/cohesion-focus.h"
#include "model/cohesion-level.h"
#include "model/cohesion-list.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-query.h"

#include <glib/gi18n.h>

/**
 * CohesionOverviewPage:
 *
 * The one screen that a cabinet member opens: how everything stands, or one portfolio; what is late and why,
 * whom to ring, what comes next. Each number is a way to what it counts.
 */

G_DEFINE_FINAL_TYPE (CohesionOverviewPage, cohesion_overview_page, COHESION_TYPE_PAGE)

/* Private: whose portfolio is shown, or NULL for the whole strategy. */
CohesionNode *
cohesion_overview_page_get_portfolio (CohesionOverviewPage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));

  return session ? cohesion_session_get_portfolio (session) : NULL;
}

/* Private: opens the actions that @query finds, in the portfolio that is shown. */
void
cohesion_overview_page_show_actions (CohesionOverviewPage *self, const char *query)
{
  CohesionNode *holder = cohesion_overview_page_get_portfolio (self);
  g_autofree char *term = holder ? cohesion_query_dup_term ("portfolio=", cohesion_node_get_name (holder))
                                 : NULL;
  g_autofree char *whole = term && *query ? g_strconcat (query, " ", term, NULL)
                                          : g_strdup (term ? term : query);

  cohesion_session_show_actions (cohesion_page_get_session (COHESION_PAGE (self)), whole);
}

static void
row_activated (GtkWidget *row)
{
  CohesionOverviewPage *self = COHESION_OVERVIEW_PAGE (
      gtk_widget_get_ancestor (row, COHESION_TYPE_OVERVIEW_PAGE));
  CohesionNode *node = g_object_get_data (G_OBJECT (row), "node");
  const char *query = g_object_get_data (G_OBJECT (row), "query");

  if (query)
    cohesion_overview_page_show_actions (self, query);
  else
    cohesion_session_show (cohesion_page_get_session (COHESION_PAGE (self)), node, -1);
}

/* Private: the row of a group that has that key, which leads to @node. */
GtkWidget *
cohesion_overview_page_take_keyed (CohesionOverviewPage *self,
                                   CohesionOverviewGroup group,
                                   const char *key,
                                   CohesionNode *node,
                                   GtkWidget *(*create) (void) )
{
  GtkWidget *row = cohesion_row_list_take (self->lists[group], key, create);

  if (g_object_get_data (G_OBJECT (row), "node") == NULL)
    g_signal_connect (row, "activated", G_CALLBACK (row_activated), NULL);
  g_object_set_data_full (G_OBJECT (row), "node", g_object_ref (node), g_object_unref);
  return row;
}

/* Private: the next row of a group, which leads to what @query finds, or else to @node. */
GtkWidget *
cohesion_overview_page_take (CohesionOverviewPage *self,
                             CohesionOverviewGroup group,
                             CohesionNode *node,
                             const char *query,
                             GtkWidget *(*create) (void) )
{
  GtkWidget *row = cohesion_overview_page_take_keyed (self, group, cohesion_node_get_id (node), node, create);

  g_object_set_data_full (G_OBJECT (row), "query", g_strdup (query), g_free);
  return row;
}

static void
set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
fill_head (CohesionOverviewPage *self, CohesionDate today)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (document));
  g_autofree char *title = cohesion_document_dup_title (document);
  g_autofree char *date = cohesion_date_format (today);
  g_autofree char *stage = cohesion_node_dup_text (strategy, COHESION_STRATEGY_STATUS);
  gboolean envisioned = cohesion_node_has_value (strategy, COHESION_STRATEGY_VISION);
  g_autofree char *vision = cohesion_node_dup_plain_text (strategy, envisioned ? COHESION_STRATEGY_VISION
                                                                               : COHESION_STRATEGY_AMBITION);
  g_autofree char *line = NULL;

  if (*stage)
    /* Translators: the stage of a strategy, and the day as at which its overview was worked out:
     * “Adopted; as at 28 November 2026” */
    line = g_strdup_printf (_ ("%1$s; as at %2$s"), stage, date);
  else
    /* Translators: the day as at which the overview was worked out */
    line = g_strdup_printf (_ ("As at %s"), date);
  set_label (self->title, title);
  set_label (self->subtitle, cohesion_node_get_string (strategy, COHESION_STRATEGY_SUBTITLE));
  set_label (self->stage, line);
  set_label (self->vision, vision);
}

/* What a strategy consists of while it has no actions to sum up. */
static void
fill_facts (CohesionOverviewPage *self, CohesionTree *tree, gboolean acting)
{
  g_autoptr (GPtrArray)
      priorities = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_PRIORITY);
  g_autofree char *count = cohesion_level_dup_count (tree, COHESION_KIND_PRIORITY, priorities->len);
  CohesionFocusCounts focuses;
  g_autofree char *said = NULL;
  g_autofree char *lines = NULL;

  cohesion_focus_counts_init (&focuses, tree);
  said = focuses.n_focuses ? cohesion_focus_counts_describe (&focuses) : NULL;
  lines = g_strjoin ("\n", count, said, NULL);
  set_label (self->facts, acting ? NULL : lines);
  gtk_widget_set_visible (GTK_WIDGET (self->status_group), acting);
}

static void
fill (CohesionOverviewPage *self, GPtrArray *all, CohesionTree *tree)
{
  CohesionDate today = cohesion_date_today ();
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (CohesionSummary) summary = NULL;

  cohesion_overview_page_update_portfolio (self, all);
  actions = cohesion_overview_page_dup_actions (self, all);
  summary = cohesion_summary_new (tree, actions, today);
  fill_head (self, today);
  fill_facts (self, tree, all->len > 0);
  cohesion_overview_status_show (self->status, tree, summary);
  cohesion_overview_page_fill_ring (self, summary);
  cohesion_overview_page_fill_actions (self, COHESION_OVERVIEW_OVERDUE, summary->overdue, today);
  cohesion_overview_page_fill_actions (self, COHESION_OVERVIEW_TROUBLED, summary->troubled, today);
  cohesion_overview_page_fill_actions (self, COHESION_OVERVIEW_UPCOMING, summary->upcoming, today);
  cohesion_overview_page_fill_changes (self);
  cohesion_overview_page_fill_updates (self, tree, today);
  cohesion_overview_page_fill_questions (self, actions);
  cohesion_overview_page_fill_measures (self, tree, actions);
  cohesion_overview_page_fill_themes (self, actions, today);
  cohesion_overview_page_fill_holders (self, actions, today);
}

/* Whoever may not write is not told to. */
static void
show_empty (CohesionOverviewPage *self, gboolean writable)
{
  gtk_widget_set_visible (self->go, writable);
  adw_status_page_set_description (self->empty,
                                   writable ? _ ("Add themes, priorities and actions on the Strategy page. "
                                                 "How they stand is shown here.")
                                            : _ ("This strategy has no themes, priorities and actions yet."));
}

static void
cohesion_overview_page_update (CohesionPage *page)
{
  CohesionOverviewPage *self = COHESION_OVERVIEW_PAGE (page);
  CohesionTree *tree = cohesion_session_get_tree (cohesion_page_get_session (page));
  CohesionList *themes = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_THEMES);
  g_autoptr (GPtrArray) all = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);

  show_empty (self, !cohesion_document_get_read_only (cohesion_page_get_document (page)));
  gtk_stack_set_visible_child_name (
      self->stack, all->len > 0 || cohesion_list_get_length (themes) > 0 ? "overview" : "empty");
  fill (self, all, tree);
}

static void
cohesion_overview_page_session_changed (CohesionPage *page, CohesionSession *session)
{
  COHESION_OVERVIEW_PAGE (page)->unfolded = 0;
  g_signal_group_set_target (COHESION_OVERVIEW_PAGE (page)->since_signals, session);
  cohesion_page_queue_update (page);
}

static void
strategy_clicked (CohesionOverviewPage *self)
{
  cohesion_session_follow (cohesion_page_get_session (COHESION_PAGE (self)), "strategy");
}

static void
portfolio_picked (CohesionOverviewPage *self)
{
  cohesion_overview_page_pick_portfolio (self);
}

static void
since_picked (CohesionOverviewPage *self)
{
  cohesion_overview_page_pick_since (self);
}

static void
overdue_clicked (CohesionOverviewPage *self)
{
  cohesion_overview_page_show_actions (self, "is:overdue");
}

static void
troubled_clicked (CohesionOverviewPage *self)
{
  cohesion_overview_page_show_actions (self, "is:troubled -is:overdue");
}

static void
cohesion_overview_page_dispose (GObject *object)
{
  CohesionOverviewPage *self = COHESION_OVERVIEW_PAGE (object);

  cohesion_page_set_session (COHESION_PAGE (self), NULL);
  for (guint i = 0; i < COHESION_N_OVERVIEW_GROUPS; i++)
    g_clear_pointer (&self->lists[i], cohesion_row_list_free);
  g_clear_pointer (&self->holders, g_ptr_array_unref);
  g_clear_pointer (&self->snapshots, g_ptr_array_unref);
  g_clear_object (&self->since_signals);
  cohesion_page_dispose_template (COHESION_PAGE (self), COHESION_TYPE_OVERVIEW_PAGE);

  G_OBJECT_CLASS (cohesion_overview_page_parent_class)->dispose (object);
}

static void
bind_groups (GtkWidgetClass *widget_class)
{
  static const char *const names[COHESION_N_OVERVIEW_GROUPS] = {
    [COHESION_OVERVIEW_RING] = "ring_group",           [COHESION_OVERVIEW_OVERDUE] = "overdue_group",
    [COHESION_OVERVIEW_CHANGES] = "changes_group",     [COHESION_OVERVIEW_UPDATES] = "updates_group",
    [COHESION_OVERVIEW_TROUBLED] = "troubled_group",   [COHESION_OVERVIEW_UPCOMING] = "upcoming_group",
    [COHESION_OVERVIEW_QUESTIONS] = "questions_group", [COHESION_OVERVIEW_MEASURES] = "measures_group",
    [COHESION_OVERVIEW_THEMES] = "themes_group",       [COHESION_OVERVIEW_HOLDERS] = "holders_group",
  };

  for (guint i = 0; i < COHESION_N_OVERVIEW_GROUPS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                               G_STRUCT_OFFSET (CohesionOverviewPage, groups) +
                                                   (gssize) (sizeof (gpointer) * i));
}

static void
cohesion_overview_page_class_init (CohesionOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CohesionPageClass *page_class = COHESION_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_overview_page_dispose;
  page_class->session_changed = cohesion_overview_page_session_changed;
  page_class->update = cohesion_overview_page_update;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/overview/cohesion-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, title);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, stage);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, vision);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, facts);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, go);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, empty);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, portfolio_group);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, portfolio);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, status_group);
  gtk_widget_class_bind_template_child (widget_class, CohesionOverviewPage, since);
  bind_groups (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, strategy_clicked);
  gtk_widget_class_bind_template_callback (widget_class, portfolio_picked);
  gtk_widget_class_bind_template_callback (widget_class, since_picked);
  gtk_widget_class_bind_template_callback (widget_class, overdue_clicked);
  gtk_widget_class_bind_template_callback (widget_class, troubled_clicked);
}

static void
cohesion_overview_page_init (CohesionOverviewPage *self)
{
  self->picking = TRUE;
  self->holders = g_ptr_array_new_with_free_func (g_object_unref);
  self->snapshots = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->picking = FALSE;
  self->since_signals = g_signal_group_new (COHESION_TYPE_SESSION);
  g_signal_group_connect_swapped (self->since_signals, "notify::comparison",
                                  G_CALLBACK (cohesion_page_queue_update), self);
  g_signal_group_connect_swapped (self->since_signals, "notify::portfolio",
                                  G_CALLBACK (cohesion_page_queue_update), self);
  g_signal_group_connect_swapped (self->since_signals, "notify::since",
                                  G_CALLBACK (cohesion_page_queue_update), self);
  for (guint i = 0; i < COHESION_N_OVERVIEW_GROUPS; i++)
    self->lists[i] = cohesion_row_list_new (self->groups[i]);
  self->status = COHESION_OVERVIEW_STATUS (cohesion_overview_status_new ());
  adw_preferences_group_add (self->status_group, GTK_WIDGET (self->status));
  g_signal_connect_object (self->status, "show-actions", G_CALLBACK (cohesion_overview_page_show_actions),
                           self, G_CONNECT_SWAPPED);
}
