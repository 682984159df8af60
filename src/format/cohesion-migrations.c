#include "config.h"

#include "cohesion-migrations.h"

/* Version 1 is the first. */
const CohesionMigration cohesion_migrations[] = { NULL };

/**
 * cohesion_migrate:
 * @object: the document as it is in the file
 * @version: the version it is of, at least 1
 * @migrations: the steps
 * @wanted: the version it shall be of
 * @error: where to put the error of a step
 *
 * Brings a document forward, one version after the other. One that is of the version wanted, or of a later
 * one, stays as it is.
 *
 * Returns: whether every step succeeded
 */
gboolean
cohesion_migrate (JsonObject *object,
                  gint64 version,
                  const CohesionMigration *migrations,
                  gint64 wanted,
                  GError **error)
{
  for (; version < wanted; version++)
    if (!migrations[version - 1](object, error))
      return FALSE;
  return TRUE;
}
