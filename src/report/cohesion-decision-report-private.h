#pragma once

#include "model/cohesion-numbering.h"
#include "model/cohesion-status.h"
#include "model/cohesion-summary.h"

#include "cohesion-report-writer.h"

G_BEGIN_DECLS

/* What the parts of a decision report work on; nodes may be NULL but for the strategy and the settings. */
typedef struct
{
  CohesionReportWriter writer;
  CohesionTree *tree;
  CohesionNode *report;
  CohesionNode *meeting;
  CohesionNode *decision;
  CohesionNode *strategy;
  CohesionNode *settings;
  CohesionDate as_at;
} CohesionDecisionReport;

void cohesion_decision_report_add_front (CohesionDecisionReport *self);
void cohesion_decision_report_add_recommendations (CohesionDecisionReport *self);
void cohesion_decision_report_add_background (CohesionDecisionReport *self);
gboolean cohesion_decision_report_add_sections (CohesionDecisionReport *self, gboolean before);
void cohesion_decision_report_add_proposal (CohesionDecisionReport *self);
GPtrArray *cohesion_decision_report_collect_actions (CohesionNode *scope);
void cohesion_decision_report_add_actions (CohesionDecisionReport *self);
void cohesion_decision_report_add_milestones (CohesionDecisionReport *self);
void cohesion_decision_report_add_funding (CohesionDecisionReport *self);
void cohesion_decision_report_add_implications (CohesionDecisionReport *self);
void cohesion_decision_report_add_papers (CohesionDecisionReport *self);

G_END_DECLS
