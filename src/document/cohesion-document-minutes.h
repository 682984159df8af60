#pragma once

#include "cohesion-document.h"

#include "exchange/cohesion-minutes.h"

G_BEGIN_DECLS

guint cohesion_document_bring_in_minutes (CohesionDocument *self, CohesionMinutes *minutes);

G_END_DECLS
