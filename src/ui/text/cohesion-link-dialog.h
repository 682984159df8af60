#pragma once

#include "cohesion-rich-view.h"

G_BEGIN_DECLS

void cohesion_link_dialog_present (CohesionRichView *view);

G_END_DECLS
