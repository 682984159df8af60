#include "config.h"

#include "cohesion-consultation-private.h"

#include "document/cohesion-document-consultation.h"
#include "exchange/cohesion-items-text.h"
#include "model/cohesion-list.h"
#include "ui/session/cohesion-page-actions.h"

#include <glib/gi18n.h>

/* What can be done on the page of consultation, as actions of the class. Whether each can be done now is
 * worked out in cohesion_consultation_page_update_actions() and nowhere else. */

static CohesionNode *
get_selected (CohesionConsultationPage *self, guint kind)
{
  CohesionNode *node = cohesion_lines_page_get_selected (COHESION_LINES_PAGE (self));

  return node && cohesion_node_is (node, kind) ? node : NULL;
}

/* Private: what was raised, if that is selected. */
CohesionNode *
cohesion_consultation_page_get_focus (CohesionConsultationPage *self)
{
  return get_selected (self, COHESION_KIND_FOCUS);
}

/* Private: the priority that nobody raised, if one is selected. */
CohesionNode *
cohesion_consultation_page_get_priority (CohesionConsultationPage *self)
{
  return get_selected (self, COHESION_KIND_PRIORITY);
}

/* The engagement that is meant: the selected one, that of the selected focus, the last. */
static CohesionNode *
get_engagement (CohesionConsultationPage *self)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  CohesionNode *focus = cohesion_consultation_page_get_focus (self);
  CohesionNode *engagement = get_selected (self, COHESION_KIND_ENGAGEMENT);
  CohesionList *all;

  if (focus || engagement || document == NULL)
    return focus ? cohesion_node_get_parent (focus) : engagement;
  all = cohesion_tree_get_list (cohesion_document_get_tree (document), COHESION_DOCUMENT_LIST_ENGAGEMENTS);
  return cohesion_list_get_length (all) > 0 ? cohesion_list_get (all, cohesion_list_get_length (all) - 1)
                                            : NULL;
}

/* Selects what was added, and opens it to be written. */
static void
edit (CohesionConsultationPage *self, CohesionNode *node, guint field)
{
  cohesion_consultation_page_show (self, node);
  cohesion_session_show (cohesion_page_get_session (COHESION_PAGE (self)), node, (int) field);
}

static void
add_engagement (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionConsultationPage *self = COHESION_CONSULTATION_PAGE (widget);
  CohesionNode *engagement = cohesion_document_add_engagement (
      cohesion_page_get_document (COHESION_PAGE (self)), g_variant_get_string (parameter, NULL));

  if (engagement)
    edit (self, engagement, COHESION_ENGAGEMENT_TITLE);
}

/* After the selected focus, else at the end. */
static GPtrArray *
add_focuses (CohesionConsultationPage *self, const char *const *texts)
{
  CohesionNode *focus = cohesion_consultation_page_get_focus (self);

  return cohesion_document_add_focuses (cohesion_page_get_document (COHESION_PAGE (self)),
                                        get_engagement (self),
                                        focus ? cohesion_node_get_position (focus) + 1 : G_MAXUINT, texts);
}

static void
add_focus (CohesionPage *page)
{
  CohesionConsultationPage *self = COHESION_CONSULTATION_PAGE (page);
  const char *texts[] = { "", NULL };
  g_autoptr (GPtrArray) added = add_focuses (self, texts);

  if (added)
    edit (self, g_ptr_array_index (added, 0), COHESION_FOCUS_TEXT);
}

static void
paste_text (CohesionConsultationPage *self, const char *text)
{
  g_auto (GStrv) items = cohesion_items_text_read (text ? text : "");
  g_autoptr (GPtrArray) added = NULL;
  g_autofree char *title = NULL;

  if (get_engagement (self) == NULL || !cohesion_lines_page_is_writable (COHESION_LINES_PAGE (self)))
    return;
  if (*items == NULL)
    {
      cohesion_lines_page_say (COHESION_LINES_PAGE (self), _ ("There is no text on the clipboard"));
      return;
    }
  added = add_focuses (self, (const char *const *) items);
  title = g_strdup_printf (ngettext ("%u focus added", "%u focuses added", added->len), added->len);
  cohesion_consultation_page_show (self, g_ptr_array_index (added, 0));
  cohesion_lines_page_say_done (COHESION_LINES_PAGE (self), title);
}

