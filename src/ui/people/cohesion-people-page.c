#include "config.h"

#include "cohesion-people-private.h"

#include "model/cohesion-list.h"

#include <glib/gi18n.h>

/**
 * CohesionPeoplePage:
 *
 * Whoever leads, answers or takes part, by kind; posts first. For each it counts what they lead,
 * support and answer for.
 */

G_DEFINE_FINAL_TYPE (CohesionPeoplePage, cohesion_people_page, COHESION_TYPE_PAGE)

static CohesionTree *
tree_of (CohesionPeoplePage *self)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));

  return document ? cohesion_document_get_tree (document) : NULL;
}

/* Private: whose row is selected, or NULL. */
CohesionNode *
cohesion_people_page_get_selected (CohesionPeoplePage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static guint
position_of (CohesionPeoplePage *self, CohesionNode *party)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CohesionNode) node = g_list_model_get_item (model, i);

      if (node == party)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Private: selects the row of @party, gives it the focus, and shows it in the details. */
void
cohesion_people_page_select (CohesionPeoplePage *self, CohesionNode *party)
{
  guint position = position_of (self, party);

  cohesion_session_set_selected (cohesion_page_get_session (COHESION_PAGE (self)), party);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->view, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

static const char *
find_view (CohesionPeoplePage *self, CohesionTree *tree)
{
  if (cohesion_list_get_length (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PARTIES)) == 0)
    return "empty";
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    return "list";
  return self->needle && *self->needle ? "nothing" : "no-personal";
}

/* Counts, names and what may be done may be others. */
static void
cohesion_people_page_update (CohesionPage *page)
{
  CohesionPeoplePage *self = COHESION_PEOPLE_PAGE (page);
  CohesionTree *tree = tree_of (self);

  g_clear_pointer (&self->duties, cohesion_duties_free);
  self->duties = cohesion_duties_new (tree, cohesion_date_today ());
  cohesion_people_page_show_rows (self);
  gtk_stack_set_visible_child_name (self->stack, find_view (self, tree));
  cohesion_people_page_update_actions (self);
}

static void
node_changed (CohesionPeoplePage *self, CohesionNode *node, guint field)
{
  if (!cohesion_node_is (node, COHESION_KIND_PARTY))
    return;
  if (field == COHESION_PARTY_KIND)
    gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
cohesion_people_page_selected_changed (CohesionPage *page)
{
  CohesionPeoplePage *self = COHESION_PEOPLE_PAGE (page);
  CohesionSession *session = cohesion_page_get_session (page);
  CohesionNode *node = cohesion_session_get_selected (session);

  if (node != cohesion_people_page_get_selected (self))
    gtk_single_selection_set_selected (self->selection,
                                       node ? position_of (self, node) : GTK_INVALID_LIST_POSITION);
}

static void
cohesion_people_page_show_field (CohesionPage *page, CohesionNode *node, int field)
{
  CohesionPeoplePage *self = COHESION_PEOPLE_PAGE (page);

  if (!cohesion_node_is (node, COHESION_KIND_PARTY))
    return;
  if (position_of (self, node) == GTK_INVALID_LIST_POSITION)
    {
      gtk_toggle_button_set_active (self->personal, FALSE);
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      g_clear_pointer (&self->needle, g_free);
      gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_LESS_STRICT);
    }
  gtk_list_view_scroll_to (self->view, position_of (self, node), GTK_LIST_SCROLL_SELECT, NULL);
}

/* What is filtered away leaves the details as they are. */
static void
row_selected (CohesionPeoplePage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  CohesionNode *party = session ? cohesion_people_page_get_selected (self) : NULL;

  if (session == NULL)
    return;
  if (party)
    cohesion_session_set_selected (session, party);
  cohesion_people_page_update_actions (self);
}

static void
on_row_activated (CohesionPeoplePage *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "people.open", NULL);
}

static void
on_search_changed (CohesionPeoplePage *self)
{
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);

  if (g_set_str (&self->needle, folded))
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  cohesion_page_queue_update (COHESION_PAGE (self));
}

