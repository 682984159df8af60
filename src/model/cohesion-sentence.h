#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cohesion_sentences_join (const char *first, const char *second);

G_END_DECLS
