#include "config.h"

#include "cohesion-node-columns.h"

#include "cohesion-column-width.h"

#include <glib/gi18n.h>

/* After so many frames a list has been laid out, whether or not it had to be scrolled. */
#define MAX_FRAMES 3

/**
 * CohesionNodeColumns:
 *
 * The columns of a table of nodes. It knows the cells that are bound, about as many as are visible, and so
 * brings them up to date without going through the rows that nobody sees.
 */
struct _CohesionNodeColumns
{
  GObject parent_instance;

  GtkColumnView *view; /* not owned; owns whoever made this */
  const CohesionNodeColumn *columns;
  guint n_columns;
  char *(*dup_row_name) (CohesionNode *node);

  /* Owned. */
  GHashTable *cells; /* bound GtkColumnViewCell -> CohesionNodeColumn */
  GHashTable *rows;  /* bound GtkColumnViewRow */
  GPtrArray *shown;  /* of GtkColumnViewColumn */
  GtkSortListModel *sorted;
  guint room;
  guint room_source;
};

G_DEFINE_FINAL_TYPE (CohesionNodeColumns, cohesion_node_columns, G_TYPE_OBJECT)

static void
cohesion_node_columns_finalize (GObject *object)
{
  CohesionNodeColumns *self = COHESION_NODE_COLUMNS (object);

  g_clear_handle_id (&self->room_source, g_source_remove);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_object (&self->sorted);
  G_OBJECT_CLASS (cohesion_node_columns_parent_class)->finalize (object);
}

static void
cohesion_node_columns_class_init (CohesionNodeColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cohesion_node_columns_finalize;
}

static void
cohesion_node_columns_init (CohesionNodeColumns *self)
{
  self->cells = g_hash_table_new (NULL, NULL);
  self->rows = g_hash_table_new (NULL, NULL);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
}

/* What was removed a moment ago may still be bound. */
static CohesionNode *
live (gpointer item)
{
  return item && cohesion_node_get_tree (item) ? item : NULL;
}

static void
update_cell (GtkColumnViewCell *cell, const CohesionNodeColumn *column)
{
  CohesionNode *node = live (gtk_column_view_cell_get_item (cell));

  if (node)
    column->update (gtk_column_view_cell_get_child (cell), node);
}

static void
update_row (CohesionNodeColumns *self, GtkColumnViewRow *row)
{
  CohesionNode *node = live (gtk_column_view_row_get_item (row));
  g_autofree char *name = node ? self->dup_row_name (node) : NULL;

  if (node && g_strcmp0 (gtk_column_view_row_get_accessible_label (row), name) != 0)
    gtk_column_view_row_set_accessible_label (row, name);
}

static const CohesionNodeColumn *
column_of (GtkListItemFactory *factory)
{
  return g_object_get_data (G_OBJECT (factory), "column");
}

static void
set_up_cell (CohesionNodeColumns *self, GtkColumnViewCell *cell, GtkListItemFactory *factory)
{
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, column_of (factory)->create ());
}

static void
bind_cell (CohesionNodeColumns *self, GtkColumnViewCell *cell, GtkListItemFactory *factory)
{
  g_hash_table_insert (self->cells, cell, (gpointer) column_of (factory));
  update_cell (cell, column_of (factory));
}

static void
unbind_cell (CohesionNodeColumns *self, GtkColumnViewCell *cell)
{
  g_hash_table_remove (self->cells, cell);
}

static void
bind_row (CohesionNodeColumns *self, GtkColumnViewRow *row)
{
  g_hash_table_add (self->rows, row);
  update_row (self, row);
}

static void
unbind_row (CohesionNodeColumns *self, GtkColumnViewRow *row)
{
  g_hash_table_remove (self->rows, row);
}

static void
add_column (CohesionNodeColumns *self, GtkColumnView *view, const CohesionNodeColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *added;

  g_object_set_data (G_OBJECT (factory), "column", (gpointer) column);
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cell), self, G_CONNECT_SWAPPED);
  added = gtk_column_view_column_new (g_dpgettext2 (NULL, "column", column->title), factory);
  gtk_column_view_column_set_id (added, column->id);
  gtk_column_view_column_set_expand (added, column->width == 0);
  if (column->width > 0)
    cohesion_column_set_width (added, column->width);
  if (column->compare)
    {
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (column->compare, NULL, NULL));

      gtk_column_view_column_set_sorter (added, sorter);
    }
  gtk_column_view_append_column (view, added);
  g_ptr_array_add (self->shown, added);
}

