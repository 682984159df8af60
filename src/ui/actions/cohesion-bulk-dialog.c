#include "config.h"

#include "cohesion-bulk-dialog.h"

#include "document/cohesion-document-actions.h"
#include "document/cohesion-document-typing.h"
#include "model/cohesion-choices.h"
#include "model/cohesion-duties.h"
#include "model/cohesion-list.h"
#include "model/cohesion-status.h"
#include "ui/form/cohesion-status-questions.h"

#include <glib/gi18n.h>

/**
 * CohesionBulkDialog:
 *
 * Asks what many actions are to have in common, and changes them in one step. What is left alone stays as it
 * is in each of them.
 *
 * Signal "applied" (n): that many actions have changed.
 */
struct _CohesionBulkDialog
{
  AdwDialog parent_instance;

  /* Owned. */
  CohesionDocument *document;
  GPtrArray *actions;
  GPtrArray *lead_ids; /* of the rows of the lead; NULL leaves as it is */
  GPtrArray *status_keys;
  GPtrArray *category_keys;
  GPtrArray *tags;

  /* Template. */
  GtkWidget *change;
  AdwPreferencesGroup *group;
  AdwComboRow *status;
  CohesionStatusQuestions *questions;
  AdwComboRow *lead;
  AdwEntryRow *deadline;
  AdwActionRow *understood;
  AdwComboRow *category;
  AdwEntryRow *reason;
  AdwEntryRow *add_tag;
  AdwComboRow *remove_tag;
};

enum
{
  APPLIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionBulkDialog, cohesion_bulk_dialog, ADW_TYPE_DIALOG)

static char *
dup_stripped (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* What is chosen in a row, by the keys that go with its entries. */
static const char *
chosen (AdwComboRow *row, GPtrArray *keys)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected < keys->len ? g_ptr_array_index (keys, selected) : NULL;
}

static gboolean
read_deadline (CohesionBulkDialog *self, CohesionDeadline **deadline, CohesionDeadlineProblem *problem)
{
  g_autofree char *text = dup_stripped (self->deadline);

  *problem = COHESION_DEADLINE_PROBLEM_NONE;
  *deadline = *text ? cohesion_document_read_deadline (self->document, text, problem) : NULL;
  return *text != '\0';
}

static gboolean
wants_reason (CohesionBulkDialog *self)
{
  g_autofree char *text = dup_stripped (self->deadline);

  return *text && cohesion_document_bulk_wants_reason (self->document, self->actions);
}

static void
show_understood (CohesionBulkDialog *self)
{
  g_autoptr (CohesionDeadline) deadline = NULL;
  g_autofree char *text = NULL;
  CohesionDeadlineProblem problem;

  if (read_deadline (self, &deadline, &problem))
    text = problem != COHESION_DEADLINE_PROBLEM_NONE ? g_strdup (cohesion_deadline_problem_describe (problem))
           : deadline                                ? cohesion_deadline_describe (deadline)
                                                     : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->understood), text && *text);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->understood), text ? text : "");
}

/**
 * cohesion_bulk_dialog_can_apply:
 *
 * Returns: whether something is to be changed, and all that is wanted for it is there
 */
gboolean
cohesion_bulk_dialog_can_apply (CohesionBulkDialog *self)
{
  g_autofree char *reason = dup_stripped (self->reason);
  g_autofree char *tag = dup_stripped (self->add_tag);
  g_autoptr (CohesionDeadline) deadline = NULL;
  CohesionDeadlineProblem problem;
  gboolean dated = read_deadline (self, &deadline, &problem);

  if (dated && (deadline == NULL || problem != COHESION_DEADLINE_PROBLEM_NONE))
    return FALSE;
  if (wants_reason (self) && (*reason == '\0' || chosen (self->category, self->category_keys) == NULL))
    return FALSE;
  if (!cohesion_status_questions_get_valid (self->questions))
    return FALSE;
  return dated || *tag || adw_combo_row_get_selected (self->status) > 0 ||
         adw_combo_row_get_selected (self->lead) > 0 || adw_combo_row_get_selected (self->remove_tag) > 0;
}

