#include "config.h"

#include "cohesion-page-line-row.h"

/**
 * CohesionPageLineRow:
 *
 * Shows a line of a page: its text, and its notes below.
 */
struct _CohesionPageLineRow
{
  GtkBox parent_instance;

  /* Children. */
  GtkWidget *words; /* all that follows, with room around it that belongs to the row */
  GtkLabel *text;
  CohesionNotes *notes;
};

G_DEFINE_FINAL_TYPE (CohesionPageLineRow, cohesion_page_line_row, GTK_TYPE_BOX)

static void
cohesion_page_line_row_class_init (CohesionPageLineRowClass *klass)
{
}

static void
cohesion_page_line_row_init (CohesionPageLineRow *self)
{
  GtkWidget *text = gtk_label_new (NULL);
  GtkWidget *notes = cohesion_notes_new ();

  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_widget_set_margin_end (self->words, 6);
  gtk_box_append (GTK_BOX (self), self->words);
  self->text = GTK_LABEL (text);
  gtk_label_set_xalign (self->text, 0);
  gtk_label_set_wrap (self->text, TRUE);
  gtk_label_set_wrap_mode (self->text, PANGO_WRAP_WORD_CHAR);
  self->notes = COHESION_NOTES (notes);
  gtk_widget_add_css_class (notes, "caption");
  gtk_box_append (GTK_BOX (self->words), text);
  gtk_box_append (GTK_BOX (self->words), notes);
}

/**
 * cohesion_page_line_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
cohesion_page_line_row_new (void)
{
  return g_object_new (COHESION_TYPE_PAGE_LINE_ROW, NULL);
}

/**
 * cohesion_page_line_row_show:
 * @line: what it is to show
 */
void
cohesion_page_line_row_show (CohesionPageLineRow *self, CohesionPageLine *line)
{
  static const struct
  {
    const char *css_class;
    int indent;
    int above;
  } looks[] = {
    [COHESION_PAGE_LINE_HEADING] = { "title-3", 6, 24 }, [COHESION_PAGE_LINE_OWNER] = { "title-4", 6, 18 },
    [COHESION_PAGE_LINE_ITEM] = { "body", 6, 9 },        [COHESION_PAGE_LINE_OWNED] = { "body", 24, 9 },
    [COHESION_PAGE_LINE_GUEST] = { "body", 6, 9 },
  };
  CohesionPageLineType type = cohesion_page_line_get_line_type (line);
  const char *css[] = { looks[type].css_class, NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self->text), css);
  gtk_label_set_text (self->text, cohesion_page_line_get_text (line));
  gtk_widget_set_margin_start (self->words, looks[type].indent);
  gtk_widget_set_margin_top (self->words, looks[type].above);
  gtk_widget_set_margin_bottom (self->words, 9);
  cohesion_notes_show (self->notes, cohesion_page_line_get_notes (line));
}
