#pragma once

#include "cohesion-difference.h"

G_BEGIN_DECLS

#define COHESION_TYPE_COMPARISON (cohesion_comparison_get_type ())
G_DECLARE_FINAL_TYPE (CohesionComparison, cohesion_comparison, COHESION, COMPARISON, GObject)

CohesionComparison *cohesion_comparison_begin (CohesionTree *before, CohesionTree *after);
gboolean cohesion_comparison_advance (CohesionComparison *self, guint n_nodes);
CohesionComparison *cohesion_comparison_new (CohesionTree *before, CohesionTree *after);
CohesionTree *cohesion_comparison_get_before (CohesionComparison *self);
CohesionTree *cohesion_comparison_get_after (CohesionComparison *self);
GPtrArray *cohesion_comparison_get_differences (CohesionComparison *self);
GPtrArray *cohesion_comparison_get_of_added (CohesionComparison *self);
GPtrArray *cohesion_comparison_get (CohesionComparison *self, CohesionDifferenceType type);
GPtrArray *cohesion_comparison_tell (CohesionComparison *self, CohesionNode *holder);
guint cohesion_differences_count_added (GPtrArray *told);

G_END_DECLS
