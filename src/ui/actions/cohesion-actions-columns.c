#include "config.h"

#include "cohesion-actions-columns.h"

#include "cohesion-action-words.h"

#include "ui/strategy/cohesion-outline-words.h"
#include "ui/widgets/cohesion-column-width.h"
#include "ui/widgets/cohesion-status-cell.h"

#include "model/cohesion-numbering.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

#include <string.h>

/* How much dimmer the second line of a cell is: as libadwaita’s “dimmed”. */
#define DIMMED ((guint16) (G_MAXUINT16 * 0.6))

/* One column of the table: what its cells are and how they show an action. */
typedef struct
{
  const char *id;
  const char *title;
  int width; /* in pixels; 0 takes what is left */
  gboolean optional;
  gboolean wide_only;
  GtkWidget *(*create) (void);
  void (*update) (GtkWidget *cell, CohesionNode *action, CohesionActionsColumns *self);
} Column;

/**
 * CohesionActionsColumns:
 *
 * The columns of the table of actions. As those of the outline it knows the cells that are bound, about as
 * many as are visible, and brings them up to date without going through the rows that nobody sees.
 */
struct _CohesionActionsColumns
{
  GObject parent_instance;

  /* Owned. */
  GHashTable *cells;   /* bound GtkColumnViewCell -> Column */
  GHashTable *rows;    /* bound GtkColumnViewRow */
  GHashTable *headers; /* bound GtkListHeader */
  GHashTable *chosen;  /* ids of the optional columns that are shown */
  GPtrArray *columns;
  GtkColumnView *view; /* not owned; it owns the columns */
  GtkListItemFactory *header_factory;
  char *grouping;

  CohesionDate today;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (CohesionActionsColumns, cohesion_actions_columns, G_TYPE_OBJECT)

static void
cohesion_actions_columns_finalize (GObject *object)
{
  CohesionActionsColumns *self = COHESION_ACTIONS_COLUMNS (object);

  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->headers, g_hash_table_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->grouping, g_free);
  g_clear_object (&self->header_factory);

  G_OBJECT_CLASS (cohesion_actions_columns_parent_class)->finalize (object);
}

static void
cohesion_actions_columns_class_init (CohesionActionsColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cohesion_actions_columns_finalize;
}

static void
cohesion_actions_columns_init (CohesionActionsColumns *self)
{
  self->cells = g_hash_table_new (NULL, NULL);
  self->rows = g_hash_table_new (NULL, NULL);
  self->headers = g_hash_table_new (NULL, NULL);
  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
}

static GtkWidget *
create_text (void)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_yalign (GTK_INSCRIPTION (cell), 0.5f);
  return cell;
}

static GtkWidget *
create_title (void)
{
  GtkWidget *cell = create_text ();

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), 14);
  return cell;
}

static void
show_text (GtkWidget *cell, const char *text)
{
  if (g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (cell)), text) != 0)
    gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
}

/* Two lines in one cell: a second widget a cell would be another thousand of them. */
static void
show_lines (GtkWidget *cell, const char *first, const char *second)
{
  g_autofree char *text = second && *second ? g_strjoin ("\n", first ? first : "", second, NULL)
                                            : g_strdup (first);
  g_autoptr (PangoAttrList) attributes = NULL;

  if (g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (cell)), text) == 0)
    return;
  if (second && *second)
    {
      PangoAttribute *dim = pango_attr_foreground_alpha_new (DIMMED);

      dim->start_index = first ? (guint) strlen (first) : 0;
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, dim);
    }
  gtk_inscription_set_attributes (GTK_INSCRIPTION (cell), attributes);
  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
}

static void
update_number (GtkWidget *cell, CohesionNode *action, CohesionActionsColumns *self)
{
  g_autofree char *text = cohesion_node_dup_number (action);

  show_text (cell, text);
}

static void
update_title (GtkWidget *cell, CohesionNode *action, CohesionActionsColumns *self)
{
  g_autofree char *title = cohesion_outline_dup_title (action);
  g_autofree char *second = self->narrow ? cohesion_action_dup_second_line (action, self->today) : NULL;

  show_lines (cell, title, second);
}