static void
update (CohesionBulkDialog *self)
{
  gboolean asks;

  /* It is told while the rows are still being filled. */
  if (self->tags == NULL)
    return;
  asks = wants_reason (self);
  gtk_widget_set_visible (GTK_WIDGET (self->category), asks);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), asks);
  show_understood (self);
  gtk_widget_set_sensitive (self->change, cohesion_bulk_dialog_can_apply (self));
}

static void
status_chosen (CohesionBulkDialog *self)
{
  if (self->tags == NULL)
    return;
  cohesion_status_questions_set_status (self->questions, chosen (self->status, self->status_keys));
  update (self);
}

static void
on_cancel (CohesionBulkDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_change (CohesionBulkDialog *self)
{
  cohesion_bulk_dialog_apply (self);
}

static void
cohesion_bulk_dialog_dispose (GObject *object)
{
  CohesionBulkDialog *self = COHESION_BULK_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_BULK_DIALOG);
  g_clear_object (&self->document);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_pointer (&self->lead_ids, g_ptr_array_unref);
  g_clear_pointer (&self->status_keys, g_ptr_array_unref);
  g_clear_pointer (&self->category_keys, g_ptr_array_unref);
  g_clear_pointer (&self->tags, g_ptr_array_unref);

  G_OBJECT_CLASS (cohesion_bulk_dialog_parent_class)->dispose (object);
}

static void
cohesion_bulk_dialog_class_init (CohesionBulkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (COHESION_TYPE_STATUS_QUESTIONS);
  G_OBJECT_CLASS (klass)->dispose = cohesion_bulk_dialog_dispose;
  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/actions/cohesion-bulk-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionBulkDialog, change);
  gtk_widget_class_bind_template_child (widget_class, CohesionBulkDialog, group);
  gtk_widget_class_bind_template_child (widget_class, CohesionBulkDialog, status);
  gtk_widget_class_bind_template_child (widget_class, CohesionBulkDialog, questions);
  gtk_widget_class_bind_template_child (widget_class, CohesionBulkDialog, lead);
  gtk_widget_class_bind_template_child (widget_class, CohesionBulkDialog, deadline);
  gtk_widget_class_bind_template_child (widget_class, CohesionBulkDialog, understood);
  gtk_widget_class_bind_template_child (widget_class, CohesionBulkDialog, category);
  gtk_widget_class_bind_template_child (widget_class, CohesionBulkDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, CohesionBulkDialog, add_tag);
  gtk_widget_class_bind_template_child (widget_class, CohesionBulkDialog, remove_tag);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, status_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_change);
}

static void
cohesion_bulk_dialog_init (CohesionBulkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->understood), FALSE);
}

static void
add_entry (GtkStringList *labels, GPtrArray *keys, const char *label, const char *key)
{
  gtk_string_list_append (labels, label);
  g_ptr_array_add (keys, g_strdup (key));
}

/* The first entry of each row. */
static GPtrArray *
start (GtkStringList **labels)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  *labels = gtk_string_list_new (NULL);
  /* Translators: choice among statuses, leads or tags when many actions are changed */
  add_entry (*labels, keys, _ ("Leave as it is"), NULL);
  return keys;
}

static void
set_labels (AdwComboRow *row, GtkStringList *labels)
{
  g_autoptr (GtkExpression) expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  adw_combo_row_set_expression (row, expression);
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
}

static void
fill_statuses (CohesionBulkDialog *self)
{
  CohesionList *scheme = cohesion_status_get_scheme (cohesion_document_get_tree (self->document));
  g_autoptr (GtkStringList) labels = NULL;

  self->status_keys = start (&labels);
  for (guint i = 0; i < cohesion_list_get_length (scheme); i++)
    add_entry (labels, self->status_keys, cohesion_node_get_name (cohesion_list_get (scheme, i)),
               cohesion_node_get_string (cohesion_list_get (scheme, i), COHESION_STATUS_DEFINITION_KEY));
  set_labels (self->status, labels);
}

static void
fill_leads (CohesionBulkDialog *self)
{
  CohesionTree *tree = cohesion_document_get_tree (self->document);
  CohesionList *parties = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PARTIES);
  CohesionDate today = cohesion_document_get_today (self->document);
  g_autoptr (GtkStringList) labels = NULL;

  self->lead_ids = start (&labels);
  add_entry (labels, self->lead_ids, C_ ("lead", "Nobody"), "");
  for (guint i = 0; i < cohesion_list_get_length (parties); i++)
    if (!cohesion_party_has_left (cohesion_list_get (parties, i), today))
      add_entry (labels, self->lead_ids, cohesion_party_get_title (cohesion_list_get (parties, i)),
                 cohesion_node_get_id (cohesion_list_get (parties, i)));
  set_labels (self->lead, labels);
}

