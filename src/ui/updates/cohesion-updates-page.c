#include "config.h"

#include "cohesion-updates-lines.h"
#include "cohesion-updates-private.h"
#include "cohesion-updates-row.h"

#include "document/cohesion-document-typing.h"
#include "ui/widgets/cohesion-list-replace.h"

#include <glib/gi18n.h>

/**
 * CohesionUpdatesPage:
 *
 * A reporting period: until when its updates are due, from how many leads they were received, who is awaited
 * with what, and the log of the period.
 */

G_DEFINE_FINAL_TYPE (CohesionUpdatesPage, cohesion_updates_page, COHESION_TYPE_PAGE)

static CohesionTree *
tree_of (CohesionUpdatesPage *self)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));

  return document ? cohesion_document_get_tree (document) : NULL;
}

static CohesionDate
today_of (CohesionUpdatesPage *self)
{
  return cohesion_document_get_today (cohesion_page_get_document (COHESION_PAGE (self)));
}

/**
 * cohesion_updates_page_get_period:
 * @period: (out): the period that is shown: the one that was chosen, else the current one
 *
 * Returns: whether there is one; if not, @period is untouched
 */
gboolean
cohesion_updates_page_get_period (CohesionUpdatesPage *self, CohesionReportingPeriod *period)
{
  CohesionTree *tree = tree_of (self);

  if (tree == NULL)
    return FALSE;
  if (self->chosen)
    return cohesion_reporting_period_read (self->chosen, period);
  return cohesion_reporting_period_get_current (tree, today_of (self), period);
}

/**
 * cohesion_updates_page_get_action:
 *
 * Returns: (transfer none) (nullable): the action of the line that is selected
 */
CohesionNode *
cohesion_updates_page_get_action (CohesionUpdatesPage *self)
{
  CohesionUpdatesLine *line = gtk_single_selection_get_selected_item (self->selection);

  return line ? cohesion_updates_line_get_action (line) : NULL;
}

/**
 * cohesion_updates_page_choose:
 * @period: (nullable): the period to show; %NULL for the current one
 */
void
cohesion_updates_page_choose (CohesionUpdatesPage *self, CohesionNode *period)
{
  self->chosen = period;
  cohesion_page_queue_update (COHESION_PAGE (self));
}

static guint
position_of (CohesionUpdatesPage *self, CohesionNode *period)
{
  guint position;

  return period && g_ptr_array_find (self->nodes, period, &position) ? position : GTK_INVALID_LIST_POSITION;
}

static void
add_period (CohesionUpdatesPage *self, GtkStringList *labels, CohesionNode *node)
{
  CohesionReportingPeriod period;
  g_autofree char *label = NULL;

  if (cohesion_reporting_period_read (node, &period))
    label = cohesion_reporting_period_dup_label (&period, tree_of (self), NULL);
  else
    label = g_strdup (*cohesion_node_get_name (node) ? cohesion_node_get_name (node)
                                                     : C_ ("period", "Period without dates"));
  g_ptr_array_add (self->nodes, node);
  gtk_string_list_append (labels, label);
}

static gboolean
same_labels (GListModel *a, GListModel *b)
{
  guint n = a ? g_list_model_get_n_items (a) : 0;

  if (a == NULL || n != g_list_model_get_n_items (b))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (a), i),
                      gtk_string_list_get_string (GTK_STRING_LIST (b), i)))
      return FALSE;
  return TRUE;
}

/* The list is opened and read by people; it changes only when it must. */
static void
list_periods (CohesionUpdatesPage *self)
{
  CohesionList *list = cohesion_tree_get_list (tree_of (self), COHESION_DOCUMENT_LIST_PERIODS);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  CohesionReportingPeriod period = { 0 };

  g_ptr_array_set_size (self->nodes, 0);
  for (guint i = 0; i < cohesion_list_get_length (list); i++)
    add_period (self, labels, cohesion_list_get (list, i));
  if (!g_ptr_array_find (self->nodes, self->chosen, NULL))
    self->chosen = NULL;
  cohesion_updates_page_get_period (self, &period);
  self->filling = TRUE;
  if (!same_labels (gtk_drop_down_get_model (self->periods), G_LIST_MODEL (labels)))
    gtk_drop_down_set_model (self->periods, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->periods, position_of (self, self->chosen ? self->chosen : period.node));
  self->filling = FALSE;
}

