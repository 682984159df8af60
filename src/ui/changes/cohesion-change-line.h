#pragma once

#include "compare/cohesion-comparison.h"

G_BEGIN_DECLS

#define COHESION_TYPE_CHANGE_LINE (cohesion_change_line_get_type ())
G_DECLARE_FINAL_TYPE (CohesionChangeLine, cohesion_change_line, COHESION, CHANGE_LINE, GObject)

GPtrArray *cohesion_change_lines_new (CohesionComparison *comparison, CohesionNode *holder);

const CohesionDifference *cohesion_change_line_get_difference (CohesionChangeLine *self);
char *cohesion_change_line_dup_text (CohesionChangeLine *self);

G_END_DECLS
