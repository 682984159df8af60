#include "config.h"

#include "cohesion-file-operations.h"

#include "cohesion-store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/xattr.h>
#include <unistd.h>

/* Functions here return 0 or an errno. A call that a signal interrupted is made again. */

#define CHUNK ((gsize) 1024 * 1024)

static int
system_open (const char *path, int flags, mode_t mode)
{
  return open (path, flags | O_CLOEXEC, mode);
}

static int
system_rename (const char *from, const char *to, unsigned int flags)
{
  return renameat2 (AT_FDCWD, from, AT_FDCWD, to, flags);
}

/**
 * cohesion_file_operations_get_system:
 *
 * Returns: the system’s own calls
 */
const CohesionFileOperations *
cohesion_file_operations_get_system (void)
{
  static const CohesionFileOperations operations = {
    .realpath = realpath,
    .open = system_open,
    .fstat = fstat,
    .access = access,
    .flock = flock,
    .pread = pread,
    .write = write,
    .fsync = fsync,
    .close = close,
    .fchown = fchown,
    .fchmod = fchmod,
    .flistxattr = flistxattr,
    .fgetxattr = fgetxattr,
    .fsetxattr = fsetxattr,
    .rename = system_rename,
    .link = link,
    .unlink = unlink,
  };

  return &operations;
}

/**
 * cohesion_file_open:
 * @ops: the calls to use
 * @path: a path
 * @flags: O_RDONLY and the like; O_CLOEXEC is added
 * @mode: for a new file, before the umask
 *
 * Returns: a file descriptor, or minus an errno
 */
int
cohesion_file_open (const CohesionFileOperations *ops, const char *path, int flags, mode_t mode)
{
  int fd;

  fd = TEMP_FAILURE_RETRY (ops->open (path, flags, mode));
  return fd < 0 ? -errno : fd;
}

/**
 * cohesion_file_close:
 * @ops: the calls to use
 * @fd: (inout): a file descriptor, or -1; becomes -1
 *
 * Returns: 0 or an errno. An interrupted close has closed.
 */
int
cohesion_file_close (const CohesionFileOperations *ops, int *fd)
{
  int closing = *fd;

  *fd = -1;
  if (closing < 0 || ops->close (closing) == 0 || errno == EINTR)
    return 0;
  return errno;
}

/**
 * cohesion_file_sync:
 * @ops: the calls to use
 * @fd: a file or a folder
 *
 * Waits until the drive has it.
 *
 * Returns: 0 or an errno
 */
int
cohesion_file_sync (const CohesionFileOperations *ops, int fd)
{
  int result;

  result = TEMP_FAILURE_RETRY (ops->fsync (fd));
  return result < 0 ? errno : 0;
}

/**
 * cohesion_file_write_all:
 * @ops: the calls to use
 * @fd: an empty file
 * @bytes: what to write
 * @cancellable: (nullable): to stop it
 *
 * Returns: 0, an errno, or ECANCELED
 */
int
cohesion_file_write_all (const CohesionFileOperations *ops, int fd, GBytes *bytes, GCancellable *cancellable)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      ssize_t written;

      if (g_cancellable_is_cancelled (cancellable))
        return ECANCELED;
      written = ops->write (fd, data, MIN (left, CHUNK));
      if (written < 0 && errno != EINTR)
        return errno;
      if (written == 0)
        return EIO;
      data += MAX (written, 0);
      left -= (gsize) MAX (written, 0);
    }
  return 0;
}

/**
 * cohesion_file_read_all:
 * @ops: the calls to use
 * @fd: a file
 * @cancellable: (nullable): to stop it
 * @bytes: (out): all of it
 *
 * Returns: 0, an errno, EISDIR for what is not an ordinary file, EFBIG above COHESION_STORE_SIZE_LIMIT, or
 * ECANCELED
 */
int
cohesion_file_read_all (const CohesionFileOperations *ops, int fd, GCancellable *cancellable, GBytes **bytes)
{
  struct stat status;
  gsize size, used = 0;
  g_autofree char *data = NULL;

  if (TEMP_FAILURE_RETRY (ops->fstat (fd, &status)) < 0)
    return errno;
  if (!S_ISREG (status.st_mode))
    return EISDIR;
  if (status.st_size > (off_t) COHESION_STORE_SIZE_LIMIT)
    return EFBIG;
  /* One byte more, to see the end, or that it grew meanwhile: then it is not whole. */
  size = (gsize) status.st_size + 1;
  data = g_try_malloc (size);
  if (data == NULL)
    return ENOMEM;
  while (used < size)
    {
      ssize_t count;

      if (g_cancellable_is_cancelled (cancellable))
        return ECANCELED;
      count = ops->pread (fd, data + used, MIN (size - used, CHUNK), (off_t) used);
      if (count < 0 && errno != EINTR)
        return errno;
      if (count == 0)
        break;
      used += (gsize) MAX (count, 0);
    }
  if (used == size)
    return EAGAIN;
  *bytes = g_bytes_new_take (g_steal_pointer (&data), used);
  return 0;
}

/**
 * cohesion_file_read:
 * @ops: the calls to use
 * @path: a path
 * @cancellable: (nullable): to stop it
 * @status: (out) (nullable): what the system says of the file
 * @bytes: (out): all of it
 *
 * Returns: as for cohesion_file_read_all()
 */
int
cohesion_file_read (const CohesionFileOperations *ops,
                    const char *path,
                    GCancellable *cancellable,
                    struct stat *status,
                    GBytes **bytes)
{
  /* O_NONBLOCK: a pipe must not hold us up. */
  int fd = cohesion_file_open (ops, path, O_RDONLY | O_NONBLOCK, 0);
  int errnum;

  if (fd < 0)
    return -fd;
  errnum = cohesion_file_read_all (ops, fd, cancellable, bytes);
  if (errnum == 0 && status != NULL && TEMP_FAILURE_RETRY (ops->fstat (fd, status)) < 0)
    {
      errnum = errno;
      g_clear_pointer (bytes, g_bytes_unref);
    }
  cohesion_file_close (ops, &fd);
  return errnum;
}

/**
 * cohesion_file_rename:
 * @ops: the calls to use
 * @from: a path
 * @to: a path
 * @flags: as for renameat2()
 *
 * Returns: 0 or an errno
 */
int
cohesion_file_rename (const CohesionFileOperations *ops, const char *from, const char *to, unsigned int flags)
{
  int result;

  result = TEMP_FAILURE_RETRY (ops->rename (from, to, flags));
  return result < 0 ? errno : 0;
}
