#include "config.h"

#include "cohesion-readings-grid-private.h"

#include "document/cohesion-document-measures.h"
#include "document/cohesion-document-verbs.h"
#include "ui/widgets/cohesion-column-width.h"

#include <glib/gi18n.h>

/* The cells of the grid, and their keys: Enter goes down, Tab along the row and arrows every way, as in a
 * spreadsheet. */

static const CohesionGridColumn columns[] = {
  { "period", NC_ ("column", "Period"), COHESION_READING_PERIOD, 130 },
  { "value", NC_ ("column", "Value"), COHESION_READING_VALUE, 90 },
  { "rating", NC_ ("column", "Rating"), -1, 100 },
  { "numerator", NC_ ("column", "Numerator"), COHESION_READING_NUMERATOR, 100 },
  { "denominator", NC_ ("column", "Denominator"), COHESION_READING_DENOMINATOR, 110 },
  { "provisional", NC_ ("column", "Provisional"), COHESION_READING_PROVISIONAL, 96 },
  { "note", NC_ ("column", "Note"), COHESION_READING_NOTE, 180 },
  { "reason", NC_ ("column", "Why there is no value"), COHESION_READING_NOT_AVAILABLE, 190 },
};

/* Private: which column a cell is in. */
const CohesionGridColumn *
cohesion_grid_cell_get_column (GtkColumnViewCell *cell)
{
  return g_object_get_data (G_OBJECT (cell), "column");
}

static CohesionReadingsGrid *
grid_of (GtkColumnViewCell *cell)
{
  return g_object_get_data (G_OBJECT (cell), "grid");
}

static int
index_of (GtkColumnViewCell *cell)
{
  return (int) (cohesion_grid_cell_get_column (cell) - columns);
}

static char *
dup_name (CohesionReadingsGrid *self, CohesionNode *item, const CohesionGridColumn *column)
{
  const char *title = g_dpgettext2 (NULL, "column", column->title);
  g_autofree char *period = cohesion_readings_grid_dup_text (self, item, &columns[0]);

  if (item == self->measure)
    /* Translators: a cell of the row for a new reading; %s is the heading of its column */
    return g_strdup_printf (C_ ("reading", "%s, new reading"), title);
  /* Translators: a cell of a table: the heading of its column, and the period of its row */
  return g_strdup_printf (C_ ("reading", "%1$s, %2$s"), title, period);
}

static void
show_text (CohesionReadingsGrid *self, GtkColumnViewCell *cell, CohesionNode *item, const char *text)
{
  GtkWidget *child = gtk_column_view_cell_get_child (cell);
  g_autofree char *next = NULL;

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (child)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (child), text);
  g_object_set_data_full (G_OBJECT (child), "shown", g_strdup (text), g_free);
  gtk_editable_set_editable (GTK_EDITABLE (child), cohesion_readings_grid_is_editable (self));
  gtk_widget_remove_css_class (child, "error");
  if (item == self->measure && cohesion_grid_cell_get_column (cell)->field == COHESION_READING_PERIOD)
    next = cohesion_readings_grid_dup_next_period (self);
  gtk_text_set_placeholder_text (GTK_TEXT (child), next && *next ? next : NULL);
}

static void
show_check (CohesionReadingsGrid *self, GtkWidget *check, CohesionNode *item)
{
  gboolean new_row = item == self->measure;

  gtk_widget_set_sensitive (check, !new_row && cohesion_readings_grid_is_editable (self));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               !new_row && cohesion_node_has_value (item, COHESION_READING_PROVISIONAL) &&
                                   cohesion_node_get_boolean (item, COHESION_READING_PROVISIONAL));
}

