#include "config.h"

#include "cohesion-decisions-private.h"

#include "model/cohesion-decision.h"
#include "model/cohesion-minute-extract.h"
#include "report/cohesion-minute-report.h"
#include "report/cohesion-report.h"

#include <glib/gi18n.h>

/* The minute leaves: as text, as a PDF, or on paper. It is short, and made at once. */

/* Waits for the answer of a dialog. */
typedef struct
{
  CohesionDecisionsPage *page;
  GBytes *pdf;
} Errand;

static void
errand_free (Errand *errand)
{
  g_clear_object (&errand->page);
  g_clear_pointer (&errand->pdf, g_bytes_unref);
  g_free (errand);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static void
say (CohesionDecisionsPage *self, const char *text)
{
  if (self->toasts)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}

static void
say_error (CohesionDecisionsPage *self, const char *title, const GError *error)
{
  AdwDialog *dialog;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED) ||
      gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  dialog = adw_alert_dialog_new (title, NULL);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static CohesionNode *
meeting_of (CohesionNode *node)
{
  return cohesion_node_is (node, COHESION_KIND_MEETING)
             ? node
             : cohesion_node_get_reference (node, COHESION_DECISION_MEETING);
}

/* The day at the foot of the pages is that of the meeting. */
static CohesionDate
get_day (CohesionNode *node)
{
  CohesionNode *meeting = meeting_of (node);
  const char *iso = meeting ? cohesion_node_get_string (meeting, COHESION_MEETING_DATE) : NULL;
  CohesionDate date = COHESION_DATE_NONE;

  if (iso)
    cohesion_date_parse_iso (iso, &date);
  return date.year ? date : cohesion_date_today ();
}

static Errand *
errand_new (CohesionDecisionsPage *self, CohesionNode *node, GError **error)
{
  CohesionNode *council = cohesion_tree_get_organisation (cohesion_node_get_tree (node));
  g_autoptr (CohesionBlocks) blocks = cohesion_minute_report_build (node);
  g_autoptr (GBytes) pdf = cohesion_report_make_pdf (
      blocks, get_day (node), cohesion_node_get_string (council, COHESION_ORGANISATION_NAME), NULL, error);
  Errand *errand;

  if (pdf == NULL)
    return NULL;
  errand = g_new0 (Errand, 1);
  errand->page = g_object_ref (self);
  errand->pdf = g_steal_pointer (&pdf);
  return errand;
}

static GtkWindow *
get_window (CohesionDecisionsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Private: puts the minute on the clipboard as text. */
void
cohesion_decisions_page_copy_minute (CohesionDecisionsPage *self, CohesionNode *node)
{
  g_autoptr (GPtrArray) parts = cohesion_minute_extract (node);
  g_autofree char *text = cohesion_minute_extract_to_text (parts);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  say (self, _ ("Minute copied"));
}

static void
written (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (object));
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("Saved “%s”"), shown);

  if (g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    say (errand->page, text);
  else
    say_error (errand->page, _ ("The Minute Could Not Be Saved"), error);
}

static void
write_to (Errand *errand, GFile *file)
{
  g_file_replace_contents_bytes_async (file, errand->pdf, NULL, FALSE, G_FILE_CREATE_NONE, NULL, written,
                                       errand);
}

/* Private: writes the minute as a PDF to a file. */
void
cohesion_decisions_page_save_minute_to (CohesionDecisionsPage *self, CohesionNode *node, GFile *file)
{
  g_autoptr (GError) error = NULL;
  Errand *errand = errand_new (self, node, &error);

  if (errand)
    write_to (errand, file);
  else
    say_error (self, _ ("The Minute Could Not Be Saved"), error);
}

static void
file_chosen (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file)
    write_to (g_steal_pointer (&errand), file);
  else
    say_error (errand->page, _ ("The Minute Could Not Be Saved"), error);
}

static char *
dup_file_name (CohesionNode *node)
{
  CohesionNode *meeting = meeting_of (node);
  const char *date = meeting ? cohesion_node_get_string (meeting, COHESION_MEETING_DATE) : NULL;

  if (date)
    /* Translators: name of a file; %s is a day, such as 2019-05-21 */
    return g_strdup_printf (_ ("%s Minute.pdf"), date);
  return g_strdup (_ ("Minute.pdf"));
}

/* Private: asks where to, and writes the minute as a PDF. */
void
cohesion_decisions_page_save_minute (CohesionDecisionsPage *self, CohesionNode *node)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = dup_file_name (node);
  g_autoptr (GError) error = NULL;
  Errand *errand = errand_new (self, node, &error);

  gtk_file_dialog_set_title (dialog, _ ("Save Minute as PDF"));
  gtk_file_dialog_set_initial_name (dialog, name);
  if (errand)
    gtk_file_dialog_save (dialog, get_window (self), NULL, file_chosen, errand);
  else
    say_error (self, _ ("The Minute Could Not Be Saved"), error);
}

static void
printed (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (object), result, &error) >= 0)
    say (errand->page, _ ("The minute was sent to the printer"));
  else
    say_error (errand->page, _ ("The Minute Could Not Be Printed"), error);
}

static void
printer_chosen (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Errand) errand = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream)
      printer = gtk_print_dialog_print_finish (GTK_PRINT_DIALOG (object), result, &error);
  g_autoptr (GInputStream) pages = g_memory_input_stream_new_from_bytes (errand->pdf);

  if (printer)
    g_output_stream_splice_async (printer, pages, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT,
                                  NULL, printed, g_steal_pointer (&errand));
  else
    say_error (errand->page, _ ("The Minute Could Not Be Printed"), error);
}

/* Private: asks for a printer, and prints the minute. */
void
cohesion_decisions_page_print_minute (CohesionDecisionsPage *self, CohesionNode *node)
{
  g_autoptr (GtkPrintDialog) dialog = gtk_print_dialog_new ();
  g_autoptr (GError) error = NULL;
  Errand *errand = errand_new (self, node, &error);

  gtk_print_dialog_set_title (dialog, _ ("Print Minute"));
  if (errand)
    gtk_print_dialog_print (dialog, get_window (self), NULL, NULL, printer_chosen, errand);
  else
    say_error (self, _ ("The Minute Could Not Be Printed"), error);
}
