#pragma once

#include "cohesion-actions-board.h"
#include "cohesion-board-column.h"

G_BEGIN_DECLS

struct _CohesionActionsBoard
{
  AdwBin parent_instance;

  /* Template children. */
  GtkDropDown *picker;
  GtkStringList *picker_names;
  GtkScrolledWindow *scrolled;
  GtkBox *box;

  /* Owned. */
  CohesionSession *session;
  GListModel *actions;
  GPtrArray *columns; /* CohesionBoardColumns, children of the box */
  GtkWidget *menu;    /* a child */
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GSignalGroup *tree_signals;

  guint update_source;
  guint fill_source;
  gboolean scheme_changed;
  gboolean statuses_changed;
  gboolean cards_changed;
  gboolean narrow; /* one column at a time */
  guint shown;     /* which, if narrow */
  gboolean following;
};

CohesionBoardColumn *cohesion_actions_board_get_column (CohesionActionsBoard *self, guint index);
guint cohesion_actions_board_find_column (CohesionActionsBoard *self, CohesionNode *action);
void cohesion_actions_board_show_column (CohesionActionsBoard *self, guint index);
void cohesion_actions_board_update (CohesionActionsBoard *self);

/* cohesion-actions-board-input.c */
void cohesion_actions_board_install_actions (GtkWidgetClass *widget_class);
void cohesion_actions_board_update_actions (CohesionActionsBoard *self);
void cohesion_actions_board_add_keys (CohesionActionsBoard *self, CohesionBoardColumn *column);
void
cohesion_actions_board_set_status (CohesionActionsBoard *self, CohesionNode *action, CohesionNode *status);
void cohesion_actions_board_popup_menu (CohesionActionsBoard *self, CohesionNode *action, GtkWidget *widget);

G_END_DECLS
