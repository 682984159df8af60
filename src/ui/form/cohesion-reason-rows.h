#pragma once

#include "cohesion-entry-row.h"

G_BEGIN_DECLS

void cohesion_reason_rows_add (CohesionEntryRow *entry, GPtrArray *rows);

G_END_DECLS
