#pragma once

#include <glib.h>

G_BEGIN_DECLS

GHashTable *cohesion_catalogue_parse (const char *data, gsize size);

G_END_DECLS
