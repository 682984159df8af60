#pragma once

#include "cohesion-document.h"

G_BEGIN_DECLS

gboolean cohesion_document_can_ask (CohesionDocument *self, CohesionNode *node);
CohesionNode *
cohesion_document_ask (CohesionDocument *self, CohesionNode *action, const char *question, const char *by);

gboolean cohesion_document_get_can_undo (CohesionDocument *self);
gboolean cohesion_document_get_can_redo (CohesionDocument *self);
gboolean cohesion_document_undo (CohesionDocument *self);
gboolean cohesion_document_redo (CohesionDocument *self);

G_END_DECLS
