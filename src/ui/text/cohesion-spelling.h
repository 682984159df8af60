#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CohesionSpelling:
 *
 * What marks words of a text view that no dictionary has, and offers others in its menu.
 */
typedef struct _CohesionSpelling CohesionSpelling;

gboolean cohesion_spelling_is_built_in (void);
CohesionSpelling *cohesion_spelling_new (GtkTextView *view, const char *language);
void cohesion_spelling_free (CohesionSpelling *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionSpelling, cohesion_spelling_free)

G_END_DECLS
