#include "config.h"

#include "cohesion-consultation-private.h"

#include "document/cohesion-document-consultation.h"
#include "model/cohesion-focus.h"
#include "model/cohesion-summary.h"
#include "ui/form/cohesion-node-picker.h"

#include <glib/gi18n.h>

/* What was raised finds its way into the strategy: it is linked with what is there, or becomes part of it. */

/* Titles of priorities are long; it fits the narrowest window. */
#define PICKER_WIDTH 320

static CohesionDocument *
document_of (CohesionConsultationPage *self)
{
  return cohesion_page_get_document (COHESION_PAGE (self));
}

/* Private: closes what something was picked from, for good. */
void
cohesion_consultation_page_drop_picker (CohesionConsultationPage *self)
{
  g_clear_pointer (&self->picker, gtk_widget_unparent);
}

/* Lets the user pick a node; @picked is called with the page, swapped. */
static void
pick (CohesionConsultationPage *self, guint64 kinds, const char *label, GCallback picked)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  graphene_rect_t bounds;

  cohesion_consultation_page_drop_picker (self);
  self->picker = cohesion_node_picker_new_for_kinds (cohesion_document_get_tree (document_of (self)), kinds,
                                                     label);
  g_signal_connect_object (self->picker, "picked", picked, self, G_CONNECT_SWAPPED);
  gtk_widget_set_size_request (self->picker, PICKER_WIDTH, -1);
  gtk_widget_set_parent (self->picker, GTK_WIDGET (self));
  if (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) &&
      gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->picker),
                                 &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                   (int) bounds.size.width, (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->picker));
}

static void
link_picked (CohesionConsultationPage *self, CohesionNode *target)
{
  CohesionNode *focus = cohesion_consultation_page_get_focus (self);

  if (focus == NULL)
    return;
  if (cohesion_document_link_focus (document_of (self), focus, target))
    cohesion_lines_page_say_done (COHESION_LINES_PAGE (self), _ ("Linked"));
  else
    cohesion_lines_page_say (COHESION_LINES_PAGE (self), _ ("It is linked already"));
  cohesion_consultation_page_show (self, focus);
}

/* The one below it in the list, or NULL: whoever links one goes on to the next. */
static CohesionNode *
find_next_unraised (CohesionConsultationPage *self, CohesionNode *priority)
{
  CohesionTree *tree = cohesion_document_get_tree (document_of (self));
  g_autoptr (GPtrArray) unraised = cohesion_focus_list_unraised (tree);
  guint position;

  if (!g_ptr_array_find (unraised, priority, &position) || position + 1 >= unraised->len)
    return NULL;
  return g_ptr_array_index (unraised, position + 1);
}

static void
origin_picked (CohesionConsultationPage *self, CohesionNode *focus)
{
  CohesionNode *priority = cohesion_consultation_page_get_priority (self);
  CohesionNode *next = priority ? find_next_unraised (self, priority) : NULL;

  if (priority == NULL || !cohesion_document_link_focus (document_of (self), focus, priority))
    return;
  cohesion_lines_page_say_done (COHESION_LINES_PAGE (self), _ ("Linked"));
  cohesion_consultation_page_show (self, next ? next : focus);
}

/* Private: links the selected focus with a priority or an action, or the selected priority with a focus. */
void
cohesion_consultation_page_link (CohesionPage *page)
{
  CohesionConsultationPage *self = COHESION_CONSULTATION_PAGE (page);

  if (cohesion_consultation_page_get_focus (self))
    pick (self, COHESION_KIND_BIT (COHESION_KIND_PRIORITY) | COHESION_KIND_BIT (COHESION_KIND_ACTION),
          _ ("Priority or action it led to"), G_CALLBACK (link_picked));
  else
    pick (self, COHESION_KIND_BIT (COHESION_KIND_FOCUS), _ ("What was raised, and led to it"),
          G_CALLBACK (origin_picked));
}

static void
parent_picked (CohesionConsultationPage *self, CohesionNode *parent)
{
  CohesionNode *focus = cohesion_consultation_page_get_focus (self);

  if (focus == NULL || cohesion_document_make_of_focus (document_of (self), focus, parent) == NULL)
    return;
  cohesion_lines_page_say_done (COHESION_LINES_PAGE (self), cohesion_node_is (parent, COHESION_KIND_THEME)
                                                                ? _ ("Priority made of it")
                                                                : _ ("Action made of it"));
  cohesion_consultation_page_show (self, focus);
}

/* Where there is one place only, there is nothing to pick. */
static void
pick_parent (CohesionConsultationPage *self, guint kind, const char *label, const char *none)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document_of (self)));
  g_autoptr (GPtrArray) parents = cohesion_node_collect (root, kind);

  if (parents->len == 0)
    cohesion_lines_page_say (COHESION_LINES_PAGE (self), none);
  else if (parents->len == 1)
    parent_picked (self, g_ptr_array_index (parents, 0));
  else
    pick (self, COHESION_KIND_BIT (kind), label, G_CALLBACK (parent_picked));
}

/* Private: makes a priority of the selected focus. */
void
cohesion_consultation_page_make_priority (CohesionPage *page)
{
  pick_parent (COHESION_CONSULTATION_PAGE (page), COHESION_KIND_THEME, _ ("Theme that it goes into"),
               _ ("Add a theme on the Strategy page first"));
}

/* Private: makes an action of the selected focus. */
void
cohesion_consultation_page_make_action (CohesionPage *page)
{
  pick_parent (COHESION_CONSULTATION_PAGE (page), COHESION_KIND_PRIORITY, _ ("Priority that it goes into"),
               _ ("Add a priority on the Strategy page first"));
}
