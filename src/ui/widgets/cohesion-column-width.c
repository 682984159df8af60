#include "config.h"

#include "cohesion-column-width.h"

#include <adwaita.h>

static void
scale (GtkColumnViewColumn *column, GParamSpec *pspec, GtkSettings *settings)
{
  int width = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), "width"));

  gtk_column_view_column_set_fixed_width (column,
                                          (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, width, settings));
}

/**
 * cohesion_column_set_width:
 * @width: in pixels, for text of the usual size
 *
 * Makes @column as wide as its text needs, which grows and shrinks with the size of text of the desktop.
 */
void
cohesion_column_set_width (GtkColumnViewColumn *column, int width)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set_data (G_OBJECT (column), "width", GINT_TO_POINTER (width));
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (scale), column, G_CONNECT_SWAPPED);
  scale (column, NULL, settings);
}
