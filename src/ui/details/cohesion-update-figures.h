#pragma once

#include "document/cohesion-document-updates.h"

#include <adwaita.h>

G_BEGIN_DECLS

GPtrArray *cohesion_update_figures_add (AdwPreferencesGroup *group, CohesionNode *action);
gboolean cohesion_update_figures_check (CohesionDocument *document, GPtrArray *rows, gboolean *any);
GArray *cohesion_update_figures_read (CohesionDocument *document, GPtrArray *rows);

G_END_DECLS
