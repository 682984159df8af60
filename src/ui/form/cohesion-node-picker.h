#pragma once

#include "cohesion-field-binding.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_NODE_PICKER (cohesion_node_picker_get_type ())
G_DECLARE_FINAL_TYPE (CohesionNodePicker, cohesion_node_picker, COHESION, NODE_PICKER, GtkPopover)

GtkWidget *cohesion_node_picker_new (CohesionFieldBinding *binding);
GtkWidget *cohesion_node_picker_new_for_kinds (CohesionTree *tree, guint64 kinds, const char *label);
void cohesion_node_picker_search (CohesionNodePicker *self, const char *text);
GListModel *cohesion_node_picker_get_matches (CohesionNodePicker *self);
void cohesion_node_picker_pick (CohesionNodePicker *self, CohesionNode *node);
void cohesion_node_picker_add (CohesionNodePicker *self);

G_END_DECLS
