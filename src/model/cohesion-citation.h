#pragma once

#include "cohesion-tree.h"

G_BEGIN_DECLS

/* What the address of a citation begins with; the id of the statistic or definition follows. */
#define COHESION_CITATION_SCHEME "cite:"

/* What can be cited. */
#define COHESION_CITATION_TARGETS                                                                            \
  (COHESION_KIND_BIT (COHESION_KIND_EVIDENCE) | COHESION_KIND_BIT (COHESION_KIND_DEFINITION))

const char *cohesion_citation_peek_id (const char *uri);
CohesionNode *cohesion_citation_find (CohesionTree *tree, const char *uri);
GPtrArray *cohesion_citation_list (const char *source);
char *cohesion_citation_replace (const char *source, const char *from, const char *to);

char *cohesion_citation_dup_uri (CohesionNode *node);
char *cohesion_citation_dup_words (CohesionNode *node);
char *cohesion_citation_dup_tooltip (CohesionTree *tree, const char *uri);
char *cohesion_citation_dup_uses (CohesionTree *tree, CohesionNode *node);
GPtrArray *cohesion_citation_search (CohesionTree *tree, const char *typed);

G_END_DECLS
