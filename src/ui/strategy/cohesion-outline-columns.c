#include "config.h"

#include "cohesion-outline-columns.h"

#include "cohesion-outline-words.h"

#include "ui/widgets/cohesion-column-width.h"
#include "ui/widgets/cohesion-status-cell.h"
#include "ui/widgets/cohesion-text-cell.h"

#include "model/cohesion-tree.h"

#include <glib/gi18n.h>

/* In less room than that, most titles of councils need a third line. */
#define COMFORTABLE_WIDTH 420

/* One column of the outline: what its cells are and how they show a row. */
typedef struct
{
  const char *id;
  const char *title;
  int width; /* in pixels; 0 takes what is left */
  gboolean wide_only;
  GtkWidget *(*create) (void);
  void (*bind) (GtkWidget *cell, GtkTreeListRow *row);
  void (*update) (GtkWidget *cell, CohesionNode *node);
} Column;

/**
 * CohesionOutlineColumns:
 *
 * The columns of the outline. It knows the cells that are bound, about as many as are visible, and so
 * brings them up to date without going through the rows that nobody sees.
 *
 * Signal "row-toggled" (row): the branch of a row was opened or closed.
 * Signal "rename-ended" (cancelled): a key has ended the renaming of a title.
 */
struct _CohesionOutlineColumns
{
  GObject parent_instance;

  /* Owned. */
  GHashTable *cells; /* bound GtkColumnViewCell -> Column */
  GHashTable *rows;  /* bound GtkColumnViewRow */
  GPtrArray *columns;

  gboolean narrow;
  int width; /* of the view */
};

enum
{
  ROW_TOGGLED,
  RENAME_ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionOutlineColumns, cohesion_outline_columns, G_TYPE_OBJECT)

static void
cohesion_outline_columns_finalize (GObject *object)
{
  CohesionOutlineColumns *self = COHESION_OUTLINE_COLUMNS (object);

  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);

  G_OBJECT_CLASS (cohesion_outline_columns_parent_class)->finalize (object);
}

static void
cohesion_outline_columns_class_init (CohesionOutlineColumnsClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cohesion_outline_columns_finalize;
  signals[ROW_TOGGLED] = g_signal_new ("row-toggled", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, GTK_TYPE_TREE_LIST_ROW);
  signals[RENAME_ENDED] = g_signal_new ("rename-ended", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
cohesion_outline_columns_init (CohesionOutlineColumns *self)
{
  self->cells = g_hash_table_new (NULL, NULL);
  self->rows = g_hash_table_new (NULL, NULL);
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
show_text (GtkWidget *cell, const char *text)
{
  if (g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (cell)), text) != 0)
    gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
}

static void
update_lead (GtkWidget *cell, CohesionNode *node)
{
  g_autofree char *text = cohesion_outline_dup_lead (node);

  show_text (cell, text);
}

static void
update_deadline (GtkWidget *cell, CohesionNode *node)
{
  g_autofree char *text = cohesion_outline_dup_deadline (node);

  show_text (cell, text);
}

static void
update_status (GtkWidget *cell, CohesionNode *node)
{
  g_autofree char *count = cohesion_outline_dup_count (node);

  if (count)
    cohesion_status_cell_set_text (COHESION_STATUS_CELL (cell), count);
  else
    cohesion_status_cell_set_status (COHESION_STATUS_CELL (cell), cohesion_node_get_tree (node),
                                     cohesion_outline_get_status (node));
}

static void
bind_title (GtkWidget *cell, GtkTreeListRow *row)
{
  cohesion_outline_title_set_row (COHESION_OUTLINE_TITLE (cell), row);
}

static void
update_title (GtkWidget *cell, CohesionNode *node)
{
  cohesion_outline_title_update (COHESION_OUTLINE_TITLE (cell));
}

static const Column columns[] = {
  { "title", NC_ ("column", "Title"), 0, FALSE, cohesion_outline_title_new, bind_title, update_title },
  { "lead", NC_ ("column", "Lead"), 160, TRUE, cohesion_text_cell_new, NULL, update_lead },
  { "deadline", NC_ ("column", "Deadline"), 130, TRUE, cohesion_text_cell_new, NULL, update_deadline },
  { "status", NC_ ("column", "Status"), 120, FALSE, cohesion_status_cell_new, NULL, update_status },
};

static CohesionNode *
node_of (gpointer row)
{
  g_autoptr (CohesionNode) node = row ? gtk_tree_list_row_get_item (row) : NULL;

  return node && cohesion_node_get_tree (node) ? node : NULL;
}

static void
update_cell (GtkColumnViewCell *cell, const Column *column)
{
  CohesionNode *node = node_of (gtk_column_view_cell_get_item (cell));

  if (node)
    column->update (gtk_column_view_cell_get_child (cell), node);
}

static void
update_row (GtkColumnViewRow *row)
{
  CohesionNode *node = node_of (gtk_column_view_row_get_item (row));
  g_autofree char *name = node ? cohesion_outline_dup_row_name (node) : NULL;

  if (node && g_strcmp0 (gtk_column_view_row_get_accessible_label (row), name) != 0)
    gtk_column_view_row_set_accessible_label (row, name);
}

static void
row_toggled (CohesionOutlineColumns *self, GParamSpec *pspec, GtkTreeListRow *row)
{
  g_signal_emit (self, signals[ROW_TOGGLED], 0, row);
}

static void
rename_ended (CohesionOutlineColumns *self, gboolean cancelled)
{
  g_signal_emit (self, signals[RENAME_ENDED], 0, cancelled);
}

/* What is left for the title, less the padding of its cell. */
static int
get_wrap_width (CohesionOutlineColumns *self)
{
  int left = self->width - 20;

  for (guint i = 0; i < self->columns->len; i++)
    if (columns[i].width > 0 && (!self->narrow || !columns[i].wide_only))
      left -= gtk_column_view_column_get_fixed_width (g_ptr_array_index (self->columns, i));
  return MAX (left, 0);
}

static void
fit_title (CohesionOutlineColumns *self, CohesionOutlineTitle *title)
{
  int width = get_wrap_width (self);

  cohesion_outline_title_set_lines (title, self->narrow || width < COMFORTABLE_WIDTH ? 3 : 2);
  cohesion_outline_title_set_shows_facts (title, self->narrow);
  cohesion_outline_title_set_wrap_width (title, width);
}

static void
fit_titles (CohesionOutlineColumns *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      GtkWidget *child = gtk_column_view_cell_get_child (cell);

      if (COHESION_IS_OUTLINE_TITLE (child))
        fit_title (self, COHESION_OUTLINE_TITLE (child));
    }
}

