#include "config.h"

#include "cohesion-status-questions.h"

#include "cohesion-option.h"

#include "document/cohesion-document-typing.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

enum
{
  DATE,
  EVIDENCE,
  REASON,
  COMMENT,
  N_ENTRIES
};

/* What is asked in a line, and of statuses that count how. */
static const struct
{
  guint field;
  CohesionOutcome outcome;
} entries[N_ENTRIES] = {
  [DATE] = { COHESION_ACTION_COMPLETED_ON, COHESION_OUTCOME_DONE },
  [EVIDENCE] = { COHESION_ACTION_COMPLETION_EVIDENCE, COHESION_OUTCOME_DONE },
  [REASON] = { COHESION_ACTION_CLOSURE_REASON, COHESION_OUTCOME_CLOSED },
  [COMMENT] = { COHESION_ACTION_STATUS_COMMENT, COHESION_OUTCOME_OPEN },
};

/**
 * CohesionStatusQuestions:
 *
 * What is to be said with a status: when and by what an action was completed, why it was closed, why it is in
 * trouble. Prefilled with what is there.
 *
 * Signal "changed": an answer was changed. Signal "activated": Enter was pressed in one.
 */
struct _CohesionStatusQuestions
{
  AdwPreferencesGroup parent_instance;

  char *date; /* as an ISO date, or NULL if what is written is none */

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *action; /* the one it is about, or NULL if there are several */
  char *key;
  char *offered; /* as comment */

  /* Children. */
  GtkWidget *rows[N_ENTRIES];
  GtkWidget *outcome;
};

enum
{
  CHANGED,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionStatusQuestions, cohesion_status_questions, ADW_TYPE_PREFERENCES_GROUP)

static void
cohesion_status_questions_dispose (GObject *object)
{
  CohesionStatusQuestions *self = COHESION_STATUS_QUESTIONS (object);

  g_clear_object (&self->document);
  g_clear_object (&self->action);
  G_OBJECT_CLASS (cohesion_status_questions_parent_class)->dispose (object);
}

static void
cohesion_status_questions_finalize (GObject *object)
{
  CohesionStatusQuestions *self = COHESION_STATUS_QUESTIONS (object);

  g_free (self->key);
  g_free (self->date);
  g_free (self->offered);
  G_OBJECT_CLASS (cohesion_status_questions_parent_class)->finalize (object);
}

static void
cohesion_status_questions_class_init (CohesionStatusQuestionsClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_status_questions_dispose;
  G_OBJECT_CLASS (klass)->finalize = cohesion_status_questions_finalize;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                     0);
}

static void
cohesion_status_questions_init (CohesionStatusQuestions *self)
{
}

static const CohesionField *
field_of (guint field)
{
  return &cohesion_kind_get (COHESION_KIND_ACTION)->fields[field];
}

static CohesionOutcome
outcome_of (CohesionStatusQuestions *self)
{
  return cohesion_status_get_outcome (
      cohesion_status_find (cohesion_document_get_tree (self->document), self->key));
}

/**
 * cohesion_status_asks:
 * @key: (nullable): key of a status
 *
 * Returns: whether something is to be said with the status: it counts as done or closed, or means trouble
 */
gboolean
cohesion_status_asks (CohesionTree *tree, const char *key)
{
  CohesionNode *status = key ? cohesion_status_find (tree, key) : NULL;

  return status && (cohesion_status_get_outcome (status) != COHESION_OUTCOME_OPEN ||
                    cohesion_status_is_trouble (status));
}

/* The day as ISO, or NULL: nothing is complete before its time. */
static char *
read_date (CohesionStatusQuestions *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->rows[DATE]));
  g_auto (CohesionValue) value = cohesion_value_none (field_of (COHESION_ACTION_COMPLETED_ON));
  CohesionDate date;

  if (!cohesion_document_read_text (self->document, field_of (COHESION_ACTION_COMPLETED_ON), text, &value) ||
      value.slot.string == NULL || !cohesion_date_parse_iso (value.slot.string, &date) ||
      cohesion_date_compare (cohesion_date_first_day (date), cohesion_document_get_today (self->document)) >
          0)
    return NULL;
  return g_strdup (value.slot.string);
}

