#pragma once

#include "document/cohesion-store.h"

G_BEGIN_DECLS

#define COHESION_TYPE_STORE_MEMORY (cohesion_store_memory_get_type ())
G_DECLARE_FINAL_TYPE (CohesionStoreMemory, cohesion_store_memory, COHESION, STORE_MEMORY, CohesionStore)

CohesionStore *cohesion_store_memory_new (const char *name, GBytes *bytes);
void cohesion_store_memory_put (CohesionStoreMemory *self, GBytes *bytes);
GBytes *cohesion_store_memory_dup (CohesionStoreMemory *self);
void cohesion_store_memory_fail_call (CohesionStoreMemory *self, guint call, int errnum);
guint cohesion_store_memory_get_n_calls (CohesionStoreMemory *self);
void cohesion_store_memory_set_read_only (CohesionStoreMemory *self, gboolean read_only);
void cohesion_store_memory_set_delay (CohesionStoreMemory *self, guint milliseconds);

G_END_DECLS