/* Private: shows what a cell holds now, past what is being typed into it. */
void
cohesion_readings_grid_show_cell (CohesionReadingsGrid *self, GtkColumnViewCell *cell)
{
  const CohesionGridColumn *column = cohesion_grid_cell_get_column (cell);
  CohesionNode *item = gtk_column_view_cell_get_item (cell);
  GtkWidget *child = gtk_column_view_cell_get_child (cell);
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  if (self->measure == NULL || item == NULL || cohesion_node_get_tree (item) == NULL)
    return;
  self->showing = TRUE;
  text = cohesion_readings_grid_dup_text (self, item, column);
  name = dup_name (self, item, column);
  if (GTK_IS_CHECK_BUTTON (child))
    show_check (self, child, item);
  else if (GTK_IS_TEXT (child))
    {
      const char *shown = g_object_get_data (G_OBJECT (child), "shown");

      if (!gtk_widget_has_focus (child) || g_object_get_data (G_OBJECT (child), "item") != item ||
          g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (child)), shown) == 0)
        show_text (self, cell, item, text);
      g_object_set_data (G_OBJECT (child), "item", item);
    }
  else
    gtk_label_set_text (GTK_LABEL (child), text);
  if (column->field >= 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  self->showing = FALSE;
}

/* Enters what was typed; returns the row where it is now, or -1 if it is not understood. */
static int
commit (GtkColumnViewCell *cell)
{
  CohesionReadingsGrid *self = grid_of (cell);
  CohesionNode *item = gtk_column_view_cell_get_item (cell);
  GtkWidget *text = gtk_column_view_cell_get_child (cell);
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (text))));
  const char *shown = g_object_get_data (G_OBJECT (text), "shown");
  CohesionNode *reading = item;
  g_autofree char *remark = NULL;

  if (item == NULL || self->measure == NULL || self->showing)
    return -1;
  if (g_strcmp0 (typed, shown) != 0)
    {
      /* Whatever comes of it, it is entered once. */
      g_object_set_data_full (G_OBJECT (text), "shown", g_strdup (typed), g_free);
      cohesion_readings_grid_say (self, NULL);
      if (!cohesion_readings_grid_enter (self, item, cohesion_grid_cell_get_column (cell), typed, &reading))
        {
          gtk_widget_add_css_class (text, "error");
          g_object_set_data_full (G_OBJECT (text), "shown", NULL, NULL);
          return -1;
        }
      if (item == self->measure)
        {
          gtk_editable_set_text (GTK_EDITABLE (text), "");
          g_object_set_data_full (G_OBJECT (text), "shown", g_strdup (""), g_free);
        }
      cohesion_readings_grid_refresh (self);
      remark = cohesion_readings_grid_dup_remark (self, reading);
      cohesion_readings_grid_say (self, remark);
    }
  return (int) cohesion_readings_grid_find_row (self, reading);
}

static void
text_activated (GtkText *text, GtkColumnViewCell *cell)
{
  CohesionReadingsGrid *self = grid_of (cell);
  int column = index_of (cell);
  int row = commit (cell);

  if (row >= 0)
    cohesion_readings_grid_go (self, row + 1, column, 1);
}

static void
focus_left (GtkEventController *controller, GtkColumnViewCell *cell)
{
  commit (cell);
}

static void
focus_entered (GtkEventController *controller, GtkColumnViewCell *cell)
{
  CohesionReadingsGrid *self = grid_of (cell);
  CohesionNode *item = gtk_column_view_cell_get_item (cell);
  g_autofree char *remark = item && self->measure ? cohesion_readings_grid_dup_remark (self, item) : NULL;

  if (remark)
    cohesion_readings_grid_say (self, remark);
}

static void
remove_reading (CohesionReadingsGrid *self, CohesionNode *item)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

  if (item == self->measure || !cohesion_readings_grid_is_editable (self))
    return;
  g_ptr_array_add (nodes, g_object_ref (item));
  cohesion_document_remove (self->document, nodes);
  cohesion_readings_grid_refresh (self);
}

/* Whether an arrow along the row goes on past a text: from the end that it points to, or if all is selected,
 * as it is when the focus has just come. */
