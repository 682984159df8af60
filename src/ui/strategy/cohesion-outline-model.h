#pragma once

#include "ui/session/cohesion-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_OUTLINE_MODEL (cohesion_outline_model_get_type ())
G_DECLARE_FINAL_TYPE (CohesionOutlineModel, cohesion_outline_model, COHESION, OUTLINE_MODEL, GObject)

CohesionOutlineModel *cohesion_outline_model_new (CohesionSession *session);

GtkSelectionModel *cohesion_outline_model_get_selection (CohesionOutlineModel *self);
GPtrArray *cohesion_outline_model_dup_selected (CohesionOutlineModel *self);
void cohesion_outline_model_select (CohesionOutlineModel *self, GPtrArray *nodes);

GtkTreeListRow *cohesion_outline_model_dup_row (CohesionOutlineModel *self, CohesionNode *node);
gboolean cohesion_outline_model_reveal (CohesionOutlineModel *self, CohesionNode *node, guint *position);
void cohesion_outline_model_row_toggled (CohesionOutlineModel *self, GtkTreeListRow *row);

G_END_DECLS
