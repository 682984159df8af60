#pragma once

#include "cohesion-evidence-page.h"

G_BEGIN_DECLS

struct _CohesionEvidencePage
{
  CohesionLinesPage parent_instance;

  /* Template. */
  AdwToastOverlay *toasts;
  GtkWidget *add;
  GtkWidget *copy;
  GMenuModel *item_menu;
  GtkWidget *sign;
  GtkLabel *counts;
  GtkToggleButton *gaps;
  GtkStack *stack;
  GtkListView *view;
};

/* cohesion-evidence-actions.c */
void cohesion_evidence_page_install_actions (GtkWidgetClass *widget_class);
void cohesion_evidence_page_update_actions (CohesionEvidencePage *self);
void cohesion_evidence_page_add_controls (CohesionEvidencePage *self);

G_END_DECLS
