#pragma once

#include "model/cohesion-date.h"
#include "model/cohesion-node.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_ACTION_CARD (cohesion_action_card_get_type ())
G_DECLARE_FINAL_TYPE (CohesionActionCard, cohesion_action_card, COHESION, ACTION_CARD, GtkWidget)

GtkWidget *cohesion_action_card_new (void);
void cohesion_action_card_set_action (CohesionActionCard *self, CohesionNode *action, CohesionDate today);

char *cohesion_action_card_dup_lead (CohesionNode *action);
char *cohesion_action_card_dup_due (CohesionNode *action, CohesionDate today);

G_END_DECLS
