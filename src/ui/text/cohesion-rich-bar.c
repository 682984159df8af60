#include "config.h"

#include "cohesion-rich-bar.h"

#include <glib/gi18n.h>

/**
 * CohesionRichBar:
 *
 * The tools of a rich text: one stop for Tab, arrows between them.
 */
struct _CohesionRichBar
{
  AdwBin parent_instance;

  GtkWidget *box;
  GtkTextView *view; /* not owned; beside it in the same row */
};

G_DEFINE_FINAL_TYPE (CohesionRichBar, cohesion_rich_bar, ADW_TYPE_BIN)

static gboolean
cohesion_rich_bar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean tabs = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (tabs && gtk_widget_get_focus_child (widget))
    return FALSE;
  return GTK_WIDGET_CLASS (cohesion_rich_bar_parent_class)->focus (widget, direction);
}

static void
cohesion_rich_bar_class_init (CohesionRichBarClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = cohesion_rich_bar_focus;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
cohesion_rich_bar_init (CohesionRichBar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  adw_bin_set_child (ADW_BIN (self), self->box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "rich-bar");
}

static GtkWidget *
add_button (CohesionRichBar *self, GtkWidget *button, const char *icon, const char *name, const char *tooltip)
{
  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

static void
add_toggle (CohesionRichBar *self,
            CohesionRichView *view,
            const char *property,
            const char *icon,
            const char *name,
            const char *tooltip)
{
  GtkWidget *button = add_button (self, gtk_toggle_button_new (), icon, name, tooltip);

  g_object_bind_property (view, property, button, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
on_link (GtkWidget *view)
{
  gtk_widget_activate_action (view, "rich.link", NULL);
}

static void
on_cite (GtkWidget *view)
{
  gtk_widget_activate_action (view, "rich.cite", NULL);
}

/**
 * cohesion_rich_bar_new:
 * @view: what the tools are for
 *
 * Returns: (transfer floating): a bar with its tools
 */
GtkWidget *
cohesion_rich_bar_new (CohesionRichView *view)
{
  CohesionRichBar *self = g_object_new (COHESION_TYPE_RICH_BAR, NULL);
  GtkWidget *link;
  GtkWidget *cite;

  self->view = GTK_TEXT_VIEW (view);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Text style"), -1);
  add_toggle (self, view, "bold", "format-text-bold-symbolic", _ ("Bold"), _ ("Bold (Ctrl+B)"));
  add_toggle (self, view, "bullets", "view-list-bullet-symbolic", _ ("Bulleted list"),
              _ ("Bulleted list (Ctrl+Shift+8)"));
  add_toggle (self, view, "numbers", "view-list-ordered-symbolic", _ ("Numbered list"),
              _ ("Numbered list (Ctrl+Shift+7)"));
  link = add_button (self, gtk_button_new (), "insert-link-symbolic", _ ("Link"), _ ("Link (Ctrl+K)"));
  g_signal_connect_object (link, "clicked", G_CALLBACK (on_link), view, G_CONNECT_SWAPPED);
  cite = add_button (self, gtk_button_new (), "cohesion-cite-symbolic", _ ("Cite"),
                     _ ("Cite a statistic or definition (@)"));
  g_signal_connect_object (cite, "clicked", G_CALLBACK (on_cite), view, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
show (CohesionRichBar *self, GParamSpec *pspec, GtkEventControllerFocus *focus)
{
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_event_controller_focus_contains_focus (focus) &&
                                                 gtk_text_view_get_editable (self->view));
}

/**
 * cohesion_rich_bar_follow_focus:
 * @row: what the bar and its text are in
 *
 * Shows the bar only while the focus is in @row, and if the text can be written.
 */
void
cohesion_rich_bar_follow_focus (CohesionRichBar *self, GtkWidget *row)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (focus, "notify::contains-focus", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, focus);
}
