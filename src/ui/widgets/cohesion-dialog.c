#include "config.h"

#include "cohesion-dialog.h"

static gboolean
grab_focus (gpointer widget)
{
  if (gtk_widget_get_mapped (widget))
    gtk_widget_grab_focus (widget);
  return G_SOURCE_REMOVE;
}

/**
 * cohesion_dialog_present:
 * @self: (transfer floating): a dialog that has been told what is to have the focus
 * @parent: a widget in the window it is to appear in
 *
 * Shows the dialog. In a narrow window, where it comes up from below, it would begin with its first button
 * otherwise.
 */
void
cohesion_dialog_present (AdwDialog *self, GtkWidget *parent)
{
  GtkWidget *focus = adw_dialog_get_focus (self);

  adw_dialog_present (self, parent);
  /* Only when it has come up it looks for the first that can have it. */
  if (focus)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, grab_focus, g_object_ref (focus), g_object_unref);
}
