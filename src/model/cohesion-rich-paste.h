#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cohesion_rich_paste_clean (const char *text);
char *cohesion_rich_address_complete (const char *address);

G_END_DECLS
