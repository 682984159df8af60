#pragma once

#include "cohesion-list.h"
#include "cohesion-node.h"

G_BEGIN_DECLS

#define COHESION_TYPE_TREE (cohesion_tree_get_type ())
G_DECLARE_FINAL_TYPE (CohesionTree, cohesion_tree, COHESION, TREE, GObject)

CohesionTree *cohesion_tree_new (CohesionNode *root);
CohesionNode *cohesion_tree_get_root (CohesionTree *self);
CohesionNode *cohesion_tree_get_strategy (CohesionTree *self);
CohesionNode *cohesion_tree_get_settings (CohesionTree *self);
CohesionNode *cohesion_tree_get_organisation (CohesionTree *self);
CohesionList *cohesion_tree_get_list (CohesionTree *self, guint list);
CohesionNode *cohesion_tree_lookup (CohesionTree *self, const char *id);
CohesionNode *cohesion_tree_lookup_live (CohesionTree *self, const char *id);
guint cohesion_tree_get_n_nodes (CohesionTree *self);
guint cohesion_tree_get_serial (CohesionTree *self);

/**
 * CohesionNodeFunc:
 *
 * Returns: %TRUE to go on with the children of @node
 */
typedef gboolean (*CohesionNodeFunc) (CohesionNode *node, gpointer user_data);

void cohesion_node_foreach (CohesionNode *node, CohesionNodeFunc func, gpointer user_data);

G_END_DECLS
