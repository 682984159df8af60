#pragma once

#include "model/cohesion-duties.h"

#include "cohesion-people-page.h"

G_BEGIN_DECLS

struct _CohesionPeoplePage
{
  CohesionPage parent_instance;

  /* Template. */
  AdwToastOverlay *toasts;
  GtkSearchEntry *search;
  GtkToggleButton *personal;
  GtkWidget *add;
  GtkWidget *add_first;
  GtkWidget *more;
  GMenu *add_menu;
  GMenuModel *party_menu;
  GtkStack *stack;
  GtkListView *view;

  /* Owned. */
  GSignalGroup *tree_signals;
  CohesionDuties *duties;
  GtkFilter *filter;
  GtkSorter *sorter;
  GtkSingleSelection *selection;
  GPtrArray *bound; /* (element-type GtkListItem): those that are shown; not owned */
  char *needle;     /* casefolded */
  guint n_frames;   /* since the page came to be seen */
};

/* cohesion-people-page.c */
CohesionNode *cohesion_people_page_get_selected (CohesionPeoplePage *self);
void cohesion_people_page_select (CohesionPeoplePage *self, CohesionNode *party);

/* cohesion-people-list.c */
void cohesion_people_page_make_list (CohesionPeoplePage *self);
void cohesion_people_page_show_rows (CohesionPeoplePage *self);
const char *cohesion_people_get_section (const char *kind);

/* cohesion-people-actions.c */
void cohesion_people_page_install_actions (GtkWidgetClass *widget_class);
void cohesion_people_page_update_actions (CohesionPeoplePage *self);
void cohesion_people_page_fill_menu (CohesionPeoplePage *self);

/* cohesion-people-dialogs.c */
void cohesion_people_page_ask_replace (CohesionPeoplePage *self, CohesionNode *party, gboolean remove);
void cohesion_people_page_ask_left (CohesionPeoplePage *self, CohesionNode *party);
void cohesion_people_page_ask_remove (CohesionPeoplePage *self, CohesionNode *party);

G_END_DECLS
