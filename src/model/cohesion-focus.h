#pragma once

#include "cohesion-tree.h"

G_BEGIN_DECLS

/**
 * CohesionFocusGaps:
 * @COHESION_FOCUS_PENDING: nobody has replied to it
 * @COHESION_FOCUS_SAYS_NOTHING: there is a reply, which does not say what was done
 * @COHESION_FOCUS_LEADS_NOWHERE: it was accepted, but led to no priority and no action
 *
 * What is still to be done about something that was raised.
 */
typedef enum
{
  COHESION_FOCUS_PENDING = 1 << 0,
  COHESION_FOCUS_SAYS_NOTHING = 1 << 1,
  COHESION_FOCUS_LEADS_NOWHERE = 1 << 2,
} CohesionFocusGaps;

#define COHESION_FOCUS_UNANSWERED (COHESION_FOCUS_PENDING | COHESION_FOCUS_SAYS_NOTHING)

/**
 * CohesionFocusCounts:
 * @n_focuses: how many focuses there are
 * @n_unanswered: how many of them have no reply
 * @n_leading_nowhere: how many were accepted and led to nothing
 * @n_gaps: how many have either gap
 * @n_priorities: how many priorities there are
 * @n_unraised: how many of them no focus led to; 0 where nothing that was raised is recorded
 */
typedef struct
{
  guint n_focuses;
  guint n_unanswered;
  guint n_leading_nowhere;
  guint n_gaps;
  guint n_priorities;
  guint n_unraised;
} CohesionFocusCounts;

guint cohesion_focus_get_gaps (CohesionNode *focus);
const char *cohesion_focus_get_response (CohesionNode *focus);
const char *cohesion_focus_get_response_label (CohesionNode *focus);
const char *cohesion_focus_get_symbol (CohesionNode *focus);
guint cohesion_focus_get_link_field (guint kind);
GPtrArray *cohesion_focus_list_unraised (CohesionTree *tree);

void cohesion_focus_counts_init (CohesionFocusCounts *self, CohesionTree *tree);
char *cohesion_focus_counts_describe (const CohesionFocusCounts *self);
char *cohesion_focus_counts_describe_unraised (const CohesionFocusCounts *self);

G_END_DECLS
