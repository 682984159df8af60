#pragma once

#include "model/cohesion-summary.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_OVERVIEW_STATUS (cohesion_overview_status_get_type ())
G_DECLARE_FINAL_TYPE (CohesionOverviewStatus,
                      cohesion_overview_status,
                      COHESION,
                      OVERVIEW_STATUS,
                      AdwPreferencesRow)

GtkWidget *cohesion_overview_status_new (void);
void cohesion_overview_status_show (CohesionOverviewStatus *self,
                                    CohesionTree *tree,
                                    const CohesionSummary *summary);

G_END_DECLS
