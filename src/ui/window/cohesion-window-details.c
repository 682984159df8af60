#include "config.h"

#include "cohesion-window-private.h"

/* The details of what is selected: beside the page in a wide window, over it in a smaller one, and
 * coming up from below in a narrow one. Only for the wide one it is remembered whether they show. */

static gboolean
is_narrow (CohesionWindow *self)
{
  return g_strcmp0 (adw_multi_layout_view_get_layout_name (self->layouts), "narrow") == 0;
}

/**
 * cohesion_window_get_show_details:
 *
 * Returns: whether the details of what is selected are shown
 */
gboolean
cohesion_window_get_show_details (CohesionWindow *self)
{
  /* It is asked for while the template is still being made. */
  if (self->layouts == NULL)
    return FALSE;
  if (is_narrow (self))
    return adw_bottom_sheet_get_open (self->details_sheet);
  return adw_overlay_split_view_get_show_sidebar (self->details_split);
}

/**
 * cohesion_window_set_show_details:
 * @show: whether to show the details of what is selected
 */
void
cohesion_window_set_show_details (CohesionWindow *self, gboolean show)
{
  if (is_narrow (self))
    adw_bottom_sheet_set_open (self->details_sheet, show);
  else
    adw_overlay_split_view_set_show_sidebar (self->details_split, show);
}

/**
 * cohesion_window_uncover_page:
 *
 * Closes the details where they lie over the page and keep keys from it.
 */
void
cohesion_window_uncover_page (CohesionWindow *self)
{
  if (is_narrow (self))
    adw_bottom_sheet_set_open (self->details_sheet, FALSE);
}

/**
 * cohesion_window_remember_details:
 *
 * Keeps for the next window whether the details are shown, if it was the user who decided it.
 */
void
cohesion_window_remember_details (CohesionWindow *self)
{
  if (!is_narrow (self) && !adw_overlay_split_view_get_collapsed (self->details_split))
    g_settings_set_boolean (self->settings, "show-details",
                            adw_overlay_split_view_get_show_sidebar (self->details_split));
}
