#pragma once

#include "cohesion-node.h"

G_BEGIN_DECLS

#define COHESION_TYPE_LIST (cohesion_list_get_type ())
G_DECLARE_FINAL_TYPE (CohesionList, cohesion_list, COHESION, LIST, GObject)

CohesionNode *cohesion_list_get_owner (CohesionList *self);
guint cohesion_list_get_index (CohesionList *self);
const CohesionListSpec *cohesion_list_get_spec (CohesionList *self);
guint cohesion_list_get_length (CohesionList *self);
CohesionNode *cohesion_list_get (CohesionList *self, guint position);
gboolean cohesion_list_find (CohesionList *self, CohesionNode *node, guint *position);
gboolean cohesion_list_accepts (CohesionList *self, guint kind);

G_END_DECLS
