#include "config.h"

#include "cohesion-plain-rows.h"

#include "model/cohesion-contrast.h"

#include <glib/gi18n.h>

/* Rows that are nothing but a widget of libadwaita and a binding. */

static GtkWidget *
prepare (GtkWidget *row, CohesionFieldBinding *binding)
{
  const CohesionField *field = cohesion_field_binding_get_field (binding);
  const char *label = cohesion_field_get_label (field);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  if (cohesion_field_get_hint (field))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), cohesion_field_get_hint (field));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (row), "binding", g_object_ref (binding), g_object_unref);
  return row;
}

static void
on_switched (AdwSwitchRow *row, GParamSpec *pspec, CohesionFieldBinding *binding)
{
  g_auto (CohesionValue) now = cohesion_field_binding_dup_value (binding);
  gboolean active = adw_switch_row_get_active (row);
  CohesionValue value = cohesion_value_integer (active);

  /* What was never set is off, and stays so. */
  if (active != (now.slot.integer != COHESION_UNSET && now.slot.integer != 0))
    cohesion_field_binding_set (binding, &value);
}

/* What can only be read has a word in the place of its switch. */
static void
refresh_switch (CohesionFieldBinding *binding, AdwSwitchRow *row)
{
  g_auto (CohesionValue) now = cohesion_field_binding_dup_value (binding);

  gboolean active = now.slot.integer != COHESION_UNSET && now.slot.integer != 0;
  gboolean editable = cohesion_field_binding_get_editable (binding);
  GtkWidget *slider = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row));
  GtkLabel *words = g_object_get_data (G_OBJECT (row), "words");

  adw_switch_row_set_active (row, active);
  gtk_label_set_text (words, active ? C_ ("boolean", "Yes") : C_ ("boolean", "No"));
  gtk_widget_set_visible (GTK_WIDGET (words), !editable);
  gtk_widget_set_visible (slider, editable);
  gtk_widget_set_sensitive (slider, editable);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), editable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !editable, -1);
}

/**
 * cohesion_boolean_row_new:
 * @binding: to a boolean field
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
cohesion_boolean_row_new (CohesionFieldBinding *binding)
{
  GtkWidget *row = prepare (adw_switch_row_new (), binding);
  GtkWidget *words = gtk_label_new (NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), words);
  g_object_set_data (G_OBJECT (row), "words", words);
  refresh_switch (binding, ADW_SWITCH_ROW (row));
  g_signal_connect_object (row, "notify::active", G_CALLBACK (on_switched), binding, 0);
  g_signal_connect_object (binding, "changed", G_CALLBACK (refresh_switch), row, 0);
  return row;
}

static char *
colour_to_text (const GdkRGBA *colour)
{
  return g_strdup_printf ("#%02x%02x%02x", (guint) (colour->red * 255 + 0.5f),
                          (guint) (colour->green * 255 + 0.5f), (guint) (colour->blue * 255 + 0.5f));
}

/* Black where nothing is set. */
static GdkRGBA
kept_colour (CohesionFieldBinding *binding)
{
  GdkRGBA colour = { 0, 0, 0, 1 };
  const char *text = cohesion_field_binding_get_string (binding);

  if (text)
    gdk_rgba_parse (&colour, text);
  return colour;
}

static void
on_colour (GtkColorDialogButton *button, GParamSpec *pspec, CohesionFieldBinding *binding)
{
  g_autofree char *text = colour_to_text (gtk_color_dialog_button_get_rgba (button));
  GdkRGBA colour = kept_colour (binding);
  g_autofree char *now = colour_to_text (&colour);
  g_auto (CohesionValue) value = cohesion_value_string (cohesion_field_binding_get_field (binding), text);

  if (!g_str_equal (text, now))
    cohesion_field_binding_set (binding, &value);
}

static void
refresh_colour (CohesionFieldBinding *binding, GtkColorDialogButton *button)
{
  GdkRGBA colour = kept_colour (binding);
  gboolean enough;
  g_autofree char *contrast = cohesion_colour_describe_contrast (cohesion_field_binding_get_string (binding),
                                                                 &enough);

  cohesion_field_binding_set_note (binding, contrast, !enough);
  gtk_widget_set_sensitive (GTK_WIDGET (button), cohesion_field_binding_get_editable (binding));
  gtk_color_dialog_button_set_rgba (button, &colour);
}

