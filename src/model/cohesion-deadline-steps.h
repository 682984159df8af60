#pragma once

#include "cohesion-tree.h"

G_BEGIN_DECLS

/**
 * CohesionDeadlineStep:
 * @note: (nullable): what was noted of it: when, why and agreed by whom; %NULL if nothing was
 * @from: (nullable): the deadline before it
 * @to: (nullable): the deadline after it
 * @days: by how many days it put the deadline back; negative if it brought it forward, 0 if it cannot be told
 * @weeks: the same in weeks, so that the steps add up to the whole
 *
 * One of the changes that made a deadline what it is. It keeps nothing alive: it lives no longer than the
 * action does, and is not changed.
 */
typedef struct
{
  CohesionNode *note;
  CohesionDeadline *from;
  CohesionDeadline *to;
  int days;
  int weeks;
} CohesionDeadlineStep;

GArray *cohesion_action_list_deadline_steps (CohesionNode *action, CohesionNode *before);
CohesionDeadline *cohesion_action_get_first_deadline (CohesionNode *action);
gboolean cohesion_deadline_steps_are_approved (GArray *steps);

CohesionNode *cohesion_deadline_step_get_approval (const CohesionDeadlineStep *self);
CohesionNode *cohesion_approval_get_meeting (CohesionNode *approval);
char *cohesion_deadline_step_dup_reason (const CohesionDeadlineStep *self);
char *cohesion_deadline_step_describe_why (const CohesionDeadlineStep *self);
char *cohesion_deadline_step_describe (const CohesionDeadlineStep *self);

G_END_DECLS
