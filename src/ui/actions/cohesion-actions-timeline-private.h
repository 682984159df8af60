#pragma once

#include "cohesion-actions-timeline.h"
#include "cohesion-timeline-axis.h"
#include "cohesion-timeline-scale.h"

G_BEGIN_DECLS

struct _CohesionActionsTimeline
{
  AdwBin parent_instance;

  /* Template children. */
  CohesionTimelineAxis *axis;
  GtkListView *view;
  GtkScrollbar *scrollbar;
  AdwToggleGroup *units;
  GtkToggleButton *as_text;

  /* Owned. */
  CohesionSession *session;
  CohesionTimelineScale *scale;
  GtkSortListModel *sorted;
  GtkSorter *sorter; /* what has no date comes last */
  GtkSingleSelection *selection;
  GPtrArray *bound; /* GtkListItems, not owned */
  GSignalGroup *session_signals;
  GSignalGroup *tree_signals;

  guint update_source;
  gboolean moved;   /* dates may be others */
  gboolean stale;   /* numbers, today or the scheme may be others */
  double pinched;   /* scale when a pinch began */
  gboolean syncing; /* the selection follows, or the buttons do */
};

/* cohesion-actions-timeline-list.c */
void cohesion_actions_timeline_make_list (CohesionActionsTimeline *self);
void cohesion_actions_timeline_show_rows (CohesionActionsTimeline *self, CohesionNode *action);

/* cohesion-actions-timeline-input.c */
void cohesion_actions_timeline_install_actions (GtkWidgetClass *widget_class);
void cohesion_actions_timeline_add_controllers (CohesionActionsTimeline *self);
void cohesion_actions_timeline_show_units (CohesionActionsTimeline *self);

G_END_DECLS
