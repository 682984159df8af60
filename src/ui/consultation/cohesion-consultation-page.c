#include "config.h"

#include "cohesion-consultation-private.h"

#include "cohesion-consultation-lines.h"

#include "model/cohesion-focus.h"
#include "model/cohesion-list.h"
#include "ui/session/cohesion-page-layout.h"

#include <glib/gi18n.h>

/* How wide the lines are, which are read, and the table. */
#define LINES_WIDTH 860
#define TABLE_WIDTH 1400

/**
 * CohesionConsultationPage:
 *
 * Who was asked, what they raised, what was replied and what it led to: as a list to be worked on, and as a
 * table of what was told and what was done.
 */

G_DEFINE_FINAL_TYPE (CohesionConsultationPage, cohesion_consultation_page, COHESION_TYPE_LINES_PAGE)

static gboolean
shows_table (CohesionConsultationPage *self)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->layouts), "table") == 0;
}

static GPtrArray *
cohesion_consultation_page_make_lines (CohesionLinesPage *page, CohesionTree *tree)
{
  CohesionConsultationPage *self = COHESION_CONSULTATION_PAGE (page);
  gboolean gaps_only = gtk_toggle_button_get_active (self->gaps);
  g_autoptr (GPtrArray) rows = cohesion_consultation_list_rows (tree, gaps_only);

  cohesion_focus_matrix_show (self->matrix, rows);
  return cohesion_consultation_lines_new (tree, gaps_only);
}

static void
show_counts (CohesionConsultationPage *self, CohesionTree *tree)
{
  CohesionFocusCounts counts;
  g_autofree char *text = NULL;
  g_autofree char *unraised = NULL;
  gboolean any;

  cohesion_focus_counts_init (&counts, tree);
  any = counts.n_gaps > 0 || counts.n_unraised > 0;
  text = cohesion_focus_counts_describe (&counts);
  unraised = cohesion_focus_counts_describe_unraised (&counts);
  gtk_label_set_text (self->counts, text);
  gtk_widget_set_visible (GTK_WIDGET (self->counts), counts.n_focuses > 0);
  gtk_label_set_text (self->unraised, unraised ? unraised : "");
  gtk_widget_set_visible (GTK_WIDGET (self->unraised), unraised != NULL);
  gtk_widget_set_visible (self->sign, any);
  gtk_widget_set_visible (GTK_WIDGET (self->gaps), any || gtk_toggle_button_get_active (self->gaps));
}

static const char *
find_view (CohesionConsultationPage *self, CohesionTree *tree)
{
  if (g_list_model_get_n_items (cohesion_lines_page_get_lines (COHESION_LINES_PAGE (self))) > 0)
    return "list";
  return cohesion_list_get_length (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_ENGAGEMENTS)) > 0
             ? "nothing"
             : "empty";
}

static void
cohesion_consultation_page_updated (CohesionLinesPage *page)
{
  CohesionConsultationPage *self = COHESION_CONSULTATION_PAGE (page);
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (page));

  cohesion_consultation_page_update_actions (self);
  if (session == NULL)
    return;
  show_counts (self, cohesion_session_get_tree (session));
  cohesion_focus_matrix_select (self->matrix, cohesion_session_get_selected (session));
  gtk_stack_set_visible_child_name (self->stack, find_view (self, cohesion_session_get_tree (session)));
}

static void
cohesion_consultation_page_reveal (CohesionLinesPage *page)
{
  gtk_toggle_button_set_active (COHESION_CONSULTATION_PAGE (page)->gaps, FALSE);
}

static const char *
cohesion_consultation_page_get_removed_title (CohesionLinesPage *page, CohesionNode *node)
{
  return cohesion_node_is (node, COHESION_KIND_FOCUS) ? _ ("Focus removed") : _ ("Engagement removed");
}

/* Private: shows what has just been done, and gives @node the focus where it is seen. */
void
cohesion_consultation_page_show (CohesionConsultationPage *self, CohesionNode *node)
{
  cohesion_lines_page_select (COHESION_LINES_PAGE (self), node);
  if (shows_table (self))
    cohesion_focus_matrix_focus_on (self->matrix, node);
}

static void
cohesion_consultation_page_selected_changed (CohesionPage *page)
{
  CohesionConsultationPage *self = COHESION_CONSULTATION_PAGE (page);

  COHESION_PAGE_CLASS (cohesion_consultation_page_parent_class)->selected_changed (page);
  cohesion_focus_matrix_select (self->matrix,
                                cohesion_session_get_selected (cohesion_page_get_session (page)));
}