static void
set_up_cell (CohesionOutlineColumns *self, GtkColumnViewCell *cell, GtkListItemFactory *factory)
{
  const Column *column = g_object_get_data (G_OBJECT (factory), "column");
  GtkWidget *child = column->create ();

  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, child);
  if (COHESION_IS_OUTLINE_TITLE (child))
    g_signal_connect_object (child, "rename-ended", G_CALLBACK (rename_ended), self, G_CONNECT_SWAPPED);
}

static void
bind_cell (CohesionOutlineColumns *self, GtkColumnViewCell *cell, GtkListItemFactory *factory)
{
  const Column *column = g_object_get_data (G_OBJECT (factory), "column");
  GtkWidget *child = gtk_column_view_cell_get_child (cell);
  GtkTreeListRow *row = gtk_column_view_cell_get_item (cell);

  g_hash_table_insert (self->cells, cell, (gpointer) column);
  if (column->bind)
    {
      fit_title (self, COHESION_OUTLINE_TITLE (child));
      column->bind (child, row);
      g_signal_connect_object (row, "notify::expanded", G_CALLBACK (row_toggled), self, G_CONNECT_SWAPPED);
    }
  else
    update_cell (cell, column);
}

static void
unbind_cell (CohesionOutlineColumns *self, GtkColumnViewCell *cell, GtkListItemFactory *factory)
{
  const Column *column = g_object_get_data (G_OBJECT (factory), "column");

  g_hash_table_remove (self->cells, cell);
  if (column->bind)
    {
      g_signal_handlers_disconnect_by_func (gtk_column_view_cell_get_item (cell), row_toggled, self);
      column->bind (gtk_column_view_cell_get_child (cell), NULL);
    }
}

static void
bind_row (CohesionOutlineColumns *self, GtkColumnViewRow *row)
{
  g_hash_table_add (self->rows, row);
  update_row (row);
}

static void
unbind_row (CohesionOutlineColumns *self, GtkColumnViewRow *row)
{
  g_hash_table_remove (self->rows, row);
}

