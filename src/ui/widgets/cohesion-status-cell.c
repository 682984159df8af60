#include "config.h"

#include "cohesion-status-cell.h"

#include "cohesion-status-symbol.h"
#include "cohesion-text-cell.h"

#include "model/cohesion-status.h"

#include "model/cohesion-list.h"

/**
 * CohesionStatusCell:
 *
 * A status as the strategy’s scheme has it: its symbol, in its colour, and its word. Cheap enough for
 * the rows of a long list.
 */
struct _CohesionStatusCell
{
  GtkWidget parent_instance;

  /* Children. */
  GtkWidget *symbol;
  GtkWidget *word;
};

G_DEFINE_FINAL_TYPE (CohesionStatusCell, cohesion_status_cell, GTK_TYPE_WIDGET)

static void
cohesion_status_cell_dispose (GObject *object)
{
  CohesionStatusCell *self = COHESION_STATUS_CELL (object);

  g_clear_pointer (&self->symbol, gtk_widget_unparent);
  g_clear_pointer (&self->word, gtk_widget_unparent);

  G_OBJECT_CLASS (cohesion_status_cell_parent_class)->dispose (object);
}

static void
cohesion_status_cell_class_init (CohesionStatusCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_status_cell_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cohesion_status_cell_init (CohesionStatusCell *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->symbol = cohesion_status_symbol_new ();
  gtk_widget_set_visible (self->symbol, FALSE);
  gtk_widget_set_parent (self->symbol, GTK_WIDGET (self));
  self->word = cohesion_text_cell_new ();
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (self->word), 10);
  gtk_widget_set_hexpand (self->word, TRUE);
  gtk_widget_set_parent (self->word, GTK_WIDGET (self));
}

/**
 * cohesion_status_cell_new:
 *
 * Returns: (transfer floating): a cell that shows nothing yet
 */
GtkWidget *
cohesion_status_cell_new (void)
{
  return g_object_new (COHESION_TYPE_STATUS_CELL, NULL);
}

/**
 * cohesion_status_get_label:
 * @key: (nullable): key of a status
 *
 * Returns: (nullable): its word; the key itself if the scheme does not have it
 */
const char *
cohesion_status_get_label (CohesionTree *tree, const char *key)
{
  CohesionNode *status = key ? cohesion_status_find (tree, key) : NULL;

  return status ? cohesion_node_get_name (status) : key;
}

static void
show (CohesionStatusCell *self, const char *symbol, const char *colour, const char *text)
{
  gtk_widget_set_visible (self->symbol, symbol != NULL);
  cohesion_status_symbol_set (COHESION_STATUS_SYMBOL (self->symbol), symbol, colour);
  if (g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (self->word)), text) != 0)
    gtk_inscription_set_text (GTK_INSCRIPTION (self->word), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text ? text : "", -1);
}

/**
 * cohesion_status_cell_set_status:
 * @tree: whose scheme is to be used
 * @key: (nullable): key of a status; %NULL shows nothing
 *
 * A key that the scheme does not have is shown as it is, with a dash: nothing that is in the file is
 * hidden.
 */
void
cohesion_status_cell_set_status (CohesionStatusCell *self, CohesionTree *tree, const char *key)
{
  CohesionNode *status = key ? cohesion_status_find (tree, key) : NULL;
  const char *symbol = status ? cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_SYMBOL) : NULL;
  const char *colour = status ? cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_COLOUR) : NULL;

  gtk_widget_remove_css_class (self->word, "dimmed");
  show (self, key == NULL || symbol ? symbol : "dash", colour, cohesion_status_get_label (tree, key));
}

/**
 * cohesion_status_cell_set_text:
 * @text: (nullable): what stands in a row that has no status of its own, such as a count
 */
void
cohesion_status_cell_set_text (CohesionStatusCell *self, const char *text)
{
  gtk_widget_add_css_class (self->word, "dimmed");
  show (self, NULL, NULL, text);
}

/**
 * cohesion_status_cell_set_sign:
 * @symbol: (nullable): one of the signs that statuses have
 * @colour: (nullable): its colour on white paper; %NULL for that of the text
 * @text: (nullable): the word beside it
 *
 * Shows what is rated in another way than by the strategy’s scheme.
 */
void
cohesion_status_cell_set_sign (CohesionStatusCell *self,
                               const char *symbol,
                               const char *colour,
                               const char *text)
{
  gtk_widget_remove_css_class (self->word, "dimmed");
  show (self, symbol, colour, text);
}
