#pragma once

#include "model/cohesion-search.h"

G_BEGIN_DECLS

#define COHESION_TYPE_FIND_RESULT (cohesion_find_result_get_type ())
G_DECLARE_FINAL_TYPE (CohesionFindResult, cohesion_find_result, COHESION, FIND_RESULT, GObject)

CohesionFindResult *cohesion_find_result_new (CohesionMatch *match);
const CohesionMatch *cohesion_find_result_get_match (CohesionFindResult *self);
char *cohesion_find_result_dup_title (CohesionFindResult *self);

GListModel *cohesion_find_results_new (CohesionTree *tree, const char *words, guint limit);

G_END_DECLS
