#include "config.h"

#include "cohesion-evidence-private.h"

#include "cohesion-evidence-lines.h"

#include "model/cohesion-evidence.h"

#include <glib/gi18n.h>

/**
 * CohesionEvidencePage:
 *
 * What the strategy rests on: definitions, statistics, what was done before and what people said, each with
 * where it comes from. What a reader cannot rely on stands out.
 */

G_DEFINE_FINAL_TYPE (CohesionEvidencePage, cohesion_evidence_page, COHESION_TYPE_LINES_PAGE)

static GPtrArray *
cohesion_evidence_page_make_lines (CohesionLinesPage *page, CohesionTree *tree)
{
  return cohesion_evidence_lines_new (tree,
                                      gtk_toggle_button_get_active (COHESION_EVIDENCE_PAGE (page)->gaps));
}

static void
show_counts (CohesionEvidencePage *self, CohesionTree *tree)
{
  CohesionEvidenceCounts counts;
  g_autofree char *text = NULL;

  cohesion_evidence_counts_init (&counts, tree);
  text = cohesion_evidence_counts_describe (&counts);
  gtk_label_set_text (self->counts, text);
  gtk_widget_set_visible (GTK_WIDGET (self->counts), counts.n_items > 0);
  gtk_widget_set_visible (self->sign, counts.n_gaps > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->gaps),
                          counts.n_gaps > 0 || gtk_toggle_button_get_active (self->gaps));
}

static const char *
find_view (CohesionEvidencePage *self)
{
  if (g_list_model_get_n_items (cohesion_lines_page_get_lines (COHESION_LINES_PAGE (self))) > 0)
    return "list";
  return gtk_toggle_button_get_active (self->gaps) ? "nothing" : "empty";
}

static void
cohesion_evidence_page_updated (CohesionLinesPage *page)
{
  CohesionEvidencePage *self = COHESION_EVIDENCE_PAGE (page);
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (page));

  cohesion_evidence_page_update_actions (self);
  if (session == NULL)
    return;
  show_counts (self, cohesion_session_get_tree (session));
  gtk_stack_set_visible_child_name (self->stack, find_view (self));
}

static void
cohesion_evidence_page_reveal (CohesionLinesPage *page)
{
  gtk_toggle_button_set_active (COHESION_EVIDENCE_PAGE (page)->gaps, FALSE);
}

static const char *
cohesion_evidence_page_get_removed_title (CohesionLinesPage *page, CohesionNode *node)
{
  switch (cohesion_node_get_kind (node)->id)
    {
    case COHESION_KIND_DEFINITION:
      return _ ("Definition removed");
    case COHESION_KIND_EVIDENCE:
      return _ ("Statistic removed");
    case COHESION_KIND_INITIATIVE:
      return _ ("Initiative removed");
    case COHESION_KIND_QUOTE:
    default:
      return _ ("Quote removed");
    }
}

static void
on_gaps (CohesionEvidencePage *self)
{
  cohesion_page_update (COHESION_PAGE (self));
}

static gboolean
cohesion_evidence_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (COHESION_EVIDENCE_PAGE (widget)->stack), GTK_DIR_TAB_FORWARD);
}

static void
cohesion_evidence_page_dispose (GObject *object)
{
  CohesionEvidencePage *self = COHESION_EVIDENCE_PAGE (object);

  cohesion_page_dispose_template (COHESION_PAGE (self), COHESION_TYPE_EVIDENCE_PAGE);

  G_OBJECT_CLASS (cohesion_evidence_page_parent_class)->dispose (object);
}

static void
cohesion_evidence_page_class_init (CohesionEvidencePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CohesionLinesPageClass *lines_class = COHESION_LINES_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_evidence_page_dispose;
  widget_class->grab_focus = cohesion_evidence_page_grab_focus;
  lines_class->make_lines = cohesion_evidence_page_make_lines;
  lines_class->updated = cohesion_evidence_page_updated;
  lines_class->reveal = cohesion_evidence_page_reveal;
  lines_class->get_removed_title = cohesion_evidence_page_get_removed_title;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/evidence/cohesion-evidence-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionEvidencePage, toasts);
  gtk_widget_class_bind_template_child (widget_class, CohesionEvidencePage, add);
  gtk_widget_class_bind_template_child (widget_class, CohesionEvidencePage, copy);
  gtk_widget_class_bind_template_child (widget_class, CohesionEvidencePage, item_menu);
  gtk_widget_class_bind_template_child (widget_class, CohesionEvidencePage, sign);
  gtk_widget_class_bind_template_child (widget_class, CohesionEvidencePage, counts);
  gtk_widget_class_bind_template_child (widget_class, CohesionEvidencePage, gaps);
  gtk_widget_class_bind_template_child (widget_class, CohesionEvidencePage, stack);
  gtk_widget_class_bind_template_child (widget_class, CohesionEvidencePage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_gaps);
  cohesion_evidence_page_install_actions (widget_class);
}

static void
cohesion_evidence_page_init (CohesionEvidencePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cohesion_lines_page_set_view (COHESION_LINES_PAGE (self), self->view, self->toasts, self->item_menu);
  cohesion_evidence_page_add_controls (self);
}
