#pragma once

#include "ui/session/cohesion-page.h"

G_BEGIN_DECLS

#define COHESION_TYPE_STRATEGY_PAGE (cohesion_strategy_page_get_type ())
G_DECLARE_FINAL_TYPE (CohesionStrategyPage, cohesion_strategy_page, COHESION, STRATEGY_PAGE, CohesionPage)

GtkWidget *cohesion_strategy_page_new (void);

G_END_DECLS
