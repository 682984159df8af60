#pragma once

#include "cohesion-document.h"

G_BEGIN_DECLS

gboolean cohesion_document_can_ask (CohesionDocument *self, CohesionNode *node);
CohesionNode *
cohesion_document_ask (CohesionDocument *self, CohesionNode *action, const char *question, const char *by);

G_END_DECLS