static void
set_empty (CohesionUpdatesPage *self, const char *title, const char *description)
{
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
}

static void
show_lines (CohesionUpdatesPage *self, GPtrArray *lines)
{
  cohesion_list_store_replace (self->lines, lines, (GEqualFunc) cohesion_updates_line_equal);
  gtk_stack_set_visible_child_name (self->stack, lines->len > 0 ? "list" : "empty");
}

static void
list_lines (CohesionUpdatesPage *self, const CohesionReportingPeriod *period, CohesionReturns *returns)
{
  const char *view = adw_toggle_group_get_active_name (self->views);
  gboolean received = g_strcmp0 (view, "received") == 0;
  g_autoptr (GPtrArray) lines = NULL;

  if (g_strcmp0 (view, "log") == 0)
    {
      set_empty (self, _ ("No Updates"), _ ("None was added in this period."));
      lines = cohesion_updates_lines_of_log (tree_of (self), period);
    }
  else
    {
      if (received)
        set_empty (self, _ ("None Received"), _ ("No lead has sent in all updates yet."));
      else
        set_empty (self, _ ("Nobody Is Awaited"), _ ("Every lead has sent in all updates of this period."));
      lines = cohesion_updates_lines_of_leads (tree_of (self), returns, received, today_of (self));
    }
  show_lines (self, lines);
}

static void
show_period (CohesionUpdatesPage *self, const CohesionReportingPeriod *period)
{
  CohesionTree *tree = tree_of (self);
  g_autoptr (CohesionReturns) returns = cohesion_returns_new (tree, period);
  g_autofree char *label = cohesion_reporting_period_dup_label (period, tree, NULL);
  g_autofree char *due = cohesion_reporting_period_describe_due (period, today_of (self));
  g_autofree char *received = cohesion_returns_describe (returns);

  gtk_label_set_label (self->name, label);
  gtk_label_set_label (self->due, due);
  gtk_label_set_label (self->received, received);
  if (!period->closed && cohesion_reporting_period_is_late (period, today_of (self)))
    gtk_widget_add_css_class (GTK_WIDGET (self->due), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->due), "warning");
  gtk_progress_bar_set_fraction (self->bar,
                                 returns->n_leads ? (double) returns->n_received / returns->n_leads : 0);
  list_lines (self, period, returns);
}

static void
show_no_period (CohesionUpdatesPage *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  gtk_label_set_label (self->name, "");
  gtk_label_set_label (self->due, "");
  gtk_label_set_label (self->received, _ ("No reporting period"));
  gtk_progress_bar_set_fraction (self->bar, 0);
  set_empty (self, _ ("No Reporting Period"),
             _ ("Add a period with its first and its last day, or choose another one."));
  show_lines (self, none);
}

static void
cohesion_updates_page_update (CohesionPage *page)
{
  CohesionUpdatesPage *self = COHESION_UPDATES_PAGE (page);
  CohesionReportingPeriod period;
  gboolean found;

  list_periods (self);
  found = cohesion_updates_page_get_period (self, &period);
  gtk_widget_set_visible (GTK_WIDGET (self->periods), self->nodes->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->name), self->nodes->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->due), found);
  gtk_widget_set_visible (GTK_WIDGET (self->views), found);
  if (found)
    show_period (self, &period);
  else
    show_no_period (self);
  cohesion_updates_page_update_actions (self);
}

static void
on_period_chosen (CohesionUpdatesPage *self)
{
  guint position = gtk_drop_down_get_selected (self->periods);

  if (self->filling || position >= self->nodes->len)
    return;
  cohesion_updates_page_choose (self, g_ptr_array_index (self->nodes, position));
}

static void
on_view_chosen (CohesionUpdatesPage *self)
{
  cohesion_page_queue_update (COHESION_PAGE (self));
}

