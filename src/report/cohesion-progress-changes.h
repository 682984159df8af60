#pragma once

#include "model/cohesion-deadline-steps.h"

G_BEGIN_DECLS

/* What a progress report tells of how actions have changed. */
typedef enum
{
  COHESION_PROGRESS_COMPLETED,
  COHESION_PROGRESS_TROUBLED,
  COHESION_PROGRESS_DEADLINE,
  COHESION_PROGRESS_ADDED,
  COHESION_PROGRESS_REWORDED,
  COHESION_PROGRESS_ABANDONED,
  COHESION_PROGRESS_REMOVED,
  COHESION_PROGRESS_LEAD,
  COHESION_N_PROGRESS_CHANGES,
} CohesionProgressChangeKind;

/**
 * CohesionProgressChange:
 * @before: (nullable): the action as it was; %NULL if it was added
 * @now: (nullable): as it is; %NULL if it was removed
 *
 * An action that has changed in one of these ways.
 */
typedef struct
{
  CohesionNode *before;
  CohesionNode *now;
} CohesionProgressChange;

/**
 * CohesionProgressChanges:
 * @lists: (element-type CohesionProgressChange): for each way, the actions that have changed so, in the order
 *   of the document
 *
 * It keeps no node alive: it lives no longer than both trees.
 */
typedef struct
{
  GArray *lists[COHESION_N_PROGRESS_CHANGES];
} CohesionProgressChanges;

CohesionProgressChanges *cohesion_progress_changes_new (CohesionTree *before, CohesionTree *now);
void cohesion_progress_changes_free (CohesionProgressChanges *self);
GArray *cohesion_progress_change_list_steps (const CohesionProgressChange *self);
gboolean cohesion_progress_change_is_approved (const CohesionProgressChange *self);
gboolean cohesion_progress_change_has_own_comment (const CohesionProgressChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionProgressChanges, cohesion_progress_changes_free)

G_END_DECLS
