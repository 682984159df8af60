#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CohesionStoreError:
 * @COHESION_STORE_ERROR_FAILED: anything not named below; the message holds the system’s own words
 * @COHESION_STORE_ERROR_CONFLICT: somebody else changed the document; it was left as they made it
 * @COHESION_STORE_ERROR_BUSY: a save of the same document is still under way
 * @COHESION_STORE_ERROR_NOT_FOUND: there is no such file or folder (any more)
 * @COHESION_STORE_ERROR_READ_ONLY: the file, or the drive it is on, is read-only
 * @COHESION_STORE_ERROR_NOT_ALLOWED: the user may not read or write here
 * @COHESION_STORE_ERROR_NO_SPACE: the drive is full, or the user’s share of it is
 * @COHESION_STORE_ERROR_TOO_LARGE: above COHESION_STORE_SIZE_LIMIT
 * @COHESION_STORE_ERROR_NOT_A_FILE: a folder, a device or the like
 * @COHESION_STORE_ERROR_DAMAGED: the drive, or the line to it, did not keep what was written
 *
 * Why a document could not be read or written. In each case the stored document is as it was.
 */
typedef enum
{
  COHESION_STORE_ERROR_FAILED,
  COHESION_STORE_ERROR_CONFLICT,
  COHESION_STORE_ERROR_BUSY,
  COHESION_STORE_ERROR_NOT_FOUND,
  COHESION_STORE_ERROR_READ_ONLY,
  COHESION_STORE_ERROR_NOT_ALLOWED,
  COHESION_STORE_ERROR_NO_SPACE,
  COHESION_STORE_ERROR_TOO_LARGE,
  COHESION_STORE_ERROR_NOT_A_FILE,
  COHESION_STORE_ERROR_DAMAGED,
} CohesionStoreError;

#define COHESION_STORE_ERROR (cohesion_store_error_quark ())
GQuark cohesion_store_error_quark (void);

CohesionStoreError cohesion_store_error_from_errno (int errnum);
void
cohesion_store_error_set_load (GError **error, CohesionStoreError code, const char *name, const char *detail);
void
cohesion_store_error_set_save (GError **error, CohesionStoreError code, const char *name, const char *detail);
void cohesion_store_error_set_load_errno (GError **error, int errnum, const char *name);
void cohesion_store_error_set_save_errno (GError **error, int errnum, const char *name);
void cohesion_store_error_take_load (GError **error, GError *cause, const char *name);
void cohesion_store_error_take_save (GError **error, GError *cause, const char *name);

G_END_DECLS
