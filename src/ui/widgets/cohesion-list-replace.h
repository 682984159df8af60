#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void cohesion_list_store_replace (GListStore *store, GPtrArray *items, GEqualFunc equal);

G_END_DECLS
