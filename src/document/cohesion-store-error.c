#include "config.h"

#include "cohesion-store-error.h"

#include <errno.h>
#include <glib/gi18n.h>

G_DEFINE_QUARK (cohesion - store - error - quark, cohesion_store_error)

/**
 * cohesion_store_error_from_errno:
 * @errnum: an errno
 *
 * Returns: what it means for a document
 */
CohesionStoreError
cohesion_store_error_from_errno (int errnum)
{
  switch (errnum)
    {
    case ENOENT:
    case ENOTDIR:
      return COHESION_STORE_ERROR_NOT_FOUND;
    case EROFS:
      return COHESION_STORE_ERROR_READ_ONLY;
    case EACCES:
    case EPERM:
      return COHESION_STORE_ERROR_NOT_ALLOWED;
    case ENOSPC:
    case EDQUOT:
      return COHESION_STORE_ERROR_NO_SPACE;
    case EFBIG:
      return COHESION_STORE_ERROR_TOO_LARGE;
    case EISDIR:
      return COHESION_STORE_ERROR_NOT_A_FILE;
    case EBADMSG:
      return COHESION_STORE_ERROR_DAMAGED;
    default:
      return COHESION_STORE_ERROR_FAILED;
    }
}

static CohesionStoreError
code_from_gio (const GError *cause)
{
  static const struct
  {
    int gio;
    CohesionStoreError code;
  } codes[] = {
    { G_IO_ERROR_NOT_FOUND, COHESION_STORE_ERROR_NOT_FOUND },
    { G_IO_ERROR_NOT_MOUNTED, COHESION_STORE_ERROR_NOT_FOUND },
    { G_IO_ERROR_READ_ONLY, COHESION_STORE_ERROR_READ_ONLY },
    { G_IO_ERROR_PERMISSION_DENIED, COHESION_STORE_ERROR_NOT_ALLOWED },
    { G_IO_ERROR_NO_SPACE, COHESION_STORE_ERROR_NO_SPACE },
    { G_IO_ERROR_IS_DIRECTORY, COHESION_STORE_ERROR_NOT_A_FILE },
    { G_IO_ERROR_NOT_REGULAR_FILE, COHESION_STORE_ERROR_NOT_A_FILE },
  };

  if (cause->domain == G_IO_ERROR)
    for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
      if (codes[i].gio == cause->code)
        return codes[i].code;
  return COHESION_STORE_ERROR_FAILED;
}

static char *
load_message (CohesionStoreError code, const char *name, const char *detail)
{
  switch (code)
    {
    case COHESION_STORE_ERROR_NOT_FOUND:
      return g_strdup_printf (
          _ ("“%s” is not there. It may have been moved, renamed or deleted, or its drive may "
             "not be connected."),
          name);
    case COHESION_STORE_ERROR_READ_ONLY:
    case COHESION_STORE_ERROR_NOT_ALLOWED:
      return g_strdup_printf (_ ("You are not allowed to read “%s”. Ask its owner to share it with you."),
                              name);
    case COHESION_STORE_ERROR_TOO_LARGE:
      return g_strdup_printf (
          _ ("“%s” is too large to be a strategy: the most that can be opened is 256 MB."), name);
    case COHESION_STORE_ERROR_NOT_A_FILE:
      return g_strdup_printf (_ ("“%s” is not a file. Choose a strategy file instead."), name);
    case COHESION_STORE_ERROR_FAILED:
    case COHESION_STORE_ERROR_CONFLICT:
    case COHESION_STORE_ERROR_BUSY:
    case COHESION_STORE_ERROR_NO_SPACE:
    case COHESION_STORE_ERROR_DAMAGED:
    default:
      /* Translators: the second %s is the system’s own description of the fault. */
      return g_strdup_printf (
          _ ("“%s” could not be read: %s. Check that its drive is connected, then try again."), name, detail);
    }
}

