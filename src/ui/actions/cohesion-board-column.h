#pragma once

#include "model/cohesion-date.h"
#include "model/cohesion-tree.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_BOARD_COLUMN (cohesion_board_column_get_type ())
G_DECLARE_FINAL_TYPE (CohesionBoardColumn, cohesion_board_column, COHESION, BOARD_COLUMN, AdwBin)

GtkWidget *cohesion_board_column_new (CohesionTree *tree, CohesionNode *status, CohesionDate today);

CohesionNode *cohesion_board_column_get_status (CohesionBoardColumn *self);
const char *cohesion_board_column_get_word (CohesionBoardColumn *self);
char *cohesion_board_column_dup_name (CohesionBoardColumn *self);
guint cohesion_board_column_get_n_cards (CohesionBoardColumn *self);
GtkListView *cohesion_board_column_get_view (CohesionBoardColumn *self);
CohesionNode *cohesion_board_column_get_selected (CohesionBoardColumn *self);
guint cohesion_board_column_get_position (CohesionBoardColumn *self);

void cohesion_board_column_set_model (CohesionBoardColumn *self, GListModel *actions);
void cohesion_board_column_set_editable (CohesionBoardColumn *self, gboolean editable);
gboolean cohesion_board_column_fill (CohesionBoardColumn *self);
void cohesion_board_column_sort_out (CohesionBoardColumn *self);
void cohesion_board_column_show_cards (CohesionBoardColumn *self, CohesionNode *action);
void cohesion_board_column_select (CohesionBoardColumn *self, CohesionNode *action);
gboolean cohesion_board_column_focus (CohesionBoardColumn *self, guint position);
gboolean cohesion_board_column_focus_action (CohesionBoardColumn *self, CohesionNode *action);

G_END_DECLS
