#pragma once

#include "cohesion-history.h"

G_BEGIN_DECLS

/* Stands for a saved state that undo and redo can no longer reach. */
#define NEVER G_MAXUINT

struct _CohesionHistory
{
  GObject parent_instance;

  /* Owned. */
  CohesionTree *tree;
  char *author;
  GPtrArray *done;
  GPtrArray *undone;
  char *undo_label;
  char *redo_label;
  GQueue groups; /* the open groups, innermost first */

  CohesionClock clock;
  gint64 last_typed; /* 0 when the next keystroke begins a step of its own */
  guint saved;       /* how many steps were done when it was saved */
  gboolean busy;     /* a change is being applied */
  gboolean was_modified;

  GMutex mutex; /* guards n_holds */
  GCond released;
  guint n_holds; /* who read the tree on other threads */
};

void cohesion_history_update (CohesionHistory *self, gboolean could_undo, gboolean could_redo);

G_END_DECLS
