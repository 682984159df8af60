#include "config.h"

#include "cohesion-file-dialog.h"

#include <glib/gi18n.h>

static GtkFileFilter *
strategies (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Strategies"));
  gtk_file_filter_add_suffix (filter, "cohesion");
  gtk_file_filter_add_mime_type (filter, "application/vnd.council.cohesion+json");
  return filter;
}

static GtkFileFilter *
all_files (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("All files"));
  gtk_file_filter_add_pattern (filter, "*");
  return filter;
}

/**
 * cohesion_file_dialog_new:
 * @title: what the dialog is for
 *
 * Returns: (transfer full): a dialog that offers strategies first
 */
GtkFileDialog *
cohesion_file_dialog_new (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) ours = strategies ();
  g_autoptr (GtkFileFilter) all = all_files ();

  g_list_store_append (filters, ours);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_default_filter (dialog, ours);
  return dialog;
}
