#pragma once

#include "cohesion-updates-page.h"

#include "model/cohesion-period.h"

G_BEGIN_DECLS

struct _CohesionUpdatesPage
{
  CohesionPage parent_instance;

  /* Template. */
  AdwToastOverlay *toasts;
  AdwBanner *banner;
  GtkDropDown *periods;
  GtkWidget *more;
  GtkLabel *name;
  GtkLabel *due;
  GtkProgressBar *bar;
  GtkLabel *received;
  AdwToggleGroup *views;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkListView *view;

  /* Owned. */
  GListStore *lines;
  GtkSingleSelection *selection;
  GPtrArray *nodes; /* (element-type CohesionNode): the periods, as they are listed */

  CohesionNode *chosen; /* the period that somebody chose, or NULL for the current one; not owned */
  gboolean filling;     /* the list of periods is being filled */
};

/* cohesion-updates-page.c */
gboolean cohesion_updates_page_get_period (CohesionUpdatesPage *self, CohesionReportingPeriod *period);
CohesionNode *cohesion_updates_page_get_action (CohesionUpdatesPage *self);
void cohesion_updates_page_choose (CohesionUpdatesPage *self, CohesionNode *period);

/* cohesion-updates-actions.c */
void cohesion_updates_page_install_actions (GtkWidgetClass *widget_class);
void cohesion_updates_page_update_actions (CohesionUpdatesPage *self);

G_END_DECLS
