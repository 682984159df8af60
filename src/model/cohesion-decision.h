#pragma once

#include "cohesion-date.h"
#include "cohesion-tree.h"

G_BEGIN_DECLS

/* Whether what was decided may be done yet. */
typedef enum
{
  COHESION_FORCE_UNKNOWN,
  COHESION_FORCE_CALL_IN,
  COHESION_FORCE_WAITING,
  COHESION_FORCE_ON,
} CohesionForce;

gboolean cohesion_outcome_is_agreed (const char *outcome);
gboolean cohesion_decision_is_agreed (CohesionNode *decision);
CohesionDate cohesion_decision_get_date (CohesionNode *decision);
char *cohesion_meeting_dup_title (CohesionNode *meeting);
CohesionNode *cohesion_report_get_meeting (CohesionNode *report);
GPtrArray *cohesion_meeting_list_unfrozen_reports (CohesionNode *meeting);
gboolean cohesion_resolution_adopts (CohesionNode *resolution);
gboolean cohesion_decision_adopts (CohesionNode *decision);
CohesionNode *cohesion_strategy_find_adoption (CohesionTree *tree);

CohesionForce cohesion_decision_get_force (CohesionNode *decision, CohesionDate today);
char *cohesion_decision_describe_force (CohesionNode *decision, CohesionDate today);

gboolean cohesion_decision_approved (CohesionNode *decision, CohesionNode *change);
GPtrArray *cohesion_decision_list_changes (CohesionNode *decision);
char *cohesion_deadline_change_sum_up (CohesionNode *change);

G_END_DECLS
