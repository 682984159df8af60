#pragma once

#include "cohesion-kind.h"

G_BEGIN_DECLS

/* The most that a document holds; whoever takes text or nodes in, from a file or from a person, keeps to it.
 */
#define COHESION_MAX_NODES 1000000
#define COHESION_MAX_TITLE 500
#define COHESION_MAX_TEXT 100000
#define COHESION_MAX_ID 64

guint cohesion_field_get_max_length (const CohesionField *field);
gboolean cohesion_field_accepts (const CohesionField *field, const char *text);
gboolean cohesion_id_is_valid (const char *text);
gboolean cohesion_text_fits (const char *text, guint max_length);

G_END_DECLS
