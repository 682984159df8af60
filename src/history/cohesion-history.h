#pragma once

#include "cohesion-change.h"

#include "model/cohesion-tree.h"

G_BEGIN_DECLS

#define COHESION_TYPE_HISTORY (cohesion_history_get_type ())
G_DECLARE_FINAL_TYPE (CohesionHistory, cohesion_history, COHESION, HISTORY, GObject)

/**
 * CohesionHistoryEvent:
 * @COHESION_HISTORY_DONE: a new step; what was undone can no longer be done again
 * @COHESION_HISTORY_TYPED: typing went on in the last step
 * @COHESION_HISTORY_UNDONE: the last step was taken back
 * @COHESION_HISTORY_REDONE: the step that was taken back last was done again
 *
 * What happens to the steps of a history.
 */
typedef enum
{
  COHESION_HISTORY_DONE,
  COHESION_HISTORY_TYPED,
  COHESION_HISTORY_UNDONE,
  COHESION_HISTORY_REDONE,
} CohesionHistoryEvent;

/* Gives the time of an edit in microseconds since 1970, UTC. */
typedef gint64 (*CohesionClock) (void);

CohesionHistory *cohesion_history_new (CohesionTree *tree);
void cohesion_history_set_author (CohesionHistory *self, const char *by);
void cohesion_history_set_clock (CohesionHistory *self, CohesionClock clock);
gint64 cohesion_history_get_time (CohesionHistory *self);

void
cohesion_history_set (CohesionHistory *self, CohesionNode *node, guint field, const CohesionValue *value);
void
cohesion_history_type (CohesionHistory *self, CohesionNode *node, guint field, const CohesionValue *value);
void cohesion_history_insert (CohesionHistory *self, CohesionNode *node, const CohesionPlace *place);
void cohesion_history_remove (CohesionHistory *self, CohesionNode *node);
gboolean cohesion_history_can_move (CohesionHistory *self, CohesionNode *node, const CohesionPlace *place);
void cohesion_history_move (CohesionHistory *self, CohesionNode *node, const CohesionPlace *place);

void cohesion_history_begin_group (CohesionHistory *self, const char *label);
void cohesion_history_end_group (CohesionHistory *self);
void cohesion_history_cancel_group (CohesionHistory *self);
void cohesion_history_settle (CohesionHistory *self);

gboolean cohesion_history_undo (CohesionHistory *self);
gboolean cohesion_history_redo (CohesionHistory *self);
gboolean cohesion_history_get_can_undo (CohesionHistory *self);
gboolean cohesion_history_get_can_redo (CohesionHistory *self);
const CohesionChange *cohesion_history_get_last_step (CohesionHistory *self);
const char *cohesion_history_get_undo_label (CohesionHistory *self);
const char *cohesion_history_get_redo_label (CohesionHistory *self);

void cohesion_history_hold (CohesionHistory *self);
void cohesion_history_release (CohesionHistory *self);

gboolean cohesion_history_get_modified (CohesionHistory *self);
gconstpointer cohesion_history_get_state (CohesionHistory *self);
void cohesion_history_mark_saved (CohesionHistory *self, gconstpointer state);

G_END_DECLS
