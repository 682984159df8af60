#pragma once

#include "cohesion-tool.h"

#include "compare/cohesion-comparison.h"

G_BEGIN_DECLS

GBytes *cohesion_tool_comparison_to_json (CohesionComparison *comparison, GError **error);

G_END_DECLS
