#pragma once

#include "ui/session/cohesion-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_ACTIONS_BOARD (cohesion_actions_board_get_type ())
G_DECLARE_FINAL_TYPE (CohesionActionsBoard, cohesion_actions_board, COHESION, ACTIONS_BOARD, AdwBin)

GtkWidget *cohesion_actions_board_new (void);
void cohesion_actions_board_set_session (CohesionActionsBoard *self, CohesionSession *session);
void cohesion_actions_board_set_model (CohesionActionsBoard *self, GListModel *actions);

G_END_DECLS
