#include "config.h"

#include "cohesion-durable-save.h"

#include "cohesion-file-attributes.h"
#include "cohesion-kept-versions.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

/* Saving so that at every moment, also when the power goes, the document is the old one or the new one,
   whole: write a new file beside it, make sure that the drive has it, and let the two change places. What was
   displaced is then looked at: if it is not the version we opened, somebody saved in between, and it is put
   back. */

#define CONFLICT (-1)
#define TRIES 100
/* File systems allow 255 bytes; the rest of the temporary’s name takes 18. */
#define LONGEST_NAME 200

typedef struct
{
  const CohesionFileOperations *ops;
  GCancellable *cancellable;
  const char *name;
  GBytes *bytes;
  const char *base;
  CohesionStoreReceipt *receipt;

  char *path; /* the file itself, no link */
  char *folder;
  int folder_fd;
  int fd;          /* the stored version, or -1 */
  GBytes *current; /* its content, or NULL */
  struct stat status;

  char *temporary;
  gboolean temporary_is_ours; /* it holds nothing but our bytes, and may go */
  gboolean stranded;          /* it holds what somebody else saved and could not be put back */
} Save;

static void
save_clear (Save *save)
{
  if (save->temporary != NULL && save->temporary_is_ours)
    TEMP_FAILURE_RETRY (save->ops->unlink (save->temporary));
  cohesion_file_close (save->ops, &save->fd);
  cohesion_file_close (save->ops, &save->folder_fd);
  g_clear_pointer (&save->current, g_bytes_unref);
  g_clear_pointer (&save->path, g_free);
  g_clear_pointer (&save->folder, g_free);
  g_clear_pointer (&save->temporary, g_free);
}

static char *
real_path (const CohesionFileOperations *ops, const char *path)
{
  char *resolved;

  do
    resolved = ops->realpath (path, NULL);
  while (resolved == NULL && errno == EINTR);
  return resolved;
}

/**
 * cohesion_durable_save_dup_real_path:
 * @ops: the calls to use
 * @path: a path whose last part need not exist
 *
 * Returns: (transfer full) (nullable): the path without links; %NULL with errno set if the folder is not
 * there
 */
char *
cohesion_durable_save_dup_real_path (const CohesionFileOperations *ops, const char *path)
{
  char *resolved;
  g_autofree char *folder = NULL;
  g_autofree char *base = NULL;

  resolved = real_path (ops, path);
  if (resolved != NULL || errno != ENOENT)
    return resolved;
  base = g_path_get_basename (path);
  folder = g_path_get_dirname (path);
  resolved = real_path (ops, folder);
  if (resolved != NULL)
    {
      g_autofree char *real_folder = resolved;

      return g_build_filename (real_folder, base, NULL);
    }
  return NULL;
}

/**
 * cohesion_durable_save_dup_temporary_prefix:
 * @path: a document’s path
 *
 * Returns: (transfer full): how the names of files begin that are being saved in its place
 */
char *
cohesion_durable_save_dup_temporary_prefix (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);

  return g_strdup_printf (".%.*s.cohesion-", LONGEST_NAME, base);
}

/**
 * cohesion_durable_save_open_folder:
 * @ops: the calls to use
 * @folder: a folder
 * @milliseconds: how long to wait for other savers on this machine
 * @locked: (out): whether nobody else is seen to save in it until the folder is closed
 *
 * The lock spares savers on one machine from meeting at all; what is safe does not hang on it.
 *
 * Returns: the open folder, or minus an errno
 */
int
cohesion_durable_save_open_folder (const CohesionFileOperations *ops,
                                   const char *folder,
                                   int milliseconds,
                                   gboolean *locked)
{
  int fd = cohesion_file_open (ops, folder, O_RDONLY | O_DIRECTORY, 0);

  *locked = FALSE;
  while (fd >= 0 && !*locked && milliseconds >= 0)
    {
      /* Where there are no locks, nobody can be seen to hold one. */
      *locked = ops->flock (fd, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR);
      if (!*locked)
        g_usleep (5 * 1000);
      milliseconds -= 5;
    }
  return fd;
}

