#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_STRATEGY_TEXT (cohesion_strategy_text_get_type ())
G_DECLARE_FINAL_TYPE (CohesionStrategyText, cohesion_strategy_text, COHESION, STRATEGY_TEXT, AdwBin)

void cohesion_strategy_text_set_document (CohesionStrategyText *self, CohesionDocument *document);
gboolean cohesion_strategy_text_show_field (CohesionStrategyText *self, CohesionNode *node, int field);

G_END_DECLS
