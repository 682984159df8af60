#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *cohesion_kept_versions_dup_folder (const char *path);
void cohesion_kept_versions_add (const char *path, GBytes *bytes);

G_END_DECLS
