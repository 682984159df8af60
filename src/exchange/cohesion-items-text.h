#pragma once

#include <glib.h>

G_BEGIN_DECLS

GStrv cohesion_items_text_read (const char *text);

G_END_DECLS
