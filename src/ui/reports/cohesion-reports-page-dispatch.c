#include "config.h"

#include "cohesion-report-export.h"
#include "cohesion-reports-page-private.h"

#include "model/cohesion-decision.h"
#include "report/cohesion-report-as-of.h"
#include "ui/widgets/cohesion-snapshot-toast.h"

#include <glib/gi18n.h>

/* What is said when a report has left. The strategy as it told it is wanted when the next one is written, so
 * a snapshot is offered. */

static void
opened (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionReportsPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (object), result, &error) &&
      !cohesion_reports_page_is_of_user (error))
    cohesion_reports_page_show_error (self, _ ("The File Could Not Be Opened"), error);
}

static void
open_file (CohesionReportsPage *self, GtkWidget *button)
{
  GFile *file = g_object_get_data (G_OBJECT (button), "file");
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, opened,
                            g_object_ref (self));
}

static GtkWidget *
new_open_button (CohesionReportsPage *self, GFile *file)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Open"));

  g_object_set_data_full (G_OBJECT (button), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_file), self, G_CONNECT_SWAPPED);
  return button;
}

/* A toast has one button of its own; the other stands beside what it says. */
static GtkWidget *
new_title (CohesionReportsPage *self, const char *text, GFile *file)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), new_open_button (self, file));
  return box;
}

/* Where nothing can be written, there is no snapshot to offer; what prints a snapshot has one. */
static void
show (CohesionReportsPage *self, CohesionNode *report, AdwToast *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  CohesionDocument *document = cohesion_reports_page_get_document (self);
  g_autofree char *label = cohesion_report_dup_dispatch_label (report);

  if (overlay && document && !cohesion_document_get_read_only (document) &&
      cohesion_report_as_of_find (report) == NULL &&
      cohesion_document_get_tree (document) == cohesion_node_get_tree (report))
    cohesion_snapshot_toast_offer (toast, ADW_TOAST_OVERLAY (overlay), document, label, "dispatch",
                                   cohesion_report_get_meeting (report));
  cohesion_reports_page_add_toast (self, toast);
}

/* Private: says where the file of @report is. */
void
cohesion_reports_page_say_saved (CohesionReportsPage *self, CohesionNode *report, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("Saved “%s”"), shown);
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast, new_title (self, text, file));
  show (self, report, toast);
}

/* Private: says that @report is on its way to the printer. */
void
cohesion_reports_page_say_printed (CohesionReportsPage *self, CohesionNode *report)
{
  show (self, report, adw_toast_new (_ ("The report was sent to the printer")));
}
