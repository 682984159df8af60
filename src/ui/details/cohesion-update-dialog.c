#include "config.h"

#include "cohesion-update-dialog.h"

#include "cohesion-update-draft.h"
#include "cohesion-update-figures.h"

#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-updates.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-period.h"
#include "ui/form/cohesion-choice-row.h"
#include "ui/form/cohesion-option.h"
#include "ui/form/cohesion-status-questions.h"
#include "ui/text/cohesion-rich-bar.h"
#include "ui/widgets/cohesion-dialog.h"

#include <glib/gi18n.h>

/* What is asked in several lines. */
static const guint texts[COHESION_UPDATE_N_TEXTS] = { COHESION_UPDATE_DONE, COHESION_UPDATE_NEXT,
                                                      COHESION_UPDATE_BLOCKERS };

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
  CohesionNode *period;   /* NULL for the one that is reported on now */
  GPtrArray *figure_rows; /* not owned */

  /* Children. */
  GtkBox *box;
  AdwWindowTitle *title;
  GtkLabel *subject;
  GtkLabel *note;
  AdwPreferencesGroup *statuses;
  AdwPreferencesGroup *words;
  AdwPreferencesGroup *figures;
  GtkWidget *add_button;
  GtkWidget *status;
  GtkWidget *forecast;
  GtkWidget *questions;
  GtkTextBuffer *buffers[COHESION_UPDATE_N_TEXTS];
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
  g_clear_object (&self->period);
  g_clear_pointer (&self->figure_rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_UPDATE_DIALOG);
  G_OBJECT_CLASS (cohesion_update_dialog_parent_class)->dispose (object);
}

static char *
text_of (GtkTextBuffer *buffer)
{
  return cohesion_rich_buffer_dup_source (COHESION_RICH_BUFFER (buffer));
}

static void
cohesion_update_dialog_class_init (CohesionUpdateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_update_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/details/cohesion-update-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdateDialog, box);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdateDialog, title);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdateDialog, subject);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdateDialog, note);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdateDialog, statuses);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdateDialog, words);
  gtk_widget_class_bind_template_child (widget_class, CohesionUpdateDialog, figures);
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

static const char *
chosen (GtkWidget *combo)
{
  CohesionOption *option = adw_combo_row_get_selected_item (ADW_COMBO_ROW (combo));

  return option ? cohesion_option_get_key (option) : NULL;
}

static gboolean
is_other (CohesionUpdateDialog *self, GtkWidget *combo, guint field)
{
  return g_strcmp0 (chosen (combo), cohesion_node_get_string (self->action, field)) != 0;
}

/* An update that says nothing is none. */
static void
update (CohesionUpdateDialog *self)
{
  CohesionStatusQuestions *questions = COHESION_STATUS_QUESTIONS (self->questions);
  gboolean any_figure;
  gboolean right = cohesion_update_figures_check (self->document, self->figure_rows, &any_figure) &&
                   cohesion_status_questions_get_valid (questions);
  gboolean any = any_figure || is_other (self, self->status, COHESION_ACTION_STATUS) ||
                 is_other (self, self->forecast, COHESION_ACTION_FORECAST);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    any = any || gtk_text_buffer_get_char_count (self->buffers[i]) > 0;
  gtk_widget_set_sensitive (self->add_button, any && right);
}

/* What is closed by mistake is not lost: the next dialog of the action begins with it. */
static void
keep_draft (CohesionUpdateDialog *self)
{
  char *kept[COHESION_UPDATE_N_TEXTS + 1] = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    kept[i] = text_of (self->buffers[i]);
  cohesion_update_draft_keep (self->document, self->action, (const char *const *) kept);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (kept[i]);
}

static void
words_changed (CohesionUpdateDialog *self)
{
  keep_draft (self);
  update (self);
}

static void
status_chosen (CohesionUpdateDialog *self)
{
  cohesion_status_questions_set_status (COHESION_STATUS_QUESTIONS (self->questions), chosen (self->status));
}

static GtkWidget *
add_status (CohesionUpdateDialog *self, guint action_field, guint update_field)
{
  CohesionTree *tree = cohesion_document_get_tree (self->document);
  const char *key = cohesion_node_get_string (self->action, action_field);
  const CohesionField *field = &cohesion_kind_get (COHESION_KIND_ACTION)->fields[action_field];
  g_autoptr (GListStore) options = cohesion_options_new (tree, field, key);
  g_autoptr (GtkListItemFactory) factory = cohesion_status_factory_new (tree);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label_of (update_field));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label_of (update_field), -1);
  adw_combo_row_set_factory (ADW_COMBO_ROW (row), factory);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (options));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), cohesion_options_find (G_LIST_MODEL (options), key));
  adw_preferences_group_add (self->statuses, row);
  return row;
}

/* What is to be said with the status stands right below it. */
static void
add_questions (CohesionUpdateDialog *self)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  g_ptr_array_add (actions, self->action);
  self->questions = cohesion_status_questions_new (self->document, actions);
  gtk_box_insert_child_after (self->box, self->questions, GTK_WIDGET (self->statuses));
}

