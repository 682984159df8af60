#include "config.h"

#include "cohesion-citation-popover.h"

#include "model/cohesion-citation.h"
#include "model/cohesion-evidence.h"

#include <glib/gi18n.h>

/* How much may stand between the “@” and the caret, in characters. */
#define LONGEST 60

/* How many are offered at once. */
#define SHOWN 20

/**
 * CohesionCitationPopover:
 *
 * The statistics and definitions that can be cited where somebody has typed “@”, fewer with every letter
 * that follows. The focus stays in the text.
 */
struct _CohesionCitationPopover
{
  GtkPopover parent_instance;

  GtkTextView *view; /* not owned: the popover is its child */
  GtkWidget *list;
  int at;        /* offset of the “@” */
  int dismissed; /* offset of one that was not meant, or -1 */
};

G_DEFINE_FINAL_TYPE (CohesionCitationPopover, cohesion_citation_popover, GTK_TYPE_POPOVER)

static void
cohesion_citation_popover_class_init (CohesionCitationPopoverClass *klass)
{
}

static void
on_activated (CohesionCitationPopover *self, GtkListBoxRow *row)
{
  CohesionNode *node = g_object_get_data (G_OBJECT (row), "node");
  CohesionRichBuffer *buffer = COHESION_RICH_BUFFER (gtk_text_view_get_buffer (self->view));
  g_autofree char *words = cohesion_citation_dup_words (node);
  g_autofree char *uri = cohesion_citation_dup_uri (node);
  int caret;

  g_object_get (buffer, "cursor-position", &caret, NULL);
  gtk_popover_popdown (GTK_POPOVER (self));
  cohesion_rich_buffer_replace (buffer, self->at, MAX (caret, self->at), words, uri);
}

static void
cohesion_citation_popover_init (CohesionCitationPopover *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *none = gtk_label_new (_ ("There is nothing to cite yet. Add statistics and definitions first."));

  self->dismissed = -1;
  self->list = gtk_list_box_new ();
  gtk_label_set_wrap (GTK_LABEL (none), TRUE);
  gtk_widget_add_css_class (none, "dimmed");
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), none);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_widget_set_can_focus (self->list, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Statistics and definitions to cite"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 260);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_size_request (GTK_WIDGET (self), 280, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "citations");
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_activated), self);
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, int lines)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
make_row (CohesionNode *node)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *words = cohesion_citation_dup_words (node);
  g_autofree char *source = cohesion_evidence_dup_source_note (node, NULL);
  g_autofree char *name = cohesion_evidence_dup_citation (node, NULL);
  GtkWidget *caption;

  add_label (box, words, 3);
  caption = add_label (box, source ? source : _ ("No source"), 1);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "node", g_object_ref (node), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/* Whoever hears the list is told where in it he is; the focus is elsewhere. */
static void
select_row (CohesionCitationPopover *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index);
  g_autofree char *name = NULL;

  if (row == NULL)
    return;
  name = cohesion_evidence_dup_citation (g_object_get_data (G_OBJECT (row), "node"), NULL);
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), name, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
fill (CohesionCitationPopover *self, GPtrArray *nodes)
{
  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  for (guint i = 0; i < nodes->len && i < SHOWN; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (g_ptr_array_index (nodes, i)));
  select_row (self, 0);
}

/* What was typed behind the “@” before the caret; NULL if there is none. An address of mail is not meant. */
static char *
dup_typed (CohesionCitationPopover *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter caret;
  GtkTextIter at;
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  at = caret;
  for (int i = 0; i < LONGEST && !gtk_text_iter_starts_line (&at); i++)
    {
      gunichar before;

      gtk_text_iter_backward_char (&at);
      if (gtk_text_iter_get_char (&at) != '@')
        continue;
      start = at;
      before = gtk_text_iter_backward_char (&start) ? gtk_text_iter_get_char (&start) : ' ';
      if (g_unichar_isalnum (before))
        return NULL;
      self->at = gtk_text_iter_get_offset (&at);
      gtk_text_iter_forward_char (&at);
      return g_unichar_isspace (gtk_text_iter_get_char (&at)) && !gtk_text_iter_equal (&at, &caret)
                 ? NULL
                 : gtk_text_iter_get_slice (&at, &caret);
    }
  return NULL;
}

static void
point (CohesionCitationPopover *self)
{
  GtkTextIter iter;
  GdkRectangle place;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), &iter, self->at);
  gtk_text_view_get_iter_location (self->view, &iter, &place);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x,
                                         &place.y);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &place);
}

/**
 * cohesion_citation_popover_update:
 * @tree: (nullable): the strategy to cite from
 *
 * Shows what fits what was typed before the caret, or goes away.
 */
void
cohesion_citation_popover_update (CohesionCitationPopover *self, CohesionTree *tree)
{
  g_autofree char *typed = tree && gtk_text_view_get_editable (self->view) ? dup_typed (self) : NULL;
  g_autoptr (GPtrArray) found = typed ? cohesion_citation_search (tree, typed) : NULL;

  if (typed == NULL)
    self->dismissed = -1;
  if (found == NULL || self->at == self->dismissed || (found->len == 0 && *typed))
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }
  fill (self, found);
  point (self);
  gtk_popover_popup (GTK_POPOVER (self));
}

static void
move (CohesionCitationPopover *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  GtkWidget *scroller = gtk_widget_get_ancestor (self->list, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  graphene_rect_t place;

  select_row (self, (row ? gtk_list_box_row_get_index (row) : -1) + step);
  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  if (row && gtk_widget_compute_bounds (GTK_WIDGET (row), self->list, &place))
    gtk_adjustment_clamp_page (adjustment, place.origin.y, place.origin.y + place.size.height);
}

/**
 * cohesion_citation_popover_handle_key:
 * @key: a key that was pressed in the text
 *
 * Returns: whether it was meant for the list
 */
gboolean
cohesion_citation_popover_handle_key (CohesionCitationPopover *self, guint key)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move (self, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move (self, 1);
      return TRUE;
    case GDK_KEY_Escape:
      self->dismissed = self->at;
      gtk_popover_popdown (GTK_POPOVER (self));
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Tab:
      if (row)
        on_activated (self, row);
      return row != NULL;
    default:
      return FALSE;
    }
}

/**
 * cohesion_citation_popover_get_list:
 *
 * Returns: (transfer none): what is offered
 */
GtkListBox *
cohesion_citation_popover_get_list (CohesionCitationPopover *self)
{
  return GTK_LIST_BOX (self->list);
}

/**
 * cohesion_citation_popover_new:
 * @view: the text, whose buffer is a rich one
 *
 * Returns: (transfer floating): a popover for it, not shown yet
 */
GtkWidget *
cohesion_citation_popover_new (GtkTextView *view)
{
  CohesionCitationPopover *self = g_object_new (COHESION_TYPE_CITATION_POPOVER, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}