static gboolean
leaves_text (GtkWidget *child, gboolean forward)
{
  int length, start, end;

  if (!GTK_IS_TEXT (child))
    return TRUE;
  length = (int) gtk_entry_buffer_get_length (gtk_text_get_buffer (GTK_TEXT (child)));
  if (gtk_editable_get_selection_bounds (GTK_EDITABLE (child), &start, &end))
    return start == 0 && end == length;
  return gtk_editable_get_position (GTK_EDITABLE (child)) == (forward ? length : 0);
}

static gboolean
go_by_arrow (GtkColumnViewCell *cell, guint key)
{
  GtkWidget *child = gtk_column_view_cell_get_child (cell);
  gboolean mirrored = gtk_widget_get_direction (child) == GTK_TEXT_DIR_RTL;
  gboolean along = key == GDK_KEY_Left || key == GDK_KEY_Right;
  int step = key == GDK_KEY_Down || key == (mirrored ? GDK_KEY_Left : GDK_KEY_Right) ? 1 : -1;
  int row;

  if ((!along && key != GDK_KEY_Up && key != GDK_KEY_Down) || (along && !leaves_text (child, step > 0)))
    return FALSE;
  row = GTK_IS_TEXT (child) ? commit (cell) : (int) gtk_column_view_cell_get_position (cell);
  if (row >= 0)
    cohesion_readings_grid_go (grid_of (cell), row + (along ? 0 : step), index_of (cell) + (along ? step : 0),
                               along ? step : 1);
  return TRUE;
}

static gboolean
check_key_pressed (GtkEventController *controller,
                   guint key,
                   guint code,
                   GdkModifierType state,
                   GtkColumnViewCell *cell)
{
  return (state & gtk_accelerator_get_default_mod_mask ()) == 0 && go_by_arrow (cell, key);
}

static gboolean
key_pressed (GtkEventController *controller,
             guint key,
             guint code,
             GdkModifierType state,
             GtkColumnViewCell *cell)
{
  CohesionReadingsGrid *self = grid_of (cell);
  GtkWidget *text = gtk_column_view_cell_get_child (cell);
  CohesionNode *item = gtk_column_view_cell_get_item (cell);
  int column = index_of (cell);
  int row = (int) gtk_column_view_cell_get_position (cell);

  if (key == GDK_KEY_Escape && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (text)),
                                          g_object_get_data (G_OBJECT (text), "shown")) != 0)
    {
      g_autofree char *kept = cohesion_readings_grid_dup_text (self, item,
                                                               cohesion_grid_cell_get_column (cell));

      cohesion_readings_grid_say (self, NULL);
      show_text (self, cell, item, kept);
    }
  else if (key == GDK_KEY_Delete && (state & GDK_CONTROL_MASK))
    {
      remove_reading (self, item);
      cohesion_readings_grid_go (self, row, column, 1);
    }
  else if ((state & gtk_accelerator_get_default_mod_mask ()) == 0 && go_by_arrow (cell, key))
    return GDK_EVENT_STOP;
  else if (key == GDK_KEY_Tab && item == self->measure && *gtk_editable_get_text (GTK_EDITABLE (text)))
    {
      /* The new row has its place by its period; the next cell is there. */
      row = commit (cell);
      if (row >= 0)
        cohesion_readings_grid_go (self, row, column + 1, 1);
    }
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
clipboard_read (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) text = user_data;
  g_autofree char *pasted = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  GtkWidget *grid = gtk_widget_get_ancestor (text, COHESION_TYPE_READINGS_GRID);
  int position;

  if (pasted == NULL || grid == NULL)
    return;
  g_strchomp (pasted);
  if (strpbrk (pasted, "\t\n"))
    {
      g_signal_emit_by_name (grid, "pasted", pasted);
      return;
    }
  gtk_editable_delete_selection (GTK_EDITABLE (text));
  position = gtk_editable_get_position (GTK_EDITABLE (text));
  gtk_editable_insert_text (GTK_EDITABLE (text), pasted, -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (text), position);
}

