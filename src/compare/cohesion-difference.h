#pragma once

#include "model/cohesion-deadline-steps.h"

G_BEGIN_DECLS

/* What was done to an item, in the order in which it is told. */
typedef enum
{
  COHESION_DIFFERENCE_COMPLETED,
  COHESION_DIFFERENCE_TROUBLED,        /* newly at risk or off track */
  COHESION_DIFFERENCE_SLIPPED,         /* a later deadline */
  COHESION_DIFFERENCE_BROUGHT_FORWARD, /* an earlier deadline, or the same in other words */
  COHESION_DIFFERENCE_DATED,           /* a deadline where there was none */
  COHESION_DIFFERENCE_UNDATED,         /* no deadline where there was one */
  COHESION_DIFFERENCE_ABANDONED,       /* closed without being done */
  COHESION_DIFFERENCE_STATUS,          /* any other move of the status */
  COHESION_DIFFERENCE_LEAD,
  COHESION_DIFFERENCE_ADDED,
  COHESION_DIFFERENCE_REWORDED,
  COHESION_DIFFERENCE_REMOVED,
  COHESION_DIFFERENCE_MEASURE, /* another reading, rating or direction of travel */
  COHESION_DIFFERENCE_RISK,    /* another score or status */
  COHESION_DIFFERENCE_MOVED,   /* to another parent */
  COHESION_DIFFERENCE_REORDERED,
  COHESION_DIFFERENCE_CHANGED,  /* any other field */
  COHESION_DIFFERENCE_RECORDED, /* an entry was added to a log */
  COHESION_N_DIFFERENCES,
} CohesionDifferenceType;

/**
 * CohesionDifference:
 * @type: what was done
 * @node: to what: as it is after that, or as it was if it was removed
 * @other: (nullable): the same item in the other version, if it was removed as it is in the bin; %NULL if it
 *   is not there
 * @field: index of the field that changed, or -1 if it is about the whole item
 *
 * One thing in which two versions of a strategy differ. One item may have several. What became of an action
 * that was added is told a second time where it belongs, such as under what was completed, without @other.
 */
typedef struct
{
  CohesionDifferenceType type;
  CohesionNode *node;
  CohesionNode *other;
  int field;
} CohesionDifference;

void cohesion_difference_free (CohesionDifference *self);

const char *cohesion_difference_type_get_label (CohesionDifferenceType type);
const char *cohesion_difference_type_get_key (CohesionDifferenceType type);

char *cohesion_difference_type_format_heading (CohesionDifferenceType type, guint n, guint n_added);

gboolean cohesion_difference_is_of_added (const CohesionDifference *self);
char *cohesion_difference_dup_old (const CohesionDifference *self);
char *cohesion_difference_dup_new (const CohesionDifference *self);
int cohesion_difference_get_days (const CohesionDifference *self);
int cohesion_difference_get_weeks (const CohesionDifference *self);
GArray *cohesion_difference_list_steps (const CohesionDifference *self);
char *cohesion_difference_dup_reason (const CohesionDifference *self);
char *cohesion_difference_describe (const CohesionDifference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionDifference, cohesion_difference_free)

G_END_DECLS
