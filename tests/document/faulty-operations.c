#include "config.h"

#include "faulty-operations.h"

#include <errno.h>
#include <string.h>

static Faults faults;

Faults *
faults_reset (void)
{
  faults = (Faults) { 0 };
  return &faults;
}

static gboolean
is_due (const char *call, const char *path)
{
  if (faults.before != NULL)
    faults.before (call, path, faults.data);
  if (++faults.n_calls != faults.failing_call)
    return FALSE;
  faults.failed = call;
  errno = faults.errnum;
  return TRUE;
}

static const CohesionFileOperations *
real (void)
{
  return cohesion_file_operations_get_system ();
}

static char *
faulty_realpath (const char *path, char *resolved)
{
  return is_due ("realpath", path) ? NULL : real ()->realpath (path, resolved);
}

static int
faulty_open (const char *path, int flags, mode_t mode)
{
  return is_due ("open", path) ? -1 : real ()->open (path, flags, mode);
}

static int
faulty_fstat (int fd, struct stat *status)
{
  return is_due ("fstat", NULL) ? -1 : real ()->fstat (fd, status);
}

static int
faulty_access (const char *path, int mode)
{
  if (is_due ("access", path))
    return -1;
  if (faults.lost_path != NULL && g_str_equal (path, faults.lost_path) &&
      (mode & (int) faults.lost_access) != 0)
    {
      errno = EACCES;
      return -1;
    }
  return real ()->access (path, mode);
}

static int
faulty_flock (int fd, int operation)
{
  if (is_due ("flock", NULL))
    return -1;
  if (!faults.no_locks)
    return real ()->flock (fd, operation);
  errno = ENOSYS;
  return -1;
}

static ssize_t
faulty_pread (int fd, void *buffer, size_t count, off_t offset)
{
  return is_due ("pread", NULL) ? -1 : real ()->pread (fd, buffer, count, offset);
}

static ssize_t
faulty_write (int fd, const void *buffer, size_t count)
{
  if (!is_due ("write", NULL))
    return real ()->write (fd, buffer, count);
  if ((errno == ENOSPC || errno == EDQUOT) && count > 1)
    {
      faults.failing_call = faults.n_calls + 1;
      return real ()->write (fd, buffer, count / 2);
    }
  return -1;
}

static int
faulty_fsync (int fd)
{
  return is_due ("fsync", NULL) ? -1 : real ()->fsync (fd);
}

/* Fails as the system does: what was open is closed all the same. */
static int
faulty_close (int fd)
{
  gboolean due = is_due ("close", NULL);
  int errnum = errno;
  int result = real ()->close (fd);

  if (!due)
    return result;
  errno = errnum;
  return -1;
}

static int
faulty_fchown (int fd, uid_t owner, gid_t group)
{
  if (is_due ("fchown", NULL))
    return -1;
  if (!faults.no_owners)
    return real ()->fchown (fd, owner, group);
  errno = EPERM;
  return -1;
}

static int
faulty_fchmod (int fd, mode_t mode)
{
  return is_due ("fchmod", NULL) ? -1 : real ()->fchmod (fd, mode);
}

static ssize_t
faulty_flistxattr (int fd, char *list, size_t size)
{
  return is_due ("flistxattr", NULL) ? -1 : real ()->flistxattr (fd, list, size);
}

static ssize_t
faulty_fgetxattr (int fd, const char *name, void *value, size_t size)
{
  if (is_due ("fgetxattr", NULL))
    return -1;
  if (faults.host_path == NULL || !g_str_has_prefix (name, "user.document-portal"))
    return real ()->fgetxattr (fd, name, value, size);
  memcpy (value, faults.host_path, strlen (faults.host_path));
  return (ssize_t) strlen (faults.host_path);
}

static int
faulty_fsetxattr (int fd, const char *name, const void *value, size_t size, int flags)
{
  if (is_due ("fsetxattr", NULL))
    return -1;
  if (!faults.no_attributes)
    return real ()->fsetxattr (fd, name, value, size, flags);
  errno = EOPNOTSUPP;
  return -1;
}

static int
faulty_rename (const char *from, const char *to, unsigned int flags)
{
  if (is_due (flags != 0 ? "renameat2" : "rename", to))
    return -1;
  if (flags == 0 || !faults.no_flags)
    return real ()->rename (from, to, flags);
  errno = EINVAL;
  return -1;
}

static int
faulty_link (const char *from, const char *to)
{
  if (is_due ("link", to))
    return -1;
  if (!faults.no_links)
    return real ()->link (from, to);
  errno = EPERM;
  return -1;
}

static int
faulty_unlink (const char *path)
{
  return is_due ("unlink", path) ? -1 : real ()->unlink (path);
}

const CohesionFileOperations *
faults_get_operations (void)
{
  static const CohesionFileOperations operations = {
    .realpath = faulty_realpath,
    .open = faulty_open,
    .fstat = faulty_fstat,
    .access = faulty_access,
    .flock = faulty_flock,
    .pread = faulty_pread,
    .write = faulty_write,
    .fsync = faulty_fsync,
    .close = faulty_close,
    .fchown = faulty_fchown,
    .fchmod = faulty_fchmod,
    .flistxattr = faulty_flistxattr,
    .fgetxattr = faulty_fgetxattr,
    .fsetxattr = faulty_fsetxattr,
    .rename = faulty_rename,
    .link = faulty_link,
    .unlink = faulty_unlink,
  };

  return &operations;
}