/* A single cell is pasted into the text, several into the grid. */
static void
paste (GtkWidget *text)
{
  g_signal_stop_emission_by_name (text, "paste-clipboard");
  if (gtk_editable_get_editable (GTK_EDITABLE (text)))
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (text), NULL, clipboard_read,
                                   g_object_ref (text));
}

static GtkWidget *
create_text (GtkColumnViewCell *cell)
{
  GtkWidget *text = gtk_text_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_add_css_class (text, "numeric");
  gtk_widget_set_size_request (text, 48, 28);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), cell, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left), cell, 0);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered), cell, 0);
  g_signal_connect_object (text, "activate", G_CALLBACK (text_activated), cell, 0);
  g_signal_connect (text, "paste-clipboard", G_CALLBACK (paste), NULL);
  gtk_widget_add_controller (text, keys);
  gtk_widget_add_controller (text, focus);
  return text;
}

static void
check_toggled (GtkCheckButton *check, GtkColumnViewCell *cell)
{
  CohesionReadingsGrid *self = grid_of (cell);
  CohesionNode *item = gtk_column_view_cell_get_item (cell);
  CohesionValue value = cohesion_value_integer (gtk_check_button_get_active (check));

  if (!self->showing && item && item != self->measure)
    cohesion_document_set_reading (self->document, item, COHESION_READING_PROVISIONAL, &value);
}

static GtkWidget *
create_check (GtkColumnViewCell *cell)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (check_key_pressed), cell, 0);
  g_signal_connect_object (check, "toggled", G_CALLBACK (check_toggled), cell, 0);
  gtk_widget_add_controller (check, keys);
  return check;
}

static GtkWidget *
create_child (GtkColumnViewCell *cell, const CohesionGridColumn *column)
{
  GtkWidget *child;

  if (column->field == COHESION_READING_PROVISIONAL)
    return create_check (cell);
  if (column->field >= 0)
    return create_text (cell);
  child = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (child), 0);
  gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
  return child;
}

static void
set_up_cell (CohesionReadingsGrid *self, GtkColumnViewCell *cell, GtkListItemFactory *factory)
{
  const CohesionGridColumn *column = g_object_get_data (G_OBJECT (factory), "column");

  g_object_set_data (G_OBJECT (cell), "column", (gpointer) column);
  g_object_set_data (G_OBJECT (cell), "grid", self);
  gtk_column_view_cell_set_focusable (cell, FALSE);
  gtk_column_view_cell_set_child (cell, create_child (cell, column));
}

static void
bind_cell (CohesionReadingsGrid *self, GtkColumnViewCell *cell)
{
  g_ptr_array_add (self->bound, cell);
  cohesion_readings_grid_show_cell (self, cell);
}

static void
unbind_cell (CohesionReadingsGrid *self, GtkColumnViewCell *cell)
{
  if (self->bound)
    g_ptr_array_remove_fast (self->bound, cell);
}

static void
set_up_row (GtkSignalListItemFactory *factory, GtkColumnViewRow *row)
{
  gtk_column_view_row_set_focusable (row, FALSE);
  gtk_column_view_row_set_activatable (row, FALSE);
  gtk_column_view_row_set_selectable (row, FALSE);
}

/* Private: makes the columns. */
void
cohesion_readings_grid_add_columns (CohesionReadingsGrid *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_object_set_data (G_OBJECT (factory), "column", (gpointer) &columns[i]);
      g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cell), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cell), self, G_CONNECT_SWAPPED);
      column = gtk_column_view_column_new (g_dpgettext2 (NULL, "column", columns[i].title), factory);
      gtk_column_view_column_set_id (column, columns[i].id);
      cohesion_column_set_width (column, columns[i].width);
      gtk_column_view_append_column (self->view, column);
    }
  g_signal_connect (rows, "setup", G_CALLBACK (set_up_row), NULL);
  gtk_column_view_set_row_factory (self->view, rows);
}
