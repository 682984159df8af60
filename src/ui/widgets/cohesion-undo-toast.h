#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

void cohesion_undo_toast_show (AdwToastOverlay *overlay, CohesionDocument *document, const char *title);

G_END_DECLS