/* Never on a path that leads elsewhere: a document that somebody has just replaced is read anew. */
static int
look (Save *save)
{
  save->fd = cohesion_file_open (save->ops, save->path, O_RDONLY | O_NONBLOCK, 0);
  if (save->fd < 0)
    return -save->fd;
  if (TEMP_FAILURE_RETRY (save->ops->fstat (save->fd, &save->status)) < 0)
    return errno;
  return cohesion_file_read_all (save->ops, save->fd, save->cancellable, &save->current);
}

static int
conflict_with (Save *save, GBytes *other)
{
  cohesion_store_receipt_clear (save->receipt);
  save->receipt->other = cohesion_store_version_new (other, FALSE);
  return CONFLICT;
}

static int
conflict_with_stored (Save *save)
{
  g_autoptr (GBytes) other = NULL;
  int errnum = cohesion_file_read (save->ops, save->path, NULL, NULL, &other);

  return errnum != 0 ? errnum : conflict_with (save, other);
}

static int
check_access (Save *save, const char *path)
{
  int result;

  result = TEMP_FAILURE_RETRY (save->ops->access (path, W_OK));
  return result < 0 ? errno : 0;
}

static int
check_stored (Save *save)
{
  int errnum = look (save);
  g_autofree char *token = NULL;

  if (errnum == ENOENT && save->base == NULL)
    return 0;
  if (errnum != 0)
    return errnum;
  token = cohesion_store_token (save->current);
  /* A save that was broken off late may have stored just these bytes already. */
  if (g_strcmp0 (token, save->base) != 0 && !g_bytes_equal (save->current, save->bytes))
    return conflict_with (save, save->current);
  if ((save->status.st_mode & 0222) == 0)
    return EROFS;
  return check_access (save, save->path);
}

static int
prepare (Save *save, const char *path)
{
  gboolean locked;
  int errnum;

  save->path = cohesion_durable_save_dup_real_path (save->ops, path);
  if (save->path == NULL)
    return errno;
  save->folder = g_path_get_dirname (save->path);
  save->folder_fd = cohesion_durable_save_open_folder (save->ops, save->folder, 5000, &locked);
  errnum = check_stored (save);
  return errnum != 0 ? errnum : check_access (save, save->folder);
}

static int
open_temporary (Save *save, int *fd)
{
  g_autofree char *prefix = cohesion_durable_save_dup_temporary_prefix (save->path);
  /* A new file is born with the rights the user and the folder give to new files. */
  mode_t mode = save->current != NULL ? 0600 : 0666;

  for (int i = 0; i < TRIES; i++)
    {
      g_autofree char *base = g_strdup_printf ("%s%06x", prefix, g_random_int () & 0xffffff);

      g_free (save->temporary);
      save->temporary = g_build_filename (save->folder, base, NULL);
      *fd = cohesion_file_open (save->ops, save->temporary, O_RDWR | O_CREAT | O_EXCL, mode);
      if (*fd >= 0)
        {
          save->temporary_is_ours = TRUE;
          return 0;
        }
      if (*fd != -EEXIST)
        return -*fd;
    }
  return EEXIST;
}

static int
fill_temporary (Save *save, int fd)
{
  g_autoptr (GBytes) written = NULL;
  int errnum = 0;

  if (save->current != NULL)
    errnum = cohesion_file_copy_attributes (save->ops, save->fd, fd, &save->status);
  if (errnum == 0)
    errnum = cohesion_file_write_all (save->ops, fd, save->bytes, save->cancellable);
  if (errnum == 0)
    errnum = cohesion_file_sync (save->ops, fd);
  if (errnum == 0)
    errnum = cohesion_file_read_all (save->ops, fd, save->cancellable, &written);
  if (errnum == 0 && !g_bytes_equal (written, save->bytes))
    errnum = EBADMSG;
  return errnum;
}

