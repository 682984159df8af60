#include "config.h"

#include "cohesion-party-duties.h"
#include "cohesion-people-private.h"

#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"

#include <glib/gi18n.h>

/* What can be done on the page of people, as actions of the class. Whether each can be done now is worked
 * out in cohesion_people_page_update_actions() and nowhere else. */

static const CohesionField *
kind_field (void)
{
  return &cohesion_kind_get (COHESION_KIND_PARTY)->fields[COHESION_PARTY_KIND];
}

static void
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionPeoplePage *self = COHESION_PEOPLE_PAGE (widget);
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  CohesionHistory *history = cohesion_document_get_history (document);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  CohesionNode *party;

  gtk_toggle_button_set_active (self->personal, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_signal_emit_by_name (self->search, "search-changed");
  cohesion_history_begin_group (history, NULL);
  party = cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_PARTIES, G_MAXUINT,
                                 COHESION_KIND_PARTY);
  if (party)
    cohesion_document_set_text (document, party, COHESION_PARTY_KIND, g_variant_get_string (parameter, NULL));
  cohesion_history_end_group (history);
  if (party == NULL)
    return;
  cohesion_people_page_select (self, party);
  cohesion_session_show (cohesion_page_get_session (COHESION_PAGE (self)), party, COHESION_PARTY_ROLE);
}

static void
open_duties (CohesionPeoplePage *self, CohesionNode *party)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));

  adw_dialog_present (cohesion_party_duties_new (session, party), GTK_WIDGET (self));
}

static void
replace (CohesionPeoplePage *self, CohesionNode *party)
{
  cohesion_people_page_ask_replace (self, party, FALSE);
}

static void
popup_menu (CohesionPeoplePage *self, CohesionNode *party)
{
  cohesion_page_popup_menu (COHESION_PAGE (self), self->party_menu);
}

static const struct
{
  const char *name;
  void (*activate) (CohesionPeoplePage *self, CohesionNode *party);
} actions[] = {
  { "people.open", open_duties },
  { "people.replace", replace },
  { "people.left", cohesion_people_page_ask_left },
  { "people.remove", cohesion_people_page_ask_remove },
  { "people.menu", popup_menu },
};

static void
activate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionPeoplePage *self = COHESION_PEOPLE_PAGE (widget);
  CohesionNode *party = cohesion_people_page_get_selected (self);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (party && g_str_equal (actions[i].name, name))
      {
        actions[i].activate (self, party);
        return;
      }
}

/* Private: the actions of the class, and their keys. */
void
cohesion_people_page_install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, activate);
  gtk_widget_class_install_action (widget_class, "people.add", "s", add);
}

/* Private: whether each action can be done now, from the document and who is selected. */
void
cohesion_people_page_update_actions (CohesionPeoplePage *self)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  CohesionNode *party = cohesion_people_page_get_selected (self);
  gboolean writable = document && !cohesion_document_get_read_only (document);
  CohesionTree *tree = document ? cohesion_document_get_tree (document) : NULL;
  gboolean others = tree && cohesion_list_get_length (
                                cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PARTIES)) > 1;
  const struct
  {
    const char *name;
    gboolean enabled;
  } states[] = {
    { "people.add", writable },
    { "people.open", party != NULL },
    { "people.replace", writable && party && others },
    { "people.left", writable && party },
    { "people.remove", writable && party },
    { "people.menu", party != NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), states[i].name, states[i].enabled);
  gtk_widget_set_visible (self->add, writable);
  gtk_widget_set_visible (self->add_first, writable);
  gtk_widget_set_visible (self->more, writable || party);
}

static void
add_key (GtkEventController *controller, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action)));
}

/* Private: the menu of what can be added, from the kinds that the tables have; and the keys of the list. */
void
cohesion_people_page_fill_menu (CohesionPeoplePage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  for (const CohesionChoice *choice = kind_field ()->choices; choice->key; choice++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (cohesion_choice_get_label (choice), NULL);

      g_menu_item_set_action_and_target (item, "people.add", "s", choice->key);
      g_menu_append_item (self->add_menu, item);
    }
  add_key (keys, GDK_KEY_Delete, 0, "people.remove");
  add_key (keys, GDK_KEY_KP_Delete, 0, "people.remove");
  add_key (keys, GDK_KEY_Menu, 0, "people.menu");
  add_key (keys, GDK_KEY_F10, GDK_SHIFT_MASK, "people.menu");
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}
