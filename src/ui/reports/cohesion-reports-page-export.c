#include "config.h"

#include "cohesion-report-export.h"
#include "cohesion-reports-page-private.h"

#include "report/cohesion-report-kind.h"

#include <glib/gi18n.h>

/* The report leaves: as a PDF, as a web page, or on paper. */

/* Private: says what could not be done. */
void
cohesion_reports_page_show_error (CohesionReportsPage *self, const char *title, const GError *error)
{
  AdwDialog *dialog;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  dialog = adw_alert_dialog_new (title, NULL);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* The day that the report speaks of, as in the preview. */
static CohesionDate
get_day (CohesionReportsPage *self)
{
  return cohesion_report_get_day (cohesion_reports_page_get_report (self), cohesion_date_today ());
}

/* Private: whether it was the user who broke off what was to be done. */
gboolean
cohesion_reports_page_is_of_user (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
         g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
         g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED);
}

static gboolean
show_progress (gpointer user_data)
{
  CohesionReportsPage *self = user_data;

  self->export_timeout = 0;
  self->export_toast = adw_toast_new (_ ("Making the report…"));
  adw_toast_set_timeout (self->export_toast, 0);
  adw_toast_set_button_label (self->export_toast, _ ("_Cancel"));
  g_signal_connect_object (self->export_toast, "button-clicked", G_CALLBACK (g_cancellable_cancel),
                           self->exporting, G_CONNECT_SWAPPED);
  cohesion_reports_page_add_toast (self, g_object_ref (self->export_toast));
  return G_SOURCE_REMOVE;
}

/* From now on, until end(), no other export can begin, and the program does not end: what was asked for is
 * done though the window be closed. */
static GCancellable *
begin (CohesionReportsPage *self)
{
  GApplication *application = g_application_get_default ();

  if (application)
    g_application_hold (application);
  self->exporting = g_cancellable_new ();
  self->export_timeout = g_timeout_add_seconds (1, show_progress, self);
  cohesion_reports_page_update_actions (self);
  return self->exporting;
}

static void
end (CohesionReportsPage *self)
{
  GApplication *application = g_application_get_default ();

  g_clear_handle_id (&self->export_timeout, g_source_remove);
  if (self->export_toast)
    adw_toast_dismiss (self->export_toast);
  g_clear_object (&self->export_toast);
  g_clear_object (&self->exporting);
  cohesion_reports_page_update_actions (self);
  if (application)
    g_application_release (application);
}

typedef struct
{
  CohesionReportsPage *self;
  GFile *file;
} Export;

static void
saved (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autofree Export *export = user_data;
  g_autoptr (CohesionReportsPage) self = g_steal_pointer (&export->self);
  g_autoptr (GFile) file = g_steal_pointer (&export->file);
  g_autoptr (GError) error = NULL;
  gboolean done = cohesion_report_save_finish (COHESION_NODE (object), result, &error);

  end (self);
  if (done)
    cohesion_reports_page_say_saved (self, COHESION_NODE (object), file);
  else if (!cohesion_reports_page_is_of_user (error))
    cohesion_reports_page_show_error (self, _ ("The Report Could Not Be Saved"), error);
}

/**
 * cohesion_reports_page_export_to:
 * @file: where it is to be; what is there is replaced
 *
 * Writes the report that is shown as a PDF, or as a web page if the name of @file ends as that of one, and
 * says so.
 */
void
cohesion_reports_page_export_to (CohesionReportsPage *self, GFile *file)
{
  Export *export;

  if (self->exporting || !cohesion_report_can_make (cohesion_reports_page_get_report (self)))
    return;
  export = g_new0 (Export, 1);
  export->self = g_object_ref (self);
  export->file = g_object_ref (file);
  cohesion_report_save_async (cohesion_reports_page_get_report (self), get_day (self), file, begin (self),
                              saved, export);
}

static void
file_chosen (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionReportsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file)
    cohesion_reports_page_export_to (self, file);
  else if (!cohesion_reports_page_is_of_user (error))
    cohesion_reports_page_show_error (self, _ ("The Report Could Not Be Saved"), error);
}

