#include "config.h"

#include "page-fixture.h"

#include <adwaita.h>

/* Before anything is written into the document. */
void
page_fixture_new_document (PageFixture *self)
{
  self->document = cohesion_document_new (NULL);
  self->root = cohesion_tree_get_root (cohesion_document_get_tree (self->document));
}

/* Shows a page of that type, which waits until it has been drawn. */
void
page_fixture_show (PageFixture *self, GType page)
{
  self->session = cohesion_session_new (self->document);
  self->page = g_object_new (page, NULL);
  self->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self->window), self->page);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 700);
  cohesion_page_set_session (COHESION_PAGE (self->page), self->session);
  gtk_window_present (GTK_WINDOW (self->window));
  outline_fixture_settle ();
}

/* Closes the window; nothing may hold on to the page, the session or the document. */
void
page_fixture_tear_down (PageFixture *self)
{
  g_autoptr (GtkWidget) page = g_object_ref (self->page);

  gtk_window_destroy (GTK_WINDOW (self->window));
  outline_fixture_settle ();
  g_assert_finalize_object (g_steal_pointer (&page));
  g_assert_finalize_object (self->session);
  g_assert_finalize_object (self->document);
}

/* The child of the page’s template that has that name. */
GtkWidget *
page_fixture_get_child (PageFixture *self, const char *name)
{
  GObject *child = gtk_widget_get_template_child (self->page, G_OBJECT_TYPE (self->page), name);

  g_assert_nonnull (child);
  return GTK_WIDGET (child);
}

/* Does what a key or a menu does. */
void
page_fixture_act (PageFixture *self, const char *action, const char *target)
{
  gtk_widget_activate_action (self->page, action, target ? "s" : NULL, target);
  outline_fixture_settle ();
}

/* Whether a menu has the mark at an action with a target. */
gboolean
page_fixture_is_chosen (PageFixture *self, const char *choice)
{
  GtkWidget *button = gtk_toggle_button_new ();
  gboolean chosen;

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), choice);
  gtk_widget_set_parent (button, self->page);
  chosen = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
  gtk_widget_unparent (button);
  return chosen;
}

void
page_fixture_undo (PageFixture *self)
{
  g_assert_true (cohesion_history_undo (cohesion_document_get_history (self->document)));
  outline_fixture_settle ();
}

/**
 * page_fixture_drop:
 * @node: what is dropped
 * @row: name of the row in a list that it is dropped on
 * @y: how far below the top of the row, in pixels
 *
 * Returns: whether it was taken
 */
gboolean
page_fixture_drop (PageFixture *self, CohesionNode *node, const char *row, double y)
{
  GtkWidget *item = outline_fixture_find_named (self->page, row);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (gtk_widget_get_first_child (item));
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, COHESION_TYPE_NODE);
  g_value_set_object (&value, node);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, y, &taken);
    }
  outline_fixture_settle ();
  return taken;
}
