#include "config.h"

#include "cohesion-window-private.h"

/* What comes back when a window is opened again: its size, and for each document how it was looked at. */

/**
 * cohesion_window_restore_size:
 *
 * Makes the window as large as the last one was.
 */
void
cohesion_window_restore_size (CohesionWindow *self)
{
  GtkWindow *window = GTK_WINDOW (self);

  gtk_window_set_default_size (window, g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (window);
  adw_overlay_split_view_set_show_sidebar (self->details_split,
                                           g_settings_get_boolean (self->settings, "show-details"));
}

/**
 * cohesion_window_save_size:
 *
 * Keeps the size for the next window.
 */
void
cohesion_window_save_size (CohesionWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (width < 360 || height < 294)
    return;
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
}
