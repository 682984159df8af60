#include "config.h"

#include "cohesion-text-card.h"

#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"
#include "model/cohesion-node-text.h"
#include "ui/form/cohesion-choice-button.h"
#include "ui/form/cohesion-field-binding.h"
#include "ui/form/cohesion-field-rows.h"

#include <glib/gi18n.h>

/**
 * CohesionTextCard:
 *
 * Some fields of a node in the text of a strategy, to be written in place. What is one of several can be
 * moved among them, and removed. Folded, it says its first field, its second and a choice in one row, as a
 * table does, and all of it once it is opened.
 */
struct _CohesionTextCard
{
  AdwBin parent_instance;

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *node;
  GListModel *entries; /* all that are shown with it, in order; NULL for what is there once */
  GPtrArray *bindings; /* of CohesionFieldBinding, one for each row */
  GPtrArray *rows;     /* of GtkWidget, not owned */
  guint position;      /* among the entries */

  GtkWidget *group;
  GtkWidget *menu;   /* NULL for what is there once */
  GtkWidget *fold;   /* NULL for what is always open */
  GtkWidget *choice; /* in the row of the fold, or NULL */
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
  g_clear_object (&self->entries);
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

/* The entry before or behind this one, or NULL: not always the next in the list of the strategy, which may
 * be shown in parts. Not owned. */
static CohesionNode *
get_neighbour (CohesionTextCard *self, int offset)
{
  g_autoptr (CohesionNode) neighbour = g_list_model_get_item (self->entries, self->position + (guint) offset);

  return neighbour;
}

static void
move_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CohesionTextCard *self = COHESION_TEXT_CARD (widget);
  gboolean up = g_str_equal (action, "card.move-up");
  CohesionNode *neighbour = get_neighbour (self, up ? -1 : 1);
  CohesionPlace place = { cohesion_node_get_parent (self->node),
                          cohesion_list_get_index (cohesion_node_get_container (self->node)),
                          cohesion_node_get_position (neighbour) + !up };
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
    if (self->fold)
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self->fold), g_ptr_array_index (rows, i));
    else
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), g_ptr_array_index (rows, i));
  g_ptr_array_add (self->bindings, binding);
  g_ptr_array_add (self->rows, g_ptr_array_index (rows, 0));
}

/* The row that says the most of a node. */
static void
add_fold (CohesionTextCard *self)
{
  self->fold = adw_expander_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->fold), FALSE);
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (self->fold), 2);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->fold);
}

/* What is added last stands before the others. */
static void
add_choice (CohesionTextCard *self, guint field)
{
  CohesionFieldBinding *binding = cohesion_field_binding_new (self->document,
                                                              cohesion_node_get_kind (self->node), field);

  cohesion_field_binding_set_node (binding, self->node);
  self->choice = cohesion_choice_button_new (binding);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self->fold), self->choice);
  g_ptr_array_add (self->bindings, binding);
  g_ptr_array_add (self->rows, self->choice);
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
  if (self->fold)
    adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self->fold), self->menu);
  else
    adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), self->menu);
}

static void
update_actions (CohesionTextCard *self)
{
  gboolean can_change = self->entries && cohesion_node_get_container (self->node) &&
                        !cohesion_document_get_read_only (self->document);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.remove", can_change);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.move-up",
                                 can_change && get_neighbour (self, -1) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.move-down",
                                 can_change && get_neighbour (self, 1) != NULL);
  if (self->menu)
    gtk_widget_set_visible (self->menu, can_change);
}

/* What it is called: by what it says if it is folded, else which of several it is. */
static char *
dup_title (CohesionTextCard *self)
{
  guint first = cohesion_field_binding_get_index (g_ptr_array_index (self->bindings, self->fold ? 1 : 0));
  g_autofree char *kind = cohesion_node_dup_kind_name (self->node);

  if (self->fold && cohesion_node_has_value (self->node, first))
    return cohesion_node_dup_text (self->node, first);
  /* Translators: what something is and which of several: “Option 2” */
  return g_strdup_printf (C_ ("card", "%1$s %2$u"), kind, self->position + 1);
}

