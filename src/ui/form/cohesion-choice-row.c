#include "config.h"

#include "cohesion-choice-row.h"

#include "cohesion-option.h"
#include "cohesion-status-dialog.h"
#include "cohesion-status-questions.h"

#include "ui/widgets/cohesion-status-cell.h"

/**
 * CohesionChoiceRow:
 *
 * A field that holds one of several values: a choice of its table, or a status of the scheme with symbol,
 * word and colour.
 */
struct _CohesionChoiceRow
{
  AdwComboRow parent_instance;

  /* Owned. */
  CohesionFieldBinding *binding;
};

G_DEFINE_FINAL_TYPE (CohesionChoiceRow, cohesion_choice_row, ADW_TYPE_COMBO_ROW)

static void
cohesion_choice_row_dispose (GObject *object)
{
  g_clear_object (&COHESION_CHOICE_ROW (object)->binding);
  G_OBJECT_CLASS (cohesion_choice_row_parent_class)->dispose (object);
}

static void
cohesion_choice_row_class_init (CohesionChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_choice_row_dispose;
}

static void
cohesion_choice_row_init (CohesionChoiceRow *self)
{
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, cohesion_status_cell_new ());
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, CohesionTree *tree)
{
  CohesionOption *option = gtk_list_item_get_item (item);
  CohesionStatusCell *cell = COHESION_STATUS_CELL (gtk_list_item_get_child (item));

  if (cohesion_option_is_status (option))
    cohesion_status_cell_set_status (cell, tree, cohesion_option_get_key (option));
  else
    cohesion_status_cell_set_text (cell, cohesion_option_get_label (option));
  gtk_list_item_set_accessible_label (item, cohesion_option_get_label (option));
}

/**
 * cohesion_status_factory_new:
 * @tree: whose scheme is shown
 *
 * Returns: (transfer full): what shows options that are statuses
 */
GtkListItemFactory *
cohesion_status_factory_new (CohesionTree *tree)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), tree, 0);
  return factory;
}

/* A row with a single option is plain text: it has no arrow and opens nothing. */
static void
keep_only (GListStore *options, guint position)
{
  g_autoptr (CohesionOption) option = g_list_model_get_item (G_LIST_MODEL (options), position);

  g_list_store_remove_all (options);
  if (option)
    g_list_store_append (options, option);
}

/* What is told of the selection is told once, when options and selection fit together again. */
static void
refresh (CohesionChoiceRow *self)
{
  AdwComboRow *combo = ADW_COMBO_ROW (self);
  const char *key = cohesion_field_binding_get_string (self->binding);
  GListModel *old = adw_combo_row_get_model (combo);
  g_autoptr (GListStore) options = cohesion_options_new (
      cohesion_field_binding_get_tree (self->binding), cohesion_field_binding_get_field (self->binding), key);
  gboolean editable = cohesion_field_binding_get_editable (self->binding);

  if (!editable)
    keep_only (options, cohesion_options_find (G_LIST_MODEL (options), key));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !editable, -1);
  g_object_freeze_notify (G_OBJECT (self));
  if (old == NULL || !cohesion_options_equal (old, G_LIST_MODEL (options)))
    adw_combo_row_set_model (combo, G_LIST_MODEL (options));
  adw_combo_row_set_selected (combo, cohesion_options_find (adw_combo_row_get_model (combo), key));
  g_object_thaw_notify (G_OBJECT (self));
}

/* One who was asked goes on where the question came from. Once the dialog is gone: it gives the focus back
 * itself, to what it takes for the place. */
static gboolean
take_focus (gpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (data));
  return G_SOURCE_REMOVE;
}

/* The choice stands, or was thought better of. */
static void
on_asked (GObject *document, GAsyncResult *result, gpointer data)
{
  g_autoptr (CohesionChoiceRow) self = data;

  cohesion_status_dialog_set_status_finish (COHESION_DOCUMENT (document), result, NULL);
  if (self->binding == NULL)
    return;
  refresh (self);
  g_idle_add_full (G_PRIORITY_LOW, take_focus, g_object_ref (self), g_object_unref);
}

/* Whether something is to be said with the status that is chosen. */
static gboolean
asks (CohesionChoiceRow *self, const char *key)
{
  CohesionNode *node = cohesion_field_binding_get_node (self->binding);

  return node && cohesion_node_is (node, COHESION_KIND_ACTION) &&
         cohesion_field_binding_get_index (self->binding) == COHESION_ACTION_STATUS &&
         cohesion_field_binding_get_editable (self->binding) &&
         g_strcmp0 (key, cohesion_field_binding_get_string (self->binding)) != 0 &&
         cohesion_status_asks (cohesion_field_binding_get_tree (self->binding), key);
}

static void
on_selected (CohesionChoiceRow *self)
{
  CohesionOption *option = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));
  const char *key = option ? cohesion_option_get_key (option) : NULL;
  g_autoptr (GPtrArray) actions = NULL;

  if (option == NULL)
    return;
  if (!asks (self, key))
    {
      cohesion_field_binding_choose (self->binding, key);
      return;
    }
  actions = g_ptr_array_new ();
  g_ptr_array_add (actions, cohesion_field_binding_get_node (self->binding));
  cohesion_status_dialog_set_status_async (cohesion_field_binding_get_document (self->binding), actions, key,
                                           GTK_WIDGET (self), on_asked, g_object_ref (self));
}

static void
on_node_changed (CohesionChoiceRow *self, CohesionNode *node)
{
  if (cohesion_node_is (node, COHESION_KIND_STATUS_DEFINITION))
    refresh (self);
}

/* The scheme is data of the document, and may change. */
static void
follow_scheme (CohesionChoiceRow *self)
{
  CohesionTree *tree = cohesion_field_binding_get_tree (self->binding);
  g_autoptr (GtkListItemFactory) factory = cohesion_status_factory_new (tree);
  CohesionList *scheme = cohesion_node_get_list (cohesion_tree_get_settings (tree),
                                                 COHESION_SETTINGS_LIST_STATUSES);

  adw_combo_row_set_factory (ADW_COMBO_ROW (self), factory);
  g_signal_connect_object (scheme, "items-changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tree, "node-changed", G_CALLBACK (on_node_changed), self, G_CONNECT_SWAPPED);
}

/**
 * cohesion_choice_row_new:
 * @binding: to a field that holds a choice or a status
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
cohesion_choice_row_new (CohesionFieldBinding *binding)
{
  CohesionChoiceRow *self = g_object_new (COHESION_TYPE_CHOICE_ROW, NULL);
  const CohesionField *field = cohesion_field_binding_get_field (binding);
  const char *hint = cohesion_field_get_hint (field);
  g_autoptr (GtkExpression) label = gtk_property_expression_new (COHESION_TYPE_OPTION, NULL, "label");

  self->binding = g_object_ref (binding);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), cohesion_field_get_label (field));
  if (hint)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cohesion_field_get_label (field), -1);
  adw_combo_row_set_expression (ADW_COMBO_ROW (self), label);
  if (field->type == COHESION_FIELD_STATUS)
    follow_scheme (self);
  refresh (self);
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected), NULL);
  g_signal_connect_object (binding, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
