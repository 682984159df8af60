#pragma once

#include "cohesion-text-cell.h"

#include "model/cohesion-node.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_NODE_COLUMNS (cohesion_node_columns_get_type ())
G_DECLARE_FINAL_TYPE (CohesionNodeColumns, cohesion_node_columns, COHESION, NODE_COLUMNS, GObject)

/**
 * CohesionNodeColumn:
 * @id: by which tests and sessions know it
 * @title: untranslated title, of the gettext context "column"
 * @width: in pixels; 0 takes what is left
 * @least: the least room, from 0, in which it is shown
 * @create: makes a cell
 * @update: shows a node in a cell
 * @compare: (nullable): the order of two nodes by it, as for a #GtkCustomSorter; %NULL if it has none
 * @most: the most room in which it is shown; 0 for any
 *
 * A column of a table of nodes.
 */
typedef struct
{
  const char *id;
  const char *title;
  int width;
  guint least;
  GtkWidget *(*create) (void);
  void (*update) (GtkWidget *cell, CohesionNode *node);
  GCompareDataFunc compare;
  guint most;
} CohesionNodeColumn;

CohesionNodeColumns *cohesion_node_columns_new (GtkColumnView *view,
                                                const CohesionNodeColumn *columns,
                                                guint n_columns,
                                                char *(*dup_row_name) (CohesionNode *node));
void cohesion_node_columns_update (CohesionNodeColumns *self);
void cohesion_node_columns_set_room (CohesionNodeColumns *self, guint room);
void cohesion_node_columns_sort_model (CohesionNodeColumns *self, GtkSortListModel *rows, GtkSorter *then);
void cohesion_node_columns_set_sort (CohesionNodeColumns *self, const char *sort);
char *cohesion_node_columns_dup_sort (CohesionNodeColumns *self);
void cohesion_node_columns_sort_again (CohesionNodeColumns *self);
CohesionNode *cohesion_node_columns_find_node (CohesionNodeColumns *self, GtkWidget *cell);
void cohesion_view_show_first_heading (GtkWidget *view);

GtkWidget *cohesion_title_cell_new (void);
void cohesion_text_cell_set (GtkWidget *cell, const char *text);
int cohesion_node_compare_names (gconstpointer a, gconstpointer b, gpointer data);
int cohesion_text_compare (const char *first, const char *second);

G_END_DECLS
