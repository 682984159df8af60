#pragma once

#include "cohesion-page.h"

G_BEGIN_DECLS

void cohesion_page_keep_layout (CohesionPage *self, AdwViewStack *layouts, const char *name);

G_END_DECLS
