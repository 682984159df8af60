#include "config.h"

#include "cohesion-drop-mark.h"

/* What is seen of a drag in a list: what is dragged, and where it would go. */

static const char *const part_classes[] = {
  [COHESION_DROP_NOWHERE] = NULL,
  [COHESION_DROP_BEFORE] = "drop-before",
  [COHESION_DROP_INTO] = "drop-into",
  [COHESION_DROP_AFTER] = "drop-after",
};

/**
 * cohesion_drop_mark:
 * @marked: (inout): weak pointer to the row that is marked, may be to %NULL
 * @row: (nullable): the row that something is held over; %NULL for none
 * @part: where on the row
 *
 * Marks where what is held would go, and nowhere else.
 */
void
cohesion_drop_mark (GtkWidget **marked, GtkWidget *row, CohesionDropPart part)
{
  if (*marked)
    for (gsize i = 1; i < G_N_ELEMENTS (part_classes); i++)
      gtk_widget_remove_css_class (*marked, part_classes[i]);
  if (row && part_classes[part])
    gtk_widget_add_css_class (row, part_classes[part]);
  g_set_weak_pointer (marked, row);
}

/**
 * cohesion_drag_show_title:
 * @title: (nullable): what is dragged
 *
 * Lets what is dragged be seen under the pointer.
 */
void
cohesion_drag_show_title (GdkDrag *drag, const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, "drag-label");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
}
