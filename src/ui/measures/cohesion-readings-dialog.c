#include "config.h"

#include "cohesion-readings-dialog.h"

#include "document/cohesion-document-measures.h"
#include "document/cohesion-document-typing.h"
#include "exchange/cohesion-readings-text.h"
#include "model/cohesion-measure-text.h"

#include <glib/gi18n.h>

/**
 * CohesionReadingsDialog:
 *
 * Shows what was understood of readings before they are entered, and what was not. What was pasted can be put
 * right there.
 *
 * Signal "entered" (n): that many readings were entered.
 */
struct _CohesionReadingsDialog
{
  AdwDialog parent_instance;

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *measure; /* or NULL: what is pasted says of which measures it is */
  GPtrArray *drafts;
  gboolean several; /* there are readings of other measures, too */

  /* Template. */
  GtkTextView *text;
  GtkLabel *summary;
  GtkListView *list;
  GtkWidget *enter_button;
};

enum
{
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionReadingsDialog, cohesion_readings_dialog, ADW_TYPE_DIALOG)

static guint
count_ready (CohesionReadingsDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < self->drafts->len; i++)
    n += ((const CohesionReadingDraft *) g_ptr_array_index (self->drafts, i))->problem == NULL;
  return n;
}

static char *
describe_reading (const CohesionReadingDraft *draft)
{
  g_autofree char *period = NULL;
  g_autofree char *value = NULL;
  CohesionDecimal decimal;

  if (draft->problem)
    /* Translators: a line of what was pasted, and what is wrong with it */
    return g_strdup_printf (_ ("Line %1$u: %2$s"), draft->line, draft->problem);
  period = cohesion_measure_format_period (draft->measure, draft->period, NULL);
  if (cohesion_decimal_parse (draft->value, &decimal))
    value = cohesion_measure_format_value (draft->measure, decimal, NULL);
  else
    value = g_strdup (draft->value ? draft->value : draft->not_available);
  if (draft->provisional)
    /* Translators: a reading: period and value */
    return g_strdup_printf (C_ ("reading", "%1$s: %2$s (provisional)"), period, value);
  /* Translators: a reading: period and value */
  return g_strdup_printf (C_ ("reading", "%1$s: %2$s"), period, value);
}

/* Of several measures, each reading says of which. */
static char *
describe_draft (CohesionReadingsDialog *self, const CohesionReadingDraft *draft)
{
  g_autofree char *reading = describe_reading (draft);

  if (draft->problem || !self->several)
    return g_steal_pointer (&reading);
  /* Translators: the name of a measure, and its reading: “People get on, 2026–27: 62%” */
  return g_strdup_printf (C_ ("reading", "%1$s, %2$s"), cohesion_node_get_name (draft->measure), reading);
}

/* What should be known of a reading before it is entered. */
static char *
dup_remark (const CohesionReadingDraft *draft)
{
  if (draft->problem)
    return g_strdup (_ ("This is left out."));
  if (draft->warning)
    return g_strdup (draft->warning);
  if (cohesion_measure_get_reading (draft->measure, draft->period))
    return g_strdup (_ ("This takes the place of the reading that is there."));
  return g_strdup (draft->note ? draft->note : "");
}

static void
set_up_row (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "caption");
  gtk_list_item_set_child (item, box);
}

static void
bind_row (CohesionReadingsDialog *self, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  const CohesionReadingDraft *draft = g_ptr_array_index (self->drafts, gtk_list_item_get_position (item));
  g_autofree char *text = describe_draft (self, draft);
  g_autofree char *remark = dup_remark (draft);
  GtkWidget *second = gtk_widget_get_last_child (box);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), text);
  gtk_label_set_text (GTK_LABEL (second), remark);
  gtk_widget_set_visible (second, *remark != '\0');
  gtk_widget_remove_css_class (box, "error");
  gtk_widget_remove_css_class (box, "warning");
  if (draft->problem || draft->warning)
    gtk_widget_add_css_class (box, draft->problem ? "error" : "warning");
  gtk_list_item_set_accessible_label (item, text);
  gtk_list_item_set_accessible_description (item, remark);
}

