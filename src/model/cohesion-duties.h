#pragma once

#include "cohesion-date.h"
#include "cohesion-tree.h"

G_BEGIN_DECLS

/* The part that a party has in an action. */
typedef enum
{
  COHESION_DUTY_LEADS,
  COHESION_DUTY_SUPPORTS,
  COHESION_DUTY_ANSWERS,
  COHESION_N_DUTIES,
} CohesionDuty;

/**
 * CohesionDuties:
 *
 * Which actions each party has a part in, as it was when it was made.
 */
typedef struct _CohesionDuties CohesionDuties;

CohesionDuties *cohesion_duties_new (CohesionTree *tree, CohesionDate today);
void cohesion_duties_free (CohesionDuties *self);
GPtrArray *cohesion_duties_get_actions (CohesionDuties *self, CohesionNode *party, CohesionDuty duty);
guint cohesion_duties_get_n_overdue (CohesionDuties *self, CohesionNode *party, CohesionDuty duty);

const char *cohesion_party_get_title (CohesionNode *party);
const char *cohesion_party_get_portfolio (CohesionNode *party);
gboolean cohesion_party_has_personal_data (CohesionNode *party);
gboolean cohesion_party_has_left (CohesionNode *party, CohesionDate today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionDuties, cohesion_duties_free)

G_END_DECLS
