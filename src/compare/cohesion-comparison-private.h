#pragma once

#include "cohesion-comparison.h"

G_BEGIN_DECLS

void cohesion_comparison_add (CohesionComparison *self,
                              CohesionDifferenceType type,
                              CohesionNode *node,
                              CohesionNode *other,
                              int field);
void cohesion_comparison_add_of_added (CohesionComparison *self,
                                       CohesionDifferenceType type,
                                       CohesionNode *node,
                                       int field);
CohesionNode *cohesion_comparison_find_before (CohesionComparison *self, CohesionNode *node);
CohesionNode *cohesion_comparison_find_after (CohesionComparison *self, CohesionNode *node);

gboolean cohesion_comparison_is_record (CohesionNode *node);
gboolean cohesion_comparison_is_told_by_parent (CohesionComparison *self, CohesionNode *node);
void cohesion_comparison_look_at_fields (CohesionComparison *self, CohesionNode *before, CohesionNode *after);
void cohesion_comparison_look_at_added (CohesionComparison *self, CohesionNode *action);
void cohesion_comparison_look_at_order (CohesionComparison *self, CohesionNode *before, CohesionNode *after);

G_END_DECLS
