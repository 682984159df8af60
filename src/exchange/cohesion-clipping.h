#pragma once

#include "model/cohesion-tree.h"

G_BEGIN_DECLS

/* What a clipping calls itself on the clipboard. */
#define COHESION_CLIPPING_TYPE "application/vnd.council.cohesion+json"

GPtrArray *cohesion_clipping_topmost (GPtrArray *nodes);
GBytes *cohesion_clipping_write (GPtrArray *nodes, GError **error);
GPtrArray *cohesion_clipping_read (GBytes *bytes, CohesionTree *tree, GPtrArray **people, GError **error);
char *cohesion_clipping_dup_text (GPtrArray *nodes);

G_END_DECLS
