#include "config.h"

#include "cohesion-check-private.h"

#include "document/cohesion-document-fixes.h"

#include <glib/gi18n.h>

/* The list of what is to be put right: headings and findings are rows of one list, so that ten thousand of
 * them cost no more than those that are seen. */

static const char *const icons[COHESION_N_SEVERITIES] = {
  [COHESION_SEVERITY_HINT] = "cohesion-status-circle-symbolic",
  [COHESION_SEVERITY_WARNING] = "cohesion-status-triangle-symbolic",
  [COHESION_SEVERITY_ERROR] = "cohesion-status-diamond-symbolic",
};

static const char *const colours[COHESION_N_SEVERITIES] = {
  [COHESION_SEVERITY_HINT] = "dimmed",
  [COHESION_SEVERITY_WARNING] = "warning",
  [COHESION_SEVERITY_ERROR] = "error",
};

/* What is within a row, in the order in which it was put there. */
typedef struct
{
  GtkWidget *box;
  GtkWidget *icon;
  GtkLabel *title;
  GtkLabel *note;
  GtkWidget *fix;
  GtkWidget *show;
} Row;

static GtkLabel *
new_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static CohesionCheckPage *
page_of (GtkWidget *widget)
{
  return COHESION_CHECK_PAGE (gtk_widget_get_ancestor (widget, COHESION_TYPE_CHECK_PAGE));
}

static void
show_clicked (GtkWidget *button, GtkListItem *item)
{
  cohesion_check_page_show (page_of (button),
                            cohesion_check_line_get_finding (gtk_list_item_get_item (item)));
}

/* The button goes with what it puts right, so the focus goes to the row that takes its place. */
static void
fix_clicked (GtkWidget *button, GtkListItem *item)
{
  CohesionCheckPage *self = page_of (button);
  g_autoptr (CohesionCheckLine) line = g_object_ref (gtk_list_item_get_item (item));

  gtk_list_view_scroll_to (self->view, gtk_list_item_get_position (item), GTK_LIST_SCROLL_FOCUS, NULL);
  cohesion_check_page_fix (self, cohesion_check_line_get_finding (line),
                           cohesion_check_line_get_line_type (line) == COHESION_CHECK_LINE_CHECK);
}

static GtkWidget *
new_button (const char *label, GCallback clicked, GtkListItem *item)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", clicked, item, 0);
  return button;
}

static void
row_setup (CohesionCheckPage *self, GtkListItem *item)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  row->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  row->icon = gtk_image_new ();
  row->title = new_label (words);
  row->note = new_label (words);
  row->fix = new_button (C_ ("check", "Fix"), G_CALLBACK (fix_clicked), item);
  row->show = new_button (C_ ("check", "Show"), G_CALLBACK (show_clicked), item);
  gtk_widget_set_valign (row->icon, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (GTK_WIDGET (row->note), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (row->note), "caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (buttons), row->fix);
  gtk_box_append (GTK_BOX (buttons), row->show);
  gtk_box_append (GTK_BOX (row->box), row->icon);
  gtk_box_append (GTK_BOX (row->box), words);
  gtk_box_append (GTK_BOX (row->box), buttons);
  gtk_widget_set_margin_start (row->box, 6);
  gtk_widget_set_margin_end (row->box, 6);
  g_object_set_data_full (G_OBJECT (item), "row", row, g_free);
  gtk_list_item_set_child (item, row->box);
}

/* What the button for a fix says and does; a heading offers it for all under it. */
static void
show_fix (CohesionCheckPage *self, Row *row, CohesionCheckLine *line)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  const char *label = document
                          ? cohesion_document_get_fix_label (document, cohesion_check_line_get_finding (line))
                          : NULL;
  CohesionCheckLineType type = cohesion_check_line_get_line_type (line);
  gboolean all = type == COHESION_CHECK_LINE_CHECK;

  gtk_widget_set_visible (row->fix, label && type != COHESION_CHECK_LINE_SEVERITY &&
                                        (!all || cohesion_check_line_get_count (line) > 1));
  gtk_button_set_label (GTK_BUTTON (row->fix), all ? C_ ("check", "Fix All") : C_ ("check", "Fix"));
  gtk_widget_set_tooltip_text (row->fix, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->fix), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  label ? label : "", -1);
}