/**
 * cohesion_node_columns_new:
 * @view: a view without columns
 * @columns: (array length=n_columns): what to add; kept, not copied
 * @n_columns: how many they are
 * @dup_row_name: what a screen reader says of a whole row
 *
 * Returns: (transfer full): the columns, which are now in @view
 */
CohesionNodeColumns *
cohesion_node_columns_new (GtkColumnView *view,
                           const CohesionNodeColumn *columns,
                           guint n_columns,
                           char *(*dup_row_name) (CohesionNode *node))
{
  CohesionNodeColumns *self = g_object_new (COHESION_TYPE_NODE_COLUMNS, NULL);
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  self->view = view;
  self->columns = columns;
  self->n_columns = n_columns;
  self->dup_row_name = dup_row_name;
  for (guint i = 0; i < n_columns; i++)
    add_column (self, view, &columns[i]);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_row), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_row_factory (view, rows);
  return self;
}

/**
 * cohesion_node_columns_update:
 *
 * Shows again every row that can be seen.
 */
void
cohesion_node_columns_update (CohesionNodeColumns *self)
{
  GHashTableIter iter;
  gpointer item;
  gpointer column;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &item, &column))
    update_cell (item, column);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    update_row (self, item);
}

static GtkColumnViewSorter *
get_sorter (CohesionNodeColumns *self)
{
  return GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->view));
}

/**
 * cohesion_node_columns_sort_model:
 * @rows: what the table shows
 * @then: (nullable): in which order to show what the sorted column does not tell apart
 *
 * Sorts rows by the column whose head is pressed.
 */
void
cohesion_node_columns_sort_model (CohesionNodeColumns *self, GtkSortListModel *rows, GtkSorter *then)
{
  g_autoptr (GtkMultiSorter) sorter = gtk_multi_sorter_new ();

  gtk_multi_sorter_append (sorter, g_object_ref (GTK_SORTER (get_sorter (self))));
  if (then)
    gtk_multi_sorter_append (sorter, g_object_ref (then));
  gtk_sort_list_model_set_sorter (rows, GTK_SORTER (sorter));
  g_set_object (&self->sorted, rows);
}

static GtkColumnViewColumn *
find_column (CohesionNodeColumns *self, const char *id)
{
  for (guint i = 0; id && i < self->n_columns; i++)
    if (self->columns[i].compare && g_str_equal (self->columns[i].id, id))
      return g_ptr_array_index (self->shown, i);
  return NULL;
}

/**
 * cohesion_node_columns_set_sort:
 * @sort: (nullable): id of the column to sort by, with a dash before it for the other way round; %NULL, or
 *   what there is not, for the order that the table begins with
 */
void
cohesion_node_columns_set_sort (CohesionNodeColumns *self, const char *sort)
{
  g_autofree char *current = cohesion_node_columns_dup_sort (self);
  gboolean descending = sort && *sort == '-';

  if (g_strcmp0 (current, sort) != 0)
    gtk_column_view_sort_by_column (self->view, find_column (self, sort && descending ? sort + 1 : sort),
                                    descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/**
 * cohesion_node_columns_dup_sort:
 *
 * Returns: (transfer full) (nullable): what is sorted by, as for cohesion_node_columns_set_sort()
 */
char *
cohesion_node_columns_dup_sort (CohesionNodeColumns *self)
{
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (get_sorter (self));
  GtkSortType order = gtk_column_view_sorter_get_primary_sort_order (get_sorter (self));

  return column ? g_strconcat (order == GTK_SORT_DESCENDING ? "-" : "",
                               gtk_column_view_column_get_id (column), NULL)
                : NULL;
}

static gboolean
is_in_order (CohesionNodeColumns *self, guint position)
{
  g_autoptr (GObject) before = g_list_model_get_item (G_LIST_MODEL (self->sorted), position - 1);
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);
  GtkSorter *sections = gtk_sort_list_model_get_section_sorter (self->sorted);
  GtkOrdering order = sections ? gtk_sorter_compare (sections, before, item) : GTK_ORDERING_EQUAL;

  if (order == GTK_ORDERING_EQUAL)
    order = gtk_sorter_compare (gtk_sort_list_model_get_sorter (self->sorted), before, item);
  return order != GTK_ORDERING_LARGER;
}

/**
 * cohesion_node_columns_sort_again:
 *
 * To be called after nodes changed. Sorts the rows only if one of them does not belong where it is: sorting
 * takes the focus away.
 */
void
cohesion_node_columns_sort_again (CohesionNodeColumns *self)
{
  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (self->sorted)); i++)
    if (!is_in_order (self, i))
      {
        gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->sorted), GTK_SORTER_CHANGE_DIFFERENT);
        return;
      }
}

