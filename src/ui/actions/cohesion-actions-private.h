#pragma once

#include "cohesion-actions-board.h"
#include "cohesion-actions-columns.h"
#include "cohesion-actions-model.h"
#include "cohesion-actions-page.h"
#include "cohesion-actions-timeline.h"
#include "cohesion-query-entry.h"

G_BEGIN_DECLS

struct _CohesionActionsPage
{
  CohesionPage parent_instance;

  /* Template. */
  AdwToastOverlay *toasts;
  CohesionQueryEntry *search;
  GtkToggleButton *filters;
  AdwWrapBox *chips;
  GtkStack *stack;
  AdwViewStack *layouts;
  GtkColumnView *view;
  CohesionActionsBoard *board;
  CohesionActionsTimeline *timeline;
  GtkLabel *count;
  GMenu *sort_menu;
  GMenu *group_menu;
  GMenu *columns_menu;
  GMenu *views_menu;
  GMenuModel *row_menu;
  GtkWidget *change;

  /* Owned. */
  GSettings *settings;
  CohesionActionKeys *keys;
  CohesionActionsColumns *columns;
  CohesionActionsModel *model;
  GSignalGroup *tree_signals;
  char *grouping;
  char *saved_view; /* id of the view that was applied or saved last */

  gboolean narrow;
  gboolean syncing; /* chips are being set to what the query says */
};

/* cohesion-actions-page.c */
GPtrArray *cohesion_actions_page_dup_selected (CohesionActionsPage *self);
void cohesion_actions_page_set_grouping (CohesionActionsPage *self, const char *key);

/* cohesion-actions-views.c */
CohesionNode *cohesion_actions_page_get_saved_view (CohesionActionsPage *self);
void cohesion_actions_page_install_views (GtkWidgetClass *widget_class);
void cohesion_actions_page_fill_views (CohesionActionsPage *self);

/* cohesion-actions-chips.c */
void cohesion_actions_page_make_chips (CohesionActionsPage *self);
void cohesion_actions_page_sync_chips (CohesionActionsPage *self);

/* cohesion-actions-page-actions.c */
void cohesion_actions_page_install_actions (GtkWidgetClass *widget_class);
void cohesion_actions_page_update_actions (CohesionActionsPage *self);
void cohesion_actions_page_add_keys (CohesionActionsPage *self);

/* cohesion-actions-order.c */
const char *cohesion_actions_page_get_sort (CohesionActionsPage *self, gboolean *descending);
void cohesion_actions_page_set_sort (CohesionActionsPage *self, const char *id, gboolean descending);
void cohesion_actions_page_show_column (CohesionActionsPage *self, const char *id, gboolean shown);
void cohesion_actions_page_restore_columns (CohesionActionsPage *self);
void cohesion_actions_page_fill_menus (CohesionActionsPage *self);

G_END_DECLS
