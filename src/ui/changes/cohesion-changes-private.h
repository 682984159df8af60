#pragma once

#include "cohesion-change-line.h"
#include "cohesion-changes-page.h"

#include "ui/session/cohesion-version-pair.h"

G_BEGIN_DECLS

struct _CohesionChangesPage
{
  CohesionPage parent_instance;

  /* Template. */
  AdwToastOverlay *toasts;
  GtkWidget *picks;
  GtkDropDown *from;
  GtkDropDown *until;
  GtkWidget *until_box;
  GtkToggleButton *told;
  GtkToggleButton *compared;
  GtkToggleButton *kept;
  GtkStack *stack;
  AdwStatusPage *problem;
  AdwBanner *portfolio_banner;
  GtkListView *view;
  GtkListBox *snapshot_list;
  GtkWidget *take;
  GtkWidget *take_first;

  /* Owned. */
  CohesionVersionPair *pair; /* of the side by side view, if it is not up to now; or NULL */
  GPtrArray *snapshots;      /* (element-type CohesionNode): the newest first */
  CohesionComparison *shown;
  CohesionNode *holder; /* whose portfolio is shown, or NULL for all */
  GListStore *lines;
  GPtrArray *bound; /* (element-type GtkListItem): those that are shown; not owned */
  GtkOrientation orientation;
  gboolean filling; /* the pickers; what is picked then is not the user’s choice */
};

/* cohesion-changes-page.c */
void cohesion_changes_page_pick (CohesionChangesPage *self, CohesionNode *snapshot);

/* cohesion-changes-list.c */
void cohesion_changes_page_make_list (CohesionChangesPage *self);
guint cohesion_changes_page_show_lines (CohesionChangesPage *self, CohesionComparison *comparison);
void cohesion_changes_page_update_rows (CohesionChangesPage *self);

/* cohesion-changes-snapshots.c */
void cohesion_changes_page_install_actions (GtkWidgetClass *widget_class);
void cohesion_changes_page_update_snapshots (CohesionChangesPage *self);

G_END_DECLS
