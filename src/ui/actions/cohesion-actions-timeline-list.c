#include "config.h"

#include "cohesion-actions-timeline-private.h"
#include "cohesion-timeline-facts.h"
#include "cohesion-timeline-row.h"

#include "model/cohesion-status.h"

#include <glib/gi18n.h>

/* The rows of the timeline: in the order of the page, what has no date in a section at the end. */

static gboolean
has_date (CohesionNode *action)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);

  if (deadline == NULL)
    return FALSE;
  if (cohesion_deadline_get_date (deadline).year != 0)
    return TRUE;
  return cohesion_deadline_next_occurrence (deadline, COHESION_DATE_INIT (2000, 1, 1)).year != 0;
}

static int
compare_sections (gconstpointer a, gconstpointer b, gpointer data)
{
  gboolean first = has_date ((CohesionNode *) a);
  gboolean second = has_date ((CohesionNode *) b);

  return first == second ? GTK_ORDERING_EQUAL : first ? GTK_ORDERING_SMALLER : GTK_ORDERING_LARGER;
}

static void
show_row (CohesionActionsTimeline *self, GtkListItem *item)
{
  CohesionNode *action = gtk_list_item_get_item (item);
  g_autofree char *sentence = NULL;

  /* What has been deleted is gone from the list in a moment. */
  if (cohesion_node_get_tree (action) == NULL)
    return;
  sentence = cohesion_timeline_dup_sentence (action, cohesion_timeline_scale_get_today (self->scale));
  cohesion_timeline_row_set_action (COHESION_TIMELINE_ROW (gtk_list_item_get_child (item)), action);
  gtk_list_item_set_accessible_label (item, sentence);
}

/* Private: shows again @action, or everything that is bound. */
void
cohesion_actions_timeline_show_rows (CohesionActionsTimeline *self, CohesionNode *action)
{
  for (guint i = 0; i < self->bound->len; i++)
    if (action == NULL || gtk_list_item_get_item (g_ptr_array_index (self->bound, i)) == action)
      show_row (self, g_ptr_array_index (self->bound, i));
}

static void
row_setup (CohesionActionsTimeline *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, cohesion_timeline_row_new (self->scale));
}

static void
row_bind (CohesionActionsTimeline *self, GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  show_row (self, item);
}

static void
row_unbind (CohesionActionsTimeline *self, GtkListItem *item)
{
  cohesion_timeline_row_set_action (COHESION_TIMELINE_ROW (gtk_list_item_get_child (item)), NULL);
  if (self->bound)
    g_ptr_array_remove_fast (self->bound, item);
}

static void
header_setup (CohesionActionsTimeline *self, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (C_ ("timeline", "No date"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

/* What has a date needs no heading: the axis stands over it. */
static void
header_bind (CohesionActionsTimeline *self, GtkListHeader *header)
{
  gtk_widget_set_visible (gtk_list_header_get_child (header), !has_date (gtk_list_header_get_item (header)));
}

static void
set_factories (CohesionActionsTimeline *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (rows, "setup", G_CALLBACK (row_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (row_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (row_unbind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "setup", G_CALLBACK (header_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "bind", G_CALLBACK (header_bind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, rows);
  gtk_list_view_set_header_factory (self->view, headers);
}

/* Private: makes the models and the rows. */
void
cohesion_actions_timeline_make_list (CohesionActionsTimeline *self)
{
  self->bound = g_ptr_array_new ();
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_sections, NULL, NULL));
  self->sorted = gtk_sort_list_model_new (NULL, NULL);
  gtk_sort_list_model_set_section_sorter (self->sorted, self->sorter);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->sorted));
  set_factories (self);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}
