#pragma once

#include "model/cohesion-query.h"

/* A strategy of two priorities with seven actions, as it is asked on query_today by “Ann Ames”. Numbers:
 * themes 1 and 2; priorities 1 and 2; actions 1.1 to 1.4 and 2.1 to 2.3. */
typedef struct
{
  CohesionTree *tree;
  CohesionNode *culture;
  CohesionNode *comms;
  CohesionNode *member;
  CohesionNode *priorities[2];
} QueryFixture;

extern const CohesionDate query_today;
extern const char *const query_me[];

void query_set_up (QueryFixture *fixture, gconstpointer data);
void query_tear_down (QueryFixture *fixture, gconstpointer data);
CohesionQuery *query_ask (QueryFixture *fixture, const char *text);
