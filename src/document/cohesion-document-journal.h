#pragma once

#include "cohesion-document.h"

G_BEGIN_DECLS

void cohesion_document_start_journal (CohesionDocument *self);
void cohesion_document_end_journal (CohesionDocument *self);

G_END_DECLS
