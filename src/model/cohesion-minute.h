#pragma once

#include "cohesion-tree.h"

G_BEGIN_DECLS

/* Resolutions as they were put to a meeting, or as it passed them. */
typedef enum
{
  COHESION_WORDING_RECOMMENDED,
  COHESION_WORDING_AGREED,
} CohesionWording;

char *cohesion_minute_join (const char *verb,
                            const char *words,
                            const char *conjunction,
                            guint position,
                            guint n_items);

const char *cohesion_decision_get_lead_in (CohesionNode *decision);
const char *cohesion_resolution_get_words (CohesionNode *resolution, CohesionWording wording);
gboolean cohesion_resolution_is_amended (CohesionNode *resolution);
char *cohesion_resolution_dup_numeral (CohesionNode *resolution, CohesionWording wording);
char *cohesion_resolution_dup_item (CohesionNode *resolution, CohesionWording wording);

G_END_DECLS