static void
update_lead (GtkWidget *cell, CohesionNode *action, CohesionActionsColumns *self)
{
  g_autofree char *text = cohesion_outline_dup_lead (action);

  show_text (cell, text);
}

static void
update_deadline (GtkWidget *cell, CohesionNode *action, CohesionActionsColumns *self)
{
  g_autofree char *text = cohesion_outline_dup_deadline (action);
  g_autofree char *note = cohesion_action_dup_deadline_note (action, self->today);

  /* What has passed is what one looks for. */
  if (note && cohesion_action_is_overdue (action, self->today))
    show_lines (cell, note, text);
  else
    show_lines (cell, text, note);
}

static void
update_status (GtkWidget *cell, CohesionNode *action, CohesionActionsColumns *self)
{
  cohesion_status_cell_set_status (COHESION_STATUS_CELL (cell), cohesion_node_get_tree (action),
                                   cohesion_node_get_string (action, COHESION_ACTION_STATUS));
}

static void
update_forecast (GtkWidget *cell, CohesionNode *action, CohesionActionsColumns *self)
{
  cohesion_status_cell_set_status (COHESION_STATUS_CELL (cell), cohesion_node_get_tree (action),
                                   cohesion_node_get_string (action, COHESION_ACTION_FORECAST));
}

static void
update_theme (GtkWidget *cell, CohesionNode *action, CohesionActionsColumns *self)
{
  g_autofree char *text = cohesion_action_dup_theme (action);

  show_text (cell, text);
}

static void
update_priority (GtkWidget *cell, CohesionNode *action, CohesionActionsColumns *self)
{
  g_autofree char *text = cohesion_action_dup_priority (action);

  show_text (cell, text);
}

static void
update_portfolio (GtkWidget *cell, CohesionNode *action, CohesionActionsColumns *self)
{
  g_autofree char *text = cohesion_action_dup_portfolio (action);

  show_text (cell, text);
}

static void
update_updated (GtkWidget *cell, CohesionNode *action, CohesionActionsColumns *self)
{
  g_autofree char *text = cohesion_action_dup_updated (action);

  show_text (cell, text);
}

/* Titles are looked up with the context "column". */
static const Column columns[] = {
  { "number", NC_ ("column", "No."), 64, FALSE, TRUE, create_text, update_number },
  { "title", NC_ ("column", "Title"), 0, FALSE, FALSE, create_title, update_title },
  { "lead", NC_ ("column", "Lead"), 150, FALSE, TRUE, create_text, update_lead },
  { "deadline", NC_ ("column", "Deadline"), 190, FALSE, TRUE, create_text, update_deadline },
  { "status", NC_ ("column", "Status"), 116, FALSE, FALSE, cohesion_status_cell_new, update_status },
  { "theme", NC_ ("column", "Theme"), 150, TRUE, TRUE, create_text, update_theme },
  { "priority", NC_ ("column", "Priority"), 170, TRUE, TRUE, create_text, update_priority },
  { "portfolio", NC_ ("column", "Portfolio holder"), 160, TRUE, TRUE, create_text, update_portfolio },
  { "forecast", NC_ ("column", "Forecast"), 116, TRUE, TRUE, cohesion_status_cell_new, update_forecast },
  { "updated", NC_ ("column", "Last update"), 120, TRUE, TRUE, create_text, update_updated },
};

/* A node that has left the strategy has nothing to show any more. */
static CohesionNode *
live (gpointer node)
{
  return node && cohesion_node_get_tree (node) ? node : NULL;
}

static void
update_cell (CohesionActionsColumns *self, GtkColumnViewCell *cell, const Column *column)
{
  CohesionNode *action = live (gtk_column_view_cell_get_item (cell));

  if (action)
    column->update (gtk_column_view_cell_get_child (cell), action, self);
}

static void
update_row (CohesionActionsColumns *self, GtkColumnViewRow *row)
{
  CohesionNode *action = live (gtk_column_view_row_get_item (row));
  g_autofree char *name = action ? cohesion_action_dup_row_name (action, self->today) : NULL;

  if (action && g_strcmp0 (gtk_column_view_row_get_accessible_label (row), name) != 0)
    gtk_column_view_row_set_accessible_label (row, name);
}

