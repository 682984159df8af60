#pragma once

#include "cohesion-file-operations.h"

G_BEGIN_DECLS

int cohesion_file_copy_attributes (const CohesionFileOperations *ops,
                                   int from,
                                   int to,
                                   const struct stat *status);
char *cohesion_file_dup_host_path (const CohesionFileOperations *ops, int fd);

G_END_DECLS
