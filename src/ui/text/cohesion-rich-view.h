#pragma once

#include "cohesion-rich-buffer.h"
#include "cohesion-text-view.h"

#include "model/cohesion-tree.h"

G_BEGIN_DECLS

#define COHESION_TYPE_RICH_VIEW (cohesion_rich_view_get_type ())
G_DECLARE_FINAL_TYPE (CohesionRichView, cohesion_rich_view, COHESION, RICH_VIEW, CohesionTextView)

GtkWidget *cohesion_rich_view_new (const char *label);
CohesionRichBuffer *cohesion_rich_view_get_buffer (CohesionRichView *self);
void cohesion_rich_view_set_tree (CohesionRichView *self, CohesionTree *tree);

G_END_DECLS