/**
 * cohesion_node_columns_find_node:
 * @cell: a widget that a column has made
 *
 * Returns: (transfer none) (nullable): the node that it shows; %NULL if it shows none
 */
CohesionNode *
cohesion_node_columns_find_node (CohesionNodeColumns *self, GtkWidget *cell)
{
  GHashTableIter iter;
  gpointer bound;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &bound, NULL))
    if (gtk_column_view_cell_get_child (bound) == cell)
      return live (gtk_column_view_cell_get_item (bound));
  return NULL;
}

static gboolean
has_room (CohesionNodeColumns *self, const CohesionNodeColumn *column)
{
  return self->room >= column->least && (column->most == 0 || self->room <= column->most);
}

static gboolean
show_columns (gpointer user_data)
{
  CohesionNodeColumns *self = user_data;
  g_autoptr (GtkListItemFactory) headers = NULL;

  self->room_source = 0;
  /* A column that comes back gives cells to the headings of sections as well, if there are any. */
  g_set_object (&headers, gtk_column_view_get_header_factory (self->view));
  gtk_column_view_set_header_factory (self->view, NULL);
  for (guint i = 0; i < self->n_columns; i++)
    gtk_column_view_column_set_visible (g_ptr_array_index (self->shown, i),
                                        has_room (self, &self->columns[i]));
  gtk_column_view_set_header_factory (self->view, headers);
  return G_SOURCE_REMOVE;
}

/**
 * cohesion_node_columns_set_room:
 * @room: how much room there is, from 0; columns that want more are left out
 *
 * Takes effect before the next frame: whoever tells of another room does so while widgets are given theirs.
 */
void
cohesion_node_columns_set_room (CohesionNodeColumns *self, guint room)
{
  self->room = room;
  if (self->room_source == 0)
    self->room_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_columns, self, NULL);
}

/**
 * cohesion_title_cell_new:
 *
 * Returns: (transfer floating): a cell for a text of up to two lines
 */
GtkWidget *
cohesion_title_cell_new (void)
{
  GtkWidget *cell = cohesion_text_cell_new ();

  gtk_inscription_set_min_lines (GTK_INSCRIPTION (cell), 2);
  gtk_inscription_set_wrap_mode (GTK_INSCRIPTION (cell), PANGO_WRAP_WORD_CHAR);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), 12);
  return cell;
}

/**
 * cohesion_text_cell_set:
 * @text: (nullable): what a cell for a text is to say
 */
void
cohesion_text_cell_set (GtkWidget *cell, const char *text)
{
  if (g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (cell)), text) != 0)
    gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
}

static char *
dup_key (const char *text)
{
  g_autofree char *folded = text && *text ? g_utf8_casefold (text, -1) : NULL;

  return folded ? g_utf8_collate_key_for_filename (folded, -1) : NULL;
}

/**
 * cohesion_text_compare:
 * @first: (nullable): a text
 * @second: (nullable): another
 *
 * Returns: their order, as strcmp() does: in whichever case, “R2” before “R10”, and nothing last
 */
int
cohesion_text_compare (const char *first, const char *second)
{
  g_autofree char *a = dup_key (first);
  g_autofree char *b = dup_key (second);

  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);
  return strcmp (a, b);
}

/* A list that is filled before it is seen begins with its first row, and hides the heading above it. That it
 * has been laid out shows in that it can be scrolled at all. */
static gboolean
scroll_to_top (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  guint *n_frames = data;

  if (gtk_adjustment_get_page_size (down) <= 0 ||
      (gtk_adjustment_get_value (down) <= 0 && ++*n_frames < MAX_FRAMES))
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (down, 0);
  return G_SOURCE_REMOVE;
}

/**
 * cohesion_view_show_first_heading:
 * @view: a list or table with sections that is about to be seen
 *
 * Lets a view begin with the heading of its first section.
 */
void
cohesion_view_show_first_heading (GtkWidget *view)
{
  gtk_widget_add_tick_callback (view, scroll_to_top, g_new0 (guint, 1), g_free);
}

/**
 * cohesion_node_compare_names:
 * @a: a node
 * @b: another
 * @data: unused
 *
 * Returns: the order of their names, for a column
 */
int
cohesion_node_compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  return cohesion_text_compare (cohesion_node_get_name ((CohesionNode *) a),
                                cohesion_node_get_name ((CohesionNode *) b));
}
