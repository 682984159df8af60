#include "config.h"

#include "cohesion-actions-private.h"

#include "document/cohesion-document-actions.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"
#include "ui/widgets/cohesion-undo-toast.h"

#include <glib/gi18n.h>

/* The views of the actions that a team keeps: what is looked for, and how it is shown. They are in the
 * document, so that everybody has them. */

static CohesionList *
list_of (CohesionActionsPage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));

  return session ? cohesion_tree_get_list (cohesion_session_get_tree (session), COHESION_DOCUMENT_LIST_VIEWS)
                 : NULL;
}

static CohesionNode *
find (CohesionActionsPage *self, const char *id)
{
  CohesionList *views = list_of (self);

  for (guint i = 0; views && i < cohesion_list_get_length (views); i++)
    if (g_strcmp0 (cohesion_node_get_id (cohesion_list_get (views, i)), id) == 0)
      return cohesion_list_get (views, i);
  return NULL;
}

/* Private: the view that was applied or saved last, if it is still there. */
CohesionNode *
cohesion_actions_page_get_saved_view (CohesionActionsPage *self)
{
  return find (self, self->saved_view);
}

static void
apply (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionActionsPage *self = COHESION_ACTIONS_PAGE (widget);
  CohesionNode *view = find (self, g_variant_get_string (parameter, NULL));
  const char *layout = view ? cohesion_node_get_string (view, COHESION_SAVED_VIEW_LAYOUT) : NULL;
  const char *grouping = view ? cohesion_node_get_string (view, COHESION_SAVED_VIEW_GROUPING) : NULL;

  if (view == NULL)
    return;
  g_set_str (&self->saved_view, cohesion_node_get_id (view));
  cohesion_session_set_query (cohesion_page_get_session (COHESION_PAGE (self)),
                              cohesion_node_get_string (view, COHESION_SAVED_VIEW_QUERY));
  if (layout && adw_view_stack_get_child_by_name (self->layouts, layout))
    adw_view_stack_set_visible_child_name (self->layouts, layout);
  cohesion_actions_page_set_grouping (self, grouping ? grouping : "none");
  cohesion_actions_page_set_sort (self, cohesion_node_get_string (view, COHESION_SAVED_VIEW_SORT),
                                  cohesion_node_get_boolean (view, COHESION_SAVED_VIEW_DESCENDING));
  cohesion_actions_page_update_actions (self);
}

static void
save_as (CohesionActionsPage *self, const char *name)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  CohesionViewDraft draft = { .name = name,
                              .query = cohesion_session_get_query (session),
                              .layout = adw_view_stack_get_visible_child_name (self->layouts),
                              .grouping = self->grouping };
  CohesionNode *view;

  draft.sort = cohesion_actions_page_get_sort (self, &draft.descending);
  view = cohesion_document_save_view (cohesion_session_get_document (session), &draft);
  if (view)
    g_set_str (&self->saved_view, cohesion_node_get_id (view));
}

static void
rename_to (CohesionActionsPage *self, const char *name)
{
  CohesionNode *view = cohesion_actions_page_get_saved_view (self);

  if (view)
    cohesion_document_set_text (cohesion_page_get_document (COHESION_PAGE (self)), view,
                                COHESION_SAVED_VIEW_NAME, name);
}

static void
on_answered (AdwAlertDialog *dialog, const char *response, CohesionActionsPage *self)
{
  GtkEditable *entry = GTK_EDITABLE (adw_alert_dialog_get_extra_child (dialog));
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (cohesion_page_get_session (COHESION_PAGE (self)) == NULL || *name == '\0')
    return;
  if (g_str_equal (response, "save"))
    save_as (self, name);
  else if (g_str_equal (response, "rename"))
    rename_to (self, name);
}

static void
name_changed (GtkEditable *entry, AdwAlertDialog *dialog)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, adw_alert_dialog_get_default_response (dialog),
                                         *name != '\0');
}

static void
ask_name (CohesionActionsPage *self, const char *heading, const char *response, const char *label)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, NULL));
  CohesionNode *view = cohesion_actions_page_get_saved_view (self);
  GtkWidget *entry = gtk_entry_new ();

  adw_alert_dialog_set_body (dialog, _ ("Everybody who opens this document has the view."));
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), response, label, NULL);
  adw_alert_dialog_set_response_appearance (dialog, response, ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, response);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Name of the view"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the view"), -1);
  adw_alert_dialog_set_extra_child (dialog, entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (name_changed), dialog, G_CONNECT_DEFAULT);
  gtk_editable_set_text (GTK_EDITABLE (entry), view ? cohesion_node_get_name (view) : "");
  name_changed (GTK_EDITABLE (entry), dialog);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answered), self, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
  gtk_widget_grab_focus (entry);
}

static void
ask_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask_name (COHESION_ACTIONS_PAGE (widget), _ ("Save View"), "save", _ ("_Save"));
}

static void
ask_rename (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask_name (COHESION_ACTIONS_PAGE (widget), _ ("Rename View"), "rename", _ ("_Rename"));
}

static void
remove_view (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionActionsPage *self = COHESION_ACTIONS_PAGE (widget);
  CohesionNode *view = cohesion_actions_page_get_saved_view (self);
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  g_autoptr (GPtrArray) views = g_ptr_array_new ();
  g_autofree char *text = NULL;

  if (view == NULL)
    return;
  text = g_strdup_printf (_ ("View “%s” removed"), cohesion_node_get_name (view));
  g_ptr_array_add (views, view);
  if (cohesion_document_remove (document, views))
    cohesion_undo_toast_show (self->toasts, document, text);
}

/* Private: the actions of views. */
void
cohesion_actions_page_install_views (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "actions.apply-view", "s", apply);
  gtk_widget_class_install_action (widget_class, "actions.save-view", NULL, ask_save);
  gtk_widget_class_install_action (widget_class, "actions.rename-view", NULL, ask_rename);
  gtk_widget_class_install_action (widget_class, "actions.remove-view", NULL, remove_view);
}

/* Private: lists the views in the menu. */
void
cohesion_actions_page_fill_views (CohesionActionsPage *self)
{
  CohesionList *views = list_of (self);

  g_menu_remove_all (self->views_menu);
  for (guint i = 0; views && i < cohesion_list_get_length (views); i++)
    {
      CohesionNode *view = cohesion_list_get (views, i);
      g_auto (GStrv) parts = g_strsplit (cohesion_node_get_name (view), "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "actions.apply-view", "s", cohesion_node_get_id (view));
      g_menu_append_item (self->views_menu, item);
    }
}
