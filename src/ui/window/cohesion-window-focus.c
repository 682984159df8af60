#include "config.h"

#include "cohesion-window-private.h"

/* The ways of the focus through the window for those who work without a pointer. */

static gboolean
enter (GtkWidget *pane)
{
  if (!gtk_widget_get_mapped (pane))
    return FALSE;
  /* A list would keep the focus to itself, away from its rows. */
  return (!GTK_IS_LIST_BOX (pane) && gtk_widget_grab_focus (pane)) ||
         gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

static gboolean
has_focus (CohesionWindow *self, GtkWidget *pane)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus && (focus == pane || gtk_widget_is_ancestor (focus, pane));
}

/**
 * cohesion_window_focus_page:
 *
 * Puts the focus into the page that is shown, where its work begins, unless it is in there already.
 */
void
cohesion_window_focus_page (CohesionWindow *self)
{
  GtkWidget *page = adw_view_stack_get_visible_child (self->pages);

  cohesion_window_uncover_page (self);
  if (page && !has_focus (self, page))
    enter (page);
}

/**
 * cohesion_window_focus_pane:
 * @step: 1 for the next, -1 for the previous
 *
 * Puts the focus into another part of the window, of those that can be seen: the list of pages, the page and
 * the details.
 */
void
cohesion_window_focus_pane (CohesionWindow *self, int step)
{
  GtkWidget *panes[] = { GTK_WIDGET (self->page_list), adw_view_stack_get_visible_child (self->pages),
                         GTK_WIDGET (self->details) };
  int n = G_N_ELEMENTS (panes), at = step > 0 ? -1 : n;

  for (int i = 0; i < n; i++)
    if (has_focus (self, panes[i]))
      at = i;
  for (int i = 1; i <= n; i++)
    if (enter (panes[(at + i * step + n * n) % n]))
      return;
}