/**
 * cohesion_colour_row_new:
 * @binding: to a field that holds a colour
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
cohesion_colour_row_new (CohesionFieldBinding *binding)
{
  GtkWidget *row = prepare (adw_action_row_new (), binding);
  GtkColorDialog *dialog = gtk_color_dialog_new ();
  GtkWidget *button;

  gtk_color_dialog_set_with_alpha (dialog, FALSE);
  button = gtk_color_dialog_button_new (dialog);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  refresh_colour (binding, GTK_COLOR_DIALOG_BUTTON (button));
  g_signal_connect_object (button, "notify::rgba", G_CALLBACK (on_colour), binding, 0);
  g_signal_connect_object (binding, "changed", G_CALLBACK (refresh_colour), button, 0);
  return row;
}

static void
refresh_fixed (CohesionFieldBinding *binding, AdwActionRow *row)
{
  g_autofree char *text = cohesion_field_binding_dup_text (binding);

  adw_action_row_set_subtitle (row, text);
  gtk_widget_set_visible (GTK_WIDGET (row), *text != '\0');
}

/**
 * cohesion_fixed_row_new:
 * @binding: to a field of any type
 *
 * Returns: (transfer floating): a row that says what the field holds, and is there only if it holds
 *   something
 */
GtkWidget *
cohesion_fixed_row_new (CohesionFieldBinding *binding)
{
  GtkWidget *row = prepare (adw_action_row_new (), binding);

  gtk_widget_add_css_class (row, "property");
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  refresh_fixed (binding, ADW_ACTION_ROW (row));
  g_signal_connect_object (binding, "changed", G_CALLBACK (refresh_fixed), row, 0);
  return row;
}

/* A row that takes no focus would end the way of Tab through its list: this one passes the focus on. */
struct _CohesionNoteRow
{
  AdwPreferencesRow parent_instance;
};

#define COHESION_TYPE_NOTE_ROW (cohesion_note_row_get_type ())
G_DECLARE_FINAL_TYPE (CohesionNoteRow, cohesion_note_row, COHESION, NOTE_ROW, AdwPreferencesRow)
G_DEFINE_FINAL_TYPE (CohesionNoteRow, cohesion_note_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
cohesion_note_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  GtkWidget *next = widget;

  do
    next = back ? gtk_widget_get_prev_sibling (next) : gtk_widget_get_next_sibling (next);
  while (next && !gtk_widget_child_focus (next, direction));
  return next != NULL;
}

static void
cohesion_note_row_class_init (CohesionNoteRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = cohesion_note_row_focus;
}

static void
cohesion_note_row_init (CohesionNoteRow *self)
{
}

static void
refresh_note (GtkWidget *note)
{
  CohesionFieldBinding *binding = g_object_get_data (G_OBJECT (note), "binding");
  GtkWidget *row = g_object_get_data (G_OBJECT (note), "row");
  GtkWidget *label = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (note));
  const char *text = cohesion_field_binding_get_note (binding);

  gtk_label_set_text (GTK_LABEL (label), text ? text : "");
  gtk_widget_set_visible (note, text != NULL && gtk_widget_get_visible (row));
  if (cohesion_field_binding_get_note_is_problem (binding))
    gtk_widget_add_css_class (label, "error");
  else
    gtk_widget_remove_css_class (label, "error");
  if (text)
    gtk_widget_add_css_class (row, "has-note");
  else
    gtk_widget_remove_css_class (row, "has-note");
}

/**
 * cohesion_note_row_new:
 * @binding: to any field
 * @row: the row of the field
 *
 * Returns: (transfer floating): what stands below @row and shows the note of the binding, if there is one
 */
GtkWidget *
cohesion_note_row_new (CohesionFieldBinding *binding, GtkWidget *row)
{
  GtkWidget *note = g_object_new (COHESION_TYPE_NOTE_ROW, NULL);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (note), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (note), FALSE);
  gtk_widget_set_focusable (note, FALSE);
  gtk_widget_add_css_class (note, "note");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label, NULL,
                                  -1);
  g_object_set_data (G_OBJECT (note), "row", row);
  g_object_set_data (G_OBJECT (note), "binding", binding);
  refresh_note (note);
  g_signal_connect_object (binding, "note-changed", G_CALLBACK (refresh_note), note, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::visible", G_CALLBACK (refresh_note), note, G_CONNECT_SWAPPED);
  return note;
}
