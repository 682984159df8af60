#include "config.h"

#include "cohesion-page-layout.h"

/* Which layout of a page is open, as the session has it. The stack has the name of the page. */

static void
layout_changed (CohesionPage *self, GParamSpec *pspec, AdwViewStack *layouts)
{
  CohesionSession *session = cohesion_page_get_session (self);

  if (session)
    cohesion_session_set_look (session, gtk_widget_get_name (GTK_WIDGET (layouts)),
                               adw_view_stack_get_visible_child_name (layouts));
}

/* A name from the state directory may be anything. */
static void
session_changed (AdwViewStack *layouts, GParamSpec *pspec, CohesionPage *self)
{
  CohesionSession *session = cohesion_page_get_session (self);
  const char *look = session ? cohesion_session_get_look (session, gtk_widget_get_name (GTK_WIDGET (layouts)))
                             : NULL;

  if (look && adw_view_stack_get_child_by_name (layouts, look))
    adw_view_stack_set_visible_child_name (layouts, look);
}

/**
 * cohesion_page_keep_layout:
 * @layouts: a stack in the template of the page
 * @name: name of the page, such as "strategy"
 *
 * Opens the layout that was open when the strategy was looked at last, and keeps what the user picks.
 */
void
cohesion_page_keep_layout (CohesionPage *self, AdwViewStack *layouts, const char *name)
{
  gtk_widget_set_name (GTK_WIDGET (layouts), name);
  g_signal_connect_object (layouts, "notify::visible-child-name", G_CALLBACK (layout_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::session", G_CALLBACK (session_changed), layouts, G_CONNECT_SWAPPED);
}
