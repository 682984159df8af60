#include "config.h"

#include "cohesion-text-card.h"

#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"
#include "model/cohesion-node-text.h"
#include "ui/form/cohesion-field-binding.h"
#include "ui/form/cohesion-field-rows.h"

#include <glib/gi18n.h>

/**
 * CohesionTextCard:
 *
 * Some fields of a node in the text of a strategy, to be written in place. What is one of several can be
 * moved among them, and removed.
 */
struct _CohesionTextCard
{
  AdwBin parent_instance;

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *node;
  GPtrArray *bindings; /* of CohesionFieldBinding, one for each row */
  GPtrArray *rows;     /* of GtkWidget, not owned */

  GtkWidget *group;
  GtkWidget *menu; /* NULL for what is there once */
};

G_DEFINE_FINAL_TYPE (CohesionTextCard, cohesion_text_card, ADW_TYPE_BIN)

static void
drop_binding (gpointer data)
{
  CohesionFieldBinding *binding = data;

  cohesion_field_binding_set_node (binding, NULL);
  g_clear_object (&binding);
}

static void
cohesion_text_card_dispose (GObject *object)
{
  CohesionTextCard *self = COHESION_TEXT_CARD (object);

  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->bindings, 0);
  g_clear_object (&self->document);
  g_clear_object (&self->node);
  G_OBJECT_CLASS (cohesion_text_card_parent_class)->dispose (object);
}

static void
cohesion_text_card_finalize (GObject *object)
{
  CohesionTextCard *self = COHESION_TEXT_CARD (object);

  g_clear_pointer (&self->bindings, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (cohesion_text_card_parent_class)->finalize (object);
}

static void
remove_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CohesionTextCard *self = COHESION_TEXT_CARD (widget);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, self->node);
  cohesion_document_remove (self->document, nodes);
}

static void
move_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CohesionTextCard *self = COHESION_TEXT_CARD (widget);
  guint position = cohesion_node_get_position (self->node);
  gboolean up = g_str_equal (action, "card.move-up");
  CohesionPlace place = { cohesion_node_get_parent (self->node),
                          cohesion_list_get_index (cohesion_node_get_container (self->node)),
                          up ? position - 1 : position + 2 };
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, self->node);
  cohesion_document_move (self->document, nodes, &place);
}

static void
cohesion_text_card_class_init (CohesionTextCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_text_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = cohesion_text_card_finalize;
  gtk_widget_class_install_action (widget_class, "card.remove", NULL, remove_node);
  gtk_widget_class_install_action (widget_class, "card.move-up", NULL, move_node);
  gtk_widget_class_install_action (widget_class, "card.move-down", NULL, move_node);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "card.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "card.move-down", NULL);
}

static void
cohesion_text_card_init (CohesionTextCard *self)
{
  self->bindings = g_ptr_array_new_with_free_func (drop_binding);
  self->rows = g_ptr_array_new ();
  self->group = adw_preferences_group_new ();
  adw_bin_set_child (ADW_BIN (self), self->group);
}

static void
add_row (CohesionTextCard *self, guint field)
{
  CohesionFieldBinding *binding = cohesion_field_binding_new (self->document,
                                                              cohesion_node_get_kind (self->node), field);
  g_autoptr (GPtrArray) rows = NULL;

  cohesion_field_binding_set_node (binding, self->node);
  rows = cohesion_field_rows_new (binding);
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), g_ptr_array_index (rows, i));
  g_ptr_array_add (self->bindings, binding);
  g_ptr_array_add (self->rows, g_ptr_array_index (rows, 0));
}

static void
add_menu (CohesionTextCard *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Move _Up"), "card.move-up");
  g_menu_append (menu, _ ("Move _Down"), "card.move-down");
  g_menu_append (menu, _ ("_Remove"), "card.remove");
  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (self->menu, "flat");
  gtk_widget_set_valign (self->menu, GTK_ALIGN_CENTER);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), self->menu);
}

/**
 * cohesion_text_card_new:
 * @node: what it is about
 * @title: (nullable): what stands above it, may be empty; %NULL for one of several, which is counted
 * @fields: (array length=n_fields): the fields it shows, in order
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
cohesion_text_card_new (CohesionDocument *document,
                        CohesionNode *node,
                        const char *title,
                        const guint *fields,
                        guint n_fields)
{
  CohesionTextCard *self = g_object_new (COHESION_TYPE_TEXT_CARD, NULL);

  self->document = g_object_ref (document);
  self->node = g_object_ref (node);
  for (guint i = 0; i < n_fields; i++)
    add_row (self, fields[i]);
  if (title)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), title);
  else
    add_menu (self);
  cohesion_text_card_update (self);
  g_signal_connect_object (document, "notify::read-only", G_CALLBACK (cohesion_text_card_update), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * cohesion_text_card_update:
 *
 * The node may be at another place among its like.
 */
void
cohesion_text_card_update (CohesionTextCard *self)
{
  CohesionList *list = self->menu ? cohesion_node_get_container (self->node) : NULL;
  gboolean can_change = list && !cohesion_document_get_read_only (self->document);
  guint position = list ? cohesion_node_get_position (self->node) : 0;
  g_autofree char *kind = NULL;
  g_autofree char *title = NULL;
  g_autofree char *more = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.remove", can_change);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.move-up", can_change && position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.move-down",
                                 can_change && position + 1 < cohesion_list_get_length (list));
  if (list == NULL)
    return;
  kind = cohesion_node_dup_kind_name (self->node);
  /* Translators: what something is and which of several: “Option 2” */
  title = g_strdup_printf (C_ ("card", "%1$s %2$u"), kind, position + 1);
  /* Translators: the menu of one of several; %s is which, such as “Option 2” */
  more = g_strdup_printf (_ ("More: %s"), title);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), title);
  gtk_widget_set_tooltip_text (self->menu, more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, more, -1);
  gtk_widget_set_visible (self->menu, can_change);
}

/**
 * cohesion_text_card_get_node:
 *
 * Returns: (transfer none): what it is about
 */
CohesionNode *
cohesion_text_card_get_node (CohesionTextCard *self)
{
  return self->node;
}

/**
 * cohesion_text_card_get_row:
 * @field: index of a field
 *
 * Returns: (transfer none) (nullable): its row; %NULL if the card does not show it
 */
GtkWidget *
cohesion_text_card_get_row (CohesionTextCard *self, guint field)
{
  for (guint i = 0; i < self->bindings->len; i++)
    if (cohesion_field_binding_get_index (g_ptr_array_index (self->bindings, i)) == field)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

/**
 * cohesion_text_card_show_field:
 * @field: index of a field; -1 for the first that is shown
 *
 * Brings the focus to a field, and that into view.
 *
 * Returns: whether the card shows it
 */
gboolean
cohesion_text_card_show_field (CohesionTextCard *self, int field)
{
  GtkWidget *row = field < 0 ? g_ptr_array_index (self->rows, 0)
                             : cohesion_text_card_get_row (self, (guint) field);

  return row && gtk_widget_grab_focus (row);
}
