#pragma once

#include "cohesion-file-operations.h"
#include "cohesion-store.h"

G_BEGIN_DECLS

#define COHESION_TYPE_STORE_LOCAL (cohesion_store_local_get_type ())
G_DECLARE_FINAL_TYPE (CohesionStoreLocal, cohesion_store_local, COHESION, STORE_LOCAL, CohesionStore)

CohesionStore *cohesion_store_local_new (const char *path);
CohesionStore *cohesion_store_local_new_with_operations (const char *path, const CohesionFileOperations *ops);

G_END_DECLS
