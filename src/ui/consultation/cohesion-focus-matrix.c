#include "config.h"

#include "cohesion-focus-matrix.h"

#include "cohesion-focus-words.h"

#include "model/cohesion-node-text.h"
#include "model/cohesion-rich-text.h"
#include "ui/lines/cohesion-notes.h"
#include "ui/widgets/cohesion-list-replace.h"
#include "ui/widgets/cohesion-node-columns.h"

#include <glib/gi18n.h>

/* How much room a table may have: for one column that says all, or for three. */
#define NARROW 1
#define WIDE 2

/* The least width of the table as a whole, in pixels. */
#define LEAST_WIDTH 300

/**
 * CohesionFocusMatrix:
 *
 * What was raised, what was done about it and what it led to, beside each other; and what nobody raised.
 *
 * Signals "selected" (node), "activated" (node): whose row the user has selected, and has activated.
 */
struct _CohesionFocusMatrix
{
  GtkWidget parent_instance;

  /* Owned. */
  GListStore *rows; /* of focuses, and of priorities that nobody raised */
  GtkSingleSelection *selection;
  CohesionNodeColumns *columns;

  GtkWidget *scroller;
  GtkColumnView *view;
  int width; /* that the columns share */
  guint width_source;
};

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionFocusMatrix, cohesion_focus_matrix, GTK_TYPE_WIDGET)

static gboolean
is_unraised (CohesionNode *node)
{
  return cohesion_node_is (node, COHESION_KIND_PRIORITY);
}

static void
add_told (GArray *notes, CohesionNode *node)
{
  g_autofree char *text = NULL;

  if (is_unraised (node))
    {
      cohesion_note_array_add (notes, COHESION_NOTE_GAP, NULL, g_strdup (_ ("Nobody raised this")));
      return;
    }
  text = cohesion_rich_text_to_plain (cohesion_node_get_string (node, COHESION_FOCUS_TEXT));
  cohesion_note_array_add (notes, COHESION_NOTE_PLAIN, NULL,
                           *text ? g_steal_pointer (&text) : cohesion_node_dup_kind_name (node));
  cohesion_note_array_add (notes, COHESION_NOTE_DIMMED, NULL,
                           cohesion_node_dup_title (cohesion_node_get_parent (node)));
}

static void
add_did (GArray *notes, CohesionNode *node)
{
  if (!is_unraised (node))
    cohesion_focus_add_response (notes, node);
}

static void
add_led (GArray *notes, CohesionNode *node)
{
  if (is_unraised (node))
    cohesion_note_array_add (notes, COHESION_NOTE_PLAIN, NULL, cohesion_node_dup_title (node));
  else
    cohesion_focus_add_effects (notes, node);
}

static void
show (GtkWidget *cell, GArray *notes)
{
  cohesion_notes_show (COHESION_NOTES (cell), notes);
}

static void
update_told (GtkWidget *cell, CohesionNode *node)
{
  g_autoptr (GArray) notes = cohesion_note_array_new ();

  add_told (notes, node);
  show (cell, notes);
}

static void
update_did (GtkWidget *cell, CohesionNode *node)
{
  g_autoptr (GArray) notes = cohesion_note_array_new ();

  add_did (notes, node);
  show (cell, notes);
}

static void
update_led (GtkWidget *cell, CohesionNode *node)
{
  g_autoptr (GArray) notes = cohesion_note_array_new ();

  add_led (notes, node);
  show (cell, notes);
}

static GArray *
make_all_notes (CohesionNode *node)
{
  GArray *notes = cohesion_note_array_new ();

  add_told (notes, node);
  add_did (notes, node);
  if (is_unraised (node))
    add_led (notes, node);
  else
    cohesion_note_array_add (notes, COHESION_NOTE_PLAIN, NULL, cohesion_focus_dup_effects (node));
  return notes;
}

static void
update_all (GtkWidget *cell, CohesionNode *node)
{
  g_autoptr (GArray) notes = make_all_notes (node);

  show (cell, notes);
}

static char *
dup_row_name (CohesionNode *node)
{
  g_autoptr (GArray) notes = make_all_notes (node);

  return cohesion_note_array_dup_text (notes);
}

static GtkWidget *
new_cell (void)
{
  GtkWidget *cell = cohesion_notes_new ();

  gtk_widget_set_valign (cell, GTK_ALIGN_START);
  gtk_widget_set_margin_top (cell, 6);
  gtk_widget_set_margin_bottom (cell, 6);
  gtk_widget_set_margin_end (cell, 6);
  return cell;
}

static const CohesionNodeColumn columns[] = {
  { "told", NC_ ("column", "What you told us"), 0, WIDE, new_cell, update_told, NULL, 0 },
  { "did", NC_ ("column", "What we did"), 0, WIDE, new_cell, update_did, NULL, 0 },
  { "led", NC_ ("column", "Priorities and actions it led to"), 0, WIDE, new_cell, update_led, NULL, 0 },
  { "all", NC_ ("column", "What you told us, and what we did"), 0, NARROW, new_cell, update_all, NULL,
    NARROW },
};

static void
row_selected (CohesionFocusMatrix *self)
{
  CohesionNode *node = gtk_single_selection_get_selected_item (self->selection);

  if (node)
    g_signal_emit (self, signals[SELECTED], 0, node);
}

