#pragma once

#include "cohesion-progress.h"

G_BEGIN_DECLS

void cohesion_count_init (CohesionCount *self, char *query);
void cohesion_count_clear (CohesionCount *self);
void cohesion_count_add (CohesionCount *self, CohesionNode *action);

char *cohesion_progress_dup_query (const CohesionProgress *self, const char *term);
gboolean cohesion_progress_counts (const CohesionProgress *self, CohesionNode *action, CohesionTally tally);
gboolean cohesion_status_is_of_tally (CohesionNode *status, CohesionTally tally);

/* cohesion-progress-groups.c */
char *cohesion_progress_dup_name_term (const char *term, CohesionNode *node);
void cohesion_progress_group_free (CohesionProgressGroup *self);
void cohesion_progress_count_groups (CohesionProgress *self, CohesionTree *tree);

/* cohesion-progress-dates.c */
void cohesion_progress_count_dates (CohesionProgress *self);
void cohesion_progress_count_reasons (CohesionProgress *self);

G_END_DECLS
