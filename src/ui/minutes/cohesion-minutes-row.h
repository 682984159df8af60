#pragma once

#include "exchange/cohesion-minutes.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_MINUTES_ROW (cohesion_minutes_row_get_type ())
G_DECLARE_FINAL_TYPE (CohesionMinutesRow, cohesion_minutes_row, COHESION, MINUTES_ROW, AdwExpanderRow)

GtkWidget *cohesion_minutes_row_new (CohesionMinutes *minutes, CohesionMinutesPiece *piece);
void cohesion_minutes_row_update (CohesionMinutesRow *self);

G_END_DECLS