static int
write_temporary (Save *save)
{
  int fd = -1;
  int errnum = open_temporary (save, &fd);
  int close_errnum;

  if (errnum != 0)
    return errnum;
  errnum = fill_temporary (save, fd);
  close_errnum = cohesion_file_close (save->ops, &fd);
  return errnum != 0 ? errnum : close_errnum;
}

static gboolean
is_unsupported (int errnum)
{
  return errnum == EINVAL || errnum == ENOSYS || errnum == EOPNOTSUPP;
}

/* The temporary now holds the version before; a backup that cannot be kept is no reason to call the save
 * failed. */
static void
keep_displaced (Save *save)
{
  g_autofree char *backup = g_strconcat (save->path, "~", NULL);

  if (cohesion_file_rename (save->ops, save->temporary, backup, 0) != 0)
    TEMP_FAILURE_RETRY (save->ops->unlink (save->temporary));
}

static int
put_back (Save *save, GBytes *displaced)
{
  g_autoptr (GBytes) ours = NULL;

  if (cohesion_file_rename (save->ops, save->temporary, save->path, RENAME_EXCHANGE) != 0)
    save->stranded = TRUE;
  /* Had yet another save come between, the temporary is its only copy: then it stays, for the sweep to find.
   */
  else if (cohesion_file_read (save->ops, save->temporary, NULL, NULL, &ours) == 0)
    save->temporary_is_ours = g_bytes_equal (ours, save->bytes);
  return displaced != NULL ? conflict_with (save, displaced) : EIO;
}

static int
replace_by_exchange (Save *save)
{
  g_autoptr (GBytes) displaced = NULL;
  int errnum = cohesion_file_rename (save->ops, save->temporary, save->path, RENAME_EXCHANGE);

  if (errnum != 0)
    return errnum;
  save->temporary_is_ours = FALSE;
  errnum = cohesion_file_read (save->ops, save->temporary, NULL, NULL, &displaced);
  if (errnum != 0 || !g_bytes_equal (displaced, save->current))
    return put_back (save, displaced);
  keep_displaced (save);
  return 0;
}

static void
keep_link (Save *save)
{
  g_autofree char *backup = g_strconcat (save->path, "~", NULL);
  g_autofree char *link = g_strconcat (save->temporary, "~", NULL);

  if (TEMP_FAILURE_RETRY (save->ops->link (save->path, link)) == 0 &&
      cohesion_file_rename (save->ops, link, backup, 0) != 0)
    TEMP_FAILURE_RETRY (save->ops->unlink (link));
}

/* Where files cannot change places (shared drives, portals): look once more, then replace. */
static int
replace_by_rename (Save *save, const char *host_path)
{
  g_autoptr (GBytes) now = NULL;
  int errnum = cohesion_file_read (save->ops, save->path, NULL, NULL, &now);

  if (errnum != 0)
    return errnum;
  if (!g_bytes_equal (now, save->current))
    return conflict_with (save, now);
  if (host_path != NULL)
    cohesion_kept_versions_add (host_path, save->current);
  else
    keep_link (save);
  return cohesion_file_rename (save->ops, save->temporary, save->path, 0);
}

/* A folder that the document portal made for one file: what is exchanged or linked there leaks into the real
   folder under names that nobody sees. */
static gboolean
is_lone_file (Save *save)
{
  g_autoptr (GDir) dir = g_dir_open (save->folder, 0, NULL);
  g_autofree char *own = g_path_get_basename (save->path);
  g_autofree char *temporary = g_path_get_basename (save->temporary);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (!g_str_equal (name, own) && !g_str_equal (name, temporary))
      return FALSE;
  return TRUE;
}

static int
replace (Save *save)
{
  g_autofree char *host_path = cohesion_file_dup_host_path (save->ops, save->fd);
  int errnum;

  if (host_path != NULL && is_lone_file (save))
    return replace_by_rename (save, host_path);
  errnum = replace_by_exchange (save);
  return is_unsupported (errnum) ? replace_by_rename (save, NULL) : errnum;
}

