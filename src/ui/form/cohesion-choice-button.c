#include "config.h"

#include "cohesion-choice-button.h"

#include "cohesion-option.h"

/**
 * CohesionChoiceButton:
 *
 * A field that holds one of several values, where a row has something else to say as well: the value stands
 * in its menu button; for those who only read it is a word.
 */
struct _CohesionChoiceButton
{
  GtkWidget parent_instance;

  /* Owned. */
  CohesionFieldBinding *binding;

  /* Children. */
  GtkWidget *menu;
  GtkWidget *word;
  gboolean is_shown; /* while what is selected follows the field */
};

G_DEFINE_FINAL_TYPE (CohesionChoiceButton, cohesion_choice_button, GTK_TYPE_WIDGET)

static gboolean
cohesion_choice_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (COHESION_CHOICE_BUTTON (widget)->menu);
}

static void
cohesion_choice_button_dispose (GObject *object)
{
  CohesionChoiceButton *self = COHESION_CHOICE_BUTTON (object);

  g_clear_object (&self->binding);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->word, gtk_widget_unparent);
  G_OBJECT_CLASS (cohesion_choice_button_parent_class)->dispose (object);
}

static void
cohesion_choice_button_class_init (CohesionChoiceButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_choice_button_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = cohesion_choice_button_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cohesion_choice_button_init (CohesionChoiceButton *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

static void
on_selected (CohesionChoiceButton *self)
{
  CohesionOption *option = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->menu));

  if (option && !self->is_shown)
    cohesion_field_binding_choose (self->binding, cohesion_option_get_key (option));
}

static void
refresh (CohesionChoiceButton *self)
{
  GtkDropDown *menu = GTK_DROP_DOWN (self->menu);
  const char *key = cohesion_field_binding_get_string (self->binding);
  gboolean editable = cohesion_field_binding_get_editable (self->binding);
  GListModel *old = gtk_drop_down_get_model (menu);
  g_autoptr (GListStore) options = cohesion_options_new (
      cohesion_field_binding_get_tree (self->binding), cohesion_field_binding_get_field (self->binding), key);
  g_autofree char *text = cohesion_field_binding_dup_text (self->binding);

  self->is_shown = TRUE;
  if (old == NULL || !cohesion_options_equal (old, G_LIST_MODEL (options)))
    gtk_drop_down_set_model (menu, G_LIST_MODEL (options));
  gtk_drop_down_set_selected (menu, cohesion_options_find (gtk_drop_down_get_model (menu), key));
  self->is_shown = FALSE;
  gtk_label_set_text (GTK_LABEL (self->word), text);
  gtk_widget_set_visible (self->menu, editable);
  gtk_widget_set_visible (self->word, !editable);
}

/**
 * cohesion_choice_button_new:
 * @binding: to a field that holds a choice
 *
 * Returns: (transfer floating): a button for it
 */
GtkWidget *
cohesion_choice_button_new (CohesionFieldBinding *binding)
{
  CohesionChoiceButton *self = g_object_new (COHESION_TYPE_CHOICE_BUTTON, NULL);

  self->binding = g_object_ref (binding);
  self->menu = gtk_drop_down_new (NULL, gtk_property_expression_new (COHESION_TYPE_OPTION, NULL, "label"));
  self->word = gtk_label_new (NULL);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_widget_set_parent (self->word, GTK_WIDGET (self));
  refresh (self);
  g_signal_connect_object (self->menu, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (binding, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * cohesion_choice_button_set_name:
 * @name: what is chosen, and for what, for those who do not see what stands beside it
 */
void
cohesion_choice_button_set_name (CohesionChoiceButton *self, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (self->menu, name);
}