static void
update_header (CohesionActionsColumns *self, GtkListHeader *header)
{
  CohesionNode *action = live (gtk_list_header_get_item (header));
  g_autofree char *heading = action ? cohesion_action_keys_dup_heading (self->grouping, action) : NULL;
  /* Translators: heading of a group of actions, and how many are in it */
  g_autofree char *text = heading ? g_strdup_printf (C_ ("group", "%1$s (%2$u)"), heading,
                                                     gtk_list_header_get_n_items (header))
                                  : NULL;

  if (text)
    gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

static void
fit_lines (CohesionActionsColumns *self, GtkWidget *cell)
{
  guint lines = self->narrow ? 4 : 2;

  if (!GTK_IS_INSCRIPTION (cell))
    return;
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (cell), lines);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (cell), lines);
}

static const Column *
column_of (GtkListItemFactory *factory)
{
  return g_object_get_data (G_OBJECT (factory), "column");
}

static void
set_up_cell (CohesionActionsColumns *self, GtkColumnViewCell *cell, GtkListItemFactory *factory)
{
  GtkWidget *child = column_of (factory)->create ();

  fit_lines (self, child);
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, child);
}

static void
bind_cell (CohesionActionsColumns *self, GtkColumnViewCell *cell, GtkListItemFactory *factory)
{
  g_hash_table_insert (self->cells, cell, (gpointer) column_of (factory));
  fit_lines (self, gtk_column_view_cell_get_child (cell));
  update_cell (self, cell, column_of (factory));
}

static void
unbind_cell (CohesionActionsColumns *self, GtkColumnViewCell *cell)
{
  g_hash_table_remove (self->cells, cell);
}

static void
bind_row (CohesionActionsColumns *self, GtkColumnViewRow *row)
{
  g_hash_table_add (self->rows, row);
  update_row (self, row);
}

static void
unbind_row (CohesionActionsColumns *self, GtkColumnViewRow *row)
{
  g_hash_table_remove (self->rows, row);
}

static void
set_up_header (CohesionActionsColumns *self, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header (CohesionActionsColumns *self, GtkListHeader *header)
{
  g_hash_table_add (self->headers, header);
  update_header (self, header);
  g_signal_connect_object (header, "notify::n-items", G_CALLBACK (update_header), self, G_CONNECT_SWAPPED);
}

static void
unbind_header (CohesionActionsColumns *self, GtkListHeader *header)
{
  g_hash_table_remove (self->headers, header);
  g_signal_handlers_disconnect_by_func (header, update_header, self);
}

static void
add_column (CohesionActionsColumns *self, GtkColumnView *view, CohesionActionKeys *keys, const Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) added = NULL;
  g_autoptr (GtkSorter) sorter = cohesion_action_keys_create_sorter (keys, column->id);
  g_autofree char *title = cohesion_actions_columns_dup_title (column->id);

  g_object_set_data (G_OBJECT (factory), "column", (gpointer) column);
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cell), self, G_CONNECT_SWAPPED);
  added = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_id (added, column->id);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, column->width == 0);
  gtk_column_view_column_set_visible (added, !column->optional);
  if (column->width > 0)
    cohesion_column_set_width (added, column->width);
  gtk_column_view_append_column (view, added);
  g_ptr_array_add (self->columns, g_steal_pointer (&added));
}

static void
make_headers (CohesionActionsColumns *self)
{
  self->header_factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (self->header_factory, "setup", G_CALLBACK (set_up_header), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->header_factory, "bind", G_CALLBACK (bind_header), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->header_factory, "unbind", G_CALLBACK (unbind_header), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cohesion_actions_columns_new:
 * @view: a view without columns
 * @keys: what to sort by
 *
 * Returns: (transfer full): the columns, which are now in @view
 */
CohesionActionsColumns *
cohesion_actions_columns_new (GtkColumnView *view, CohesionActionKeys *keys)
{
  CohesionActionsColumns *self = g_object_new (COHESION_TYPE_ACTIONS_COLUMNS, NULL);
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  self->view = view;
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, view, keys, &columns[i]);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_row), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_row_factory (view, rows);
  make_headers (self);
  return self;
}

