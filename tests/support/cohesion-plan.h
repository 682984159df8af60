#pragma once

#include "cohesion-build.h"

/* A small plan, one priority of one theme, for tests of how actions are followed. */
typedef struct
{
  CohesionTree *tree;
  CohesionNode *priority;
} CohesionPlan;

void cohesion_plan_init (CohesionPlan *self);
void cohesion_plan_clear (CohesionPlan *self);
CohesionNode *cohesion_plan_add_action (CohesionPlan *self, const char *title, const char *status);
CohesionNode *cohesion_plan_add_party (CohesionPlan *self, const char *post);
CohesionNode *
cohesion_plan_add_update (CohesionNode *action, const char *date, const char *before, const char *after);
CohesionNode *cohesion_plan_add_occurrence (CohesionNode *action, const char *due, const char *done_on);
CohesionNode *cohesion_plan_add_period (CohesionPlan *self,
                                        const char *label,
                                        const char *from,
                                        const char *to,
                                        const char *due);
void cohesion_plan_set_deadline (CohesionNode *action, guint field, const char *text);
