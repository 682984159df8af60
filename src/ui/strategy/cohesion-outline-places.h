#pragma once

#include "history/cohesion-change.h"
#include "model/cohesion-tree.h"
#include "ui/widgets/cohesion-drop-mark.h"

G_BEGIN_DECLS

/* Where a node goes from where it is. */
typedef enum
{
  COHESION_MOVE_UP,
  COHESION_MOVE_DOWN,
  COHESION_MOVE_TO_PREVIOUS,
  COHESION_MOVE_TO_NEXT,
} CohesionMove;

gboolean cohesion_place_after (CohesionNode *node, CohesionPlace *place);
gboolean cohesion_place_inside (CohesionNode *node, guint kind, CohesionPlace *place);
gboolean cohesion_place_for_new (CohesionNode *root, CohesionNode *at, guint kind, CohesionPlace *place);
gboolean cohesion_place_for_move (GPtrArray *nodes, CohesionMove move, CohesionPlace *place);

CohesionDropPart
cohesion_drop_part (CohesionNode *target, guint kind, gboolean expanded, double y, double height);
gboolean
cohesion_place_for_drop (CohesionNode *target, guint kind, CohesionDropPart part, CohesionPlace *place);

CohesionNode *cohesion_node_after_removal (GPtrArray *nodes);
int cohesion_outline_child_kind (CohesionNode *node);

G_END_DECLS
