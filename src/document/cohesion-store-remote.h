#pragma once

#include "cohesion-store.h"

G_BEGIN_DECLS

#define COHESION_TYPE_STORE_REMOTE (cohesion_store_remote_get_type ())
G_DECLARE_FINAL_TYPE (CohesionStoreRemote, cohesion_store_remote, COHESION, STORE_REMOTE, CohesionStore)

CohesionStore *cohesion_store_remote_new (GFile *file);
CohesionStore *cohesion_store_new_for_file (GFile *file);

G_END_DECLS