static void
add_text (CohesionUpdateDialog *self, gsize i)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *caption = gtk_label_new (label_of (texts[i]));
  GtkWidget *view = cohesion_rich_view_new (label_of (texts[i]));
  GtkWidget *bar = cohesion_rich_bar_new (COHESION_RICH_VIEW (view));

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), bar);
  cohesion_rich_bar_follow_focus (COHESION_RICH_BAR (bar), row);
  cohesion_rich_view_set_tree (COHESION_RICH_VIEW (view), cohesion_document_get_tree (self->document));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "text");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label_of (texts[i]));
  self->buffers[i] = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  adw_preferences_group_add (self->words, row);
}

/* Which period it is of, and until when that is asked for. */
static void
show_period (CohesionUpdateDialog *self)
{
  CohesionTree *tree = cohesion_document_get_tree (self->document);
  CohesionReportingPeriod period = { 0 };
  g_autofree char *label = NULL;

  if (self->period ? !cohesion_reporting_period_read (self->period, &period)
                   : !cohesion_reporting_period_get_current (
                         tree, cohesion_document_get_today (self->document), &period))
    return;
  label = cohesion_reporting_period_dup_label (&period, tree, NULL);
  adw_window_title_set_subtitle (self->title, label);
}

static void
restore_draft (CohesionUpdateDialog *self)
{
  const char *const *kept = cohesion_update_draft_find (self->document, self->action);

  for (gsize i = 0; kept && i < G_N_ELEMENTS (texts); i++)
    cohesion_rich_buffer_set_source (COHESION_RICH_BUFFER (self->buffers[i]), kept[i]);
  gtk_label_set_label (self->note, _ ("You wrote this before, and did not add it."));
  gtk_widget_set_visible (GTK_WIDGET (self->note), kept != NULL);
}

static void
follow_answers (CohesionUpdateDialog *self)
{
  g_signal_connect_object (self->status, "notify::selected", G_CALLBACK (status_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->forecast, "notify::selected", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->questions, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_signal_connect_object (self->buffers[i], "changed", G_CALLBACK (words_changed), self,
                             G_CONNECT_SWAPPED);
  for (guint i = 0; i < self->figure_rows->len; i++)
    g_signal_connect_object (g_ptr_array_index (self->figure_rows, i), "notify::text", G_CALLBACK (update),
                             self, G_CONNECT_SWAPPED);
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
  g_autofree char *heading = cohesion_node_dup_heading (action);

  self->document = g_object_ref (document);
  self->action = g_object_ref (action);
  gtk_label_set_label (self->subject,
                       *cohesion_node_get_name (action) ? cohesion_node_get_name (action) : heading);
  show_period (self);
  self->status = add_status (self, COHESION_ACTION_STATUS, COHESION_UPDATE_STATUS_AFTER);
  self->forecast = add_status (self, COHESION_ACTION_FORECAST, COHESION_UPDATE_FORECAST);
  add_questions (self);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    add_text (self, i);
  self->figure_rows = cohesion_update_figures_add (self->figures, action);
  restore_draft (self);
  follow_answers (self);
  status_chosen (self);
  adw_dialog_set_focus (ADW_DIALOG (self), self->status);
  return self;
}

/**
 * cohesion_update_dialog_present:
 * @action: an action
 * @period: (nullable): the reporting period that it is of; %NULL for the one that is reported on now
 * @parent: a widget in the window it is to appear in
 *
 * Asks for an update.
 */
void
cohesion_update_dialog_present (CohesionDocument *document,
                                CohesionNode *action,
                                CohesionNode *period,
                                GtkWidget *parent)
{
  AdwDialog *dialog = ADW_DIALOG (cohesion_update_dialog_new (document, action));
  CohesionUpdateDialog *self = COHESION_UPDATE_DIALOG (dialog);

  if (g_set_object (&self->period, period))
    show_period (self);
  cohesion_dialog_present (dialog, parent);
}

/**
 * cohesion_update_dialog_add:
 *
 * Adds what was written to the log of the action, and closes the dialog.
 */
void
cohesion_update_dialog_add (CohesionUpdateDialog *self)
{
  g_autofree char *forecast = g_strdup (chosen (self->forecast));
  g_autofree char *done = text_of (self->buffers[0]);
  g_autofree char *next = text_of (self->buffers[1]);
  g_autofree char *blockers = text_of (self->buffers[2]);
  g_autoptr (GArray) figures = cohesion_update_figures_read (self->document, self->figure_rows);
  CohesionStatusReport report;
  CohesionUpdateDraft draft = { .forecast = forecast, .done = done, .next = next, .blockers = blockers };

  cohesion_status_questions_read (COHESION_STATUS_QUESTIONS (self->questions), &report);
  draft.status = report.key;
  draft.report = &report;
  draft.period = self->period;
  draft.figures = (const CohesionFigureDraft *) (gconstpointer) figures->data;
  draft.n_figures = figures->len;
  if (cohesion_tree_lookup_live (cohesion_document_get_tree (self->document),
                                 cohesion_node_get_id (self->action)) == self->action &&
      cohesion_document_add_update (self->document, self->action, &draft))
    cohesion_update_draft_drop (self->document, self->action);
  adw_dialog_close (ADW_DIALOG (self));
}
