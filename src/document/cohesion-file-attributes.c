#include "config.h"

#include "cohesion-file-attributes.h"

#include <errno.h>
#include <unistd.h>

#define ACCESS_ACL "system.posix_acl_access"
/* The document portal of Flatpak and Snap gives every file this attribute. */
#define HOST_PATH "user.document-portal.host-path"

/* The drive cannot keep such a thing, or we may not set it: no reason not to save. */
static gboolean
is_tolerable (int errnum)
{
  return errnum == EPERM || errnum == EOPNOTSUPP || errnum == ENOSYS || errnum == EINVAL;
}

/* Sets @kept to whether the new file has the group of the old one. */
static int
copy_owner (const CohesionFileOperations *ops, int to, const struct stat *status, gboolean *kept)
{
  struct stat now;
  int result;

  if (TEMP_FAILURE_RETRY (ops->fstat (to, &now)) < 0)
    return errno;
  *kept = now.st_gid == status->st_gid;
  if (*kept && now.st_uid == status->st_uid)
    return 0;
  result = TEMP_FAILURE_RETRY (ops->fchown (to, status->st_uid, status->st_gid));
  /* An ordinary user may not give a file away, but may give it to a group of his. */
  if (result < 0 && is_tolerable (errno))
    result = TEMP_FAILURE_RETRY (ops->fchown (to, (uid_t) -1, status->st_gid));
  if (result < 0 && !is_tolerable (errno))
    return errno;
  *kept = *kept || result == 0;
  return 0;
}

static int
copy_attribute (const CohesionFileOperations *ops, int from, int to, const char *name)
{
  g_autofree char *value = NULL;
  ssize_t size = TEMP_FAILURE_RETRY (ops->fgetxattr (from, name, NULL, 0));

  if (size < 0)
    return errno;
  value = g_malloc ((gsize) size + 1);
  size = TEMP_FAILURE_RETRY (ops->fgetxattr (from, name, value, (gsize) size));
  if (size < 0)
    return errno;
  return TEMP_FAILURE_RETRY (ops->fsetxattr (to, name, value, (gsize) size, 0)) < 0 ? errno : 0;
}

/* Attributes hold among others the access list; sets @acl_kept to FALSE if there is one and it could not be
 * copied. */
static int
copy_extended (const CohesionFileOperations *ops, int from, int to, gboolean *acl_kept)
{
  g_autofree char *names = NULL;
  ssize_t size = TEMP_FAILURE_RETRY (ops->flistxattr (from, NULL, 0));

  if (size > 0)
    {
      names = g_malloc ((gsize) size);
      size = TEMP_FAILURE_RETRY (ops->flistxattr (from, names, (gsize) size));
    }
  if (size < 0)
    return is_tolerable (errno) ? 0 : errno;
  for (const char *name = names; name != NULL && name < names + size; name += strlen (name) + 1)
    {
      int errnum = copy_attribute (ops, from, to, name);

      if (errnum != 0 && g_str_equal (name, ACCESS_ACL))
        *acl_kept = FALSE;
      /* Labels of the system are the system’s to give. */
      if (errnum != 0 && errnum != ENODATA && !is_tolerable (errnum) && !g_str_has_prefix (name, "security."))
        return errnum;
    }
  return 0;
}

static int
copy_mode (const CohesionFileOperations *ops, int to, mode_t mode)
{
  int result;

  result = TEMP_FAILURE_RETRY (ops->fchmod (to, mode & 07777));
  return result < 0 && !is_tolerable (errno) ? errno : 0;
}

/**
 * cohesion_file_copy_attributes:
 * @ops: the calls to use
 * @from: a file
 * @to: the file that will take its place
 * @status: what the system says of @from
 *
 * Gives @to the owner, group, mode, access list and other attributes of @from, as far as drive and rights
 * allow. Never gives anybody more access than before: where the group or the access list cannot be kept, the
 * group may do what everybody may.
 *
 * Returns: 0 or an errno
 */
int
cohesion_file_copy_attributes (const CohesionFileOperations *ops, int from, int to, const struct stat *status)
{
  gboolean group_kept = TRUE, acl_kept = TRUE;
  mode_t mode = status->st_mode & 07777;
  int errnum = copy_owner (ops, to, status, &group_kept);

  if (errnum == 0)
    errnum = copy_mode (ops, to, mode & (mode_t) ~070);
  if (errnum == 0)
    errnum = copy_extended (ops, from, to, &acl_kept);
  if (errnum != 0)
    return errnum;
  if (!group_kept || !acl_kept)
    mode = (mode & (mode_t) ~(06070)) | ((mode & 07) << 3);
  return copy_mode (ops, to, mode);
}

/**
 * cohesion_file_dup_host_path:
 * @ops: the calls to use
 * @fd: a file
 *
 * Returns: (transfer full) (nullable): the real path of a file that the document portal hands through
 */
char *
cohesion_file_dup_host_path (const CohesionFileOperations *ops, int fd)
{
  char value[4096];
  ssize_t size = TEMP_FAILURE_RETRY (ops->fgetxattr (fd, HOST_PATH, value, sizeof value));

  return size > 0 ? g_strndup (value, (gsize) size) : NULL;
}
