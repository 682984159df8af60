#pragma once

#include "cohesion-document.h"

G_BEGIN_DECLS

gboolean
cohesion_document_can_replace_reference (CohesionDocument *self, CohesionNode *from, CohesionNode *to);
guint cohesion_document_replace_reference (CohesionDocument *self, CohesionNode *from, CohesionNode *to);
gboolean cohesion_document_retire_party (CohesionDocument *self,
                                         CohesionNode *party,
                                         const char *last_day,
                                         CohesionNode *successor);

G_END_DECLS
