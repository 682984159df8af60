#include "config.h"

#include "cohesion-reason-rows.h"

#include "cohesion-option.h"

#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-typing.h"

#include <glib/gi18n.h>

/* The rows that ask why a deadline is changed that was promised. They stand below the deadline for as long
 * as a new one is held back. */

typedef struct
{
  GtkWidget *category;
  GtkWidget *reason;
  GtkWidget *buttons;
  GtkWidget *change;
  GHashTable *drafts; /* id of a node -> Draft, while its new deadline is held back */
} Reason;

/* As far as somebody got with a reason. */
typedef struct
{
  guint category;
  char *reason;
} Draft;

static void
draft_free (gpointer data)
{
  g_free (((Draft *) data)->reason);
  g_free (data);
}

static void
reason_free (gpointer data)
{
  g_hash_table_unref (((Reason *) data)->drafts);
  g_free (data);
}

static Reason *
reason_of (CohesionEntryRow *entry)
{
  return g_object_get_data (G_OBJECT (entry), "reason");
}

static const CohesionField *
field_of (guint field)
{
  return &cohesion_kind_get (COHESION_KIND_DEADLINE_CHANGE)->fields[field];
}

static const char *
chosen_category (Reason *self)
{
  return cohesion_option_get_key (adw_combo_row_get_selected_item (ADW_COMBO_ROW (self->category)));
}

static void
update (CohesionEntryRow *entry)
{
  Reason *self = reason_of (entry);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  gboolean held = cohesion_entry_row_get_held (entry);

  gtk_widget_set_visible (self->category, held);
  gtk_widget_set_visible (self->reason, held);
  gtk_widget_set_visible (self->buttons, held);
  gtk_widget_set_sensitive (self->change, chosen_category (self) != NULL && *text != '\0');
}

static const char *
id_of (CohesionEntryRow *entry)
{
  CohesionNode *node = cohesion_field_binding_get_node (cohesion_entry_row_get_binding (entry));

  return node ? cohesion_node_get_id (node) : "";
}

static void
on_typed (CohesionEntryRow *entry)
{
  Reason *self = reason_of (entry);
  Draft *draft;

  update (entry);
  if (!cohesion_entry_row_get_held (entry))
    return;
  draft = g_new0 (Draft, 1);
  draft->category = adw_combo_row_get_selected (ADW_COMBO_ROW (self->category));
  draft->reason = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason)));
  g_hash_table_insert (self->drafts, g_strdup (id_of (entry)), draft);
}

/* Begins anew, or where somebody left off to look at something else. */
static void
on_held (CohesionEntryRow *entry)
{
  Reason *self = reason_of (entry);
  Draft *draft = g_hash_table_lookup (self->drafts, id_of (entry));
  guint category = draft ? draft->category : 0;
  g_autofree char *reason = g_strdup (draft ? draft->reason : "");

  if (cohesion_entry_row_get_held (entry))
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->category), category);
      gtk_editable_set_text (GTK_EDITABLE (self->reason), reason);
    }
  update (entry);
}

static void
finish (CohesionEntryRow *entry)
{
  g_hash_table_remove (reason_of (entry)->drafts, id_of (entry));
  cohesion_entry_row_drop_held (entry);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
}

static void
on_change (CohesionEntryRow *entry)
{
  Reason *self = reason_of (entry);
  CohesionFieldBinding *binding = cohesion_entry_row_get_binding (entry);
  CohesionDocument *document = cohesion_field_binding_get_document (binding);
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  g_autofree char *category = g_strdup (chosen_category (self));
  g_autoptr (CohesionDeadline) deadline = NULL;

  if (!gtk_widget_get_sensitive (self->change) || !cohesion_field_binding_get_editable (binding))
    return;
  deadline = cohesion_document_read_deadline (document, gtk_editable_get_text (GTK_EDITABLE (entry)), NULL);
  cohesion_document_change_deadline (document, cohesion_field_binding_get_node (binding), deadline, category,
                                     reason);
  finish (entry);
}

static void
name_row (GtkWidget *row, guint field)
{
  const char *label = cohesion_field_get_label (field_of (field));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
make_questions (CohesionEntryRow *entry, Reason *self)
{
  CohesionTree *tree = cohesion_field_binding_get_tree (cohesion_entry_row_get_binding (entry));
  g_autoptr (GListStore)
      options = cohesion_options_new (tree, field_of (COHESION_DEADLINE_CHANGE_REASON_CATEGORY), NULL);
  g_autoptr (GtkExpression) label = gtk_property_expression_new (COHESION_TYPE_OPTION, NULL, "label");

  self->category = adw_combo_row_new ();
  name_row (self->category, COHESION_DEADLINE_CHANGE_REASON_CATEGORY);
  adw_combo_row_set_expression (ADW_COMBO_ROW (self->category), label);
  adw_combo_row_set_model (ADW_COMBO_ROW (self->category), G_LIST_MODEL (options));
  g_signal_connect_object (self->category, "notify::selected", G_CALLBACK (on_typed), entry,
                           G_CONNECT_SWAPPED);

  self->reason = adw_entry_row_new ();
  name_row (self->reason, COHESION_DEADLINE_CHANGE_REASON);
  g_signal_connect_object (self->reason, "notify::text", G_CALLBACK (on_typed), entry, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reason, "entry-activated", G_CALLBACK (on_change), entry, G_CONNECT_SWAPPED);
}

static void
make_buttons (CohesionEntryRow *entry, Reason *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *keep = gtk_button_new_with_mnemonic (_ ("_Keep"));

  self->change = gtk_button_new_with_mnemonic (_ ("_Change Deadline"));
  gtk_widget_add_css_class (self->change, "suggested-action");
  gtk_widget_set_hexpand (self->change, TRUE);
  gtk_widget_set_hexpand (keep, TRUE);
  gtk_box_append (GTK_BOX (box), keep);
  gtk_box_append (GTK_BOX (box), self->change);
  gtk_widget_add_css_class (box, "reason");
  g_signal_connect_object (keep, "clicked", G_CALLBACK (finish), entry, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->change, "clicked", G_CALLBACK (on_change), entry, G_CONNECT_SWAPPED);

  self->buttons = adw_preferences_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->buttons), FALSE);
  gtk_widget_set_focusable (self->buttons, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->buttons), box);
}

/**
 * cohesion_reason_rows_add:
 * @entry: the row of a deadline
 * @rows: (element-type GtkWidget): the rows of the field, to which those that ask for a reason are added
 */
void
cohesion_reason_rows_add (CohesionEntryRow *entry, GPtrArray *rows)
{
  Reason *self = g_new0 (Reason, 1);

  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, draft_free);
  make_questions (entry, self);
  make_buttons (entry, self);
  /* What asks goes with what it asks about: all of them are rows of the same form. */
  g_object_set_data_full (G_OBJECT (entry), "reason", self, reason_free);
  g_signal_connect_object (entry, "notify::held", G_CALLBACK (on_held), entry, G_CONNECT_SWAPPED);
  update (entry);
  g_ptr_array_add (rows, self->category);
  g_ptr_array_add (rows, self->reason);
  g_ptr_array_add (rows, self->buttons);
}
