#include "config.h"

#include "cohesion-report-numbers.h"

#include "ui/widgets/cohesion-dialog.h"

#include <glib/gi18n.h>

/* The numbers of a report as a list, for those who do not click on its pages: each with what it counts, and a
 * way there. */

/* Where the numbers of a table stand; its number columns have the headings. */
static char *
dup_place (const CohesionBlock *block, guint cell)
{
  const CohesionTable *table = block->table;
  guint n_columns = table->columns->len;
  const CohesionColumn *column = &g_array_index (table->columns, CohesionColumn, cell % n_columns);
  const CohesionCell *head = table->row_header < 0
                                 ? NULL
                                 : &g_array_index (table->cells, CohesionCell,
                                                   cell - cell % n_columns + (guint) table->row_header);

  if (head == NULL || head->text == NULL)
    return g_strdup_printf ("%s\n%s", block->text->text, column->title->text);
  /* Translators: where a number stands: the name of a table, and below it its row and its column. */
  return g_strdup_printf (_ ("%1$s\n%2$s, %3$s"), block->text->text, head->text->text, column->title->text);
}

static void
add_number (GtkListBox *list, const CohesionText *text, const char *place)
{
  GtkWidget *row;

  if (text == NULL || (text->query == NULL && text->page == NULL))
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text->text);
  if (place)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "text", (gpointer) text);
  gtk_list_box_append (list, row);
}

static void
add_block (GtkListBox *list, const CohesionBlock *block)
{
  add_number (list, block->text, NULL);
  for (guint i = 0; block->items && i < block->items->len; i++)
    {
      const CohesionItem *item = &g_array_index (block->items, CohesionItem, i);

      add_number (list, item->text, item->label ? item->label->text : NULL);
    }
  for (guint i = 0; block->table && i < block->table->cells->len; i++)
    {
      g_autofree char *place = dup_place (block, i);

      add_number (list, g_array_index (block->table->cells, CohesionCell, i).text, place);
    }
}

static void
row_activated (GtkListBox *list, GtkListBoxRow *row, CohesionPreview *preview)
{
  const CohesionText *text = g_object_get_data (G_OBJECT (row), "text");

  adw_dialog_close (ADW_DIALOG (gtk_widget_get_ancestor (GTK_WIDGET (list), ADW_TYPE_DIALOG)));
  g_signal_emit_by_name (preview, "text-activated", text);
}

static GtkWidget *
make_list (CohesionPreview *preview, CohesionBlocks *blocks)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *none = gtk_label_new (_ ("No number of this report leads on."));

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_set_tab_behavior (GTK_LIST_BOX (list), GTK_LIST_TAB_ITEM);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Numbers in This Report"), -1);
  gtk_widget_set_margin_top (none, 24);
  gtk_widget_set_margin_bottom (none, 24);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (list), none);
  for (guint i = 0; i < cohesion_blocks_get_n (blocks); i++)
    add_block (GTK_LIST_BOX (list), cohesion_blocks_get (blocks, i));
  /* The rows borrow their texts from the blocks. */
  g_object_set_data_full (G_OBJECT (list), "blocks", g_object_ref (blocks), g_object_unref);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated), preview, 0);
  return list;
}

/**
 * cohesion_report_numbers_present:
 * @preview: shows the pages of a report
 *
 * Lists the numbers of the report that lead to what they count. One that is activated is activated in
 * @preview.
 */
void
cohesion_report_numbers_present (CohesionPreview *preview)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *list = make_list (preview, cohesion_layout_get_blocks (cohesion_preview_get_layout (preview)));

  gtk_widget_set_margin_start (list, 12);
  gtk_widget_set_margin_end (list, 12);
  gtk_widget_set_margin_top (list, 6);
  gtk_widget_set_margin_bottom (list, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_dialog_set_title (dialog, _ ("Numbers in This Report"));
  adw_dialog_set_content_width (dialog, 560);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_focus (dialog, gtk_widget_get_first_child (list));
  cohesion_dialog_present (dialog, GTK_WIDGET (preview));
}
