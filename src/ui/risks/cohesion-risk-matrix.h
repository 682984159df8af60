#pragma once

#include "report/cohesion-chart-matrix.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_RISK_MATRIX (cohesion_risk_matrix_get_type ())
G_DECLARE_FINAL_TYPE (CohesionRiskMatrix, cohesion_risk_matrix, COHESION, RISK_MATRIX, GtkWidget)

void cohesion_risk_matrix_show (CohesionRiskMatrix *self, const CohesionChartMatrix *matrix);
void cohesion_risk_matrix_choose (CohesionRiskMatrix *self, guint likelihood, guint impact);
GtkWidget *cohesion_risk_matrix_get_cell (CohesionRiskMatrix *self, guint likelihood, guint impact);

G_END_DECLS
