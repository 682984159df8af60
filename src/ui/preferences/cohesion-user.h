#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *cohesion_dup_initials (const char *name);
char *cohesion_dup_user (GSettings *settings);

G_END_DECLS
