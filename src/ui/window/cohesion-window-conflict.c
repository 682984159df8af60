#include "config.h"

#include "compare/cohesion-comparison.h"
#include "document/cohesion-document-file.h"
#include "format/cohesion-format.h"

#include "cohesion-window-private.h"

#include <glib/gi18n.h>

/* Somebody else saved the same file. Theirs stays where it is; the user sees what differs, and chooses. */

/* More rows than this say no more. */
#define MANY_DIFFERENCES 200

static GtkWidget *
create_row (const CohesionDifference *difference)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *what = cohesion_difference_describe (difference);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 4);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), what);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), cohesion_difference_type_get_label (difference->type));
  return row;
}

static GtkWidget *
create_list (GPtrArray *differences)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What differs in the saved version"), -1);
  for (guint i = 0; i < MIN (differences->len, MANY_DIFFERENCES); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (g_ptr_array_index (differences, i)));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 240);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  return scrolled;
}

static void
on_answered (CohesionWindow *self, const char *response)
{
  if (g_str_equal (response, "save-as"))
    cohesion_window_save_async (self, TRUE, NULL, NULL);
  else if (g_str_equal (response, "reload"))
    cohesion_window_open_store (self, cohesion_document_get_store (self->document));
}

static void
ask (CohesionWindow *self, GPtrArray *differences)
{
  guint n = differences->len;
  gboolean modified = cohesion_document_get_modified (self->document);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Saved by Somebody Else"), NULL));
  g_autofree char *counted = g_strdup_printf (ngettext ("The saved version differs from yours in %u thing.",
                                                        "The saved version differs from yours in %u things.",
                                                        n),
                                              n);

  adw_alert_dialog_set_body (dialog, counted);
  adw_alert_dialog_set_prefer_wide_layout (dialog, TRUE);
  if (n > 0)
    adw_alert_dialog_set_extra_child (dialog, create_list (differences));
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "save-as", _ ("Save Mine _As…"), "reload",
                                  modified ? _ ("Discard Mine and _Reload") : _ ("_Reload"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "reload",
                                            modified ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, modified ? "save-as" : "reload");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answered), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
ask_about_missing (CohesionWindow *self)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("The File Is Gone"), NULL));
  g_autofree char *name = cohesion_store_dup_name (cohesion_document_get_store (self->document));

  /* Translators: %s is the name of a file. */
  adw_alert_dialog_format_body (
      dialog,
      _ ("“%s” was moved, renamed or deleted, or its drive is not connected. What you "
         "see is still whole; save it in another place to keep it."),
      name);
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "save-as", _ ("Save _As…"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "save-as", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "save-as");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answered), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
on_loaded (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionStoreVersion)
      version = cohesion_store_load_finish (COHESION_STORE (object), result, &error);
  g_autoptr (CohesionTree) theirs = version ? cohesion_format_read (version->bytes, NULL, &error) : NULL;
  g_autoptr (CohesionComparison) comparison = NULL;

  if (self->document == NULL || cohesion_document_get_store (self->document) != COHESION_STORE (object))
    return;
  if (g_error_matches (error, COHESION_STORE_ERROR, COHESION_STORE_ERROR_NOT_FOUND))
    {
      ask_about_missing (self);
      return;
    }
  if (theirs == NULL)
    {
      cohesion_window_show_error (self, _ ("The Saved Version Cannot Be Read"), error);
      return;
    }
  comparison = cohesion_comparison_new (cohesion_document_get_tree (self->document), theirs);
  ask (self, cohesion_comparison_get_differences (comparison));
}

/**
 * cohesion_window_review_other:
 *
 * Shows what somebody else has saved in the same file, and asks what is to be done.
 */
void
cohesion_window_review_other (CohesionWindow *self)
{
  cohesion_store_load_async (cohesion_document_get_store (self->document), NULL, on_loaded,
                             g_object_ref (self));
}
