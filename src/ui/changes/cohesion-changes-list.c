#include "config.h"

#include "cohesion-changes-private.h"

#include "ui/widgets/cohesion-words-marks.h"

#include <glib/gi18n.h>

/* The list of changes: headings and changes are rows of one list, so that thousands of them cost no more than
 * those that are seen. Words that were removed are struck through, words that were added underlined, each in
 * a colour of its own; a screen reader is told which they are. */

/* What is within a row. */
typedef struct
{
  GtkWidget *box;
  GtkLabel *sentence;
  GtkBox *texts;
  GtkLabel *old;
  GtkLabel *new;
} Row;

static GtkLabel *
new_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkLabel *
new_text (GtkWidget *texts, const char *caption)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkLabel *label = new_label (box);

  gtk_label_set_text (label, caption);
  gtk_widget_add_css_class (GTK_WIDGET (label), "caption-heading");
  gtk_widget_add_css_class (GTK_WIDGET (label), "dimmed");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (texts), box);
  return new_label (box);
}

static void
row_setup (CohesionChangesPage *self, GtkListItem *item)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  row->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  row->sentence = new_label (row->box);
  row->texts = GTK_BOX (texts);
  row->old = new_text (texts, C_ ("version", "Before"));
  row->new = new_text (texts, C_ ("version", "After"));
  gtk_box_set_homogeneous (row->texts, TRUE);
  gtk_box_append (GTK_BOX (row->box), texts);
  gtk_widget_set_margin_start (row->box, 6);
  gtk_widget_set_margin_end (row->box, 6);
  gtk_widget_set_margin_bottom (row->box, 6);
  g_object_set_data_full (G_OBJECT (item), "row", row, g_free);
  gtk_list_item_set_child (item, row->box);
}

static void
show_text (GtkLabel *label, const char *text, GArray *ranges, CohesionWordsChange change)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < ranges->len; i++)
    {
      const CohesionWordsRange *range = &g_array_index (ranges, CohesionWordsRange, i);

      if (range->change == change)
        cohesion_words_mark (attributes, change, range->start, range->length);
    }
  gtk_label_set_text (label, text);
  gtk_label_set_attributes (label, attributes);
}

/* Both versions of a text, and in words what was done to it. */
static char *
show_texts (Row *row, const CohesionDifference *difference)
{
  g_autofree char *old = cohesion_difference_dup_old (difference);
  g_autofree char *new = cohesion_difference_dup_new (difference);
  g_autoptr (GArray) ranges = cohesion_words_compare (old, new);

  show_text (row->old, old, ranges, COHESION_WORDS_REMOVED);
  show_text (row->new, new, ranges, COHESION_WORDS_ADDED);
  return cohesion_words_describe (old, new);
}

static gboolean
has_texts (CohesionChangesPage *self, const CohesionDifference *difference)
{
  return difference && difference->field >= 0 &&
         (difference->type == COHESION_DIFFERENCE_REWORDED || gtk_toggle_button_get_active (self->compared));
}

static void
show_row (CohesionChangesPage *self, GtkListItem *item)
{
  static const char *const heading[] = { "heading", NULL };
  static const char *const body[] = { "body", NULL };
  Row *row = g_object_get_data (G_OBJECT (item), "row");
  CohesionChangeLine *line = gtk_list_item_get_item (item);
  const CohesionDifference *difference = cohesion_change_line_get_difference (line);
  g_autofree char *sentence = NULL;
  g_autofree char *words = NULL;

  /* It has just been removed, and is told otherwise in a moment. */
  if (difference && cohesion_node_get_tree (difference->node) == NULL)
    return;
  sentence = cohesion_change_line_dup_text (line);
  words = has_texts (self, difference) ? show_texts (row, difference) : NULL;

  gtk_label_set_text (row->sentence, sentence);
  gtk_widget_set_css_classes (GTK_WIDGET (row->sentence), (const char **) (difference ? body : heading));
  gtk_widget_set_margin_top (row->box, difference ? 6 : 18);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (row->texts), self->orientation);
  gtk_widget_set_visible (GTK_WIDGET (row->texts), words != NULL);
  gtk_list_item_set_activatable (item, difference != NULL);
  gtk_list_item_set_accessible_label (item, sentence);
  gtk_list_item_set_accessible_description (item, words ? words : "");
}

static void
row_bind (CohesionChangesPage *self, GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  show_row (self, item);
}

static void
row_unbind (CohesionChangesPage *self, GtkListItem *item)
{
  if (self->bound)
    g_ptr_array_remove_fast (self->bound, item);
}

/* What was removed is in no other place than here. */
static void
row_activated (CohesionChangesPage *self, guint position)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  g_autoptr (CohesionChangeLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  const CohesionDifference *difference = cohesion_change_line_get_difference (line);
  CohesionNode *node = difference ? cohesion_tree_lookup_live (cohesion_session_get_tree (session),
                                                               cohesion_node_get_id (difference->node))
                                  : NULL;

  if (node)
    cohesion_session_show (session, node, difference->field);
  else if (difference)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("It is no longer in the strategy")));
}

/* Private: shows what is seen anew, in other colours or arranged otherwise. */
void
cohesion_changes_page_update_rows (CohesionChangesPage *self)
{
  for (guint i = 0; self->bound && i < self->bound->len; i++)
    show_row (self, g_ptr_array_index (self->bound, i));
}

/* Private: makes the models and the rows of the list. */
void
cohesion_changes_page_make_list (CohesionChangesPage *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  self->bound = g_ptr_array_new ();
  self->lines = g_list_store_new (COHESION_TYPE_CHANGE_LINE);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));
  g_signal_connect_object (rows, "setup", G_CALLBACK (row_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (row_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (row_unbind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (row_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (cohesion_changes_page_update_rows), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, rows);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

/* Private: lists what @comparison found that concerns the portfolio that is looked at; %NULL for nothing.
 * Returns how many changes that are. */
guint
cohesion_changes_page_show_lines (CohesionChangesPage *self, CohesionComparison *comparison)
{
  CohesionNode *holder = cohesion_session_get_portfolio (cohesion_page_get_session (COHESION_PAGE (self)));
  gboolean other = g_set_object (&self->holder, holder);

  if (g_set_object (&self->shown, comparison) || other)
    {
      g_autoptr (GPtrArray) lines = comparison ? cohesion_change_lines_new (comparison, holder) : NULL;

      g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                           lines ? lines->pdata : NULL, lines ? lines->len : 0);
    }
  cohesion_changes_page_update_rows (self);
  return g_list_model_get_n_items (G_LIST_MODEL (self->lines));
}
