#include "config.h"

#include "cohesion-outcome-dialog.h"

#include "compare/cohesion-words.h"
#include "document/cohesion-document-decisions.h"
#include "model/cohesion-choices.h"
#include "model/cohesion-decision.h"
#include "model/cohesion-list.h"
#include "model/cohesion-minute.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-status.h"
#include "ui/text/cohesion-text-view.h"

#include <glib/gi18n.h>

/**
 * CohesionOutcomeDialog:
 *
 * Asks what a meeting made of a decision: the outcome, the words as agreed, and the changes of deadlines that
 * it approved. It says what will follow before anything is done.
 *
 * Signal "recorded": it was done.
 */
struct _CohesionOutcomeDialog
{
  AdwDialog parent_instance;

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *decision;
  GPtrArray *buffers; /* of GtkTextBuffer: the words of each resolution */
  GPtrArray *notes;   /* of GtkLabel, not owned: what was done to them */
  GPtrArray *offered; /* changes of deadlines */
  GPtrArray *checks;  /* of GtkCheckButton, not owned: one for each of these */

  /* Template. */
  AdwPreferencesGroup *subject;
  AdwComboRow *outcome;
  AdwActionRow *consequence;
  AdwPreferencesGroup *words;
  AdwPreferencesGroup *changes;
};

enum
{
  RECORDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionOutcomeDialog, cohesion_outcome_dialog, ADW_TYPE_DIALOG)

static const char *
get_outcome (CohesionOutcomeDialog *self)
{
  return decision_outcomes[adw_combo_row_get_selected (self->outcome)].key;
}

static CohesionNode *
get_resolution (CohesionOutcomeDialog *self, guint position)
{
  return cohesion_list_get (cohesion_node_get_list (self->decision, COHESION_DECISION_LIST_RESOLUTIONS),
                            position);
}

static char *
dup_words (CohesionOutcomeDialog *self, guint position)
{
  char *text;

  g_object_get (g_ptr_array_index (self->buffers, position), "text", &text, NULL);
  return g_strstrip (text);
}

static void
show_amendment (CohesionOutcomeDialog *self, guint position)
{
  const char *before = cohesion_resolution_get_words (get_resolution (self, position),
                                                      COHESION_WORDING_RECOMMENDED);
  g_autofree char *now = dup_words (self, position);
  g_autofree char *told = *now && g_strcmp0 (before, now) != 0
                              ? cohesion_words_describe (before ? before : "", now)
                              : g_strdup (_ ("As recommended"));

  gtk_label_set_text (g_ptr_array_index (self->notes, position), told);
}

static gboolean
is_drafted (CohesionOutcomeDialog *self)
{
  return !cohesion_strategy_is_in_force (
      cohesion_tree_get_strategy (cohesion_document_get_tree (self->document)));
}

/* What follows beside what is said of the decision itself. */
static char *
dup_consequence (CohesionOutcomeDialog *self)
{
  CohesionDate date = cohesion_decision_get_date (self->decision);
  g_autofree char *day = date.year ? cohesion_date_format (date) : NULL;
  guint n = cohesion_document_count_unfixed_deadlines (self->document);

  if (!cohesion_outcome_is_agreed (get_outcome (self)))
    return g_strdup (_ ("Nothing is adopted or approved by it."));
  if (!cohesion_document_would_adopt (self->document, self->decision, get_outcome (self)))
    return is_drafted (self) ? g_strdup (_ ("The strategy will not be adopted: no resolution that approves "
                                            "something is said to affect the strategy itself."))
                             : NULL;
  if (day == NULL)
    return g_strdup_printf (
        ngettext (
            "The strategy will be adopted, and %u deadline kept as the original one. The meeting has no "
            "date yet.",
            "The strategy will be adopted, and %u deadlines kept as the original ones. The meeting has "
            "no date yet.",
            n),
        n);
  return g_strdup_printf (
      /* Translators: %1$s is the day of a meeting */
      ngettext ("The strategy will be adopted as of %1$s, and %2$u deadline kept as the original one.",
                "The strategy will be adopted as of %1$s, and %2$u deadlines kept as the original ones.", n),
      day, n);
}

