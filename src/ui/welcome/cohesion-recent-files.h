#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_RECENT_FILE (cohesion_recent_file_get_type ())
G_DECLARE_FINAL_TYPE (CohesionRecentFile, cohesion_recent_file, COHESION, RECENT_FILE, GObject)

const char *cohesion_recent_file_get_uri (CohesionRecentFile *self);
const char *cohesion_recent_file_get_title (CohesionRecentFile *self);
const char *cohesion_recent_file_get_place (CohesionRecentFile *self);
GDateTime *cohesion_recent_file_get_saved (CohesionRecentFile *self);

void cohesion_recent_files_add (GFile *file, const char *title, const char *place);
void cohesion_recent_files_remove (const char *uri);
GPtrArray *cohesion_recent_files_list (guint limit);

G_END_DECLS
