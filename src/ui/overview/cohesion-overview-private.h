#pragma once

#include "cohesion-overview-page.h"
#include "cohesion-overview-status.h"
#include "cohesion-row-list.h"

G_BEGIN_DECLS

/* The groups of the page, in their order below how the actions stand. */
typedef enum
{
  COHESION_OVERVIEW_RING,
  COHESION_OVERVIEW_OVERDUE,
  COHESION_OVERVIEW_TROUBLED,
  COHESION_OVERVIEW_CHANGES,
  COHESION_OVERVIEW_UPDATES,
  COHESION_OVERVIEW_UPCOMING,
  COHESION_OVERVIEW_QUESTIONS,
  COHESION_OVERVIEW_MEASURES,
  COHESION_OVERVIEW_THEMES,
  COHESION_OVERVIEW_HOLDERS,
  COHESION_N_OVERVIEW_GROUPS,
} CohesionOverviewGroup;

struct _CohesionOverviewPage
{
  CohesionPage parent_instance;

  /* Template. */
  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *stage;
  GtkLabel *vision;
  GtkLabel *facts; /* what there is, while no action is */
  GtkWidget *go;
  AdwStatusPage *empty;
  AdwPreferencesGroup *portfolio_group;
  AdwComboRow *portfolio;
  AdwPreferencesGroup *status_group;
  GtkDropDown *since;
  AdwPreferencesGroup *groups[COHESION_N_OVERVIEW_GROUPS];

  /* Children. */
  CohesionOverviewStatus *status;

  /* Owned. */
  CohesionRowList *lists[COHESION_N_OVERVIEW_GROUPS];
  GSignalGroup *since_signals;
  GPtrArray *snapshots; /* (element-type CohesionNode): what the picker of snapshots offers */
  GPtrArray *holders;   /* (element-type CohesionNode): whom the picker offers, after the whole strategy */
  guint unfolded;       /* bits: the groups of which all rows are shown */
  gboolean picking;     /* a picker is being filled */
};

/* cohesion-overview-page.c */
CohesionNode *cohesion_overview_page_get_portfolio (CohesionOverviewPage *self);
void cohesion_overview_page_show_actions (CohesionOverviewPage *self, const char *query);
GtkWidget *cohesion_overview_page_take (CohesionOverviewPage *self,
                                        CohesionOverviewGroup group,
                                        CohesionNode *node,
                                        const char *query,
                                        GtkWidget *(*create) (void) );

GtkWidget *cohesion_overview_page_take_keyed (CohesionOverviewPage *self,
                                              CohesionOverviewGroup group,
                                              const char *key,
                                              CohesionNode *node,
                                              GtkWidget *(*create) (void) );

/* cohesion-overview-news.c */
void cohesion_overview_page_fill_updates (CohesionOverviewPage *self, CohesionTree *tree, CohesionDate today);
void cohesion_overview_page_fill_changes (CohesionOverviewPage *self);
void cohesion_overview_page_pick_since (CohesionOverviewPage *self);

/* cohesion-overview-portfolio.c */
void cohesion_overview_page_update_portfolio (CohesionOverviewPage *self, GPtrArray *actions);
void cohesion_overview_page_pick_portfolio (CohesionOverviewPage *self);
GPtrArray *cohesion_overview_page_dup_actions (CohesionOverviewPage *self, GPtrArray *all);
void cohesion_overview_page_fill_ring (CohesionOverviewPage *self, const CohesionSummary *summary);

/* cohesion-overview-lists.c */
void cohesion_overview_page_fill_actions (CohesionOverviewPage *self,
                                          CohesionOverviewGroup group,
                                          GPtrArray *actions,
                                          CohesionDate today);
void cohesion_overview_page_fill_questions (CohesionOverviewPage *self, GPtrArray *actions);
void
cohesion_overview_page_fill_measures (CohesionOverviewPage *self, CohesionTree *tree, GPtrArray *actions);
void cohesion_overview_page_fill_themes (CohesionOverviewPage *self, GPtrArray *actions, CohesionDate today);
void cohesion_overview_page_fill_holders (CohesionOverviewPage *self, GPtrArray *actions, CohesionDate today);

G_END_DECLS
