#pragma once

#include "cohesion-document-carry.h"

G_BEGIN_DECLS

/* What is taken over from the last strategy into a document. */
typedef struct
{
  CohesionDocument *document;
  CohesionTree *last;
  GHashTable *chosen; /* of actions, not owned */
  CohesionCarryParts parts;
  CohesionDate today;
} CohesionCarrying;

CohesionNode *cohesion_carrying_copy (CohesionCarrying *self, CohesionNode *node);

/* cohesion-document-carry-parts.c */
void cohesion_carrying_add_parts (CohesionCarrying *self);

G_END_DECLS