/**
 * cohesion_actions_columns_update:
 * @action: (nullable): whose row is to be brought up to date; %NULL for every row
 */
void
cohesion_actions_columns_update (CohesionActionsColumns *self, CohesionNode *action)
{
  GHashTableIter iter;
  gpointer item;
  gpointer column;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &item, &column))
    if (action == NULL || gtk_column_view_cell_get_item (item) == action)
      update_cell (self, item, column);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (action == NULL || gtk_column_view_row_get_item (item) == action)
      update_row (self, item);
  g_hash_table_iter_init (&iter, self->headers);
  while (action == NULL && g_hash_table_iter_next (&iter, &item, NULL))
    update_header (self, item);
}

/**
 * cohesion_actions_columns_set_today:
 * @today: the day by which actions are overdue or not
 */
void
cohesion_actions_columns_set_today (CohesionActionsColumns *self, CohesionDate today)
{
  self->today = today;
}

static void
show_columns (CohesionActionsColumns *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_column_view_column_set_visible (
        g_ptr_array_index (self->columns, i),
        (!self->narrow || !columns[i].wide_only) &&
            (!columns[i].optional || g_hash_table_contains (self->chosen, columns[i].id)));
}

/**
 * cohesion_actions_columns_set_narrow:
 * @narrow: whether there is room for the title and the status only
 *
 * Lead and deadline then stand below the title.
 */
void
cohesion_actions_columns_set_narrow (CohesionActionsColumns *self, gboolean narrow)
{
  GHashTableIter iter;
  gpointer cell;

  self->narrow = narrow;
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    fit_lines (self, gtk_column_view_cell_get_child (cell));
  show_columns (self);
  cohesion_actions_columns_update (self, NULL);
}

/**
 * cohesion_actions_columns_set_grouping:
 * @key: (nullable): what the actions are grouped by; none for no headings
 */
void
cohesion_actions_columns_set_grouping (CohesionActionsColumns *self, const char *key)
{
  g_set_str (&self->grouping, key);
  gtk_column_view_set_header_factory (self->view, key ? self->header_factory : NULL);
  cohesion_actions_columns_update (self, NULL);
}

/**
 * cohesion_actions_columns_get_optional:
 *
 * Returns: ids of the columns that are shown only if they are chosen
 */
const char *const *
cohesion_actions_columns_get_optional (void)
{
  static const char *const ids[] = { "theme", "priority", "portfolio", "forecast", "updated", NULL };

  return ids;
}

/**
 * cohesion_actions_columns_dup_title:
 * @id: id of a column
 *
 * Returns: (transfer full) (nullable): what stands above it
 */
char *
cohesion_actions_columns_dup_title (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_str_equal (columns[i].id, id))
      return g_strdup (g_dpgettext2 (NULL, "column", columns[i].title));
  return NULL;
}

/**
 * cohesion_actions_columns_get:
 * @id: id of a column
 *
 * Returns: (transfer none) (nullable): the column
 */
GtkColumnViewColumn *
cohesion_actions_columns_get (CohesionActionsColumns *self, const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_strcmp0 (columns[i].id, id) == 0)
      return g_ptr_array_index (self->columns, i);
  return NULL;
}

/**
 * cohesion_actions_columns_is_shown:
 * @id: id of an optional column
 *
 * Returns: whether it was chosen to be shown
 */
gboolean
cohesion_actions_columns_is_shown (CohesionActionsColumns *self, const char *id)
{
  return g_hash_table_contains (self->chosen, id);
}

/**
 * cohesion_actions_columns_show:
 * @id: id of an optional column
 * @shown: whether to show it, where there is room
 */
void
cohesion_actions_columns_show (CohesionActionsColumns *self, const char *id, gboolean shown)
{
  if (shown)
    g_hash_table_add (self->chosen, g_strdup (id));
  else
    g_hash_table_remove (self->chosen, id);
  show_columns (self);
}