static char *
save_message (CohesionStoreError code, const char *name, const char *detail)
{
  switch (code)
    {
    case COHESION_STORE_ERROR_CONFLICT:
      return g_strdup_printf (
          _ ("“%s” was not saved: somebody else has changed it since you opened it. Compare the "
             "two versions, or save yours under another name."),
          name);
    case COHESION_STORE_ERROR_BUSY:
      return g_strdup_printf (_ ("“%s” is being saved already. Try again in a moment."), name);
    case COHESION_STORE_ERROR_NOT_FOUND:
      return g_strdup_printf (
          _ ("“%s” was not saved: the file or its folder is no longer there. Save it under "
             "another name or in another folder."),
          name);
    case COHESION_STORE_ERROR_READ_ONLY:
      return g_strdup_printf (
          _ ("“%s” was not saved: it is read-only. Save a copy under another name or in another "
             "folder."),
          name);
    case COHESION_STORE_ERROR_NOT_ALLOWED:
      return g_strdup_printf (
          _ ("“%s” was not saved: you are not allowed to change it or its folder. Save a copy "
             "in another folder, or ask for access."),
          name);
    case COHESION_STORE_ERROR_NO_SPACE:
      return g_strdup_printf (
          _ ("“%s” was not saved: the drive is full. Free some space and save again, or save on "
             "another drive."),
          name);
    case COHESION_STORE_ERROR_TOO_LARGE:
      return g_strdup_printf (
          _ ("“%s” was not saved: it is larger than the 256 MB that can be opened again."), name);
    case COHESION_STORE_ERROR_NOT_A_FILE:
      return g_strdup_printf (_ ("“%s” was not saved: there is a folder of that name. Choose another name."),
                              name);
    case COHESION_STORE_ERROR_DAMAGED:
      return g_strdup_printf (
          _ ("“%s” was not saved: the drive did not keep what was written. The last saved version "
             "is still there. Save on another drive."),
          name);
    case COHESION_STORE_ERROR_FAILED:
    default:
      /* Translators: the second %s is the system’s own description of the fault. */
      return g_strdup_printf (
          _ ("“%s” was not saved: %s. The last saved version is still there. Try again, or save in "
             "another folder."),
          name, detail);
    }
}

/**
 * cohesion_store_error_set_load:
 * @error: where to put it
 * @code: why
 * @name: the document’s name, as the user knows it
 * @detail: (nullable): the system’s own words, used with COHESION_STORE_ERROR_FAILED
 *
 * Says that a document could not be read, why, and what to do.
 */
void
cohesion_store_error_set_load (GError **error, CohesionStoreError code, const char *name, const char *detail)
{
  g_autofree char *message = load_message (code, name, detail);

  g_set_error_literal (error, COHESION_STORE_ERROR, (int) code, message);
}

/**
 * cohesion_store_error_set_save:
 * @error: where to put it
 * @code: why
 * @name: the document’s name, as the user knows it
 * @detail: (nullable): the system’s own words, used with COHESION_STORE_ERROR_FAILED
 *
 * Says that a document could not be saved, why, and what to do.
 */
void
cohesion_store_error_set_save (GError **error, CohesionStoreError code, const char *name, const char *detail)
{
  g_autofree char *message = save_message (code, name, detail);

  g_set_error_literal (error, COHESION_STORE_ERROR, (int) code, message);
}

static gboolean
set_cancelled (GError **error, int errnum)
{
  if (errnum != ECANCELED)
    return FALSE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Cancelled"));
  return TRUE;
}

/**
 * cohesion_store_error_set_load_errno:
 * @error: where to put it
 * @errnum: an errno; ECANCELED becomes G_IO_ERROR_CANCELLED
 * @name: the document’s name
 *
 * As cohesion_store_error_set_load(), from an errno.
 */
void
cohesion_store_error_set_load_errno (GError **error, int errnum, const char *name)
{
  if (!set_cancelled (error, errnum))
    cohesion_store_error_set_load (error, cohesion_store_error_from_errno (errnum), name,
                                   g_strerror (errnum));
}

/**
 * cohesion_store_error_set_save_errno:
 * @error: where to put it
 * @errnum: an errno; ECANCELED becomes G_IO_ERROR_CANCELLED
 * @name: the document’s name
 *
 * As cohesion_store_error_set_save(), from an errno.
 */
void
cohesion_store_error_set_save_errno (GError **error, int errnum, const char *name)
{
  if (!set_cancelled (error, errnum))
    cohesion_store_error_set_save (error, cohesion_store_error_from_errno (errnum), name,
                                   g_strerror (errnum));
}

typedef void (*SetError) (GError **error, CohesionStoreError code, const char *name, const char *detail);

static void
take (GError **error, GError *cause, const char *name, SetError set)
{
  if (cause->domain == COHESION_STORE_ERROR || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return;
    }
  set (error, code_from_gio (cause), name, cause->message);
  g_error_free (cause);
}

/**
 * cohesion_store_error_take_load:
 * @error: where to put it
 * @cause: (transfer full): what GIO said
 * @name: the document’s name
 *
 * As cohesion_store_error_set_load(), from an error of GIO. A cancellation stays what it is.
 */
void
cohesion_store_error_take_load (GError **error, GError *cause, const char *name)
{
  take (error, cause, name, cohesion_store_error_set_load);
}

/**
 * cohesion_store_error_take_save:
 * @error: where to put it
 * @cause: (transfer full): what GIO said
 * @name: the document’s name
 *
 * As cohesion_store_error_set_save(), from an error of GIO. A cancellation stays what it is.
 */
void
cohesion_store_error_take_save (GError **error, GError *cause, const char *name)
{
  take (error, cause, name, cohesion_store_error_set_save);
}
