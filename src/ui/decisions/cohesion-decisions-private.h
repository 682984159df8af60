#pragma once

#include "cohesion-decisions-page.h"
#include "cohesion-minute-line.h"

G_BEGIN_DECLS

struct _CohesionDecisionsPage
{
  CohesionPage parent_instance;

  /* Template. */
  AdwToastOverlay *toasts;
  AdwBanner *outcomes;
  AdwBanner *approvals;
  GtkWidget *add;
  GtkWidget *add_first;
  GtkWidget *editing;
  GtkWidget *copy;
  GtkWidget *more;
  GMenu *resolution_menu;
  GMenuModel *item_menu;
  GtkStack *stack;
  GtkListView *view;

  /* Owned. */
  GListStore *lines;
  GtkSingleSelection *selection;
};

/* cohesion-decisions-page.c */
CohesionMinuteLine *cohesion_decisions_page_get_line (CohesionDecisionsPage *self);
void cohesion_decisions_page_select (CohesionDecisionsPage *self, CohesionNode *node);

/* cohesion-decisions-list.c */
void cohesion_decisions_page_make_list (CohesionDecisionsPage *self);
void cohesion_decisions_page_update_list (CohesionDecisionsPage *self);

/* cohesion-decisions-minute.c */
void cohesion_decisions_page_copy_minute (CohesionDecisionsPage *self, CohesionNode *node);
void cohesion_decisions_page_save_minute (CohesionDecisionsPage *self, CohesionNode *node);
void cohesion_decisions_page_save_minute_to (CohesionDecisionsPage *self, CohesionNode *node, GFile *file);
void cohesion_decisions_page_print_minute (CohesionDecisionsPage *self, CohesionNode *node);

/* cohesion-decisions-outcome.c */
CohesionNode *cohesion_decisions_page_find_due (CohesionDecisionsPage *self);
gboolean cohesion_decisions_page_offer_outcome (CohesionDecisionsPage *self, gboolean writable);
void cohesion_decisions_page_ask_outcome (CohesionDecisionsPage *self, CohesionNode *decision);
gboolean cohesion_decisions_page_offer_approval (CohesionDecisionsPage *self, gboolean writable);
void cohesion_decisions_page_approve_changes (CohesionPage *page);

/* cohesion-decisions-actions.c */
CohesionNode *cohesion_decisions_page_get_decision (CohesionDecisionsPage *self);
void cohesion_decisions_page_install_actions (GtkWidgetClass *widget_class);
void cohesion_decisions_page_update_actions (CohesionDecisionsPage *self);
void cohesion_decisions_page_add_controls (CohesionDecisionsPage *self);
gboolean
cohesion_decisions_page_drop (CohesionDecisionsPage *self, CohesionNode *resolution, CohesionNode *target);

G_END_DECLS