static void
row_activated (CohesionFocusMatrix *self, guint position)
{
  g_autoptr (CohesionNode) node = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  g_signal_emit (self, signals[ACTIVATED], 0, node);
}

/* Cells are as high as their words need only in columns of a width that is known. */
static gboolean
share_width (gpointer user_data)
{
  CohesionFocusMatrix *self = user_data;
  GListModel *shown = gtk_column_view_get_columns (self->view);

  self->width_source = 0;
  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, i);
      int n = g_str_equal (gtk_column_view_column_get_id (column), "all") ? 1 : 3;

      gtk_column_view_column_set_fixed_width (column, MAX (self->width / n, 1));
    }
  return G_SOURCE_REMOVE;
}

static void
cohesion_focus_matrix_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CohesionFocusMatrix *self = COHESION_FOCUS_MATRIX (widget);

  gtk_widget_allocate (self->scroller, width, height, baseline, NULL);
  if (self->width == width)
    return;
  self->width = width;
  if (self->width_source == 0)
    self->width_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, share_width, self, NULL);
}

/* What the columns take now says nothing about how little room they can do with. */
static void
cohesion_focus_matrix_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  gtk_widget_measure (COHESION_FOCUS_MATRIX (widget)->scroller, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, LEAST_WIDTH);
}

static void
cohesion_focus_matrix_dispose (GObject *object)
{
  CohesionFocusMatrix *self = COHESION_FOCUS_MATRIX (object);

  g_clear_handle_id (&self->width_source, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->columns);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (cohesion_focus_matrix_parent_class)->dispose (object);
}

static void
cohesion_focus_matrix_class_init (CohesionFocusMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_focus_matrix_dispose;
  GTK_WIDGET_CLASS (klass)->measure = cohesion_focus_matrix_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = cohesion_focus_matrix_size_allocate;

  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, COHESION_TYPE_NODE);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, COHESION_TYPE_NODE);
}

/* The right button selects the row below it before its menu opens. */
static void
right_clicked (GtkGesture *click, int n_press, double x, double y, CohesionFocusMatrix *self)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked ? gtk_widget_get_ancestor (picked, COHESION_TYPE_NOTES) : NULL;
  CohesionNode *node = cell ? cohesion_node_columns_find_node (self->columns, cell) : NULL;

  if (node == NULL || !cohesion_focus_matrix_focus_on (self, node))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "lines.menu", NULL);
}

static void
add_menu (CohesionFocusMatrix *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "released", G_CALLBACK (right_clicked), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}

static void
cohesion_focus_matrix_init (CohesionFocusMatrix *self)
{
  self->rows = g_list_store_new (COHESION_TYPE_NODE);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection))));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_column_view_set_reorderable (self->view, FALSE);
  gtk_column_view_set_tab_behavior (self->view, GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "register");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What you told us and what we did"), -1);
  self->columns = cohesion_node_columns_new (self->view, columns, G_N_ELEMENTS (columns), dup_row_name);
  cohesion_node_columns_set_room (self->columns, WIDE);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  add_menu (self);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (row_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (row_activated), self, G_CONNECT_SWAPPED);
}

/**
 * cohesion_focus_matrix_get_view:
 *
 * Returns: (transfer none): the table itself
 */
GtkColumnView *
cohesion_focus_matrix_get_view (CohesionFocusMatrix *self)
{
  return self->view;
}

/**
 * cohesion_focus_matrix_show:
 * @rows: (element-type CohesionNode): what was raised, and priorities that nobody raised
 *
 * Brings the table up to date; rows that stay keep the focus.
 */
void
cohesion_focus_matrix_show (CohesionFocusMatrix *self, GPtrArray *rows)
{
  cohesion_list_store_replace (self->rows, rows, g_direct_equal);
  cohesion_node_columns_update (self->columns);
}

/**
 * cohesion_focus_matrix_set_narrow:
 * @narrow: whether there is no room for three columns
 *
 * Says all in one column, or gives each question its own.
 */
void
cohesion_focus_matrix_set_narrow (CohesionFocusMatrix *self, gboolean narrow)
{
  cohesion_node_columns_set_room (self->columns, narrow ? NARROW : WIDE);
}

static guint
position_of (CohesionFocusMatrix *self, CohesionNode *node)
{
  guint position;

  if (node && g_list_store_find (self->rows, node, &position))
    return position;
  return GTK_INVALID_LIST_POSITION;
}

/**
 * cohesion_focus_matrix_select:
 * @node: (nullable): whose row is to be selected; no row if it has none
 */
void
cohesion_focus_matrix_select (CohesionFocusMatrix *self, CohesionNode *node)
{
  guint position = position_of (self, node);

  if (gtk_single_selection_get_selected (self->selection) != position)
    gtk_single_selection_set_selected (self->selection, position);
}

/**
 * cohesion_focus_matrix_focus_on:
 * @node: whose row is to be selected, seen, and have the focus
 *
 * Returns: whether it has a row
 */
gboolean
cohesion_focus_matrix_focus_on (CohesionFocusMatrix *self, CohesionNode *node)
{
  guint position = position_of (self, node);

  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT,
                             NULL);
  return TRUE;
}