static void
update (CohesionOutcomeDialog *self)
{
  g_autofree char *consequence = NULL;

  /* It is told while the rows are still being filled. */
  if (self->checks == NULL)
    return;
  consequence = dup_consequence (self);
  gtk_widget_set_visible (GTK_WIDGET (self->consequence), consequence != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->consequence), consequence ? consequence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words),
                          self->buffers->len > 0 && g_strcmp0 (get_outcome (self), "amended") == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->changes),
                          self->offered->len > 0 && cohesion_outcome_is_agreed (get_outcome (self)));
  for (guint i = 0; i < self->notes->len; i++)
    show_amendment (self, i);
}

static void
on_cancel (CohesionOutcomeDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cohesion_outcome_dialog_dispose (GObject *object)
{
  CohesionOutcomeDialog *self = COHESION_OUTCOME_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_OUTCOME_DIALOG);
  g_clear_object (&self->document);
  g_clear_object (&self->decision);
  g_clear_pointer (&self->buffers, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->offered, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (cohesion_outcome_dialog_parent_class)->dispose (object);
}

static void
cohesion_outcome_dialog_class_init (CohesionOutcomeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_outcome_dialog_dispose;
  signals[RECORDED] = g_signal_new ("recorded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/council/Cohesion/ui/decisions/cohesion-outcome-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionOutcomeDialog, subject);
  gtk_widget_class_bind_template_child (widget_class, CohesionOutcomeDialog, outcome);
  gtk_widget_class_bind_template_child (widget_class, CohesionOutcomeDialog, consequence);
  gtk_widget_class_bind_template_child (widget_class, CohesionOutcomeDialog, words);
  gtk_widget_class_bind_template_child (widget_class, CohesionOutcomeDialog, changes);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, cohesion_outcome_dialog_record);
}

static void
cohesion_outcome_dialog_init (CohesionOutcomeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->consequence), FALSE);
}

static void
show_subject (CohesionOutcomeDialog *self)
{
  CohesionNode *meeting = cohesion_node_get_reference (self->decision, COHESION_DECISION_MEETING);
  g_autofree char *title = cohesion_node_dup_title (self->decision);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *where = meeting ? cohesion_meeting_dup_title (meeting) : NULL;
  g_autofree char *described = where ? g_markup_escape_text (where, -1) : NULL;

  /* A title is cut where it does not fit, and that of a report is long. */
  adw_preferences_group_set_title (self->subject, described ? described : escaped);
  adw_preferences_group_set_description (self->subject, described ? escaped : NULL);
}

static void
fill_outcomes (CohesionOutcomeDialog *self)
{
  const char *outcome = cohesion_node_get_string (self->decision, COHESION_DECISION_OUTCOME);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GtkExpression) expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  guint selected = 0;

  for (guint i = 0; decision_outcomes[i].key; i++)
    {
      gtk_string_list_append (labels, cohesion_choice_get_label (&decision_outcomes[i]));
      if (g_strcmp0 (decision_outcomes[i].key, outcome) == 0)
        selected = i;
    }
  adw_combo_row_set_expression (self->outcome, expression);
  adw_combo_row_set_model (self->outcome, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->outcome, selected);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->outcome), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->outcome)), -1);
}

static GtkWidget *
new_caption (const char *text)
{
  GtkWidget *caption = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (caption), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  return caption;
}

static void
add_words (CohesionOutcomeDialog *self, CohesionNode *resolution)
{
  const char *words = cohesion_resolution_get_words (resolution, COHESION_WORDING_AGREED);
  g_autofree char *numeral = cohesion_resolution_dup_numeral (resolution, COHESION_WORDING_AGREED);
  g_autofree char *verb = cohesion_node_dup_text (resolution, COHESION_RESOLUTION_VERB);
  g_autofree char *title = g_strjoin (" ", numeral ? numeral : verb, numeral ? verb : NULL, NULL);
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *view = cohesion_text_view_new (title);
  GtkWidget *note = new_caption (NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_box_append (GTK_BOX (box), new_caption (title));
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), note);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "text");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, note, NULL,
                                  -1);
  gtk_text_buffer_set_text (buffer, words ? words : "", -1);
  g_ptr_array_add (self->buffers, g_object_ref (buffer));
  g_ptr_array_add (self->notes, note);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->words, row);
}

