#pragma once

#include <gio/gio.h>
#include <sys/stat.h>
#include <sys/types.h>

G_BEGIN_DECLS

/**
 * CohesionFileOperations:
 *
 * Every call on files that saving and loading make, each as the system defines it. A table, so that tests can
 * let each call fail in turn.
 */
typedef struct
{
  char *(*realpath) (const char *path, char *resolved);
  int (*open) (const char *path, int flags, mode_t mode);
  int (*fstat) (int fd, struct stat *status);
  int (*access) (const char *path, int mode);
  int (*flock) (int fd, int operation);
  ssize_t (*pread) (int fd, void *buffer, size_t count, off_t offset);
  ssize_t (*write) (int fd, const void *buffer, size_t count);
  int (*fsync) (int fd);
  int (*close) (int fd);
  int (*fchown) (int fd, uid_t owner, gid_t group);
  int (*fchmod) (int fd, mode_t mode);
  ssize_t (*flistxattr) (int fd, char *list, size_t size);
  ssize_t (*fgetxattr) (int fd, const char *name, void *value, size_t size);
  int (*fsetxattr) (int fd, const char *name, const void *value, size_t size, int flags);
  int (*rename) (const char *from, const char *to, unsigned int flags);
  int (*link) (const char *from, const char *to);
  int (*unlink) (const char *path);
} CohesionFileOperations;

const CohesionFileOperations *cohesion_file_operations_get_system (void);

int cohesion_file_open (const CohesionFileOperations *ops, const char *path, int flags, mode_t mode);
int cohesion_file_close (const CohesionFileOperations *ops, int *fd);
int cohesion_file_sync (const CohesionFileOperations *ops, int fd);
int
cohesion_file_write_all (const CohesionFileOperations *ops, int fd, GBytes *bytes, GCancellable *cancellable);
int
cohesion_file_read_all (const CohesionFileOperations *ops, int fd, GCancellable *cancellable, GBytes **bytes);
int cohesion_file_read (const CohesionFileOperations *ops,
                        const char *path,
                        GCancellable *cancellable,
                        struct stat *status,
                        GBytes **bytes);
int cohesion_file_rename (const CohesionFileOperations *ops,
                          const char *from,
                          const char *to,
                          unsigned int flags);

G_END_DECLS
