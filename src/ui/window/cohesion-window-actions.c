#include "config.h"

#include "document/cohesion-document-file.h"
#include "document/cohesion-document-questions.h"
#include "ui/details/cohesion-update-dialog.h"
#include "ui/find/cohesion-find.h"
#include "ui/preferences/cohesion-status-scheme.h"
#include "ui/widgets/cohesion-dialog.h"

#include "cohesion-window-private.h"

#include <glib/gi18n.h>

/* The actions “win.…”, and when they can be used. */

static void
undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cohesion_document_undo (COHESION_WINDOW (widget)->document);
  cohesion_window_update_actions (COHESION_WINDOW (widget));
}

static void
redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cohesion_document_redo (COHESION_WINDOW (widget)->document);
  cohesion_window_update_actions (COHESION_WINDOW (widget));
}

static void
save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cohesion_window_save_async (COHESION_WINDOW (widget), FALSE, NULL, NULL);
}

static void
save_as (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cohesion_window_save_async (COHESION_WINDOW (widget), TRUE, NULL, NULL);
}

static void
find (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionWindow *self = COHESION_WINDOW (widget);

  cohesion_dialog_present (ADW_DIALOG (cohesion_find_new (self->session)), widget);
}

/* The action that is selected, or NULL. */
static CohesionNode *
selected_action (CohesionWindow *self)
{
  CohesionNode *node = self->session ? cohesion_session_get_selected (self->session) : NULL;

  return node && cohesion_node_is (node, COHESION_KIND_ACTION) ? node : NULL;
}

static void
add_update (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionWindow *self = COHESION_WINDOW (widget);

  if (selected_action (self))
    cohesion_update_dialog_present (self->document, selected_action (self), NULL, widget);
}

static void
status_scheme (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cohesion_dialog_present (ADW_DIALOG (cohesion_status_scheme_new (COHESION_WINDOW (widget)->document)),
                           widget);
}

static void
minutes_brought_in (CohesionWindow *self, guint count)
{
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u thing brought in from the minutes", "%u things brought in from the minutes", count),
      count);

  cohesion_window_add_toast (self, text);
}

/* Private: asks for the text of a minute. */
CohesionMinutesDialog *
cohesion_window_import_minutes (CohesionWindow *self)
{
  CohesionMinutesDialog *dialog = cohesion_minutes_dialog_new (self->session);

  g_signal_connect_object (dialog, "brought-in", G_CALLBACK (minutes_brought_in), self, G_CONNECT_SWAPPED);
  cohesion_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
  return dialog;
}

static void
import_minutes (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cohesion_window_import_minutes (COHESION_WINDOW (widget));
}

static void
go_to_page (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionWindow *self = COHESION_WINDOW (widget);
  g_autofree char *page = cohesion_window_dup_page_name (self, (guint) g_variant_get_int32 (parameter) - 1);

  if (page == NULL)
    return;
  cohesion_session_choose_page (self->session, page);
  cohesion_window_focus_page (self);
}

/* Goes to the page that is so many rows below in the list; pages that are not there now are passed over. */
static void
step_page (CohesionWindow *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->page_list);
  int position = row ? gtk_list_box_row_get_index (row) : -1;

  do
    row = gtk_list_box_get_row_at_index (self->page_list, position += step);
  while (row && !gtk_widget_get_visible (GTK_WIDGET (row)));
  if (row == NULL || self->session == NULL)
    return;
  gtk_list_box_select_row (self->page_list, row);
  cohesion_window_focus_page (self);
}

static void
next_page (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_page (COHESION_WINDOW (widget), 1);
}

static void
previous_page (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_page (COHESION_WINDOW (widget), -1);
}

static void
back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionWindow *self = COHESION_WINDOW (widget);

  if (self->session == NULL || !cohesion_session_get_can_go_back (self->session))
    return;
  cohesion_session_go_back (self->session);
  cohesion_window_focus_page (self);
}

