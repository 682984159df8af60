#pragma once

#include "cohesion-date.h"
#include "cohesion-tree.h"

G_BEGIN_DECLS

/* Likelihood and impact go from 1 to this. */
#define COHESION_RISK_SCALE 5

/* How grave a risk is, from its score. */
typedef enum
{
  COHESION_RISK_LEVEL_NONE,
  COHESION_RISK_LEVEL_LOW,
  COHESION_RISK_LEVEL_MEDIUM,
  COHESION_RISK_LEVEL_HIGH,
  COHESION_RISK_LEVEL_VERY_HIGH,
  COHESION_N_RISK_LEVELS,
} CohesionRiskLevel;

guint cohesion_risk_get_likelihood (CohesionNode *risk);
guint cohesion_risk_get_impact (CohesionNode *risk);
guint cohesion_risk_get_score (CohesionNode *risk);
CohesionRiskLevel cohesion_risk_score_get_level (guint score);
CohesionRiskLevel cohesion_risk_get_level (CohesionNode *risk);
gboolean cohesion_risk_is_open (CohesionNode *risk);
gboolean cohesion_risk_is_above_target (CohesionNode *risk);
gboolean cohesion_risk_is_review_overdue (CohesionNode *risk, CohesionDate today);
GPtrArray *cohesion_node_get_risks (CohesionNode *node);
void cohesion_risks_count (CohesionTree *tree,
                           gboolean closed,
                           guint counts[COHESION_RISK_SCALE][COHESION_RISK_SCALE]);

const char *cohesion_risk_level_get_label (CohesionRiskLevel level);
const char *cohesion_risk_level_get_symbol (CohesionRiskLevel level);
const char *cohesion_risk_level_get_colour (CohesionRiskLevel level);
const char *cohesion_risk_likelihood_get_label (guint likelihood);
const char *cohesion_risk_impact_get_label (guint impact);
char *cohesion_risk_format_score (CohesionNode *risk);

G_END_DECLS
