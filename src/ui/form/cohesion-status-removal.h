#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

void cohesion_status_removal_ask (CohesionDocument *document, CohesionNode *status, GtkWidget *parent);

G_END_DECLS
