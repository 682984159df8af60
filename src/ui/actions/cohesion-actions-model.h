#pragma once

#include "cohesion-action-keys.h"

#include "ui/session/cohesion-session.h"

G_BEGIN_DECLS

#define COHESION_TYPE_ACTIONS_MODEL (cohesion_actions_model_get_type ())
G_DECLARE_FINAL_TYPE (CohesionActionsModel, cohesion_actions_model, COHESION, ACTIONS_MODEL, GObject)

CohesionActionsModel *cohesion_actions_model_new (CohesionSession *session, CohesionActionKeys *keys);
void cohesion_actions_model_set_view (CohesionActionsModel *self, GtkColumnView *view);
void cohesion_actions_model_set_me (CohesionActionsModel *self, const char *const *me);
void cohesion_actions_model_set_sorter (CohesionActionsModel *self, GtkSorter *sorter);
void cohesion_actions_model_set_sort_key (CohesionActionsModel *self, const char *key);
void cohesion_actions_model_set_grouping (CohesionActionsModel *self, const char *key);
void cohesion_actions_model_update (CohesionActionsModel *self);

GListModel *cohesion_actions_model_get_found (CohesionActionsModel *self);
guint cohesion_actions_model_get_n_actions (CohesionActionsModel *self);
GPtrArray *cohesion_actions_model_get_problems (CohesionActionsModel *self);
GtkSelectionModel *cohesion_actions_model_get_selection (CohesionActionsModel *self);
GPtrArray *cohesion_actions_model_dup_selected (CohesionActionsModel *self);
guint cohesion_actions_model_find (CohesionActionsModel *self, CohesionNode *action);

G_END_DECLS
