#pragma once

#include "cohesion-document.h"

G_BEGIN_DECLS

guint cohesion_document_enter_readings (CohesionDocument *self, GPtrArray *drafts);
CohesionNode *
cohesion_document_add_reading (CohesionDocument *self, CohesionNode *measure, const char *period);
gboolean cohesion_document_set_reading (CohesionDocument *self,
                                        CohesionNode *reading,
                                        guint field,
                                        const CohesionValue *value);

gboolean
cohesion_document_link (CohesionDocument *self, CohesionNode *node, guint field, CohesionNode *target);
gboolean
cohesion_document_unlink (CohesionDocument *self, CohesionNode *node, guint field, CohesionNode *target);

G_END_DECLS
