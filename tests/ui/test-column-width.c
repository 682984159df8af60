#include "config.h"

#include "ui/widgets/cohesion-column-width.h"

#include <adwaita.h>

/* Columns are as wide as their text needs, whatever its size. */
static void
test_follows_text (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (NULL, NULL);
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  cohesion_column_set_width (column, 140);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (column), ==, 140);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (column), ==, 280);
  g_assert_finalize_object (column);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/column-width/follows-text", test_follows_text);
  return g_test_run ();
}
