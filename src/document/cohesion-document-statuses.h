#pragma once

#include "cohesion-document.h"

G_BEGIN_DECLS

guint cohesion_status_count_uses (CohesionNode *status);

CohesionNode *cohesion_document_add_status (CohesionDocument *self, const char *label);
gboolean
cohesion_document_remove_status (CohesionDocument *self, CohesionNode *status, CohesionNode *replacement);
gboolean cohesion_document_move_status (CohesionDocument *self, CohesionNode *status, int by);
gboolean cohesion_document_reset_statuses (CohesionDocument *self);

G_END_DECLS
