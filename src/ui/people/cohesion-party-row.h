#pragma once

#include "model/cohesion-duties.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_PARTY_ROW (cohesion_party_row_get_type ())
G_DECLARE_FINAL_TYPE (CohesionPartyRow, cohesion_party_row, COHESION, PARTY_ROW, AdwBin)

GtkWidget *cohesion_party_row_new (void);
void cohesion_party_row_show (CohesionPartyRow *self, CohesionNode *party, CohesionDuties *duties);
char *cohesion_party_row_dup_description (CohesionPartyRow *self);

char *cohesion_party_dup_details (CohesionNode *party, CohesionDate today);
char *cohesion_duty_dup_text (CohesionDuties *duties, CohesionNode *party, CohesionDuty duty);

G_END_DECLS
