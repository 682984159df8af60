#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * CohesionMigration:
 *
 * Turns the members of a file from one format version into those of the next. @object is the whole document.
 *
 * Returns: %FALSE with @error set if the file cannot be brought forward
 */
typedef gboolean (*CohesionMigration) (JsonObject *object, GError **error);

/* migrations[n] leads from version n + 1 to n + 2; a NULL ends them. */
extern const CohesionMigration cohesion_migrations[];

gboolean cohesion_migrate (JsonObject *object,
                           gint64 version,
                           const CohesionMigration *migrations,
                           gint64 wanted,
                           GError **error);

G_END_DECLS
