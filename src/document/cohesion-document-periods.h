#pragma once

#include "cohesion-document.h"

G_BEGIN_DECLS

GPtrArray *cohesion_document_add_periods (CohesionDocument *self, CohesionDate day);
gboolean
cohesion_document_close_period (CohesionDocument *self, CohesionNode *period, CohesionNode *snapshot);
gboolean cohesion_document_freeze_period (CohesionDocument *self, CohesionNode *period, GError **error);
gboolean cohesion_document_reopen_period (CohesionDocument *self, CohesionNode *period);

G_END_DECLS
