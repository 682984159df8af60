#include "config.h"

#include "cohesion-decisions-private.h"

#include "model/cohesion-list.h"

/**
 * CohesionDecisionsPage:
 *
 * The meetings that considered the strategy, the newest first, with their papers, the points of their
 * discussion and what they resolved, in the words of the minute.
 */

G_DEFINE_FINAL_TYPE (CohesionDecisionsPage, cohesion_decisions_page, COHESION_TYPE_PAGE)

/* Private: the line that is selected, or NULL. */
CohesionMinuteLine *
cohesion_decisions_page_get_line (CohesionDecisionsPage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static guint
position_of (CohesionDecisionsPage *self, CohesionNode *node)
{
  GListModel *model = G_LIST_MODEL (self->lines);

  for (guint i = 0; node && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CohesionMinuteLine) line = g_list_model_get_item (model, i);

      if (cohesion_minute_line_get_node (line) == node)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
cohesion_decisions_page_selected_changed (CohesionPage *page)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);
  CohesionNode *node = cohesion_session_get_selected (cohesion_page_get_session (COHESION_PAGE (self)));
  CohesionMinuteLine *line = cohesion_decisions_page_get_line (self);

  if (line == NULL || cohesion_minute_line_get_node (line) != node)
    gtk_single_selection_set_selected (self->selection, position_of (self, node));
}

static void
cohesion_decisions_page_update (CohesionPage *page)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);

  cohesion_decisions_page_update_list (self);
  cohesion_decisions_page_selected_changed (page);
  gtk_stack_set_visible_child_name (
      self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->lines)) > 0 ? "list" : "empty");
  cohesion_decisions_page_update_actions (self);
}

/* Private: shows what has just been done, selects @node and gives its line the focus. */
void
cohesion_decisions_page_select (CohesionDecisionsPage *self, CohesionNode *node)
{
  guint position;

  cohesion_session_set_selected (cohesion_page_get_session (COHESION_PAGE (self)), node);
  cohesion_page_update (COHESION_PAGE (self));
  position = position_of (self, node);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->view, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

static void
cohesion_decisions_page_show_field (CohesionPage *page, CohesionNode *node, int field)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);
  guint position;

  cohesion_page_update (page);
  position = position_of (self, node);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->view, position, GTK_LIST_SCROLL_SELECT, NULL);
}

static void
line_selected (CohesionDecisionsPage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  CohesionMinuteLine *line = session ? cohesion_decisions_page_get_line (self) : NULL;

  if (session == NULL)
    return;
  if (line && cohesion_minute_line_get_node (line))
    cohesion_session_set_selected (session, cohesion_minute_line_get_node (line));
  cohesion_decisions_page_update_actions (self);
}

static void
line_activated (CohesionDecisionsPage *self, guint position)
{
  g_autoptr (CohesionMinuteLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  CohesionNode *node = cohesion_minute_line_get_node (line);

  if (node)
    cohesion_session_show (cohesion_page_get_session (COHESION_PAGE (self)), node, -1);
}

static void
cohesion_decisions_page_session_changed (CohesionPage *page, CohesionSession *session)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);

  if (self->view == NULL)
    return;
  g_list_store_remove_all (self->lines);
  cohesion_page_update (page);
  cohesion_decisions_page_update_actions (self);
}

static gboolean
cohesion_decisions_page_grab_focus (GtkWidget *widget)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
cohesion_decisions_page_dispose (GObject *object)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (object);

  cohesion_page_dispose_template (COHESION_PAGE (self), COHESION_TYPE_DECISIONS_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (cohesion_decisions_page_parent_class)->dispose (object);
}

static void
cohesion_decisions_page_class_init (CohesionDecisionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CohesionPageClass *page_class = COHESION_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_decisions_page_dispose;
  widget_class->grab_focus = cohesion_decisions_page_grab_focus;
  page_class->session_changed = cohesion_decisions_page_session_changed;
  page_class->selected_changed = cohesion_decisions_page_selected_changed;
  page_class->show_field = cohesion_decisions_page_show_field;
  page_class->update = cohesion_decisions_page_update;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/council/Cohesion/ui/decisions/cohesion-decisions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionDecisionsPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, CohesionDecisionsPage, approvals);
  gtk_widget_class_bind_template_child (widget_class, CohesionDecisionsPage, outcomes);
  gtk_widget_class_bind_template_child (widget_class, CohesionDecisionsPage, add);
  gtk_widget_class_bind_template_child (widget_class, CohesionDecisionsPage, add_first);
  gtk_widget_class_bind_template_child (widget_class, CohesionDecisionsPage, editing);
  gtk_widget_class_bind_template_child (widget_class, CohesionDecisionsPage, copy);
  gtk_widget_class_bind_template_child (widget_class, CohesionDecisionsPage, more);
  gtk_widget_class_bind_template_child (widget_class, CohesionDecisionsPage, resolution_menu);
  gtk_widget_class_bind_template_child (widget_class, CohesionDecisionsPage, item_menu);
  gtk_widget_class_bind_template_child (widget_class, CohesionDecisionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CohesionDecisionsPage, view);
  cohesion_decisions_page_install_actions (widget_class);
}

static void
cohesion_decisions_page_init (CohesionDecisionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cohesion_decisions_page_make_list (self);
  cohesion_decisions_page_add_controls (self);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (line_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (line_activated), self, G_CONNECT_SWAPPED);
}
