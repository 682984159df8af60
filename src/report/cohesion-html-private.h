#pragma once

#include "cohesion-block.h"

G_BEGIN_DECLS

/* Built from these strings, the page is well-formed XML too, so that either kind of reader takes it. */

extern const char cohesion_html_style[];

/* cohesion-html-text.c */
gboolean cohesion_html_is_right_to_left (const char *language);
void cohesion_html_append_escaped (GString *out, const char *words);
void cohesion_html_append_language (GString *out, const char *language, const char *around);
void cohesion_html_append_text (GString *out, const CohesionText *text, const char *language);
void
cohesion_html_append_element (GString *out, const char *tag, const CohesionText *text, const char *language);

/* cohesion-html-blocks.c */
gboolean cohesion_html_is_shown (const CohesionBlock *block);
void
cohesion_html_append_block (GString *out, const CohesionBlock *block, guint position, const char *language);

/* cohesion-html-table.c */
void cohesion_html_append_sign (GString *out, CohesionShape shape, guint32 colour);
void
cohesion_html_append_table (GString *out, const CohesionBlock *block, guint position, const char *language);

/* cohesion-html-figure.c */
void cohesion_html_append_figure (GString *out, const CohesionBlock *block, const char *language);

G_END_DECLS