static void
update (CohesionStatusQuestions *self)
{
  gboolean wrong;

  g_free (self->date);
  self->date = read_date (self);
  wrong = !cohesion_status_questions_get_valid (self);
  if (wrong)
    gtk_widget_add_css_class (self->rows[DATE], "error");
  else
    gtk_widget_remove_css_class (self->rows[DATE], "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->rows[DATE]), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      wrong ? _ ("Write a day that is not in the future, such as 31 March 2026.") : NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_activated (CohesionStatusQuestions *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
name_row (GtkWidget *row, guint field)
{
  const char *label = cohesion_field_get_label (field_of (field));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* What is there already; of a day, today if there is none. Several actions have nothing in common. */
static char *
dup_answer (CohesionStatusQuestions *self, guint field)
{
  if (self->action && cohesion_node_has_value (self->action, field))
    return cohesion_node_dup_text (self->action, field);
  return field == COHESION_ACTION_COMPLETED_ON
             ? cohesion_date_format (cohesion_document_get_today (self->document))
             : g_strdup ("");
}

static void
add_entry (CohesionStatusQuestions *self, guint i)
{
  GtkWidget *row = adw_entry_row_new ();
  g_autofree char *text = i == COMMENT ? g_strdup ("") : dup_answer (self, entries[i].field);

  name_row (row, entries[i].field);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect_object (row, "notify::text", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  self->rows[i] = row;
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
add_outcome (CohesionStatusQuestions *self)
{
  CohesionTree *tree = cohesion_document_get_tree (self->document);
  const char *key = self->action ? cohesion_node_get_string (self->action, COHESION_ACTION_OUTCOME_OF_CLOSURE)
                                 : NULL;
  g_autoptr (GListStore)
      options = cohesion_options_new (tree, field_of (COHESION_ACTION_OUTCOME_OF_CLOSURE), key);
  g_autoptr (GtkExpression) label = gtk_property_expression_new (COHESION_TYPE_OPTION, NULL, "label");

  self->outcome = adw_combo_row_new ();
  name_row (self->outcome, COHESION_ACTION_OUTCOME_OF_CLOSURE);
  adw_combo_row_set_expression (ADW_COMBO_ROW (self->outcome), label);
  adw_combo_row_set_model (ADW_COMBO_ROW (self->outcome), G_LIST_MODEL (options));
  adw_combo_row_set_selected (
      ADW_COMBO_ROW (self->outcome),
      cohesion_options_find (G_LIST_MODEL (options), key && *key ? key : "notDelivered"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->outcome);
}

/**
 * cohesion_status_questions_set_actions:
 * @actions: (element-type CohesionNode): what is to have the status
 *
 * Says once what the questions are about, and asks about no status yet.
 */
void
cohesion_status_questions_set_actions (CohesionStatusQuestions *self,
                                       CohesionDocument *document,
                                       GPtrArray *actions)
{
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
  if (actions->len == 1)
    self->action = g_object_ref (g_ptr_array_index (actions, 0));
  add_outcome (self);
  for (guint i = 0; i < N_ENTRIES; i++)
    add_entry (self, i);
  cohesion_status_questions_set_status (self, NULL);
}

/**
 * cohesion_status_questions_new:
 * @actions: (element-type CohesionNode): what is to have the status
 *
 * Returns: (transfer floating): questions about no status yet
 */
GtkWidget *
cohesion_status_questions_new (CohesionDocument *document, GPtrArray *actions)
{
  CohesionStatusQuestions *self = g_object_new (COHESION_TYPE_STATUS_QUESTIONS, NULL);

  cohesion_status_questions_set_actions (self, document, actions);
  return GTK_WIDGET (self);
}

/* What was said of the status that an action has is no answer about another; what was just written is. */
static void
offer_comment (CohesionStatusQuestions *self)
{
  CohesionTree *tree = cohesion_document_get_tree (self->document);
  GtkEditable *entry = GTK_EDITABLE (self->rows[COMMENT]);
  gboolean same = self->key && self->action &&
                  cohesion_status_find (tree, self->key) == cohesion_action_get_status (self->action);
  g_autofree char *text = same ? dup_answer (self, COHESION_ACTION_STATUS_COMMENT) : g_strdup ("");

  if (g_strcmp0 (gtk_editable_get_text (entry), self->offered ? self->offered : "") != 0)
    return;
  g_set_str (&self->offered, text);
  gtk_editable_set_text (entry, text);
}

/**
 * cohesion_status_questions_set_status:
 * @key: (nullable): key of the status that is to be reported
 *
 * Asks what belongs to that status.
 */
void
cohesion_status_questions_set_status (CohesionStatusQuestions *self, const char *key)
{
  gboolean asks = cohesion_status_asks (cohesion_document_get_tree (self->document), key);

  g_set_str (&self->key, key);
  offer_comment (self);
  for (guint i = 0; i < N_ENTRIES; i++)
    gtk_widget_set_visible (self->rows[i], asks && outcome_of (self) == entries[i].outcome);
  gtk_widget_set_visible (self->outcome, asks && outcome_of (self) == COHESION_OUTCOME_CLOSED);
  gtk_widget_set_visible (GTK_WIDGET (self), asks);
  update (self);
}

/**
 * cohesion_status_questions_get_valid:
 *
 * Returns: whether the answers can be taken: a completed action wants a day that is not in the future
 */
gboolean
cohesion_status_questions_get_valid (CohesionStatusQuestions *self)
{
  return self->date != NULL || !gtk_widget_get_visible (self->rows[DATE]);
}

/* Nothing written about several actions leaves what each of them says. */
static const char *
answer (CohesionStatusQuestions *self, guint i)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->rows[i]));

  return gtk_widget_get_visible (self->rows[i]) && (self->action || *text) ? text : NULL;
}

/**
 * cohesion_status_questions_read:
 * @report: (out caller-allocates): the status and what is said with it; the texts are of @self
 */
void
cohesion_status_questions_read (CohesionStatusQuestions *self, CohesionStatusReport *report)
{
  CohesionOption *outcome = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self->outcome));

  *report = (CohesionStatusReport) {
    .key = self->key,
    .comment = answer (self, COMMENT),
    .date = gtk_widget_get_visible (self->rows[DATE]) ? self->date : NULL,
    .evidence = answer (self, EVIDENCE),
    .outcome = gtk_widget_get_visible (self->outcome) && outcome ? cohesion_option_get_key (outcome) : NULL,
    .reason = answer (self, REASON),
  };
}

/**
 * cohesion_status_questions_get_first:
 *
 * Returns: (transfer none) (nullable): the first row that is to be answered in words
 */
GtkWidget *
cohesion_status_questions_get_first (CohesionStatusQuestions *self)
{
  for (guint i = EVIDENCE; i < N_ENTRIES; i++)
    if (gtk_widget_get_visible (self->rows[i]))
      return self->rows[i];
  return NULL;
}
