#pragma once

#include "cohesion-document.h"

G_BEGIN_DECLS

guint cohesion_document_count_missing_characteristics (CohesionDocument *self);
guint cohesion_document_add_missing_characteristics (CohesionDocument *self);

G_END_DECLS
