#include "config.h"

#include "cohesion-lines-page-private.h"
#include "cohesion-page-line-row.h"

#include "ui/widgets/cohesion-row-menu.h"

/* The lines of a page as a list, whose items can be dragged to another place in it. */

static void
set_up_row (CohesionLinesPage *self, GtkListItem *item)
{
  GtkWidget *row = cohesion_page_line_row_new ();

  cohesion_row_menu_add (row, item, "lines.menu");
  cohesion_lines_page_add_drag (row, item);
  gtk_list_item_set_child (item, row);
}

static void
bind_row (CohesionLinesPage *self, GtkListItem *item)
{
  CohesionPageLine *line = gtk_list_item_get_item (item);
  gboolean is_item = cohesion_page_line_get_node (line) != NULL;
  g_autofree char *notes = cohesion_note_array_dup_text (cohesion_page_line_get_notes (line));

  cohesion_page_line_row_show (COHESION_PAGE_LINE_ROW (gtk_list_item_get_child (item)), line);
  gtk_list_item_set_selectable (item, is_item);
  gtk_list_item_set_activatable (item, is_item);
  gtk_list_item_set_accessible_label (item, cohesion_page_line_get_text (line));
  gtk_list_item_set_accessible_description (item, notes);
}

/* Private: lets @view show @lines. Returns (transfer full): what is selected. */
GtkSingleSelection *
cohesion_lines_page_make_list (CohesionLinesPage *self, GListStore *lines, GtkListView *view)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  GtkSingleSelection *selection = gtk_single_selection_new (NULL);

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_model (selection, G_LIST_MODEL (lines));
  g_signal_connect_object (rows, "setup", G_CALLBACK (set_up_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (view, rows);
  gtk_list_view_set_model (view, GTK_SELECTION_MODEL (selection));
  return selection;
}