static gboolean
is_affected (CohesionOutcomeDialog *self, CohesionNode *action)
{
  CohesionList *resolutions = cohesion_node_get_list (self->decision, COHESION_DECISION_LIST_RESOLUTIONS);

  for (guint i = 0; i < cohesion_list_get_length (resolutions); i++)
    if (g_strv_contains (cohesion_node_get_strings (get_resolution (self, i), COHESION_RESOLUTION_AFFECTS),
                         cohesion_node_get_id (action)))
      return TRUE;
  return FALSE;
}

/* What the decision is about. */
static gboolean
is_expected (CohesionOutcomeDialog *self, CohesionNode *change)
{
  return cohesion_decision_approved (self->decision, change) ||
         is_affected (self, cohesion_node_get_parent (change));
}

/* What it is about comes first. */
static GPtrArray *
list_offered (CohesionOutcomeDialog *self)
{
  g_autoptr (GPtrArray) all = cohesion_decision_list_changes (self->decision);
  GPtrArray *offered = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < all->len; i++)
      if (is_expected (self, g_ptr_array_index (all, i)) == (round == 0))
        g_ptr_array_add (offered, g_object_ref (g_ptr_array_index (all, i)));
  return offered;
}

/* What the decision is about is chosen beforehand. */
static GtkWidget *
add_change (CohesionOutcomeDialog *self, CohesionNode *change)
{
  CohesionNode *action = cohesion_node_get_parent (change);
  g_autofree char *title = cohesion_node_dup_title (action);
  g_autofree char *told = cohesion_deadline_change_sum_up (change);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), told);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, told, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               cohesion_decision_approved (self->decision, change) ||
                                   is_affected (self, action));
  adw_preferences_group_add (self->changes, row);
  return check;
}

/**
 * cohesion_outcome_dialog_new:
 * @decision: a decision in @document
 *
 * Returns: (transfer floating): the dialog
 */
CohesionOutcomeDialog *
cohesion_outcome_dialog_new (CohesionDocument *document, CohesionNode *decision)
{
  CohesionOutcomeDialog *self = g_object_new (COHESION_TYPE_OUTCOME_DIALOG, NULL);
  CohesionList *resolutions = cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS);
  GPtrArray *checks = g_ptr_array_new ();

  self->document = g_object_ref (document);
  self->decision = g_object_ref (decision);
  self->buffers = g_ptr_array_new_with_free_func (g_object_unref);
  self->notes = g_ptr_array_new ();
  self->offered = list_offered (self);
  show_subject (self);
  fill_outcomes (self);
  for (guint i = 0; i < cohesion_list_get_length (resolutions); i++)
    add_words (self, cohesion_list_get (resolutions, i));
  for (guint i = 0; i < self->offered->len; i++)
    g_ptr_array_add (checks, add_change (self, g_ptr_array_index (self->offered, i)));
  self->checks = checks;
  update (self);
  return self;
}

/* Somebody may have deleted a resolution while the dialog was open. */
static gboolean
is_live (CohesionOutcomeDialog *self)
{
  CohesionTree *tree = cohesion_document_get_tree (self->document);

  return cohesion_tree_lookup_live (tree, cohesion_node_get_id (self->decision)) == self->decision &&
         cohesion_node_get_n_children (self->decision, COHESION_DECISION_LIST_RESOLUTIONS) ==
             self->buffers->len;
}

/**
 * cohesion_outcome_dialog_record:
 *
 * Records what was said, in one step, and closes the dialog.
 */
void
cohesion_outcome_dialog_record (CohesionOutcomeDialog *self)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_auto (GStrv) agreed = NULL;
  CohesionOutcomeRecord record = { .outcome = get_outcome (self), .changes = chosen };

  for (guint i = 0; i < self->buffers->len; i++)
    g_strv_builder_take (words, dup_words (self, i));
  agreed = g_strv_builder_end (words);
  record.agreed = (const char *const *) agreed;
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (chosen, g_ptr_array_index (self->offered, i));
  if (is_live (self) && cohesion_document_record_outcome (self->document, self->decision, &record))
    g_signal_emit (self, signals[RECORDED], 0);
  adw_dialog_close (ADW_DIALOG (self));
}
