#pragma once

#include "cohesion-readings-grid.h"

G_BEGIN_DECLS

/* A column: its field, or -1 for what is derived. */
typedef struct
{
  const char *id;
  const char *title;
  int field;
  int width;
} CohesionGridColumn;

struct _CohesionReadingsGrid
{
  AdwBin parent_instance;

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *measure;
  GListStore *items; /* readings by period, then the measure, which stands for a reading yet to be made */
  GPtrArray *bound;  /* GtkColumnViewCell: those that are shown; not owned */

  gboolean showing;

  /* Children. */
  GtkColumnView *view;
  GtkWidget *message;
};

/* cohesion-readings-grid.c */
void cohesion_readings_grid_refresh (CohesionReadingsGrid *self);
gboolean cohesion_readings_grid_is_editable (CohesionReadingsGrid *self);
void cohesion_readings_grid_say (CohesionReadingsGrid *self, const char *message);
void cohesion_readings_grid_go (CohesionReadingsGrid *self, int row, int column, int step);
guint cohesion_readings_grid_find_row (CohesionReadingsGrid *self, CohesionNode *item);

/* cohesion-readings-cells.c */
void cohesion_readings_grid_add_columns (CohesionReadingsGrid *self);
void cohesion_readings_grid_show_cell (CohesionReadingsGrid *self, GtkColumnViewCell *cell);
const CohesionGridColumn *cohesion_grid_cell_get_column (GtkColumnViewCell *cell);

/* cohesion-readings-entry.c */
gboolean cohesion_readings_grid_enter (CohesionReadingsGrid *self,
                                       CohesionNode *item,
                                       const CohesionGridColumn *column,
                                       const char *text,
                                       CohesionNode **reading);
char *cohesion_readings_grid_dup_text (CohesionReadingsGrid *self,
                                       CohesionNode *item,
                                       const CohesionGridColumn *column);
char *cohesion_readings_grid_dup_next_period (CohesionReadingsGrid *self);
char *cohesion_readings_grid_dup_remark (CohesionReadingsGrid *self, CohesionNode *item);

G_END_DECLS