static GtkWindow *
get_window (CohesionReportsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* What a report can be saved as. */
static const struct
{
  const char *extension;
  const char *title;
  const char *filter;
  const char *mime_type;
} formats[] = {
  { "pdf", N_ ("Export PDF"), N_ ("PDF documents"), "application/pdf" },
  { "html", N_ ("Export Web Page"), N_ ("Web pages"), "text/html" },
};

static void
ask_where (CohesionReportsPage *self, gsize format)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *name = cohesion_report_dup_file_name (cohesion_reports_page_get_report (self),
                                                         formats[format].extension);

  gtk_file_filter_set_name (filter, _ (formats[format].filter));
  gtk_file_filter_add_mime_type (filter, formats[format].mime_type);
  gtk_file_filter_add_suffix (filter, formats[format].extension);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ (formats[format].title));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, get_window (self), NULL, file_chosen, g_object_ref (self));
}

/**
 * cohesion_reports_page_export:
 *
 * Asks where to, and writes the report that is shown as a PDF.
 */
void
cohesion_reports_page_export (CohesionReportsPage *self)
{
  ask_where (self, 0);
}

/**
 * cohesion_reports_page_export_html:
 *
 * Asks where to, and writes the report that is shown as a web page.
 */
void
cohesion_reports_page_export_html (CohesionReportsPage *self)
{
  ask_where (self, 1);
}

typedef struct
{
  CohesionReportsPage *self;
  CohesionNode *report;
  GOutputStream *printer;
} Print;

static void
print_free (Print *print)
{
  g_clear_object (&print->self);
  g_clear_object (&print->report);
  g_free (print);
}

static void
printed (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Print *print = user_data;
  CohesionReportsPage *self = print->self;
  g_autoptr (GError) error = NULL;

  end (self);
  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (object), result, &error) >= 0)
    cohesion_reports_page_say_printed (self, print->report);
  else if (!cohesion_reports_page_is_of_user (error))
    cohesion_reports_page_show_error (self, _ ("The Report Could Not Be Printed"), error);
  print_free (print);
}

static void
made_for_print (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Print *print = user_data;
  CohesionReportsPage *self = print->self;
  g_autoptr (GOutputStream) printer = g_steal_pointer (&print->printer);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cohesion_report_make_pdf_finish (COHESION_NODE (object), result, &error);
  g_autoptr (GInputStream) pages = bytes ? g_memory_input_stream_new_from_bytes (bytes) : NULL;

  if (pages)
    {
      g_output_stream_splice_async (printer, pages, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT,
                                    self->exporting, printed, print);
      return;
    }
  if (!cohesion_reports_page_is_of_user (error))
    cohesion_reports_page_show_error (self, _ ("The Report Could Not Be Printed"), error);
  end (self);
  print_free (print);
}

static void
printer_chosen (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionReportsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream)
      printer = gtk_print_dialog_print_finish (GTK_PRINT_DIALOG (object), result, &error);
  CohesionNode *report = cohesion_reports_page_get_report (self);
  Print *print;

  if (printer == NULL && !cohesion_reports_page_is_of_user (error))
    cohesion_reports_page_show_error (self, _ ("The Report Could Not Be Printed"), error);
  if (printer == NULL || self->exporting || !cohesion_report_can_make (report))
    return;
  print = g_new0 (Print, 1);
  print->self = g_object_ref (self);
  print->report = g_object_ref (report);
  print->printer = g_steal_pointer (&printer);
  cohesion_report_make_pdf_async (report, get_day (self), begin (self), made_for_print, print);
}

/**
 * cohesion_reports_page_print:
 *
 * Asks for a printer, and prints the same pages that would be exported.
 */
void
cohesion_reports_page_print (CohesionReportsPage *self)
{
  g_autoptr (GtkPrintDialog) dialog = gtk_print_dialog_new ();

  gtk_print_dialog_set_title (dialog, _ ("Print Report"));
  gtk_print_dialog_print (dialog, get_window (self), NULL, NULL, printer_chosen, g_object_ref (self));
}
