#pragma once

#include "cohesion-consultation-page.h"
#include "cohesion-focus-matrix.h"

G_BEGIN_DECLS

struct _CohesionConsultationPage
{
  CohesionLinesPage parent_instance;

  /* Template. */
  AdwToastOverlay *toasts;
  AdwClamp *clamp;
  GtkWidget *add;
  GMenu *kinds_menu;
  GMenuModel *item_menu;
  GtkWidget *sign;
  GtkLabel *counts;
  GtkLabel *unraised;
  GtkToggleButton *gaps;
  GtkStack *stack;
  AdwViewStack *layouts;
  GtkListView *view;
  CohesionFocusMatrix *matrix;

  /* Owned. */
  GtkWidget *picker; /* a popover, or NULL */
};

/* cohesion-consultation-page.c */
void cohesion_consultation_page_show (CohesionConsultationPage *self, CohesionNode *node);

/* cohesion-consultation-actions.c */
void cohesion_consultation_page_install_actions (GtkWidgetClass *widget_class);
void cohesion_consultation_page_update_actions (CohesionConsultationPage *self);
void cohesion_consultation_page_add_controls (CohesionConsultationPage *self);
CohesionNode *cohesion_consultation_page_get_focus (CohesionConsultationPage *self);
CohesionNode *cohesion_consultation_page_get_priority (CohesionConsultationPage *self);

/* cohesion-consultation-links.c */
void cohesion_consultation_page_link (CohesionPage *page);
void cohesion_consultation_page_make_priority (CohesionPage *page);
void cohesion_consultation_page_make_action (CohesionPage *page);
void cohesion_consultation_page_drop_picker (CohesionConsultationPage *self);

G_END_DECLS
