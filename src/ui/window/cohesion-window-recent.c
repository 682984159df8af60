#include "config.h"

#include "document/cohesion-document-file.h"
#include "ui/welcome/cohesion-recent-files.h"

#include "cohesion-window-private.h"

#include <glib/gi18n.h>

/* The strategies that were open not long ago, in the menu. */

#define N_RECENT 8

/**
 * cohesion_window_remember_file:
 *
 * Lists the file of the window among the recent ones.
 */
void
cohesion_window_remember_file (CohesionWindow *self)
{
  g_autoptr (GFile) file = cohesion_window_dup_file (self);
  g_autofree char *title = cohesion_document_dup_title (self->document);
  g_autofree char *place = NULL;

  if (file == NULL || !g_settings_get_boolean (self->settings, "remember-recent"))
    return;
  place = cohesion_store_dup_place (cohesion_document_get_store (self->document));
  cohesion_recent_files_add (file, title, place);
}

/* An underscore in a title is no access key. */
static char *
dup_label (const char *title)
{
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
fill (CohesionWindow *self)
{
  g_autoptr (GPtrArray) files = cohesion_recent_files_list (N_RECENT);

  g_menu_remove_all (self->recent_menu);
  for (guint i = 0; i < files->len; i++)
    {
      CohesionRecentFile *file = g_ptr_array_index (files, i);
      g_autofree char *label = dup_label (cohesion_recent_file_get_title (file));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "app.open-file", "s", cohesion_recent_file_get_uri (file));
      g_menu_append_item (self->recent_menu, item);
    }
  /* There is no such action, so this can only be read. */
  if (files->len == 0)
    g_menu_append (self->recent_menu, _ ("No Recent Strategies"), "win.none");
}

/**
 * cohesion_window_watch_recent:
 *
 * Keeps the list in the menu up to date.
 */
void
cohesion_window_watch_recent (CohesionWindow *self)
{
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
  fill (self);
}
