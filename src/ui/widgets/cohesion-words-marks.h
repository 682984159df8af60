#pragma once

#include "compare/cohesion-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cohesion_words_mark (PangoAttrList *attributes, CohesionWordsChange change, gsize start, gsize length);
void cohesion_words_show_both (GtkLabel *label, const char *old, const char *new);

G_END_DECLS
