#pragma once

#include "cohesion-tree.h"

G_BEGIN_DECLS

/**
 * CohesionMatch:
 * @node: what was found
 * @field: index of the field that says it
 * @text: the field’s text around the first of the words, on one line
 * @start: where that word begins in @text, in bytes
 * @length: its length in bytes
 *
 * A place in a strategy that says what was looked for.
 */
typedef struct
{
  CohesionNode *node;
  guint field;
  char *text;
  gsize start;
  gsize length;
} CohesionMatch;

char *cohesion_search_fold (const char *text);
GPtrArray *cohesion_search (CohesionTree *tree, const char *words, guint limit);
void cohesion_match_free (CohesionMatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionMatch, cohesion_match_free)

G_END_DECLS
