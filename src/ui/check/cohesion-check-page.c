#include "config.h"

#include "cohesion-check-private.h"

#include "document/cohesion-document-fixes.h"
#include "ui/widgets/cohesion-undo-toast.h"

#include <glib/gi18n.h>

/**
 * CohesionCheckPage:
 *
 * What a clerk would send back: what is serious first, each with a way to where it is and, where no judgement
 * is needed, a way to put it right.
 */

G_DEFINE_FINAL_TYPE (CohesionCheckPage, cohesion_check_page, COHESION_TYPE_PAGE)

/* Private: what is found in the strategy that is shown, or NULL. */
CohesionFindings *
cohesion_check_page_get_findings (CohesionCheckPage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));

  return session ? cohesion_session_get_findings (session) : NULL;
}

static void
name_filters (CohesionCheckPage *self, CohesionFindings *findings)
{
  g_autofree char *all = NULL;
  guint total = 0;

  for (guint i = 0; i < COHESION_N_SEVERITIES; i++)
    {
      guint n = cohesion_findings_count (findings, (CohesionSeverity) i);
      g_autofree char *label = cohesion_severity_dup_count ((CohesionSeverity) i, n);

      gtk_button_set_label (GTK_BUTTON (self->severities[i]), label);
      total += n;
    }
  /* Translators: how much there is to put right, over the list of all of it */
  all = g_strdup_printf (g_dngettext (NULL, "All (%u)", "All (%u)", total), total);
  gtk_button_set_label (GTK_BUTTON (self->all), all);
}

static const char *
find_view (CohesionCheckPage *self, CohesionFindings *findings)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->lines)) > 0)
    return "list";
  if (cohesion_findings_get (findings)->len > 0)
    return "none-of-these";
  return cohesion_findings_get_checking (findings) ? "checking" : "none";
}

static void
show_findings (CohesionCheckPage *self)
{
  CohesionFindings *findings = cohesion_check_page_get_findings (self);

  if (findings == NULL)
    return;
  name_filters (self, findings);
  cohesion_check_page_update_list (self);
  gtk_stack_set_visible_child_name (self->stack, find_view (self, findings));
}

static void
cohesion_check_page_update (CohesionPage *page)
{
  CohesionCheckPage *self = COHESION_CHECK_PAGE (page);

  cohesion_findings_hurry (cohesion_check_page_get_findings (self));
  show_findings (self);
}

static void
findings_changed (CohesionCheckPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_findings (self);
}

static void
cohesion_check_page_session_changed (CohesionPage *page, CohesionSession *session)
{
  CohesionCheckPage *self = COHESION_CHECK_PAGE (page);

  if (self->findings_signals == NULL)
    return;
  g_signal_group_set_target (self->findings_signals, cohesion_check_page_get_findings (self));
  g_list_store_remove_all (self->lines);
  cohesion_page_queue_update (page);
}

/* Private: goes to the field that was found fault with. */
void
cohesion_check_page_show (CohesionCheckPage *self, const CohesionFinding *finding)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  CohesionNode *node = finding->node;

  if (cohesion_tree_lookup_live (cohesion_session_get_tree (session), cohesion_node_get_id (node)) == node)
    cohesion_session_show (session, node, finding->field);
}

/* Private: puts it right, or all that the same check has found. */
void
cohesion_check_page_fix (CohesionCheckPage *self, const CohesionFinding *finding, gboolean all)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  g_autofree char *text = NULL;
  guint n;

  if (all)
    n = cohesion_document_fix_all (document, cohesion_findings_get (cohesion_check_page_get_findings (self)),
                                   finding->check);
  else
    n = cohesion_document_fix (document, finding) ? 1 : 0;
  if (n == 0)
    return;
  text = g_strdup_printf (g_dngettext (NULL, "%u thing put right", "%u things put right", n), n);
  cohesion_undo_toast_show (self->toasts, document, text);
  cohesion_findings_hurry (cohesion_check_page_get_findings (self));
}

static void
on_filter_toggled (CohesionCheckPage *self)
{
  int severity = -1;

  for (int i = 0; i < COHESION_N_SEVERITIES; i++)
    if (self->severities[i] && gtk_toggle_button_get_active (self->severities[i]))
      severity = i;
  if (severity == self->severity)
    return;
  self->severity = severity;
  show_findings (self);
}

static void
on_list_all (CohesionCheckPage *self)
{
  gtk_toggle_button_set_active (self->all, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
cohesion_check_page_grab_focus (GtkWidget *widget)
{
  CohesionCheckPage *self = COHESION_CHECK_PAGE (widget);
  gboolean listed = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0;

  return gtk_widget_grab_focus (listed ? GTK_WIDGET (self->view) : GTK_WIDGET (self->all));
}

static void
cohesion_check_page_dispose (GObject *object)
{
  CohesionCheckPage *self = COHESION_CHECK_PAGE (object);

  cohesion_page_dispose_template (COHESION_PAGE (self), COHESION_TYPE_CHECK_PAGE);
  g_clear_object (&self->findings_signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->bound, g_ptr_array_unref);

  G_OBJECT_CLASS (cohesion_check_page_parent_class)->dispose (object);
}

static void
bind_filter (GtkWidgetClass *widget_class, const char *name, CohesionSeverity severity)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE,
                                             G_STRUCT_OFFSET (CohesionCheckPage, severities) +
                                                 (gssize) (sizeof (gpointer) * severity));
}

static void
cohesion_check_page_class_init (CohesionCheckPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CohesionPageClass *page_class = COHESION_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_check_page_dispose;
  widget_class->grab_focus = cohesion_check_page_grab_focus;
  page_class->session_changed = cohesion_check_page_session_changed;
  page_class->update = cohesion_check_page_update;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/check/cohesion-check-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionCheckPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, CohesionCheckPage, filters);
  gtk_widget_class_bind_template_child (widget_class, CohesionCheckPage, all);
  gtk_widget_class_bind_template_child (widget_class, CohesionCheckPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CohesionCheckPage, view);
  bind_filter (widget_class, "serious", COHESION_SEVERITY_ERROR);
  bind_filter (widget_class, "warnings", COHESION_SEVERITY_WARNING);
  bind_filter (widget_class, "hints", COHESION_SEVERITY_HINT);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_list_all);
}

static void
cohesion_check_page_init (CohesionCheckPage *self)
{
  self->severity = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->findings_signals = g_signal_group_new (COHESION_TYPE_FINDINGS);
  g_signal_group_connect_swapped (self->findings_signals, "changed", G_CALLBACK (findings_changed), self);
  cohesion_check_page_make_list (self);
}
