#include "config.h"

#include "document/cohesion-recovery.h"

#include "cohesion-application-private.h"

#include <glib/gi18n.h>

/* What a crash has left unsaved is offered at the next start, one strategy after the other. What the user
 * does not decide about is offered again at the start after that. */

/* What is being offered. */
typedef struct
{
  CohesionApplication *application;
  GPtrArray *found;
  guint next;
  gboolean as_copy;
} Offer;

static void offer_next (Offer *offer);

static void
offer_free (Offer *offer)
{
  g_clear_object (&offer->application);
  g_clear_pointer (&offer->found, g_ptr_array_unref);
  g_free (offer);
}

static const CohesionRecovery *
get_current (Offer *offer)
{
  return g_ptr_array_index (offer->found, offer->next - 1);
}

/* The file may have been opened meanwhile; as long as nothing was changed there, that window will do. */
static CohesionWindow *
find_window (Offer *offer)
{
  GFile *file = get_current (offer)->file;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (offer->application)); l && file; l = l->next)
    {
      g_autoptr (GFile) shown = COHESION_IS_WINDOW (l->data) ? cohesion_window_dup_file (l->data) : NULL;
      CohesionDocument *document = shown ? cohesion_window_get_document (l->data) : NULL;

      if (document && g_file_equal (shown, file) && !cohesion_document_get_modified (document))
        return l->data;
    }
  return cohesion_application_get_free_window (offer->application);
}

static void
on_recovered (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Offer *offer = user_data;
  g_autoptr (GError) error = NULL;
  guint n_lost = 0;
  g_autoptr (CohesionDocument) document = cohesion_document_recover_finish (result, &n_lost, &error);
  CohesionWindow *window = find_window (offer);

  if (document)
    cohesion_window_show_recovered (window, document, n_lost);
  else
    cohesion_window_show_error (window, _ ("The Changes Could Not Be Recovered"), error);
  gtk_window_present (GTK_WINDOW (window));
  if (document && offer->as_copy)
    cohesion_window_save_copy (window);
  offer_next (offer);
}

static void
on_answered (AdwAlertDialog *dialog, const char *response, gpointer user_data)
{
  Offer *offer = user_data;

  offer->as_copy = g_str_equal (response, "copy");
  if (offer->as_copy || g_str_equal (response, "restore"))
    {
      cohesion_document_recover_async (get_current (offer), NULL, on_recovered, offer);
      return;
    }
  if (g_str_equal (response, "discard"))
    cohesion_recovery_discard (get_current (offer));
  offer_next (offer);
}

static void
describe (AdwAlertDialog *dialog, const CohesionRecovery *recovery)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (recovery->modified);
  g_autofree char *when = g_date_time_format (local, "%x %H:%M");
  const char *title = recovery->title && *recovery->title ? recovery->title : _ ("Untitled strategy");

  if (recovery->problem)
    adw_alert_dialog_format_body (
        dialog,
        /* Translators: %1$s is a date and time, %2$s is a sentence that says what is wrong. */
        _ ("Cohesion closed unexpectedly on %1$s. What was not saved then cannot be recovered: %2$s"), when,
        recovery->problem);
  else
    adw_alert_dialog_format_body (
        dialog,
        /* Translators: %1$s is a date and time, %2$s is the title of a strategy. */
        _ ("Cohesion closed unexpectedly on %1$s. Changes to “%2$s” were not saved, but can be recovered."),
        when, title);
}

static void
ask (Offer *offer, const CohesionRecovery *recovery)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (offer->application));
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Recover Changes?"), NULL));

  describe (dialog, recovery);
  adw_alert_dialog_add_responses (dialog, "later", _ ("Decide _Later"), "discard", _ ("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  if (recovery->problem == NULL)
    {
      adw_alert_dialog_add_responses (dialog, "copy", _ ("Save a _Copy…"), "restore", _ ("_Restore"), NULL);
      adw_alert_dialog_set_response_appearance (dialog, "restore", ADW_RESPONSE_SUGGESTED);
      adw_alert_dialog_set_default_response (dialog, "restore");
    }
  adw_alert_dialog_set_close_response (dialog, "later");
  g_signal_connect (dialog, "response", G_CALLBACK (on_answered), offer);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (window));
}

static void
offer_next (Offer *offer)
{
  if (offer->next == offer->found->len ||
      gtk_application_get_active_window (GTK_APPLICATION (offer->application)) == NULL)
    {
      offer_free (offer);
      return;
    }
  offer->next++;
  ask (offer, get_current (offer));
}

static void
on_listed (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionApplication) application = user_data;
  g_autoptr (GPtrArray) found = cohesion_recovery_list_finish (result, NULL);
  Offer *offer;

  if (found == NULL || found->len == 0)
    return;
  offer = g_new0 (Offer, 1);
  offer->application = g_steal_pointer (&application);
  offer->found = g_steal_pointer (&found);
  offer_next (offer);
}

/**
 * cohesion_application_offer_recovery:
 *
 * Looks for what a crash has left unsaved, and asks what is to be done with each.
 */
void
cohesion_application_offer_recovery (CohesionApplication *self)
{
  cohesion_recovery_list_async (NULL, on_listed, g_object_ref (self));
}
