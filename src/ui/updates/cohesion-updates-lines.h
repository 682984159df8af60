#pragma once

#include "model/cohesion-returns.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GPtrArray *cohesion_updates_lines_of_leads (CohesionTree *tree,
                                            CohesionReturns *returns,
                                            gboolean received,
                                            CohesionDate today);
GPtrArray *cohesion_updates_lines_of_log (CohesionTree *tree, const CohesionReportingPeriod *period);

G_END_DECLS