static int
create_without_flags (Save *save)
{
  int errnum = TEMP_FAILURE_RETRY (save->ops->link (save->temporary, save->path)) < 0 ? errno : 0;

  if (errnum == 0)
    return 0; /* the temporary is one name too many, and goes */
  if (errnum != EPERM && !is_unsupported (errnum))
    return errnum;
  if (TEMP_FAILURE_RETRY (save->ops->access (save->path, F_OK)) == 0)
    return EEXIST;
  errnum = cohesion_file_rename (save->ops, save->temporary, save->path, 0);
  save->temporary_is_ours = errnum != 0;
  return errnum;
}

static int
create (Save *save)
{
  int errnum = cohesion_file_rename (save->ops, save->temporary, save->path, RENAME_NOREPLACE);

  if (errnum == 0)
    save->temporary_is_ours = FALSE;
  else if (is_unsupported (errnum))
    errnum = create_without_flags (save);
  return errnum == EEXIST ? conflict_with_stored (save) : errnum;
}

static void
write_receipt (Save *save)
{
  save->receipt->token = cohesion_store_token (save->bytes);
  save->receipt->durable = save->folder_fd >= 0 && cohesion_file_sync (save->ops, save->folder_fd) == 0;
}

static void
report (Save *save, int errnum, GError **error)
{
  g_autofree char *kept = NULL;

  if (errnum == CONFLICT && !save->stranded)
    cohesion_store_error_set_save (error, COHESION_STORE_ERROR_CONFLICT, save->name, NULL);
  else if (save->stranded)
    {
      kept = g_filename_display_basename (save->temporary);
      g_set_error (
          error, COHESION_STORE_ERROR,
          errnum == CONFLICT ? COHESION_STORE_ERROR_CONFLICT : COHESION_STORE_ERROR_FAILED,
          _ ("Somebody else changed “%s” while it was being saved, and the drive then failed. Your version "
             "is "
             "in place; theirs is beside it, in the hidden file “%s”. Compare the two before you go on."),
          save->name, kept);
    }
  else
    cohesion_store_error_set_save_errno (error, errnum, save->name);
}

/**
 * cohesion_durable_save:
 * @ops: the calls to use
 * @path: (type filename): where; the last part may be a link, and may not exist yet
 * @name: the document’s name, for messages
 * @bytes: the whole document
 * @base: (nullable): token of the version @bytes was made from; %NULL if there may be none yet
 * @receipt: (inout): what came of it, as for cohesion_store_save_if()
 * @cancellable: (nullable): to stop it; once the new version is in place it is too late
 * @error: COHESION_STORE_ERROR, or G_IO_ERROR_CANCELLED
 *
 * Saves so that the document is always the old or the new one, whole. Keeps links, owner, mode, access list
 * and other attributes, and the version before as NAME~.
 *
 * Returns: whether @bytes is now the stored version
 */
gboolean
cohesion_durable_save (const CohesionFileOperations *ops,
                       const char *path,
                       const char *name,
                       GBytes *bytes,
                       const char *base,
                       CohesionStoreReceipt *receipt,
                       GCancellable *cancellable,
                       GError **error)
{
  Save save = { .ops = ops,
                .cancellable = cancellable,
                .name = name,
                .bytes = bytes,
                .base = base,
                .receipt = receipt,
                .folder_fd = -1,
                .fd = -1 };
  int errnum = prepare (&save, path);

  if (errnum == 0)
    errnum = write_temporary (&save);
  if (errnum == 0 && g_cancellable_is_cancelled (cancellable))
    errnum = ECANCELED;
  if (errnum == 0)
    errnum = save.current != NULL ? replace (&save) : create (&save);
  if (errnum == 0)
    write_receipt (&save);
  else
    report (&save, errnum, error);
  save_clear (&save);
  return errnum == 0;
}
