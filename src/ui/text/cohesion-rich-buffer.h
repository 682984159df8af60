#pragma once

#include "model/cohesion-rich-text.h"

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

#define COHESION_TYPE_RICH_BUFFER (cohesion_rich_buffer_get_type ())
G_DECLARE_FINAL_TYPE (CohesionRichBuffer, cohesion_rich_buffer, COHESION, RICH_BUFFER, GtkSourceBuffer)

CohesionRichBuffer *cohesion_rich_buffer_new (void);
char *cohesion_rich_buffer_dup_source (CohesionRichBuffer *self);
void cohesion_rich_buffer_set_source (CohesionRichBuffer *self, const char *source);
void cohesion_rich_buffer_set_colours (CohesionRichBuffer *self, const GdkRGBA *link, const GdkRGBA *chip);

gboolean cohesion_rich_buffer_get_bold (CohesionRichBuffer *self);
void cohesion_rich_buffer_set_bold (CohesionRichBuffer *self, gboolean bold);
CohesionRichKind cohesion_rich_buffer_get_kind (CohesionRichBuffer *self);
void cohesion_rich_buffer_set_kind (CohesionRichBuffer *self, CohesionRichKind kind);

const char *cohesion_rich_buffer_get_uri (CohesionRichBuffer *self, const GtkTextIter *iter);
char *cohesion_rich_buffer_dup_link (CohesionRichBuffer *self, const char **uri);
void cohesion_rich_buffer_set_link (CohesionRichBuffer *self, const char *words, const char *uri);
void cohesion_rich_buffer_remove_link (CohesionRichBuffer *self);
void cohesion_rich_buffer_replace (CohesionRichBuffer *self,
                                   int start,
                                   int end,
                                   const char *words,
                                   const char *uri);
void cohesion_rich_buffer_paste (CohesionRichBuffer *self, const char *text);

G_END_DECLS