static void
cohesion_consultation_page_show_field (CohesionPage *page, CohesionNode *node, int field)
{
  CohesionConsultationPage *self = COHESION_CONSULTATION_PAGE (page);

  COHESION_PAGE_CLASS (cohesion_consultation_page_parent_class)->show_field (page, node, field);
  /* An engagement has no row in the table. */
  if (shows_table (self) && cohesion_node_is (node, COHESION_KIND_ENGAGEMENT))
    adw_view_stack_set_visible_child_name (self->layouts, "lines");
}

static void
row_selected (CohesionConsultationPage *self, CohesionNode *node)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));

  if (session)
    cohesion_session_set_selected (session, node);
}

static void
row_activated (CohesionConsultationPage *self, CohesionNode *node)
{
  cohesion_session_show_details (cohesion_page_get_session (COHESION_PAGE (self)), node, -1);
}

static void
on_gaps (CohesionConsultationPage *self)
{
  cohesion_page_update (COHESION_PAGE (self));
}

static void
on_layout (CohesionConsultationPage *self)
{
  adw_clamp_set_maximum_size (self->clamp, shows_table (self) ? TABLE_WIDTH : LINES_WIDTH);
}

static void
on_narrow (CohesionConsultationPage *self)
{
  cohesion_focus_matrix_set_narrow (self->matrix, TRUE);
}

static void
on_wide (CohesionConsultationPage *self)
{
  cohesion_focus_matrix_set_narrow (self->matrix, FALSE);
}

static gboolean
cohesion_consultation_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (COHESION_CONSULTATION_PAGE (widget)->stack),
                                 GTK_DIR_TAB_FORWARD);
}

static void
cohesion_consultation_page_dispose (GObject *object)
{
  CohesionConsultationPage *self = COHESION_CONSULTATION_PAGE (object);

  cohesion_page_set_session (COHESION_PAGE (self), NULL);
  cohesion_consultation_page_drop_picker (self);
  cohesion_page_dispose_template (COHESION_PAGE (self), COHESION_TYPE_CONSULTATION_PAGE);

  G_OBJECT_CLASS (cohesion_consultation_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (COHESION_TYPE_FOCUS_MATRIX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/council/Cohesion/ui/consultation/cohesion-consultation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionConsultationPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, CohesionConsultationPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, CohesionConsultationPage, add);
  gtk_widget_class_bind_template_child (widget_class, CohesionConsultationPage, kinds_menu);
  gtk_widget_class_bind_template_child (widget_class, CohesionConsultationPage, item_menu);
  gtk_widget_class_bind_template_child (widget_class, CohesionConsultationPage, sign);
  gtk_widget_class_bind_template_child (widget_class, CohesionConsultationPage, counts);
  gtk_widget_class_bind_template_child (widget_class, CohesionConsultationPage, unraised);
  gtk_widget_class_bind_template_child (widget_class, CohesionConsultationPage, gaps);
  gtk_widget_class_bind_template_child (widget_class, CohesionConsultationPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CohesionConsultationPage, layouts);
  gtk_widget_class_bind_template_child (widget_class, CohesionConsultationPage, view);
  gtk_widget_class_bind_template_child (widget_class, CohesionConsultationPage, matrix);
  gtk_widget_class_bind_template_callback (widget_class, on_gaps);
  gtk_widget_class_bind_template_callback (widget_class, on_layout);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
}

static void
cohesion_consultation_page_class_init (CohesionConsultationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CohesionPageClass *page_class = COHESION_PAGE_CLASS (klass);
  CohesionLinesPageClass *lines_class = COHESION_LINES_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_consultation_page_dispose;
  widget_class->grab_focus = cohesion_consultation_page_grab_focus;
  page_class->selected_changed = cohesion_consultation_page_selected_changed;
  page_class->show_field = cohesion_consultation_page_show_field;
  lines_class->make_lines = cohesion_consultation_page_make_lines;
  lines_class->updated = cohesion_consultation_page_updated;
  lines_class->reveal = cohesion_consultation_page_reveal;
  lines_class->get_removed_title = cohesion_consultation_page_get_removed_title;
  bind_template (widget_class);
  cohesion_consultation_page_install_actions (widget_class);
}

static void
cohesion_consultation_page_init (CohesionConsultationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cohesion_lines_page_set_view (COHESION_LINES_PAGE (self), self->view, self->toasts, self->item_menu);
  cohesion_page_keep_layout (COHESION_PAGE (self), self->layouts, "consultation");
  cohesion_consultation_page_add_controls (self);
  g_signal_connect_object (self->matrix, "selected", G_CALLBACK (row_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matrix, "activated", G_CALLBACK (row_activated), self, G_CONNECT_SWAPPED);
}