static void
on_search_stopped (CohesionPeoplePage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_personal_toggled (CohesionPeoplePage *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  cohesion_page_queue_update (COHESION_PAGE (self));
}

static GtkFilterListModel *
filter_of (CohesionPeoplePage *self)
{
  GtkSortListModel *sorted = GTK_SORT_LIST_MODEL (gtk_single_selection_get_model (self->selection));

  return GTK_FILTER_LIST_MODEL (gtk_sort_list_model_get_model (sorted));
}

static void
cohesion_people_page_session_changed (CohesionPage *page, CohesionSession *session)
{
  CohesionPeoplePage *self = COHESION_PEOPLE_PAGE (page);
  GtkFilterListModel *filtered;
  CohesionTree *tree;

  if (self->selection == NULL)
    return;
  filtered = filter_of (self);
  gtk_filter_list_model_set_model (filtered, NULL);
  g_clear_pointer (&self->duties, cohesion_duties_free);
  tree = session ? cohesion_session_get_tree (session) : NULL;
  g_signal_group_set_target (self->tree_signals, tree);
  if (tree)
    {
      self->duties = cohesion_duties_new (tree, cohesion_date_today ());
      gtk_filter_list_model_set_model (
          filtered, G_LIST_MODEL (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PARTIES)));
      cohesion_people_page_selected_changed (page);
      cohesion_page_queue_update (COHESION_PAGE (self));
    }
  cohesion_people_page_update_actions (self);
}

static gboolean
cohesion_people_page_grab_focus (GtkWidget *widget)
{
  CohesionPeoplePage *self = COHESION_PEOPLE_PAGE (widget);
  gboolean listed = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0;

  return gtk_widget_grab_focus (listed ? GTK_WIDGET (self->view) : GTK_WIDGET (self->search));
}

/* A list that is filled before it is seen begins with its first row, and hides the heading above it. That it
 * has been laid out shows in that it can be scrolled at all. */
static gboolean
show_first_heading (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  if (gtk_adjustment_get_page_size (down) <= 0 ||
      (gtk_adjustment_get_value (down) <= 0 && ++COHESION_PEOPLE_PAGE (data)->n_frames < 3))
    return G_SOURCE_CONTINUE;
  if (gtk_single_selection_get_selected_item (COHESION_PEOPLE_PAGE (data)->selection) == NULL)
    gtk_adjustment_set_value (down, 0);
  return G_SOURCE_REMOVE;
}

static void
cohesion_people_page_map (GtkWidget *widget)
{
  CohesionPeoplePage *self = COHESION_PEOPLE_PAGE (widget);

  GTK_WIDGET_CLASS (cohesion_people_page_parent_class)->map (widget);
  self->n_frames = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self->view), show_first_heading, self, NULL);
}

static void
cohesion_people_page_dispose (GObject *object)
{
  CohesionPeoplePage *self = COHESION_PEOPLE_PAGE (object);

  cohesion_page_dispose_template (COHESION_PAGE (self), COHESION_TYPE_PEOPLE_PAGE);
  g_clear_object (&self->tree_signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_pointer (&self->bound, g_ptr_array_unref);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (cohesion_people_page_parent_class)->dispose (object);
}

static void
cohesion_people_page_class_init (CohesionPeoplePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CohesionPageClass *page_class = COHESION_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_people_page_dispose;
  widget_class->grab_focus = cohesion_people_page_grab_focus;
  widget_class->map = cohesion_people_page_map;
  page_class->session_changed = cohesion_people_page_session_changed;
  page_class->selected_changed = cohesion_people_page_selected_changed;
  page_class->show_field = cohesion_people_page_show_field;
  page_class->update = cohesion_people_page_update;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/people/cohesion-people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionPeoplePage, toasts);
  gtk_widget_class_bind_template_child (widget_class, CohesionPeoplePage, search);
  gtk_widget_class_bind_template_child (widget_class, CohesionPeoplePage, personal);
  gtk_widget_class_bind_template_child (widget_class, CohesionPeoplePage, add);
  gtk_widget_class_bind_template_child (widget_class, CohesionPeoplePage, add_first);
  gtk_widget_class_bind_template_child (widget_class, CohesionPeoplePage, more);
  gtk_widget_class_bind_template_child (widget_class, CohesionPeoplePage, add_menu);
  gtk_widget_class_bind_template_child (widget_class, CohesionPeoplePage, party_menu);
  gtk_widget_class_bind_template_child (widget_class, CohesionPeoplePage, stack);
  gtk_widget_class_bind_template_child (widget_class, CohesionPeoplePage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_personal_toggled);
  cohesion_people_page_install_actions (widget_class);
}

static void
cohesion_people_page_init (CohesionPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->tree_signals = g_signal_group_new (COHESION_TYPE_TREE);
  g_signal_group_connect_swapped (self->tree_signals, "node-changed", G_CALLBACK (node_changed), self);
  cohesion_people_page_make_list (self);
  cohesion_people_page_fill_menu (self);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->view));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (row_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
}
