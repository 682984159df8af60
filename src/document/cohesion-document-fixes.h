#pragma once

#include "cohesion-document.h"

#include "model/cohesion-checks.h"

G_BEGIN_DECLS

const char *cohesion_document_get_fix_label (CohesionDocument *self, const CohesionFinding *finding);
gboolean cohesion_document_fix (CohesionDocument *self, const CohesionFinding *finding);
guint cohesion_document_fix_all (CohesionDocument *self, GPtrArray *findings, const char *check);

G_END_DECLS