static void
style_row (Row *row, CohesionCheckLine *line)
{
  CohesionCheckLineType type = cohesion_check_line_get_line_type (line);
  CohesionSeverity severity = cohesion_check_line_get_finding (line)->severity;
  const char *title[] = { type == COHESION_CHECK_LINE_SEVERITY ? "title-2"
                          : type == COHESION_CHECK_LINE_CHECK  ? "heading"
                                                               : "body",
                          NULL };
  const char *icon[] = { colours[severity], NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (row->title), title);
  gtk_widget_set_css_classes (row->icon, icon);
  gtk_image_set_from_icon_name (GTK_IMAGE (row->icon), icons[severity]);
  gtk_widget_set_visible (row->icon, type == COHESION_CHECK_LINE_SEVERITY);
  gtk_widget_set_valign (row->icon, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (row->box, type == COHESION_CHECK_LINE_SEVERITY ? 18
                                       : type == COHESION_CHECK_LINE_CHECK  ? 15
                                                                            : 6);
  gtk_widget_set_margin_bottom (row->box, 6);
  gtk_widget_set_margin_start (row->box, type == COHESION_CHECK_LINE_FINDING ? 18 : 6);
}

static void
show_row (CohesionCheckPage *self, GtkListItem *item)
{
  Row *row = g_object_get_data (G_OBJECT (item), "row");
  CohesionCheckLine *line = gtk_list_item_get_item (item);
  gboolean leads = cohesion_check_line_get_line_type (line) == COHESION_CHECK_LINE_FINDING;
  g_autofree char *title = cohesion_check_line_dup_title (line);
  g_autofree char *note = cohesion_check_line_dup_note (line);

  style_row (row, line);
  gtk_label_set_text (row->title, title);
  gtk_label_set_text (row->note, note ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (row->note), note != NULL);
  gtk_widget_set_visible (row->show, leads);
  show_fix (self, row, line);
  gtk_list_item_set_activatable (item, leads);
  gtk_list_item_set_accessible_label (item, title);
  gtk_list_item_set_accessible_description (item, note ? note : "");
}

static void
row_bind (CohesionCheckPage *self, GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  show_row (self, item);
}

static void
row_unbind (CohesionCheckPage *self, GtkListItem *item)
{
  if (self->bound)
    g_ptr_array_remove_fast (self->bound, item);
}

static void
row_activated (CohesionCheckPage *self, guint position)
{
  g_autoptr (CohesionCheckLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);

  if (cohesion_check_line_get_line_type (line) == COHESION_CHECK_LINE_FINDING)
    cohesion_check_page_show (self, cohesion_check_line_get_finding (line));
}

/* Private: makes the models and the rows of the list. */
void
cohesion_check_page_make_list (CohesionCheckPage *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  self->bound = g_ptr_array_new ();
  self->lines = g_list_store_new (COHESION_TYPE_CHECK_LINE);
  self->selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));
  g_signal_connect_object (rows, "setup", G_CALLBACK (row_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (row_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (row_unbind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (row_activated), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, rows);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

static gboolean
is_same (CohesionCheckPage *self, guint old, GPtrArray *lines, guint new)
{
  g_autoptr (CohesionCheckLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), old);

  return cohesion_check_line_equal (line, g_ptr_array_index (lines, new));
}

/* Private: brings the list up to date; lines that say what they said before stay. */
void
cohesion_check_page_update_list (CohesionCheckPage *self)
{
  CohesionFindings *findings = cohesion_check_page_get_findings (self);
  g_autoptr (GPtrArray) lines = cohesion_check_lines_new (cohesion_findings_get (findings), self->severity);
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->lines));
  guint before = 0;
  guint after = 0;

  while (before < MIN (n_old, lines->len) && is_same (self, before, lines, before))
    before++;
  while (after < MIN (n_old, lines->len) - before &&
         is_same (self, n_old - after - 1, lines, lines->len - after - 1))
    after++;
  if (before + after < MAX (n_old, lines->len))
    g_list_store_splice (self->lines, before, n_old - before - after, lines->pdata + before,
                         lines->len - before - after);
  for (guint i = 0; i < self->bound->len; i++)
    show_row (self, g_ptr_array_index (self->bound, i));
}
