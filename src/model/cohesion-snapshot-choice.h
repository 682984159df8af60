#pragma once

#include "cohesion-date.h"
#include "cohesion-tree.h"

G_BEGIN_DECLS

GPtrArray *cohesion_snapshots_list (CohesionTree *tree);
CohesionNode *cohesion_snapshot_choose (CohesionTree *tree, CohesionDate day);
CohesionDate cohesion_snapshot_get_date (CohesionNode *snapshot);
CohesionNode *cohesion_snapshot_get_meeting (CohesionNode *snapshot);
char *cohesion_snapshot_dup_title (CohesionNode *snapshot);
char *cohesion_snapshot_describe_origin (CohesionNode *snapshot);

G_END_DECLS
