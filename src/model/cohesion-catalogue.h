#pragma once

#include <glib.h>

G_BEGIN_DECLS

GHashTable *cohesion_catalogue_parse (const char *data, gsize size);
const char *cohesion_catalogue_get_plural (GHashTable *messages, const char *key, guint number);

G_END_DECLS