static void
update_fold (CohesionTextCard *self, const char *title)
{
  CohesionFieldBinding *choice = g_ptr_array_index (self->bindings, 0);
  CohesionFieldBinding *second = g_ptr_array_index (self->bindings, 2);
  g_autofree char *subtitle = cohesion_field_binding_dup_text (second);
  /* Translators: what is chosen, and for what: “Impact: Age” */
  g_autofree char *name = g_strdup_printf (
      C_ ("card", "%1$s: %2$s"), cohesion_field_get_label (cohesion_field_binding_get_field (choice)), title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->fold), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->fold), subtitle);
  cohesion_choice_button_set_name (COHESION_CHOICE_BUTTON (self->choice), name);
}

static void
update (CohesionTextCard *self)
{
  g_autofree char *title = NULL;
  g_autofree char *more = NULL;

  update_actions (self);
  if (self->entries == NULL)
    return;
  title = dup_title (self);
  /* Translators: the menu of one of several; %s is which, such as “Option 2” */
  more = g_strdup_printf (_ ("More: %s"), title);
  if (self->fold)
    update_fold (self, title);
  else
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), title);
  gtk_widget_set_tooltip_text (self->menu, more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, more, -1);
}

static CohesionTextCard *
new_card (CohesionDocument *document, CohesionNode *node)
{
  CohesionTextCard *self = g_object_new (COHESION_TYPE_TEXT_CARD, NULL);

  self->document = g_object_ref (document);
  self->node = g_object_ref (node);
  g_signal_connect_object (document, "notify::read-only", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * cohesion_text_card_new:
 * @node: what it is about, which is there once
 * @fields: (array length=n_fields): the fields it shows, in order
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
cohesion_text_card_new (CohesionDocument *document, CohesionNode *node, const guint *fields, guint n_fields)
{
  CohesionTextCard *self = new_card (document, node);

  for (guint i = 0; i < n_fields; i++)
    add_row (self, fields[i]);
  update (self);
  return GTK_WIDGET (self);
}

/* What the row of a fold says has changed. */
static void
node_changed (CohesionTextCard *self, CohesionNode *node)
{
  if (node == self->node)
    update (self);
}

/**
 * cohesion_text_card_new_entry:
 * @node: what it is about
 * @entries: all that are shown with it, in their order: @node moves among them
 * @fields: (array length=n_fields): the fields it shows, in order; when @folded, the first says which it is,
 *   the second more of it, and the third is a choice
 * @folded: whether it is one row until it is opened
 *
 * Returns: (transfer floating): a card for one of several
 */
GtkWidget *
cohesion_text_card_new_entry (CohesionDocument *document,
                              CohesionNode *node,
                              GListModel *entries,
                              const guint *fields,
                              guint n_fields,
                              gboolean folded)
{
  CohesionTextCard *self = new_card (document, node);

  self->entries = g_object_ref (entries);
  if (folded)
    {
      add_fold (self);
      add_menu (self);
      add_choice (self, fields[2]);
      g_signal_connect_object (cohesion_document_get_tree (document), "node-changed",
                               G_CALLBACK (node_changed), self, G_CONNECT_SWAPPED);
    }
  for (guint i = 0; i < n_fields; i++)
    if (!folded || i != 2)
      add_row (self, fields[i]);
  if (!folded)
    add_menu (self);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * cohesion_text_card_set_position:
 * @position: at which place it is among the entries that are shown with it
 */
void
cohesion_text_card_set_position (CohesionTextCard *self, guint position)
{
  self->position = position;
  update (self);
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
  GtkWidget *row = field >= 0   ? cohesion_text_card_get_row (self, (guint) field)
                   : self->fold ? self->fold
                                : g_ptr_array_index (self->rows, 0);

  if (self->fold && row && row != self->fold && row != self->choice)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->fold), TRUE);
  return row && gtk_widget_grab_focus (row);
}
