#pragma once

#include "cohesion-measure-chart.h"
#include "cohesion-measures-page.h"
#include "cohesion-readings-grid.h"

#include "ui/widgets/cohesion-node-columns.h"

G_BEGIN_DECLS

struct _CohesionMeasuresPage
{
  CohesionPage parent_instance;

  /* Template. */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkColumnView *view;
  GtkWidget *panel;
  GtkLabel *title;
  GtkStack *sides;
  CohesionMeasureChart *chart;
  GtkLabel *words;
  CohesionReadingsGrid *grid;
  GMenuModel *measure_menu;

  /* Owned. */
  CohesionNodeColumns *columns;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;
  char *domains; /* of all measures, as they were sorted last */
};

/* cohesion-measures-page.c */
CohesionNode *cohesion_measures_page_get_selected (CohesionMeasuresPage *self);
void cohesion_measures_page_select (CohesionMeasuresPage *self, CohesionNode *measure);

/* cohesion-measures-columns.c */
void cohesion_measures_page_make_table (CohesionMeasuresPage *self);

/* cohesion-measures-actions.c */
void cohesion_measures_page_install_actions (GtkWidgetClass *widget_class);
void cohesion_measures_page_update_actions (CohesionMeasuresPage *self);
void cohesion_measures_page_add_keys (CohesionMeasuresPage *self);

G_END_DECLS
