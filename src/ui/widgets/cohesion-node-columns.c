#include "config.h"

#include "cohesion-node-columns.h"

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
    gtk_column_view_column_set_fixed_width (added, column->width);
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
                                        self->room >= self->columns[i].least);
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