static void
text_read (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (CohesionConsultationPage) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  paste_text (self, text);
}

static void
paste (CohesionPage *page)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (page)), NULL, text_read,
                                 g_object_ref (page));
}

static const CohesionPageAction actions[] = {
  { "consultation.add-focus", add_focus },
  { "consultation.paste", paste },
  { "consultation.link", cohesion_consultation_page_link },
  { "consultation.make-priority", cohesion_consultation_page_make_priority },
  { "consultation.make-action", cohesion_consultation_page_make_action },
};

/* Private: the actions of the class. */
void
cohesion_consultation_page_install_actions (GtkWidgetClass *widget_class)
{
  cohesion_page_class_install_actions (COHESION_PAGE_CLASS (widget_class), actions, G_N_ELEMENTS (actions));
  gtk_widget_class_install_action (widget_class, "consultation.add-engagement", "s", add_engagement);
}

/* Private: whether each action can be done now, from the document and what is selected. What is only to be
 * read has no menu: there is nothing in it that does not edit. */
void
cohesion_consultation_page_update_actions (CohesionConsultationPage *self)
{
  gboolean writable = cohesion_lines_page_is_writable (COHESION_LINES_PAGE (self));
  gboolean with_engagement = writable && get_engagement (self);
  gboolean with_focus = writable && cohesion_consultation_page_get_focus (self);
  gboolean linkable = with_focus || (writable && cohesion_consultation_page_get_priority (self));
  gboolean selected = cohesion_lines_page_get_selected (COHESION_LINES_PAGE (self)) != NULL;
  const CohesionPageState states[] = {
    { "lines.menu", writable && selected },
    { "consultation.add-engagement", writable },
    { "consultation.add-focus", with_engagement },
    { "consultation.paste", with_engagement },
    { "consultation.link", linkable },
    { "consultation.make-priority", with_focus },
    { "consultation.make-action", with_focus },
  };

  gtk_widget_set_visible (self->add, writable);
  cohesion_page_set_states (COHESION_PAGE (self), states, G_N_ELEMENTS (states));
}

static const CohesionPageKey keys[] = {
  { GDK_KEY_Insert, 0, "consultation.add-focus" },
  { GDK_KEY_KP_Insert, 0, "consultation.add-focus" },
  { GDK_KEY_v, GDK_CONTROL_MASK, "consultation.paste" },
  { GDK_KEY_l, GDK_CONTROL_MASK, "consultation.link" },
};

/* Private: the keys of the list and the table, and the menu of kinds, from those that the tables have. */
void
cohesion_consultation_page_add_controls (CohesionConsultationPage *self)
{
  const CohesionField *kind = &cohesion_kind_get (COHESION_KIND_ENGAGEMENT)->fields[COHESION_ENGAGEMENT_KIND];
  GtkWidget *table = GTK_WIDGET (cohesion_focus_matrix_get_view (self->matrix));

  for (const CohesionChoice *choice = kind->choices; choice->key; choice++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (cohesion_choice_get_label (choice), NULL);

      g_menu_item_set_action_and_target (item, "consultation.add-engagement", "s", choice->key);
      g_menu_append_item (self->kinds_menu, item);
    }
  cohesion_page_add_keys (GTK_WIDGET (self->view), keys, G_N_ELEMENTS (keys));
  cohesion_page_add_keys (table, keys, G_N_ELEMENTS (keys));
  cohesion_lines_page_add_keys (COHESION_LINES_PAGE (self), table);
}
