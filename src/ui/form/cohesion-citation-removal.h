#pragma once

#include "document/cohesion-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean cohesion_citation_removal_ask (CohesionDocument *document, CohesionNode *node, GtkWidget *parent);

G_END_DECLS
