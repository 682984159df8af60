#pragma once

#include "model/cohesion-node.h"

G_BEGIN_DECLS

gboolean cohesion_field_is_wanted (CohesionNode *node, guint field);
gboolean cohesion_field_may_ask (CohesionNode *node, guint field);
char *cohesion_field_dup_request (CohesionNode *node, guint field);

G_END_DECLS
