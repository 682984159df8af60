#pragma once

#include "model/cohesion-tree.h"

G_BEGIN_DECLS

/* What cohesion_pack_branch() gives, of a node and, in variants, of its children. */
#define COHESION_PACKED_BRANCH "(ssxxsa{sv}a(sav)s)"

GVariant *cohesion_pack_value (const CohesionValue *value);
gboolean cohesion_unpack_value (const CohesionField *field, GVariant *packed, CohesionValue *value);
GVariant *cohesion_pack_branch (CohesionNode *node);
CohesionNode *cohesion_unpack_branch (GVariant *packed);

G_END_DECLS
