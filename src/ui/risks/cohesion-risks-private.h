#pragma once

#include "cohesion-risk-matrix.h"
#include "cohesion-risks-page.h"

#include "ui/widgets/cohesion-node-columns.h"

G_BEGIN_DECLS

struct _CohesionRisksPage
{
  CohesionPage parent_instance;

  /* Template. */
  AdwToastOverlay *toasts;
  GtkEditable *quick;
  GtkToggleButton *closed;
  GtkToggleButton *matrix_toggle;
  GtkStack *stack;
  GtkColumnView *view;
  GtkStack *register_stack;
  CohesionRiskMatrix *matrix;
  GtkLabel *words;
  GtkWidget *chosen;
  GtkLabel *chosen_words;
  GMenuModel *risk_menu;

  /* Owned. */
  CohesionNodeColumns *columns;
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  char *scores; /* of all risks, as they were sorted last */
  GtkSingleSelection *selection;

  /* The cell that narrows the register down, or 0. */
  guint likelihood;
  guint impact;
};

/* cohesion-risks-page.c */
CohesionNode *cohesion_risks_page_get_selected (CohesionRisksPage *self);
void cohesion_risks_page_select (CohesionRisksPage *self, CohesionNode *risk);
void cohesion_risks_page_filter (CohesionRisksPage *self, guint likelihood, guint impact);

/* cohesion-risks-columns.c */
void cohesion_risks_page_make_table (CohesionRisksPage *self);

/* cohesion-risks-actions.c */
void cohesion_risks_page_install_actions (GtkWidgetClass *widget_class);
void cohesion_risks_page_update_actions (CohesionRisksPage *self);
void cohesion_risks_page_add_keys (CohesionRisksPage *self);

G_END_DECLS
