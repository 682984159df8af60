#include "config.h"

#include "cohesion-text-cell.h"

/* An inscription takes its alignment as from the left, whatever the script. */
static void
align (GtkWidget *cell)
{
  gboolean mirrored = gtk_widget_get_direction (cell) == GTK_TEXT_DIR_RTL;

  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), mirrored ? 1 : 0);
}

/**
 * cohesion_text_cell_new:
 *
 * Returns: (transfer floating): a #GtkInscription for the row of a long list: one line, which begins where
 *   one begins to read and ends in an ellipsis if it is too long
 */
GtkWidget *
cohesion_text_cell_new (void)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_yalign (GTK_INSCRIPTION (cell), 0.5f);
  g_signal_connect (cell, "direction-changed", G_CALLBACK (align), NULL);
  align (cell);
  return cell;
}
