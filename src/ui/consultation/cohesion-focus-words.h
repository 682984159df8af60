#pragma once

#include "model/cohesion-tree.h"

#include <glib.h>

G_BEGIN_DECLS

void cohesion_focus_add_origin (GArray *notes, CohesionNode *focus);
void cohesion_focus_add_response (GArray *notes, CohesionNode *focus);
void cohesion_focus_add_effects (GArray *notes, CohesionNode *focus);
char *cohesion_focus_dup_effects (CohesionNode *focus);

char *cohesion_engagement_dup_facts (CohesionNode *engagement);

G_END_DECLS
