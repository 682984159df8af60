#pragma once

#include "cohesion-chart.h"

#include "model/cohesion-risk.h"

G_BEGIN_DECLS

/**
 * CohesionChartMatrix:
 * @counts: for each likelihood less 1 and impact less 1, how many risks have them
 * @unscored: how many risks have no likelihood or no impact
 *
 * A register of risks as a matrix of likelihood and impact. A plain value.
 */
typedef struct
{
  guint counts[COHESION_RISK_SCALE][COHESION_RISK_SCALE];
  guint unscored;
} CohesionChartMatrix;

void cohesion_chart_matrix_init (CohesionChartMatrix *self, CohesionTree *tree, gboolean closed);
guint32 cohesion_chart_matrix_get_fill (CohesionChartTheme theme, guint score);
void cohesion_chart_matrix_draw (const CohesionChartMatrix *self,
                                 const CohesionChartStyle *style,
                                 cairo_t *cr,
                                 double width,
                                 double height);
char *cohesion_chart_matrix_describe (const CohesionChartMatrix *self);
char *cohesion_chart_matrix_describe_cell (guint likelihood, guint impact, guint count);
GPtrArray *cohesion_chart_matrix_make_table (const CohesionChartMatrix *self);

G_END_DECLS
