#include "config.h"

#include "cohesion-window-private.h"

#include "document/cohesion-document-journal.h"
#include "exchange/cohesion-foreign-file.h"

#include <glib/gi18n.h>

/* A file was opened that is no strategy: what it is instead, and what can be done with it. */

typedef struct
{
  CohesionWindow *window;
  GFile *file;
  GError *error;
} Foreign;

static void
foreign_free (Foreign *self)
{
  g_clear_object (&self->window);
  g_clear_object (&self->file);
  g_clear_error (&self->error);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Foreign, foreign_free)

/* Minutes go into the strategy that is shown, or into a new one. */
static void
answered (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Foreign) self = user_data;
  CohesionWindow *window = self->window;

  if (g_strcmp0 (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "import") != 0)
    return;
  if (window->document == NULL)
    {
      g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);

      cohesion_document_start_journal (document);
      cohesion_window_set_document (window, document);
    }
  cohesion_minutes_dialog_open (cohesion_window_import_minutes (window), self->file);
}

static gboolean
can_import (CohesionWindow *window)
{
  return window->document == NULL ||
         (!cohesion_document_get_read_only (window->document) && !window->review_mode);
}

static void
explain (Foreign *self, CohesionForeignFile kind)
{
  g_autofree char *path = g_file_get_basename (self->file);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *body = cohesion_foreign_file_explain (kind, name);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("This Is Not a Strategy"), body));
  gboolean has_words = kind == COHESION_FOREIGN_FILE_TEXT || kind == COHESION_FOREIGN_FILE_PAGE;

  adw_alert_dialog_add_response (dialog, "close", _ ("_Close"));
  if (has_words && can_import (self->window))
    {
      adw_alert_dialog_add_response (dialog, "import", _ ("_Import Minutes…"));
      adw_alert_dialog_set_response_appearance (dialog, "import", ADW_RESPONSE_SUGGESTED);
      adw_alert_dialog_set_default_response (dialog, "import");
    }
  adw_alert_dialog_set_close_response (dialog, "close");
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self->window), NULL, answered, self);
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Foreign) self = user_data;
  g_autofree char *path = g_file_get_basename (self->file);
  g_autofree char *data = NULL;
  gsize length = 0;
  gboolean is_damaged = g_str_has_suffix (path, ".cohesion") ||
                        !g_file_load_contents_finish (self->file, result, &data, &length, NULL, NULL) ||
                        length == 0 || cohesion_foreign_file_is_data (data, length);

  if (is_damaged)
    cohesion_window_show_error (self->window, _ ("The Strategy Could Not Be Opened"), self->error);
  else
    explain (g_steal_pointer (&self), cohesion_foreign_file_recognise (data, length));
}

/* Private: says why a file could not be opened: it is a strategy that is damaged, or it is none. */
void
cohesion_window_explain_file (CohesionWindow *self, GFile *file, const GError *error)
{
  Foreign *foreign = g_new0 (Foreign, 1);

  foreign->window = g_object_ref (self);
  foreign->file = g_object_ref (file);
  foreign->error = g_error_copy (error);
  g_file_load_contents_async (file, NULL, loaded, foreign);
}
