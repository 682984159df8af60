#pragma once

#include "cohesion-action-keys.h"

G_BEGIN_DECLS

#define COHESION_TYPE_ACTIONS_COLUMNS (cohesion_actions_columns_get_type ())
G_DECLARE_FINAL_TYPE (CohesionActionsColumns, cohesion_actions_columns, COHESION, ACTIONS_COLUMNS, GObject)

CohesionActionsColumns *cohesion_actions_columns_new (GtkColumnView *view, CohesionActionKeys *keys);
void cohesion_actions_columns_update (CohesionActionsColumns *self, CohesionNode *action);
void cohesion_actions_columns_set_today (CohesionActionsColumns *self, CohesionDate today);
void cohesion_actions_columns_set_narrow (CohesionActionsColumns *self, gboolean narrow);
void cohesion_actions_columns_set_grouping (CohesionActionsColumns *self, const char *key);

const char *const *cohesion_actions_columns_get_optional (void);
char *cohesion_actions_columns_dup_title (const char *id);
GtkColumnViewColumn *cohesion_actions_columns_get (CohesionActionsColumns *self, const char *id);
gboolean cohesion_actions_columns_is_shown (CohesionActionsColumns *self, const char *id);
void cohesion_actions_columns_show (CohesionActionsColumns *self, const char *id, gboolean shown);

G_END_DECLS
