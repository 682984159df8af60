#pragma once

#include "compare/cohesion-comparison.h"
#include "document/cohesion-document.h"

G_BEGIN_DECLS

#define COHESION_TYPE_VERSION_PAIR (cohesion_version_pair_get_type ())
G_DECLARE_FINAL_TYPE (CohesionVersionPair, cohesion_version_pair, COHESION, VERSION_PAIR, GObject)

CohesionVersionPair *cohesion_version_pair_new (CohesionDocument *document);

CohesionNode *cohesion_version_pair_get_from (CohesionVersionPair *self);
void cohesion_version_pair_set_from (CohesionVersionPair *self, CohesionNode *snapshot);
CohesionNode *cohesion_version_pair_get_until (CohesionVersionPair *self);
void cohesion_version_pair_set_until (CohesionVersionPair *self, CohesionNode *snapshot);

CohesionComparison *cohesion_version_pair_get_comparison (CohesionVersionPair *self);
gboolean cohesion_version_pair_put_off (CohesionVersionPair *self);
void cohesion_version_pair_set_quick (CohesionVersionPair *self, gint64 microseconds);
const char *cohesion_version_pair_get_error (CohesionVersionPair *self);

G_END_DECLS
