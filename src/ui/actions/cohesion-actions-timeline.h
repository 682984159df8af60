#pragma once

#include "ui/session/cohesion-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_ACTIONS_TIMELINE (cohesion_actions_timeline_get_type ())
G_DECLARE_FINAL_TYPE (CohesionActionsTimeline, cohesion_actions_timeline, COHESION, ACTIONS_TIMELINE, AdwBin)

GtkWidget *cohesion_actions_timeline_new (void);
void cohesion_actions_timeline_set_session (CohesionActionsTimeline *self, CohesionSession *session);
void cohesion_actions_timeline_set_model (CohesionActionsTimeline *self, GListModel *actions);

G_END_DECLS
