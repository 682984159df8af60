#pragma once

#include "cohesion-check-line.h"
#include "cohesion-check-page.h"

G_BEGIN_DECLS

struct _CohesionCheckPage
{
  CohesionPage parent_instance;

  /* Template. */
  AdwToastOverlay *toasts;
  AdwWrapBox *filters;
  GtkToggleButton *all;
  GtkToggleButton *severities[COHESION_N_SEVERITIES];
  GtkStack *stack;
  GtkListView *view;

  /* Owned. */
  GSignalGroup *findings_signals;
  GListStore *lines;
  GtkNoSelection *selection;
  GPtrArray *bound; /* (element-type GtkListItem): those that are shown; not owned */
  int severity;     /* what is listed, -1 for all */
};

/* cohesion-check-page.c */
CohesionFindings *cohesion_check_page_get_findings (CohesionCheckPage *self);
void cohesion_check_page_show (CohesionCheckPage *self, const CohesionFinding *finding);
void cohesion_check_page_fix (CohesionCheckPage *self, const CohesionFinding *finding, gboolean all);

/* cohesion-check-list.c */
void cohesion_check_page_make_list (CohesionCheckPage *self);
void cohesion_check_page_update_list (CohesionCheckPage *self);

G_END_DECLS
