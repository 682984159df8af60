#include "config.h"

#include "cohesion-decisions-private.h"

#include "document/cohesion-document-typing.h"
#include "ui/widgets/cohesion-drop-mark.h"
#include "ui/widgets/cohesion-list-replace.h"
#include "ui/widgets/cohesion-row-menu.h"
#include "ui/widgets/cohesion-words-marks.h"

/* The lines of the minutes as a list, and resolutions that can be dragged in it. */

static const char *const classes[] = {
  [COHESION_LINE_HEADING] = "heading",  [COHESION_LINE_MEETING] = "title-3",
  [COHESION_LINE_PAPER] = "body",       [COHESION_LINE_POINT] = "body",
  [COHESION_LINE_DECISION] = "heading", [COHESION_LINE_RESOLUTION] = "body",
};

/* What is within a row, in the order in which it was put there. */
typedef struct
{
  GtkWidget *box;
  GtkWidget *icon;
  GtkLabel *numeral;
  GtkLabel *text;
  GtkLabel *note;
} Row;

static GtkLabel *
new_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return GTK_LABEL (label);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* What was amended is seen in the words themselves. */
static void
show_words (GtkLabel *label, CohesionMinuteLine *line)
{
  const char *recommended = cohesion_minute_line_get_recommended (line);

  gtk_label_set_attributes (label, NULL);
  if (recommended)
    cohesion_words_show_both (label, recommended, cohesion_minute_line_get_text (line));
  else
    gtk_label_set_text (label, cohesion_minute_line_get_text (line));
}

static GdkContentProvider *
drag_prepare (GtkDragSource *source, double x, double y, GtkListItem *item)
{
  CohesionMinuteLine *line = gtk_list_item_get_item (item);

  if (line == NULL || cohesion_minute_line_get_line_type (line) != COHESION_LINE_RESOLUTION)
    return NULL;
  return gdk_content_provider_new_typed (COHESION_TYPE_NODE, cohesion_minute_line_get_node (line));
}

static void
drag_begin (GtkDragSource *source, GdkDrag *drag, GtkListItem *item)
{
  CohesionMinuteLine *line = gtk_list_item_get_item (item);

  cohesion_drag_show_title (drag, line ? cohesion_minute_line_get_text (line) : NULL);
}

static gboolean
dropped (GtkDropTarget *target, const GValue *value, double x, double y, GtkListItem *item)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GtkWidget *page = gtk_widget_get_ancestor (widget, COHESION_TYPE_DECISIONS_PAGE);
  CohesionMinuteLine *line = gtk_list_item_get_item (item);

  return page && line &&
         cohesion_decisions_page_drop (COHESION_DECISIONS_PAGE (page), g_value_get_object (value),
                                       cohesion_minute_line_get_node (line));
}

static void
add_gestures (GtkWidget *box, GtkListItem *item)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (COHESION_TYPE_NODE, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare), item, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin), item, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped), item, 0);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (target));
  cohesion_row_menu_add (box, item, "decisions.menu");
}

static void
row_setup (CohesionDecisionsPage *self, GtkListItem *item)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  row->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  row->icon = gtk_image_new ();
  row->numeral = new_label ();
  row->text = new_label ();
  row->note = new_label ();
  gtk_widget_set_valign (row->icon, GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (row->numeral), GTK_ALIGN_START);
  gtk_label_set_width_chars (row->numeral, 4);
  gtk_label_set_xalign (row->numeral, 1);
  gtk_label_set_wrap (row->numeral, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (row->numeral), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (row->note), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (row->note), "dimmed");
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (row->text));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (row->note));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row->box), row->icon);
  gtk_box_append (GTK_BOX (row->box), GTK_WIDGET (row->numeral));
  gtk_box_append (GTK_BOX (row->box), words);
  gtk_widget_set_margin_start (row->box, 6);
  gtk_widget_set_margin_end (row->box, 6);
  /* The room around the words belongs to what can be taken hold of. */
  gtk_box_append (GTK_BOX (all), row->box);
  add_gestures (all, item);
  g_object_set_data_full (G_OBJECT (item), "row", row, g_free);
  gtk_list_item_set_child (item, all);
}

/* What a screen reader says of a line: its numeral belongs to it. */
static void
set_names (GtkListItem *item, CohesionMinuteLine *line)
{
  const char *numeral = cohesion_minute_line_get_numeral (line);
  const char *note = cohesion_minute_line_get_note (line);
  g_autofree char *name = g_strjoin (" ", numeral ? numeral : cohesion_minute_line_get_text (line),
                                     numeral ? cohesion_minute_line_get_text (line) : NULL, NULL);

  gtk_list_item_set_accessible_label (item, name);
  gtk_list_item_set_accessible_description (item, note ? note : "");
}

static void
row_bind (CohesionDecisionsPage *self, GtkListItem *item)
{
  Row *row = g_object_get_data (G_OBJECT (item), "row");
  CohesionMinuteLine *line = gtk_list_item_get_item (item);
  CohesionLineType type = cohesion_minute_line_get_line_type (line);
  const char *css[] = { classes[type], cohesion_minute_line_is_written (line) ? NULL : "dimmed", NULL };
  gboolean opens = type == COHESION_LINE_MEETING || type == COHESION_LINE_HEADING;

  gtk_widget_set_css_classes (GTK_WIDGET (row->text), css);
  show_words (row->text, line);
  show_text (row->note, cohesion_minute_line_get_note (line));
  show_text (row->numeral, type == COHESION_LINE_POINT ? "•" : cohesion_minute_line_get_numeral (line));
  gtk_widget_set_visible (GTK_WIDGET (row->numeral),
                          type == COHESION_LINE_POINT || type == COHESION_LINE_RESOLUTION);
  gtk_widget_set_visible (row->icon, type == COHESION_LINE_PAPER);
  gtk_image_set_from_icon_name (GTK_IMAGE (row->icon), "x-office-document-symbolic");
  gtk_widget_set_margin_top (row->box, opens ? 18 : 6);
  gtk_widget_set_margin_bottom (row->box, 6);
  gtk_list_item_set_selectable (item, cohesion_minute_line_get_node (line) != NULL);
  gtk_list_item_set_activatable (item, cohesion_minute_line_get_node (line) != NULL);
  set_names (item, line);
}

/* Private: makes the models and the rows of the list. */
void
cohesion_decisions_page_make_list (CohesionDecisionsPage *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  self->lines = g_list_store_new (COHESION_TYPE_MINUTE_LINE);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->lines));
  g_signal_connect_object (rows, "setup", G_CALLBACK (row_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (row_bind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, rows);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/* Private: brings the list up to date; lines that say what they said before stay. */
void
cohesion_decisions_page_update_list (CohesionDecisionsPage *self)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  g_autoptr (GPtrArray) lines = cohesion_minute_lines_new (cohesion_document_get_tree (document),
                                                           cohesion_document_get_today (document));

  cohesion_list_store_replace (self->lines, lines, (GEqualFunc) cohesion_minute_line_equal);
}
