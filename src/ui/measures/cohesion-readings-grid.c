#include "config.h"

#include "cohesion-readings-grid-private.h"

#include "model/cohesion-measure.h"

#include <glib/gi18n.h>

/**
 * CohesionReadingsGrid:
 *
 * The readings of a measure as in a spreadsheet: Enter goes down, Tab along, arrows every way, and what is
 * pasted may be many cells. The last row is for a new reading.
 *
 * Signal "pasted" (text): several cells were pasted.
 */

enum
{
  PASTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionReadingsGrid, cohesion_readings_grid, ADW_TYPE_BIN)

static void
cohesion_readings_grid_dispose (GObject *object)
{
  CohesionReadingsGrid *self = COHESION_READINGS_GRID (object);

  g_clear_object (&self->measure);
  g_clear_object (&self->document);
  g_clear_object (&self->items);
  g_clear_pointer (&self->bound, g_ptr_array_unref);
  G_OBJECT_CLASS (cohesion_readings_grid_parent_class)->dispose (object);
}

static void
cohesion_readings_grid_class_init (CohesionReadingsGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_readings_grid_dispose;
  signals[PASTED] = g_signal_new ("pasted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cohesion_readings_grid_init (CohesionReadingsGrid *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->items = g_list_store_new (COHESION_TYPE_NODE);
  self->bound = g_ptr_array_new ();
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items))))));
  gtk_column_view_set_reorderable (self->view, FALSE);
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_column_view_set_show_column_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "readings");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Readings"),
                                  -1);
  cohesion_readings_grid_add_columns (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);
  self->message = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0f,
                                "wrap", TRUE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->message, "warning");
  gtk_widget_add_css_class (self->message, "grid-message");
  gtk_box_append (GTK_BOX (box), self->message);
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Private: whether anything can be typed. */
gboolean
cohesion_readings_grid_is_editable (CohesionReadingsGrid *self)
{
  return self->document && !cohesion_document_get_read_only (self->document);
}

/* Private: says something below the grid; NULL for nothing. */
void
cohesion_readings_grid_say (CohesionReadingsGrid *self, const char *message)
{
  gtk_label_set_text (GTK_LABEL (self->message), message ? message : "");
  gtk_widget_set_visible (self->message, message != NULL);
  if (message && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->message), message,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gpointer
peek_item (CohesionReadingsGrid *self, guint position)
{
  g_autoptr (CohesionNode) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item;
}

/* Changes no more rows than it must, so that the focus stays. */
static void
show_items (CohesionReadingsGrid *self, GPtrArray *items)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint before = 0, after = 0;

  while (before < MIN (n, items->len) && peek_item (self, before) == g_ptr_array_index (items, before))
    before++;
  while (after < MIN (n, items->len) - before &&
         peek_item (self, n - after - 1) == g_ptr_array_index (items, items->len - after - 1))
    after++;
  if (before + after < MAX (n, items->len))
    g_list_store_splice (self->items, before, n - before - after, items->pdata + before,
                         items->len - before - after);
}

/* Private: shows the readings as they are now. */
void
cohesion_readings_grid_refresh (CohesionReadingsGrid *self)
{
  g_autoptr (GPtrArray) items = self->measure ? cohesion_measure_get_readings (self->measure)
                                              : g_ptr_array_new_with_free_func (g_object_unref);

  if (self->measure && cohesion_readings_grid_is_editable (self))
    g_ptr_array_add (items, g_object_ref (self->measure));
  show_items (self, items);
  for (guint i = 0; i < self->bound->len; i++)
    cohesion_readings_grid_show_cell (self, g_ptr_array_index (self->bound, i));
}

/* Private: where an item is. */
guint
cohesion_readings_grid_find_row (CohesionReadingsGrid *self, CohesionNode *item)
{
  guint position = 0;

  return g_list_store_find (self->items, item, &position) ? position : 0;
}

static GtkColumnViewCell *
find_cell (CohesionReadingsGrid *self, guint row, const char *column)
{
  for (guint i = 0; i < self->bound->len; i++)
    {
      GtkColumnViewCell *cell = g_ptr_array_index (self->bound, i);

      if (gtk_column_view_cell_get_position (cell) == row &&
          g_str_equal (cohesion_grid_cell_get_column (cell)->id, column))
        return cell;
    }
  return NULL;
}

/* Private: brings the focus to a cell, or to the next along the row that can have it: behind it, or before it
 * if @step is negative. */
void
cohesion_readings_grid_go (CohesionReadingsGrid *self, int row, int column, int step)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  int n_columns = (int) g_list_model_get_n_items (columns);

  if (row < 0 || (guint) row >= n_rows)
    return;
  gtk_column_view_scroll_to (self->view, (guint) row, NULL, GTK_LIST_SCROLL_NONE, NULL);
  for (int i = column; i >= 0 && i < n_columns; i += step)
    {
      g_autoptr (GtkColumnViewColumn) at = g_list_model_get_item (columns, (guint) i);
      GtkColumnViewCell *cell = find_cell (self, (guint) row, gtk_column_view_column_get_id (at));

      if (cell && gtk_widget_grab_focus (gtk_column_view_cell_get_child (cell)))
        return;
    }
}

/**
 * cohesion_readings_grid_set_measure:
 * @document: (nullable): the document
 * @measure: (nullable): whose readings are to be shown, as they are now
 */
void
cohesion_readings_grid_set_measure (CohesionReadingsGrid *self,
                                    CohesionDocument *document,
                                    CohesionNode *measure)
{
  g_set_object (&self->document, document);
  if (g_set_object (&self->measure, measure))
    {
      g_list_store_remove_all (self->items);
      cohesion_readings_grid_say (self, NULL);
    }
  cohesion_readings_grid_refresh (self);
}

/**
 * cohesion_readings_grid_get_n_rows:
 *
 * Returns: how many rows there are, with that for a new reading
 */
guint
cohesion_readings_grid_get_n_rows (CohesionReadingsGrid *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

/**
 * cohesion_readings_grid_get_cell:
 * @column: id of a column, such as “value”
 *
 * Returns: (transfer none) (nullable): what is in that cell: a text, a check button or a label; %NULL if it
 * is out of sight
 */
GtkWidget *
cohesion_readings_grid_get_cell (CohesionReadingsGrid *self, guint row, const char *column)
{
  GtkColumnViewCell *cell = find_cell (self, row, column);

  return cell ? gtk_column_view_cell_get_child (cell) : NULL;
}

/**
 * cohesion_readings_grid_get_message:
 *
 * Returns: what stands below the grid; empty if nothing
 */
const char *
cohesion_readings_grid_get_message (CohesionReadingsGrid *self)
{
  return gtk_label_get_text (GTK_LABEL (self->message));
}