static void
fill_categories (CohesionBulkDialog *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) labels = list;

  self->category_keys = g_ptr_array_new_with_free_func (g_free);
  /* Translators: no kind of reason has been chosen yet */
  add_entry (labels, self->category_keys, C_ ("reason", "Choose one"), NULL);
  for (const CohesionChoice *choice = reason_categories; choice->key; choice++)
    add_entry (labels, self->category_keys, cohesion_choice_get_label (choice), choice->key);
  set_labels (self->category, labels);
}

static void
fill_tags (CohesionBulkDialog *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GtkStringList) labels = NULL;
  GPtrArray *tags = start (&labels);

  for (guint i = 0; i < self->actions->len; i++)
    {
      const char *const *tag = cohesion_node_get_strings (g_ptr_array_index (self->actions, i),
                                                          COHESION_ACTION_TAGS);

      for (; tag && *tag; tag++)
        if (g_hash_table_add (seen, (gpointer) *tag))
          add_entry (labels, tags, *tag, *tag);
    }
  set_labels (self->remove_tag, labels);
  gtk_widget_set_visible (GTK_WIDGET (self->remove_tag), tags->len > 1);
  self->tags = tags;
}

/**
 * cohesion_bulk_dialog_new:
 * @actions: (element-type CohesionNode): the actions to change
 *
 * Returns: (transfer floating): the dialog
 */
CohesionBulkDialog *
cohesion_bulk_dialog_new (CohesionDocument *document, GPtrArray *actions)
{
  CohesionBulkDialog *self = g_object_new (COHESION_TYPE_BULK_DIALOG, NULL);
  g_autofree char *title = g_strdup_printf (ngettext ("Change %u Action", "Change %u Actions", actions->len),
                                            actions->len);

  self->document = g_object_ref (document);
  self->actions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < actions->len; i++)
    g_ptr_array_add (self->actions, g_object_ref (g_ptr_array_index (actions, i)));
  adw_dialog_set_title (ADW_DIALOG (self), title);
  cohesion_status_questions_set_actions (self->questions, document, self->actions);
  fill_statuses (self);
  fill_leads (self);
  fill_categories (self);
  fill_tags (self);
  update (self);
  return self;
}

/* Somebody may have deleted one of them while the dialog was open. */
static void
drop_deleted (CohesionBulkDialog *self)
{
  CohesionTree *tree = cohesion_document_get_tree (self->document);

  for (guint i = self->actions->len; i > 0; i--)
    {
      CohesionNode *action = g_ptr_array_index (self->actions, i - 1);

      if (cohesion_tree_lookup_live (tree, cohesion_node_get_id (action)) != action)
        g_ptr_array_remove_index (self->actions, i - 1);
    }
}

/**
 * cohesion_bulk_dialog_apply:
 *
 * Changes the actions as far as all that is wanted is there, and closes the dialog.
 */
void
cohesion_bulk_dialog_apply (CohesionBulkDialog *self)
{
  g_autofree char *reason = dup_stripped (self->reason);
  g_autofree char *tag = dup_stripped (self->add_tag);
  g_autoptr (CohesionDeadline) deadline = NULL;
  CohesionDeadlineProblem problem;
  CohesionStatusReport status;
  CohesionBulkEdit edit = { .lead = chosen (self->lead, self->lead_ids),
                            .category = chosen (self->category, self->category_keys),
                            .reason = reason,
                            .add_tag = *tag ? tag : NULL,
                            .remove_tag = chosen (self->remove_tag, self->tags) };
  guint n_changed;

  if (!cohesion_bulk_dialog_can_apply (self))
    return;
  read_deadline (self, &deadline, &problem);
  edit.deadline = deadline;
  cohesion_status_questions_read (self->questions, &status);
  edit.status = status.key ? &status : NULL;
  drop_deleted (self);
  n_changed = cohesion_document_edit_actions (self->document, self->actions, &edit);
  g_signal_emit (self, signals[APPLIED], 0, n_changed);
  adw_dialog_close (ADW_DIALOG (self));
}
