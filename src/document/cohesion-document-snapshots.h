#pragma once

#include "cohesion-document.h"

G_BEGIN_DECLS

CohesionNode *cohesion_document_take_snapshot (CohesionDocument *self,
                                               const char *label,
                                               const char *reason,
                                               GError **error);
CohesionNode *cohesion_document_get_newest_snapshot (CohesionDocument *self);
CohesionNode *cohesion_document_take_snapshot_for (CohesionDocument *self,
                                                   const char *label,
                                                   const char *reason,
                                                   CohesionNode *meeting,
                                                   GError **error);
void cohesion_document_release_snapshot (CohesionDocument *self, CohesionNode *snapshot);

G_END_DECLS