/* The details show what the line is about. */
static void
line_selected (CohesionUpdatesPage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  CohesionNode *action = session ? cohesion_updates_page_get_action (self) : NULL;

  if (action)
    cohesion_session_set_selected (session, action);
  if (session)
    cohesion_updates_page_update_actions (self);
}

static void
line_activated (CohesionUpdatesPage *self, guint position)
{
  g_autoptr (CohesionUpdatesLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  CohesionNode *node = cohesion_updates_line_get_node (line);

  if (node && cohesion_updates_line_get_line_type (line) == COHESION_UPDATES_LEAD)
    cohesion_session_show (cohesion_page_get_session (COHESION_PAGE (self)), node, -1);
  else if (node)
    cohesion_session_show_details (cohesion_page_get_session (COHESION_PAGE (self)),
                                   cohesion_updates_line_get_action (line), -1);
}

/* A period that somebody wants to see is chosen. */
static void
cohesion_updates_page_show_field (CohesionPage *page, CohesionNode *node, int field)
{
  if (cohesion_node_is (node, COHESION_KIND_PERIOD))
    cohesion_updates_page_choose (COHESION_UPDATES_PAGE (page), node);
}

static void
cohesion_updates_page_session_changed (CohesionPage *page, CohesionSession *session)
{
  CohesionUpdatesPage *self = COHESION_UPDATES_PAGE (page);

  if (self->lines == NULL)
    return;
  self->chosen = NULL;
  g_list_store_remove_all (self->lines);
  g_ptr_array_set_size (self->nodes, 0);
  if (session)
    cohesion_page_queue_update (page);
  cohesion_updates_page_update_actions (self);
}

static gboolean
cohesion_updates_page_grab_focus (GtkWidget *widget)
{
  CohesionUpdatesPage *self = COHESION_UPDATES_PAGE (widget);
  gboolean listed = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0;

  return gtk_widget_grab_focus (listed ? GTK_WIDGET (self->view) : self->more);
}

static void
cohesion_updates_page_dispose (GObject *object)
{
  CohesionUpdatesPage *self = COHESION_UPDATES_PAGE (object);

  cohesion_page_dispose_template (COHESION_PAGE (self), COHESION_TYPE_UPDATES_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  G_OBJECT_CLASS (cohesion_updates_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdatesPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdatesPage, banner);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdatesPage, periods);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdatesPage, more);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdatesPage, name);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdatesPage, due);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdatesPage, bar);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdatesPage, received);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdatesPage, views);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdatesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdatesPage, empty);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdatesPage, view);
}

static void
cohesion_updates_page_class_init (CohesionUpdatesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CohesionPageClass *page_class = COHESION_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_updates_page_dispose;
  widget_class->grab_focus = cohesion_updates_page_grab_focus;
  page_class->session_changed = cohesion_updates_page_session_changed;
  page_class->show_field = cohesion_updates_page_show_field;
  page_class->update = cohesion_updates_page_update;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/updates/cohesion-updates-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_period_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_view_chosen);
  cohesion_updates_page_install_actions (widget_class);
}

static void
row_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, cohesion_updates_row_new ());
}

static void
row_bind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  CohesionUpdatesLine *line = gtk_list_item_get_item (item);

  cohesion_updates_row_show (COHESION_UPDATES_ROW (gtk_list_item_get_child (item)), line);
  gtk_list_item_set_accessible_label (item, cohesion_updates_line_get_title (line));
  gtk_list_item_set_accessible_description (item, cohesion_updates_line_get_subtitle (line));
}

static void
make_list (CohesionUpdatesPage *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  self->lines = g_list_store_new (COHESION_TYPE_UPDATES_LINE);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->lines));
  g_signal_connect (rows, "setup", G_CALLBACK (row_setup), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (row_bind), NULL);
  gtk_list_view_set_factory (self->view, rows);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (line_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (line_activated), self, G_CONNECT_SWAPPED);
}

static void
cohesion_updates_page_init (CohesionUpdatesPage *self)
{
  self->nodes = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  make_list (self);
}