static void
add_column (CohesionOutlineColumns *self, GtkColumnView *view, const Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) added = NULL;

  g_object_set_data (G_OBJECT (factory), "column", (gpointer) column);
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cell), self, G_CONNECT_SWAPPED);
  added = gtk_column_view_column_new (g_dpgettext2 (NULL, "column", column->title), factory);
  gtk_column_view_column_set_id (added, column->id);
  gtk_column_view_column_set_expand (added, column->width == 0);
  if (column->width > 0)
    cohesion_column_set_width (added, column->width);
  gtk_column_view_append_column (view, added);
  g_signal_connect_object (added, "notify::fixed-width", G_CALLBACK (fit_titles), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->columns, g_steal_pointer (&added));
}

/**
 * cohesion_outline_columns_new:
 * @view: a view without columns
 *
 * Returns: (transfer full): the columns, which are now in @view
 */
CohesionOutlineColumns *
cohesion_outline_columns_new (GtkColumnView *view)
{
  CohesionOutlineColumns *self = g_object_new (COHESION_TYPE_OUTLINE_COLUMNS, NULL);
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, view, &columns[i]);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_row), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_row_factory (view, rows);
  return self;
}

/**
 * cohesion_outline_columns_update:
 * @node: (nullable): whose row is to be brought up to date; %NULL for every row
 */
void
cohesion_outline_columns_update (CohesionOutlineColumns *self, CohesionNode *node)
{
  GHashTableIter iter;
  gpointer item;
  gpointer column;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &item, &column))
    if (node == NULL || node_of (gtk_column_view_cell_get_item (item)) == node)
      update_cell (item, column);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (node == NULL || node_of (gtk_column_view_row_get_item (item)) == node)
      update_row (item);
}

/**
 * cohesion_outline_columns_set_narrow:
 * @narrow: whether there is room for the title and the status only
 *
 * Titles may then take another line, and what else there is to say stands below them.
 */
void
cohesion_outline_columns_set_narrow (CohesionOutlineColumns *self, gboolean narrow)
{
  self->narrow = narrow;
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_column_view_column_set_visible (g_ptr_array_index (self->columns, i),
                                        !narrow || !columns[i].wide_only);
  fit_titles (self);
}

/**
 * cohesion_outline_columns_set_width:
 * @width: how wide the view is going to be, in pixels
 *
 * Titles that do not fit take another line.
 */
void
cohesion_outline_columns_set_width (CohesionOutlineColumns *self, int width)
{
  if (self->width == width)
    return;
  self->width = width;
  fit_titles (self);
}

/**
 * cohesion_outline_title_get_row_widget:
 *
 * Returns: (transfer none) (nullable): the widget of the whole row that the cell is in
 */
GtkWidget *
cohesion_outline_title_get_row_widget (CohesionOutlineTitle *title)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (title));

  return cell ? gtk_widget_get_parent (cell) : NULL;
}

/**
 * cohesion_outline_columns_find:
 * @node: any node
 *
 * Returns: (transfer none) (nullable): the first cell of its row, if that is bound
 */
CohesionOutlineTitle *
cohesion_outline_columns_find (CohesionOutlineColumns *self, CohesionNode *node)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      GtkWidget *child = gtk_column_view_cell_get_child (cell);

      if (COHESION_IS_OUTLINE_TITLE (child) &&
          cohesion_outline_title_get_node (COHESION_OUTLINE_TITLE (child)) == node)
        return COHESION_OUTLINE_TITLE (child);
    }
  return NULL;
}

/**
 * cohesion_outline_columns_find_at:
 * @view: the view that the columns are in
 * @y: in pixels from its top
 * @bounds: (out): where the row is, in the coordinates of @view
 *
 * Returns: (transfer none) (nullable): the first cell of the row there
 */
CohesionOutlineTitle *
cohesion_outline_columns_find_at (CohesionOutlineColumns *self,
                                  GtkWidget *view,
                                  double y,
                                  graphene_rect_t *bounds)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      GtkWidget *child = gtk_column_view_cell_get_child (cell);
      GtkWidget *row = NULL;

      if (COHESION_IS_OUTLINE_TITLE (child))
        row = cohesion_outline_title_get_row_widget (COHESION_OUTLINE_TITLE (child));
      if (row && gtk_widget_get_child_visible (row) && gtk_widget_compute_bounds (row, view, bounds) &&
          y >= bounds->origin.y && y < bounds->origin.y + bounds->size.height)
        return COHESION_OUTLINE_TITLE (child);
    }
  return NULL;
}
