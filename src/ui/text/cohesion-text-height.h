#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CohesionTextHeight:
 *
 * How high texts are. A paragraph is laid out once for a width, however often the text is asked for.
 */
typedef struct _CohesionTextHeight CohesionTextHeight;

CohesionTextHeight *cohesion_text_height_new (void);
void cohesion_text_height_free (CohesionTextHeight *self);
void cohesion_text_height_forget (CohesionTextHeight *self);
guint cohesion_text_height_get_n_layouts (CohesionTextHeight *self);
int cohesion_text_height_measure (CohesionTextHeight *self, GtkTextView *view, int width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionTextHeight, cohesion_text_height_free)

G_END_DECLS
