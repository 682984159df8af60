#pragma once

#include "history/cohesion-history.h"

G_BEGIN_DECLS

GVariant *cohesion_journal_pack_change (const CohesionChange *change);
GVariant *cohesion_journal_pack_typing (const CohesionChange *change);
gboolean cohesion_journal_replay_step (CohesionTree *tree, CohesionHistory *history, GVariant *step);
gboolean cohesion_journal_replay_typing (CohesionHistory *history, GVariant *typing);

G_END_DECLS
