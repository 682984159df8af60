#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The largest file that is read, in bytes; to be checked before reading as well. */
#define COHESION_FORMAT_MAX_SIZE (256 * 1024 * 1024)
/* The deepest nesting of objects and arrays. Our own files need less than twenty levels. */
#define COHESION_JSON_MAX_DEPTH 40

gboolean cohesion_json_guard (GBytes *bytes, GError **error);
guint cohesion_json_locate (GBytes *bytes, const char *path);
void cohesion_json_locate_all (GBytes *bytes, const char *const *paths, gsize n_paths, guint *lines);

G_END_DECLS
