#pragma once

#include "cohesion-file-operations.h"
#include "cohesion-store.h"

G_BEGIN_DECLS

gboolean cohesion_durable_save (const CohesionFileOperations *ops,
                                const char *path,
                                const char *name,
                                GBytes *bytes,
                                const char *base,
                                CohesionStoreReceipt *receipt,
                                GCancellable *cancellable,
                                GError **error);
char *cohesion_durable_save_dup_real_path (const CohesionFileOperations *ops, const char *path);
char *cohesion_durable_save_dup_temporary_prefix (const char *path);
int cohesion_durable_save_open_folder (const CohesionFileOperations *ops,
                                       const char *folder,
                                       int milliseconds,
                                       gboolean *locked);

G_END_DECLS
