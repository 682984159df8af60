#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

void cohesion_occurrence_dialog_present (CohesionDocument *document, CohesionNode *action, GtkWidget *parent);

G_END_DECLS
