#pragma once

#include "document/cohesion-document.h"

G_BEGIN_DECLS

CohesionDocument *cohesion_carry (GBytes *bytes);
CohesionNode *cohesion_carry_find (CohesionDocument *document, const char *code);

G_END_DECLS
