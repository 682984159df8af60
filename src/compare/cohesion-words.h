#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What was done to a run of words. */
typedef enum
{
  COHESION_WORDS_KEPT,
  COHESION_WORDS_REMOVED,
  COHESION_WORDS_ADDED,
} CohesionWordsChange;

/**
 * CohesionWordsRange:
 * @change: what was done
 * @start: where it starts, in bytes: in the old text if it was removed, else in the new one
 * @length: how long it is, in bytes
 *
 * A run of words with the space between them.
 */
typedef struct
{
  CohesionWordsChange change;
  gsize start;
  gsize length;
} CohesionWordsRange;

GArray *cohesion_words_compare (const char *old, const char *new);
char *cohesion_words_describe (const char *old, const char *new);

G_END_DECLS
