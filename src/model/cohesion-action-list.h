#pragma once

#include "cohesion-tree.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define COHESION_TYPE_ACTION_LIST (cohesion_action_list_get_type ())
G_DECLARE_FINAL_TYPE (CohesionActionList, cohesion_action_list, COHESION, ACTION_LIST, GObject)

CohesionActionList *cohesion_action_list_new (CohesionTree *tree);
guint cohesion_action_list_get_position (CohesionActionList *self, CohesionNode *action);
const char *cohesion_action_list_get_search_key (CohesionActionList *self, CohesionNode *action);

G_END_DECLS
