#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint cohesion_plural_choose (const char *rule, guint number);

G_END_DECLS