static void
ask (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cohesion_window_ask (COHESION_WINDOW (widget));
}

static void
present (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cohesion_window_present (COHESION_WINDOW (widget));
}

static void
next_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cohesion_window_focus_pane (COHESION_WINDOW (widget), 1);
}

static void
previous_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cohesion_window_focus_pane (COHESION_WINDOW (widget), -1);
}

/**
 * cohesion_window_update_actions:
 *
 * Enables the actions that can be used now, and only those.
 */
void
cohesion_window_update_actions (CohesionWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = self->document != NULL;
  gboolean writable = open && !cohesion_document_get_read_only (self->document);
  gboolean idle = open && !cohesion_document_get_saving (self->document);
  /* What is saved already can be saved anew only in another place. */
  gboolean unsaved = open && (cohesion_document_get_modified (self->document) ||
                              cohesion_document_get_store (self->document) == NULL);

  gtk_widget_action_set_enabled (widget, "win.save",
                                 open && cohesion_document_get_can_save (self->document) && idle && unsaved);
  gtk_widget_action_set_enabled (widget, "win.save-as", idle && cohesion_window_can_save_elsewhere (self));
  gtk_widget_action_set_enabled (widget, "win.find", open);
  gtk_widget_action_set_enabled (widget, "win.add-update", writable && selected_action (self));
  gtk_widget_action_set_enabled (widget, "win.present", open);
  gtk_widget_action_set_enabled (widget, "win.review-mode", open);
  gtk_widget_action_set_enabled (
      widget, "win.ask",
      open && cohesion_document_can_ask (self->document, cohesion_session_get_selected (self->session)));
  gtk_widget_action_set_enabled (widget, "win.status-scheme", open);
  gtk_widget_action_set_enabled (widget, "win.import-minutes", writable);
  gtk_widget_action_set_enabled (widget, "win.undo", open && cohesion_document_get_can_undo (self->document));
  gtk_widget_action_set_enabled (widget, "win.redo", open && cohesion_document_get_can_redo (self->document));
  gtk_widget_action_set_enabled (widget, "win.page", open);
  gtk_widget_action_set_enabled (widget, "win.next-page", open);
  gtk_widget_action_set_enabled (widget, "win.previous-page", open);
  gtk_widget_action_set_enabled (widget, "win.back",
                                 open && cohesion_session_get_can_go_back (self->session));
  gtk_widget_set_visible (self->back_button, open && cohesion_session_get_can_go_back (self->session));
  gtk_widget_action_set_enabled (widget, "win.next-pane", open);
  gtk_widget_action_set_enabled (widget, "win.previous-pane", open);
  gtk_widget_action_set_enabled (widget, "win.show-details", open);
}

/**
 * cohesion_window_class_add_actions:
 *
 * Gives each window its actions.
 */
void
cohesion_window_class_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find);
  gtk_widget_class_install_action (widget_class, "win.add-update", NULL, add_update);
  gtk_widget_class_install_action (widget_class, "win.status-scheme", NULL, status_scheme);
  gtk_widget_class_install_action (widget_class, "win.import-minutes", NULL, import_minutes);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.page", "i", go_to_page);
  gtk_widget_class_install_action (widget_class, "win.next-page", NULL, next_page);
  gtk_widget_class_install_action (widget_class, "win.previous-page", NULL, previous_page);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, next_pane);
  gtk_widget_class_install_action (widget_class, "win.previous-pane", NULL, previous_pane);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
  /* In the outline the other moves what is selected. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_bracketleft, GDK_CONTROL_MASK, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Back, 0, "win.back", NULL);
  gtk_widget_class_install_action (widget_class, "win.ask", NULL, ask);
  gtk_widget_class_install_action (widget_class, "win.present", NULL, present);
  gtk_widget_class_install_property_action (widget_class, "win.show-details", "show-details");
  gtk_widget_class_install_property_action (widget_class, "win.review-mode", "review-mode");
}
