#pragma once

#include "model/cohesion-node.h"
#include "model/cohesion-value.h"

G_BEGIN_DECLS

typedef enum
{
  COHESION_CHANGE_SET,
  COHESION_CHANGE_INSERT,
  COHESION_CHANGE_REMOVE,
  COHESION_CHANGE_MOVE,
  COHESION_CHANGE_GROUP,
} CohesionChangeType;

/* Where a node is: the list of its parent, and its place in it. */
typedef struct
{
  CohesionNode *parent;
  guint list;
  guint position;
} CohesionPlace;

/* Who changes something, and when: seconds since 1970 in UTC. */
typedef struct
{
  const char *by;
  gint64 at;
} CohesionAuthor;

/**
 * CohesionChange:
 *
 * One of the five things that can be done to a strategy. It is made from the strategy as it is,
 * changes nothing until it is applied, and can be reverted and applied again as often as one
 * likes, always after the changes before it and before the changes after it.
 */
typedef struct _CohesionChange CohesionChange;

CohesionChange *cohesion_change_new_set (CohesionNode *node,
                                         guint field,
                                         const CohesionValue *value,
                                         const CohesionAuthor *author);
CohesionChange *
cohesion_change_new_insert (CohesionNode *node, const CohesionPlace *place, const CohesionAuthor *author);
CohesionChange *cohesion_change_new_remove (CohesionNode *node, const CohesionAuthor *author);
CohesionChange *
cohesion_change_new_move (CohesionNode *node, const CohesionPlace *place, const CohesionAuthor *author);
CohesionChange *cohesion_change_new_group (const char *label);
void cohesion_change_free (CohesionChange *self);

void cohesion_change_apply (CohesionChange *self);
void cohesion_change_revert (CohesionChange *self);
char *cohesion_change_describe (const CohesionChange *self);

void cohesion_change_group_add (CohesionChange *self, CohesionChange *change);
gboolean cohesion_change_absorb (CohesionChange *self, const CohesionChange *next);

CohesionChangeType cohesion_change_get_change_type (const CohesionChange *self);
gsize cohesion_change_get_serial (const CohesionChange *self);
CohesionAuthor cohesion_change_get_author (const CohesionChange *self);
CohesionNode *cohesion_change_get_node (const CohesionChange *self);
guint cohesion_change_get_field (const CohesionChange *self);
const CohesionValue *cohesion_change_get_value (const CohesionChange *self, gboolean after);
const CohesionPlace *cohesion_change_get_place (const CohesionChange *self, gboolean after);
guint cohesion_change_get_n_parts (const CohesionChange *self);
const CohesionChange *cohesion_change_get_part (const CohesionChange *self, guint part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionChange, cohesion_change_free)

G_END_DECLS
