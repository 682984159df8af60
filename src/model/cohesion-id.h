#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cohesion_id_derive (const char *base, const char *name);

G_END_DECLS