static void
summarise (CohesionReadingsDialog *self)
{
  guint ready = count_ready (self);
  guint rest = self->drafts->len - ready;
  g_autofree char *understood = NULL;
  g_autofree char *left = NULL;
  g_autofree char *both = NULL;

  gtk_widget_set_sensitive (self->enter_button, ready > 0);
  if (self->drafts->len == 0)
    {
      gtk_label_set_text (self->summary, _ ("Nothing was pasted yet."));
      return;
    }
  understood = g_strdup_printf (
      ngettext ("%u reading was understood.", "%u readings were understood.", ready), ready);
  left = g_strdup_printf (ngettext ("%u line was not.", "%u lines were not.", rest), rest);
  both = g_strdup_printf (C_ ("sentences", "%1$s %2$s"), understood, left);
  gtk_label_set_text (self->summary, rest > 0 ? both : understood);
}

/* What was not understood comes first. */
static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  const CohesionReadingDraft *first = *(CohesionReadingDraft *const *) a;
  const CohesionReadingDraft *second = *(CohesionReadingDraft *const *) b;

  if ((first->problem == NULL) != (second->problem == NULL))
    return first->problem ? -1 : 1;
  return (first->line > second->line) - (first->line < second->line);
}

static void
read_text (CohesionReadingsDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  CohesionDeadlineContext context = cohesion_document_get_deadline_context (self->document);
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  g_autoptr (GtkNoSelection) model = NULL;
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  gtk_list_view_set_model (self->list, NULL);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  self->drafts = cohesion_readings_text_read (cohesion_document_get_tree (self->document), self->measure,
                                              text, &context);
  g_ptr_array_sort (self->drafts, compare_drafts);
  self->several = FALSE;
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const CohesionReadingDraft *draft = g_ptr_array_index (self->drafts, i);

      self->several = self->several || (draft->measure && draft->measure != self->measure);
      gtk_string_list_append (rows, "");
    }
  model = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&rows)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
  summarise (self);
}

static void
enter_clicked (CohesionReadingsDialog *self)
{
  guint n = cohesion_document_enter_readings (self->document, self->drafts);

  g_signal_emit (self, signals[ENTERED], 0, n);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cohesion_readings_dialog_dispose (GObject *object)
{
  CohesionReadingsDialog *self = COHESION_READINGS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_READINGS_DIALOG);
  g_clear_object (&self->document);
  g_clear_object (&self->measure);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  G_OBJECT_CLASS (cohesion_readings_dialog_parent_class)->dispose (object);
}

static void
cohesion_readings_dialog_class_init (CohesionReadingsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_readings_dialog_dispose;
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/council/Cohesion/ui/measures/cohesion-readings-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionReadingsDialog, text);
  gtk_widget_class_bind_template_child (widget_class, CohesionReadingsDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, CohesionReadingsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CohesionReadingsDialog, enter_button);
  gtk_widget_class_bind_template_callback (widget_class, enter_clicked);
  gtk_widget_class_bind_template_callback (widget_class, set_up_row);
  gtk_widget_class_bind_template_callback (widget_class, bind_row);
}

static void
cohesion_readings_dialog_init (CohesionReadingsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->drafts = g_ptr_array_new ();
}

/**
 * cohesion_readings_dialog_new:
 * @measure: (nullable): what the readings are of unless they say it themselves
 * @text: what was pasted; may be empty
 *
 * Returns: (transfer floating): a dialog that enters readings
 */
CohesionReadingsDialog *
cohesion_readings_dialog_new (CohesionDocument *document, CohesionNode *measure, const char *text)
{
  CohesionReadingsDialog *self = g_object_new (COHESION_TYPE_READINGS_DIALOG, NULL);

  self->document = g_object_ref (document);
  g_set_object (&self->measure, measure);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  read_text (self);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (read_text), self,
                           G_CONNECT_SWAPPED);
  return self;
}
