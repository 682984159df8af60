#include "config.h"

#include "cohesion-reference-rows.h"

#include "cohesion-node-picker.h"

#include "model/cohesion-node-text.h"

#include <glib/gi18n.h>

/* Rows of fields that refer to one other node, or to several. The action "form.show-node" of what is
 * around them goes there. */

static GtkWidget *
name_button (GtkWidget *button, const char *label)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static GtkWidget *
make_button (const char *icon, const char *label)
{
  return name_button (gtk_button_new_from_icon_name (icon), label);
}

/* A picker costs more than a row, so it is made when it is asked for first. */
static void
make_picker (GtkMenuButton *button, gpointer data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button,
                                 cohesion_node_picker_new (g_object_get_data (G_OBJECT (button), "binding")));
}

static GtkWidget *
make_pick_button (CohesionFieldBinding *binding, const char *icon)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon);
  g_object_set_data_full (G_OBJECT (button), "binding", g_object_ref (binding), g_object_unref);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_picker, NULL, NULL);
  return button;
}

static void
prepare (GtkWidget *row, CohesionFieldBinding *binding)
{
  const char *label = cohesion_field_get_label (cohesion_field_binding_get_field (binding));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* One reference. */

typedef struct
{
  CohesionFieldBinding *binding;
  GtkWidget *go;
  GtkWidget *clear;
  GtkWidget *pick;
} ReferenceRow;

static void
reference_row_free (gpointer data)
{
  g_autofree ReferenceRow *parts = data;

  g_clear_object (&parts->binding);
}

static void
on_go (GtkWidget *button, CohesionFieldBinding *binding)
{
  gtk_widget_activate_action (button, "form.show-node", "s", cohesion_field_binding_get_string (binding));
}

static void
on_clear (GtkWidget *button, CohesionFieldBinding *binding)
{
  CohesionValue none = cohesion_value_none (cohesion_field_binding_get_field (binding));

  cohesion_field_binding_set (binding, &none);
}

static void
refresh_reference (CohesionFieldBinding *binding, GtkWidget *row)
{
  ReferenceRow *parts = g_object_get_data (G_OBJECT (row), "parts");
  const char *hint = cohesion_field_get_hint (cohesion_field_binding_get_field (binding));
  const char *id = cohesion_field_binding_get_string (binding);
  gboolean editable = cohesion_field_binding_get_editable (binding);
  g_autofree char *title = cohesion_field_binding_dup_text (binding);
  const char *text = title;

  if (id && *title == '\0')
    text = _ ("No longer there");
  else if (id == NULL)
    text = hint ? hint : C_ ("reference", "None");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_widget_set_visible (parts->go, *title != '\0');
  gtk_widget_set_visible (parts->clear, id != NULL && editable);
  gtk_widget_set_visible (parts->pick, editable);
  if (*title != '\0')
    gtk_widget_add_css_class (row, "property");
  else
    gtk_widget_remove_css_class (row, "property");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/**
 * cohesion_reference_row_new:
 * @binding: to a field that refers to another node
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
cohesion_reference_row_new (CohesionFieldBinding *binding)
{
  GtkWidget *row = adw_action_row_new ();
  ReferenceRow *parts = g_new0 (ReferenceRow, 1);

  prepare (row, binding);
  parts->binding = g_object_ref (binding);
  parts->go = make_button ("go-next-symbolic", _ ("Show Details"));
  parts->clear = make_button ("edit-clear-symbolic", _ ("Clear"));
  parts->pick = name_button (make_pick_button (binding, "pan-down-symbolic"), _ ("Choose"));
  g_object_set_data_full (G_OBJECT (row), "parts", parts, reference_row_free);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), parts->clear);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), parts->pick);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), parts->go);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), parts->pick);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  g_signal_connect_object (parts->go, "clicked", G_CALLBACK (on_go), binding, 0);
  g_signal_connect_object (parts->clear, "clicked", G_CALLBACK (on_clear), binding, 0);
  refresh_reference (binding, row);
  g_signal_connect_object (binding, "changed", G_CALLBACK (refresh_reference), row, 0);
  return row;
}

/* Several references. */

static void
on_remove (GtkWidget *button, CohesionFieldBinding *binding)
{
  const char *id = g_object_get_data (G_OBJECT (button), "id");
  g_auto (CohesionValue) now = cohesion_field_binding_dup_value (binding);
  g_auto (CohesionValue) value = { 0 };
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (guint i = 0; now.slot.strings && now.slot.strings[i]; i++)
    if (!g_str_equal (now.slot.strings[i], id))
      g_strv_builder_add (ids, now.slot.strings[i]);
  strv = g_strv_builder_end (ids);
  value = cohesion_value_strings ((const char *const *) strv);
  cohesion_field_binding_set (binding, &value);
}

static void
add_remove_button (GtkBox *chip, CohesionFieldBinding *binding, const char *id, const char *title)
{
  GtkWidget *button = make_button ("window-close-symbolic", _ ("Remove"));
  /* Translators: %s is a person, a team or something else that is referred to. */
  g_autofree char *name = g_strdup_printf (_ ("Remove %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "circular");
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove), binding, 0);
  gtk_box_append (chip, button);
}

static GtkWidget *
make_chip (CohesionFieldBinding *binding, const char *id)
{
  CohesionNode *node = cohesion_tree_lookup_live (cohesion_field_binding_get_tree (binding), id);
  g_autofree char *title = node ? cohesion_node_dup_title (node) : g_strdup (_ ("No longer there"));
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, title);
  gtk_widget_set_sensitive (button, node != NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "form.show-node");
  gtk_box_append (GTK_BOX (chip), button);
  if (cohesion_field_binding_get_editable (binding))
    add_remove_button (GTK_BOX (chip), binding, id, title);
  gtk_widget_add_css_class (chip, "chip");
  return chip;
}

static void
refresh_references (CohesionFieldBinding *binding, GtkWidget *wrap)
{
  GtkWidget *pick = g_object_get_data (G_OBJECT (wrap), "pick");
  g_auto (CohesionValue) value = cohesion_field_binding_dup_value (binding);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (wrap)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (wrap), child);
  for (guint i = 0; value.slot.strings && value.slot.strings[i]; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (wrap), make_chip (binding, value.slot.strings[i]));
  gtk_widget_set_visible (wrap, value.slot.strings != NULL);
  gtk_widget_set_visible (pick, cohesion_field_binding_get_editable (binding));
}

/**
 * cohesion_references_row_new:
 * @binding: to a field that refers to several nodes
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
cohesion_references_row_new (CohesionFieldBinding *binding)
{
  const CohesionField *field = cohesion_field_binding_get_field (binding);
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *caption = gtk_label_new (cohesion_field_get_label (field));
  GtkWidget *wrap = adw_wrap_box_new ();
  /* Translators: %s is the label of a field that holds several people or papers, such as Appendices. */
  g_autofree char *label = g_strdup_printf (_ ("Add to “%s”"), cohesion_field_get_label (field));
  GtkWidget *pick = name_button (make_pick_button (binding, "list-add-symbolic"), label);

  prepare (row, binding);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_widget_set_hexpand (caption, TRUE);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 6);
  gtk_box_append (GTK_BOX (head), caption);
  gtk_box_append (GTK_BOX (head), pick);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), wrap);
  gtk_widget_add_css_class (row, "references");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (wrap), "pick", pick);
  g_object_set_data_full (G_OBJECT (row), "binding", g_object_ref (binding), g_object_unref);
  refresh_references (binding, wrap);
  g_signal_connect_object (binding, "changed", G_CALLBACK (refresh_references), wrap, 0);
  return row;
}
