#include "config.h"

#include "cohesion-update-dialog.h"

#include "document/cohesion-document-tracking.h"
#include "ui/form/cohesion-choice-row.h"
#include "ui/form/cohesion-option.h"
#include "ui/form/cohesion-text-view.h"

#include <glib/gi18n.h>

/* What is asked in several lines. */
static const guint texts[] = { COHESION_UPDATE_DONE, COHESION_UPDATE_NEXT, COHESION_UPDATE_BLOCKERS };

/**
 * CohesionUpdateDialog:
 *
 * Asks how an action stands, and adds it to its log.
 */
struct _CohesionUpdateDialog
{
  AdwDialog parent_instance;

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *action;

  /* Children. */
  AdwPreferencesGroup *group;
  GtkWidget *add_button;
  GtkWidget *status;
  GtkTextBuffer *buffers[G_N_ELEMENTS (texts)];
};

G_DEFINE_FINAL_TYPE (CohesionUpdateDialog, cohesion_update_dialog, ADW_TYPE_DIALOG)

static void
on_cancel (CohesionUpdateDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_add (CohesionUpdateDialog *self)
{
  cohesion_update_dialog_add (self);
}

static void
cohesion_update_dialog_dispose (GObject *object)
{
  CohesionUpdateDialog *self = COHESION_UPDATE_DIALOG (object);

  g_clear_object (&self->document);
  g_clear_object (&self->action);
  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_UPDATE_DIALOG);
  G_OBJECT_CLASS (cohesion_update_dialog_parent_class)->dispose (object);
}

static void
cohesion_update_dialog_class_init (CohesionUpdateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_update_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/details/cohesion-update-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdateDialog, group);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdateDialog, add_button);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
cohesion_update_dialog_init (CohesionUpdateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
label_of (guint field)
{
  return cohesion_field_get_label (&cohesion_kind_get (COHESION_KIND_UPDATE)->fields[field]);
}

static char *
text_of (GtkTextBuffer *buffer)
{
  char *text;

  g_object_get (buffer, "text", &text, NULL);
  return text;
}

/* An update that says nothing is none. */
static void
update (CohesionUpdateDialog *self)
{
  CohesionOption *option = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self->status));
  const char *now = cohesion_node_get_string (self->action, COHESION_ACTION_STATUS);
  gboolean any = option && g_strcmp0 (cohesion_option_get_key (option), now) != 0;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    any = any || gtk_text_buffer_get_char_count (self->buffers[i]) > 0;
  gtk_widget_set_sensitive (self->add_button, any);
}

static void
add_status (CohesionUpdateDialog *self)
{
  CohesionTree *tree = cohesion_document_get_tree (self->document);
  const char *key = cohesion_node_get_string (self->action, COHESION_ACTION_STATUS);
  const CohesionField *field = &cohesion_kind_get (COHESION_KIND_ACTION)->fields[COHESION_ACTION_STATUS];
  g_autoptr (GListStore) options = cohesion_options_new (tree, field, key);
  g_autoptr (GtkListItemFactory) factory = cohesion_status_factory_new (tree);

  self->status = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->status), label_of (COHESION_UPDATE_STATUS_AFTER));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->status), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label_of (COHESION_UPDATE_STATUS_AFTER), -1);
  adw_combo_row_set_factory (ADW_COMBO_ROW (self->status), factory);
  adw_combo_row_set_model (ADW_COMBO_ROW (self->status), G_LIST_MODEL (options));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->status),
                              cohesion_options_find (G_LIST_MODEL (options), key));
  g_signal_connect_object (self->status, "notify::selected", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, self->status);
}

static void
add_text (CohesionUpdateDialog *self, gsize i)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *caption = gtk_label_new (label_of (texts[i]));
  GtkWidget *view = cohesion_text_view_new (label_of (texts[i]));

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), view);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "text");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label_of (texts[i]));
  self->buffers[i] = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_signal_connect_object (self->buffers[i], "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
}

/**
 * cohesion_update_dialog_new:
 * @action: the action that the update is about
 *
 * Returns: (transfer floating): the dialog
 */
CohesionUpdateDialog *
cohesion_update_dialog_new (CohesionDocument *document, CohesionNode *action)
{
  CohesionUpdateDialog *self = g_object_new (COHESION_TYPE_UPDATE_DIALOG, NULL);

  self->document = g_object_ref (document);
  self->action = g_object_ref (action);
  add_status (self);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    add_text (self, i);
  update (self);
  return self;
}

/**
 * cohesion_update_dialog_present:
 * @action: the action that the update is about
 * @parent: a widget in the window it is to appear in
 *
 * Asks for an update.
 */
void
cohesion_update_dialog_present (CohesionDocument *document, CohesionNode *action, GtkWidget *parent)
{
  adw_dialog_present (ADW_DIALOG (cohesion_update_dialog_new (document, action)), parent);
}

/**
 * cohesion_update_dialog_add:
 *
 * Adds what was written to the log of the action, and closes the dialog.
 */
void
cohesion_update_dialog_add (CohesionUpdateDialog *self)
{
  CohesionOption *option = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self->status));
  g_autofree char *status = g_strdup (option ? cohesion_option_get_key (option) : NULL);
  g_autofree char *done = text_of (self->buffers[0]);
  g_autofree char *next = text_of (self->buffers[1]);
  g_autofree char *blockers = text_of (self->buffers[2]);
  CohesionUpdateDraft draft = { .status = status, .done = done, .next = next, .blockers = blockers };

  if (cohesion_tree_lookup_live (cohesion_document_get_tree (self->document),
                                 cohesion_node_get_id (self->action)) == self->action)
    cohesion_document_add_update (self->document, self->action, &draft);
  adw_dialog_close (ADW_DIALOG (self));
}
